// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/proofrow.h"

#include "ui/components/buttons.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

using Look = presentation::ProofSentence::Look;

Tone toneOf(Look look)
{
    switch (look) {
    case Look::Never:
        return Tone::Skipped;
    case Look::Running:
        return Tone::Working;
    case Look::Waiting:
    case Look::Unread:
        return Tone::Waiting;
    case Look::Equal:
        return Tone::Ok;
    case Look::Differs:
        return Tone::Held;
    }
    Q_UNREACHABLE();
}

} // namespace

ProofRow::ProofRow(QWidget* parent)
    : QWidget(parent),
      m_icon(new IconLabel(Tone::Skipped, 16, this)),
      m_title(new TextLabel({}, TextRole::BodyMedium, Ink::Text, this)),
      m_meaning(new TextLabel({}, TextRole::Caption, Ink::Secondary, this)),
      m_cancel(makeButton(tr("Stop"), {}, ButtonWeight::Normal, ButtonSize::Compact, this)),
      m_prove(makeButton(tr("Prove now"), {}, ButtonWeight::Normal, ButtonSize::Compact, this)),
      m_list(makeButton(tr("Show"), {}, ButtonWeight::Normal, ButtonSize::Compact, this)),
      m_replay(makeButton(tr("Send again"), u"retry", ButtonWeight::Normal, ButtonSize::Compact, this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 8, 8);
    line->setSpacing(8);
    line->addWidget(m_icon, 0, Qt::AlignVCenter);
    line->addSpacing(4);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    for (TextLabel* label : {m_title, m_meaning}) {
        label->setTextFormat(Qt::PlainText);
        label->setElide(Qt::ElideRight);
        words->addWidget(label);
    }
    line->addLayout(words, 1);
    for (QPushButton* button : {m_cancel, m_prove, m_list, m_replay}) {
        line->addWidget(button);
    }
    m_list->setAccessibleName(tr("Show what differs"));
    m_cancel->setAccessibleName(tr("Stop the proof"));
    connect(m_cancel, &QPushButton::clicked, this, &ProofRow::cancelWanted);
    connect(m_prove, &QPushButton::clicked, this, &ProofRow::proveWanted);
    connect(m_list, &QPushButton::clicked, this, &ProofRow::listWanted);
    connect(m_replay, &QPushButton::clicked, this, &ProofRow::replayWanted);
}

void ProofRow::show(const presentation::ProofModel& model)
{
    const auto sentence = model.sentence();
    m_icon->setTone(toneOf(sentence.look));
    m_title->setText(sentence.title);
    m_meaning->setText(sentence.meaning);
    setAccessibleName(QStringLiteral("%1. %2").arg(sentence.title, sentence.meaning));
    m_cancel->setVisible(model.canCancel());
    m_prove->setVisible(sentence.look != Look::Running);
    m_list->setVisible(model.canShow());
    m_replay->setVisible(model.canReplay());
}

} // namespace leadferry::ui
