// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/dryrundialog.h"

#include "app/enginecommands.h"
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace leadferry::ui {

namespace {

constexpr int labelWidth = 168;

} // namespace

DryRunDialog::DryRunDialog(app::EngineClient& client, const QJsonObject& arguments,
                           const std::optional<domain::Portal>& portal, QWidget* parent)
    : Dialog(tr("Dry run"), Width::Large, parent),
      m_client(client),
      m_portal(portal),
      m_summary(new StatusBanner(StatusBanner::Size::Small, this)),
      m_records(new QVBoxLayout)
{
    m_summary->setMessage(Tone::Working,
                          portal ? tr("Asking %1 what it holds…").arg(portal->name)
                                 : tr("Working out what would be written…"),
                          tr("Nothing is written."));
    body()->addWidget(m_summary);
    m_records->setSpacing(12);
    body()->addLayout(m_records);
    cancelButton()->setText(tr("Close"));
    m_client.execute(QLatin1String(app::command::preview), arguments, this, {},
                     [this](const base::Result<QJsonObject>& answer) { showAnswer(answer); });
}

void DryRunDialog::done(int result)
{
    if (m_running) {
        m_client.cancel(QLatin1String(app::command::preview));
    }
    Dialog::done(result);
}

void DryRunDialog::showAnswer(const base::Result<QJsonObject>& answer)
{
    m_running = false;
    if (!answer) {
        const auto words = presentation::problemOf(answer.error());
        m_summary->setMessage(Tone::Failed, words.title, words.meaning);
        fit();
        return;
    }
    const auto preview = presentation::previewOf(*answer, m_portal);
    const bool needsYou =
        std::any_of(preview.records.begin(), preview.records.end(), [](const auto& record) { return record.needsYou; });
    m_summary->setMessage(needsYou ? Tone::Held : Tone::Ok, preview.summary.title, preview.summary.meaning);
    for (const auto& record : preview.records) {
        addRecord(record);
    }
    QTimer::singleShot(0, this, &Dialog::fit); // when the new rows are laid out
}

void DryRunDialog::addRecord(const presentation::PreviewRecord& record)
{
    auto* card = new Card(this);
    QPushButton* open = nullptr;
    if (!record.url.isEmpty()) {
        open = makeButton(tr("Open in HubSpot"), u"open-external", ButtonWeight::Link, ButtonSize::Compact, card);
        connect(open, &QPushButton::clicked, this,
                [url = record.url] { QDesktopServices::openUrl(QUrl(url, QUrl::StrictMode)); });
    }
    card->setHead(record.title, record.facts, open);
    for (const auto& field : record.fields) {
        card->addRow(makeField(field));
    }
    m_records->addWidget(card);
}

QWidget* DryRunDialog::makeField(const presentation::PreviewField& field)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(12);
    auto* label = new TextLabel(field.label, TextRole::Body, Ink::Secondary, line);
    label->setTextFormat(Qt::PlainText);
    label->setElide(Qt::ElideRight);
    label->setFixedWidth(labelWidth);
    row->addWidget(label, 0, Qt::AlignTop);
    const QString change = !field.held.isEmpty() ? field.held
                           : field.before.isEmpty()
                               ? field.after
                               : tr("%1 → %2", "a value before and after").arg(field.before, field.after);
    auto* value = new TextLabel(change, TextRole::Body, Ink::Text, line);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setAccessibleName(tr("%1: %2", "a field and what becomes of it").arg(field.label, change));
    if (field.held.isEmpty()) {
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    } else {
        value->setTone(Tone::Held); // what can be selected has the colour of text
    }
    row->addWidget(value, 1);
    return line;
}

} // namespace leadferry::ui
