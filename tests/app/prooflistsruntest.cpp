// SPDX-License-Identifier: GPL-3.0-or-later
// How a proof finds out who is on the lists that people were put on, and with how few calls.
#include "app/proofrun.h"
#include "delivery/benchmappings.h"

using namespace leadferry;
using app::ListReadings;
using app::ProofRun;
using base::ErrorKind;
using domain::CrmObject;
using domain::CrmRequest;
using domain::CrmVerb;
using domain::ProofKind;
using test::DeliveryBench;
using test::FakeCrm;
using test::named;

namespace {

QString leads()
{
    return QStringLiteral("7");
}

QString news()
{
    return QStringLiteral("8");
}

/// People who are on the lists that their events name, and a proof of it.
class Desk
{
public:
    DeliveryBench bench;
    QPointer<ProofRun> current;
    QPointer<ProofRun> run;
    std::optional<base::Result<domain::ProofReport>> outcome;

    Desk()
    {
        bench.map(R"({'eventType': 'interested.v1', 'actions': [
            {'id': 'contact', 'object': 'contact', 'fields': [{'property': 'email', 'from': 'person.email'},
             {'property': 'firstname', 'from': 'person.firstName'}]},
            {'id': 'list', 'object': 'list', 'linkTo': ['contact'],
             'fields': [{'property': 'list', 'from': 'data.list'}]}]})");
        bench.crm.lists = {{leads(), {}}, {news(), {}}};
        bench.start();
    }
    void put(int person, const QString& list)
    {
        bench.add(DeliveryBench::event(QStringLiteral("interested"), QStringLiteral("e%1").arg(++m_events),
                                       test::mail(person),
                                       test::withData(test::data("list", list.toLatin1().constData()))));
    }
    void putMany(int people, const QString& list)
    {
        for (int person = 0; person < people; ++person) {
            put(person, list);
        }
        settle();
    }
    void settle()
    {
        if (!bench.settle(60'000)) {
            qWarning("not everything was delivered");
        }
        bench.crm.calls.clear();
    }
    QString idOf(int person)
    {
        const auto* contact = bench.crm.find(CrmObject::Contact, QStringLiteral("email"), test::mail(person));
        return contact == nullptr ? QString() : contact->id;
    }
    /// People whom others have put there; their records are nobody's business here.
    void crowd(const QString& list, int people)
    {
        for (int i = 0; i < people; ++i) {
            bench.crm.lists[list].append(QStringLiteral("other%1").arg(i));
        }
    }
    domain::ProofReport prove()
    {
        outcome.reset();
        run = new ProofRun({*bench.database, bench.crm, bench.clock,
                            [this] { return store::PortalStore(*bench.database).all(); }, current,
                            [](const ProofRun&) {}},
                           {{0, bench.clock.nowMs() + 1, 0}, {}, QStringLiteral("engine")});
        QObject::connect(run, &base::Job::finished, run, [this] { outcome = run->outcome(); });
        run->start();
        for (int i = 0; i < 20'000 && !outcome; ++i) {
            DeliveryBench::turn();
            if (const auto next = bench.clock.nextAlarmInMs(); i % 8 == 7 && next) {
                bench.clock.advance(*next);
            }
        }
        return outcome && *outcome ? **outcome : domain::ProofReport{};
    }
    QList<domain::ProofDifference> differences(const domain::ProofReport& report)
    {
        return store::ProofStore(*bench.database).differences(report.id, 0, 1'000).value().differences;
    }
    int asked(CrmVerb verb) const { return bench.crm.count(verb, CrmObject::List); }
    int askedOfLists() const
    {
        return asked(CrmVerb::ReadLists) + asked(CrmVerb::ReadMembers) + asked(CrmVerb::ReadPlaces);
    }

private:
    int m_events = 0;
};

} // namespace

class ProofListsRunTest : public QObject
{
    Q_OBJECT
private slots:
    void whoIsOnTheListIsNoDifferenceAndTakesTwoCalls()
    {
        Desk desk;
        desk.putMany(30, leads());
        const auto report = desk.prove();
        QCOMPARE(report.deliveries, 30);
        QCOMPARE(report.differences, 0);
        QCOMPARE(report.told, 0);
        QVERIFY(!report.troubleKind);
        QCOMPARE(desk.asked(CrmVerb::ReadLists), 1);
        QCOMPARE(desk.asked(CrmVerb::ReadMembers), 1);
        QCOMPARE(desk.asked(CrmVerb::ReadPlaces), 0);
        for (const CrmRequest& call : std::as_const(desk.bench.crm.calls)) {
            QVERIFY(call.urgency == domain::Urgency::Background && !domain::writes(call.verb));
        }
    }
    void whoWasTakenOffIsFoundEitherWay_data()
    {
        QTest::addColumn<int>("others");
        QTest::addColumn<int>("membersRead");
        QTest::addColumn<int>("placesRead");
        QTest::newRow("by the list") << 300 << 2 << 0;
        QTest::newRow("by the contacts") << 900 << 0 << 3;
    }
    void whoWasTakenOffIsFoundEitherWay()
    {
        QFETCH(int, others);
        QFETCH(int, membersRead);
        QFETCH(int, placesRead);
        Desk desk;
        desk.putMany(3, leads());
        desk.crowd(leads(), others);
        desk.bench.crm.lists[leads()].removeAll(desk.idOf(1));
        const auto report = desk.prove();
        QCOMPARE(desk.asked(CrmVerb::ReadMembers), membersRead);
        QCOMPARE(desk.asked(CrmVerb::ReadPlaces), placesRead);
        QCOMPARE(report.differences, 1);
        QCOMPARE(report.differing, 1);
        const auto found = desk.differences(report);
        QCOMPARE(found.size(), 1);
        QCOMPARE(named(found[0].kind), named(ProofKind::PlaceMissing));
        QCOMPARE(found[0].recordId, desk.idOf(1));
        QCOMPARE(named(found[0].other), named(CrmObject::List));
        QCOMPARE(found[0].otherId, leads());
        QCOMPARE(found[0].wanted, QStringLiteral("List 7"));
        QCOMPARE(found[0].person, QStringLiteral("Jane Cooper"));
        QVERIFY(found[0].url.endsWith(desk.idOf(1)));
        QVERIFY(!report.troubleKind);
    }
    void aListOfWhichTheSizeIsNotToldIsProvedByTheContacts()
    {
        Desk desk;
        desk.bench.crm.tellsSizes = false;
        desk.putMany(5, leads());
        desk.bench.crm.lists[leads()].removeAll(desk.idOf(4));
        QCOMPARE(desk.prove().differences, 1);
        QCOMPARE(desk.asked(CrmVerb::ReadMembers), 0);
        QCOMPARE(desk.asked(CrmVerb::ReadPlaces), 5);
    }
    void whoIsToBeOnTwoListsIsReadOnce()
    {
        Desk desk;
        desk.bench.crm.tellsSizes = false;
        desk.put(0, leads());
        desk.put(0, news());
        desk.put(0, news()); // said twice, and one place still
        desk.settle();
        desk.bench.crm.lists[news()].clear();
        const auto report = desk.prove();
        QCOMPARE(desk.asked(CrmVerb::ReadPlaces), 1);
        const auto found = desk.differences(report);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].otherId, news());
        QCOMPARE(found[0].eventSequence, 3); // the latest who said so
    }
    void placesOfAllPagesOfDeliveriesAreReadTogether()
    {
        Desk desk;
        desk.putMany(240, leads());
        const auto report = desk.prove();
        QCOMPARE(report.deliveries, 240);
        QCOMPARE(desk.askedOfLists(), 2);
    }
    void thereAreNeverMoreCallsThanAProofMayMake()
    {
        Desk desk;
        desk.bench.crm.tellsSizes = false;
        desk.putMany(ListReadings::mostCalls + 30, leads());
        desk.bench.crm.lists[leads()].clear();
        const auto report = desk.prove();
        QCOMPARE(desk.askedOfLists(), ListReadings::mostCalls);
        QCOMPARE(report.differences, ListReadings::mostCalls - 1); // one call told which lists there are
        QCOMPARE(domain::placesBeyondCalls(report.trouble), std::optional(31));
        // What is too much today is too much tomorrow: it is not all read again for it.
        QCOMPARE(*store::ProofStore(*desk.bench.database).provedUntilMs(), report.untilMs);
    }
    void whatFailsOnTheWayCountsAmongTheCalls()
    {
        Desk desk;
        desk.bench.crm.tellsSizes = false;
        desk.putMany(ListReadings::mostCalls, leads());
        int lost = 0;
        desk.bench.crm.weather = [&lost](const CrmRequest& request) {
            return request.verb == CrmVerb::ReadPlaces && ++lost % 2 == 1 ? FakeCrm::Fault::LostBefore
                                                                          : FakeCrm::Fault::None;
        };
        const auto report = desk.prove();
        QCOMPARE(desk.askedOfLists(), ListReadings::mostCalls);
        QVERIFY(domain::placesBeyondCalls(report.trouble).value_or(0) > 90);
        QCOMPARE(report.differences, 0);
    }
    void aListThatGrowsMeanwhileIsReadToItsEnd()
    {
        Desk desk;
        desk.putMany(10, leads());
        desk.bench.crm.weather = [&desk](const CrmRequest& request) {
            if (request.verb == CrmVerb::ReadMembers && request.after.isEmpty()) {
                desk.crowd(leads(), 300);
                std::reverse(desk.bench.crm.lists[leads()].begin(), desk.bench.crm.lists[leads()].end());
            }
            return FakeCrm::Fault::None;
        };
        QCOMPARE(desk.prove().differences, 0);
        QCOMPARE(desk.asked(CrmVerb::ReadMembers), 2);
    }
    void aListThatIsGoneIsToldOnce()
    {
        Desk desk;
        desk.putMany(5, leads());
        desk.bench.crm.lists.remove(leads());
        const auto report = desk.prove();
        QCOMPARE(report.differences, 0);
        QCOMPARE(report.told, 1);
        QVERIFY(!report.troubleKind);
        const auto found = desk.differences(report);
        QCOMPARE(named(found[0].kind), named(ProofKind::ListGone));
        QCOMPARE(found[0].otherId, leads());
        QCOMPARE(found[0].wanted, leads()); // as the event named it: nobody else knows a name
        QCOMPARE(desk.askedOfLists(), 2);   // it is not told of, and its members are not there
    }
    void aListThatIsOnlyNotToldOfIsProvedByTheContacts()
    {
        Desk desk;
        desk.putMany(3, leads());
        desk.bench.crm.lists[leads()].removeAll(desk.idOf(0));
        desk.crowd(leads(), 400);
        bool hidden = false;
        const QStringList members = desk.bench.crm.lists.value(leads());
        desk.bench.crm.weather = [&](const CrmRequest& request) {
            hidden = request.verb == CrmVerb::ReadLists;
            if (hidden) {
                desk.bench.crm.lists.remove(leads());
            } else {
                desk.bench.crm.lists[leads()] = members;
            }
            return FakeCrm::Fault::None;
        };
        const auto report = desk.prove();
        QCOMPARE(report.told, 0);
        QCOMPARE(report.differences, 1);
        QCOMPARE(desk.asked(CrmVerb::ReadMembers), 1);
        QCOMPARE(desk.asked(CrmVerb::ReadPlaces), 1); // who is on its first page is on it
    }
    void aListThatFillsItselfByNowIsToldAndNobodyIsMissed()
    {
        Desk desk;
        desk.putMany(5, leads());
        desk.bench.crm.filledLists.insert(leads());
        desk.bench.crm.lists[leads()].clear();
        const auto report = desk.prove();
        QCOMPARE(report.differences, 0);
        QCOMPARE(report.told, 1);
        QCOMPARE(named(desk.differences(report).value(0).kind), named(ProofKind::ListFilled));
        QCOMPARE(desk.askedOfLists(), 1);
    }
    void aContactThatIsGoneIsNoSecondDifference()
    {
        Desk desk;
        desk.putMany(2, leads());
        const QString gone = desk.idOf(0);
        desk.bench.crm.records[CrmObject::Contact].removeIf([&gone](const auto& record) { return record.id == gone; });
        desk.bench.crm.lists[leads()].removeAll(gone);
        const auto report = desk.prove();
        QCOMPARE(report.differences, 1);
        QCOMPARE(named(desk.differences(report).value(0).kind), named(ProofKind::RecordGone));
    }
    void aContactThatWasMergedIsLookedForUnderTheIdThatIsLeft_data()
    {
        QTest::addColumn<bool>("onList");
        QTest::newRow("on it") << true;
        QTest::newRow("not on it") << false;
    }
    void aContactThatWasMergedIsLookedForUnderTheIdThatIsLeft()
    {
        QFETCH(bool, onList);
        Desk desk;
        desk.putMany(1, leads());
        const QString old = desk.idOf(0);
        const QString left = desk.bench.crm
                                 .add(CrmObject::Contact, {{QStringLiteral("email"), test::mail(0)},
                                                           {QStringLiteral("firstname"), QStringLiteral("Jane")}})
                                 .id;
        desk.bench.crm.records[CrmObject::Contact].removeIf([&old](const auto& record) { return record.id == old; });
        desk.bench.crm.mergedInto.insert(old, left);
        desk.bench.crm.lists[leads()] = onList ? QStringList{left} : QStringList();
        const auto report = desk.prove();
        QCOMPARE(report.differences, onList ? 0 : 1);
        QCOMPARE(report.told, 1); // that it was merged
        if (!onList) {
            QCOMPARE(desk.differences(report).value(1).recordId, left);
        }
    }
    void whatMayNotBeReadIsSaidAndTheProofGoesOn_data()
    {
        QTest::addColumn<CrmVerb>("verb");
        QTest::newRow("lists") << CrmVerb::ReadLists;
        QTest::newRow("members") << CrmVerb::ReadMembers;
        QTest::newRow("places") << CrmVerb::ReadPlaces;
    }
    void whatMayNotBeReadIsSaidAndTheProofGoesOn()
    {
        QFETCH(CrmVerb, verb);
        Desk desk;
        desk.bench.crm.tellsSizes = verb != CrmVerb::ReadPlaces;
        desk.putMany(20, leads());
        desk.bench.crm.lists[leads()].clear();
        desk.bench.crm.weather = [verb](const CrmRequest& request) {
            return request.verb == verb ? FakeCrm::Fault::Forbidden : FakeCrm::Fault::None;
        };
        const auto report = desk.prove();
        QVERIFY(report.finishedMs > 0);
        QVERIFY(report.troubleKind == ErrorKind::Forbidden);
        QCOMPARE(report.records, 20);
        QCOMPARE(report.differences, 0);
        QCOMPARE(desk.asked(verb), 1); // who refuses once refuses always
    }
    void whatPassesHidesNotBehindWhatLasts()
    {
        Desk desk;
        desk.bench.add(DeliveryBench::event(QStringLiteral("lead.captured"), QStringLiteral("lead"), test::mail(9)));
        desk.putMany(3, leads());
        desk.bench.crm.weather = [](const CrmRequest& request) {
            if (request.object == CrmObject::Note) {
                return FakeCrm::Fault::Forbidden;
            }
            return request.verb == CrmVerb::ReadMembers ? FakeCrm::Fault::LostBefore : FakeCrm::Fault::None;
        };
        const auto report = desk.prove();
        QVERIFY(report.troubleKind == ErrorKind::Transient);
        QCOMPARE(desk.asked(CrmVerb::ReadMembers), 4);
        QCOMPARE(report.differences, 0);
        QCOMPARE(*store::ProofStore(*desk.bench.database).provedUntilMs(), 0); // the next one reads it again
    }
    void whereNobodyWasPutOnAListNothingIsAsked()
    {
        Desk desk;
        desk.bench.add(DeliveryBench::event(QStringLiteral("lead.captured"), QStringLiteral("lead"), test::mail(1)));
        desk.settle();
        QCOMPARE(desk.prove().records, 2);
        QCOMPARE(desk.askedOfLists(), 0);
    }
    void aDeliveryWithTwoFaultsDiffersOnce()
    {
        Desk desk;
        desk.putMany(2, leads());
        desk.bench.crm.records[CrmObject::Contact][0].properties[QStringLiteral("firstname")].clear();
        desk.bench.crm.lists[leads()].clear();
        const auto report = desk.prove();
        QCOMPARE(report.differences, 3);
        QCOMPARE(report.differing, 2);
    }
};

QTEST_GUILESS_MAIN(ProofListsRunTest)
#include "prooflistsruntest.moc"
