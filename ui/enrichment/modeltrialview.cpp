// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enrichment/modeltrialview.h"

#include "ui/components/buttons.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int labelColumn = 152; ///< of a form, with the gap behind it

} // namespace

ModelTrialView::ModelTrialView(QWidget* parent)
    : QWidget(parent),
      m_try(makeButton(tr("&Try it"), u"play", ButtonWeight::Normal, ButtonSize::Normal, this)),
      m_stop(makeButton(tr("Sto&p"), u"close", ButtonWeight::Normal, ButtonSize::Normal, this)),
      m_words(new TextLabel({}, TextRole::Caption, Ink::Secondary, this)),
      m_outcome(new StatusBanner(StatusBanner::Size::Small, this)),
      m_reading(new KeyValueRows(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_reading->alignLabels(labelColumn);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_try);
    row->addWidget(m_stop);
    row->addWidget(m_words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(row);
    column->addWidget(m_outcome);
    column->addWidget(m_reading);
    connect(m_try, &QPushButton::clicked, this, &ModelTrialView::tryWanted);
    connect(m_stop, &QPushButton::clicked, this, &ModelTrialView::stopWanted);
}

QWidget* ModelTrialView::outcome() const
{
    return m_outcome;
}

void ModelTrialView::show(const presentation::EnrichmentModel& model)
{
    const bool hadFocus = m_try->hasFocus() || m_stop->hasFocus();
    m_try->setEnabled(!model.isBusy());
    m_try->setVisible(!model.isTrying());
    m_stop->setVisible(model.isTrying());
    if (hadFocus) { // one stands where the other stood
        (model.isTrying() ? m_stop : m_try)->setFocus();
    }
    m_words->setText(model.isTrying() ? tr("Asking about a made-up conversation. A model on this PC may take a minute…")
                                      : tr("It is asked about a made-up conversation. Nothing is saved by that, and "
                                           "nothing goes to HubSpot."));
    m_outcome->setVisible(model.trial().has_value());
    m_reading->setVisible(model.trial() && !model.trial()->problem);
    if (model.trial()) {
        showTrial(*model.trial());
    }
}

void ModelTrialView::showTrial(const presentation::ModelTrial& trial)
{
    if (trial.problem) {
        m_outcome->setMessage(Tone::Failed, trial.problem->title, trial.problem->meaning);
        return;
    }
    m_outcome->setMessage(Tone::Ok, tr("The language model has read it"), trial.figures);
    m_reading->clear();
    for (const presentation::ReadingLine& line : trial.reading) {
        m_reading->addRow(line.label, line.text);
    }
}

} // namespace leadferry::ui
