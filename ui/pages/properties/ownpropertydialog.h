// SPDX-License-Identifier: GPL-3.0-or-later
// Adds to the own list: one property, or a set that comes with the program; or changes one.
#pragma once

#include "presentation/ownproperties.h"
#include "presentation/propertyform.h"
#include "ui/components/dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace leadferry::ui {

class Card;
class ChoiceRows;
class InlineError;
class Segments;
class StatusBanner;

class OwnPropertyDialog : public Dialog
{
    Q_OBJECT
public:
    /// `changed`: null to add one. The list outlives the dialog.
    OwnPropertyDialog(presentation::OwnProperties& own, const domain::PropertyDefinition* changed, QWidget* parent);

    enum class Part { One, Set };
    void showPart(Part part);

signals:
    void saved(const QString& what);

private:
    QWidget* buildForm(const domain::PropertyDefinition* changed);
    QWidget* buildChoices(const domain::PropertyDefinition* changed);
    QWidget* buildSets();
    void fillKinds(const domain::PropertyDefinition* changed);
    void fillSets();
    void showKind();
    void showSet();
    void begin();
    void send(const QList<domain::PropertyDefinition>& properties, const QString& what);
    [[nodiscard]] bool isSet() const;
    [[nodiscard]] presentation::PropertyKind kind() const;
    [[nodiscard]] domain::PropertyDefinition typed() const;
    bool showFaults();

    presentation::OwnProperties& m_own;
    const bool m_adds;
    StatusBanner* m_problem;
    Segments* m_parts = nullptr;
    QWidget* m_one = nullptr;
    QWidget* m_sets = nullptr;
    QPushButton* m_save;
    QComboBox* m_object = nullptr;
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
    QComboBox* m_set = nullptr;
    Card* m_setCard = nullptr;
};

} // namespace leadferry::ui
