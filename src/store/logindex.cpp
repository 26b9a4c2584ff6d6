// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/logindex.h"

namespace leadferry::store {

namespace {

/// Pages of pieces that are put together for so many deliveries: as many as they will be rewritten in the end.
constexpr int deliveriesPerPage = 3;

} // namespace

base::Result<LogIndex::Step> LogIndex::step(int deliveries)
{
    const auto state = m_database.select(
        QStringLiteral("SELECT indexed_to, (SELECT coalesce(max(id), 0) FROM delivery) FROM log_index"));
    if (!state) {
        return state.error();
    }
    const qint64 from = state->first().at(0).toLongLong();
    const qint64 newest = state->first().at(1).toLongLong();
    const qint64 to = std::min(newest, from + deliveries);
    if (to <= from && !m_untidy) {
        return Step{newest, false};
    }
    Transaction transaction(m_database);
    if (to > from) {
        transaction.run(QStringLiteral("INSERT INTO delivery_text (rowid, words) SELECT id, words FROM delivery_words "
                                       "WHERE id > ? AND id <= ?"),
                        {from, to});
        transaction.run(QStringLiteral("UPDATE log_index SET indexed_to = ?"), {to});
    }
    const auto changes = [&transaction] {
        const Rows rows = transaction.select(QStringLiteral("SELECT total_changes()"));
        return rows.isEmpty() ? 0 : rows.first().first().toLongLong();
    };
    const qint64 before = changes();
    transaction.run(QStringLiteral("INSERT INTO delivery_text (delivery_text, rank) VALUES ('merge', ?)"),
                    {std::max(1, deliveries / deliveriesPerPage)});
    m_untidy = changes() - before > 1; // sqlite.org/fts5.html: fewer than two, and there was nothing to do
    if (auto done = transaction.commit(); !done) {
        return done.error();
    }
    return Step{newest, to < newest || m_untidy};
}

} // namespace leadferry::store
