// SPDX-License-Identifier: GPL-3.0-or-later
// Adds a source, or changes one: its name, what it sends, who may send it, and where that goes.
#pragma once

#include "presentation/sourcesmodel.h"
#include "ui/components/dialog.h"

#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace leadferry::ui {

class CopyField;
class InlineError;
class ReplyFields;
class SourceGuardFields;
class StatusBanner;

class SourceDialog : public Dialog
{
    Q_OBJECT
public:
    /// `source`: null to add one. `portals`: the names of those connected. The client and the model outlive the dialog.
    SourceDialog(app::EngineClient& client, const presentation::SourcesModel& model,
                 const presentation::SourceRow* source, const QStringList& portals, QWidget* parent);

signals:
    void saved(const QString& what);
    /// It was made for the answers of agents, and is to be given to the bot.
    void secretMade(const QString& source, const QString& secret);

private:
    void buildForm(const presentation::SourceRow* source, const QStringList& portals);
    void buildShadow();
    void fillFormats(const QJsonValue& chosen);
    void showAddress();
    void showFormat();
    void begin();
    void finish(const QJsonObject& answer);
    void showProblem(const base::Error& error);
    [[nodiscard]] QJsonObject arguments() const;

    app::EngineClient& m_client;
    const presentation::SourcesModel& m_model;
    const bool m_adds;
    StatusBanner* m_problem;
    QLineEdit* m_name;
    QComboBox* m_format;
    QLineEdit* m_bot;
    QComboBox* m_portal;
    CopyField* m_address;
    TextLabel* m_setup = nullptr;
    SourceGuardFields* m_guard = nullptr;
    ReplyFields* m_replies = nullptr;
    QCheckBox* m_shadow = nullptr; ///< where one is added
    InlineError* m_nameError = nullptr;
    QPushButton* m_save;
};

} // namespace leadferry::ui
