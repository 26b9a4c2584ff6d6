// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the user and password of the company's proxy; they are kept with the other secrets.
#pragma once

#include "app/engineclient.h"
#include "ui/components/dialog.h"

class QLineEdit;

namespace leadferry::ui {

class InlineError;
class SecretField;
class StatusBanner;

class ProxyLoginDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog. `proxy`: "proxy.example.com:3128".
    ProxyLoginDialog(app::EngineClient& client, const QString& proxy, QWidget* parent);

signals:
    void kept();

private:
    void begin();

    app::EngineClient& m_client;
    StatusBanner* m_problem;
    QLineEdit* m_user;
    SecretField* m_password;
    InlineError* m_userError = nullptr;
    InlineError* m_passwordError = nullptr;
    QPushButton* m_keep;
};

} // namespace leadferry::ui
