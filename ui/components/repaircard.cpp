// SPDX-License-Identifier: GPL-3.0-or-later
// Tint and border of the tone; title, meaning, repairs in a flow, one note.
#include "ui/components/repaircard.h"

#include "ui/components/buttons.h"
#include "ui/components/flowlayout.h"
#include "ui/components/textlabel.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

ButtonWeight weightOf(RepairCard::Repair repair)
{
    switch (repair) {
    case RepairCard::Repair::Best:
        return ButtonWeight::Primary;
    case RepairCard::Repair::Other:
        return ButtonWeight::Normal;
    case RepairCard::Repair::Give:
        return ButtonWeight::Flat;
    }
    return ButtonWeight::Normal;
}

} // namespace

RepairCard::RepairCard(QWidget* parent)
    : WordFrame(parent),
      m_title(new TextLabel({}, TextRole::BodyStrong)),
      m_meaning(new TextLabel({}, TextRole::Body)),
      m_note(new TextLabel({}, TextRole::Caption)),
      m_buttons(new QWidget),
      m_flow(new FlowLayout(8, 8, m_buttons))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(15, 13, 15, 13);
    column->setSpacing(0);
    for (TextLabel* label : {m_title, m_meaning, m_note}) {
        label->setWordWrap(true);
    }
    m_meaning->setContentsMargins(0, 4, 0, 0);
    m_note->setContentsMargins(0, 10, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_meaning);
    column->addSpacing(10);
    column->addWidget(m_buttons);
    column->addWidget(m_note);
    m_note->hide();
    m_buttons->hide();
}

void RepairCard::setProblem(Tone tone, const QString& title, const QString& meaning)
{
    m_tone = tone;
    m_title->setText(title);
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(meaning);
    update();
}

void RepairCard::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QPushButton* RepairCard::addRepair(const QString& text, QStringView iconName, Repair repair)
{
    QPushButton* button = makeButton(text, iconName, weightOf(repair), ButtonSize::Compact, m_buttons);
    m_flow->addWidget(button);
    m_buttons->show();
    return button;
}

void RepairCard::clearRepairs()
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_buttons->hide();
}

void RepairCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    paint::roundedPanel(&painter, rect(), theme.colors(m_tone).tint, theme.bannerBorder(m_tone), paint::frameRadius);
}

} // namespace leadferry::ui
