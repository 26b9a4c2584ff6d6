// SPDX-License-Identifier: GPL-3.0-or-later
// The program's Qt driver loads SQLite as a shared library and finds these two functions first.
#include "e2e/sqlitesteps.h"

#include <dlfcn.h>
#include <unistd.h>

#include <cerrno>

namespace leadferry::test {

namespace {

SqliteSteps* watching = nullptr;
int failedWith = SQLITE_OK; ///< the last step, by us

template <typename Function> Function library(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// SQLite's own text for the code, in the encoding Qt asks for; empty for codes that are not made up here.
const void* textOf(int code)
{
    switch (code) {
    case SQLITE_IOERR:
        return u"disk I/O error";
    case SQLITE_FULL:
        return u"database or disk is full";
    case SQLITE_BUSY:
        return u"database is locked";
    default:
        return u"";
    }
}

template <typename... Arguments> ssize_t refuseToWrite(Arguments...)
{
    errno = ENOSPC;
    return -1;
}

void setWriting(sqlite3_syscall_ptr pwrite, sqlite3_syscall_ptr pwrite64)
{
    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    vfs->xSetSystemCall(vfs, "pwrite", pwrite);
    vfs->xSetSystemCall(vfs, "pwrite64", pwrite64);
}

} // namespace

void watchSqlite(SqliteSteps* steps)
{
    watching = steps;
    failedWith = SQLITE_OK;
}

FullDisk::FullDisk()
{
    setWriting(reinterpret_cast<sqlite3_syscall_ptr>(refuseToWrite<int, const void*, size_t, off_t>),
               reinterpret_cast<sqlite3_syscall_ptr>(refuseToWrite<int, const void*, size_t, off64_t>));
}

FullDisk::~FullDisk()
{
    setWriting(nullptr, nullptr);
}

} // namespace leadferry::test

extern "C" int sqlite3_step(sqlite3_stmt* statement)
{
    using namespace leadferry::test;
    static const auto step = library<int (*)(sqlite3_stmt*)>("sqlite3_step");
    failedWith = SQLITE_OK;
    if (watching == nullptr) {
        return step(statement);
    }
    failedWith = watching->before(statement, sqlite3_stmt_busy(statement) == 0);
    if (failedWith != SQLITE_OK) {
        return failedWith;
    }
    const int result = step(statement);
    if (watching != nullptr) {
        watching->after(statement, result);
    }
    return result;
}

extern "C" const void* sqlite3_errmsg16(sqlite3* database)
{
    using namespace leadferry::test;
    static const auto message = library<const void* (*)(sqlite3*)>("sqlite3_errmsg16");
    return failedWith == SQLITE_OK ? message(database) : textOf(failedWith);
}
