// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryorder.h"

#include "presentation/deliverycells.h"
#include "presentation/deliverylogmodel.h"
#include "presentation/texts.h"

#include <QCollator>

#include <algorithm>
#include <vector>

namespace leadferry::presentation {

using domain::DeliveryRow;
using domain::DeliveryState;

namespace {

/// What a row is sorted by: one of number and words counts, the other is the same for all.
struct SortKey
{
    bool missing = false;
    qint64 number = 0;
    QString words;
};

/// From what a person has to look at to what is done with.
int urgency(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Exhausted:
        return 0;
    case DeliveryState::Held:
        return 1;
    case DeliveryState::DeliveredWithHeld:
        return 2;
    case DeliveryState::Unrouted:
        return 3;
    case DeliveryState::Unclear:
        return 4;
    case DeliveryState::Waiting:
        return 5;
    case DeliveryState::InFlight:
        return 6;
    case DeliveryState::Queued:
        return 7;
    case DeliveryState::Delivered:
        return 8;
    case DeliveryState::Skipped:
        return 9;
    case DeliveryState::Cancelled:
        return 10;
    }
    Q_UNREACHABLE();
}

SortKey ofWords(const QString& words)
{
    return {words.isEmpty() || words == nothing(), 0, words};
}

SortKey ofNumber(qint64 number)
{
    return {number == 0, number, {}};
}

SortKey keyOf(const DeliveryRow& row, int column)
{
    switch (column) {
    case DeliveryLogModel::StateColumn:
        return {false, urgency(row.state), {}};
    case DeliveryLogModel::ChangedColumn:
        return ofNumber(row.changedAtMs);
    case DeliveryLogModel::TriesColumn:
        return ofNumber(row.attempts);
    case DeliveryLogModel::CameInColumn:
        return ofNumber(row.id);
    case DeliveryLogModel::NextTryColumn:
        return ofNumber(row.nextTryMs);
    case DeliveryLogModel::TookColumn: {
        const auto took = domain::tookMs(row);
        return {!took, took.value_or(0), {}};
    }
    default:
        return ofWords(cellText(row, column, 0));
    }
}

} // namespace

void sortRows(QList<DeliveryRow>& rows, int column, Qt::SortOrder order)
{
    struct Keyed
    {
        SortKey key;
        qsizetype row = 0;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(static_cast<size_t>(rows.size()));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        keyed.push_back({keyOf(rows.at(row), column), row});
    }
    QCollator language;
    language.setNumericMode(true);
    const auto before = [&](const Keyed& one, const Keyed& other) {
        if (one.key.missing || other.key.missing) {
            return !one.key.missing && other.key.missing;
        }
        const Keyed& low = order == Qt::AscendingOrder ? one : other;
        const Keyed& high = order == Qt::AscendingOrder ? other : one;
        return low.key.number != high.key.number ? low.key.number < high.key.number
                                                 : language.compare(low.key.words, high.key.words) < 0;
    };
    std::stable_sort(keyed.begin(), keyed.end(), before);
    QList<DeliveryRow> sorted;
    sorted.reserve(rows.size());
    for (const Keyed& each : keyed) {
        sorted.append(rows.at(each.row));
    }
    rows = std::move(sorted);
}

} // namespace leadferry::presentation
