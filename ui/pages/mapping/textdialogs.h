// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs around one field of text: a sample to paste, and a text with fields of the event in it.
#pragma once

#include "presentation/mappingeditor.h"
#include "ui/components/dialog.h"

class QPlainTextEdit;

namespace leadferry::ui {

class InlineError;
class TextLabel;

class PasteSampleDialog : public Dialog
{
    Q_OBJECT
public:
    /// `editor` outlives the dialog.
    PasteSampleDialog(presentation::MappingEditor& editor, QWidget* parent);

private:
    void finish();

    presentation::MappingEditor& m_editor;
    QPlainTextEdit* m_text;
    InlineError* m_error;
};

class TemplateDialog : public Dialog
{
    Q_OBJECT
public:
    /// `scene` outlives the dialog.
    TemplateDialog(const domain::FieldRule& rule, const presentation::MappingScene& scene, QWidget* parent);

signals:
    void chosen(const leadferry::domain::FieldRule& rule);

private:
    void showResult();
    void finish();

    domain::FieldRule m_rule;
    const presentation::MappingScene& m_scene;
    QPlainTextEdit* m_text;
    InlineError* m_error;
    TextLabel* m_result;
};

} // namespace leadferry::ui
