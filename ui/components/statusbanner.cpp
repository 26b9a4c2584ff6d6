// SPDX-License-Identifier: GPL-3.0-or-later
// Tint, icon, sentence, one line, one button; speaks up when the sentence changes.
#include "ui/components/statusbanner.h"

#include "ui/components/buttons.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace leadferry::ui {

StatusBanner::StatusBanner(Size size, QWidget* parent)
    : WordFrame(parent),
      m_size(size),
      m_icon(new IconLabel(Tone::Ok, size == Size::Page ? 28 : 20)),
      m_sentence(new TextLabel({}, size == Size::Page ? TextRole::Banner : TextRole::BodyStrong)),
      m_detail(new TextLabel({}, size == Size::Page ? TextRole::Body : TextRole::Caption)),
      m_question(
          makeButton({}, {}, ButtonWeight::Normal, size == Size::Page ? ButtonSize::Normal : ButtonSize::Compact)),
      m_button(makeButton({}, {}, ButtonWeight::Primary, size == Size::Page ? ButtonSize::Normal : ButtonSize::Compact))
{
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    for (TextLabel* label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(14);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_question);
    row->addWidget(m_button);
    m_question->hide();
    m_button->hide();
    m_detail->hide();
    setMinimumHeight(size == Size::Page ? 68 : 52);
    connect(m_question, &QPushButton::clicked, this, &StatusBanner::questionTriggered);
    connect(m_button, &QPushButton::clicked, this, &StatusBanner::actionTriggered);
}

void StatusBanner::setMessage(Tone tone, const QString& sentence, const QString& detail)
{
    const bool news = sentence != m_sentence->text();
    m_tone = tone;
    m_icon->setTone(tone);
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(detail);
    update();
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void StatusBanner::setAction(const QString& text, QStringView iconName)
{
    m_button->setText(text);
    m_button->setIcon(icon(iconName));
    m_button->setVisible(!text.isEmpty());
}

void StatusBanner::setQuestion(const QString& text)
{
    m_question->setText(text);
    m_question->setVisible(!text.isEmpty());
}

void StatusBanner::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    paint::roundedPanel(&painter, rect(), theme.colors(m_tone).tint, theme.bannerBorder(m_tone), paint::frameRadius);
}

} // namespace leadferry::ui
