// SPDX-License-Identifier: GPL-3.0-or-later
// The messages that an event carries, in order: who said what, and when.
#pragma once

#include "domain/event.h"

#include <QScrollArea>

class QVBoxLayout;

namespace leadferry::ui {

class ConversationView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget* parent = nullptr);
    void setMessages(const QList<domain::Message>& messages);

private:
    QVBoxLayout* m_layout;
};

} // namespace leadferry::ui
