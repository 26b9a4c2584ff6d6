// SPDX-License-Identifier: GPL-3.0-or-later
// A portal's rules for values, through the whole engine against the stand-in: checked, told when they are new, warned
// of in a dry run, and named where a value was refused for one.
#include "app/engineundertest.h"
#include "app/inhubspot.h"
#include "domain/propertyneed.h"
#include "store/deliverylogstore.h"
#include "store/propertystore.h"

#include <algorithm>

using namespace leadferry;
using domain::CrmObject;
using domain::DeliveryState;
using domain::NeedState;
using domain::PropertyNeed;
using domain::PropertyReport;
using domain::ValueRule;
using test::named;

namespace {

const QString onlyLetters = QStringLiteral("contacts.firstname:ALPHANUMERIC=ALPHA_ONLY");
const ValueRule letters{QStringLiteral("ALPHANUMERIC"), {QStringLiteral("ALPHA_ONLY")}};

const QString lead = QStringLiteral(R"({"id":"%1","type":"lead.captured.v1",)"
                                    R"("contact":{"email":"%1@example.com","name":"%2"}})");

} // namespace

class ValueRulesTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    base::Result<PropertyReport> check() const
    {
        const auto answer = execute(app::command::checkProperties, {{QStringLiteral("fresh"), true}});
        return answer ? domain::propertyReportFromJson(answer->value(QLatin1String("report")).toObject())
                      : answer.error();
    }
    static PropertyNeed firstName(const base::Result<PropertyReport>& report)
    {
        const QList<PropertyNeed> needs = report ? report->needs : QList<PropertyNeed>();
        const auto found = std::find_if(needs.begin(), needs.end(), [](const PropertyNeed& need) {
            return need.wanted.object == CrmObject::Contact && need.wanted.name == QLatin1String("firstname");
        });
        return found == needs.end() ? PropertyNeed{} : *found;
    }
    int rulesRead() const
    {
        const QJsonObject calls = m_standIn->report().value(QLatin1String("calls")).toObject();
        int read = 0;
        for (auto call = calls.begin(); call != calls.end(); ++call) {
            read += call.key().startsWith(QLatin1String("property-validations/")) ? call->toInt() : 0;
        }
        return read;
    }
    base::Result<QJsonObject> send(const char* id, const char* name) const
    {
        return execute(app::command::send,
                       {{QStringLiteral("text"), lead.arg(QLatin1String(id), QLatin1String(name))}});
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup() { end(); }

    void theCheckSaysWhichRulesThereAreWithOneCallForEachObject()
    {
        QVERIFY(m_standIn->setValueRules({onlyLetters}).ok());
        const auto report = check();
        QVERIFY(report.ok());
        QCOMPARE(*firstName(report).valueRules, QList<ValueRule>{letters});
        QCOMPARE(named(firstName(report).state), named(NeedState::Ready)); // a remark, no trouble
        QVERIFY(std::none_of(report->needs.begin(), report->needs.end(), domain::isTrouble));
        QSet<CrmObject> written;
        for (const PropertyNeed& need : report->needs) {
            if (need.kind == domain::BindingProblem::Kind::Property && need.valueRules) {
                written.insert(need.wanted.object);
            }
        }
        QCOMPARE(rulesRead(), written.size());
        QVERIFY(written.size() >= 3);
    }
    void aNewRuleIsAChangeAndToldOnce()
    {
        QVERIFY(check().ok());
        QVERIFY(m_standIn->setValueRules({onlyLetters}).ok());
        const auto changed = check();
        QCOMPARE(changed->changes.size(), 1);
        QCOMPARE(changed->changes[0].name, QStringLiteral("firstname"));
        QCOMPARE(changed->changes[0].rules, QList<ValueRule>{letters});
        QCOMPARE(check()->changes.size(), 1);
        QVERIFY(m_standIn->setValueRules({}).ok());
        QCOMPARE(check()->changes.size(), 1); // a rule that is gone hurts nobody
    }
    void aRefusedValueIsHeldAndTheRestIsDelivered()
    {
        QVERIFY(m_standIn->setValueRules({onlyLetters}).ok());
        QVERIFY(send("a", "Jane2 Cooper").ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::DeliveredWithHeld), 1, 20'000);
        const auto detail = store::DeliveryLogStore(*otherProcess()).detail(1);
        QVERIFY2(detail.ok(), qPrintable(detail ? QString() : detail.error().message));
        QCOMPARE(detail->operations[0].heldProperties, QStringList{QStringLiteral("firstname")});
        QCOMPARE(detail->operations[0].cause, QStringLiteral("HubSpot refused firstname (INVALID_ALPHA)"));
        auto contacts = test::recordsIn(*m_standIn, QStringLiteral("contacts"), QStringLiteral("firstname,lastname"));
        QCOMPARE(contacts[0].value("lastname"), QStringLiteral("Cooper"));
        QCOMPARE(contacts[0].value("firstname"), QString());

        // Another one with the same cause; the rule goes, and all of that cause are tried again.
        QVERIFY(send("b", "John3 Miller").ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::DeliveredWithHeld), 2, 20'000);
        QVERIFY(m_standIn->setValueRules({}).ok());
        const auto retried = execute(app::command::retry, {{QStringLiteral("status"), toString(detail->row.state)},
                                                           {QStringLiteral("cause"), detail->row.cause}});
        QVERIFY2(retried.ok(), qPrintable(retried ? QString() : retried.error().message));
        QCOMPARE(retried->value(QLatin1String("retried")).toInt(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        contacts = test::recordsIn(*m_standIn, QStringLiteral("contacts"), QStringLiteral("firstname"));
        QCOMPARE(contacts[0].value("firstname"), QStringLiteral("Jane2"));
        QCOMPARE(contacts[1].value("firstname"), QStringLiteral("John3"));
    }
    void whoKeepsToTheRuleTravelsOnWhereAnotherBreaksIt()
    {
        QVERIFY(m_standIn->setValueRules({onlyLetters}).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"),
                                              lead.arg(QStringLiteral("a"), QStringLiteral("Jane2 Cooper")) + u'\n' +
                                                  lead.arg(QStringLiteral("b"), QStringLiteral("John Miller"))}})
                    .ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::DeliveredWithHeld), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QCOMPARE(standInHas("contacts"), 2);
    }
    void aDryRunWarnsOfAValueThatBreaksAKnownRule()
    {
        QVERIFY(m_standIn->setValueRules({onlyLetters}).ok());
        const QJsonObject event{
            {QStringLiteral("text"), lead.arg(QStringLiteral("a"), QStringLiteral("Jane2 Cooper"))}};
        const auto breaks = [&] {
            const auto answer = execute(app::command::preview, event);
            return answer
                ->value(QLatin1String("deliveries"))[0][QLatin1String("operations")][0][QLatin1String("breaks")]
                .toObject();
        };
        QVERIFY(breaks().isEmpty()); // nobody has looked yet
        QVERIFY(check().ok());
        QCOMPARE(breaks().keys(), QStringList{QStringLiteral("firstname")});
        QCOMPARE(domain::valueRulesFromJson(breaks().value(QLatin1String("firstname")).toArray()),
                 QList<ValueRule>{letters});
    }
};

QTEST_GUILESS_MAIN(ValueRulesTest)
#include "valuerulestest.moc"
