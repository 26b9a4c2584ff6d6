// SPDX-License-Identifier: GPL-3.0-or-later
// The log sorted by one of its columns: the newest rows that fit into the window are read first, then put in order.
// They stay where they are until somebody reads again; what comes in waits.
#include "presentation/deliverylogmodel.h"

#include "presentation/deliveryorder.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::DeliveryPage;
using domain::LogOrder;

void DeliveryLogModel::sort(int column, Qt::SortOrder order)
{
    const bool byComingIn = column < 0 || column == CameInColumn;
    m_sortColumn = byComingIn ? CameInColumn : column;
    m_sortOrder = column < 0 ? Qt::DescendingOrder : order;
    m_order = byComingIn && m_sortOrder == Qt::AscendingOrder ? LogOrder::OldestFirst : LogOrder::NewestFirst;
    if (m_started) {
        showStart();
    }
}

void DeliveryLogModel::gather(qint64 beyondId)
{
    m_client.deliveries(m_filter, {blockSize, beyondId, LogOrder::NewestFirst}, m_questions.get(),
                        [this](const base::Result<DeliveryPage>& page) { onGathered(page); });
}

void DeliveryLogModel::onGathered(const base::Result<DeliveryPage>& page)
{
    if (!page.ok()) {
        m_gathered.clear();
        show({});
        fail(page.error());
        return;
    }
    m_gathered += page->rows;
    if (page->more && m_gathered.size() < maximumRows) {
        gather(page->reachedId);
        return;
    }
    Rows rows = std::exchange(m_gathered, {});
    m_sortedPart = page->more || rows.size() > maximumRows;
    rows.resize(std::min<qsizetype>(rows.size(), maximumRows));
    sortRows(rows, m_sortColumn, m_sortOrder);
    show(std::move(rows));
    setPhase(Phase::Ready);
}

} // namespace leadferry::presentation
