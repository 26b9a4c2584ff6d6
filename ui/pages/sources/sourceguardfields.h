// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a source's form that say how its senders prove who they are, and under which name they reach it.
#pragma once

#include "app/signatureschemes.h"
#include "presentation/sourcesmodel.h"

#include <QJsonObject>
#include <QObject>

class QComboBox;
class QLineEdit;

namespace leadferry::ui {

class FormGrid;
class InlineError;
class TextLabel;

class SourceGuardFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows to the form, which outlives it. `source`: null for a new one.
    SourceGuardFields(FormGrid& form, const presentation::SourceRow* source, QObject* parent);

    /// Proposes what the format's platform does, until somebody has chosen.
    void propose(const QJsonValue& format);
    /// Says at its field what cannot be, and goes there.
    [[nodiscard]] bool check();
    /// Those of the command addSource.
    [[nodiscard]] QJsonObject arguments() const;
    [[nodiscard]] QString hosts() const;

signals:
    void changed(); ///< another row may be shown, or another name is typed

private:
    void addRows(const presentation::SourceRow* source);
    void showScheme();
    [[nodiscard]] QString scheme() const;
    [[nodiscard]] bool keepsSecret() const;
    [[nodiscard]] InlineError* errorFor(app::GuardFault fault) const;
    [[nodiscard]] QWidget* fieldFor(app::GuardFault fault) const;

    FormGrid& m_form;
    QList<app::SignatureSchemeDescription> m_schemes;
    QString m_schemeBefore; ///< "none" for a new source
    bool m_chosen = false;  ///< by a person
    QComboBox* m_scheme;
    QLineEdit* m_header;
    QLineEdit* m_secret;
    QLineEdit* m_token;
    QLineEdit* m_hosts;
    InlineError* m_headerError = nullptr;
    InlineError* m_secretError = nullptr;
    InlineError* m_hostsError = nullptr;
    TextLabel* m_hint = nullptr;
};

} // namespace leadferry::ui
