// SPDX-License-Identifier: GPL-3.0-or-later
// For people who may not do it in HubSpot themselves: who may, and a text to forward to them.
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace leadferry::ui {

class AskAdminPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AskAdminPanel(QWidget* parent = nullptr);
    void setRequest(const QString& text);

private:
    QPlainTextEdit* m_request;
};

} // namespace leadferry::ui
