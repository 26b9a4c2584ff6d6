// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeliveryStore that keeps due times right when the wall clock has jumped.
#include "store/deliverystore.h"

namespace leadferry::store {

using base::Result;

namespace {

constexpr QLatin1String isOpen("state IN ('planned', 'ready', 'in_flight', 'unclear', 'waiting')");
constexpr QLatin1String mayBeWritten("state IN ('in_flight', 'unclear')");
constexpr QLatin1String linkIsOpen("state = 'open'");
constexpr QLatin1String isOnItsWay("state = 'waiting'"); ///< of a reply
constexpr QLatin1String any("true");

} // namespace

Result<void> DeliveryStore::shiftDueTimes(qint64 byMs)
{
    Transaction transaction(m_database);
    const auto shift = [&](const QString& table, const QString& column, QLatin1String where) {
        transaction.run(
            QStringLiteral("UPDATE %1 SET %2 = max(1, %2 + ?) WHERE %2 > 0 AND %3").arg(table, column, where), {byMs});
    };
    shift(QStringLiteral("operation"), QStringLiteral("due_at_ms"), isOpen);
    shift(QStringLiteral("operation"), QStringLiteral("sent_at_ms"), mayBeWritten);
    shift(QStringLiteral("operation_link"), QStringLiteral("due_at_ms"), linkIsOpen);
    shift(QStringLiteral("reply"), QStringLiteral("due_ms"), isOnItsWay);
    shift(QStringLiteral("delivery"), QStringLiteral("next_try_ms"), any);
    return transaction.commit();
}

Result<void> DeliveryStore::limitDueTimes(qint64 nowMs, qint64 latestMs)
{
    Transaction transaction(m_database);
    const auto limit = [&](const QString& table, const QString& column, qint64 latest, QLatin1String where) {
        transaction.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE %2 > ? AND %3").arg(table, column, where),
                        {nowMs, latest});
    };
    limit(QStringLiteral("operation"), QStringLiteral("due_at_ms"), latestMs, isOpen);
    limit(QStringLiteral("operation"), QStringLiteral("sent_at_ms"), nowMs, mayBeWritten);
    limit(QStringLiteral("operation_link"), QStringLiteral("due_at_ms"), latestMs, linkIsOpen);
    limit(QStringLiteral("reply"), QStringLiteral("due_ms"), latestMs, isOnItsWay);
    limit(QStringLiteral("delivery"), QStringLiteral("next_try_ms"), latestMs, any);
    return transaction.commit();
}

} // namespace leadferry::store
