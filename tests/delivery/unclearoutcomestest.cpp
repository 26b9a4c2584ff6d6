// SPDX-License-Identifier: GPL-3.0-or-later
// A lost answer is settled by reading, for every object, every way of finding our records, and every kind of write.
#include "benchmappings.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using domain::KeyWay;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr QLatin1String everything("everything");
constexpr QLatin1String modes("modes");
QJsonObject acme()
{
    return test::withData(test::data("domain", "acme.example.com"));
}

void findBy(DeliveryBench& bench, CrmObject object, KeyWay way, const char* property)
{
    const domain::KeyCapability key{way, QString::fromLatin1(property)};
    auto portal = bench.portal;
    portal.profile.keys.insert(object, key);
    bench.connect(portal);
    if (key.enforced()) {
        bench.crm.uniqueProperty.insert(object, key.property);
    } else {
        bench.crm.uniqueProperty.remove(object);
    }
}

} // namespace

Q_DECLARE_METATYPE(leadferry::domain::CrmObject)
Q_DECLARE_METATYPE(leadferry::domain::KeyWay)
Q_DECLARE_METATYPE(leadferry::test::FakeCrm::Fault)

class UnclearOutcomesTest : public QObject
{
    Q_OBJECT
private slots:
    void aTaskThatCouldNotBeFoundAgainWithoutItsContactWaitsForIt_data()
    {
        QTest::addColumn<bool>("enforced");
        QTest::newRow("found by its key") << true;
        QTest::newRow("found by its contact") << false;
    }
    void aTaskThatCouldNotBeFoundAgainWithoutItsContactWaitsForIt()
    {
        QFETCH(const bool, enforced);
        DeliveryBench bench;
        test::mapEverything(bench);
        findBy(bench, CrmObject::Task, enforced ? KeyWay::UniqueProperty : KeyWay::PlainProperty, "leadferry_key");
        bool taskIsLost = true;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            if (request.object == CrmObject::Task && request.verb == CrmVerb::Create &&
                std::exchange(taskIsLost, false)) {
                return Fault::LostAfter;
            }
            const bool early = bench.crm.records[CrmObject::Ticket].isEmpty();
            return request.object == CrmObject::Contact && early ? Fault::LostBefore : Fault::None;
        };
        bench.start();
        bench.add(DeliveryBench::event(QStringLiteral("everything"), QStringLiteral("e1"), test::mail(1)));
        bench.live(3'600'000);
        QCOMPARE(bench.crm.records[CrmObject::Task].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Task), 1);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aLostCreateEndsAsOneLinkedRecord_data()
    {
        QTest::addColumn<CrmObject>("object");
        QTest::addColumn<KeyWay>("way");
        QTest::addColumn<QByteArray>("property");
        QTest::addColumn<Fault>("fault");
        const QList<std::pair<KeyWay, const char*>> ways{{KeyWay::UniqueProperty, "leadferry_key"},
                                                         {KeyWay::HubSpotKey, "hs_unique_creation_key"},
                                                         {KeyWay::PlainProperty, "leadferry_key"},
                                                         {KeyWay::ReferenceLine, ""}};
        for (const auto object :
             {CrmObject::Company, CrmObject::Deal, CrmObject::Ticket, CrmObject::Note, CrmObject::Task}) {
            for (const auto& [way, property] : ways) {
                for (const auto fault : {Fault::LostBefore, Fault::LostAfter}) {
                    QTest::addRow("%s by %s, %s", qPrintable(toString(object)), qPrintable(toString(way)),
                                  fault == Fault::LostAfter ? "written" : "not written")
                        << object << way << QByteArray(property) << fault;
                }
            }
        }
    }
    void aLostCreateEndsAsOneLinkedRecord()
    {
        QFETCH(CrmObject, object);
        QFETCH(KeyWay, way);
        QFETCH(QByteArray, property);
        QFETCH(Fault, fault);
        DeliveryBench bench;
        test::mapEverything(bench);
        findBy(bench, object, way, property.constData());
        test::once(bench, CrmVerb::Create, object, fault);
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), test::mail(1), acme()));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.crm.records[object].size(), 1);
        QCOMPARE(bench.crm.linksOf(object), 1);
        QCOMPARE(bench.crm.count(CrmVerb::Create, object), fault == Fault::LostAfter ? 1 : 2);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aLostContactIsFoundByAddressOrKey_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<KeyWay>("way");
        QTest::addColumn<QByteArray>("property");
        QTest::addColumn<Fault>("fault");
        for (const auto fault : {Fault::LostBefore, Fault::LostAfter}) {
            const char* name = fault == Fault::LostAfter ? "written" : "not written";
            QTest::addRow("address, %s", name) << test::mail(1) << KeyWay::ReferenceLine << QByteArray() << fault;
            QTest::addRow("our key, %s", name)
                << QString() << KeyWay::UniqueProperty << QByteArray("leadferry_person") << fault;
            QTest::addRow("HubSpot's key, %s", name)
                << QString() << KeyWay::HubSpotKey << QByteArray("hs_unique_creation_key") << fault;
        }
    }
    void aLostContactIsFoundByAddressOrKey()
    {
        QFETCH(QString, email);
        QFETCH(KeyWay, way);
        QFETCH(QByteArray, property);
        QFETCH(Fault, fault);
        DeliveryBench bench;
        test::mapEverything(bench);
        findBy(bench, CrmObject::Contact, way, property.constData());
        test::once(bench, CrmVerb::Create, CrmObject::Contact, fault);
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), email));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 1);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void withoutAddressAndKeyOnlyAPersonCanTell()
    {
        DeliveryBench bench;
        test::mapEverything(bench);
        findBy(bench, CrmObject::Contact, KeyWay::ReferenceLine, "");
        test::once(bench, CrmVerb::Create, CrmObject::Contact, Fault::LostAfter);
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), QString()));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Held));
        QVERIFY(bench.row(QStringLiteral("e1")).cause.contains(QStringLiteral("may or may not")));
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 1);
    }
    void anUnclearUpdateSendsOnlyWhatStillDiffers_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("updates");
        QTest::newRow("written") << Fault::LostAfter << 1;
        QTest::newRow("not written") << Fault::LostBefore << 2;
    }
    void anUnclearUpdateSendsOnlyWhatStillDiffers()
    {
        QFETCH(Fault, fault);
        QFETCH(int, updates);
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.crm.add(CrmObject::Contact, {{QStringLiteral("email"), test::mail(1)},
                                           {QStringLiteral("firstname"), QStringLiteral("Jane")},
                                           {QStringLiteral("message"), QStringLiteral("before")}});
        test::once(bench, CrmVerb::Update, CrmObject::Contact, fault);
        bench.start();
        bench.add(DeliveryBench::event(modes, QStringLiteral("e1"), test::mail(1),
                                       test::withData({{QStringLiteral("city"), QStringLiteral("Oslo")},
                                                       {QStringLiteral("message"), QStringLiteral("Hello")}})));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.crm.count(CrmVerb::Update, CrmObject::Contact), updates);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "city"), QStringLiteral("Oslo"));
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "message"), QStringLiteral("before\nHello"));
    }
    void anAppendedPieceIsThereOnceThoughSomebodyWroteMeanwhile()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.crm.add(CrmObject::Contact, {{QStringLiteral("email"), test::mail(1)},
                                           {QStringLiteral("firstname"), QStringLiteral("Jane")}});
        test::once(bench, CrmVerb::Update, CrmObject::Contact, Fault::LostAfter);
        bench.start();
        bench.crm.refuses = [&](CrmObject object, const auto&) {
            if (object == CrmObject::Contact) { // an agent adds a line right behind ours
                auto& message = bench.crm.records[object].first().properties[QStringLiteral("message")];
                message += message.isEmpty() ? QString() : QStringLiteral("\nfrom an agent");
            }
            return QStringList();
        };
        bench.add(DeliveryBench::event(modes, QStringLiteral("e1"), test::mail(1),
                                       test::withData(test::data("message", "Hello"))));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "message").count(QStringLiteral("Hello")), 1);
    }
    void anUnclearUpdateOfACompanyIsReadAndCompared_data()
    {
        QTest::addColumn<bool>("enforced");
        QTest::addColumn<Fault>("fault");
        for (const bool enforced : {true, false}) {
            for (const auto fault : {Fault::LostBefore, Fault::LostAfter}) {
                QTest::addRow("%s, %s", enforced ? "key" : "domain",
                              fault == Fault::LostAfter ? "written" : "not written")
                    << enforced << fault;
            }
        }
    }
    void anUnclearUpdateOfACompanyIsReadAndCompared()
    {
        QFETCH(bool, enforced);
        QFETCH(Fault, fault);
        DeliveryBench bench;
        test::mapEverything(bench);
        if (enforced) {
            findBy(bench, CrmObject::Company, KeyWay::UniqueProperty, "leadferry_key");
        }
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), test::mail(1), acme()));
        QVERIFY(bench.settle());
        test::once(bench, CrmVerb::Update, CrmObject::Company, fault);
        bench.add(DeliveryBench::event(everything, QStringLiteral("e2"), test::mail(1),
                                       test::withData({{QStringLiteral("domain"), QStringLiteral("ACME.example.com")},
                                                       {QStringLiteral("industry"), QStringLiteral("ROCKETS")},
                                                       {QStringLiteral("remark"), QStringLiteral("calls often")}})));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.crm.records[CrmObject::Company].size(), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Company, "industry"), QStringLiteral("ROCKETS"));
        QCOMPARE(test::valueIn(bench, CrmObject::Company, "notes_of_bots"), QStringLiteral("calls often"));
        QCOMPARE(test::named(bench.row(QStringLiteral("e2")).state), test::named(DeliveryState::Delivered));
    }
    void aCompanyThatOthersMadeIsFoundByItsDomain()
    {
        DeliveryBench bench;
        test::mapEverything(bench);
        bench.crm.add(CrmObject::Company, {{QStringLiteral("domain"), QStringLiteral("acme.example.com")},
                                           {QStringLiteral("industry"), QStringLiteral("BANKING")}});
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), test::mail(1), acme()));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Company].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Company), 1);
    }
    void aLostLinkIsMadeAgain()
    {
        DeliveryBench bench;
        test::mapEverything(bench);
        bench.crm.add(CrmObject::Company, {{QStringLiteral("domain"), QStringLiteral("acme.example.com")}});
        test::once(bench, CrmVerb::Associate, CrmObject::Company, Fault::LostAfter);
        bench.start();
        bench.add(DeliveryBench::event(everything, QStringLiteral("e1"), test::mail(1), acme()));
        QVERIFY(bench.settle(600'000));
        QCOMPARE(bench.crm.count(CrmVerb::Associate, CrmObject::Company), 2);
        QCOMPARE(bench.crm.linksOf(CrmObject::Company), 1);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void whatStandsAfterALostAnswerIsOursToReplace_data()
    {
        QTest::addColumn<bool>("known");
        QTest::newRow("a new contact") << false;
        QTest::newRow("an update") << true;
    }
    void whatStandsAfterALostAnswerIsOursToReplace()
    {
        QFETCH(const bool, known);
        DeliveryBench bench;
        test::mapEveryMode(bench);
        if (known) {
            bench.crm.add(CrmObject::Contact, {{QStringLiteral("email"), test::mail(1)}});
        }
        test::once(bench, known ? CrmVerb::Update : CrmVerb::Create, CrmObject::Contact, Fault::LostAfter);
        bench.start();
        for (const char* phone : {"+4930111", "+4930222"}) {
            bench.add(DeliveryBench::event(modes, QString::fromLatin1(phone), test::mail(1),
                                           test::withData(test::data("phone", phone))));
            QVERIFY(bench.settle(60'000));
        }
        QCOMPARE(bench.crm.records[CrmObject::Contact].first().properties.value(QStringLiteral("phone")),
                 QStringLiteral("+4930222"));
    }
    void aNewerEventReplacesWhatStandsAfterAKill()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.start();
        const auto call = [&](const char* phone) {
            bench.add(DeliveryBench::event(modes, QString::fromLatin1(phone), test::mail(1),
                                           test::withData(test::data("phone", phone))));
        };
        call("+4930111");
        QVERIFY(bench.settle());
        bench.crm.weather = [](const domain::CrmRequest& request) {
            return request.verb == CrmVerb::Update ? Fault::LostAfter : Fault::None;
        };
        call("+4930222");
        DeliveryBench::turn();
        while (bench.crm.count(CrmVerb::Update, CrmObject::Contact) == 0) {
            DeliveryBench::turn();
        }
        bench.kill(); // written, and not heard of
        bench.crm.weather = [](const auto&) { return Fault::None; };
        bench.open();
        call("+4930333");
        bench.start();
        QVERIFY(bench.settle(60'000));
        QCOMPARE(bench.crm.records[CrmObject::Contact].first().properties.value(QStringLiteral("phone")),
                 QStringLiteral("+4930333"));
    }
    void aContactThatIsGoneWhenItsNoteIsMadeIsResolvedAgain()
    {
        DeliveryBench bench;
        bench.start();
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            if (request.verb == CrmVerb::Create && request.object == CrmObject::Note &&
                bench.crm.count(CrmVerb::Create, CrmObject::Note) == 1) {
                bench.crm.records[CrmObject::Contact].clear(); // archived by somebody in between
            }
            return Fault::None;
        };
        bench.add(DeliveryBench::event(QStringLiteral("lead.captured"), QStringLiteral("e1"), test::mail(1)));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 1);
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
};

QTEST_GUILESS_MAIN(UnclearOutcomesTest)
#include "unclearoutcomestest.moc"
