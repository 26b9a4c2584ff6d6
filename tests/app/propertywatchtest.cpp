// SPDX-License-Identifier: GPL-3.0-or-later
// The engine looks at what portals have without being asked, learns what they ask for, and tells what was changed
// there.
#include "app/engineundertest.h"
#include "app/inhubspot.h"
#include "store/propertystore.h"
#include "support/hurryingclock.h"

#include <algorithm>

using namespace leadferry;
using domain::CrmObject;
using domain::DeliveryState;
using domain::NeedState;
using domain::PropertyNeed;
using domain::PropertyReport;
using test::named;

namespace {

/// A check that fails on a busy machine is made again after ten minutes: twenty seconds here.
constexpr int patienceMs = 60'000;
/// So much faster than the wall's: half a minute is a second.
constexpr int hurry = 30;

PropertyNeed needNamed(const PropertyReport& report, const char* name)
{
    const auto found = std::find_if(report.needs.begin(), report.needs.end(), [name](const PropertyNeed& need) {
        return need.wanted.name == QLatin1String(name);
    });
    return found == report.needs.end() ? PropertyNeed{} : *found;
}

QJsonObject field(const char* property, const char* source, const char* value)
{
    return {{QStringLiteral("property"), QLatin1String(property)}, {QLatin1String(source), QLatin1String(value)}};
}

} // namespace

class PropertyWatchTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    std::unique_ptr<test::HurryingClock> m_hurrying;

    /// As after a restart of the program, on a PC whose time flies.
    [[nodiscard]] bool startHurrying()
    {
        m_engine.reset();
        m_hurrying = std::make_unique<test::HurryingClock>(test::HurryingClock::Pace{.speed = hurry});
        m_engine = std::make_unique<app::Engine>(options(), app::EngineRole::Owner, m_secrets, *m_hurrying);
        return m_engine->start().ok();
    }
    std::optional<PropertyReport> lastReport() const { return store::PropertyStore(*otherProcess()).report(1).value(); }
    PropertyReport check() const
    {
        (void)execute(app::command::checkProperties, {{QStringLiteral("fresh"), true}});
        return lastReport().value_or(PropertyReport{});
    }
    /// The last look was long ago.
    void age() const
    {
        alter(QStringLiteral("UPDATE property_report SET checked_at_ms = 1, "
                             "report = json_set(report, '$.checkedAtMs', 1)"));
        alter(QStringLiteral("UPDATE portal SET connected_at_ms = 1"));
    }
    base::Result<QJsonObject> map(const QJsonArray& fields) const
    {
        const QJsonObject action{{QStringLiteral("id"), QStringLiteral("ticket")},
                                 {QStringLiteral("object"), QStringLiteral("ticket")},
                                 {QStringLiteral("fields"), fields}};
        return execute(app::command::importMappings,
                       {{QStringLiteral("document"),
                         QJsonObject{{QStringLiteral("eventType"), QStringLiteral("escalation.requested.v1")},
                                     {QStringLiteral("actions"), QJsonArray{action}}}}});
    }
    base::Result<QJsonObject> escalate() const
    {
        return execute(
            app::command::send,
            {{QStringLiteral("text"), QStringLiteral(R"({"id":"e1","type":"escalation.requested.v1",)"
                                                     R"("contact":{"email":"jane@example.com"},)"
                                                     R"("data":{"reason":"billing","summary":"A wrong bill"}})")}});
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup()
    {
        end();
        m_hurrying.reset();
    }

    void whatADeliveryIsHeldForIsLookedAtByItself()
    {
        QVERIFY(map({field("subject", "constant", "Help"), field("hs_pipeline_stage", "from", "portal.ticketStage"),
                     field("vehicle_color", "constant", "red")})
                    .ok());
        QVERIFY(!lastReport());
        QVERIFY(escalate().ok());
        QTRY_VERIFY_WITH_TIMEOUT(lastReport().has_value(), patienceMs);
        const PropertyNeed color = needNamed(*lastReport(), "vehicle_color");
        QCOMPARE(named(color.state), named(NeedState::Missing));
        QCOMPARE(color.held, 1);
    }
    void whatThePortalAsksForIsLearnedFromItsRefusalAndRemembered()
    {
        QVERIFY(m_standIn->setPortalRules({QStringLiteral("tickets.content:hs_ticket_priority=HIGH")}).ok());
        QJsonArray fields{field("subject", "constant", "Help"),
                          field("hs_pipeline_stage", "from", "portal.ticketStage"),
                          field("hs_ticket_priority", "constant", "HIGH")};
        QVERIFY(map(fields).ok());
        QVERIFY(escalate().ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Held), 1, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(lastReport().has_value(), patienceMs);
        const PropertyNeed content = needNamed(*lastReport(), "content");
        QCOMPARE(named(content.state), named(NeedState::Unmapped));
        QCOMPARE(content.held, 1);
        QCOMPARE(content.lackedBy.value(0).eventType, QStringLiteral("escalation.requested.v1"));

        fields.append(field("content", "from", "data.summary"));
        QVERIFY(map(fields).ok());
        QCOMPARE(execute(app::command::retry, {{QStringLiteral("property"), QStringLiteral("ticket.content")}})
                     ->value(QLatin1String("retried"))
                     .toInt(),
                 1);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, patienceMs);
        QCOMPARE(standInHas("tickets"), 1);
        const PropertyNeed now = needNamed(check(), "content");
        QCOMPARE(named(now.state), named(NeedState::Ready));
        QVERIFY(std::any_of(now.reasons.begin(), now.reasons.end(), [](const domain::NeedReason& reason) {
            return reason.kind == domain::NeedReason::Kind::Portal; // remembered
        }));
    }
    void whatThePortalTellsThatItAsksForIsFoundBeforeAnythingIsRefused()
    {
        QVERIFY(m_standIn->setPortalRules({QStringLiteral("tickets.hs_ticket_category")}).ok());
        QCOMPARE(named(needNamed(check(), "hs_ticket_category").state), named(NeedState::Unmapped));
    }
    void aPortalIsLookedAtOnceADay()
    {
        const qint64 firstMs = check().checkedAtMs;
        age();
        QVERIFY(startHurrying());
        QTRY_VERIFY_WITH_TIMEOUT(lastReport()->checkedAtMs >= firstMs, patienceMs);
    }
    void aNewRuleForValuesIsToldByItself()
    {
        QVERIFY(check().checkedAtMs > 0);
        QVERIFY(m_standIn->setValueRules({QStringLiteral("contacts.firstname:MAX_LENGTH=20")}).ok());
        age();
        QVERIFY(startHurrying());
        QSignalSpy told(m_engine.get(), &app::Engine::propertiesChanged);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patienceMs);
        const auto changes = told[0][1].value<QList<domain::PropertyChange>>();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].name, QStringLiteral("firstname"));
        QCOMPARE(changes[0].rules.value(0).type, QStringLiteral("MAX_LENGTH"));
    }
    void whatWasChangedInHubSpotIsToldOnceAndKept()
    {
        QVERIFY(
            execute(app::command::addOwnProperties,
                    {{QStringLiteral("document"),
                      QJsonObject{{QStringLiteral("properties"),
                                   QJsonArray{QJsonObject{{QStringLiteral("object"), QStringLiteral("contact")},
                                                          {QStringLiteral("name"), QStringLiteral("shoe_size")},
                                                          {QStringLiteral("label"), QStringLiteral("Shoe size")},
                                                          {QStringLiteral("type"), QStringLiteral("number")},
                                                          {QStringLiteral("fieldType"), QStringLiteral("number")}}}}}}})
                .ok());
        QVERIFY(execute(app::command::repairProperties, {}).ok());
        QCOMPARE(named(needNamed(*lastReport(), "shoe_size").state), named(NeedState::Ready));
        QCOMPARE(test::inHubSpot(*m_standIn, "DELETE", QStringLiteral("contacts/shoe_size")), 204);
        age();
        QVERIFY(startHurrying());
        QSignalSpy told(m_engine.get(), &app::Engine::propertiesChanged);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patienceMs);
        QCOMPARE(told[0][0].toString(), QStringLiteral("Stand-in"));
        const auto changes = told[0][1].value<QList<domain::PropertyChange>>();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(named(changes[0].state), named(NeedState::Archived));
        QVERIFY(lastReport()->changes == changes);

        age();
        QVERIFY(startHurrying());
        QSignalSpy toldAgain(m_engine.get(), &app::Engine::propertiesChanged);
        QTRY_VERIFY_WITH_TIMEOUT(lastReport()->checkedAtMs > 1, patienceMs);
        QVERIFY(toldAgain.isEmpty());
        QVERIFY(lastReport()->changes == changes);
    }
};

QTEST_GUILESS_MAIN(PropertyWatchTest)
#include "propertywatchtest.moc"
