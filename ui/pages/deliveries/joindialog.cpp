// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/joindialog.h"

#include "app/engineclient.h"
#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "presentation/texts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

JoinDialog::JoinDialog(app::EngineClient& client, qint64 deliveryId, QWidget* parent)
    : Dialog(tr("Write into a record that is there"), Width::Small, parent),
      m_client(client),
      m_deliveryId(deliveryId),
      m_state(new StatusBanner(StatusBanner::Size::Small, this)),
      m_words(new TextLabel({}, TextRole::Body, Ink::Text, this)),
      m_target(new QLineEdit(this)),
      m_targetError(new InlineError(m_target, this))
{
    m_words->setWordWrap(true);
    m_target->setAccessibleName(tr("The record's address or number in HubSpot"));
    m_target->setPlaceholderText(tr("Address of its page in HubSpot, or its number"));
    m_state->setMessage(Tone::Working, tr("Reading the delivery…"));
    for (QWidget* widget : {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_words),
                            static_cast<QWidget*>(m_target), static_cast<QWidget*>(m_targetError)}) {
        body()->addWidget(widget);
    }
    m_words->hide();
    m_target->hide();
    m_confirm = setPrimary(tr("Write it there"));
    m_confirm->setEnabled(false);
    connect(m_target, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_targetError->clear();
        m_confirm->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_confirm, &QPushButton::clicked, this, &JoinDialog::begin);
    client.delivery(deliveryId, this, [this](const base::Result<domain::DeliveryDetail>& detail) {
        if (detail) {
            showDelivery(*detail);
        } else {
            const auto words = presentation::problemOf(detail.error());
            showProblem(words.title, words.meaning);
        }
    });
}

void JoinDialog::showDelivery(const domain::DeliveryDetail& detail)
{
    const auto record = presentation::joinableOf(detail);
    if (!record) {
        showProblem(tr("Nothing of it waits any more"), tr("It may have been repaired meanwhile."));
        return;
    }
    m_record = *record;
    m_state->hide();
    m_words->setText(m_record.named.isEmpty()
                         ? tr("Open the record in HubSpot, copy its address and paste it here. What the event says is "
                              "written into it, nothing else of it is touched.")
                         : tr("HubSpot itself names this record. What the event says is written into it, nothing else "
                              "of it is touched."));
    m_words->show();
    m_target->setText(m_record.named);
    m_target->show();
    m_target->setFocus();
    fit();
}

void JoinDialog::begin()
{
    const QString id = presentation::recordIdIn(m_target->text());
    if (id.isEmpty()) {
        m_targetError->setProblem(Validity::Wrong, tr("Paste the address of the record's page, or type its number."));
        fit();
        return;
    }
    m_confirm->setEnabled(false);
    const QJsonObject arguments{{QStringLiteral("id"), m_deliveryId},
                                {QStringLiteral("operation"), m_record.operationId},
                                {QStringLiteral("record"), id}};
    m_client.execute(QLatin1String(app::command::joinRecord), arguments, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (answer) {
                             emit joined();
                             accept();
                             return;
                         }
                         const auto words = presentation::problemOf(answer.error());
                         showProblem(words.title, words.meaning);
                         m_confirm->setEnabled(true);
                     });
}

void JoinDialog::showProblem(const QString& title, const QString& meaning)
{
    m_state->setMessage(Tone::Failed, title, meaning);
    m_state->show();
    fit();
}

} // namespace leadferry::ui
