// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/splitsecretstore.h"

#include <QCryptographicHash>
#include <QStringList>

#include <optional>
#include <utility>

namespace leadferry::secrets {

namespace {

constexpr QLatin1String tableMark("leadferry-split ");

/// What stands under the key of a secret that is in pieces: the mark, then slot, number of pieces and SHA-256.
struct Table
{
    char slot = 'a';
    int pieces = 0;
    QByteArray digest;
};

QByteArray digestOf(const QByteArray& secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex();
}

QByteArray toBytes(const Table& table)
{
    return QByteArray(tableMark.data(), tableMark.size()) + table.slot + ' ' + QByteArray::number(table.pieces) + ' ' +
           table.digest;
}

std::optional<Table> tableFrom(const QByteArray& entry)
{
    const QByteArrayView mark(tableMark.data(), tableMark.size());
    const QList<QByteArray> words = entry.startsWith(mark) ? entry.mid(mark.size()).split(' ') : QList<QByteArray>();
    const int pieces = words.size() == 3 ? words.at(1).toInt() : 0;
    if (pieces < 1 || pieces > SplitSecretStore::maxPieces || (words.at(0) != "a" && words.at(0) != "b")) {
        return std::nullopt;
    }
    return Table{words.at(0).at(0), pieces, words.at(2)};
}

QString pieceKey(const QString& key, char slot, int number)
{
    return QStringLiteral("%1/%2/%3").arg(key).arg(QLatin1Char(slot)).arg(number);
}

QStringList keysOfSlot(const QString& key, char slot)
{
    QStringList keys;
    for (int number = 1; number <= SplitSecretStore::maxPieces; ++number) {
        keys.append(pieceKey(key, slot, number));
    }
    return keys;
}

QStringList keysOfBothSlots(const QString& key)
{
    return keysOfSlot(key, 'a') + keysOfSlot(key, 'b');
}

} // namespace

struct SplitSecretStore::Gathering
{
    QString key;
    Table table;
    QObject* context;
    std::function<void(base::Result<QByteArray>)> answer;
    QByteArray secret;
    int number = 1; ///< of the piece that is next
};

struct SplitSecretStore::Writing
{
    QList<std::pair<QString, QByteArray>> entries; ///< in this order
    QStringList outdated;                          ///< removed after them
    QObject* context;
    std::function<void(base::Result<void>)> answer;
};

SplitSecretStore::SplitSecretStore(std::unique_ptr<domain::SecretStore> store, qsizetype maxBytes)
    : m_store(std::move(store)), m_maxBytes(maxBytes)
{
    Q_ASSERT(maxBytes >= 128);
}

void SplitSecretStore::read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer)
{
    m_store->read(key, context, [this, key, context, answer](const base::Result<QByteArray>& entry) {
        const auto table = entry ? tableFrom(*entry) : std::nullopt;
        if (!table) {
            answer(entry);
            return;
        }
        gather(std::make_shared<Gathering>(Gathering{key, *table, context, answer, {}, 1}));
    });
}

void SplitSecretStore::gather(const std::shared_ptr<Gathering>& gathering)
{
    const auto take = [this, gathering](const base::Result<QByteArray>& piece) {
        if (!piece && piece.error().kind != base::ErrorKind::NotFound) {
            gathering->answer(piece.error());
            return;
        }
        gathering->secret += piece ? *piece : QByteArray();
        if (++gathering->number <= gathering->table.pieces) {
            gather(gathering);
        } else if (digestOf(gathering->secret) == gathering->table.digest) {
            gathering->answer(gathering->secret);
        } else {
            gathering->answer(
                base::Error{base::ErrorKind::NotFound, QStringLiteral("the keychain has only a part of this secret")});
        }
    };
    m_store->read(pieceKey(gathering->key, gathering->table.slot, gathering->number), gathering->context, take);
}

void SplitSecretStore::write(const QString& key, const QByteArray& secret, QObject* context,
                             std::function<void(base::Result<void>)> answer)
{
    m_store->read(key, context, [=, this](const base::Result<QByteArray>& entry) {
        const auto old = entry ? tableFrom(*entry) : std::nullopt;
        auto writing = std::make_shared<Writing>(Writing{{}, {}, context, answer});
        if (secret.size() <= m_maxBytes && !tableFrom(secret)) {
            writing->entries = {{key, secret}};
            writing->outdated = old ? keysOfBothSlots(key) : QStringList();
            writeEntries(writing);
            return;
        }
        Table table{old && old->slot == 'a' ? 'b' : 'a', 0, digestOf(secret)};
        for (qsizetype from = 0; from < secret.size(); from += m_maxBytes) {
            writing->entries.append({pieceKey(key, table.slot, ++table.pieces), secret.mid(from, m_maxBytes)});
        }
        if (table.pieces > maxPieces) {
            answer(base::Error{base::ErrorKind::Invalid,
                               QStringLiteral("a secret of %1 bytes is longer than the keychain takes (%2)")
                                   .arg(secret.size())
                                   .arg(maxPieces * m_maxBytes)});
            return;
        }
        writing->entries.append({key, toBytes(table)});
        writing->outdated = old ? keysOfSlot(key, old->slot) : QStringList();
        writeEntries(writing);
    });
}

void SplitSecretStore::writeEntries(const std::shared_ptr<Writing>& writing)
{
    if (writing->entries.isEmpty()) {
        // The new secret is in place: an old piece that cannot be removed is overwritten next time.
        removeEntries(writing->outdated, writing->context,
                      [writing](const base::Result<void>&) { writing->answer(base::Result<void>()); });
        return;
    }
    const auto [key, bytes] = writing->entries.takeFirst();
    m_store->write(key, bytes, writing->context, [this, writing](const base::Result<void>& written) {
        if (!written) {
            writing->answer(written);
            return;
        }
        writeEntries(writing);
    });
}

void SplitSecretStore::remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer)
{
    removeEntries(QStringList(key) + keysOfBothSlots(key), context, answer);
}

void SplitSecretStore::removeEntries(QStringList keys, QObject* context,
                                     const std::function<void(base::Result<void>)>& answer)
{
    if (keys.isEmpty()) {
        answer(base::Result<void>());
        return;
    }
    const QString key = keys.takeFirst();
    m_store->remove(key, context, [=, this](const base::Result<void>& removed) {
        if (!removed) {
            answer(removed);
            return;
        }
        removeEntries(keys, context, answer);
    });
}

} // namespace leadferry::secrets
