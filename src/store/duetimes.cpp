// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeliveryStore that keeps due times right when the wall clock has jumped.
#include "store/deliverystore.h"

namespace leadferry::store {

using base::Result;

namespace {

const QString isOpen = QStringLiteral("state IN ('planned', 'ready', 'in_flight', 'unclear', 'waiting')");
const QString mayBeWritten = QStringLiteral("state IN ('in_flight', 'unclear')");

} // namespace

Result<void> DeliveryStore::shiftDueTimes(qint64 byMs)
{
    Transaction transaction(m_database);
    const auto shift = [&](const QString& table, const QString& column, const QString& where) {
        transaction.run(
            QStringLiteral("UPDATE %1 SET %2 = max(1, %2 + ?) WHERE %2 > 0 AND %3").arg(table, column, where), {byMs});
    };
    shift(QStringLiteral("operation"), QStringLiteral("due_at_ms"), isOpen);
    shift(QStringLiteral("operation"), QStringLiteral("sent_at_ms"), mayBeWritten);
    shift(QStringLiteral("operation_link"), QStringLiteral("due_at_ms"), QStringLiteral("state = 'open'"));
    shift(QStringLiteral("delivery"), QStringLiteral("next_try_ms"), QStringLiteral("true"));
    return transaction.commit();
}

Result<void> DeliveryStore::limitDueTimes(qint64 nowMs, qint64 latestMs)
{
    Transaction transaction(m_database);
    const auto limit = [&](const QString& table, const QString& column, qint64 latest, const QString& where) {
        transaction.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE %2 > ? AND %3").arg(table, column, where),
                        {nowMs, latest});
    };
    limit(QStringLiteral("operation"), QStringLiteral("due_at_ms"), latestMs, isOpen);
    limit(QStringLiteral("operation"), QStringLiteral("sent_at_ms"), nowMs, mayBeWritten);
    limit(QStringLiteral("operation_link"), QStringLiteral("due_at_ms"), latestMs, QStringLiteral("state = 'open'"));
    limit(QStringLiteral("delivery"), QStringLiteral("next_try_ms"), latestMs, QStringLiteral("true"));
    return transaction.commit();
}

} // namespace leadferry::store
