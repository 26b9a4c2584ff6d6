// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/needlistdialog.h"

#include "ui/components/card.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

QWidget* rowOf(const NeedLine& line, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(16, 8, 16, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(2, 1);
    grid->addWidget(new IconLabel(line.tone, 16, row), 0, 0);
    auto* label = new TextLabel(line.label, TextRole::BodyMedium, Ink::Text, row);
    label->setTextFormat(Qt::PlainText);
    grid->addWidget(label, 0, 1);
    auto* name = new TextLabel(line.name, TextRole::Mono, Ink::Secondary, row);
    name->setTextFormat(Qt::PlainText);
    name->setElide(Qt::ElideMiddle);
    grid->addWidget(name, 0, 2);
    auto* words = new TextLabel(line.words, TextRole::Body, Ink::Secondary, row);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    grid->addWidget(words, 1, 1, 1, 2);
    return row;
}

} // namespace

NeedListDialog::NeedListDialog(const QString& title, QWidget* parent) : Dialog(title, Width::Medium, parent) {}

void NeedListDialog::addSentence(const QString& text)
{
    auto* words = new TextLabel(text, TextRole::Body, Ink::Text, this);
    words->setWordWrap(true);
    body()->addWidget(words);
}

void NeedListDialog::addSection(const QString& title, const QList<NeedLine>& lines)
{
    if (lines.isEmpty()) {
        return;
    }
    auto* card = new Card(this);
    card->setHead(title);
    for (const NeedLine& line : lines) {
        card->addRow(rowOf(line, card));
    }
    body()->addWidget(card);
}

} // namespace leadferry::ui
