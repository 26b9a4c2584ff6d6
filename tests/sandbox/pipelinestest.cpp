// SPDX-License-Identifier: GPL-3.0-or-later
// Pipelines and stages, and what they allow records.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

namespace {

QString pipelines(const QString& rest)
{
    return text("/crm/pipelines/2026-09/") + rest;
}

QJsonObject support()
{
    return parsed(R"({"label":"Garage","displayOrder":1,"stages":[
        {"label":"Open","displayOrder":0,"metadata":{"ticketState":"OPEN"}},
        {"label":"Done","displayOrder":1,"metadata":{"ticketState":"CLOSED"}}]})");
}

QString stageId(const Answer& pipeline, int place)
{
    return pipeline.json()[text("stages")][place][text("id")].toString();
}

QJsonObject ticketIn(const QString& pipeline, const QString& stage)
{
    return newInput({{text("hs_pipeline"), pipeline}, {text("hs_pipeline_stage"), stage}});
}

} // namespace

class PipelinesTest : public QObject
{
    Q_OBJECT
private slots:
    void aNewPipelineTakesRecords();
    void badPipelinesAreRefused_data();
    void badPipelinesAreRefused();
    void stagesAreAddedChangedAndArchived();
    void aStageInUseIsNotArchived();
    void replacingKeepsTheIdsOfStagesThatStay();
    void aPipelineInUseIsArchivedOnlyWithoutTheCheck();
    void theLastPipelineStays();
    void anArchivedPipelineCanBeRestored();
    void stagesThatEndADealAreKnownByTheirProbability();
    void leadsBeginInTheFirstStage();
    void auditsTellOfCreationAndChange();
};

void PipelinesTest::aNewPipelineTakesRecords()
{
    SandboxFixture hub;
    const Answer made = hub.post(pipelines(text("tickets")), support());
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[text("stages")][1][text("metadata")][text("isClosed")].toString(), text("true"));
    QCOMPARE(hub.get(pipelines(text("0-5"))).results().size(), 2);
    QCOMPARE(hub.post(hub.objects("tickets"), ticketIn(made.text("id"), stageId(made, 0))).status, 201);
    QCOMPARE(hub.post(hub.objects("tickets"), ticketIn(made.text("id"), text("1"))).firstCode(),
             text("INVALID_OPTION"));
    QCOMPARE(hub.post(hub.objects("tickets"), ticketIn(text("0"), stageId(made, 0))).firstCode(),
             text("INVALID_OPTION"));
}

void PipelinesTest::badPipelinesAreRefused_data()
{
    QTest::addColumn<QString>("object");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no label") << text("tickets") << QByteArray(R"({"displayOrder":1,"stages":[]})");
    QTest::newRow("no stages") << text("tickets") << QByteArray(R"({"label":"P","displayOrder":1,"stages":[]})");
    QTest::newRow("label taken") << text("tickets") << QByteArray(R"({"label":"Support Pipeline","displayOrder":1,
        "stages":[{"label":"A","displayOrder":0,"metadata":{}}]})");
    QTest::newRow("stage twice") << text("tickets") << QByteArray(R"({"label":"P","displayOrder":1,
        "stages":[{"label":"A","displayOrder":0},{"label":"A","displayOrder":1}]})");
    QTest::newRow("state") << text("tickets") << QByteArray(R"({"label":"P","displayOrder":1,
        "stages":[{"label":"A","displayOrder":0,"metadata":{"ticketState":"ASLEEP"}}]})");
    QTest::newRow("no probability") << text("deals") << QByteArray(R"({"label":"P","displayOrder":1,
        "stages":[{"label":"A","displayOrder":0,"metadata":{}}]})");
    QTest::newRow("probability") << text("deals") << QByteArray(R"({"label":"P","displayOrder":1,
        "stages":[{"label":"A","displayOrder":0,"metadata":{"probability":"1.5"}}]})");
    QTest::newRow("probability as a number") << text("deals") << QByteArray(R"({"label":"P","displayOrder":1,
        "stages":[{"label":"A","displayOrder":0,"metadata":{"probability":0.5}}]})");
    QTest::newRow("contacts have none") << text("contacts") << QByteArray(R"({"label":"P","displayOrder":1,
        "stages":[{"label":"A","displayOrder":0,"metadata":{}}]})");
}

void PipelinesTest::badPipelinesAreRefused()
{
    QFETCH(QString, object);
    QFETCH(QByteArray, body);
    SandboxFixture hub;
    const qsizetype before = hub.get(pipelines(object)).results().size();
    const Answer answer = hub.call("POST", pipelines(object), body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.category(), text("VALIDATION_ERROR"));
    QCOMPARE(hub.get(pipelines(object)).results().size(), before);
}

void PipelinesTest::stagesAreAddedChangedAndArchived()
{
    SandboxFixture hub;
    const QString stages = pipelines(text("tickets/0/stages"));
    const Answer made = hub.post(stages, parsed(R"({"label":"Parts","displayOrder":2,"metadata":{}})"));
    QCOMPARE(made.status, 201);
    const QString one = stages + text("/") + made.text("id");
    QCOMPARE(hub.get(stages).results().size(), 5);
    QCOMPARE(hub.patch(one, parsed(R"({"label":"Waiting for parts"})")).text("label"), text("Waiting for parts"));
    QCOMPARE(hub.call("PUT", one, R"({"label":"Parts"})").status, 400); // a replacement says everything
    const Answer replaced =
        hub.call("PUT", one, R"({"label":"P","displayOrder":9,"metadata":{"ticketState":"CLOSED"}})");
    QCOMPARE(replaced.json()[text("metadata")][text("ticketState")].toString(), text("CLOSED"));
    QCOMPARE(hub.patch(one, parsed(R"({"label":"New"})")).status, 400); // another stage has it
    QCOMPARE(hub.remove(one).status, 204);
    QCOMPARE(hub.get(one).status, 404);
    QCOMPARE(hub.get(stages).results().size(), 4);
}

void PipelinesTest::aStageInUseIsNotArchived()
{
    SandboxFixture hub;
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"2"})"));
    const QString stage = pipelines(text("tickets/0/stages/2"));
    const Answer refused = hub.remove(stage);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.text("subCategory"), text("PipelineError.STAGE_ID_IN_USE"));
    QCOMPARE(hub.patch(stage, parsed(R"({"archived":true})")).status, 400);
    hub.remove(hub.objects("tickets/") + ticket);
    QCOMPARE(hub.remove(stage).status, 204);
}

void PipelinesTest::replacingKeepsTheIdsOfStagesThatStay()
{
    SandboxFixture hub;
    const Answer made = hub.post(pipelines(text("tickets")), support());
    const QString path = pipelines(text("tickets/") + made.text("id"));
    QJsonObject body = parsed(R"({"label":"Workshop","displayOrder":2,"stages":[
        {"label":"New","displayOrder":0,"metadata":{}},{"label":"Done","displayOrder":1,"metadata":{}}]})");
    const Answer replaced = hub.call("PUT", path, hub.bytes(body));
    QCOMPARE(replaced.status, 200);
    QCOMPARE(replaced.text("label"), text("Workshop"));
    QVERIFY(stageId(replaced, 0) != stageId(made, 0));
    QCOMPARE(stageId(replaced, 1), stageId(made, 1));
    hub.post(hub.objects("tickets"), ticketIn(made.text("id"), stageId(made, 1)));
    body.insert(text("stages"), QJsonArray{parsed(R"({"label":"Other","displayOrder":0,"metadata":{}})")});
    QCOMPARE(hub.call("PUT", path, hub.bytes(body)).status, 400);
}

void PipelinesTest::aPipelineInUseIsArchivedOnlyWithoutTheCheck()
{
    SandboxFixture hub;
    const Answer made = hub.post(pipelines(text("tickets")), support());
    const QString path = pipelines(text("tickets/") + made.text("id"));
    const Answer ticket = hub.post(hub.objects("tickets"), ticketIn(made.text("id"), stageId(made, 0)));
    QCOMPARE(hub.remove(path + text("?validateReferencesBeforeDelete=true")).status, 400);
    QCOMPARE(hub.remove(path).status, 204);
    QCOMPARE(hub.get(path).status, 404);
    const QJsonObject move{{text("properties"), QJsonObject{{text("hs_pipeline_stage"), stageId(made, 1)}}}};
    QCOMPARE(hub.patch(hub.objects("tickets/") + ticket.text("id"), move).firstProperty(), text("hs_pipeline"));
}

void PipelinesTest::theLastPipelineStays()
{
    SandboxFixture hub;
    QCOMPARE(hub.remove(pipelines(text("tickets/0"))).status, 400);
    QCOMPARE(hub.remove(pipelines(text("tickets/9"))).status, 404);
}

void PipelinesTest::anArchivedPipelineCanBeRestored()
{
    SandboxFixture hub;
    const QString path = pipelines(text("tickets/") + hub.post(pipelines(text("tickets")), support()).text("id"));
    hub.remove(path);
    QCOMPARE(hub.patch(path, parsed(R"({"archived":false,"label":"Back"})")).text("label"), text("Back"));
    QCOMPARE(hub.get(path).status, 200);
}

void PipelinesTest::stagesThatEndADealAreKnownByTheirProbability()
{
    SandboxFixture hub;
    const Answer made = hub.post(pipelines(text("deals")), parsed(R"({"label":"Cars","displayOrder":1,"stages":[
        {"label":"Won","displayOrder":0,"metadata":{"probability":"1.0"}},
        {"label":"Talk","displayOrder":1,"metadata":{"probability":"0.5"}}]})"));
    hub.make(
        "deals",
        {{text("dealname"), text("D")}, {text("pipeline"), made.text("id")}, {text("dealstage"), stageId(made, 0)}});
    const QJsonValue deal = hub.sandbox.records(text("deals")).at(0)[text("properties")];
    QCOMPARE(deal[text("hs_is_closed_won")].toString(), text("true"));
}

void PipelinesTest::leadsBeginInTheFirstStage()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    QCOMPARE(hub.post(hub.objects("leads"), newInput(parsed(R"({"hs_lead_name":"L"})"))).status, 400);
    QCOMPARE(
        hub.post(hub.objects("leads"), newInput(parsed(R"({"hs_lead_name":"L"})"), {}, {linkTo(contact, 608)})).status,
        400);
    QCOMPARE(hub.post(hub.objects("leads"), newInput({}, {}, {linkTo(contact, 578)})).status, 400);
    QCOMPARE(
        hub.post(hub.objects("0-136"), newInput(parsed(R"({"hs_lead_name":"L"})"), {}, {linkTo(contact, 578)})).status,
        201);
    const QJsonValue lead = hub.sandbox.records(text("leads")).at(0)[text("properties")];
    QCOMPARE(lead[text("hs_pipeline_stage")].toString(), text("new-stage-id"));
}

void PipelinesTest::auditsTellOfCreationAndChange()
{
    SandboxFixture hub;
    const QString path = pipelines(text("tickets/0"));
    QCOMPARE(hub.get(path + text("/audit")).results().size(), 1);
    hub.clock.advance(1000);
    hub.patch(path, parsed(R"({"label":"Help"})"));
    QCOMPARE(hub.get(path + text("/audit")).results().at(0)[text("action")].toString(), text("UPDATE"));
    QCOMPARE(hub.get(path + text("/stages/1/audit")).results().size(), 1);
}

QTEST_GUILESS_MAIN(PipelinesTest)
#include "pipelinestest.moc"
