// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of the log are shown, how wide, in which order, and how that is kept.
#include "ui/pages/deliveries/deliverytable.h"

#include "presentation/texts.h"
#include "presentation/timetexts.h"
#include "ui/components/statemark.h"
#include "ui/style/fonts.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QSettings>

namespace leadferry::ui {

using domain::DeliveryState;
using Column = presentation::DeliveryLogModel::Column;

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
                 {Column::NextTryColumn, widest({presentation::relativeText(qint64{59} * 60'000, 0)}, TextRole::Body)},
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

} // namespace leadferry::ui
