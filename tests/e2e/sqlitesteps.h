// SPDX-License-Identifier: GPL-3.0-or-later
// Every step of every SQLite statement of this process, seen from outside and made to fail at will: the test's own
// sqlite3_step() stands before the library's, so that the program itself needs no hooks.
#pragma once

#include <sqlite3.h>

#include <QByteArray>

namespace leadferry::test {

class SqliteSteps
{
public:
    SqliteSteps() = default;
    virtual ~SqliteSteps() = default;
    SqliteSteps(const SqliteSteps&) = delete;
    SqliteSteps& operator=(const SqliteSteps&) = delete;

    /// `begins`: the statement starts with this step; otherwise it goes on to its next row. Anything but SQLITE_OK, and
    /// the step is not carried out but fails with that code.
    virtual int before(sqlite3_stmt* /*statement*/, bool /*begins*/) { return SQLITE_OK; }
    /// What became of a step that was carried out.
    virtual void after(sqlite3_stmt* /*statement*/, int /*result*/) {}
};

/// From now on every step of this process passes `steps`; null: none does. It outlives its watch.
void watchSqlite(SqliteSteps* steps);

/// While it lives the disk is full: the system refuses to write to any database file, as it does then (ENOSPC).
class FullDisk
{
public:
    FullDisk();
    ~FullDisk();
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
};

inline bool startsWith(sqlite3_stmt* statement, const char* words)
{
    return QByteArray(sqlite3_sql(statement)).startsWith(words);
}

} // namespace leadferry::test
