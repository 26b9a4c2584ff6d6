// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/loadingrows.h"
#include "ui/components/outcomechart.h"
#include "ui/components/segments.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/overview/causerow.h"
#include "ui/pages/overview/numberscard.h"
#include "ui/pages/overview/proofdialog.h"
#include "ui/pages/overview/proofrow.h"
#include "ui/pages/overview/rightnowcard.h"
#include "ui/pages/overview/summarydialog.h"
#include "ui/pages/tones.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>

namespace leadferry::ui {

using presentation::OverviewModel;
using presentation::OverviewRange;
using presentation::OverviewSentence;
using presentation::OverviewStep;
using presentation::Repair;

namespace {

constexpr int widestContent = 1440; ///< charts gain by width
constexpr int besideFrom = 760;     ///< width from which "Right now" stands beside the chart
constexpr int rightNowWidth = 312;

} // namespace

OverviewPage::OverviewPage(app::EngineClient& client, base::Clock& clock, const presentation::ConnectionsModel& portals,
                           QWidget* parent)
    : Page(tr("Overview"), Content::Padded, parent),
      m_client(client),
      m_clock(clock),
      m_model(client, clock, portals),
      m_proof(client, clock)
{
    buildHead();
    m_sentence = new StatusBanner(StatusBanner::Size::Page, this);
    connect(m_sentence, &StatusBanner::actionTriggered, this, &OverviewPage::onSentence);
    addBlock(m_sentence, widestContent);
    m_stack = new QStackedWidget(this);
    m_loading = new LoadingRows(m_stack);
    m_nothing = new QWidget(m_stack);
    m_empty = buildEmpty();
    m_content = scrolling(buildContent(), widestContent);
    for (QWidget* each : {static_cast<QWidget*>(m_loading), m_empty, m_nothing, m_content}) {
        m_stack->addWidget(each);
    }
    body()->addWidget(m_stack, 1);
    connect(&m_model, &OverviewModel::changed, this, &OverviewPage::showModel);
    connect(&m_model, &OverviewModel::done, this, &Page::done);
    connect(&m_model, &OverviewModel::failed, this, &Page::failed);
    connect(&m_proof, &presentation::ProofModel::changed, this, [this] { m_proofRow->show(m_proof); });
    connect(&m_proof, &presentation::ProofModel::done, this, &Page::done);
    connect(&m_proof, &presentation::ProofModel::failed, this, &Page::failed);
    showModel();
}

void OverviewPage::openProof()
{
    auto* dialog = new ProofDialog(m_proof, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OverviewPage::openSummary()
{
    auto* dialog = new SummaryDialog(m_client, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SummaryDialog::saved, this, &Page::done);
    connect(dialog, &SummaryDialog::deliveryWanted, this, &OverviewPage::deliveryWanted);
    dialog->open();
}

void OverviewPage::setShowsTable(bool table)
{
    m_chartOrTable->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_chart);
    m_legend->setVisible(!table);
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_model.setWatched(true);
    m_proof.setWatched(true);
}

void OverviewPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_model.setWatched(false);
    m_proof.setWatched(false);
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void OverviewPage::arrange()
{
    const bool beside = width() >= besideFrom + rightNowWidth / 2;
    auto* middle = static_cast<QBoxLayout*>(m_middle->layout());
    middle->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rightNow->setMinimumWidth(beside ? rightNowWidth : 0);
    m_rightNow->setMaximumWidth(beside ? rightNowWidth : QWIDGETSIZE_MAX);
}

// Showing

void OverviewPage::showModel()
{
    using Phase = OverviewModel::Phase;
    const bool unconnected = m_model.portals().phase() == presentation::ConnectionsModel::Phase::Ready &&
                             !m_model.isConnected() && m_model.needing() == 0;
    const Phase phase = m_model.phase();
    if (phase == Phase::Loading) {
        m_loading->start(tr("Counting deliveries…"));
    } else {
        m_loading->stop();
    }
    showSentence();
    m_sentence->setVisible(phase == Phase::Failed || (phase == Phase::Ready && !unconnected));
    QWidget* shown = m_content;
    if (phase == Phase::Failed) {
        shown = m_nothing;
    } else if (unconnected) {
        shown = m_empty;
    } else if (phase == Phase::Loading) {
        shown = m_loading;
    }
    m_stack->setCurrentWidget(shown);
    if (phase == Phase::Ready) {
        m_numbers->show(m_model.numbers());
        m_rightNow->show(m_model);
        showChart();
        showCauses();
    }
}

void OverviewPage::showSentence()
{
    if (m_model.phase() == OverviewModel::Phase::Failed) {
        const presentation::ProblemText problem = presentation::problemOf(m_model.error());
        m_sentence->setMessage(Tone::Failed, problem.title, problem.meaning);
        m_sentence->setAction(tr("Try again"), u"retry");
        return;
    }
    const OverviewSentence sentence = m_model.sentence();
    m_sentence->setMessage(toneOf(sentence.look), sentence.title, sentence.meaning);
    m_sentence->setAction(sentence.button,
                          sentence.step == OverviewStep::Resume ? QStringView(u"play") : QStringView());
}

void OverviewPage::showChart()
{
    const QString titles[]{tr("Deliveries by hour"), tr("Deliveries by day"), tr("Deliveries by day")};
    const QString spans[]{tr("The last 24 hours"), tr("The last 7 days"), tr("The last 30 days")};
    const auto range = static_cast<size_t>(m_model.range());
    m_range->setCurrent(static_cast<int>(range));
    m_chartTitle->setText(titles[range]);
    m_legend->show(m_model.totals());
    m_chart->show(m_model.overview().bars, m_model.barLabels(),
                  presentation::chartSummary(m_model.totals(), spans[range]));
    showTable();
}

void OverviewPage::showTable()
{
    const auto& bars = m_model.overview().bars;
    if (bars == m_shownBars) {
        return; // what is selected stays so
    }
    m_shownBars = bars;
    const QStringList heads{tr("When"), tr("Delivered"), tr("Waiting"), tr("Held"), tr("Failed")};
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setRowCount(static_cast<int>(bars.size()));
    const QLocale locale;
    for (int row = 0; row < bars.size(); ++row) { // the newest first
        const qsizetype bar = bars.size() - 1 - row;
        const auto& counts = bars.at(bar);
        const QStringList cells{m_model.barName(bar), locale.toString(counts.delivered),
                                locale.toString(counts.waiting), locale.toString(counts.held),
                                locale.toString(counts.failed)};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells.at(column));
            item->setTextAlignment(column == 0 ? Qt::AlignVCenter : Qt::AlignVCenter | Qt::AlignRight);
            m_table->setItem(row, column, item);
        }
    }
}

void OverviewPage::showCauses()
{
    const auto causes = m_model.causes();
    if (causes == m_shownCauses) {
        return; // its buttons keep the focus
    }
    m_shownCauses = causes;
    m_causes->setVisible(!causes.isEmpty());
    m_causes->clearRows();
    if (causes.isEmpty()) {
        return;
    }
    const QString deliveries = tr("%n deliveries", nullptr, m_model.needing());
    m_causes->setHead(tr("Needs you"), tr("%1, %2", "so many deliveries, so many causes")
                                           .arg(deliveries, tr("%n causes", nullptr, static_cast<int>(causes.size()))));
    for (const presentation::OverviewCause& cause : causes) {
        auto* row = new CauseRow(cause, m_causes);
        connect(row, &CauseRow::listWanted, this, [this, group = cause.group] { showCause(group); });
        connect(row, &CauseRow::repairWanted, this,
                [this, group = cause.group](Repair repair) { onRepair(repair, group); });
        m_causes->addRow(row);
    }
}

// Doing

void OverviewPage::onSentence()
{
    if (m_model.phase() == OverviewModel::Phase::Failed) {
        m_model.reload();
        return;
    }
    const OverviewSentence sentence = m_model.sentence();
    switch (sentence.step) {
    case OverviewStep::ShowWhatNeedsYou: {
        domain::DeliveryQuery query;
        query.states = domain::statesThatNeedYou();
        emit deliveriesWanted(query);
        break;
    }
    case OverviewStep::Reconnect:
        emit reconnectWanted(sentence.name);
        break;
    case OverviewStep::Resume:
        emit resumeWanted();
        break;
    case OverviewStep::BringReplies:
        m_model.bringReplies(sentence.name);
        break;
    case OverviewStep::SetUpModel:
        emit languageModelWanted();
        break;
    case OverviewStep::SendTestLead:
        emit testLeadWanted();
        break;
    case OverviewStep::None:
        break;
    }
}

void OverviewPage::onRepair(Repair repair, const domain::CauseGroup& group)
{
    switch (repair) {
    case Repair::ShowProperties:
        emit propertiesWanted(group.portalName);
        break;
    case Repair::Reconnect:
        emit reconnectWanted(group.portalName);
        break;
    case Repair::Connect:
        emit connectWanted();
        break;
    case Repair::Retry:
    case Repair::RetryCause:
        m_model.retry(group);
        break;
    case Repair::ShowMapping:
        emit mappingWanted(group.eventType);
        break;
    case Repair::ChoosePortal:
    case Repair::Move:
    case Repair::OpenRecord:
    case Repair::MapValue:
    case Repair::Correct:
    case Repair::Join:
    case Repair::Ignore:
    case Repair::ShowOutlook:
    case Repair::ShowSources:
    case Repair::Cancel:
        showCause(group);
        break;
    }
}

void OverviewPage::showCause(const domain::CauseGroup& group)
{
    domain::DeliveryQuery query;
    query.states =
        group.state == domain::DeliveryState::Exhausted || group.state == domain::DeliveryState::Unrouted
            ? QList<domain::DeliveryState>{group.state}
            : QList<domain::DeliveryState>{domain::DeliveryState::DeliveredWithHeld, domain::DeliveryState::Held};
    query.portal = group.portalName;
    query.cause = group.cause;
    emit deliveriesWanted(query);
}

// The page

void OverviewPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("overview/range"), static_cast<int>(m_model.range()));
}

void OverviewPage::restoreState(const QSettings& settings)
{
    const int range = settings.value(QStringLiteral("overview/range")).toInt();
    m_model.setRange(static_cast<OverviewRange>(std::clamp(range, 0, 2)));
}

QList<QWidget*> OverviewPage::panes() const
{
    return {m_range, m_stack->currentWidget()};
}

} // namespace leadferry::ui
