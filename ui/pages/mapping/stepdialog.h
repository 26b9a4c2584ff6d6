// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses one step of a rule and its parameters, and shows what it makes of the sample's value.
#pragma once

#include "presentation/mappingresults.h"
#include "ui/components/dialog.h"

class QListWidget;
class QLineEdit;

namespace leadferry::ui {

class InlineError;
class ParameterForm;
class TextLabel;

class StepDialog : public Dialog
{
    Q_OBJECT
public:
    /// `step`: its place among the rule's transforms; beyond the last: a new one. `scene` outlives the dialog.
    StepDialog(const domain::FieldRule& rule, int step, const presentation::MappingScene& scene, QWidget* parent);

signals:
    void chosen(const leadferry::domain::FieldRule& rule);

private:
    void fillList();
    void search(const QString& text);
    void showTransform();
    void showResult();
    void finish();

    domain::FieldRule m_rule;
    int m_step;
    const presentation::MappingScene& m_scene;
    QLineEdit* m_search;
    QListWidget* m_list;
    TextLabel* m_what;
    ParameterForm* m_form;
    InlineError* m_error;
    TextLabel* m_result;
};

} // namespace leadferry::ui
