// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <unordered_map>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

Error storageError(const QString& doing, const QSqlError& error)
{
    return {ErrorKind::Storage,
            QStringLiteral("%1: %2").arg(doing, error.databaseText().isEmpty() ? error.text() : error.databaseText())};
}

Error unusable(const QString& file, const Error& reason)
{
    return {ErrorKind::Storage, QStringLiteral("the database %1 cannot be used; restore it from a backup, or move it "
                                               "away to begin anew (%2)")
                                    .arg(file, reason.message)};
}

/// Qt binds a null QString as SQL NULL; for us an empty text is a text. NULL is asked for with an invalid QVariant.
QVariant bound(const QVariant& value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull()) {
        return QStringLiteral("");
    }
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull()) {
        return QByteArray("");
    }
    return value;
}

/// A migration file split into statements: a statement ends with a semicolon at the end of a line.
QStringList statementsOf(const QString& sql)
{
    QStringList statements;
    QString current;
    const auto lines = sql.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QString code = line.section(QStringLiteral("--"), 0, 0);
        current += code + QLatin1Char('\n');
        if (code.trimmed().endsWith(QLatin1Char(';'))) {
            statements.append(current.trimmed());
            current.clear();
        }
    }
    return statements;
}

} // namespace

class Database::Private
{
public:
    QString connectionName = QUuid::createUuid().toString();
    QString file;
    std::unordered_map<QString, QSqlQuery> prepared; ///< statements are prepared once per connection

    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(connectionName, false); }

    Result<void> execute(const QString& sql)
    {
        QSqlQuery query(connection());
        if (!query.exec(sql)) {
            return storageError(sql.section(QLatin1Char('\n'), 0, 0), query.lastError());
        }
        return {};
    }

    /// Runs a prepared statement; the caller reads the query and then calls finish() on it.
    Result<QSqlQuery*> run(const QString& sql, const QVariantList& values)
    {
        auto found = prepared.find(sql);
        if (found == prepared.end()) {
            QSqlQuery query(connection());
            query.setForwardOnly(true);
            if (!query.prepare(sql)) {
                return storageError(sql, query.lastError());
            }
            found = prepared.emplace(sql, std::move(query)).first;
        }
        QSqlQuery& query = found->second;
        for (int i = 0; i < values.size(); ++i) {
            query.bindValue(i, bound(values.at(i)));
        }
        if (!query.exec()) {
            Error error = storageError(sql, query.lastError());
            query.finish();
            return error;
        }
        return &query;
    }

    Result<Rows> select(const QString& sql, const QVariantList& values)
    {
        auto query = run(sql, values);
        if (!query) {
            return query.error();
        }
        Rows rows;
        const int columns = (*query)->record().count();
        while ((*query)->next()) {
            Row row;
            row.reserve(columns);
            for (int column = 0; column < columns; ++column) {
                row.append((*query)->value(column));
            }
            rows.append(row);
        }
        (*query)->finish();
        return rows;
    }
};

Database::Database(std::unique_ptr<Private> p) : d(std::move(p)) {}

Database::~Database()
{
    d->prepared.clear();
    d->connection().close();
    QSqlDatabase::removeDatabase(d->connectionName);
}

QString Database::file() const
{
    return d->file;
}

Result<std::unique_ptr<Database>> Database::open(const QString& file, Access access)
{
    auto p = std::make_unique<Private>();
    p->file = file;
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), p->connectionName);
    connection.setDatabaseName(file);
    connection.setConnectOptions(access == Access::ReadOnly
                                     ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                     : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    const bool opened = connection.open();
    std::unique_ptr<Database> database(new Database(std::move(p)));
    if (!opened) {
        return storageError(QStringLiteral("cannot open %1").arg(file), connection.lastError());
    }
    connection = QSqlDatabase();
    if (access == Access::ReadOnly) {
        return database;
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner); // people's data; -wal and -shm follow it
    for (const auto* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        if (auto done = database->d->execute(QString::fromLatin1(pragma)); !done) {
            return unusable(file, done.error());
        }
    }
    if (auto done = database->migrate(); !done) {
        return done.error();
    }
    return database;
}

Result<void> Database::migrate()
{
    const auto version = select(QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return version.error();
    }
    const int present = version->first().first().toInt();
    const QDir folder(QStringLiteral(":/leadferry/migrations"));
    const auto files = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    if (present > files.size()) {
        return Error{
            ErrorKind::Storage,
            QStringLiteral("%1 was written by a newer version of Leadferry (schema %2, this program knows %3): "
                           "install the newer version")
                .arg(d->file)
                .arg(present)
                .arg(files.size())};
    }
    for (int number = present + 1; number <= files.size(); ++number) {
        QFile migration(folder.filePath(files.at(number - 1)));
        if (!migration.open(QIODevice::ReadOnly)) {
            return Error{ErrorKind::Internal, QStringLiteral("migration %1 cannot be read").arg(number)};
        }
        Transaction transaction(*this);
        const Rows now = transaction.select(QStringLiteral("PRAGMA user_version"));
        if (!now.isEmpty() && now.first().first().toInt() >= number) {
            continue; // another process was quicker
        }
        const auto statements = statementsOf(QString::fromUtf8(migration.readAll()));
        for (const QString& statement : statements) {
            transaction.run(statement);
        }
        transaction.run(QStringLiteral("PRAGMA user_version = %1").arg(number));
        if (auto done = transaction.commit(); !done) {
            return Error{ErrorKind::Storage,
                         QStringLiteral("migration %1: %2").arg(files.at(number - 1), done.error().message)};
        }
    }
    return {};
}

Result<Rows> Database::select(const QString& sql, const QVariantList& values)
{
    return d->select(sql, values);
}

Transaction::Transaction(Database& database) : m_database(database)
{
    // IMMEDIATE takes the write lock now, so that two processes wait for each other instead of failing halfway.
    m_outcome = m_database.d->execute(QStringLiteral("BEGIN IMMEDIATE"));
    m_open = m_outcome.ok();
}

Transaction::~Transaction()
{
    if (m_open) {
        (void)m_database.d->execute(QStringLiteral("ROLLBACK"));
    }
}

Rows Transaction::select(const QString& sql, const QVariantList& values)
{
    if (failed()) {
        return {};
    }
    auto rows = m_database.d->select(sql, values);
    if (!rows) {
        m_outcome = rows.error();
        return {};
    }
    return std::move(rows).value();
}

int Transaction::run(const QString& sql, const QVariantList& values)
{
    if (failed()) {
        return 0;
    }
    auto query = m_database.d->run(sql, values);
    if (!query) {
        m_outcome = query.error();
        return 0;
    }
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

qint64 Transaction::insert(const QString& sql, const QVariantList& values)
{
    if (failed()) {
        return 0;
    }
    auto query = m_database.d->run(sql, values);
    if (!query) {
        m_outcome = query.error();
        return 0;
    }
    const qint64 id = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return id;
}

Result<void> Transaction::commit()
{
    if (!failed()) {
        m_outcome = m_database.d->execute(QStringLiteral("COMMIT"));
        m_open = failed();
    }
    return m_outcome;
}

QString placeholders(qsizetype count)
{
    QString list;
    list.reserve(count * 2);
    for (qsizetype i = 0; i < count; ++i) {
        list += i == 0 ? QStringLiteral("?") : QStringLiteral(",?");
    }
    return list;
}

} // namespace leadferry::store
