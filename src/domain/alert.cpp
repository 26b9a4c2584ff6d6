// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::domain {

namespace {

/// Kept in the order of their keys, told worst first.
void sort(QList<Trouble>& troubles)
{
    std::stable_sort(troubles.begin(), troubles.end(),
                     [](const Trouble& one, const Trouble& other) { return one.kind < other.kind; });
}

/// Nobody wants to hear that a portal which was disconnected answers again.
bool isMoot(const Trouble& trouble, const Judgement& judgement)
{
    static const QList<TroubleKind> ofPortals{TroubleKind::AccessWithdrawn, TroubleKind::PortalSilent,
                                              TroubleKind::DailyLimit};
    return ofPortals.contains(trouble.kind) ? !judgement.portals.contains(trouble.portalId)
                                            : trouble.kind == TroubleKind::NoNetwork && judgement.portals.isEmpty();
}

void noteWhatIsThere(AlertMemory& memory, const Judgement& judgement, qint64 nowMs)
{
    for (const Trouble& trouble : judgement.troubles) {
        AlertRecord& record = memory.records[keyOf(trouble)];
        if (record.sinceMs == 0 || record.sinceMs > nowMs) { // a clock that was set back
            record.sinceMs = nowMs;
        }
        if (!record.told) { // then with what it began: that its number changes is no news
            record.trouble = trouble;
        }
        record.overMs = 0;
    }
}

void noteWhatIsOver(AlertMemory& memory, const Judgement& judgement, qint64 nowMs)
{
    QSet<QString> there;
    for (const Trouble& trouble : judgement.troubles) {
        there.insert(keyOf(trouble));
    }
    memory.records.removeIf([&](QMap<QString, AlertRecord>::iterator entry) {
        if (there.contains(entry.key())) {
            return isMoot(entry->trouble, judgement);
        }
        if (judgement.unknown.contains(entry.key())) { // behind a larger trouble, which is told in its stead
            return !entry->told || isMoot(entry->trouble, judgement);
        }
        if (entry->overMs == 0 || entry->overMs > nowMs) {
            entry->overMs = nowMs;
        }
        return !entry->told || isMoot(entry->trouble, judgement);
    });
}

/// When the record is to be told; 0: it is not.
qint64 dueMs(const AlertRecord& record)
{
    if (record.overMs > 0) {
        return record.overMs + alertSettlesMs;
    }
    return record.told ? 0 : record.sinceMs + alertSettlesMs;
}

AlertMessage tell(AlertMemory& memory, qint64 nowMs)
{
    AlertMessage message;
    memory.records.removeIf([&](QMap<QString, AlertRecord>::iterator entry) {
        const qint64 due = dueMs(*entry);
        if (due == 0 || due > nowMs) {
            return false;
        }
        const bool over = entry->overMs > 0;
        (over ? message.over : message.began).append(entry->trouble);
        entry->told = true;
        return over;
    });
    sort(message.began);
    sort(message.over);
    return message;
}

qint64 nextDueMs(const AlertMemory& memory)
{
    qint64 next = 0;
    for (const AlertRecord& record : memory.records) {
        const qint64 due = dueMs(record);
        next = due > 0 && (next == 0 || due < next) ? due : next;
    }
    return next;
}

QJsonArray arrayOf(const QList<Trouble>& troubles)
{
    QJsonArray array;
    for (const Trouble& trouble : troubles) {
        array.append(toJson(trouble));
    }
    return array;
}

QList<Trouble> troublesFrom(const QJsonValue& json)
{
    QList<Trouble> troubles;
    const QJsonArray array = json.toArray();
    for (const auto& entry : array) {
        if (const auto trouble = troubleFromJson(entry.toObject())) {
            troubles.append(*trouble);
        }
    }
    return troubles;
}

} // namespace

QJsonObject toJson(const AlertMessage& message)
{
    return {{QStringLiteral("began"), arrayOf(message.began)}, {QStringLiteral("over"), arrayOf(message.over)}};
}

AlertMessage alertMessageFromJson(const QJsonObject& json)
{
    return {troublesFrom(json.value(QLatin1String("began"))), troublesFrom(json.value(QLatin1String("over")))};
}

AlertStep stepAlerts(AlertMemory memory, const Judgement& judgement, qint64 nowMs, qint64 quietUntilMs)
{
    noteWhatIsThere(memory, judgement, nowMs);
    noteWhatIsOver(memory, judgement, nowMs);
    memory.toldMs = std::min(memory.toldMs, nowMs);
    const qint64 mayTellMs = std::max(memory.toldMs + alertsGroupedMs, quietUntilMs);
    AlertMessage message;
    if (nowMs >= mayTellMs) {
        message = tell(memory, nowMs);
        memory.toldMs = message.isEmpty() ? memory.toldMs : nowMs;
    }
    const qint64 next = nextDueMs(memory);
    const qint64 earliest = std::max(memory.toldMs + alertsGroupedMs, quietUntilMs);
    return {memory, message, next == 0 ? 0 : std::max(next, earliest)};
}

} // namespace leadferry::domain
