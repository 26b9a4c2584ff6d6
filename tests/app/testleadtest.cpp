// SPDX-License-Identifier: GPL-3.0-or-later
// Test leads through the whole engine against the stand-in, and their removal.
#include "domain/testlead.h"
#include "app/engineundertest.h"
#include "domain/source.h"
#include "net/httpclient.h"

#include <algorithm>

using namespace leadferry;
using base::ErrorKind;
using domain::DeliveryState;
using domain::StoredAs;
using domain::TestLead;
using test::Engine;
using test::EngineRole;
using test::named;

class TestLeadTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    base::Result<QJsonObject> send(const char* type = "lead.captured.v1", const QString& portal = {}) const
    {
        return execute(app::command::testLead,
                       {{QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("portal"), portal}});
    }
    static TestLead leadIn(const base::Result<QJsonObject>& answer)
    {
        return answer ? domain::testLeadFromJson(*answer).value() : TestLead{};
    }
    static QStringList objectsOf(const TestLead& lead)
    {
        QStringList names;
        for (const auto& record : lead.records) {
            names.append(toString(record.object));
        }
        return names;
    }
    base::Result<QJsonObject> remove(qint64 delivery) const
    {
        return execute(app::command::removeTestLead, {{QStringLiteral("delivery"), delivery}});
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup() { end(); }

    void aLeadGoesThroughEverythingAndIsReadBack()
    {
        const auto answer = send();
        const TestLead lead = leadIn(answer);
        QVERIFY(domain::isVerified(lead));
        QCOMPARE(answer->value(QLatin1String("trouble")).toString(), QString());
        QCOMPARE(objectsOf(lead), (QStringList{QStringLiteral("contact"), QStringLiteral("note")}));
        QVERIFY(lead.records[0].url.contains(lead.records[0].recordId));
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(standInHas("notes"), 1);
    }
    void itComesInByThePortAsABotsEventDoes()
    {
        QCOMPARE(leadIn(send()).port, QString()); // none listens
        app::RunOptions run = options();
        run.listen = QStringLiteral("127.0.0.1:0");
        QVERIFY(startAgain(run).ok());
        const TestLead lead = leadIn(send("escalation.requested.v1"));
        QVERIFY(domain::isVerified(lead));
        QVERIFY(!m_engine->status().listenAddress.isEmpty());
        QCOMPARE(lead.port, m_engine->status().listenAddress);
        QVERIFY(remove(lead.deliveryId).ok());
    }
    void nobodyElseComesInByItsAddress()
    {
        app::RunOptions run = options();
        run.listen = QStringLiteral("127.0.0.1:0");
        QVERIFY(startAgain(run).ok());
        net::HttpClient client;
        net::HttpRequest request{"POST",
                                 QUrl(m_engine->status().listenAddress + QStringLiteral("/v1/sources/test-lead")),
                                 {},
                                 R"({"type":"lead.captured.v1","contact":{"email":"jane@example.com"}})"};
        request.headers.append("Content-Type", "application/json");
        request.headers.append("Authorization", "Bearer made-up");
        net::HttpJob* job = client.prepare(request, 10'000);
        int status = 0;
        connect(job, &base::Job::finished, this, [job, &status] { status = job->outcome().response.status; });
        job->start();
        QTRY_COMPARE(status, 401);
        QVERIFY(m_engine->status().counts.isEmpty());
        QVERIFY(!domain::checkSourceName(QStringLiteral("test-lead")).ok()); // nor can anybody take the name
    }
    void escalationAndIntentHaveTheirsAsWell()
    {
        const TestLead escalation = leadIn(send("escalation.requested.v1"));
        QVERIFY(domain::isVerified(escalation));
        QVERIFY(objectsOf(escalation).contains(QStringLiteral("ticket")));
        const TestLead intent = leadIn(send("intent.detected.v1"));
        QVERIFY(domain::isVerified(intent));
        QVERIFY(objectsOf(intent).contains(QStringLiteral("deal")));
    }
    void aTypeThatWritesNothingForSomebodyNewSaysSo()
    {
        const TestLead lead = leadIn(send("csat.submitted.v1"));
        QCOMPARE(named(lead.state), named(DeliveryState::Skipped));
        QVERIFY(!domain::isVerified(lead));
    }
    void aFieldThePortalLacksIsNamed()
    {
        const QJsonObject action{{QStringLiteral("id"), QStringLiteral("contact")},
                                 {QStringLiteral("object"), QStringLiteral("contact")},
                                 {QStringLiteral("fields"),
                                  QJsonArray{QJsonObject{{QStringLiteral("property"), QStringLiteral("email")},
                                                         {QStringLiteral("from"), QStringLiteral("person.email")}},
                                             QJsonObject{{QStringLiteral("property"), QStringLiteral("vehicle_color")},
                                                         {QStringLiteral("constant"), QStringLiteral("red")}}}}};
        QVERIFY(execute(app::command::importMappings,
                        {{QStringLiteral("document"),
                          QJsonObject{{QStringLiteral("eventType"), QStringLiteral("lead.captured.v1")},
                                      {QStringLiteral("actions"), QJsonArray{action}}}}})
                    .ok());
        const TestLead lead = leadIn(send());
        QVERIFY(!domain::isVerified(lead));
        const auto& fields = lead.records.value(0).fields;
        const auto color = std::find_if(fields.begin(), fields.end(), [](const auto& field) {
            return field.property == QLatin1String("vehicle_color");
        });
        QVERIFY(color != fields.end());
        QCOMPARE(named(color->result), named(StoredAs::NotSent));
        QCOMPARE(color->reason, QStringLiteral("PROPERTY_DOESNT_EXIST"));
    }
    void oneClickRemovesItAgainAndNothingElse()
    {
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(test::twoEvents)}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        const int contacts = standInHas("contacts");
        const TestLead lead = leadIn(send());
        QCOMPARE(standInHas("contacts"), contacts + 1);
        QCOMPARE(remove(lead.deliveryId)->value(QLatin1String("removed")).toInt(), 2);
        QCOMPARE(standInHas("contacts"), contacts);
        QCOMPARE(remove(lead.deliveryId)->value(QLatin1String("removed")).toInt(), 2); // may be said again
        QCOMPARE(named(remove(1).error().kind), named(ErrorKind::Invalid));
        QCOMPARE(standInHas("contacts"), contacts);
    }
    void withSeveralPortalsItGoesToTheOneThatIsNamed()
    {
        domain::Portal other;
        other.hubId = 77;
        other.name = QStringLiteral("Other");
        QVERIFY(store::PortalStore(*otherProcess()).save(other, 1).ok());
        QCOMPARE(named(send().error().kind), named(ErrorKind::Invalid));
        const TestLead lead = leadIn(send("lead.captured.v1", QStringLiteral("Stand-in")));
        QCOMPARE(lead.portal, QStringLiteral("Stand-in"));
        QVERIFY(domain::isVerified(lead));
    }
    void anUnknownTypeIsRefusedBeforeAnythingIsSent()
    {
        QCOMPARE(named(send("foo").error().kind), named(ErrorKind::NotFound));
        QCOMPARE(standInHas("contacts"), 0);
    }
    void aCommandThatDeliversWhileNobodyOwnsTheProfileWorksToo()
    {
        m_engine.reset();
        Engine visitor(options(), EngineRole::CommandsOnly, m_secrets, m_clock);
        QVERIFY(visitor.start().ok());
        const auto answer = finish(visitor.command(QLatin1String(app::command::testLead), {}));
        QVERIFY(domain::isVerified(leadIn(answer)));
    }
};

QTEST_GUILESS_MAIN(TestLeadTest)
#include "testleadtest.moc"
