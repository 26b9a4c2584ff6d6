// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/eventtypelist.h"

#include "presentation/mappingtypesmodel.h"
#include "ui/components/delegates/switchdelegate.h"
#include "ui/style/variant.h"

#include <QSignalBlocker>

namespace leadferry::ui {

using presentation::MappingTypesModel;

namespace {

constexpr int mostRows = 10;

SwitchDelegate::Marks marksOf(const QModelIndex& index)
{
    SwitchDelegate::Marks marks;
    if (!index.data(MappingTypesModel::ProblemRole).toString().isEmpty()) {
        marks.tone = Tone::Held;
    }
    marks.dot = index.data(MappingTypesModel::DirtyRole).toBool();
    return marks;
}

} // namespace

EventTypeList::EventTypeList(MappingTypesModel& types, QWidget* parent) : QListView(parent), m_types(types)
{
    setVariant(this, variant::bare);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("When this happens"));
    setModel(&types);
    setItemDelegate(new SwitchDelegate(marksOf, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) {
            emit chosen(m_types.typeAt(current.row()));
        }
    });
    connect(&types, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

void EventTypeList::choose(const QString& type)
{
    const int row = m_types.rowOf(type);
    if (row >= 0 && row != currentIndex().row()) {
        const QSignalBlocker quiet(this);
        setCurrentIndex(m_types.index(row));
    }
}

QSize EventTypeList::sizeHint() const
{
    const int row = m_types.rowCount() > 0 ? sizeHintForRow(0) : 32;
    return {200, row * std::min(mostRows, std::max(1, m_types.rowCount()))};
}

} // namespace leadferry::ui
