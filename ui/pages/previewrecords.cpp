// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/previewrecords.h"

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/textlabel.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

namespace leadferry::ui {

namespace {

constexpr int labelWidth = 168;

} // namespace

PreviewRecords::PreviewRecords(QWidget* parent) : QWidget(parent), m_records(new QVBoxLayout(this))
{
    m_records->setContentsMargins(0, 0, 0, 0);
    m_records->setSpacing(12);
}

void PreviewRecords::add(const QList<presentation::PreviewRecord>& records)
{
    for (const auto& record : records) {
        addRecord(record);
    }
}

void PreviewRecords::addRecord(const presentation::PreviewRecord& record)
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

QWidget* PreviewRecords::makeField(const presentation::PreviewField& field)
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
    if (field.warning.isEmpty()) {
        row->addWidget(value, 1);
        return line;
    }
    auto* warning = new TextLabel(field.warning, TextRole::Body, Ink::Text, line);
    warning->setTextFormat(Qt::PlainText);
    warning->setWordWrap(true);
    warning->setTone(Tone::Held);
    auto* below = new QVBoxLayout;
    below->setSpacing(2);
    below->addWidget(value);
    below->addWidget(warning);
    row->addLayout(below, 1);
    return line;
}

} // namespace leadferry::ui
