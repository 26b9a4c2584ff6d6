// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/drygateway.h"

#include "support/fakecrm.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using delivery::DryGateway;
using domain::CrmInput;
using domain::CrmItem;
using domain::CrmObject;
using domain::CrmOutcome;
using domain::CrmProperties;
using domain::CrmRequest;
using domain::CrmVerb;

namespace {

const QString email = QStringLiteral("email");
const QString name = QStringLiteral("firstname");
const QString jane = QStringLiteral("jane@example.com");

CrmOutcome call(domain::CrmGateway& gateway, CrmVerb verb, const QString& record, const CrmProperties& properties = {},
                const QString& idProperty = {})
{
    CrmRequest request;
    request.portalId = 1;
    request.verb = verb;
    request.idProperty = idProperty;
    request.properties = QStringList{email, name};
    CrmInput input;
    input.trace = QStringLiteral("a");
    input.recordId = record;
    input.properties = properties;
    request.inputs = {input};
    auto* job = gateway.prepare(request);
    CrmOutcome outcome;
    QObject::connect(job, &base::Job::finished, job, [job, &outcome] { outcome = job->outcome(); });
    QSignalSpy finished(job, &base::Job::finished);
    job->start();
    (void)(!finished.isEmpty() || finished.wait());
    return outcome;
}

CrmItem one(const CrmOutcome& outcome)
{
    return outcome.items.value(0);
}

} // namespace

class DryGatewayTest : public QObject
{
    Q_OBJECT
private slots:
    void anUpdateIsNotedWithWhatTheRecordHoldsAndNothingChanges()
    {
        test::FakeCrm crm;
        const QString id = crm.add(CrmObject::Contact, {{email, jane}, {name, QStringLiteral("Jane")}}).id;
        DryGateway dry(&crm, 7);
        QCOMPARE(one(call(dry, CrmVerb::Read, jane, {}, email)).recordId, id);
        QVERIFY(one(call(dry, CrmVerb::Update, id, {{name, QStringLiteral("Janet")}})).ok);
        QCOMPARE(dry.writes().size(), 1);
        QCOMPARE(dry.writes().first().before.value(name), QStringLiteral("Jane"));
        QCOMPARE(dry.writes().first().values.value(name), QStringLiteral("Janet"));
        QCOMPARE(crm.records[CrmObject::Contact].first().properties.value(name), QStringLiteral("Jane"));
        QCOMPARE(crm.count(CrmVerb::Update, CrmObject::Contact), 0);
        QCOMPARE(crm.calls.first().portalId, 7);
        QCOMPARE(one(call(dry, CrmVerb::Read, id)).properties.value(name), QStringLiteral("Janet")); // as it would be
        QCOMPARE(dry.calls(), 3);
    }
    void whatWouldBeCreatedIsFoundAgainWithoutAskingAnybody()
    {
        test::FakeCrm crm;
        DryGateway dry(&crm, 7);
        const CrmItem created = one(call(dry, CrmVerb::Create, {}, {{email, jane}, {name, QStringLiteral("Jane")}}));
        QVERIFY(DryGateway::isMadeUp(created.recordId));
        QCOMPARE(one(call(dry, CrmVerb::Read, created.recordId)).properties.value(email), jane);
        QCOMPARE(one(call(dry, CrmVerb::Read, jane.toUpper(), {}, email)).recordId, created.recordId);
        QVERIFY(crm.calls.isEmpty());
        QCOMPARE(call(dry, CrmVerb::Read, QStringLiteral("nobody@example.com"), {}, email).items.first().ok, false);
        QCOMPARE(crm.calls.size(), 1);
    }
    void anUpsertComesToACreationOrAnUpdate()
    {
        test::FakeCrm crm;
        crm.add(CrmObject::Contact, {{email, jane}, {name, QStringLiteral("Jane")}});
        DryGateway dry(&crm, 7);
        QVERIFY(one(call(dry, CrmVerb::Upsert, jane, {{name, QStringLiteral("Janet")}}, email)).ok);
        QVERIFY(one(call(dry, CrmVerb::Upsert, QStringLiteral("john@example.com"), {}, email)).ok);
        QVERIFY(dry.writes().at(0).verb == CrmVerb::Update);
        QCOMPARE(dry.writes().at(0).before.value(name), QStringLiteral("Jane"));
        QVERIFY(dry.writes().at(1).verb == CrmVerb::Create);
        QCOMPARE(dry.writes().at(1).values.value(email), QStringLiteral("john@example.com"));
        QCOMPARE(crm.records[CrmObject::Contact].size(), 1);
    }
    void withoutACrmNothingIsThere()
    {
        DryGateway dry(nullptr, 0);
        QVERIFY(!one(call(dry, CrmVerb::Read, jane, {}, email)).ok);
        QVERIFY(one(call(dry, CrmVerb::Create, {}, {{email, jane}})).ok);
        QVERIFY(one(call(dry, CrmVerb::Read, jane, {}, email)).ok);
        QVERIFY(one(call(dry, CrmVerb::Associate, QStringLiteral("new-1"))).ok);
    }
    void aReadingThatFailsFails()
    {
        test::FakeCrm crm;
        crm.weather = [](const CrmRequest&) { return test::FakeCrm::Fault::Unauthorized; };
        DryGateway dry(&crm, 7);
        QVERIFY(!dry.failure());
        QVERIFY(!call(dry, CrmVerb::Read, jane, {}, email).call.ok());
        QVERIFY(dry.failure() && dry.failure()->kind == base::ErrorKind::Unauthorized);
    }
};

QTEST_GUILESS_MAIN(DryGatewayTest)
#include "drygatewaytest.moc"
