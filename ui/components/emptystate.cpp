// SPDX-License-Identifier: GPL-3.0-or-later
// A block of 680 px in the middle of the page, and its small sister for a filter without a match.
#include "ui/components/emptystate.h"

#include "ui/components/card.h"
#include "ui/components/iconlabel.h"
#include "ui/components/linedrawing.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int blockWidth = 680;
constexpr int raisedBy = 64; ///< the middle a person sees lies above the geometric one
constexpr int buttonWidth = 144;

QWidget* wayRow(const EmptyState::Way& way, bool first, QPushButton* button)
{
    auto* row = new QWidget;
    row->setMinimumHeight(64);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 10, 12, 10);
    layout->setSpacing(12);
    layout->addWidget(new IconLabel(way.icon, 20, first ? Ink::Link : Ink::Secondary));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(new TextLabel(way.title, TextRole::BodyMedium));
    const bool code = way.style == EmptyState::Way::SentenceStyle::Code;
    auto* sentence = new TextLabel(way.sentence, code ? TextRole::Mono : TextRole::Caption, Ink::Secondary);
    if (code) {
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        sentence->setForegroundRole(QPalette::PlaceholderText);
        sentence->setAccessibleName(way.sentence);
    } else {
        sentence->setWordWrap(true);
    }
    words->addWidget(sentence);
    words->addStretch(1);
    layout->addLayout(words, 1);
    layout->addWidget(button);
    return row;
}

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_drawing(new LineDrawing),
      m_title(new TextLabel({}, TextRole::PageTitle)),
      m_sentence(new TextLabel({}, TextRole::Body, Ink::Secondary)),
      m_ways(new Card),
      m_reassurance(new QWidget),
      m_reassuranceIcon(new IconLabel(Tone::Ok, 16)),
      m_reassuranceText(new TextLabel({}, TextRole::Caption, Ink::Secondary))
{
    auto* reassurance = new QHBoxLayout(m_reassurance);
    reassurance->setContentsMargins(0, 16, 0, 0);
    reassurance->setSpacing(4);
    reassurance->addWidget(m_reassuranceIcon);
    m_reassuranceText->setWordWrap(true);
    reassurance->addWidget(m_reassuranceText, 1);
    m_sentence->setWordWrap(true);

    auto* block = new QWidget;
    block->setMaximumWidth(blockWidth);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, raisedBy);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_drawing);
    column->addSpacing(20);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_sentence);
    column->addSpacing(20);
    m_ways->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_ways);
    column->addWidget(m_reassurance);
    column->addStretch();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->addStretch(1);
    row->addWidget(block, 1000);
    row->addStretch(1);
    m_drawing->setDrawing(Drawing::None);
    m_ways->hide();
    m_reassurance->hide();
}

void EmptyState::setDrawing(Drawing drawing)
{
    m_drawing->setDrawing(drawing);
}

void EmptyState::setWords(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

QPushButton* EmptyState::addWay(const Way& way)
{
    const bool first = m_ways->rowCount() == 0;
    QPushButton* button = makeButton(way.button, way.buttonIcon, first ? ButtonWeight::Primary : ButtonWeight::Normal,
                                     ButtonSize::Normal);
    button->setAccessibleDescription(way.sentence);
    m_ways->addRow(wayRow(way, first, button));
    m_buttons.append(button);
    int widest = buttonWidth;
    for (const QPushButton* each : std::as_const(m_buttons)) {
        widest = std::max(widest, each->sizeHint().width());
    }
    for (QPushButton* each : std::as_const(m_buttons)) {
        each->setMinimumWidth(widest);
    }
    m_ways->show();
    return button;
}

void EmptyState::setReassurance(Tone tone, const QString& text)
{
    m_reassuranceIcon->setTone(tone);
    m_reassuranceText->setText(text);
    m_reassurance->setVisible(!text.isEmpty());
}

NoMatch::NoMatch(const QString& sentence, const QString& buttonText, QWidget* parent) : QWidget(parent)
{
    auto* button = makeButton(buttonText, u"close", ButtonWeight::Normal, ButtonSize::Compact);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addStretch();
    row->addWidget(new TextLabel(sentence, TextRole::Body, Ink::Secondary));
    row->addWidget(button);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
    connect(button, &QPushButton::clicked, this, &NoMatch::actionTriggered);
}

} // namespace leadferry::ui
