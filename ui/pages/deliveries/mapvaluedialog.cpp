// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/mapvaluedialog.h"

#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::ValueMapping;

MapValueDialog::MapValueDialog(app::EngineClient& client, qint64 deliveryId, QWidget* parent)
    : Dialog(tr("Map the value"), Width::Small, parent),
      m_mapping(client, deliveryId),
      m_state(new StatusBanner(StatusBanner::Size::Small, this)),
      m_words(new TextLabel({}, TextRole::Body, Ink::Text, this)),
      m_choice(new QComboBox(this)),
      m_all(new QCheckBox(this))
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_choice->setAccessibleName(tr("Value to write"));
    m_choice->setPlaceholderText(tr("Choose a value"));
    body()->addWidget(m_state);
    body()->addWidget(m_words);
    body()->addWidget(m_choice);
    body()->addWidget(m_all);
    m_confirm = setPrimary(tr("Save and retry"), u"retry");
    connect(m_choice, &QComboBox::currentTextChanged, this, &MapValueDialog::showConfirm);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_mapping.save(m_choice->currentText(),
                       m_all->isChecked() ? ValueMapping::Start::All : ValueMapping::Start::This);
    });
    connect(&m_mapping, &ValueMapping::changed, this, &MapValueDialog::showPhase);
    connect(&m_mapping, &ValueMapping::saved, this, [this](const QString& what) {
        emit saved(what);
        accept();
    });
    showPhase();
    m_mapping.load();
}

/// Once: what was chosen stays when saving fails.
void MapValueDialog::fill()
{
    m_filled = true;
    m_words->setText(
        m_mapping.choices().isEmpty()
            ? tr("%1 does not take “%2” for “%3”. Write this instead, now and from now on:", "portal, value, property")
                  .arg(m_mapping.portalName(), m_mapping.value(), m_mapping.property())
            : tr("%1 has no “%2” for “%3”. Write this instead, now and from now on:", "portal, value, property")
                  .arg(m_mapping.portalName(), m_mapping.value(), m_mapping.property()));
    m_choice->addItems(m_mapping.choices());
    m_choice->setEditable(m_mapping.choices().isEmpty());
    m_choice->setCurrentIndex(-1);
    m_all->setText(tr("Also retry %n others that are held for it", nullptr, m_mapping.others()));
    m_all->setChecked(m_mapping.others() > 0);
    m_choice->setFocus();
}

void MapValueDialog::showPhase()
{
    using Phase = ValueMapping::Phase;
    const Phase phase = m_mapping.phase();
    const bool asks = phase == Phase::Ready || phase == Phase::Saving;
    const auto& problem = m_mapping.problem();
    if (phase == Phase::Loading) {
        m_state->setMessage(Tone::Working, tr("Reading what the portal has…"));
    } else if (!problem.title.isEmpty()) {
        m_state->setMessage(Tone::Failed, problem.title, problem.meaning);
    }
    m_state->setVisible(phase == Phase::Loading || !problem.title.isEmpty());
    if (asks && !m_filled) {
        fill();
    }
    m_words->setVisible(asks);
    m_choice->setVisible(asks);
    m_all->setVisible(asks && m_mapping.others() > 0);
    showConfirm();
    fit();
}

void MapValueDialog::showConfirm()
{
    m_confirm->setEnabled(m_mapping.phase() == ValueMapping::Phase::Ready &&
                          !m_choice->currentText().trimmed().isEmpty());
}

} // namespace leadferry::ui
