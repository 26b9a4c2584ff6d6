// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/announcementwords.h"

#include "domain/resourcefile.h"
#include "domain/texttemplate.h"

#include <QRegularExpression>
#include <QTest>

using namespace leadferry::domain;

namespace {

QString firm()
{
    return QStringLiteral("Law firm");
}

QString personal()
{
    return QStringLiteral("jane@example.com is no option");
}

QString german()
{
    return QStringLiteral("de");
}

/// The compiler names these two for a new kind.
bool isLast(TroubleKind kind)
{
    switch (kind) {
    case TroubleKind::CannotStore:
    case TroubleKind::PortClosed:
    case TroubleKind::FolderGone:
    case TroubleKind::SecretUnreadable:
    case TroubleKind::AccessWithdrawn:
    case TroubleKind::NoNetwork:
    case TroubleKind::Exhausted:
    case TroubleKind::Held:
    case TroubleKind::Unrouted:
    case TroubleKind::RepliesLost:
    case TroubleKind::ModelRefuses:
    case TroubleKind::PortalSilent:
        return false;
    case TroubleKind::DailyLimit:
        return true;
    }
    return true;
}
bool isLast(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Escalation:
    case NoticeKind::HighScore:
        return false;
    case NoticeKind::NewLead:
        return true;
    }
    return true;
}

template <typename Kind> QList<Kind> all()
{
    QList<Kind> kinds{Kind()};
    while (!isLast(kinds.constLast())) {
        kinds.append(static_cast<Kind>(static_cast<int>(kinds.constLast()) + 1));
    }
    return kinds;
}

/// The templates of one language by their place, each with its forms: "began/held" → those for one and for others.
QMap<QString, QStringList> templatesIn(const QJsonObject& block, const QString& place = {})
{
    QMap<QString, QStringList> templates;
    for (auto it = block.begin(); it != block.end(); ++it) {
        const QJsonObject parts = it->toObject();
        const QString here = place + it.key();
        if (parts.contains(QLatin1String("other"))) {
            templates[here] = {parts.value(QLatin1String("one")).toString(),
                               parts.value(QLatin1String("other")).toString()};
        } else if (it->isObject()) {
            templates.insert(templatesIn(parts, here + QLatin1Char('/')));
        } else {
            templates[here] = {it->toString()};
        }
    }
    return templates;
}

QSet<QString> namesIn(const QStringList& templates)
{
    static const QRegularExpression tag(QStringLiteral("\\{\\{[#/^]?(\\w+)\\}\\}"));
    QSet<QString> names;
    for (const QString& each : templates) {
        for (auto match = tag.globalMatch(each); match.hasNext();) {
            names.insert(match.next().captured(1));
        }
    }
    return names;
}

QJsonObject catalogue()
{
    return *resourceObject(QStringLiteral(":/leadferry/pages/alert-texts.json"));
}

Trouble held(int count, const QString& cause)
{
    return {TroubleKind::Held, 3, firm(), cause, count};
}

} // namespace

Q_DECLARE_METATYPE(leadferry::domain::Trouble)

class AnnouncementWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void oneThingIsOneSentence()
    {
        QCOMPARE(plainText({{{held(1, personal())}, {}}, {}}),
                 QStringLiteral("Leadferry: 1 delivery to Law firm waits for a decision"));
    }
    void severalThingsAreAListUnderTheirNumber()
    {
        QCOMPARE(plainText({{{{TroubleKind::CannotStore}, held(7, personal()), held(2, QStringLiteral("other"))},
                             {{TroubleKind::PortalSilent, 4, QStringLiteral("Shop")}}},
                            {}}),
                 QStringLiteral("Leadferry: 2 things need you\n"
                                "• Leadferry cannot store anything: no event is taken in until it can\n"
                                "• 9 deliveries to Law firm wait for a decision (2 causes)\n"
                                "Shop answers again"));
    }
    void noCauseIsEverInTheWords()
    {
        for (const TroubleKind kind : all<TroubleKind>()) {
            const Trouble trouble{kind, 3, firm(), personal(), 2};
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
        const NoticeLine line{NoticeKind::NewLead, QStringLiteral("website-bot"), firm(), count, {}, person};
        QCOMPARE(plainText({{}, {{line}}}), text);
    }

    // Languages

    void thereAreWordsInEnglishAndGerman() { QCOMPARE(announcementLanguages(), (QStringList{german(), englishWords})); }
    void everyKindHasItsWords_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : announcementLanguages()) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }
    void everyKindHasItsWords()
    {
        QFETCH(QString, language);
        QSet<QString> said;
        int wanted = 0;
        for (const TroubleKind kind : all<TroubleKind>()) {
            for (const int count : {1, 2}) {
                said.insert(beganWords({{kind, 3, firm(), personal(), count}}, language) + QString::number(count));
                ++wanted;
            }
            said.insert(overWords({{kind, 3, firm(), personal(), 1}}, language));
            ++wanted;
        }
        for (const NoticeKind kind : all<NoticeKind>()) {
            for (const int count : {1, 2}) {
                said.insert(noticeWords({kind, {}, {}, count}, language));
                ++wanted;
            }
        }
        QCOMPARE(said.size(), wanted); // none is that of another
        for (const QString& words : std::as_const(said)) {
            QVERIFY2(words.size() > 5 && !words.contains(QLatin1Char('{')), qPrintable(words));
        }
        QVERIFY(plainText({{}, {}, true}, language).size() > 20);
    }
    void everySentenceIsThereInEachLanguageWithTheSameGaps_data() { everyKindHasItsWords_data(); }
    void everySentenceIsThereInEachLanguageWithTheSameGaps()
    {
        QFETCH(QString, language);
        const auto english = templatesIn(catalogue().value(englishWords).toObject());
        const auto others = templatesIn(catalogue().value(language).toObject());
        QCOMPARE(others.keys(), english.keys());
        QVERIFY(english.size() > 30);
        for (auto it = others.begin(); it != others.end(); ++it) {
            QVERIFY2(namesIn(*it) == namesIn(english.value(it.key())), qPrintable(it.key()));
            for (const QString& each : *it) {
                QVERIFY2(!each.isEmpty() && templateProblem(each).kind == TemplateProblem::Kind::None,
                         qPrintable(it.key()));
            }
        }
    }
    void oneAndManyAreSaidAsTheLanguageHasIt_data()
    {
        QTest::addColumn<Trouble>("trouble");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const Trouble& trouble, const char* text) {
            QTest::newRow(name) << trouble << QString::fromUtf8(text);
        };
        row("one held", held(1, {}), "1 Übertragung an Law firm wartet auf eine Entscheidung");
        row("two held", held(2, {}), "2 Übertragungen an Law firm warten auf eine Entscheidung");
        row("one failed", {TroubleKind::Exhausted, 0, {}, {}, 1}, "1 Übertragung ist fehlgeschlagen");
        row("many failed", {TroubleKind::Exhausted, 0, {}, {}, 12}, "12 Übertragungen sind fehlgeschlagen");
        row("one without a portal", {TroubleKind::Unrouted, 0, {}, {}, 1}, "1 Übertragung wartet auf ein Portal");
        row("many without a portal", {TroubleKind::Unrouted, 0, {}, {}, 3}, "3 Übertragungen warten auf ein Portal");
        row("one reply", {TroubleKind::RepliesLost, 0, QStringLiteral("shop"), {}, 1},
            "1 Antwort aus dem Team erreicht den Bot der Quelle shop nicht");
        row("many replies", {TroubleKind::RepliesLost, 0, QStringLiteral("shop"), {}, 2},
            "2 Antworten aus dem Team erreichen den Bot der Quelle shop nicht");
    }
    void oneAndManyAreSaidAsTheLanguageHasIt()
    {
        QFETCH(Trouble, trouble);
        QFETCH(QString, text);
        QCOMPARE(beganWords({trouble}, german()), text);
    }
    void aGermanMessageIsGermanThroughout()
    {
        const Announcement announcement{
            {{{TroubleKind::CannotStore}, held(7, personal()), held(2, QStringLiteral("x"))},
             {{TroubleKind::PortalSilent, 4, QStringLiteral("Shop")}}},
            {{{NoticeKind::NewLead, QStringLiteral("website-bot"), firm(), 1, {}, {}},
              {NoticeKind::Escalation, {}, {}, 2, {}, {}}}}};
        QCOMPARE(plainText(announcement, german()),
                 QString::fromUtf8(
                     "Leadferry: 2 Dinge brauchen Sie\n"
                     "• Leadferry kann nichts speichern: Bis es wieder geht, werden keine Ereignisse angenommen\n"
                     "• 9 Übertragungen an Law firm warten auf eine Entscheidung (2 Ursachen)\n"
                     "Shop antwortet wieder\n"
                     "3 neue Ereignisse\n"
                     "• 1 neuer Lead, von website-bot, für Law firm\n"
                     "• 2 Besucher möchten einen Menschen sprechen"));
    }
    void aLanguageWithoutWordsIsEnglish()
    {
        QCOMPARE(plainText({{}, {}, true}, QStringLiteral("fr")),
                 QStringLiteral("Leadferry: this is a test. Alerts arrive here."));
        QCOMPARE(overWords({{TroubleKind::NoNetwork}}, {}), QStringLiteral("HubSpot is reached again"));
    }
    void whatSomebodyIsCalledIsNoTemplate()
    {
        const QString name = QStringLiteral("A & B {{count}} {{#x}}");
        QCOMPARE(overWords({{TroubleKind::PortalSilent, 3, name}}), name + QStringLiteral(" answers again"));
        QCOMPARE(noticeWords({NoticeKind::NewLead, {}, {}, 1, {}, name}), QStringLiteral("1 new lead: ") + name);
    }
};

QTEST_GUILESS_MAIN(AnnouncementWordsTest)
#include "announcementwordstest.moc"
