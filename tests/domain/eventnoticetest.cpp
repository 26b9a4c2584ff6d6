// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventnotice.h"

#include <QTest>

using namespace leadferry::domain;

namespace {

NewEvent come(const char* type, std::optional<double> score = {}, const char* bot = "website-bot",
              const char* portal = "Law firm")
{
    return {QLatin1String(type), QLatin1String(bot), QLatin1String(portal), QStringLiteral("Jane Cooper"), score};
}

QString named(const std::optional<NoticeKind>& kind)
{
    return kind ? toString(*kind) : QString();
}

} // namespace

class EventNoticeTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWanted_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<double>("score"); ///< below zero: none
        QTest::addColumn<QString>("kind");
        QTest::newRow("lead") << QStringLiteral("lead.captured.v1") << -1.0 << QStringLiteral("new_lead");
        QTest::newRow("lead of a later version")
            << QStringLiteral("lead.captured.v2") << -1.0 << QStringLiteral("new_lead");
        QTest::newRow("something like it") << QStringLiteral("lead.captured_again.v1") << -1.0 << QString();
        QTest::newRow("escalation") << QStringLiteral("escalation.requested.v1") << -1.0
                                    << QStringLiteral("escalation");
        QTest::newRow("escalation with a score")
            << QStringLiteral("escalation.requested.v1") << 99.0 << QStringLiteral("escalation");
        QTest::newRow("lead just at the limit")
            << QStringLiteral("lead.captured.v1") << 80.0 << QStringLiteral("new_lead");
        QTest::newRow("lead above it") << QStringLiteral("lead.captured.v1") << 80.5 << QStringLiteral("high_score");
        QTest::newRow("anything above it")
            << QStringLiteral("intent.detected.v1") << 81.0 << QStringLiteral("high_score");
        QTest::newRow("anything else") << QStringLiteral("conversation.ended.v1") << 10.0 << QString();
    }
    void whatIsWanted()
    {
        QFETCH(QString, type);
        QFETCH(double, score);
        QFETCH(QString, kind);
        const NewEvent one = come(type.toLatin1().constData(), score < 0 ? std::nullopt : std::optional(score));
        QCOMPARE(named(noticeKindOf(one, {true, true, 80})), kind);
        QCOMPARE(named(noticeKindOf(one, {})), QString());
    }
    void theyAreCountedByBotAndPortalTheMostTellingFirst()
    {
        const auto notice = noticeOf({come("lead.captured.v1"), come("lead.captured.v1", {}, "shop-bot"),
                                      come("lead.captured.v1", {}, "shop-bot"), come("escalation.requested.v1"),
                                      come("conversation.ended.v1")},
                                     {true, true, {}}, People::Unnamed);
        QCOMPARE(notice.count(), 4);
        QCOMPARE(notice.lines.size(), 3);
        QCOMPARE(toString(notice.lines[0].kind), QStringLiteral("escalation"));
        QCOMPARE(notice.lines[1].bot, QStringLiteral("shop-bot"));
        QCOMPARE(notice.lines[1].count, 2);
    }
    void onlyASingleOneIsNamedAndOnlyWhereAllowed()
    {
        const NoticeChoice leads{true, false, {}};
        QCOMPARE(noticeOf({come("lead.captured.v1")}, leads, People::Named).lines[0].person,
                 QStringLiteral("Jane Cooper"));
        QVERIFY(noticeOf({come("lead.captured.v1")}, leads, People::Unnamed).lines[0].person.isEmpty());
        QVERIFY(noticeOf({come("lead.captured.v1"), come("lead.captured.v1")}, leads, People::Named)
                    .lines[0]
                    .person.isEmpty());
    }
    void whatIsKeptNamesNobody()
    {
        const auto notice = noticeOf({come("lead.captured.v1")}, {true, false, {}}, People::Named);
        EventNotice read = eventNoticeFromJson(toJson(notice));
        QVERIFY(read.lines[0].person.isEmpty());
        read.lines[0].person = QStringLiteral("Jane Cooper");
        QVERIFY(read == notice);
    }
};

QTEST_GUILESS_MAIN(EventNoticeTest)
#include "eventnoticetest.moc"
