// SPDX-License-Identifier: GPL-3.0-or-later
// Search and chips above the table of properties.
#pragma once

#include "presentation/propertiesmodel.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace leadferry::ui {

class Chip;
class ChipRow;
class SearchField;

class PropertyFilterBar : public QWidget
{
    Q_OBJECT
public:
    /// The model outlives the bar.
    explicit PropertyFilterBar(presentation::PropertiesModel& model, QWidget* parent = nullptr);

    [[nodiscard]] SearchField* field() const { return m_field; }
    void clearFilter();
    /// Counts and choices are those of another report now.
    void showReport();

private:
    void addClass(int at, const QString& text, std::optional<presentation::NeedClass> needClass,
                  std::optional<Tone> tone);
    void showOptional();
    void change(const presentation::PropertyFilter& filter);
    void showFilter();
    void rebuildUseChips();
    struct Choice
    {
        QString text;
        presentation::PropertyFilter filter; ///< that it makes
    };
    void addUse(const QString& menuText, const QString& used, const presentation::PropertyFilter& without,
                const QList<Choice>& choices);

    presentation::PropertiesModel& m_model;
    SearchField* m_field;
    ChipRow* m_chips;
    QList<std::pair<std::optional<presentation::NeedClass>, Chip*>> m_classes;
    QList<Chip*> m_uses;
};

} // namespace leadferry::ui
