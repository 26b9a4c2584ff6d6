// SPDX-License-Identifier: GPL-3.0-or-later
// An option or a property is added to a portal: what is asked of the engine, and what is left when HubSpot refuses.
#include "presentation/portaladdition.h"

#include "app/enginecommands.h"
#include "domain/propertyneed.h"
#include "support/fakeengineclient.h"
#ifndef Q_MOC_RUN // moc takes the addresses in its raw strings for comments
#include "support/madeupmapping.h"
#endif

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using domain::PropertyDefinition;
using domain::RepairOutcome;
using presentation::PortalAddition;
using presentation::PortalWish;

namespace {

const QString portalName = QStringLiteral("Motor group");

PropertyDefinition color()
{
    return {CrmObject::Contact,
            QStringLiteral("vehicle_color"),
            QStringLiteral("Vehicle color"),
            {},
            QStringLiteral("string"),
            QStringLiteral("text"),
            {}};
}

PortalWish urgent()
{
    return *presentation::missingOptions(test::madeUpDealer(), CrmObject::Contact, QStringLiteral("lead_priority"),
                                         QStringLiteral("urgent"));
}

/// The engine with a list of its own, whose repairs end in a given way.
struct Desk
{
    test::FakeEngineClient client;
    QList<PropertyDefinition> listed;
    presentation::OwnProperties own{client};
    PortalAddition addition{client, own};
    QSignalSpy done{&addition, &PortalAddition::done};
    QSignalSpy failed{&addition, &PortalAddition::failed};

    explicit Desk(const test::FakeEngineClient::Script& repair)
    {
        client.script(QLatin1String(app::command::ownProperties),
                      [this](const QJsonObject&, const auto&, const auto& answer) {
                          QJsonArray properties;
                          for (const PropertyDefinition& each : listed) {
                              properties.append(domain::toJson(each));
                          }
                          answer(QJsonObject{{QStringLiteral("properties"), properties}});
                      });
        client.script(QLatin1String(app::command::addOwnProperties), [this](const QJsonObject& arguments, const auto&,
                                                                            const auto& answer) {
            const auto sent = domain::propertyDefinitionsFromJson(arguments[QLatin1String("document")].toObject());
            if (!sent) {
                answer(sent.error());
                return;
            }
            forget(sent->constFirst().name);
            listed += *sent;
            answer(QJsonObject{{QStringLiteral("saved"), 1}});
        });
        client.script(QLatin1String(app::command::removeOwnProperties),
                      [this](const QJsonObject& arguments, const auto&, const auto& answer) {
                          forget(arguments[QLatin1String("items")][0][QLatin1String("name")].toString());
                          answer(QJsonObject{{QStringLiteral("removed"), 1}});
                      });
        client.script(QLatin1String(app::command::repairProperties), repair);
    }
    void forget(const QString& name)
    {
        listed.removeIf([&](const PropertyDefinition& each) { return each.name == name; });
    }
    [[nodiscard]] QString meaning() const { return failed.value(0).value(1).toString(); }
};

test::FakeEngineClient::Script ends(const RepairOutcome& outcome)
{
    return [outcome](const QJsonObject&, const auto&, const auto& answer) {
        answer(QJsonObject{{QStringLiteral("outcomes"), QJsonArray{domain::toJson(outcome)}}});
    };
}

RepairOutcome outcomeOf(const QString& name, RepairOutcome::Kind kind, const QString& scope = {})
{
    return {CrmObject::Contact,   name,  domain::NeedRepair::AddOptions, kind,
            QStringLiteral("no"), scope, RepairOutcome::Fault::Refused};
}

const QString priority = QStringLiteral("lead_priority");

} // namespace

class PortalAdditionTest : public QObject
{
    Q_OBJECT
private slots:
    void anOptionIsAddedToTheOthers()
    {
        Desk desk(ends(outcomeOf(priority, RepairOutcome::Kind::Done)));
        desk.addition.begin(portalName, urgent());
        QVERIFY(desk.addition.isRunning());
        QCOMPARE(desk.addition.runningWords(), QStringLiteral("Adding “urgent” in Motor group…"));
        QVERIFY(desk.done.wait());
        QCOMPARE(desk.done.value(0).value(0).toString(), QStringLiteral("“urgent” can be chosen in Lead priority now"));
        QVERIFY(!desk.addition.isRunning());
        QCOMPARE(desk.listed.size(), 1);
        QStringList values;
        for (const auto& choice : desk.listed.constFirst().choices) {
            values.append(choice.value);
        }
        QVERIFY(values.contains(QStringLiteral("low")));
        QCOMPARE(values.constLast(), QStringLiteral("urgent"));
        const auto asked = desk.client.executed;
        const auto repair = std::find_if(asked.begin(), asked.end(), [](const auto& each) {
            return each.command == QLatin1String(app::command::repairProperties);
        });
        QVERIFY(repair != asked.end());
        QCOMPARE(repair->arguments.value(QLatin1String("portal")).toString(), portalName);
        QCOMPARE(repair->arguments.value(QLatin1String("items")).toArray().size(), 1);
    }
    void whatTheListSaysOfItStays()
    {
        Desk desk(ends(outcomeOf(priority, RepairOutcome::Kind::Done)));
        PropertyDefinition mine = urgent().property;
        mine.label = QStringLiteral("How urgent");
        mine.choices = {{QStringLiteral("high"), QStringLiteral("High")}};
        desk.listed = {mine};
        desk.addition.begin(portalName, urgent());
        QVERIFY(desk.done.wait());
        QCOMPARE(desk.listed.constFirst().label, QStringLiteral("How urgent"));
        QCOMPARE(desk.listed.constFirst().choices.size(), 2);
    }
    void aRefusalNamesThePermissionAndLeavesTheListAsItWas_data()
    {
        QTest::addColumn<bool>("wasListed");
        QTest::newRow("not on the list") << false;
        QTest::newRow("on the list") << true;
    }
    void aRefusalNamesThePermissionAndLeavesTheListAsItWas()
    {
        QFETCH(bool, wasListed);
        Desk desk(ends(outcomeOf(priority, RepairOutcome::Kind::Failed, QStringLiteral("crm.schemas.contacts.write"))));
        const QList<PropertyDefinition> before =
            wasListed ? QList<PropertyDefinition>{urgent().property} : QList<PropertyDefinition>();
        desk.listed = before;
        desk.addition.begin(portalName, urgent());
        QVERIFY(desk.failed.wait());
        QCOMPARE(desk.failed.value(0).value(0).toString(),
                 QStringLiteral("“urgent” did not become an option of Lead priority"));
        QCOMPARE(desk.meaning(), QStringLiteral("The permission “crm.schemas.contacts.write” is not granted. Connect "
                                                "Motor group again and allow it."));
        QTRY_COMPARE(desk.listed, before);
        QVERIFY(!desk.addition.isRunning());
    }
    void aFailureOfTheEngineIsSaid()
    {
        Desk desk([](const QJsonObject&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Transient, QStringLiteral("HubSpot answered 503")});
        });
        desk.addition.begin(portalName, {color(), {}});
        QVERIFY(desk.failed.wait());
        QCOMPARE(desk.failed.value(0).value(0).toString(),
                 QStringLiteral("Vehicle color was not created in Motor group"));
        QVERIFY(!desk.meaning().isEmpty());
        QTRY_VERIFY(desk.listed.isEmpty());
    }
    void optionsOfHubSpotsOwnCannotBeAdded()
    {
        Desk desk([](const QJsonObject&, const auto&, const auto& answer) {
            domain::PropertyNeed need;
            need.wanted = urgent().property;
            need.state = domain::NeedState::OptionMissing;
            need.repair = domain::NeedRepair::ByHand;
            domain::PropertyReport report;
            report.checkedAtMs = 1;
            report.needs = {need};
            answer(QJsonObject{{QStringLiteral("outcomes"), QJsonArray()},
                               {QStringLiteral("report"), domain::toJson(report)}});
        });
        desk.addition.begin(portalName, urgent());
        QVERIFY(desk.failed.wait());
        QCOMPARE(desk.meaning(),
                 QStringLiteral("The options of this list are HubSpot's own. Write one of them instead."));
    }
    void aPropertyIsCreated()
    {
        Desk desk(ends(outcomeOf(color().name, RepairOutcome::Kind::Done)));
        desk.addition.begin(portalName, {color(), {}});
        QVERIFY(desk.done.wait());
        QCOMPARE(desk.listed, QList{color()});
    }
    void onlyListsLackOptions()
    {
        const auto portal = test::madeUpDealer();
        const auto lacking = [&](const char* property, const char* value) {
            return presentation::missingOptions(portal, CrmObject::Contact, QLatin1String(property),
                                                QLatin1String(value));
        };
        QVERIFY(!lacking("firstname", "Jane"));
        QVERIFY(!lacking("lead_priority", "high"));
        QVERIFY(!lacking("lead_priority", "High"));
        QVERIFY(!lacking("lead_priority", "a;b"));
        QVERIFY(lacking("lead_priority", "urgent"));
    }
    void ofSeveralValuesOnlyThoseThatAreMissing()
    {
        auto portal = test::madeUpDealer();
        portal.rules[CrmObject::Contact][priority].type = domain::ValueType::Choices;
        const auto wish = presentation::missingOptions(portal, CrmObject::Contact, priority,
                                                       QStringLiteral(";low;urgent;later;urgent"));
        QVERIFY(wish);
        QCOMPARE(wish->options.size(), 2);
        QCOMPARE(wish->options.at(0).value, QStringLiteral("urgent"));
        QCOMPARE(wish->property.fieldType, QStringLiteral("checkbox"));
    }
};

QTEST_GUILESS_MAIN(PortalAdditionTest)
#include "portaladditiontest.moc"
