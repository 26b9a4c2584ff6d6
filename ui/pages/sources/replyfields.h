// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a source's form that say how its bot gets the answers of agents.
#pragma once

#include "app/replydestination.h"
#include "presentation/sourcesmodel.h"

#include <QJsonObject>
#include <QObject>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace leadferry::ui {

class FormGrid;
class InlineError;
class TextLabel;

class ReplyFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows to the form, which outlives it, as the client does. `source`: null for a new one.
    ReplyFields(FormGrid& form, app::EngineClient& client, const presentation::SourceRow* source, QObject* parent);

    /// Of a new source, while it is typed.
    void setName(const QString& source);
    /// Says at its field what cannot be, and goes there.
    [[nodiscard]] bool check();
    /// The engine could not use what check() let pass. False: nothing here can be the cause.
    [[nodiscard]] bool showRefusal(const base::Error& error);
    /// Those of the command addSource.
    [[nodiscard]] QJsonObject arguments() const;

signals:
    void changed(); ///< another row may be shown

private:
    void addRows(const presentation::SourceRow* source);
    void addSecret();
    void showWay();
    void browse();
    void copySecret();
    void showFault(app::DestinationFault fault);
    [[nodiscard]] domain::ReplyWay way() const;
    [[nodiscard]] QString to() const;

    FormGrid& m_form;
    app::EngineClient& m_client;
    QString m_source; ///< empty: it has no name yet
    bool m_hasSecret; ///< its answers are posted already
    QComboBox* m_way;
    QLineEdit* m_address;
    QWidget* m_folderRow;
    QLineEdit* m_folder;
    QWidget* m_secretRow;
    QPushButton* m_copySecret;
    InlineError* m_addressError = nullptr;
    InlineError* m_folderError = nullptr;
    InlineError* m_secretError = nullptr;
    TextLabel* m_hint = nullptr;
};

} // namespace leadferry::ui
