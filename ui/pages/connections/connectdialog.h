// SPDX-License-Identifier: GPL-3.0-or-later
// "Connect a portal": sign in through an own HubSpot app, or paste a service key. Words and rules are ConnectModel's.
#pragma once

#include "presentation/connectmodel.h"
#include "ui/components/dialog.h"

class QGridLayout;
class QLineEdit;

namespace leadferry::ui {

class ChoiceCard;
class IconLabel;
class InlineError;
class StatusBanner;
class TextLabel;

class ConnectDialog : public Dialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog. `reconnect`: the name of a portal to connect again, or empty. `names`: of all portals.
    ConnectDialog(app::EngineClient& client, base::Clock& clock, const QString& reconnect, const QStringList& names,
                  QWidget* parent);
    ~ConnectDialog() override;

    [[nodiscard]] presentation::ConnectModel& model() { return m_model; }

public slots:
    void reject() override; ///< while connecting: stops, and stays open

signals:
    void connected(const QString& name);

private:
    using Field = presentation::ConnectModel::Field;
    using Way = presentation::ConnectModel::Way;
    struct Row
    {
        QLineEdit* edit = nullptr;
        InlineError* error = nullptr;
    };

    QWidget* buildChoices();
    QWidget* buildSignIn(const app::EngineStatus& status);
    QWidget* buildKey(const app::EngineStatus& status);
    QWidget* buildProgress();
    void addField(QGridLayout* grid, const QString& label, Field field, QLineEdit* edit);
    void check(Field field);
    void begin();
    void showWay();
    void showStep();
    void showCountdown();

    presentation::ConnectModel m_model;
    QHash<Field, Row> m_rows;
    QWidget* m_form = nullptr;
    ChoiceCard* m_signIn = nullptr;
    ChoiceCard* m_key = nullptr;
    QWidget* m_signInForm = nullptr;
    QWidget* m_keyForm = nullptr;
    QWidget* m_progress = nullptr;
    StatusBanner* m_problem = nullptr;
    TextLabel* m_stepText = nullptr;
    TextLabel* m_countdown = nullptr;
    QPushButton* m_openAgain = nullptr;
    IconLabel* m_stepIcon = nullptr;
    QPushButton* m_primary = nullptr;
};

} // namespace leadferry::ui
