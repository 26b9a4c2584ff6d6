// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that speaks SQL to a driver: a connection, transactions, migrations. Lives on the thread that opened
// it.
#pragma once

#include "base/result.h"

#include <QString>
#include <QVariantList>

#include <memory>

namespace leadferry::store {

using Row = QVariantList;
using Rows = QList<Row>;

class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens (and with ReadWrite creates and migrates) the SQLite file. Every commit is on disk when it returns
    /// (synchronous=FULL). Every failure is told in the log, and its text says what helps. Storage errors: cannot be
    /// opened, newer than this program, a migration failed (nothing changed).
    static base::Result<std::unique_ptr<Database>> open(const QString& file, Access access = Access::ReadWrite);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// A reading outside any transaction: all its rows, or an error.
    base::Result<Rows> select(const QString& sql, const QVariantList& values = {});
    /// Writes to the disk what changes nothing, to see whether that is possible.
    base::Result<void> checkWriting();
    /// The last failure was a full disk.
    [[nodiscard]] bool outOfSpace() const;
    [[nodiscard]] QString file() const;

private:
    friend class Transaction;
    class Private;
    explicit Database(std::unique_ptr<Private> p);
    base::Result<void> migrate();
    std::unique_ptr<Private> d;
};

/// All or nothing. The first failure sticks: later statements do nothing, and commit() rolls back and returns it, so
/// that the code between reads straight. Not committed, it rolls back.
class Transaction
{
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    Rows select(const QString& sql, const QVariantList& values = {});
    /// Runs a statement; returns the number of rows it changed.
    int run(const QString& sql, const QVariantList& values = {});
    /// Returns the new row's id.
    qint64 insert(const QString& sql, const QVariantList& values);
    [[nodiscard]] bool failed() const { return !m_outcome.ok(); }
    base::Result<void> commit();

private:
    Database& m_database;
    base::Result<void> m_outcome;
    bool m_open = false;
};

/// "?,?,?" for an IN list.
QString placeholders(qsizetype count);
/// Values for an IN list.
template <typename Container> QVariantList toVariants(const Container& values)
{
    QVariantList variants;
    variants.reserve(values.size());
    for (const auto& value : values) {
        variants.append(QVariant::fromValue(value));
    }
    return variants;
}

} // namespace leadferry::store
