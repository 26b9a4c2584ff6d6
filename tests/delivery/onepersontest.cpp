// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever is the same person ends as one contact, and nobody else does.
#include "benchmappings.h"

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr QLatin1String lead("lead.captured");

/// A lead of somebody, in a conversation.
QJsonObject leadOf(const QString& id, const QJsonObject& contact, const QString& conversation = {})
{
    QJsonObject person = contact;
    if (!person.contains(QLatin1String("name"))) {
        person.insert(QStringLiteral("name"), QStringLiteral("Jane Cooper"));
    }
    QJsonObject body{{QStringLiteral("id"), id},
                     {QStringLiteral("type"), lead + QStringLiteral(".v1")},
                     {QStringLiteral("contact"), person}};
    if (!conversation.isEmpty()) {
        body.insert(QStringLiteral("conversation"), QJsonObject{{QStringLiteral("id"), conversation}});
    }
    return body;
}

QJsonObject with(const char* name, const QString& value)
{
    return {{QString::fromLatin1(name), value}};
}

int contacts(DeliveryBench& bench)
{
    return static_cast<int>(bench.crm.records[CrmObject::Contact].size());
}

} // namespace

class OnePersonTest : public QObject
{
    Q_OBJECT
private slots:
    void addressesThatDifferOnlyInCaseAreOne()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), QStringLiteral("Jane@Example.com")));
        QVERIFY(bench.settle());
        bench.add(DeliveryBench::event(lead, QStringLiteral("e2"), QStringLiteral(" jane@example.COM ")));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 1);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 2);
    }
    void whatOnlyWritesToAKnownContactCreatesNobody()
    {
        DeliveryBench bench;
        bench.map(R"({"eventType":"session.initiated.v1","actions":[{"id":"contact","object":"contact",
            "onlyExisting":true,"fields":[{"property":"jobtitle","from":"data.job"}]},
            {"id":"note","object":"note","linkTo":["contact"],"fields":[{"property":"hs_timestamp",
            "from":"event.occurredAt"},{"property":"hs_note_body","constant":"came back"}]}]})");
        bench.start();
        const QString address = QStringLiteral("jane@example.com");
        const QJsonObject job{{QStringLiteral("data"), QJsonObject{{QStringLiteral("job"), QStringLiteral("Pilot")}}}};
        bench.add(DeliveryBench::event(QStringLiteral("session.initiated"), QStringLiteral("s1"), address, job));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 0);
        QCOMPARE(bench.inState(DeliveryState::Skipped), 1);
        QCOMPARE(static_cast<int>(bench.crm.records[CrmObject::Note].size()), 0);
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), address));
        QVERIFY(bench.settle());
        bench.add(DeliveryBench::event(QStringLiteral("session.initiated"), QStringLiteral("s2"), address, job));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 1);
        QCOMPARE(bench.crm.records[CrmObject::Contact].first().properties.value(QStringLiteral("jobtitle")),
                 QStringLiteral("Pilot"));
        QCOMPARE(static_cast<int>(bench.crm.records[CrmObject::Note].size()), 2); // the lead's and the visit's
        QCOMPARE(bench.inState(DeliveryState::Delivered), 2);
    }
    void ownersAreGivenInTurnAlsoAfterARestart()
    {
        DeliveryBench bench;
        bench.map(R"({"eventType":"lead.captured.v1","actions":[{"id":"contact","object":"contact","fields":[
            {"property":"email","from":"person.email"},{"property":"jobtitle","inTurn":["a","b"]}]}]})");
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), QStringLiteral("one@example.com")));
        bench.add(DeliveryBench::event(lead, QStringLiteral("e2"), QStringLiteral("two@example.com")));
        bench.add(DeliveryBench::event(lead, QStringLiteral("e3"), QStringLiteral("three@example.com")));
        QVERIFY(bench.settle());
        bench.restart();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e4"), QStringLiteral("four@example.com")));
        QVERIFY(bench.settle());
        QHash<QString, int> given;
        for (const auto& contact : bench.crm.records[CrmObject::Contact]) {
            ++given[contact.properties.value(QStringLiteral("jobtitle"))];
        }
        QCOMPARE(given, (QHash<QString, int>{{QStringLiteral("a"), 2}, {QStringLiteral("b"), 2}}));
    }
    void aContactThatIsHeldForItsAddressIsMadeOnceAPersonSaysSo()
    {
        DeliveryBench bench;
        bench.map(R"({"eventType":"lead.captured.v1","actions":[{"id":"contact","object":"contact",
            "withoutEmail":"hold","fields":[{"property":"firstname","from":"person.firstName"}]},
            {"id":"ticket","object":"ticket","linkTo":["contact"],"fields":[{"property":"subject","constant":"Hi"}]}]})");
        bench.start();
        bench.add(leadOf(QStringLiteral("e1"), with("phone", QStringLiteral("+4930123456"))));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 0);
        QCOMPARE(bench.inState(DeliveryState::Held), 1);
        QCOMPARE(static_cast<int>(bench.crm.records[CrmObject::Ticket].size()), 1); // goes ahead
        bench.retry(QStringLiteral("e1"));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 1);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 1);
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), 1);
    }
    void anAdditionalAddressLeadsToItsContactAndStaysAdditional_data()
    {
        QTest::addColumn<bool>("upserts");
        QTest::addColumn<bool>("wholeBatch");
        QTest::newRow("read first") << false << false;
        QTest::newRow("read first, without trace ids") << false << true;
        QTest::newRow("upsert") << true << false;
    }
    void anAdditionalAddressLeadsToItsContactAndStaysAdditional()
    {
        QFETCH(bool, upserts);
        QFETCH(bool, wholeBatch);
        DeliveryBench bench;
        if (upserts) {
            test::mapLeadsThatOverwrite(bench);
        }
        bench.crm.wholeBatchRefusals = wholeBatch;
        bench.crm.add(CrmObject::Contact, {{QStringLiteral("email"), QStringLiteral("jane@example.com")},
                                           {QStringLiteral("hs_additional_emails"), test::mail(3)}});
        for (int i = 0; i < 10; ++i) {
            bench.add(DeliveryBench::event(lead, QStringLiteral("e%1").arg(i), test::mail(i)));
        }
        bench.start();
        QVERIFY(bench.settle(600'000));
        QCOMPARE(contacts(bench), 10);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "email"), QStringLiteral("jane@example.com"));
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "firstname"), QStringLiteral("Jane"));
        QCOMPARE(bench.inState(DeliveryState::Delivered), 10);
        QCOMPARE(bench.row(QStringLiteral("e3")).attempts, 2); // the conflict and the update: no halving to find it
        // From now on it is known, and costs no conflict.
        const auto creates = bench.crm.count(CrmVerb::Create, CrmObject::Contact);
        bench.add(DeliveryBench::event(QStringLiteral("conversation.ended"), QStringLiteral("e10"), test::mail(3)));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 10);
        QCOMPARE(bench.crm.count(CrmVerb::Create, CrmObject::Contact), creates);
    }
    void aMergedContactIsGoneOnWithUnderItsNewId()
    {
        DeliveryBench bench;
        test::mapEveryMode(bench);
        bench.start();
        bench.add(DeliveryBench::event(lead, QStringLiteral("e1"), test::mail(1)));
        QVERIFY(bench.settle());
        const QString oldId = bench.crm.records[CrmObject::Contact].takeFirst().id;
        const QString newId =
            bench.crm
                .add(CrmObject::Contact, {{QStringLiteral("email"), QStringLiteral("other@example.com")},
                                          {QStringLiteral("firstname"), QStringLiteral("Jane")}})
                .id;
        bench.crm.mergedInto.insert(oldId, newId);
        bench.add(DeliveryBench::event(QStringLiteral("modes"), QStringLiteral("e2"), test::mail(1),
                                       test::withData(test::data("city", "Oslo"))));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "city"), QStringLiteral("Oslo"));
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "email"), QStringLiteral("other@example.com"));
    }
    void withoutAnAddressTheSameKeyIsTheSamePerson_data()
    {
        QTest::addColumn<QJsonObject>("first");
        QTest::addColumn<QJsonObject>("second");
        QTest::addColumn<QString>("conversation");
        QTest::addColumn<QString>("key");
        QTest::newRow("visitor") << with("visitorId", QStringLiteral("v-7")) << with("visitorId", QStringLiteral("v-7"))
                                 << QString() << QStringLiteral("visitor:v-7");
        QTest::newRow("phone, two spellings")
            << with("phone", QStringLiteral("+49 30 1234567")) << with("phone", QStringLiteral("030 / 123 45 67"))
            << QString() << QStringLiteral("phone:+49301234567");
        QTest::newRow("conversation") << QJsonObject() << QJsonObject() << QStringLiteral("c-1")
                                      << QStringLiteral("conversation:c-1");
    }
    void withoutAnAddressTheSameKeyIsTheSamePerson()
    {
        QFETCH(QJsonObject, first);
        QFETCH(QJsonObject, second);
        QFETCH(QString, conversation);
        QFETCH(QString, key);
        DeliveryBench bench;
        bench.rules.defaultCountry = QStringLiteral("DE");
        bench.start();
        bench.add(leadOf(QStringLiteral("e1"), first, conversation));
        QVERIFY(bench.settle());
        bench.add(leadOf(QStringLiteral("e2"), second, conversation));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "leadferry_person"), key);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 2);
    }
    void withoutACountryALocalNumberNamesNobody()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(leadOf(QStringLiteral("e1"), with("phone", QStringLiteral("030 1234567"))));
        bench.add(leadOf(QStringLiteral("e2"), with("phone", QStringLiteral("030 1234567"))));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 2);
    }
    void contactsOfOthersAreMatchedByPhoneOnlyWhereThatIsSwitchedOn_data()
    {
        QTest::addColumn<bool>("switchedOn");
        QTest::addColumn<bool>("lags");
        QTest::addColumn<int>("owners");
        QTest::addColumn<int>("contacts");
        QTest::newRow("off") << false << false << 1 << 2;
        QTest::newRow("on") << true << false << 1 << 1;
        QTest::newRow("on, not indexed yet: nothing is proved") << true << true << 1 << 2;
        QTest::newRow("on, two have it: neither") << true << false << 2 << 3;
    }
    void contactsOfOthersAreMatchedByPhoneOnlyWhereThatIsSwitchedOn()
    {
        QFETCH(bool, switchedOn);
        QFETCH(bool, lags);
        QFETCH(int, owners);
        DeliveryBench bench;
        bench.rules.matchByPhone = switchedOn;
        bench.crm.searchLags = lags;
        for (int i = 0; i < owners; ++i) {
            bench.crm.add(CrmObject::Contact, {{QStringLiteral("lastname"), QStringLiteral("Somebody")},
                                               {QStringLiteral("phone"), QStringLiteral("+49301234567")}});
        }
        bench.start();
        bench.add(leadOf(QStringLiteral("e1"), with("phone", QStringLiteral("+49 30 1234567"))));
        QVERIFY(bench.settle(10'000));
        QTEST(contacts(bench), "contacts");
        QCOMPARE(bench.crm.count(CrmVerb::Search, CrmObject::Contact), switchedOn ? 1 : 0);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 1);
    }
    void aContactIsFoundHoweverItsNumberIsSpelledButNeverGuessed_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("contacts");
        QTest::newRow("national") << QStringLiteral("030 / 123 4567") << QStringLiteral("DE") << 1;
        QTest::newRow("international") << QStringLiteral("+49 (30) 1234567") << QString() << 1;
        QTest::newRow("national, of nobody knows where") << QStringLiteral("030 / 123 4567") << QString() << 2;
        QTest::newRow("the same digits elsewhere") << QStringLiteral("+39 30 1234567") << QStringLiteral("DE") << 2;
    }
    void aContactIsFoundHoweverItsNumberIsSpelledButNeverGuessed()
    {
        QFETCH(QString, stored);
        QFETCH(QString, country);
        DeliveryBench bench;
        bench.rules.matchByPhone = true;
        bench.rules.defaultCountry = country;
        bench.crm.add(CrmObject::Contact,
                      {{QStringLiteral("lastname"), QStringLiteral("Somebody")}, {QStringLiteral("phone"), stored}});
        bench.start();
        bench.add(leadOf(QStringLiteral("e1"), with("phone", QStringLiteral("+49301234567"))));
        QVERIFY(bench.settle(10'000));
        QTEST(contacts(bench), "contacts");
    }
    void searchesKeepToABudgetOfTheirOwn()
    {
        DeliveryBench bench;
        bench.rules.matchByPhone = true;
        QList<qint64> searchedAt;
        bench.crm.weather = [&](const domain::CrmRequest& request) {
            if (request.verb == CrmVerb::Search) {
                searchedAt.append(bench.clock.monotonicMs());
            }
            return Fault::None;
        };
        for (int i = 0; i < 120; ++i) {
            bench.add(leadOf(QStringLiteral("e%1").arg(i), with("phone", QStringLiteral("+4930123%1").arg(1000 + i))));
        }
        bench.start();
        QVERIFY(bench.settle(60'000));
        QCOMPARE(contacts(bench), 120);
        QCOMPARE(searchedAt.size(), 5); // 30, 30, 30, 10 of the hundred that a round reads; then 20
        for (qsizetype i = 1; i < searchedAt.size(); ++i) {
            QVERIFY(searchedAt.at(i) - searchedAt.at(i - 1) >= 200);
        }
    }
    void aNameAloneMatchesNobody()
    {
        DeliveryBench bench;
        bench.rules.matchByPhone = true;
        bench.crm.add(CrmObject::Contact, {{QStringLiteral("firstname"), QStringLiteral("Jane")},
                                           {QStringLiteral("lastname"), QStringLiteral("Cooper")}});
        bench.start();
        bench.add(leadOf(QStringLiteral("e1"), {}));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 2);
    }
    void aVisitorWhoLeavesAnAddressLaterStaysOnePerson_data()
    {
        QTest::addColumn<bool>("inOneBatch");
        QTest::addColumn<bool>("byVisitor");
        QTest::newRow("visitor, written before") << false << true;
        QTest::newRow("visitor, all at once") << true << true;
        QTest::newRow("conversation, written before") << false << false;
        QTest::newRow("conversation, all at once") << true << false;
    }
    void aVisitorWhoLeavesAnAddressLaterStaysOnePerson()
    {
        QFETCH(bool, inOneBatch);
        QFETCH(bool, byVisitor);
        DeliveryBench bench;
        const QJsonObject who = byVisitor ? with("visitorId", QStringLiteral("v-7")) : QJsonObject();
        const QString conversation = byVisitor ? QString() : QStringLiteral("c-1");
        QJsonObject known = who;
        known.insert(QStringLiteral("email"), test::mail(1));
        const auto next = [&](const QJsonObject& event) {
            bench.add(event);
            return inOneBatch || bench.settle();
        };
        if (!inOneBatch) {
            bench.start();
        }
        QVERIFY(next(leadOf(QStringLiteral("e1"), who, conversation)));
        QVERIFY(next(leadOf(QStringLiteral("e2"), known, conversation)));
        QVERIFY(next(leadOf(QStringLiteral("e3"), who, conversation)));
        if (inOneBatch) {
            bench.start();
        }
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "email"), test::mail(1));
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), 3);
        QCOMPARE(bench.inState(DeliveryState::Delivered), 3);
    }
    void anAddressThatComesWhileTheVisitorIsBeingWrittenFindsThatContact_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("answered later") << Fault::Slow;
        QTest::newRow("answer lost") << Fault::LostAfter;
    }
    void anAddressThatComesWhileTheVisitorIsBeingWrittenFindsThatContact()
    {
        QFETCH(Fault, fault);
        DeliveryBench bench;
        test::once(bench, CrmVerb::Create, CrmObject::Contact, fault);
        bench.start();
        bench.add(leadOf(QStringLiteral("e1"), with("visitorId", QStringLiteral("v-7"))));
        for (int turns = 0; turns < 50; ++turns) {
            DeliveryBench::turn();
        }
        bench.add(leadOf(QStringLiteral("e2"), {{QStringLiteral("visitorId"), QStringLiteral("v-7")},
                                                {QStringLiteral("email"), test::mail(1)}}));
        for (int turns = 0; turns < 50; ++turns) {
            DeliveryBench::turn();
        }
        bench.crm.release();
        QVERIFY(bench.settle(60'000));
        QCOMPARE(contacts(bench), 1);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "email"), test::mail(1));
    }
    void whatTheConversationSaidBeforeIsNotTheNewestValueOfAnEventThatNamesNobody()
    {
        DeliveryBench bench;
        bench.start();
        const auto called = [](const char* phone) {
            return QJsonObject{{QStringLiteral("email"), test::mail(1)},
                               {QStringLiteral("phone"), QString::fromLatin1(phone)}};
        };
        const QJsonObject ended{
            {QStringLiteral("id"), QStringLiteral("e3")},
            {QStringLiteral("type"), QStringLiteral("conversation.ended.v1")},
            {QStringLiteral("conversation"), QJsonObject{{QStringLiteral("id"), QStringLiteral("c-1")}}}};
        const QList<QJsonObject> events{leadOf(QStringLiteral("e1"), called("+49301111111"), QStringLiteral("c-1")),
                                        leadOf(QStringLiteral("e2"), called("+49302222222"), QStringLiteral("c-2")),
                                        ended};
        for (const QJsonObject& event : events) {
            bench.add(event);
            QVERIFY(bench.settle());
        }
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), 3);
        QCOMPARE(test::valueIn(bench, CrmObject::Contact, "phone"), QStringLiteral("+49302222222"));
    }
    void twoAddressesInOneConversationStayTwoPeople()
    {
        DeliveryBench bench;
        bench.start();
        bench.add(leadOf(QStringLiteral("e1"), with("email", test::mail(1)), QStringLiteral("c-1")));
        bench.add(leadOf(QStringLiteral("e2"), with("email", test::mail(2)), QStringLiteral("c-1")));
        QVERIFY(bench.settle());
        QCOMPARE(contacts(bench), 2);
    }
};

QTEST_GUILESS_MAIN(OnePersonTest)
#include "onepersontest.moc"
