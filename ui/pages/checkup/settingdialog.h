// SPDX-License-Identifier: GPL-3.0-or-later
// Changes one setting where somebody has been told that its value cannot be used.
#pragma once

#include "app/engineclient.h"
#include "ui/components/dialog.h"

class QLineEdit;

namespace leadferry::ui {

class InlineError;
class StatusBanner;

class SettingDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    SettingDialog(app::EngineClient& client, const QString& setting, QWidget* parent);

signals:
    void changed();

private:
    void addFolderButton();
    void load();
    void begin();
    void showProblem(const base::Error& error);

    app::EngineClient& m_client;
    QString m_setting;
    StatusBanner* m_problem;
    QLineEdit* m_value;
    InlineError* m_error = nullptr;
    QPushButton* m_keep;
};

} // namespace leadferry::ui
