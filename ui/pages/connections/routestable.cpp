// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/routestable.h"

#include "presentation/repairtexts.h"
#include "ui/components/card.h"
#include "ui/components/loadingrows.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/routeline.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::RoutesModel;

namespace {

QWidget* makeHead(QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(12);
    const auto column = [head](const QString& text, int width) {
        auto* label = new TextLabel(text, TextRole::CaptionMedium, Ink::Secondary, head);
        if (width > 0) {
            label->setFixedWidth(width);
        }
        return label;
    };
    row->addWidget(column(RoutesTable::tr("Chatbot"), 0), 1);
    row->addWidget(column(RoutesTable::tr("Portal"), RouteLine::portalWidth));
    row->addWidget(column(RoutesTable::tr("Deliveries today"), RouteLine::todayWidth));
    return head;
}

} // namespace

RoutesTable::RoutesTable(RoutesModel& model, const presentation::ConnectionsModel& portals, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_portals(portals),
      m_card(new Card(this)),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_loading(new LoadingRows(this)),
      m_nothing(new TextLabel(tr("No event has come in yet. Each chatbot appears here with its first event."),
                              TextRole::Body, Ink::Secondary, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("Which chatbot goes to which portal"), TextRole::Section, Ink::Text, this));
    m_nothing->setWordWrap(true);
    m_problem->setAction(tr("Try again"), u"retry");
    connect(m_problem, &StatusBanner::actionTriggered, &m_model, &RoutesModel::reload);
    m_loading->setRowHeight(44);
    m_loading->setMinimumHeight(44 * 2);
    for (QWidget* widget : {static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_loading),
                            static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_card)}) {
        column->addWidget(widget);
    }
    connect(&m_model, &RoutesModel::loaded, this, &RoutesTable::showModel);
    m_loading->start(tr("Reading chatbots…"));
    m_problem->hide();
    m_nothing->hide();
    m_card->hide();
}

void RoutesTable::showModel()
{
    const bool failed = m_model.phase() == RoutesModel::Phase::Failed;
    m_problem->setVisible(failed);
    if (failed) {
        const presentation::ProblemText problem = presentation::problemOf(m_model.error());
        m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
    }
    m_loading->stop();
    m_loading->hide();
    const bool any = m_model.rowCount() > 0;
    m_card->setVisible(any);
    m_nothing->setVisible(!any && !failed);
    showRows();
}

void RoutesTable::showRows()
{
    if (m_lines.size() != m_model.rowCount()) {
        m_card->clearRows();
        m_lines.clear();
        m_card->addRow(makeHead(m_card));
        for (int i = 0; i < m_model.rowCount(); ++i) {
            auto* line = new RouteLine(m_card);
            connect(line, &RouteLine::chosen, this, [this, i](qint64 hubId) { m_model.choose(i, hubId); });
            m_card->addRow(line);
            m_lines.append(line);
        }
    }
    showPortals();
}

void RoutesTable::showPortals()
{
    for (int i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i)->show(m_model.index(i), m_portals.portals());
    }
}

void RoutesTable::focusFirstMarked()
{
    for (RouteLine* line : std::as_const(m_lines)) {
        if (line->isMarked()) {
            line->focusChoice();
            return;
        }
    }
}

} // namespace leadferry::ui
