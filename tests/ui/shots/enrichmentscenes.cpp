// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog about the language model in all its states.
#include "scenes.h"

#include "app/enginecommands.h"
#include "support/madeupenrichments.h"
#include "ui/enrichment/enrichmentdialog.h"

#include <QLineEdit>
#include <QTest>

namespace leadferry::test {

namespace {

using domain::EnrichmentFault;
using Form = presentation::EnrichmentForm;
using Phase = presentation::EnrichmentModel::Phase;

void script(Stage& stage, const char* command, const base::Result<QJsonObject>& result)
{
    stage.client.script(QLatin1String(command),
                        [result](const QJsonObject&, const auto&, const auto& answer) { answer(result); });
}

std::function<void(Stage&)> answering(const base::Result<QJsonObject>& result)
{
    return [result](Stage& stage) { script(stage, app::command::enrichment, result); };
}

ui::EnrichmentDialog& open(Stage& stage, Phase expected)
{
    stage.window().openEnrichment();
    auto& dialog = *stage.window().findChild<ui::EnrichmentDialog*>();
    if (!QTest::qWaitFor([&] { return dialog.model().phase() == expected; })) {
        qWarning("the language model has not come so far");
    }
    return dialog;
}

void openReady(Stage& stage)
{
    open(stage, Phase::Ready);
}

std::function<void(Stage&)> tried(const QJsonObject& outcome)
{
    return [outcome](Stage& stage) {
        script(stage, app::command::tryEnrichment, outcome);
        presentation::EnrichmentModel& model = open(stage, Phase::Ready).model();
        model.tryOut(model.form(), {});
        (void)QTest::qWaitFor([&] { return model.trial().has_value(); });
    };
}

} // namespace

QList<Scene> enrichmentScenes()
{
    return {
        {QStringLiteral("enrichment-off"), answering(enrichmentOff()), openReady},
        {QStringLiteral("enrichment-on"), answering(enrichmentOn()), openReady},
        {QStringLiteral("enrichment-trouble"),
         answering(enrichmentOn({EnrichmentFault::KeyRefused, QStringLiteral("401")}, madeUpNowMs + 840'000)),
         openReady},
        {QStringLiteral("enrichment-tried"), answering(enrichmentOn()), tried(madeUpTry())},
        {QStringLiteral("enrichment-try-failed"), answering(enrichmentOn()),
         tried(failedTry({EnrichmentFault::NoSuchModel, QStringLiteral("mistral-small-latest")}))},
        {QStringLiteral("enrichment-trying"), answering(enrichmentOn()),
         [](Stage& stage) {
             stage.client.script(QLatin1String(app::command::tryEnrichment),
                                 [](const QJsonObject&, const auto&, const auto&) {});
             presentation::EnrichmentModel& model = open(stage, Phase::Ready).model();
             model.tryOut(model.form(), {});
         }},
        {QStringLiteral("enrichment-wrong"), answering(enrichmentOn()),
         [](Stage& stage) {
             ui::EnrichmentDialog& dialog = open(stage, Phase::Ready);
             Form form = dialog.model().form();
             const auto fields = dialog.findChildren<QLineEdit*>();
             for (QLineEdit* field : fields) {
                 if (field->text() == form.address) {
                     field->setText(QStringLiteral("http://llm.example.com/v1"));
                 }
             }
             form.address = QStringLiteral("http://llm.example.com/v1");
             dialog.model().save(form, {});
         }},
        {QStringLiteral("enrichment-error"),
         answering(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")}),
         [](Stage& stage) { open(stage, Phase::Failed); }},
    };
}

} // namespace leadferry::test
