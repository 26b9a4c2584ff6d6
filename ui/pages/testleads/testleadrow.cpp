// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/testleads/testleadrow.h"

#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int rowHeight = 36;
constexpr int headHeight = 32;
constexpr int inset = 16;
constexpr int labelShare = 3;
constexpr int valueShare = 4;
constexpr int resultShare = 5;

QHBoxLayout* lineIn(QWidget* row, int height)
{
    row->setFixedHeight(height);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(inset, 0, inset, 0);
    line->setSpacing(inset);
    return line;
}

TextLabel* elided(const QString& text, TextRole role, Ink ink, QWidget* parent)
{
    auto* label = new TextLabel(text, role, ink, parent);
    label->setElide(Qt::ElideRight);
    return label;
}

void addCells(QHBoxLayout* line, QWidget* label, QWidget* sent, QWidget* stored, QWidget* result)
{
    for (const auto& [cell, share] : {std::pair(label, labelShare), std::pair(sent, valueShare),
                                      std::pair(stored, valueShare), std::pair(result, resultShare)}) {
        cell->setMinimumWidth(0);
        cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // as wide as its share, whatever it says
        line->addWidget(cell, share);
    }
}

} // namespace

TestLeadRow::TestLeadRow(const presentation::TestLeadLine& line, QWidget* parent) : QWidget(parent)
{
    auto* result = new QWidget(this);
    auto* resultLine = new QHBoxLayout(result);
    resultLine->setContentsMargins(0, 0, 0, 0);
    resultLine->setSpacing(8);
    resultLine->addWidget(new IconLabel(line.good ? Tone::Ok : Tone::Held, 16, result));
    resultLine->addWidget(elided(line.result, TextRole::Body, Ink::Text, result), 1);
    addCells(lineIn(this, rowHeight), elided(line.label, TextRole::BodyMedium, Ink::Text, this),
             elided(line.sent, TextRole::Body, Ink::Text, this), elided(line.stored, TextRole::Body, Ink::Text, this),
             result);
    setAccessibleName(tr("%1: sent %2, stored %3. %4").arg(line.label, line.sent, line.stored, line.result));
}

TestLeadHead::TestLeadHead(QWidget* parent) : QWidget(parent)
{
    const auto heading = [this](const QString& text) { return elided(text, TextRole::Caption, Ink::Secondary, this); };
    addCells(lineIn(this, headHeight), heading(tr("Property")), heading(tr("Sent")), heading(tr("Stored")),
             heading(tr("Result")));
}

} // namespace leadferry::ui
