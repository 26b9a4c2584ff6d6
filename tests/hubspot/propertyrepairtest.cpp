// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/propertyrepair.h"

#include "support/fakeclock.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using domain::NeedRepair;
using domain::PropertyNeed;
using domain::RepairOutcome;
using test::named;
using test::ScriptedTransport;

namespace {

PropertyNeed need(const char* name, NeedRepair repair, CrmObject object = CrmObject::Contact)
{
    PropertyNeed need;
    need.wanted = {
        object, QLatin1String(name), QLatin1String(name), {}, QStringLiteral("string"), QStringLiteral("text"), {}};
    need.repair = repair;
    return need;
}

PropertyNeed options(const QStringList& missing)
{
    PropertyNeed list = need("lead_priority", NeedRepair::AddOptions);
    for (const QString& value : missing) {
        list.missingChoices.append({value, value});
    }
    return list;
}

QByteArray created(const QStringList& names)
{
    QJsonArray results;
    for (const QString& name : names) {
        results.append(QJsonObject{{QStringLiteral("name"), name}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("results"), results}}).toJson();
}

} // namespace

class PropertyRepairTest : public QObject
{
    Q_OBJECT
    test::FakeClock m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;

    QList<RepairOutcome> repair(const QList<PropertyNeed>& needs, const domain::PresentProperties& present = {})
    {
        hubspot::PropertyRepair job(*m_transport, m_clock, {},
                                    {QStringLiteral("https://api.example.com"), QStringLiteral("token")}, needs,
                                    present);
        QSignalSpy finished(&job, &base::Job::finished);
        job.start();
        for (int i = 0; i < 50 && finished.isEmpty(); ++i) {
            m_clock.advance(60'000);
            QCoreApplication::processEvents();
        }
        return finished.isEmpty() ? QList<RepairOutcome>() : job.outcomes();
    }
    static domain::PresentProperties withGroup()
    {
        domain::PresentProperty ours;
        ours.group = QStringLiteral("leadferry");
        return {{CrmObject::Contact, {{QStringLiteral("leadferry_person"), ours}}}};
    }
    QString sent(int index) const
    {
        return QString::fromLatin1(m_transport->requests().value(index).method) + u' ' + m_transport->sentPath(index);
    }

private slots:
    void init() { m_transport = std::make_unique<ScriptedTransport>(); }

    void whatIsMissingIsMadeInOneCallAfterItsGroup()
    {
        m_transport->play(201, R"({"name":"leadferry"})");
        m_transport->play(201, created({QStringLiteral("a"), QStringLiteral("b")}));
        const auto outcomes = repair({need("a", NeedRepair::Create), need("b", NeedRepair::Create)});
        QCOMPARE(m_transport->count(), 2);
        QCOMPARE(sent(0), QStringLiteral("POST /crm/properties/2026-09/contacts/groups"));
        QCOMPARE(sent(1), QStringLiteral("POST /crm/properties/2026-09/contacts/batch/create"));
        QCOMPARE(m_transport->sentJson(1)[QLatin1String("inputs")].toArray().size(), 2);
        QCOMPARE(m_transport->sentJson(1)[QLatin1String("inputs")][0][QLatin1String("groupName")].toString(),
                 QStringLiteral("leadferry"));
        QCOMPARE(outcomes.size(), 2);
        QCOMPARE(named(outcomes[0].kind), named(RepairOutcome::Kind::Done));
    }
    void aGroupThatIsThereIsNotMadeAgain()
    {
        m_transport->play(201, created({QStringLiteral("a")}));
        QCOMPARE(repair({need("a", NeedRepair::Create)}, withGroup()).size(), 1);
        QCOMPARE(m_transport->count(), 1);
    }
    void fiftyGoTogether()
    {
        QList<PropertyNeed> many;
        for (int i = 0; i < 60; ++i) {
            many.append(need(qPrintable(QStringLiteral("p%1").arg(i)), NeedRepair::Create));
        }
        m_transport->setRule([](const net::HttpRequest& request) -> std::optional<net::HttpOutcome> {
            return ScriptedTransport::response(201, QByteArray(request.body).replace("\"inputs\"", "\"results\""));
        });
        QCOMPARE(repair(many, withGroup()).size(), 60);
        QCOMPARE(m_transport->count(), 2);
    }
    void whatExistsAlreadyIsNoFailure()
    {
        m_transport->play(207, R"({"results":[],"errors":[{"status":"error","category":"CONFLICT",
            "message":"A property named 'a' already exists.","context":{"name":["a"]}}]})");
        QCOMPARE(named(repair({need("a", NeedRepair::Create)}, withGroup()).value(0).kind),
                 named(RepairOutcome::Kind::Already));
    }
    void aCallThatIsRefusedAsAWholeGoesOneByOne()
    {
        m_transport->play(400, R"({"category":"VALIDATION_ERROR","message":"no"})");
        m_transport->play(201, R"({"name":"a"})");
        m_transport->play(400, R"({"category":"VALIDATION_ERROR","message":"The label is taken."})");
        const auto outcomes = repair({need("a", NeedRepair::Create), need("b", NeedRepair::Create)}, withGroup());
        QCOMPARE(m_transport->count(), 3);
        QCOMPARE(named(outcomes.value(0).kind), named(RepairOutcome::Kind::Done));
        QCOMPARE(named(outcomes.value(1).kind), named(RepairOutcome::Kind::Failed));
        QCOMPARE(outcomes.value(1).reason, QStringLiteral("The label is taken."));
    }
    void anAnswerThatNamesNobodyIsAskedAgainForEach()
    {
        m_transport->play(207, R"({"results":[{"name":"a"}]})");
        m_transport->play(409, R"({"category":"CONFLICT","message":"exists"})");
        const auto outcomes = repair({need("a", NeedRepair::Create), need("b", NeedRepair::Create)}, withGroup());
        QCOMPARE(named(outcomes.value(1).kind), named(RepairOutcome::Kind::Already));
    }
    void aPermissionThatIsMissingIsNamed()
    {
        m_transport->play(403, R"({"category":"MISSING_SCOPES","message":"no","errors":[{"message":"no",
            "context":{"requiredGranularScopes":["crm.schemas.contacts.write"]}}]})");
        const auto outcome = repair({need("a", NeedRepair::Create)}, withGroup()).value(0);
        QCOMPARE(named(outcome.kind), named(RepairOutcome::Kind::Failed));
        QCOMPARE(outcome.missingScope, QStringLiteral("crm.schemas.contacts.write"));
    }

    void anArchivedPropertyComesBackWhicheverWayHubSpotTakes_data()
    {
        QTest::addColumn<QList<net::HttpOutcome>>("answers");
        QTest::addColumn<RepairOutcome::Kind>("kind");
        const auto patched = ScriptedTransport::response(200, R"({"name":"a","archived":false})");
        const auto ignored = ScriptedTransport::response(200, R"({"name":"a","archived":true})");
        const auto notFound = ScriptedTransport::response(404, R"({"category":"OBJECT_NOT_FOUND","message":"no"})");
        const auto made = ScriptedTransport::response(201, R"({"name":"a"})");
        const auto clash = ScriptedTransport::response(409, R"({"category":"CONFLICT","message":"is archived"})");
        QTest::newRow("by a change") << QList{patched} << RepairOutcome::Kind::Done;
        QTest::newRow("by making it anew") << QList{notFound, made} << RepairOutcome::Kind::Done;
        QTest::newRow("the change is ignored") << QList{ignored, made} << RepairOutcome::Kind::Done;
        QTest::newRow("only people can") << QList{notFound, clash} << RepairOutcome::Kind::Failed;
    }
    void anArchivedPropertyComesBackWhicheverWayHubSpotTakes()
    {
        QFETCH(QList<net::HttpOutcome>, answers);
        QFETCH(RepairOutcome::Kind, kind);
        for (const auto& answer : answers) {
            m_transport->play(answer);
        }
        const auto outcome = repair({need("a", NeedRepair::Restore)}, withGroup()).value(0);
        QVERIFY(m_transport->played());
        QCOMPARE(named(outcome.kind), named(kind));
        QCOMPARE(outcome.reason.isEmpty(), kind == RepairOutcome::Kind::Done);
        if (kind == RepairOutcome::Kind::Failed) {
            QCOMPARE(named(outcome.fault), named(RepairOutcome::Fault::OnlyPeople));
        }
    }
    void anOptionFollowsOneThatIsLastOfAllNumbers()
    {
        m_transport->play(200, R"({"options":[{"value":"low","label":"Low","displayOrder":2147483647}]})");
        m_transport->play(200, R"({"name":"lead_priority"})");
        QCOMPARE(named(repair({options({QStringLiteral("urgent")})}).value(0).kind), named(RepairOutcome::Kind::Done));
        const QJsonArray sentOptions = m_transport->sentJson(1)[QLatin1String("options")].toArray();
        QCOMPARE(sentOptions.size(), 2);
        QVERIFY(sentOptions[1][QLatin1String("displayOrder")].toInt() > 0);
    }
    void optionsAreAddedBesideThoseThatAreThere()
    {
        m_transport->play(200, R"({"name":"lead_priority","options":[
            {"value":"low","label":"Low","displayOrder":3,"hidden":true,"description":"rare"}]})");
        m_transport->play(200, R"({"name":"lead_priority"})");
        const auto outcomes = repair({options({QStringLiteral("urgent")})});
        QCOMPARE(sent(1), QStringLiteral("PATCH /crm/properties/2026-09/contacts/lead_priority"));
        const QJsonArray sentOptions = m_transport->sentJson(1)[QLatin1String("options")].toArray();
        QCOMPARE(m_transport->sentJson(1).size(), 1); // nothing else is changed
        QCOMPARE(sentOptions.size(), 2);
        QCOMPARE(sentOptions[0][QLatin1String("description")].toString(), QStringLiteral("rare"));
        QCOMPARE(sentOptions[0][QLatin1String("hidden")].toBool(), true);
        QCOMPARE(sentOptions[1][QLatin1String("value")].toString(), QStringLiteral("urgent"));
        QCOMPARE(sentOptions[1][QLatin1String("displayOrder")].toInt(), 4);
        QCOMPARE(named(outcomes.value(0).kind), named(RepairOutcome::Kind::Done));
    }
    void anOptionSomebodyAddedMeanwhileIsLeftAlone()
    {
        m_transport->play(200, R"({"options":[{"value":"urgent","label":"Urgent"}]})");
        QCOMPARE(named(repair({options({QStringLiteral("urgent")})}).value(0).kind),
                 named(RepairOutcome::Kind::Already));
        QCOMPARE(m_transport->count(), 1);
    }
    void whatIsNotReachedHasFailedWithTheReason()
    {
        m_transport->setRule([](const net::HttpRequest&) -> std::optional<net::HttpOutcome> {
            return ScriptedTransport::response(503);
        });
        const auto outcomes = repair({need("a", NeedRepair::Create), need("b", NeedRepair::Restore)}, withGroup());
        QCOMPARE(outcomes.size(), 2);
        for (const RepairOutcome& outcome : outcomes) {
            QCOMPARE(named(outcome.kind), named(RepairOutcome::Kind::Failed));
            QCOMPARE(named(outcome.fault), named(RepairOutcome::Fault::NotReached));
            QVERIFY(!outcome.reason.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(PropertyRepairTest)
#include "propertyrepairtest.moc"
