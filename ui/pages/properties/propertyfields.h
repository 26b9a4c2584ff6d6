// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a property of one's own: record, label, name, type, options, and below each what is wrong with it.
#pragma once

#include "presentation/propertyform.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace leadferry::ui {

class ChoiceRows;
class FormGrid;
class InlineError;

class PropertyFields : public QWidget
{
    Q_OBJECT
public:
    /// Of which kinds of record one may be chosen: the words for each, in their order.
    using Records = QList<std::pair<QString, domain::CrmObject>>;

    explicit PropertyFields(const Records& records, QWidget* parent = nullptr);

    void fill(const domain::PropertyDefinition& property);
    [[nodiscard]] domain::PropertyDefinition typed() const;
    /// The place in the records.
    [[nodiscard]] int record() const;
    void setRecord(int record);
    [[nodiscard]] bool isNameTyped() const;
    /// Record and name say which one it is.
    void fixRecord();
    void fixName();
    /// Nobody is asked whether it is unique.
    void hideUnique();
    /// The first wrong field gets the focus; true: there is one.
    bool showFaults(const presentation::PropertyFormFaults& faults);
    void focusFirst();

signals:
    void changed();
    void recordChanged();
    void resized(); ///< a field came or went

private:
    void buildForm(const Records& records);
    void buildChoices();
    void setChoices(const QList<domain::PropertyChoice>& choices);
    void showKind();
    void setKind(const presentation::PropertyKind& kind);
    [[nodiscard]] presentation::PropertyKind kind() const;

    FormGrid* m_form;
    QComboBox* m_record = nullptr;
    QLineEdit* m_label = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_kind = nullptr;
    QCheckBox* m_unique = nullptr;
    QLineEdit* m_description = nullptr;
    QWidget* m_choicesBlock = nullptr;
    ChoiceRows* m_choices = nullptr;
    InlineError* m_labelError = nullptr;
    InlineError* m_nameError = nullptr;
    InlineError* m_choicesError = nullptr;
};

} // namespace leadferry::ui
