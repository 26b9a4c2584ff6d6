// SPDX-License-Identifier: GPL-3.0-or-later
// Adds to the own list: one property, or a set that comes with the program; or changes one.
#pragma once

#include "presentation/ownproperties.h"
#include "presentation/propertyform.h"
#include "ui/components/dialog.h"

class QComboBox;

namespace leadferry::ui {

class Card;
class PropertyFields;
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
    PropertyFields* buildFields(const domain::PropertyDefinition* changed);
    QWidget* buildSets();
    void fillSets();
    void showSet();
    void begin();
    void send(const QList<domain::PropertyDefinition>& properties, const QString& what);
    [[nodiscard]] bool isSet() const;
    bool showFaults();

    presentation::OwnProperties& m_own;
    const bool m_adds;
    StatusBanner* m_problem;
    Segments* m_parts = nullptr;
    PropertyFields* m_one = nullptr;
    QWidget* m_sets = nullptr;
    QPushButton* m_save;
    QComboBox* m_set = nullptr;
    Card* m_setCard = nullptr;
};

} // namespace leadferry::ui
