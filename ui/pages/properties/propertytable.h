// SPDX-License-Identifier: GPL-3.0-or-later
// The table of properties: kinds of records open and close, repairs are chosen by box or by Space.
#pragma once

#include "presentation/propertiesmodel.h"
#include "ui/components/rowtable.h"

class QCheckBox;

namespace leadferry::ui {

class PropertyTable : public RowTable
{
    Q_OBJECT
public:
    /// It outlives the table.
    explicit PropertyTable(presentation::PropertiesModel& model, QWidget* parent = nullptr);

    void setPageMargin(int px);

signals:
    void detailsWanted(int row);
    void mappingWanted(int row);
    void menuWanted(int row, const QPoint& at); ///< on the screen

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void afterReset();
    void showAll();
    void keepPlace();
    void onClick(const QModelIndex& index);
    void layOutColumns();

    presentation::PropertiesModel& m_model;
    QCheckBox* m_all;
    QString m_place; ///< of the current row; empty: a heading
    int m_row = -1;  ///< nobody was at one yet
    int m_column = 1;
};

} // namespace leadferry::ui
