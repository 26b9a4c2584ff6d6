// SPDX-License-Identifier: GPL-3.0-or-later
// People are put on the lists that a mapping names, many in one call, whatever happens on the way.
#include "benchmappings.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr QLatin1String interested("interested");

/// A contact, on the list that the event names.
void mapLists(DeliveryBench& bench)
{
    bench.map(R"({'eventType': 'interested.v1', 'actions': [
        {'id': 'contact', 'object': 'contact', 'fields': [{'property': 'email', 'from': 'person.email',
         'mode': 'only_if_empty'}, {'property': 'firstname', 'from': 'person.firstName', 'mode': 'only_if_empty'}]},
        {'id': 'list', 'object': 'list', 'linkTo': ['contact'], 'fields': [{'property': 'list', 'from': 'data.list'}]}]})");
    auto portal = bench.portal;
    portal.directory.lists = {{QStringLiteral("7"), QStringLiteral("Chat leads"), false},
                              {QStringLiteral("8"), QStringLiteral("Newsletter"), false},
                              {QStringLiteral("9"), QStringLiteral("Customers"), true}};
    bench.connect(portal);
    bench.crm.lists = {{QStringLiteral("7"), {}}, {QStringLiteral("8"), {}}};
}

QJsonObject on(const char* list, const QString& id, int person = 1)
{
    return DeliveryBench::event(interested, id, test::mail(person), test::withData(test::data("list", list)));
}

QString contactId(DeliveryBench& bench, int person = 1)
{
    const auto* contact = bench.crm.find(CrmObject::Contact, QStringLiteral("email"), test::mail(person));
    return contact == nullptr ? QString() : contact->id;
}

} // namespace

class ListsTest : public QObject
{
    Q_OBJECT
private slots:
    void aPersonIsPutOnTheListByItsName()
    {
        DeliveryBench bench;
        mapLists(bench);
        bench.start();
        bench.add(on("chat leads", QStringLiteral("e1")));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.lists.value(QStringLiteral("7")), QStringList{contactId(bench)});
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
        QCOMPARE(bench.crm.count(CrmVerb::Associate, CrmObject::List), 0);
    }
    void manyGoInOneCallForEachList()
    {
        DeliveryBench bench;
        mapLists(bench);
        for (int i = 0; i < 80; ++i) {
            bench.add(on(i % 2 == 0 ? "7" : "Newsletter", QString::number(i), i));
        }
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.inState(DeliveryState::Delivered), 80);
        QCOMPARE(bench.crm.lists.value(QStringLiteral("7")).size(), 40);
        QCOMPARE(bench.crm.lists.value(QStringLiteral("8")).size(), 40);
        QCOMPARE(bench.crm.count(CrmVerb::Join, CrmObject::List), 2);
    }
    void aListThatDoesNotTakePeopleIsHeldAndTheRestGoes_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << QByteArray("Nobody") << QStringLiteral("has no list");
        QTest::newRow("filled by its rules") << QByteArray("Customers") << QStringLiteral("by the list's own rules");
    }
    void aListThatDoesNotTakePeopleIsHeldAndTheRestGoes()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, words);
        DeliveryBench bench;
        mapLists(bench);
        bench.start();
        bench.add(on(list.constData(), QStringLiteral("e1")));
        QVERIFY(bench.settle());
        const auto row = bench.row(QStringLiteral("e1"));
        QCOMPARE(test::named(row.state), test::named(DeliveryState::Held));
        QVERIFY2(row.cause.contains(words), qPrintable(row.cause));
        QVERIFY(!contactId(bench).isEmpty());
        QCOMPARE(bench.crm.count(CrmVerb::Join, CrmObject::List), 0);
    }
    void aLostAnswerIsSentAgain_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("after") << Fault::LostAfter;
        QTest::newRow("before") << Fault::LostBefore;
        QTest::newRow("cut off") << Fault::Interrupted;
    }
    void aLostAnswerIsSentAgain()
    {
        QFETCH(Fault, fault);
        DeliveryBench bench;
        mapLists(bench);
        test::once(bench, CrmVerb::Join, CrmObject::List, fault);
        bench.start();
        bench.add(on("7", QStringLiteral("e1")));
        QVERIFY(bench.settle(60'000));
        QCOMPARE(bench.crm.lists.value(QStringLiteral("7")), QStringList{contactId(bench)});
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aKillMeanwhileChangesNothing()
    {
        DeliveryBench bench;
        mapLists(bench);
        test::once(bench, CrmVerb::Join, CrmObject::List, Fault::Slow);
        bench.start();
        bench.add(on("7", QStringLiteral("e1")));
        for (int turns = 0; turns < 400 && bench.crm.count(CrmVerb::Join, CrmObject::List) == 0; ++turns) {
            DeliveryBench::turn();
        }
        bench.restart();
        QVERIFY(bench.settle(60'000));
        QCOMPARE(bench.crm.lists.value(QStringLiteral("7")), QStringList{contactId(bench)});
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Delivered));
    }
    void aContactThatIsGoneIsMadeAgain()
    {
        DeliveryBench bench;
        mapLists(bench);
        bench.crm.weather = [&bench](const domain::CrmRequest& request) {
            if (request.verb == CrmVerb::Join && bench.crm.count(CrmVerb::Join, CrmObject::List) == 1) {
                bench.crm.records[CrmObject::Contact].clear();
            }
            return Fault::None;
        };
        bench.start();
        bench.add(on("7", QStringLiteral("e1")));
        QVERIFY(bench.settle(60'000));
        QCOMPARE(bench.crm.lists.value(QStringLiteral("7")), QStringList{contactId(bench)});
    }
    void aListThatIsGoneIsHeldForEverybodyAtOnce()
    {
        DeliveryBench bench;
        mapLists(bench);
        bench.crm.lists.remove(QStringLiteral("7"));
        for (int i = 0; i < 10; ++i) {
            bench.add(on("7", QString::number(i), i));
        }
        bench.start();
        QVERIFY(bench.settle());
        QCOMPARE(bench.inState(DeliveryState::Held), 10);
        QCOMPARE(bench.crm.count(CrmVerb::Join, CrmObject::List), 1);
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), 10);
    }
    void aMissingPermissionHoldsThatAlone()
    {
        DeliveryBench bench;
        mapLists(bench);
        test::once(bench, CrmVerb::Join, CrmObject::List, Fault::Forbidden);
        bench.start();
        bench.add(on("7", QStringLiteral("e1")));
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Held));
        auto portal = bench.portal;
        portal.connectedAtMs += 1; // checked again: it is granted by now
        bench.connect(portal);
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(bench.crm.lists.value(QStringLiteral("7")), QStringList{contactId(bench)});
    }
    void nobodyIsPutOnAListWithoutAContact()
    {
        DeliveryBench bench;
        mapLists(bench);
        bench.start();
        auto nobody = on("7", QStringLiteral("e1"));
        nobody[QLatin1String("contact")] = QJsonObject{{QStringLiteral("visitorId"), QStringLiteral("v1")}};
        bench.add(nobody);
        QVERIFY(bench.settle());
        QCOMPARE(test::named(bench.row(QStringLiteral("e1")).state), test::named(DeliveryState::Skipped));
    }
};

QTEST_GUILESS_MAIN(ListsTest)
#include "liststest.moc"
