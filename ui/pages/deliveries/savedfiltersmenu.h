// SPDX-License-Identifier: GPL-3.0-or-later
// The button "Saved" beside the filter line: apply a filter by its name, keep the present one, forget one.
#pragma once

#include "presentation/savedfilters.h"

#include <QPushButton>

class QMenu;

namespace leadferry::ui {

class SavedFiltersMenu : public QPushButton
{
    Q_OBJECT
public:
    explicit SavedFiltersMenu(QWidget* parent = nullptr);

    [[nodiscard]] const presentation::SavedFilters& filters() const { return m_filters; }
    void setFilters(const presentation::SavedFilters& filters) { m_filters = filters; }
    /// The present filter; an empty one cannot be saved.
    void setLine(const QString& line) { m_line = line; }

signals:
    void chosen(const QString& line);
    void filtersChanged();
    void done(const QString& what);

private:
    void fill();
    void askForName();
    void forget(const QString& name);

    presentation::SavedFilters m_filters;
    QString m_line;
    QMenu* m_menu;
};

} // namespace leadferry::ui
