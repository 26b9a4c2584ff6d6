// SPDX-License-Identifier: GPL-3.0-or-later
// One action: which object it writes, when, linked to what, and what becomes of people without an e-mail address.
#pragma once

#include "domain/mapping.h"
#include "ui/components/dialog.h"

class QCheckBox;
class QComboBox;

namespace leadferry::ui {

class ConditionRows;
class InlineError;

class ActionDialog : public Dialog
{
    Q_OBJECT
public:
    /// `action`: its place in the mapping; beyond the last: a new one. `paths`: offered for conditions.
    ActionDialog(const domain::Mapping& mapping, int action, const QStringList& paths, QWidget* parent);

signals:
    void chosen(const leadferry::domain::Action& action);

private:
    void addLinks(const domain::Mapping& mapping, int action);
    void showObject();
    void finish();
    [[nodiscard]] domain::CrmObject object() const;

    domain::Action m_action;
    QComboBox* m_object;
    QComboBox* m_withoutEmail;
    QCheckBox* m_onePerConversation;
    QCheckBox* m_onlyExisting;
    ConditionRows* m_conditions;
    InlineError* m_error;
    QList<std::pair<QString, QCheckBox*>> m_links; ///< by action id
};

} // namespace leadferry::ui
