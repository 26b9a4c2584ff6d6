// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliverytable.h"

#include "presentation/texts.h"
#include "presentation/timetexts.h"
#include "ui/components/delegates/statedelegate.h"
#include "ui/components/delegates/textdelegate.h"
#include "ui/components/statemark.h"
#include "ui/style/fonts.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>
#include <QUrl>

namespace leadferry::ui {

using domain::DeliveryState;
using presentation::DeliveryLogModel;
using Column = DeliveryLogModel::Column;

namespace {

/// First to last to be left out when there is no room.
const QList<int>& leastImportantFirst()
{
    static const QList<int> columns{Column::IdColumn,     Column::TookColumn,   Column::NextTryColumn,
                                    Column::CameInColumn, Column::TriesColumn,  Column::BotColumn,
                                    Column::RecordColumn, Column::PortalColumn, Column::WrittenColumn};
    return columns;
}

/// Columns that take what is left over.
const QList<int>& stretching()
{
    static const QList<int> columns{Column::EventColumn, Column::PersonColumn, Column::BotColumn, Column::PortalColumn,
                                    Column::WrittenColumn};
    return columns;
}

constexpr int cellPadding = 16; ///< both sides of a cell
constexpr int narrowestColumn = 48;
constexpr int headRoom = 8; ///< the header keeps more distance than cells do
constexpr int sortMarkRoom = 16;

int widest(const QStringList& texts, TextRole role)
{
    const QFontMetrics metrics(fontOf(role));
    int width = 0;
    for (const QString& text : texts) {
        width = std::max(width, metrics.horizontalAdvance(text));
    }
    return width;
}

} // namespace

DeliveryTable::DeliveryTable(DeliveryLogModel& model, QWidget* parent)
    : RowTable(parent),
      m_model(model),
      m_unwanted{Column::CameInColumn, Column::IdColumn, Column::NextTryColumn, Column::TookColumn}
{
    setModel(&model);
    setDelegates();
    setAccessibleName(tr("Deliveries"));
    setMouseTracking(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setMinimumSectionSize(narrowestColumn);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(Column::CameInColumn, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        measure();
        fitColumns();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_fitting) {
            m_userWidths.insert(column, width);
        }
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DeliveryTable::lookAround);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DeliveryTable::scrolled);
    connect(&model, &DeliveryLogModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        if (first == 0) {
            keepPlace(m_topBefore - (last + 1));
        }
    });
    connect(&model, &DeliveryLogModel::modelReset, this,
            [this] { std::exchange(m_toEnd, false) ? scrollToBottom() : scrollToTop(); });
    measure();
}

void DeliveryTable::setDelegates()
{
    const auto tone = [](const QModelIndex& index) {
        return toneOf(static_cast<DeliveryState>(index.data(DeliveryLogModel::StateRole).toInt()));
    };
    auto* secondary = new TextDelegate(this, Ink::Secondary);
    auto* time = new TimeDelegate(this);
    setItemDelegate(new TextDelegate(this));
    setItemDelegateForColumn(Column::StateColumn, new StateDelegate(tone, this));
    setItemDelegateForColumn(Column::ChangedColumn, time);
    setItemDelegateForColumn(Column::CameInColumn, time);
    setItemDelegateForColumn(Column::PersonColumn, new PersonDelegate(this));
    setItemDelegateForColumn(Column::BotColumn, secondary);
    setItemDelegateForColumn(Column::PortalColumn, secondary);
    setItemDelegateForColumn(Column::WrittenColumn, secondary);
    setItemDelegateForColumn(Column::TriesColumn, new NumberDelegate(this));
    setItemDelegateForColumn(Column::NextTryColumn, secondary);
    setItemDelegateForColumn(Column::TookColumn, new NumberDelegate(this));
    setItemDelegateForColumn(Column::RecordColumn, new TextDelegate(this, Ink::Link));
    setItemDelegateForColumn(Column::IdColumn, new TextDelegate(this, Ink::Secondary, TextRole::Mono, Qt::ElideMiddle));
}

// Columns

/// From the words of the language, so that German gets its room.
void DeliveryTable::measure()
{
    QStringList events;
    const QStringList types = presentation::knownEventTypes();
    for (const QString& type : types) {
        events.append(presentation::eventTypeName(type));
    }
    int states = 0;
    for (int state = 0; state <= static_cast<int>(DeliveryState::Unrouted); ++state) {
        const auto value = static_cast<DeliveryState>(state);
        states = std::max(states, stateMarkSize(toneOf(value), presentation::wordOf(value)).width());
    }
    using domain::CrmObject;
    const QString written = presentation::writtenShort({CrmObject::Contact, CrmObject::Ticket, CrmObject::Note});
    const QString time = QStringLiteral("00:00:00");
    m_natural = {{Column::StateColumn, states},
                 {Column::ChangedColumn, widest({time}, TextRole::Body)},
                 {Column::CameInColumn, widest({time}, TextRole::Body)},
                 {Column::EventColumn, widest(events, TextRole::Body)},
                 {Column::PersonColumn, widest({QStringLiteral("Jane Cooper")}, TextRole::BodyMedium)},
                 {Column::BotColumn, widest({QStringLiteral("website-bot")}, TextRole::Body)},
                 {Column::PortalColumn, widest({QStringLiteral("Motor group")}, TextRole::Body)},
                 {Column::WrittenColumn, widest({written}, TextRole::Body)},
                 {Column::TriesColumn, widest({QStringLiteral("99")}, TextRole::Body)},
                 {Column::RecordColumn, widest({tr("Open")}, TextRole::Body)},
                 {Column::NextTryColumn, widest({presentation::relativeText(59 * 60'000, 0)}, TextRole::Body)},
                 {Column::TookColumn, widest({presentation::durationText(999)}, TextRole::Body)},
                 {Column::IdColumn, widest({QStringLiteral("evt_01J9ABCDEF")}, TextRole::Mono)}};
    m_roomForNames = widest({QStringLiteral("Alexandra van der Berg")}, TextRole::BodyMedium) -
                     m_natural.value(Column::PersonColumn);
    for (auto width = m_natural.begin(); width != m_natural.end(); ++width) {
        const QString head = m_model.headerData(width.key(), Qt::Horizontal, Qt::DisplayRole).toString();
        const int mark = width.key() == horizontalHeader()->sortIndicatorSection() ? sortMarkRoom : 0;
        const int content = std::max(width.value(), widest({head}, TextRole::CaptionMedium) + headRoom + mark);
        width.value() = std::max(narrowestColumn, content + cellPadding + 1); // fractions of a pixel
    }
}

void DeliveryTable::fitColumns()
{
    const auto widthOf = [this](int column) { return m_userWidths.value(column, m_natural.value(column)); };
    QSet<int> shown;
    const int edge = inset() - cellPadding / 2; // the outer cells have the page's margin instead of their padding
    int needed = 2 * edge;
    for (int column = 0; column < Column::ColumnCount; ++column) {
        if (isWanted(column)) {
            shown.insert(column);
            needed += widthOf(column);
        }
    }
    const int room = viewport()->width();
    for (const int column : leastImportantFirst()) {
        // Whole names are worth more than another column, but not more than what was written.
        const int forNames = column == Column::WrittenColumn ? 0 : m_roomForNames;
        if (needed + forNames > room && shown.remove(column)) {
            needed -= widthOf(column);
        }
    }
    QList<int> stretch = stretching();
    stretch.removeIf([this, &shown](int column) { return !shown.contains(column) || m_userWidths.contains(column); });
    const int left = std::max(0, room - needed);
    const int names = stretch.contains(Column::PersonColumn) ? std::min(left, m_roomForNames) : 0;
    const int extra = stretch.isEmpty() ? 0 : (left - names) / static_cast<int>(stretch.size());

    m_fitting = true;
    for (int column = 0; column < Column::ColumnCount; ++column) {
        setColumnHidden(column, !shown.contains(column));
    }
    int used = 0;
    int last = -1;
    for (int visual = 0; visual < Column::ColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!shown.contains(column)) {
            continue;
        }
        const int outer = isFirstColumn(column) || isLastColumn(column) ? edge : 0;
        const int width = widthOf(column) + outer + (stretch.contains(column) ? extra : 0) +
                          (column == Column::PersonColumn ? names : 0);
        setColumnWidth(column, width);
        used += width;
        last = column;
    }
    if (last >= 0 && used < room) {
        setColumnWidth(last, columnWidth(last) + room - used); // the header's ground goes to the edge
    }
    m_fitting = false;
}

void DeliveryTable::setWanted(int column, bool wanted)
{
    if (wanted) {
        m_unwanted.remove(column);
    } else {
        m_unwanted.insert(column);
    }
    fitColumns();
}

void DeliveryTable::saveColumns(QSettings& settings) const
{
    QVariantList unwanted;
    for (const int column : m_unwanted) {
        unwanted.append(column);
    }
    QVariantMap widths;
    for (auto width = m_userWidths.cbegin(); width != m_userWidths.cend(); ++width) {
        widths.insert(QString::number(width.key()), width.value());
    }
    QVariantList order;
    for (int visual = 0; visual < Column::ColumnCount; ++visual) {
        order.append(horizontalHeader()->logicalIndex(visual));
    }
    settings.setValue(QStringLiteral("deliveries/hiddenColumns"), unwanted);
    settings.setValue(QStringLiteral("deliveries/columnWidths"), widths);
    settings.setValue(QStringLiteral("deliveries/columnOrder"), order);
    settings.setValue(QStringLiteral("deliveries/sortColumn"), horizontalHeader()->sortIndicatorSection());
    settings.setValue(QStringLiteral("deliveries/sortDescending"),
                      horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
}

void DeliveryTable::restoreColumns(const QSettings& settings)
{
    if (settings.contains(QStringLiteral("deliveries/hiddenColumns"))) {
        m_unwanted.clear();
        const QVariantList unwanted = settings.value(QStringLiteral("deliveries/hiddenColumns")).toList();
        for (const QVariant& column : unwanted) {
            m_unwanted.insert(column.toInt());
        }
    }
    m_userWidths.clear();
    const QVariantMap widths = settings.value(QStringLiteral("deliveries/columnWidths")).toMap();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width) {
        m_userWidths.insert(width.key().toInt(), std::clamp(width->toInt(), narrowestColumn, 1000));
    }
    const QVariantList order = settings.value(QStringLiteral("deliveries/columnOrder")).toList();
    for (int visual = 0; order.size() == Column::ColumnCount && visual < order.size(); ++visual) {
        const int from = horizontalHeader()->visualIndex(order.at(visual).toInt());
        if (from >= 0) {
            horizontalHeader()->moveSection(from, visual);
        }
    }
    if (const int column = settings.value(QStringLiteral("deliveries/sortColumn"), -1).toInt();
        column >= 0 && column < Column::ColumnCount) {
        const bool descending = settings.value(QStringLiteral("deliveries/sortDescending")).toBool();
        sortByColumn(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    fitColumns();
}

void DeliveryTable::resizeEvent(QResizeEvent* event)
{
    RowTable::resizeEvent(event);
    fitColumns();
    lookAround();
}

void DeliveryTable::changeEvent(QEvent* event)
{
    RowTable::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        fitColumns();
    }
}

// Selection and links

QList<domain::DeliveryRow> DeliveryTable::selectedDeliveries() const
{
    QList<domain::DeliveryRow> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected) {
        rows.append(m_model.rowAt(index.row()));
    }
    return rows;
}

QList<qint64> DeliveryTable::selectedIds() const
{
    QList<qint64> ids;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected) {
        ids.append(index.data(DeliveryLogModel::DeliveryIdRole).toLongLong());
    }
    return ids;
}

qint64 DeliveryTable::currentId() const
{
    return currentIndex().isValid() ? currentIndex().data(DeliveryLogModel::DeliveryIdRole).toLongLong() : 0;
}

void DeliveryTable::select(qint64 deliveryId)
{
    if (const int row = m_model.rowOf(deliveryId); row >= 0) {
        selectRow(row);
    }
}

bool DeliveryTable::isAtTop() const
{
    return verticalScrollBar()->value() <= verticalScrollBar()->minimum() && !m_model.hasAbove();
}

// Place

void DeliveryTable::lookAround()
{
    const int top = verticalScrollBar()->value();
    const int rowsInView = viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize());
    m_model.lookAround(top, top + rowsInView);
}

/// Before anything is painted: what is looked at stays where it is.
void DeliveryTable::keepPlace(int top)
{
    updateGeometries();
    verticalScrollBar()->setValue(top);
}

void DeliveryTable::rowsInserted(const QModelIndex& parent, int first, int last)
{
    const int top = verticalScrollBar()->value();
    RowTable::rowsInserted(parent, first, last);
    const bool follows = top == 0 && m_model.isFollowing();
    if (first <= top && !follows && last - first + 1 < model()->rowCount()) {
        keepPlace(top + last - first + 1);
    }
}

/// A current row that is left behind takes no other with it: the detail stays what it is.
void DeliveryTable::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    m_topBefore = verticalScrollBar()->value();
    if (currentIndex().row() >= first && currentIndex().row() <= last) {
        selectionModel()->clearCurrentIndex();
    }
    RowTable::rowsAboutToBeRemoved(parent, first, last);
}

/// Home and End mean all rows, not only those loaded.
void DeliveryTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Home && m_model.hasAbove()) {
        m_model.showStart();
    } else if (event->key() == Qt::Key_End && m_model.hasBelow()) {
        m_toEnd = true;
        m_model.showEnd();
    } else {
        RowTable::keyPressEvent(event);
    }
}

void DeliveryTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    RowTable::selectionChanged(selected, deselected);
    emit selectionCountChanged(static_cast<int>(selectionModel()->selectedRows().size()));
}

void DeliveryTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    RowTable::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row()) {
        emit currentChangedTo(current.data(DeliveryLogModel::DeliveryIdRole).toLongLong());
    }
}

QUrl DeliveryTable::recordAt(const QPoint& position) const
{
    return QUrl(indexAt(position).data(DeliveryLogModel::LinkRole).toString());
}

void DeliveryTable::mouseReleaseEvent(QMouseEvent* event)
{
    RowTable::mouseReleaseEvent(event);
    const QUrl record = recordAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && !record.isEmpty()) {
        emit recordWanted(record);
    }
}

void DeliveryTable::mouseMoveEvent(QMouseEvent* event)
{
    RowTable::mouseMoveEvent(event);
    viewport()->setCursor(recordAt(event->position().toPoint()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

} // namespace leadferry::ui
