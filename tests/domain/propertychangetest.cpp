// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertychange.h"

#include "support/named.h"

#include <QTest>

using namespace leadferry::domain;
using leadferry::test::named;

namespace {

PropertyNeed need(NeedState state, const char* name = "lead_priority")
{
    PropertyNeed made;
    made.wanted = {CrmObject::Contact,
                   QLatin1String(name),
                   QStringLiteral("Lead priority"),
                   {},
                   {},
                   {},
                   {{QStringLiteral("high"), QStringLiteral("High")}, {QStringLiteral("low"), QStringLiteral("Low")}}};
    made.state = state;
    made.presentLabel = QStringLiteral("Lead priority");
    return made;
}

PropertyReport report(const QList<PropertyNeed>& needs, qint64 atMs = 7)
{
    PropertyReport made;
    made.checkedAtMs = atMs;
    made.needs = needs;
    return made;
}

QList<PropertyChange> between(const PropertyNeed& before, const PropertyNeed& now)
{
    return changesBetween(report({before}), report({now}, 8));
}

} // namespace

class PropertyChangeTest : public QObject
{
    Q_OBJECT
private slots:
    void whatGotWorseIsToldWithWhatItCameTo_data()
    {
        QTest::addColumn<int>("state");
        for (const NeedState state : {NeedState::Missing, NeedState::Archived, NeedState::ReadOnly,
                                      NeedState::NotUnique, NeedState::Unmapped, NeedState::Replaced}) {
            QTest::newRow(qPrintable(toString(state))) << static_cast<int>(state);
        }
    }
    void whatGotWorseIsToldWithWhatItCameTo()
    {
        QFETCH(int, state);
        const auto changes = between(need(NeedState::Ready), need(static_cast<NeedState>(state)));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(static_cast<int>(changes[0].state), state);
        QCOMPARE(changes[0].seenAtMs, 8);
        QCOMPARE(changes[0].name, QStringLiteral("lead_priority"));
    }
    void itIsToldOnceOnly() { QVERIFY(between(need(NeedState::Archived), need(NeedState::Archived)).isEmpty()); }
    void whatAMappingNewlyNeedsIsNoChange()
    {
        QVERIFY(changesBetween(report({}), report({need(NeedState::Missing)})).isEmpty());
    }
    void whatThePortalNewlyAsksForIsOne()
    {
        QCOMPARE(changesBetween(report({}), report({need(NeedState::Unmapped)})).size(), 1);
    }
    void anOptionThatIsGoneIsNamedAndOneThatIsNewlyWrittenIsNot()
    {
        PropertyNeed gone = need(NeedState::OptionMissing);
        gone.missingChoices = {{QStringLiteral("high"), QStringLiteral("High")}};
        const auto changes = between(need(NeedState::Ready), gone);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].detail, QStringLiteral("High"));
        gone.missingChoices = {{QStringLiteral("urgent"), QStringLiteral("Urgent")}};
        QVERIFY(between(need(NeedState::Ready), gone).isEmpty());
    }
    void aSecondOptionThatGoesIsToldAlone()
    {
        PropertyNeed one = need(NeedState::OptionMissing);
        one.missingChoices = {{QStringLiteral("high"), QStringLiteral("High")}};
        PropertyNeed both = one;
        both.missingChoices.append({QStringLiteral("low"), QStringLiteral("Low")});
        QCOMPARE(between(one, both).value(0).detail, QStringLiteral("Low"));
    }
    void aNewLabelIsARenaming()
    {
        PropertyNeed renamed = need(NeedState::Ready);
        renamed.presentLabel = QStringLiteral("Priority");
        const auto changes = between(need(NeedState::Ready), renamed);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(named(changes[0].state), named(NeedState::Ready));
        QCOMPARE(changes[0].label, QStringLiteral("Lead priority"));
        QCOMPARE(changes[0].detail, QStringLiteral("Priority"));
    }
    void anotherTypeIsNamed()
    {
        PropertyNeed before = need(NeedState::Ready);
        before.presentType = QStringLiteral("enumeration");
        PropertyNeed now = need(NeedState::WrongType);
        now.presentType = QStringLiteral("string");
        QCOMPARE(between(before, now).value(0).detail, QStringLiteral("string"));
        before.presentType = now.presentType; // the mapping wants another one, HubSpot's is what it was
        QVERIFY(between(before, now).isEmpty());
    }
    void whatCouldNotBeReadIsNoChange()
    {
        QVERIFY(between(need(NeedState::Ready), need(NeedState::Unread)).isEmpty());
        QVERIFY(between(need(NeedState::Unread), need(NeedState::Missing)).isEmpty());
    }
    void aNewRuleForValuesIsToldAndAnOldOneIsNot()
    {
        const ValueRule letters{QStringLiteral("ALPHANUMERIC"), {QStringLiteral("ALPHA_ONLY")}};
        const ValueRule shorter{QStringLiteral("MAX_LENGTH"), {QStringLiteral("20")}};
        const ValueRule shortest{QStringLiteral("MAX_LENGTH"), {QStringLiteral("10")}};
        const auto ruled = [](const QList<ValueRule>& rules) {
            PropertyNeed made = need(NeedState::Ready);
            made.valueRules = rules;
            return made;
        };
        const auto changes = between(ruled({letters}), ruled({shorter, letters}));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].rules, QList<ValueRule>{shorter});
        QCOMPARE(named(changes[0].state), named(NeedState::Ready));
        QCOMPARE(between(ruled({shorter}), ruled({shortest})).value(0).rules, QList<ValueRule>{shortest});
        QVERIFY(between(ruled({letters, shorter}), ruled({shorter, letters})).isEmpty());
        QVERIFY(between(ruled({letters}), ruled({})).isEmpty());
        QVERIFY(between(need(NeedState::Ready), ruled({letters})).isEmpty()); // the first that is told of it
    }
    void rulesThatHubSpotDoesNotTellThisTimeStayAsTheyWere()
    {
        PropertyNeed before = need(NeedState::Ready);
        before.valueRules = QList<ValueRule>{{QStringLiteral("WHITESPACE"), {}}};
        PropertyReport now = report({need(NeedState::Ready), need(NeedState::Ready, "region")}, 8);
        takeOverRules(report({before}), now);
        QVERIFY(now.needs[0].valueRules == before.valueRules);
        QVERIFY(!now.needs[1].valueRules);
        now.needs[0].valueRules = QList<ValueRule>();
        takeOverRules(report({before}), now);
        QVERIFY(now.needs[0].valueRules->isEmpty()); // it was told that there are none
    }
    void changesAreKeptForAMonth()
    {
        PropertyChange old;
        old.seenAtMs = 1;
        PropertyChange recent;
        recent.seenAtMs = changesKeptMs;
        PropertyChange latest;
        latest.seenAtMs = changesKeptMs + 2;
        QCOMPARE(keptChanges({recent, old}, {latest}, latest.seenAtMs), (QList<PropertyChange>{latest, recent}));
        QCOMPARE(keptChanges(QList<PropertyChange>(mostChangesKept, recent), {latest}, latest.seenAtMs).size(),
                 mostChangesKept);
    }
    void aReportKeepsThemInItsJson()
    {
        PropertyReport made = report({need(NeedState::Archived)});
        made.needs[0].lackedBy = {{NeedReason::Kind::Rule, QStringLiteral("t"), QStringLiteral("a")}};
        made.needs[0].valueRules = QList<ValueRule>{{QStringLiteral("MAX_LENGTH"), {QStringLiteral("20")}}};
        made.changes = between(need(NeedState::Ready), need(NeedState::Archived));
        made.changes[0].rules = *made.needs[0].valueRules;
        QCOMPARE(*propertyReportFromJson(toJson(made)), made);
    }
};

QTEST_GUILESS_MAIN(PropertyChangeTest)
#include "propertychangetest.moc"
