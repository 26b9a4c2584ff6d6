// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/foldersource.h"

#include "ingest/csvreader.h"
#include "ingest/filing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

const QString doneFolder = QStringLiteral("done");
const QString failedFolder = QStringLiteral("failed");
constexpr qint64 leastBetweenScansMs = 250;
/// A file that cannot be taken now is left alone this long.
constexpr qint64 retryMs = 30'000;

QString suffixOf(const QString& name)
{
    return QFileInfo(name).suffix().toLower();
}

bool isOurs(const QString& name)
{
    static const QStringList suffixes{QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("ndjson"),
                                      QStringLiteral("csv")};
    return suffixes.contains(suffixOf(name));
}

Result<ReadDocument> readAs(const QString& suffix, const QByteArray& bytes, qint64 nowMs)
{
    const QString source = QStringLiteral("folder");
    if (suffix == QLatin1String("csv")) {
        return readCsv(bytes, source, nowMs);
    }
    const auto form = suffix == QLatin1String("json") ? DocumentForm::Detect : DocumentForm::Lines;
    return readDocument(bytes, source, nowMs, {.form = form, .equal = EqualElements::AreCounted});
}

QByteArray reasonsOf(const ReadDocument& document)
{
    QStringList reasons;
    for (const RejectedLine& line : document.rejected) {
        reasons.append(line.reason);
    }
    return reasons.join(QLatin1Char('\n')).toUtf8() + '\n';
}

} // namespace

FolderSource::FolderSource(const QString& folder, domain::EventSink& sink, base::Clock& clock, FolderLimits limits,
                           QObject* parent)
    : QObject(parent),
      m_folder(QDir(folder).absolutePath()),
      m_sink(sink),
      m_clock(clock),
      m_limits(limits),
      m_alarm(clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &FolderSource::scan);
    // Only a hint: it misses what changes while we are busy, and on network drives everything.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (m_isRunning && !m_isSubmitting && m_queue.isEmpty()) {
            m_alarm->ringIn(m_lastScanMs + leastBetweenScansMs - m_clock.monotonicMs());
        }
    });
}

Result<void> FolderSource::start()
{
    if (!QFileInfo(m_folder).isDir()) {
        return Error{ErrorKind::Invalid, QStringLiteral("the folder %1 does not exist: create it or choose another")
                                             .arg(QDir::toNativeSeparators(m_folder))};
    }
    if (!canMove()) {
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("the folder %1 cannot be written to, so files could not be moved to done: check its rights")
                .arg(QDir::toNativeSeparators(m_folder))};
    }
    m_isRunning = true;
    m_watcher.addPath(m_folder);
    m_alarm->ringIn(0);
    return {};
}

void FolderSource::stop()
{
    m_isRunning = false;
    m_queue.clear();
    m_alarm->silence();
}

bool FolderSource::isIdle() const
{
    const bool scanned = m_lastScanMs > 0 && !m_isSubmitting && m_queue.isEmpty();
    return scanned && std::all_of(m_seen.cbegin(), m_seen.cend(),
                                  [](const Seen& seen) { return seen.isSettled || !seen.complaint.isEmpty(); });
}

bool FolderSource::canMove()
{
    const QDir folder(m_folder);
    return QFileInfo(m_folder).isWritable() && folder.mkpath(doneFolder) && folder.mkpath(failedFolder) &&
           QFileInfo(path(doneFolder)).isWritable() && QFileInfo(path(failedFolder)).isWritable();
}

void FolderSource::scan()
{
    if (m_isSubmitting) {
        return; // its answer goes on
    }
    m_lastScanMs = m_clock.monotonicMs();
    if (!QFileInfo(m_folder).isDir() || !canMove()) {
        const QString complaint =
            QStringLiteral("the folder is gone or cannot be written to: bring it back or check its rights");
        if (std::exchange(m_folderComplaint, complaint) != complaint) {
            emit failed(QDir::toNativeSeparators(m_folder), complaint);
        }
        m_alarm->ringIn(m_limits.scanEveryMs);
        return;
    }
    m_folderComplaint.clear();
    m_watcher.addPath(m_folder);                             // forgotten when the folder was away
    QHash<QString, Seen> before = std::exchange(m_seen, {}); // what is gone stays forgotten
    m_queue.clear();
    for (const QFileInfo& file : filesByAge()) {
        m_seen.insert(file.fileName(), before.value(file.fileName()));
        if (isQuiet(file)) {
            m_queue.append(file.fileName());
        }
    }
    takeNext();
}

QFileInfoList FolderSource::filesByAge() const
{
    auto files = QDir(m_folder).entryInfoList(QDir::Files | QDir::System, QDir::Unsorted);
    files.removeIf([](const QFileInfo& file) { return !isOurs(file.fileName()); });
    std::sort(files.begin(), files.end(), [](const QFileInfo& a, const QFileInfo& b) {
        return std::pair(a.lastModified(), a.fileName()) < std::pair(b.lastModified(), b.fileName());
    });
    return files;
}

bool FolderSource::isQuiet(const QFileInfo& file)
{
    Seen& seen = m_seen[file.fileName()];
    const Stamp stamp = stampOf(file);
    const qint64 now = m_clock.monotonicMs();
    if (seen.stamp != stamp) {
        seen = {stamp, now, {}, false};
        return false;
    }
    return now - seen.sinceMs >= (stamp.size == 0 ? m_limits.emptyQuietMs : m_limits.quietMs) && !seen.isSettled;
}

/// One file at a time; after the last one the next scan is due, sooner while a file is still settling down.
void FolderSource::takeNext()
{
    if (!m_isRunning || m_isSubmitting) {
        return;
    }
    if (!m_queue.isEmpty()) {
        take(m_queue.takeFirst());
        if (!m_isSubmitting) { // later, so that a folder full of broken files does not keep others waiting
            QMetaObject::invokeMethod(this, &FolderSource::takeNext, Qt::QueuedConnection);
        }
        return;
    }
    const qint64 now = m_clock.monotonicMs();
    const bool isSettling = std::any_of(m_seen.cbegin(), m_seen.cend(), [&](const Seen& seen) {
        return seen.stamp.size != 0 && seen.sinceMs <= now && now - seen.sinceMs < m_limits.quietMs;
    });
    m_alarm->ringIn(isSettling ? m_limits.quietMs : m_limits.scanEveryMs);
}

void FolderSource::take(const QString& name)
{
    const QFileInfo file(path(name));
    if (file.isSymLink()) {
        refuse(name, QStringLiteral("it is a link: put the file itself here"));
    } else if (!file.exists()) {
        emit failed(name, QStringLiteral("it was taken away before it was read"));
    } else if (!file.isFile()) {
        complain(name, QStringLiteral("it is not a file: take it away"));
    } else if (file.size() == 0) {
        refuse(name, QStringLiteral("it is empty: put a file with at least one event here"));
    } else if (file.size() > m_limits.largestFileBytes) {
        refuse(name, QStringLiteral("it is larger than %1 MiB: split it into smaller files")
                         .arg(m_limits.largestFileBytes / 1024 / 1024));
    } else if (const auto bytes = read(name); !bytes) {
        complain(name, bytes.error().message);
    } else if (const auto document = readAs(suffixOf(name), *bytes, m_clock.nowMs()); !document) {
        refuse(name, document.error().message);
    } else if (document->events.isEmpty() && !document->rejected.isEmpty()) {
        refuse(name, QString::fromUtf8(reasonsOf(*document)).trimmed());
    } else {
        submit(name, stampOf(file), *document);
    }
}

Result<QByteArray> FolderSource::read(const QString& name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::Storage,
                     QStringLiteral("it cannot be read (%1): check its rights").arg(file.errorString())};
    }
    const QByteArray bytes = file.read(std::min(file.size(), m_limits.largestFileBytes) + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() != file.size()) {
        return Error{ErrorKind::Storage, QStringLiteral("it changed while it was read: it will be read again")};
    }
    return bytes;
}

void FolderSource::submit(const QString& name, const Stamp& stamp, const ReadDocument& document)
{
    if (document.events.isEmpty()) {
        finish(name, stamp, document);
        return;
    }
    m_isSubmitting = true;
    m_sink.submit(document.events, this,
                  [this, name, stamp, document](const Result<QList<domain::AcceptedEvent>>& accepted) {
                      m_isSubmitting = false;
                      if (accepted) {
                          finish(name, stamp, document);
                      } else {
                          complain(name, QStringLiteral("its events could not be stored (%1): it will be tried again")
                                             .arg(accepted.error().message));
                      }
                      takeNext();
                  });
}

/// The events are on disk. The bad lines are put aside before the file is moved: a crash in between repeats both, and
/// the same content is not written twice.
void FolderSource::finish(const QString& name, const Stamp& stamp, const ReadDocument& document)
{
    if (stampOf(QFileInfo(path(name))) != stamp) {
        complain(name, QStringLiteral("it changed while its events were stored: it will be read again"));
        return;
    }
    if (!document.rejected.isEmpty()) {
        const auto bad = writeInto(path(failedFolder), name, document.rejectedAsFile());
        const auto reasons =
            bad ? writeInto(path(failedFolder), *bad + QStringLiteral(".error.txt"), reasonsOf(document)) : bad;
        if (!reasons) {
            complain(name, reasons.error().message);
            return;
        }
    }
    if (const auto moved = moveInto(path(doneFolder), path(name)); !moved) {
        m_seen[name].isSettled = true;
        complain(name, QStringLiteral("its events are stored, but ") + moved.error().message);
        return;
    }
    m_seen.remove(name);
    emit taken(name, static_cast<int>(document.events.size()), static_cast<int>(document.rejected.size()));
}

void FolderSource::refuse(const QString& name, const QString& reason)
{
    const auto moved = moveInto(path(failedFolder), path(name));
    if (!moved) {
        complain(name, reason + QStringLiteral("; ") + moved.error().message);
        return;
    }
    m_seen.remove(name);
    const auto note = writeInto(path(failedFolder), *moved + QStringLiteral(".error.txt"), reason.toUtf8() + '\n');
    emit failed(name, note ? reason : QString(reason + QStringLiteral("; ") + note.error().message));
}

void FolderSource::complain(const QString& name, const QString& reason)
{
    Seen& seen = m_seen[name];
    seen.sinceMs = m_clock.monotonicMs() + retryMs;
    if (std::exchange(seen.complaint, reason) != reason) {
        emit failed(name, reason);
    }
}

FolderSource::Stamp FolderSource::stampOf(const QFileInfo& file)
{
    return {file.isSymLink() ? 1 : file.size(), file.lastModified()};
}

QString FolderSource::path(const QString& name) const
{
    return QDir(m_folder).filePath(name);
}

} // namespace leadferry::ingest
