// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/inboxstore.h"

#include "sandbox/text.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

QJsonObject entryToState(const ThreadEntry& entry)
{
    return {{text("id"), entry.id},
            {text("type"), entry.type},
            {text("direction"), entry.direction},
            {text("author"), entry.author},
            {text("authorName"), entry.authorName},
            {text("text"), entry.text},
            {text("about"), entry.about},
            {text("files"), QJsonArray::fromStringList(entry.files)},
            {text("toAddress"), entry.toAddress},
            {text("created"), entry.createdMs}};
}

ThreadEntry entryFromState(const QJsonValue& json)
{
    ThreadEntry entry;
    entry.id = json[text("id")].toString();
    entry.type = json[text("type")].toString();
    entry.direction = json[text("direction")].toString();
    entry.author = json[text("author")].toString();
    entry.authorName = json[text("authorName")].toString();
    entry.text = json[text("text")].toString();
    entry.about = json[text("about")].toString();
    const QJsonArray files = json[text("files")].toArray();
    for (const auto& file : files) {
        entry.files.append(file.toString());
    }
    entry.toAddress = json[text("toAddress")].toString();
    entry.createdMs = json[text("created")].toInteger();
    return entry;
}

QJsonObject threadToState(const Thread& thread)
{
    QJsonArray entries;
    for (const ThreadEntry& entry : thread.entries) {
        entries.append(entryToState(entry));
    }
    return {{text("id"), thread.id},
            {text("ticket"), thread.ticketId},
            {text("visitor"), thread.visitorId},
            {text("withOther"), thread.isWithOther},
            {text("assignedTo"), thread.assignedTo},
            {text("open"), thread.isOpen},
            {text("spam"), thread.isSpam},
            {text("created"), thread.createdMs},
            {text("closed"), thread.closedMs},
            {text("archived"), thread.archivedMs},
            {text("entries"), entries}};
}

Thread threadFromState(const QJsonValue& json)
{
    Thread thread;
    thread.id = json[text("id")].toString();
    thread.ticketId = json[text("ticket")].toString();
    thread.visitorId = json[text("visitor")].toString();
    thread.isWithOther = json[text("withOther")].toBool();
    thread.assignedTo = json[text("assignedTo")].toString();
    thread.isOpen = json[text("open")].toBool();
    thread.isSpam = json[text("spam")].toBool();
    thread.createdMs = json[text("created")].toInteger();
    thread.closedMs = json[text("closed")].toInteger();
    thread.archivedMs = json[text("archived")].toInteger();
    const QJsonArray entries = json[text("entries")].toArray();
    for (const auto& entry : entries) {
        thread.entries.append(entryFromState(entry));
    }
    return thread;
}

} // namespace

qint64 Thread::latestMs(const QString& direction) const
{
    qint64 latest = 0;
    for (const ThreadEntry& entry : entries) {
        if (entry.isMessage() && (direction.isEmpty() || entry.direction == direction)) {
            latest = std::max(latest, entry.createdMs);
        }
    }
    return latest;
}

Thread* InboxStore::find(const QString& id)
{
    const auto found =
        std::find_if(m_threads.begin(), m_threads.end(), [&id](const Thread& thread) { return thread.id == id; });
    return found == m_threads.end() ? nullptr : &*found;
}

const Thread* InboxStore::find(const QString& id) const
{
    const auto found =
        std::find_if(m_threads.cbegin(), m_threads.cend(), [&id](const Thread& thread) { return thread.id == id; });
    return found == m_threads.cend() ? nullptr : &*found;
}

Thread& InboxStore::add(const QString& ticketId, const QString& visitorId, qint64 nowMs)
{
    Thread thread;
    thread.id = QString::number(m_nextThread++);
    thread.ticketId = ticketId;
    thread.visitorId = visitorId;
    thread.createdMs = nowMs;
    m_threads.append(thread);
    return m_threads.last();
}

void InboxStore::write(Thread& thread, ThreadEntry entry)
{
    constexpr int idLength = 32; // HubSpot's have no meaning either
    entry.id = text("%1").arg(m_nextEntry++, idLength, 16, QLatin1Char('0'));
    thread.entries.append(entry);
}

QJsonObject InboxStore::toState() const
{
    QJsonArray threads;
    for (const Thread& thread : m_threads) {
        threads.append(threadToState(thread));
    }
    return {{text("nextThread"), m_nextThread}, {text("nextEntry"), m_nextEntry}, {text("threads"), threads}};
}

void InboxStore::restore(const QJsonObject& state)
{
    *this = {};
    const QJsonArray threads = state.value(text("threads")).toArray();
    for (const auto& thread : threads) {
        m_threads.append(threadFromState(thread));
    }
    m_nextThread = state.value(text("nextThread")).toInteger(m_nextThread);
    m_nextEntry = state.value(text("nextEntry")).toInteger(m_nextEntry);
}

} // namespace leadferry::sandbox
