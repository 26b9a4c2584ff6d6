// SPDX-License-Identifier: GPL-3.0-or-later
// A bad value does not sink the record, a retry sends only what was held, and write modes keep what people wrote.
#include "benchmappings.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using domain::PropertyRule;
using domain::ValueType;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr QLatin1String lead("lead.captured");
constexpr QLatin1String modes("modes");
constexpr QLatin1String everything("everything");
constexpr QLatin1String city("city");

void addRule(DeliveryBench& bench, CrmObject object, const QString& property, const PropertyRule& rule)
{
    auto portal = bench.portal;
    portal.rules[object].insert(property, rule);
    bench.connect(portal);
}

QJsonObject modesEvent(const char* id, const QJsonObject& data, const QJsonObject& more = {})
{
    return DeliveryBench::event(modes, QString::fromLatin1(id), test::mail(1), test::withData(data, more));
}

/// HubSpot refuses this property of this object, while `broken` says so.
void refuse(DeliveryBench& bench, CrmObject object, const char* property, const bool& broken)
{
    bench.crm.refuses = [object, property, &broken](CrmObject asked, const domain::CrmProperties& properties) {
        const QString name = QString::fromLatin1(property);
        return broken && asked == object && properties.contains(name) ? QStringList{name} : QStringList();
    };
}

} // namespace

class HeldFieldsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatThePortalWouldRefuseIsHeldBeforeItIsSent_data()
    {
        QTest::addColumn<PropertyRule>("rule");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("reason");
        const QList<domain::PropertyOption> options{{QStringLiteral("NORTH"), QStringLiteral("The north")}};
        const auto row = [](const char* name, const PropertyRule& rule, const char* value, const char* reason) {
            QTest::newRow(name) << rule << QString::fromLatin1(value) << QString::fromLatin1(reason);
        };
        row("wrong option", {ValueType::Choice, false, options}, "SOUTH", "INVALID_OPTION");
        row("bad number", {ValueType::Number, false, {}}, "1,500", "INVALID_NUMBER");
        row("bad date", {ValueType::Date, false, {}}, "22.11.2026", "INVALID_DATE");
        row("bad time", {ValueType::DateTime, false, {}}, "noon", "INVALID_DATE");
        row("read-only", {ValueType::Text, true, {}}, "Oslo", "READ_ONLY_VALUE");
    }
    void whatThePortalWouldRefuseIsHeldBeforeItIsSent()
    {
        QFETCH(PropertyRule, rule);
        QFETCH(QString, value);
        QFETCH(QString, reason);
        DeliveryBench bench;
        test::mapEveryMode(bench);
        addRule(bench, CrmObject::Contact, city, rule);
        bench.start();
        bench.add(modesEvent("e1", {{city, value}}));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::DeliveredWithHeld));
        QVERIFY2(bench.row(QStringLiteral("e1")).cause.contains(reason),
                 qPrintable(bench.row(QStringLiteral("e1")).cause));
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QVERIFY(!bench.crm.records[CrmObject::Contact].first().properties.contains(city));
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 1); // no refused batch
    }
    void aBadValueForACompanyIsHeldBeforeItCostsACall()
    {
        DeliveryBench bench;
        test::mapEverything(bench);
        addRule(bench, CrmObject::Company, QStringLiteral("industry"),
                {ValueType::Choice, false, {{QStringLiteral("LAW"), QStringLiteral("Law")}}});
        const bool broken = true;
        refuse(bench, CrmObject::Company, "industry", broken);
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), test::mail(1),
                                       test::withData({{QStringLiteral("domain"), QStringLiteral("firm.example.com")},
                                                       {QStringLiteral("industry"), QStringLiteral("Fishing")}})));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.inState(DeliveryState::DeliveredWithHeld), 1);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Company), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Company, "domain"), QStringLiteral("firm.example.com"));
        QCOMPARE(test::valueIn(bench, CrmObject::Company, "industry"), QString());
    }
    void aPropertyThePortalDoesNotHaveIsHeldBeforeItIsSent()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        auto portal = bench.portal;
        portal.profile.writableProperties.insert(CrmObject::Contact,
                                                 {QStringLiteral("email"), QStringLiteral("firstname")});
        bench.connect(portal);
        bench.start();
        bench.add(modesEvent("e1", test::data("city", "Oslo")));
        QVERIFY(bench.settle());
        QVERIFY(bench.row(QStringLiteral("e1")).cause.contains(QStringLiteral("city (PROPERTY_DOESNT_EXIST)")));
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
    }
    void aLabelIsSentAsTheOptionItStandsFor()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        addRule(bench, CrmObject::Contact, city,
                {ValueType::Choice, false, {{QStringLiteral("OSL"), QStringLiteral("Oslo")}}});
        bench.start();
        bench.add(modesEvent("e1", test::data("city", "oslo")));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "city"), QStringLiteral("OSL"));
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aRetrySendsOnlyTheHeldField()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bool broken = true;
        refuse(bench, CrmObject::Contact, "company", broken);
        bench.start();
        bench.add(
            modesEvent("e1", {{city, QStringLiteral("Oslo")}, {QStringLiteral("company"), QStringLiteral("Acme")}}));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::DeliveredWithHeld));
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "city"), QStringLiteral("Oslo"));
        bench.crm.records[CrmObject::Contact].first().properties.insert(city, QStringLiteral("Bergen")); // an agent

        broken = false;
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "company"), QStringLiteral("Acme"));
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "city"), QStringLiteral("Bergen"));
        QCOMPARE(bench.crm.calls.last().inputs.first().properties.keys(), QStringList{QStringLiteral("company")});
    }
    void aHeldFieldOfATicketIsAddedToThatTicket_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("at once") << Fault::None;
        QTest::newRow("answer lost, written") << Fault::LostAfter;
        QTest::newRow("answer lost, not written") << Fault::LostBefore;
    }
    void aHeldFieldOfATicketIsAddedToThatTicket()
    {
        QFETCH(Fault, fault);
        DeliveryBench bench;
        test::mapEverything(bench);
        bool broken = true;
        refuse(bench, CrmObject::Ticket, "topic", broken);
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), test::mail(1),
                                       test::withData(test::data("topic", "Sunroof"))));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::DeliveredWithHeld));
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);

        broken = false;
        test::once(bench, CrmVerb::Update, CrmObject::Ticket, fault);
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Ticket, "topic"), QStringLiteral("Sunroof"));
        QCOMPARE(bench.crm.count(CrmVerb::Update, CrmObject::Ticket), fault == Fault::LostBefore ? 2 : 1);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aRetryOfWhatIsStillRefusedHoldsTheFieldAgainAndNothingElse()
    {
        DeliveryBench bench;
        test::mapEverything(bench);
        const bool broken = true;
        refuse(bench, CrmObject::Ticket, "topic", broken);
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), test::mail(1),
                                       test::withData(test::data("topic", "Sunroof"))));
        QVERIFY(bench.settle());
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::DeliveredWithHeld));
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), 1);
        QCOMPARE(bench.crm.count(CrmVerb::Update, CrmObject::Ticket), 1);
    }
    void aRefusedAddressIsHeldAndThePersonIsWrittenWithoutIt()
    {
        DeliveryBench bench;
        bool broken = true;
        refuse(bench, CrmObject::Contact, "email", broken);
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), test::mail(1)));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::DeliveredWithHeld));
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "email"), QString());
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 1);

        broken = false;
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "email"), test::mail(1));
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aPersonWhoseOnlyAddressIsRefusedIsHeldAsAWhole()
    {
        DeliveryBench bench;
        const bool broken = true;
        refuse(bench, CrmObject::Contact, "email", broken);
        bench.start();
        bench.add({{QStringLiteral("id"), QStringLiteral("e1")},
                   {QStringLiteral("type"), QStringLiteral("lead.captured.v1")},
                   {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), test::mail(1)}}}});
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Held));
        QVERIFY(bench.row(QStringLiteral("e1")).cause.contains(QStringLiteral("email")));
    }
    void aRefusedValueIsRememberedAndCostsNoSecondRefusal_data()
    {
        QTest::addColumn<bool>("anyValue");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<int>("creates");
        QTest::newRow("the same value") << false << QByteArray("Oslo") << 3;
        QTest::newRow("another value") << false << QByteArray("Rome") << 4;
        QTest::newRow("any value of a property that is missing") << true << QByteArray("Rome") << 3;
    }
    void aRefusedValueIsRememberedAndCostsNoSecondRefusal()
    {
        QFETCH(bool, anyValue);
        QFETCH(QByteArray, second);
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.crm.refusesAnyValue = anyValue;
        const bool broken = true;
        refuse(bench, CrmObject::Contact, "city", broken);
        bench.start();
        bench.add(modesEvent("e1", test::data("city", "Oslo")));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 2);
        bench.restart(); // it is remembered on disk
        bench.add(DeliveryBench::event(modes, QStringLiteral("e2"), test::mail(2),
                                       test::withData(test::data("city", second.constData()))));
        QVERIFY(bench.settle());
        QTEST(bench.crm.count(CrmVerb::Create, CrmObject::Contact), "creates");
        QCOMPARE(bench.inState(DeliveryState::DeliveredWithHeld), 2);
    }
    void connectingAgainForgetsWhatWasRefused()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bool broken = true;
        refuse(bench, CrmObject::Contact, "city", broken);
        bench.start();
        bench.add(modesEvent("e1", test::data("city", "Oslo")));
        QVERIFY(bench.settle());
        broken = false;
        bench.connect(bench.portal);
        bench.add(DeliveryBench::event(modes, QStringLiteral("e2"), test::mail(2),
                                       test::withData(test::data("city", "Oslo"))));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e2")).state), test::named(DeliveryState::Delivered));
    }
    void aPropertyNamedForTheWholeBatchIsHeldInAllOfIt()
    {
        DeliveryBench bench;
        bench.crm.wholeBatchRefusals = true;
        const bool broken = true;
        refuse(bench, CrmObject::Contact, "lifecyclestage", broken);
        for (int i = 0; i < 20; ++i) {
            bench.add(DeliveryBench::event(lead, QStringLiteral("e%1").arg(i), test::mail(i)));
        }
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 2); // refused, and once more
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 20);
        QCOMPARE(bench.inState(DeliveryState::DeliveredWithHeld), 20);
    }
    void whatAPersonChangedStaysAndWhatWeWroteIsReplaced()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.start();
        bench.add(modesEvent("e1", test::data("phone", "111")));
        QVERIFY(bench.settle());
        bench.add(modesEvent("e2", test::data("phone", "222")));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "phone"), QStringLiteral("222"));
        bench.crm.records[CrmObject::Contact].first().properties.insert(QStringLiteral("phone"), QStringLiteral("999"));
        bench.add(modesEvent("e3", test::data("phone", "333")));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "phone"), QStringLiteral("999"));
    }
    void whatAPersonTypedAndABotRepeatedIsThePersons()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.crm.add(CrmObject::Contact, {{QStringLiteral("email"), test::mail(1)},
                                           {QStringLiteral("firstname"), QStringLiteral("Jane")},
                                           {QStringLiteral("phone"), QStringLiteral("111")}});
        bench.start();
        bench.add(modesEvent("e1", test::data("phone", "111")));
        QVERIFY(bench.settle());
        bench.add(modesEvent("e2", test::data("phone", "222")));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "phone"), QStringLiteral("111"));
    }
    void aFieldThatIsOnlyForNewRecordsIsWrittenOnce()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.start();
        bench.add(modesEvent("e1", test::data("page", "/start")));
        QVERIFY(bench.settle());
        bench.add(modesEvent("e2", test::data("page", "/prices")));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "first_page"), QStringLiteral("/start"));
    }
    void aBlankWipesNothing()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.start();
        bench.add(modesEvent("e1", test::data("city", "Oslo")));
        QVERIFY(bench.settle());
        bench.add(modesEvent("e2", test::data("city", "  ")));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "city"), QStringLiteral("Oslo"));
    }
    void theLifecycleStageNeverGoesBack()
    {
        DeliveryBench bench;
        bench.map(R"({'eventType': 'stage.v1', 'actions': [{'id': 'contact', 'object': 'contact', 'fields': [
            {'property': 'email', 'from': 'person.email', 'mode': 'only_if_empty'},
            {'property': 'lifecyclestage', 'from': 'data.stage'}]}]})");
        bench.crm.add(CrmObject::Contact, {{QStringLiteral("email"), test::mail(1)},
                                           {QStringLiteral("lifecyclestage"), QStringLiteral("lead")}});
        bench.start();
        const auto stage = [&](const char* id, const char* value) {
            bench.add(DeliveryBench::event(QStringLiteral("stage"), QString::fromLatin1(id), test::mail(1),
                                           test::withData(test::data("stage", value))));
            return bench.settle() ? test::valueIn(bench, CrmObject::Contact, "lifecyclestage") : QString();
        };
        QCOMPARE(stage("e1", "subscriber"), QStringLiteral("lead"));
        QCOMPARE(stage("e2", "customer"), QStringLiteral("customer"));
    }
    void anEventThatArrivesLateChangesNothingBack_data()
    {
        QTest::addColumn<bool>("together");
        QTest::newRow("after the newer one was written") << false;
        QTest::newRow("while the newer one waits") << true;
    }
    void anEventThatArrivesLateChangesNothingBack()
    {
        QFETCH(bool, together);
        DeliveryBench bench;
        test::mapEveryMode(bench);
        const auto at = [](const char* time) {
            return QJsonObject{{QStringLiteral("occurredAt"), QString::fromLatin1(time)}};
        };
        bench.add(modesEvent("newer", test::data("city", "Oslo"), at("2026-11-22T10:05:00Z")));
        if (!together) {
            bench.start();
            QVERIFY(bench.settle());
        }
        bench.add(modesEvent("older", test::data("city", "Rome"), at("2026-11-22T10:00:00Z")));
        if (together) {
            bench.start();
        }
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "city"), QStringLiteral("Oslo"));
        QCOMPARE(bench.inState(DeliveryState::Delivered), 2);
    }
    void optionsOfSeveralEventsAreAllChosen()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        addRule(bench, CrmObject::Contact, QStringLiteral("message"), {ValueType::Choices, false, {}});
        const auto chooses = [](const QStringList& options) {
            return QJsonObject{{QStringLiteral("message"), QJsonArray::fromStringList(options)}};
        };
        bench.start();
        bench.add(modesEvent("e1", chooses({QStringLiteral("a"), QStringLiteral("b")})));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "message"), QStringLiteral("a;b"));
        bench.crm.records[CrmObject::Contact].first().properties[QStringLiteral("message")] = QStringLiteral("x;a;b");
        bench.add(modesEvent("e2", chooses({QStringLiteral("b"), QStringLiteral("c")})));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "message"), QStringLiteral("x;a;b;c"));
        const auto updates = bench.crm.count(CrmVerb::Update, CrmObject::Contact);
        bench.add(modesEvent("e3", chooses({QStringLiteral("c")})));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.count(CrmVerb::Update, CrmObject::Contact), updates);
    }
    void aSupersededContactStillCarriesItsNote()
    {
        DeliveryBench bench;
        test::mapLeadsThatOverwrite(bench);
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("newer"), test::mail(1),
                                       {{QStringLiteral("occurredAt"), QStringLiteral("2026-11-22T10:05:00Z")}}));
        QVERIFY(bench.settle());
        bench.add(DeliveryBench::event(lead, QStringLiteral("older"), test::mail(1),
                                       {{QStringLiteral("occurredAt"), QStringLiteral("2026-11-22T10:00:00Z")}}));
        QVERIFY(bench.settle());
        const auto detail = store::DeliveryLogStore(*bench.database).detail(bench.row(QStringLiteral("older")).id);
        QCOMPARE(toString(detail->operations.first().state), QStringLiteral("superseded"));
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 2);
    }
    void aRetriedOlderEventOnlyFillsWhatNobodyHasSet()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bool broken = true;
        bench.crm.refuses = [&](CrmObject, const domain::CrmProperties&) {
            return broken ? QStringList{QStringLiteral("*")} : QStringList();
        };
        bench.start();
        bench.add(
            modesEvent("e1", {{city, QStringLiteral("Rome")}, {QStringLiteral("company"), QStringLiteral("Acme")}}));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Held));
        broken = false;
        bench.add(modesEvent("e2", test::data("city", "Oslo")));
        QVERIFY(bench.settle());
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "city"), QStringLiteral("Oslo"));
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "company"), QStringLiteral("Acme"));
    }
};

QTEST_GUILESS_MAIN(HeldFieldsTest)
#include "heldfieldstest.moc"
