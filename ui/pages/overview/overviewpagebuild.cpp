// SPDX-License-Identifier: GPL-3.0-or-later
// OverviewPage: its parts, put together once.
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/outcomechart.h"
#include "ui/components/segments.h"
#include "ui/components/textlabel.h"
#include "ui/pages/overview/numberscard.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/overview/proofrow.h"
#include "ui/pages/overview/rightnowcard.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>

namespace leadferry::ui {

using presentation::OverviewRange;

void OverviewPage::buildHead()
{
    QPushButton* summary = makeButton(tr("Weekly summary"), {}, ButtonWeight::Normal, ButtonSize::Normal, this);
    connect(summary, &QPushButton::clicked, this, &OverviewPage::openSummary);
    PageFrame::addAction(summary);
    QPushButton* test =
        makeButton(tr("Send a test lead"), u"test-lead", ButtonWeight::Normal, ButtonSize::Normal, this);
    connect(test, &QPushButton::clicked, this, &OverviewPage::testLeadWanted);
    PageFrame::addAction(test);
}

QWidget* OverviewPage::buildContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_numbers = new NumbersCard(content);
    column->addWidget(m_numbers);
    m_middle = new QWidget(content);
    auto* middle = new QBoxLayout(QBoxLayout::LeftToRight, m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(16);
    m_chartCard = buildChart();
    middle->addWidget(m_chartCard, 1);
    m_rightNow = new RightNowCard(m_middle);
    middle->addWidget(m_rightNow);
    column->addWidget(m_middle);
    m_causes = new Card(content);
    m_causes->hide(); // until there is one
    column->addWidget(m_causes);
    column->addWidget(buildProof());
    column->addStretch();
    return content;
}

QWidget* OverviewPage::buildChart()
{
    auto* card = new Card(this);
    auto* block = new QWidget(card);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    m_chartTitle = new TextLabel({}, TextRole::Section, Ink::Text, block);
    head->addWidget(m_chartTitle, 1);
    m_range = new Segments({tr("24 hours"), tr("7 days"), tr("30 days")}, block);
    connect(m_range, &Segments::chosen, this,
            [this](int range) { m_model.setRange(static_cast<OverviewRange>(range)); });
    head->addWidget(m_range);
    QToolButton* table = makeIconButton(u"columns", tr("Show as table"), ButtonSize::Compact, block);
    table->setCheckable(true);
    connect(table, &QToolButton::toggled, this, &OverviewPage::setShowsTable);
    head->addWidget(table);
    column->addLayout(head);
    m_legend = new OutcomeLegend(block);
    column->addWidget(m_legend);
    m_chart = new OutcomeChart(block);
    m_table = new QTableWidget(block);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(tr("What became of deliveries"));
    m_chartOrTable = new QStackedWidget(block);
    m_chartOrTable->addWidget(m_chart);
    m_chartOrTable->addWidget(m_table);
    column->addWidget(m_chartOrTable, 1);
    card->addRow(block);
    return card;
}

QWidget* OverviewPage::buildProof()
{
    auto* card = new Card(this);
    m_proofRow = new ProofRow(card);
    m_proofRow->show(m_proof);
    card->addRow(m_proofRow);
    connect(m_proofRow, &ProofRow::proveWanted, &m_proof, &presentation::ProofModel::prove);
    connect(m_proofRow, &ProofRow::cancelWanted, &m_proof, &presentation::ProofModel::cancel);
    connect(m_proofRow, &ProofRow::replayWanted, &m_proof, [this] { m_proof.replay({}); });
    connect(m_proofRow, &ProofRow::listWanted, this, &OverviewPage::openProof);
    return card;
}

QWidget* OverviewPage::buildEmpty()
{
    auto* empty = new EmptyState(this);
    empty->setDrawing(EmptyState::Drawing::Plug);
    empty->setWords(tr("No portal is connected yet"),
                    tr("What chatbots learn is kept from now on. It goes to HubSpot once a portal is connected."));
    QPushButton* button =
        empty->addWay({QStringLiteral("connections"), tr("Connect HubSpot"),
                       tr("It takes a minute, and nothing is changed there."), tr("Connect a portal"), QString()});
    connect(button, &QPushButton::clicked, this, &OverviewPage::connectWanted);
    return empty;
}

} // namespace leadferry::ui
