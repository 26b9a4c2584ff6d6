// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/conversationview.h"

#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::ConversationLine;

namespace {

QString authorName(domain::MessageAuthor author)
{
    switch (author) {
    case domain::MessageAuthor::Visitor:
        return ConversationView::tr("Visitor");
    case domain::MessageAuthor::Bot:
        return ConversationView::tr("Bot");
    case domain::MessageAuthor::Agent:
        return ConversationView::tr("Agent");
    }
    return {};
}

QString authorIcon(domain::MessageAuthor author)
{
    switch (author) {
    case domain::MessageAuthor::Visitor:
        return QStringLiteral("contact");
    case domain::MessageAuthor::Bot:
        return QStringLiteral("bot");
    case domain::MessageAuthor::Agent:
        return QStringLiteral("message");
    }
    return {};
}

QWidget* makeMessage(const ConversationLine& line, QWidget* parent)
{
    auto* widget = new QWidget(parent);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(new IconLabel(authorIcon(line.from), 16, Ink::Secondary, widget), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    row->addLayout(words, 1);

    auto* head = new QHBoxLayout;
    words->addLayout(head);
    auto* author =
        new TextLabel(line.name.isEmpty() ? authorName(line.from) : line.name, TextRole::BodyMedium, Ink::Text, widget);
    author->setTextFormat(Qt::PlainText);
    head->addWidget(author);
    head->addStretch();
    if (line.atMs != 0) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(line.atMs);
        head->addWidget(
            new TextLabel(at.toString(QStringLiteral("HH:mm:ss")), TextRole::Caption, Ink::Secondary, widget));
    }
    auto* text = new TextLabel(line.text, TextRole::Body, Ink::Text, widget);
    text->setTextFormat(Qt::PlainText); // written by strangers
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->addWidget(text);
    return widget;
}

} // namespace

ConversationView::ConversationView(QWidget* parent) : QScrollArea(parent)
{
    auto* content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(16, 12, 16, 12);
    m_layout->setSpacing(12);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Conversation"));
}

void ConversationView::setLines(const QList<ConversationLine>& lines)
{
    if (lines == m_lines && m_layout->count() > 0) {
        return; // keeps the place of the reader
    }
    m_lines = lines;
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ConversationLine& line : lines) {
        m_layout->addWidget(makeMessage(line, widget()));
    }
    if (lines.isEmpty()) {
        auto* none = new TextLabel(tr("This event carries no messages."), TextRole::Body, Ink::Secondary, widget());
        none->setWordWrap(true);
        m_layout->addWidget(none);
    }
    m_layout->addStretch();
}

} // namespace leadferry::ui
