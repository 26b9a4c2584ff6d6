// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/rightnowcard.h"

#include "ui/components/card.h"
#include "ui/components/textlabel.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int gaugeHeight = 6;
constexpr int mostPortals = 6;

QGridLayout* gridIn(QWidget* row)
{
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(16, 10, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    return grid;
}

} // namespace

RightNowCard::RightNowCard(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(this);
    column->addWidget(card);
    auto* facts = new QWidget(card);
    auto* grid = gridIn(facts);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new TextLabel(tr("Right now"), TextRole::Section, Ink::Text, facts), 0, 0);
    m_usual = addFact(grid, tr("Usual time to HubSpot"));
    m_usual->setRole(TextRole::BodyStrong);
    m_slow = addFact(grid, tr("Slowest 5 of 100"));
    m_queue = addFact(grid, tr("In the queue"));
    card->addRow(facts);
    m_limits = new QWidget(card);
    m_portals = gridIn(m_limits);
    m_portals->setColumnStretch(1, 1);
    card->addRow(m_limits);
    column->addStretch();
}

TextLabel* RightNowCard::addFact(QGridLayout* grid, const QString& label)
{
    const int row = grid->rowCount();
    grid->addWidget(new TextLabel(label, TextRole::Body, Ink::Secondary, this), row, 0);
    auto* value = new TextLabel({}, TextRole::Body, Ink::Text, this);
    value->setDigits(TextLabel::Digits::Tabular);
    grid->addWidget(value, row, 1, Qt::AlignRight);
    return value;
}

void RightNowCard::show(const presentation::OverviewModel& model)
{
    m_usual->setText(presentation::usualTime(model.overview()));
    m_slow->setText(presentation::slowTime(model.overview()));
    m_queue->setText(model.queue());
    showPortals(model.portals());
}

void RightNowCard::showPortals(const presentation::ConnectionsModel& portals)
{
    while (QLayoutItem* item = m_portals->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_limits->setVisible(portals.rowCount() > 0);
    auto* title = new TextLabel(tr("HubSpot call limit, used"), TextRole::Section, Ink::Text, m_limits);
    m_portals->addWidget(title, 0, 0, 1, 3);
    const int shown = std::min(portals.rowCount(), mostPortals);
    for (int row = 0; row < shown; ++row) {
        const QModelIndex index = portals.index(row, 0);
        const QVariant used = index.data(presentation::ConnectionsModel::UsedRole);
        const QString words = index.data(presentation::ConnectionsModel::BudgetRole).toString();
        auto* name = new TextLabel(portals.names().at(row), TextRole::Body, Ink::Text, m_limits);
        name->setElide(Qt::ElideRight);
        name->setMaximumWidth(110);
        auto* gauge = new QProgressBar(m_limits);
        gauge->setTextVisible(false);
        gauge->setFixedHeight(gaugeHeight);
        gauge->setRange(0, 100);
        gauge->setValue(used.toInt());
        gauge->setToolTip(words);
        gauge->setAccessibleName(portals.names().at(row) + QLatin1String(": ") + words);
        auto* percent = new TextLabel(used.isValid() ? tr("%1 %", "per cent").arg(used.toInt()) : QStringLiteral("–"),
                                      TextRole::Body, Ink::Text, m_limits);
        percent->setDigits(TextLabel::Digits::Tabular);
        m_portals->addWidget(name, row + 1, 0);
        m_portals->addWidget(gauge, row + 1, 1);
        m_portals->addWidget(percent, row + 1, 2, Qt::AlignRight);
    }
}

} // namespace leadferry::ui
