// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog about alerts in all its states.
#include "scenes.h"

#include "app/enginecommands.h"
#include "support/madeupalerts.h"
#include "ui/alerts/alertsdialog.h"

#include <QPushButton>
#include <QTest>

namespace leadferry::test {

namespace {

using Phase = presentation::AlertModel::Phase;
using Form = presentation::AlertForm;

std::function<void(Stage&)> answering(const base::Result<QJsonObject>& result)
{
    return [result](Stage& stage) {
        stage.client.script(QLatin1String(app::command::alerts),
                            [result](const QJsonObject&, const auto&, const auto& answer) { answer(result); });
    };
}

ui::AlertsDialog& open(Stage& stage, Phase expected)
{
    stage.window().openAlerts();
    auto& dialog = *stage.window().findChild<ui::AlertsDialog*>();
    if (!QTest::qWaitFor([&] { return dialog.model().phase() == expected; })) {
        qWarning("the alerts have not come so far");
    }
    return dialog;
}

void openReady(Stage& stage)
{
    open(stage, Phase::Ready);
}

} // namespace

QList<Scene> alertScenes()
{
    return {
        {QStringLiteral("alerts-fresh"), answering(freshAlerts()), openReady},
        {QStringLiteral("alerts-full"), answering(fullAlerts(madeUpNowMs)), openReady},
        {QStringLiteral("alerts-loading"),
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::alerts),
                                 [](const QJsonObject&, const auto&, const auto&) {});
         },
         [](Stage& stage) {
             open(stage, Phase::Loading);
             waitForLoadingWords(stage);
         }},
        {QStringLiteral("alerts-error"), answering(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")}),
         [](Stage& stage) { open(stage, Phase::Failed); }},
        {QStringLiteral("alerts-wrong"), answering(fullAlerts(madeUpNowMs)),
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::setAlertWebhook),
                                 [](const QJsonObject&, const auto&, const auto& answer) {
                                     answer(base::Error{base::ErrorKind::Invalid, QStringLiteral("no https")});
                                 });
             presentation::AlertModel& model = open(stage, Phase::Ready).model();
             Form form = model.form();
             form.scoreAbove = QStringLiteral("high");
             model.save(form, {});
             model.save(model.form(), QStringLiteral("http://hooks.example.com/"));
         }},
        {QStringLiteral("alerts-tested"), answering(freshAlerts()),
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::testAlert),
                                 [](const QJsonObject&, const auto&, const auto& answer) {
                                     answer(QJsonObject{{QStringLiteral("desktop"), QStringLiteral("asked")},
                                                        {QStringLiteral("webhook"), QStringLiteral("none")}});
                                 });
             presentation::AlertModel& model = open(stage, Phase::Ready).model();
             model.test(model.form(), {});
         }},
    };
}

} // namespace leadferry::test
