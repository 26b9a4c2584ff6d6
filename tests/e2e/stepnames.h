// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the steps at which the engine is stopped: every transaction of the store and every call to HubSpot has
// one. A new transaction or call gets its line here; the crash suite fails for one that has none.
#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace leadferry::test {

/// A call to HubSpot, by method and path; "%1" is what the path's first bracket caught, and so on.
struct NamedCall
{
    const char* method;
    const char* path;
    const char* name;
};

inline const QList<NamedCall>& namedCalls()
{
    static const QList<NamedCall> calls{
        {"POST", "^/crm/objects/[^/]+/(\\w+)/batch/(create|read|update|upsert)$", "%2 %1"},
        {"POST", "^/crm/objects/[^/]+/(\\w+)/search$", "search %1"},
        {"POST", "^/crm/associations/[^/]+/(\\w+)/(\\w+)/batch/read$", "list %2 of %1"},
        {"POST", "^/crm/associations/[^/]+/(\\w+)/(\\w+)/batch/associate/default$", "link %1 to %2"},
        {"GET", "^/crm/objects/[^/]+/(\\w+)$", "see whether %1 may be read"},
        {"GET", "^/crm/properties/[^/]+/(\\w+)$", "read the properties of %1"},
        {"GET", "^/crm/properties/[^/]+/(\\w+)/groups", "read the property groups of %1"},
        {"POST", "^/crm/properties/[^/]+/(\\w+)/groups$", "make the property group of %1"},
        {"POST", "^/crm/properties/[^/]+/(\\w+)$", "make the key property of %1"},
        {"GET", "^/crm/properties/[^/]+/(\\w+)/leadferry_key$", "read the key property of %1"},
        {"GET", "^/crm/pipelines/[^/]+/(\\w+)$", "read the pipelines of %1"},
        {"GET", "^/crm/owners/[^/]+$", "read the owners"},
        {"POST", "^/crm/v3/lists/search$", "read the lists"},
        {"PUT", "^/crm/v3/lists/[^/]+/memberships/add$", "add to a list"},
        {"GET", "^/crm/v3/lists$", "read lists by their ids"},
        {"GET", "^/crm/v3/lists/[^/]+/memberships$", "read the members of a list"},
        {"GET", "^/crm/v3/lists/records/[^/]+/[^/]+/memberships$", "read the lists of a contact"},
        {"GET", "^/conversations/conversations/[^/]+/threads$", "read the threads"},
        {"GET", "^/conversations/conversations/[^/]+/threads/[^/]+$", "read a thread"},
        {"GET", "^/conversations/conversations/[^/]+/threads/[^/]+/messages$", "read the messages of a thread"},
        {"GET", "^/account-info/[^/]+/details$", "read the account"},
    };
    return calls;
}

/// Empty: it has none.
inline QString callName(const QString& method, const QString& path)
{
    for (const NamedCall& call : namedCalls()) {
        if (method != QLatin1String(call.method)) {
            continue;
        }
        const auto match = QRegularExpression(QString::fromLatin1(call.path)).match(path);
        if (match.hasMatch()) {
            QString name = QString::fromLatin1(call.name);
            for (int bracket = 1; bracket <= match.lastCapturedIndex(); ++bracket) {
                name.replace(QStringLiteral("%%1").arg(bracket), match.captured(bracket));
            }
            return name;
        }
    }
    return {};
}

/// A transaction that writes, by the beginning of one of its statements as Qt gives it to SQLite (":0" for "?"); the
/// first line that fits names it.
struct NamedTransaction
{
    const char* statement;
    const char* name;
};

inline const QList<NamedTransaction>& namedTransactions()
{
    static const QList<NamedTransaction> transactions{
        {"PRAGMA journal_mode", "choose the journal"},
        {"PRAGMA user_version =", "migrate"},
        {"INSERT INTO event ", "take in events"},
        {"INSERT INTO delivery_text", "index words"},
        {"UPDATE source SET refused", "count what a source refused"},
        {"INSERT OR REPLACE INTO outlook", "note what shadow mode holds back"},
        {"INSERT INTO operation ", "plan"},
        {"UPDATE delivery SET mapping_version", "plan"},
        {"UPDATE operation SET state = 'in_flight'", "mark in flight"},
        {"UPDATE operation SET state = 'unclear'", "recover what was in flight"},
        {"UPDATE operation SET due_at_ms = max(1", "shift due times"},
        {"UPDATE operation SET due_at_ms = :", "limit due times"},
        {"UPDATE operation SET state = :", "record without a call"},
        {"UPDATE operation_link SET state = :", "record links without a call"},
        {"INSERT INTO portal ", "save the portal"},
        {"UPDATE portal SET health", "note the portal's health"},
        {"UPDATE portal SET budget", "note the portal's calls"},
        {"UPDATE portal SET missing_scopes", "note what the portal does not grant"},
        {"UPDATE portal SET failing_since_ms", "count the portal's failures"},
        {"INSERT INTO thread ", "keep what a thread says"},
        {"INSERT INTO inbox_reading", "note how far an inbox was read"},
        {"UPDATE reply SET", "note what became of a reply"},
        {"INSERT OR IGNORE INTO enrichment ", "note which conversations are to be read"},
        {"UPDATE enrichment SET", "note what became of reading a conversation"},
        {"UPDATE enrichment_service", "note how a language model does"},
        {"INSERT INTO proof ", "begin a proof"},
        {"INSERT INTO proof_difference", "note what a proof found"},
        {"UPDATE proof SET finished_ms", "end a proof"},
        {"DELETE FROM proof ", "forget a proof"},
        {"UPDATE proof_difference SET replayed_ms", "send again what a proof found missing"},
        {"UPDATE operation SET state = CASE WHEN cause_kind", "open again what was given up"},
        {"UPDATE delivery SET by_hand = 1", "start again by hand"},
        {"INSERT INTO mapping ", "save mappings"},
        {"DELETE FROM alert_record", "note what was told"},
        {"UPDATE alert_state", "note what was told"},
        {"INSERT INTO setting", "keep a setting"},
        {"INSERT INTO audit", "note what a person did"},
        {"INSERT INTO delivery (", "deliver an event at last"},
    };
    return transactions;
}

/// `statements` with their values. What a call has left is named after it. Empty: it has no name.
inline QString transactionName(const QList<QByteArray>& statements)
{
    static const QRegularExpression exchange(
        QStringLiteral("^INSERT INTO exchange .*VALUES \\(\\d+, '(\\w+)', '([^'?]+)"));
    for (const QByteArray& statement : statements) {
        if (const auto match = exchange.match(QString::fromUtf8(statement)); match.hasMatch()) {
            const QString call = callName(match.captured(1), match.captured(2));
            return call.isEmpty() ? QString() : QStringLiteral("record ") + call;
        }
    }
    for (const NamedTransaction& named : namedTransactions()) {
        for (const QByteArray& statement : statements) {
            if (statement.startsWith(named.statement)) {
                return QString::fromLatin1(named.name);
            }
        }
    }
    return {};
}

} // namespace leadferry::test
