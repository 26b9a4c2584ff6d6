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

/// SQLite's result codes (sqlite.org/rescode.html) that somebody can do something about.
enum SqliteCode : quint8 {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

int codeOf(const QSqlError& error)
{
    constexpr int withoutExtension = 0xff;
    return error.nativeErrorCode().toInt() & withoutExtension;
}

/// What helps; empty: only the program's authors can tell.
QString adviceFor(int code)
{
    switch (code) {
    case Full:
        return QStringLiteral("the disk is full: free some space");
    case Busy:
    case Locked:
        return QStringLiteral("another program holds the database: close it (a backup, a database viewer)");
    case IoError:
        return QStringLiteral("the disk cannot be read or written: check that it is there and sound");
    case ReadOnly:
    case CannotOpen:
        return QStringLiteral("the database may not be opened or written: check the permissions of its folder");
    case Corrupt:
    case NotADatabase:
        return QStringLiteral("the database is damaged: restore it from a backup, or move it away to begin anew");
    default:
        return {};
    }
}

Error storageError(const QString& doing, const QSqlError& error)
{
    constexpr qsizetype shown = 80;
    const QString words = QStringLiteral("%1: %2").arg(
        doing.simplified().left(shown), error.databaseText().isEmpty() ? error.text() : error.databaseText());
    const QString advice = adviceFor(codeOf(error));
    return {ErrorKind::Storage, advice.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(advice, words)};
}

Error unusable(const QString& file, const Error& reason)
{
    return {ErrorKind::Storage, QStringLiteral("the database %1 cannot be used: %2").arg(file, reason.message)};
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
    bool outOfSpace = false;                         ///< the last failure's reason
    bool leftOpen = false;                           ///< a transaction that could not be rolled back
    QString told;                                    ///< the advice that is in the log

    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(connectionName, false); }

    /// For the log once, until something is written again: a full disk fails every statement.
    Error failure(const QString& doing, const QSqlError& reason)
    {
        outOfSpace = codeOf(reason) == Full;
        Error error = storageError(doing, reason);
        const QString advice = adviceFor(codeOf(reason));
        if (advice.isEmpty() || std::exchange(told, advice) != advice) {
            qWarning("%s", qPrintable(error.message));
        }
        return error;
    }

    Result<void> execute(const QString& sql)
    {
        QSqlQuery query(connection());
        if (!query.exec(sql)) {
            return failure(sql, query.lastError());
        }
        return {};
    }

    /// Fails where SQLite has rolled back by itself already (a full disk), and where even that cannot be done now.
    void rollBack() { leftOpen = !QSqlQuery(connection()).exec(QStringLiteral("ROLLBACK")); }

    /// Runs a prepared statement; the caller reads the query and then calls finish() on it.
    Result<QSqlQuery*> run(const QString& sql, const QVariantList& values)
    {
        auto found = prepared.find(sql);
        if (found == prepared.end()) {
            QSqlQuery query(connection());
            query.setForwardOnly(true);
            if (!query.prepare(sql)) {
                return failure(sql, query.lastError());
            }
            found = prepared.emplace(sql, std::move(query)).first;
        }
        QSqlQuery& query = found->second;
        for (int i = 0; i < values.size(); ++i) {
            query.bindValue(i, bound(values.at(i)));
        }
        if (!query.exec()) {
            Error error = failure(sql, query.lastError());
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
        if ((*query)->lastError().isValid()) { // halfway: what was read is not all there is
            Error error = failure(sql, (*query)->lastError());
            (*query)->finish();
            return error;
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

Result<void> Database::checkWriting()
{
    Transaction transaction(*this);
    const Rows version = transaction.select(QStringLiteral("PRAGMA user_version"));
    if (!version.isEmpty()) {
        transaction.run(QStringLiteral("PRAGMA user_version = %1").arg(version.first().first().toInt()));
    }
    return transaction.commit();
}

bool Database::outOfSpace() const
{
    return d->outOfSpace;
}

Transaction::Transaction(Database& database) : m_database(database)
{
    if (m_database.d->leftOpen) {
        m_database.d->rollBack();
    }
    // IMMEDIATE takes the write lock now, so that two processes wait for each other instead of failing halfway.
    m_outcome = m_database.d->execute(QStringLiteral("BEGIN IMMEDIATE"));
    m_open = m_outcome.ok();
}

Transaction::~Transaction()
{
    if (m_open) {
        m_database.d->rollBack();
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
    if (!failed()) {
        m_database.d->told.clear();
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
