// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a form: label, field, and below the field what is wrong with it.
#pragma once

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace leadferry::ui {

class InlineError;
class TextLabel;

class FormGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FormGrid(QWidget* parent = nullptr);

    void addSection(const QString& text);
    /// Small words in the field's column.
    TextLabel* addCaption(const QString& text);
    void addRow(const QString& label, QWidget* field);
    /// A row's field with its label.
    void setRowVisible(QWidget* field, bool visible);
    /// A value to take elsewhere; an empty label continues the row above. `name` is for screen readers.
    void addCopyRow(const QString& label, const QString& value, const QString& name);
    InlineError* addField(const QString& label, QLineEdit* edit);
    /// One that stands in a row beside something else; an empty label leaves the field's name as it is.
    InlineError* addField(const QString& label, QWidget* field, QWidget* row);

private:
    QGridLayout* m_grid;
};

} // namespace leadferry::ui
