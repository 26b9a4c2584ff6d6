// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/exchangedialog.h"

#include "presentation/curlcommand.h"
#include "presentation/operationtexts.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"
#include "ui/components/buttons.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/payloadviewer.h"
#include "ui/components/segments.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace leadferry::ui {

ExchangeDialog::ExchangeDialog(const domain::AttemptRow& attempt, const QString& apiUrl, QWidget* parent)
    : Dialog(tr("%1: request and answer", "Try 1").arg(presentation::tryLabel(attempt.number)), Width::Large, parent)
{
    auto* facts = new KeyValueRows(this);
    facts->addRow(tr("Call"), attempt.method + QLatin1Char(' ') + attempt.path, KeyValueRows::Value::Code);
    facts->addRow(tr("Status"), attempt.httpStatus > 0 ? QString::number(attempt.httpStatus) : tr("no answer"));
    facts->addRow(tr("Sent"), presentation::exactTimeText(attempt.startedMs));
    facts->addRow(tr("Took"), presentation::durationText(attempt.durationMs));
    if (attempt.keptBackMs > 0) {
        facts->addRow(
            tr("Waited before"),
            tr("%1, for HubSpot’s limits on calls", "duration").arg(presentation::durationText(attempt.keptBackMs)));
    }
    facts->addRow(tr("Message"), attempt.message);
    facts->addRow(tr("Correlation ID"), attempt.correlationId, KeyValueRows::Value::Code);
    body()->addWidget(facts);

    auto* choice = new Segments({tr("Request"), tr("Answer")}, this);
    auto* pages = new QStackedWidget(this);
    for (const QByteArray& payload : {attempt.request, attempt.response}) {
        auto* viewer = new PayloadViewer(pages);
        viewer->setPayload(payload.isEmpty() ? tr("Nothing was kept.").toUtf8() : payload);
        pages->addWidget(viewer);
    }
    pages->setMinimumHeight(240);
    connect(choice, &Segments::chosen, pages, &QStackedWidget::setCurrentIndex);
    const bool answered = !attempt.response.isEmpty();
    choice->setCurrent(answered ? 1 : 0);
    pages->setCurrentIndex(answered ? 1 : 0);
    body()->addWidget(choice, 0, Qt::AlignLeading);
    body()->addWidget(pages, 1);
    QPushButton* curl = makeButton(tr("Copy as cURL"), u"copy", ButtonWeight::Link, ButtonSize::Compact, this);
    curl->setToolTip(tr("The call as a line for a shell, without the token"));
    connect(curl, &QPushButton::clicked, this, [curl, line = presentation::curlCommand(attempt, apiUrl)] {
        QGuiApplication::clipboard()->setText(line);
        curl->setText(tr("Copied"));
    });
    setFootNote(curl);
    cancelButton()->setText(tr("Close"));
}

} // namespace leadferry::ui
