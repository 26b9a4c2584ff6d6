// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/announcement.h"

#include <QTest>

using namespace leadferry::domain;

namespace {

const QString firm = QStringLiteral("Law firm");
const QString personal = QStringLiteral("jane@example.com is no option");

Trouble held(int count, const QString& cause)
{
    return {TroubleKind::Held, 3, firm, cause, count};
}

} // namespace

class AnnouncementTest : public QObject
{
    Q_OBJECT
private slots:
    void oneThingIsOneSentence()
    {
        QCOMPARE(plainText({{{held(1, personal)}, {}}, {}}),
                 QStringLiteral("Leadferry: 1 delivery to Law firm waits for a decision"));
    }
    void severalThingsAreAListUnderTheirNumber()
    {
        QCOMPARE(plainText({{{{TroubleKind::CannotStore}, held(7, personal), held(2, QStringLiteral("other"))},
                             {{TroubleKind::PortalSilent, 4, QStringLiteral("Shop")}}},
                            {}}),
                 QStringLiteral("Leadferry: 2 things need you\n"
                                "• Leadferry cannot store anything: no event is taken in until it can\n"
                                "• 9 deliveries to Law firm wait for a decision (2 causes)\n"
                                "Shop answers again"));
    }
    void noCauseIsEverInTheWords()
    {
        for (int kind = 0; kind <= static_cast<int>(TroubleKind::DailyLimit); ++kind) {
            const Trouble trouble{static_cast<TroubleKind>(kind), 3, firm, personal, 2};
            const QString began = plainText({{{trouble}, {}}, {}});
            const QString over = plainText({{{}, {trouble}}, {}});
            QVERIFY2(!began.contains(QStringLiteral("jane")) && !over.contains(QStringLiteral("jane")),
                     qPrintable(began + over));
            QVERIFY(began != over && began.size() > 15 && over.size() > 15);
        }
    }
    void aLongListIsCutAndCounted()
    {
        QList<Trouble> many;
        for (int i = 1; i <= 30; ++i) {
            many.append({TroubleKind::PortalSilent, i, QStringLiteral("Portal %1").arg(i)});
        }
        const QString text = plainText({{many, {}}, {}});
        QVERIFY(text.startsWith(QStringLiteral("Leadferry: 30 things need you\n")));
        QVERIFY(text.endsWith(QStringLiteral("\n• and 20 more")));
    }
    void eventsAreCounted_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << 1 << QString() << QStringLiteral("Leadferry: 1 new lead, by website-bot, for Law firm");
        QTest::newRow("four") << 4 << QString()
                              << QStringLiteral("Leadferry: 4 new leads, by website-bot, for Law firm");
        QTest::newRow("named") << 1 << QStringLiteral("Jane Cooper")
                               << QStringLiteral("Leadferry: 1 new lead: Jane Cooper, by website-bot, for Law firm");
    }
    void eventsAreCounted()
    {
        QFETCH(int, count);
        QFETCH(QString, person);
        QFETCH(QString, text);
        const NoticeLine line{NoticeKind::NewLead, QStringLiteral("website-bot"), firm, count, {}, person};
        QCOMPARE(plainText({{}, {{line}}}), text);
    }
};

QTEST_GUILESS_MAIN(AnnouncementTest)
#include "announcementtest.moc"
