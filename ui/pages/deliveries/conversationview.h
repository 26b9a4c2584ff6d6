// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a conversation, in order: who said what, and when.
#pragma once

#include "presentation/conversationlines.h"

#include <QScrollArea>

class QVBoxLayout;

namespace leadferry::ui {

class ConversationView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget* parent = nullptr);
    void setLines(const QList<presentation::ConversationLine>& lines);

private:
    QVBoxLayout* m_layout;
    QList<presentation::ConversationLine> m_lines;
};

} // namespace leadferry::ui
