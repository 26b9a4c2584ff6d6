// SPDX-License-Identifier: GPL-3.0-or-later
// Overview: is it working? One sentence, today's numbers, what became of deliveries, and what needs a person.
#pragma once

#include "domain/filterline.h"
#include "presentation/overviewmodel.h"
#include "presentation/proofmodel.h"
#include "ui/pages/page.h"

class QStackedWidget;
class QTableWidget;

namespace leadferry::ui {

class Card;
class LoadingRows;
class NumbersCard;
class OutcomeChart;
class OutcomeLegend;
class ProofRow;
class RightNowCard;
class Segments;
class StatusBanner;
class TextLabel;

class OverviewPage : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    OverviewPage(app::EngineClient& client, base::Clock& clock, const presentation::ConnectionsModel& portals,
                 QWidget* parent = nullptr);

    [[nodiscard]] presentation::OverviewModel& model() { return m_model; }
    [[nodiscard]] presentation::ProofModel& proof() { return m_proof; }
    /// What the last proof has found.
    void openProof();
    void openSummary();
    /// The chart, or the same as a table.
    void setShowsTable(bool table);

    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    [[nodiscard]] QList<QWidget*> panes() const override;

signals:
    void connectWanted();
    void reconnectWanted(const QString& portal);
    void resumeWanted();
    void testLeadWanted();
    void languageModelWanted(); ///< its dialog
    void deliveryWanted(qint64 delivery);
    void deliveriesWanted(const leadferry::domain::DeliveryQuery& query);
    void propertiesWanted(const QString& portal);
    void mappingWanted(const QString& eventType);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    QWidget* buildContent();
    QWidget* buildChart();
    QWidget* buildProof();
    QWidget* buildEmpty();
    void arrange();
    void showModel();
    void showSentence();
    void showChart();
    void showTable();
    void showCauses();
    void onSentence();
    void onRepair(presentation::Repair repair, const domain::CauseGroup& group);
    void showCause(const domain::CauseGroup& group);

    app::EngineClient& m_client;
    const base::Clock& m_clock;
    presentation::OverviewModel m_model;
    presentation::ProofModel m_proof;
    StatusBanner* m_sentence = nullptr;
    QStackedWidget* m_stack = nullptr;
    LoadingRows* m_loading = nullptr;
    QWidget* m_empty = nullptr;
    QWidget* m_nothing = nullptr; ///< below an error that stands alone
    QWidget* m_content = nullptr;
    NumbersCard* m_numbers = nullptr;
    QWidget* m_middle = nullptr; ///< chart and "Right now", beside or below each other
    QWidget* m_chartCard = nullptr;
    TextLabel* m_chartTitle = nullptr;
    Segments* m_range = nullptr;
    OutcomeLegend* m_legend = nullptr;
    QStackedWidget* m_chartOrTable = nullptr;
    OutcomeChart* m_chart = nullptr;
    QTableWidget* m_table = nullptr;
    RightNowCard* m_rightNow = nullptr;
    ProofRow* m_proofRow = nullptr;
    Card* m_causes = nullptr;
    QList<presentation::OverviewCause> m_shownCauses;
    QList<domain::OutcomeCounts> m_shownBars; ///< in the table
};

} // namespace leadferry::ui
