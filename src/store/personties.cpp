// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/personties.h"

#include <algorithm>

namespace leadferry::store {

namespace {

bool isAddress(const QString& personKey)
{
    return personKey.startsWith(QLatin1String("email:"));
}

QString tiedTo(Transaction& transaction, qint64 portalId, const QString& tie)
{
    const Rows rows = transaction.select(
        QStringLiteral("SELECT person_key FROM person_tie WHERE portal_id = ? AND tie = ?"), {portalId, tie});
    return rows.isEmpty() ? QString() : rows.first().first().toString();
}

void remember(Transaction& transaction, qint64 portalId, const QString& tie, const QString& person)
{
    transaction.run(QStringLiteral("INSERT INTO person_tie (portal_id, tie, person_key) VALUES (?, ?, ?) "
                                   "ON CONFLICT (portal_id, tie) DO UPDATE SET person_key = excluded.person_key"),
                    {portalId, tie, person});
}

/// Everything that was known and waited under one key goes under the other from now on.
void move(Transaction& transaction, qint64 portalId, const QString& before, const QString& after)
{
    transaction.run(QStringLiteral("UPDATE person_tie SET person_key = ? WHERE portal_id = ? AND person_key = ?"),
                    {after, portalId, before});
    transaction.run(QStringLiteral("UPDATE operation SET person_key = ? WHERE portal_id = ? AND person_key = ?"),
                    {after, portalId, before});
    transaction.run(QStringLiteral("UPDATE orphan SET person_key = ? WHERE portal_id = ? AND person_key = ?"),
                    {after, portalId, before});
    remember(transaction, portalId, before, after);
}

/// Whom the keys mean, as far as is known: somebody with an address before anybody else.
QString knownBy(Transaction& transaction, qint64 portalId, const QStringList& keys)
{
    QStringList known;
    for (const QString& key : keys) {
        known.append(tiedTo(transaction, portalId, key));
    }
    known.removeAll(QString());
    const auto address = std::find_if(known.cbegin(), known.cend(), isAddress);
    return address != known.cend() ? *address : known.value(0);
}

} // namespace

QString settlePerson(Transaction& transaction, qint64 portalId, const QString& personKey, const QStringList& ties)
{
    if (personKey.isEmpty()) {
        return personKey;
    }
    const QStringList keys = QStringList{personKey} + ties;
    const QString known = isAddress(personKey) ? personKey : knownBy(transaction, portalId, keys);
    QString person = known.isEmpty() ? personKey : known;
    for (const QString& key : keys) {
        const QString tied = tiedTo(transaction, portalId, key);
        const QString before = tied.isEmpty() ? key : tied;
        if (before == person) {
            continue;
        }
        if (!isAddress(before)) {
            move(transaction, portalId, before, person);
        }
        remember(transaction, portalId, key, person);
    }
    return person;
}

} // namespace leadferry::store
