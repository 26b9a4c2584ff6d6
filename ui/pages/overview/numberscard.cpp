// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/numberscard.h"

#include "ui/components/card.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace leadferry::ui {

NumbersCard::NumbersCard(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(this);
    auto* row = new QWidget(card);
    m_line = new QHBoxLayout(row);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(0);
    card->addRow(row);
    column->addWidget(card);
}

NumbersCard::Cell NumbersCard::addCell()
{
    if (!m_cells.isEmpty()) {
        m_line->addWidget(new Hairline(Qt::Vertical, this));
    }
    Cell cell{};
    cell.all = new QWidget(this);
    auto* column = new QVBoxLayout(cell.all);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    cell.title = new TextLabel({}, TextRole::Body, Ink::Secondary, cell.all);
    cell.number = new TextLabel({}, TextRole::Display, Ink::Text, cell.all);
    cell.number->setDigits(TextLabel::Digits::Tabular);
    cell.facts = new TextLabel({}, TextRole::Caption, Ink::Secondary, cell.all);
    cell.facts->setWordWrap(true);
    cell.facts->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    for (TextLabel* label : {cell.title, cell.number, cell.facts}) {
        column->addWidget(label);
    }
    m_line->addWidget(cell.all, 1);
    m_cells.append(cell);
    return cell;
}

void NumbersCard::show(const QList<presentation::OverviewNumber>& numbers)
{
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const Cell cell = i < m_cells.size() ? m_cells.at(i) : addCell();
        const auto& number = numbers.at(i);
        cell.title->setText(number.title);
        cell.number->setText(QLocale().toString(number.today));
        cell.facts->setText(number.facts);
        cell.all->setAccessibleName(
            QStringLiteral("%1: %2. %3").arg(number.title, QLocale().toString(number.today), number.facts));
    }
}

} // namespace leadferry::ui
