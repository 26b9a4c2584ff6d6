// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of the log: a line to type and chips to click, two views of one DeliveryQuery.
#pragma once

#include "domain/filterline.h"
#include "ui/components/filterbar.h"

#include <functional>

class QCompleter;
class QMenu;
class QPushButton;
class QStringListModel;

namespace leadferry::ui {

class SavedFiltersMenu;

class DeliveryFilterBar : public FilterBar
{
    Q_OBJECT
public:
    explicit DeliveryFilterBar(QWidget* parent = nullptr);

    [[nodiscard]] const domain::DeliveryQuery& query() const { return m_query; }
    [[nodiscard]] SavedFiltersMenu* saved() const { return m_saved; }
    /// Writes the line too. Emits queryChanged() when it differs.
    void setQuery(const domain::DeliveryQuery& query);

    void setCounts(const domain::DeliveryCounts& counts);
    void setWaitingCount(int count); ///< "12 new"; 0 hides it
    using Choices = std::function<QStringList()>;
    /// Asked when a menu opens or a completion is wanted.
    void setChoices(Choices portals, Choices bots, Choices causes);

signals:
    void queryChanged(const domain::DeliveryQuery& query);
    void newRowsWanted();

private:
    void readLine();
    void adopt(const domain::DeliveryQuery& query);
    void complete();
    void buildStateChips();
    void rebuildUseChips();
    void showStateChips();
    void addUse(const QString& menuText, const QString& value, const QString& shown,
                QString domain::DeliveryQuery::*part, const std::function<QList<QPair<QString, QString>>()>& choices);
    [[nodiscard]] QList<QPair<QString, QString>> typeChoices() const;
    [[nodiscard]] QString sinceText(const QString& since) const;

    domain::DeliveryQuery m_query;
    QCompleter* m_completer;
    QStringListModel* m_completions;
    Chip* m_all = nullptr;
    Chip* m_needsYou = nullptr;
    Chip* m_waiting = nullptr;
    QList<Chip*> m_useChips;
    QPushButton* m_newRows;
    SavedFiltersMenu* m_saved;
    Choices m_portals;
    Choices m_bots;
    Choices m_causes;
};

} // namespace leadferry::ui
