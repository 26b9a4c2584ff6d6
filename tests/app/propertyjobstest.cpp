// SPDX-License-Identifier: GPL-3.0-or-later
// The check and the repair of properties, through the whole engine against the stand-in.
#include "app/engineundertest.h"
#include "app/inhubspot.h"
#include "domain/propertyneed.h"
#include "domain/tradepreset.h"

#include <algorithm>

using namespace leadferry;
using base::ErrorKind;
using domain::DeliveryState;
using domain::NeedState;
using domain::PropertyNeed;
using domain::PropertyReport;
using domain::RepairOutcome;
using test::named;

namespace {

QJsonArray itemNamed(const char* name)
{
    return {QJsonObject{{QStringLiteral("object"), QStringLiteral("contact")},
                        {QStringLiteral("name"), QLatin1String(name)}}};
}

int inTrouble(const PropertyReport& report)
{
    return static_cast<int>(std::count_if(report.needs.begin(), report.needs.end(), domain::isTrouble));
}

PropertyNeed needNamed(const PropertyReport& report, const char* name)
{
    const auto found = std::find_if(report.needs.begin(), report.needs.end(), [name](const PropertyNeed& need) {
        return need.wanted.name == QLatin1String(name);
    });
    return found == report.needs.end() ? PropertyNeed{} : *found;
}

PropertyReport reportIn(const base::Result<QJsonObject>& answer)
{
    return answer ? domain::propertyReportFromJson(answer->value(QLatin1String("report")).toObject()).value()
                  : PropertyReport{};
}

QList<RepairOutcome> outcomesIn(const base::Result<QJsonObject>& answer)
{
    QList<RepairOutcome> outcomes;
    const QJsonArray array = answer ? answer->value(QLatin1String("outcomes")).toArray() : QJsonArray();
    for (const auto& outcome : array) {
        outcomes.append(domain::repairOutcomeFromJson(outcome.toObject()).value());
    }
    return outcomes;
}

} // namespace

class PropertyJobsTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    PropertyReport check(bool fresh = true) const
    {
        return reportIn(execute(app::command::checkProperties, {{QStringLiteral("fresh"), fresh}}));
    }
    void usePreset(const char* name) const
    {
        QJsonArray mappings;
        const auto preset = domain::tradePreset(QLatin1String(name));
        for (const domain::Mapping& mapping : preset->mappings) {
            mappings.append(domain::toJson(mapping));
        }
        QVERIFY(execute(app::command::importMappings,
                        {{QStringLiteral("document"), QJsonObject{{QStringLiteral("mappings"), mappings}}}})
                    .ok());
    }
    base::Result<QJsonObject> repair(const QJsonObject& arguments = {}) const
    {
        return execute(app::command::repairProperties, arguments);
    }
    /// As somebody in HubSpot, past the program: the status.
    int inHubSpot(const QByteArray& method, const QString& path, const QJsonObject& body = {}) const
    {
        return test::inHubSpot(*m_standIn, method, path, body);
    }
    int calls() const { return m_standIn->report()[QLatin1String("requests")][QLatin1String("total")].toInt(); }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup() { end(); }

    void aFreshPortalHasAllThatTheDefaultsNeed()
    {
        const PropertyReport report = check();
        QVERIFY(report.needs.size() > 10);
        QCOMPARE(inTrouble(report), 0);
        QVERIFY(report.limits.contains(domain::CrmObject::Contact));
        QCOMPARE(named(needNamed(report, "leadferry_person").state), named(NeedState::Ready));
    }
    void whatAPresetNeedsIsMadeWithOneClickAndCanBeRepeated()
    {
        usePreset("automotive");
        QCOMPARE(inTrouble(check()), 6);
        const auto answer = repair();
        QCOMPARE(inTrouble(reportIn(answer)), 0);
        const auto outcomes = outcomesIn(answer);
        QVERIFY(outcomes.size() > 6); // the chat set, too
        QVERIFY(std::all_of(outcomes.begin(), outcomes.end(),
                            [](const RepairOutcome& outcome) { return outcome.kind == RepairOutcome::Kind::Done; }));
        QVERIFY(outcomesIn(repair()).isEmpty());
        QCOMPARE(audited().constLast().action, QStringLiteral("repair-properties"));
        QCOMPARE(audited().constLast().amount, outcomes.size());
    }
    void theLastReportIsThereAtOnceAndAfterARestart()
    {
        const PropertyReport first = check();
        QVERIFY(startAgain(options()).ok());
        m_standIn.reset();
        QCOMPARE(check(false), first);
        QVERIFY(!execute(app::command::checkProperties, {{QStringLiteral("fresh"), true}}).ok());
    }
    void theCheckChangesNothingInThePortal()
    {
        QCOMPARE(inHubSpot("DELETE", QStringLiteral("tickets/leadferry_key")), 204);
        const PropertyReport report = check();
        const auto key = std::find_if(report.needs.begin(), report.needs.end(), [](const PropertyNeed& need) {
            return need.wanted.object == domain::CrmObject::Ticket &&
                   need.wanted.name == QLatin1String("leadferry_key");
        });
        QVERIFY(key != report.needs.end());
        QCOMPARE(named(key->state), named(NeedState::Archived));
        QCOMPARE(inHubSpot("GET", QStringLiteral("tickets/leadferry_key?archived=true")), 200);
        QCOMPARE(inHubSpot("GET", QStringLiteral("tickets/leadferry_key")), 404);
    }
    void anOptionSomebodyRemovedIsPutBackBesideTheOthers()
    {
        usePreset("automotive");
        QVERIFY(repair().ok());
        const QJsonObject low{{QStringLiteral("value"), QStringLiteral("later")},
                              {QStringLiteral("label"), QStringLiteral("Later")},
                              {QStringLiteral("displayOrder"), 0},
                              {QStringLiteral("hidden"), false}};
        QCOMPARE(inHubSpot("PATCH", QStringLiteral("contacts/lead_priority"),
                           {{QStringLiteral("options"), QJsonArray{low}}}),
                 200);
        QCOMPARE(named(needNamed(check(), "lead_priority").state), named(NeedState::OptionMissing));
        const auto answer = repair({{QStringLiteral("items"), itemNamed("lead_priority")}});
        QCOMPARE(outcomesIn(answer).size(), 1);
        QCOMPARE(named(needNamed(reportIn(answer), "lead_priority").state), named(NeedState::Ready));
    }
    void whatOnlyPeopleCanRestoreSaysSo()
    {
        usePreset("automotive");
        QVERIFY(repair().ok());
        QCOMPARE(inHubSpot("DELETE", QStringLiteral("contacts/budget_range")), 204);
        const auto outcomes = outcomesIn(repair());
        QCOMPARE(outcomes.size(), 1);
        QCOMPARE(named(outcomes[0].kind), named(RepairOutcome::Kind::Failed));
        QVERIFY(outcomes[0].reason.contains(QStringLiteral("Archived")));
    }
    void whatWaitedForAPropertyIsDeliveredOnceItIsThere()
    {
        usePreset("automotive");
        QVERIFY(execute(app::command::send,
                        {{QStringLiteral("text"),
                          QStringLiteral(R"({"id":"e1","type":"lead.captured.v1","data":{"lead_priority":"high"},)"
                                         R"("contact":{"email":"jane@example.com","name":"Jane Cooper"}})")}})
                    .ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::DeliveredWithHeld), 1, 20'000);
        QCOMPARE(needNamed(check(), "lead_priority").held, 1);
        const auto answer = repair();
        QCOMPARE(needNamed(reportIn(answer), "lead_priority").held, 1);
        const auto retried =
            execute(app::command::retry, {{QStringLiteral("property"), QStringLiteral("contact.lead_priority")}});
        QCOMPARE(retried->value(QLatin1String("retried")).toInt(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QCOMPARE(needNamed(check(false), "lead_priority").held, 0);
        QCOMPARE(standInHas("contacts"), 1);
    }
    void whatWentOutBeforeAPropertyWasThereIsCompletedOnce()
    {
        const auto send = [this](const char* id, const char* topic) {
            const QString event = QStringLiteral(R"({"id":"%1","type":"lead.captured.v1","data":{"topic":"%2"},)"
                                                 R"("contact":{"email":"jane@example.com","name":"Jane Cooper"}})");
            return execute(app::command::send,
                           {{QStringLiteral("text"), event.arg(QLatin1String(id), QLatin1String(topic))}});
        };
        QVERIFY(send("e1", "Pricing").ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QVERIFY(send("e2", "Billing").ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(inTrouble(check()), 0); // it is written where it is there

        const auto repaired = repair();
        const QJsonArray without = repaired->value(QLatin1String("wentWithout")).toArray();
        const auto topic = std::find_if(without.begin(), without.end(), [](const QJsonValue& property) {
            return property[QLatin1String("name")] == QLatin1String("chat_topic");
        });
        QVERIFY(topic != without.end());
        QCOMPARE((*topic)[QLatin1String("deliveries")].toInt(), 2);
        const auto complete = [this] {
            return execute(app::command::completeRecords, {{QStringLiteral("items"), itemNamed("chat_topic")}});
        };
        QCOMPARE(complete()->value(QLatin1String("completed")).toInt(), 2);
        const auto stored = [this] {
            return m_standIn->records(QStringLiteral("contacts"))
                .at(0)[QLatin1String("properties")][QLatin1String("chat_topic")]
                .toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(stored(), QStringLiteral("Billing"), 20'000); // the newest counts
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(complete()->value(QLatin1String("completed")).toInt(), 0);
        QCOMPARE(named(execute(app::command::completeRecords, {{QStringLiteral("items"), itemNamed("shoe_size")}})
                           .error()
                           .kind),
                 named(ErrorKind::Invalid));
    }
    void aPropertyThatIsOnlyNamedIsMadeWhenAskedFor()
    {
        const QJsonObject action{{QStringLiteral("id"), QStringLiteral("contact")},
                                 {QStringLiteral("object"), QStringLiteral("contact")},
                                 {QStringLiteral("fields"),
                                  QJsonArray{QJsonObject{{QStringLiteral("property"), QStringLiteral("vehicle_color")},
                                                         {QStringLiteral("from"), QStringLiteral("data.color")}}}}};
        QVERIFY(execute(app::command::importMappings,
                        {{QStringLiteral("document"),
                          QJsonObject{{QStringLiteral("eventType"), QStringLiteral("lead.captured.v1")},
                                      {QStringLiteral("actions"), QJsonArray{action}}}}})
                    .ok());
        QCOMPARE(named(needNamed(reportIn(repair()), "vehicle_color").state), named(NeedState::Missing));
        const auto answer = repair({{QStringLiteral("items"), itemNamed("vehicle_color")}});
        QCOMPARE(named(needNamed(reportIn(answer), "vehicle_color").state), named(NeedState::Ready));
    }
    void whatNobodyNeedsIsNotMade()
    {
        const auto answer = repair({{QStringLiteral("items"), itemNamed("shoe_size")}});
        QCOMPARE(named(answer.error().kind), named(ErrorKind::NotFound));
    }
    void theOwnListIsKeptAndMade()
    {
        const QJsonObject shoeSize{{QStringLiteral("object"), QStringLiteral("contact")},
                                   {QStringLiteral("name"), QStringLiteral("shoe_size")},
                                   {QStringLiteral("label"), QStringLiteral("Shoe size")},
                                   {QStringLiteral("type"), QStringLiteral("number")},
                                   {QStringLiteral("fieldType"), QStringLiteral("number")}};
        const auto add = [this](const QJsonObject& definition) {
            return execute(
                app::command::addOwnProperties,
                {{QStringLiteral("document"), QJsonObject{{QStringLiteral("properties"), QJsonArray{definition}}}}});
        };
        QJsonObject wrong = shoeSize;
        wrong.insert(QStringLiteral("type"), QStringLiteral("colour"));
        QCOMPARE(named(add(wrong).error().kind), named(ErrorKind::Invalid));
        QVERIFY(add(shoeSize).ok());
        QCOMPARE(named(needNamed(reportIn(repair()), "shoe_size").state), named(NeedState::Ready));
        QCOMPARE(execute(app::command::ownProperties, {})->value(QLatin1String("properties")).toArray().size(), 1);
        QCOMPARE(execute(app::command::removeOwnProperties, {{QStringLiteral("items"), itemNamed("shoe_size")}})
                     ->value(QLatin1String("removed"))
                     .toInt(),
                 1);
        QVERIFY(needNamed(check(), "shoe_size").wanted.name.isEmpty());
    }
    void severalPortalsMustBeTold()
    {
        domain::Portal other;
        other.hubId = 77;
        other.name = QStringLiteral("Other");
        QVERIFY(store::PortalStore(*otherProcess()).save(other, 1).ok());
        const auto answer = execute(app::command::checkProperties, {});
        QCOMPARE(named(answer.error().kind), named(ErrorKind::Invalid));
    }
};

QTEST_GUILESS_MAIN(PropertyJobsTest)
#include "propertyjobstest.moc"
