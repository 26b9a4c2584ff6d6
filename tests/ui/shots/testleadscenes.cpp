// SPDX-License-Identifier: GPL-3.0-or-later
// The test leads page in all its states.
#include "scenes.h"

#include "support/madeuptestleads.h"
#include "ui/pages/testleads/testleadspage.h"

#include <QTest>

namespace leadferry::test {

namespace {

using Phase = presentation::TestLeadModel::Phase;

ui::TestLeadsPage& open(Stage& stage)
{
    stage.window().showPage(QStringLiteral("test-lead"));
    ui::TestLeadsPage& page = *stage.window().testLeads();
    if (!QTest::qWaitFor([&page] { return !page.model().portals().isEmpty(); })) {
        qWarning("no portal has come");
    }
    return page;
}

void send(Stage& stage, Phase expected)
{
    presentation::TestLeadModel& model = open(stage).model();
    model.send();
    if (!QTest::qWaitFor([&model, expected] { return model.phase() == expected; })) {
        qWarning("the test lead has not come so far");
    }
}

Scene answered(const char* name, const domain::TestLead& lead)
{
    return {QLatin1String(name), [lead](Stage& stage) { scriptTestLead(stage.client, lead); },
            [](Stage& stage) { send(stage, Phase::Done); }};
}

} // namespace

QList<Scene> testLeadScenes()
{
    domain::TestLead skipped{
        13, QStringLiteral("csat.submitted.v1"), QStringLiteral("Motor group"), domain::DeliveryState::Skipped, {}, {}};
    return {
        {QStringLiteral("testlead-none"), [](Stage& stage) { stage.client.connected.clear(); },
         [](Stage& stage) { stage.window().showPage(QStringLiteral("test-lead")); }},
        {QStringLiteral("testlead-start"), {}, [](Stage& stage) { open(stage); }},
        {QStringLiteral("testlead-sending"),
         [](Stage& stage) {
             stage.client.script(
                 QLatin1String(app::command::testLead),
                 [](const QJsonObject&, const FakeEngineClient::Progress&, const FakeEngineClient::Answer&) {});
         },
         [](Stage& stage) { send(stage, Phase::Sending); }},
        answered("testlead-verified", madeUpTestLead()),
        answered("testlead-troubled", troubledTestLead()),
        answered("testlead-nothing", skipped),
        {QStringLiteral("testlead-failed"),
         [](Stage& stage) {
             stage.client.script(
                 QLatin1String(app::command::testLead),
                 [](const QJsonObject&, const FakeEngineClient::Progress&, const FakeEngineClient::Answer& answer) {
                     answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                 });
         },
         [](Stage& stage) { send(stage, Phase::Failed); }},
    };
}

} // namespace leadferry::test
