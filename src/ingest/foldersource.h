// SPDX-License-Identifier: GPL-3.0-or-later
// The watched folder (contract, "Watched folder"): takes *.json, *.jsonl, *.ndjson and *.csv once they have stopped
// growing, hands their events to the sink in one batch and then moves the file to done/. Nothing is ever deleted.
//
// A file goes through: seen → quiet (same size and time in two scans) → read → submitted → moved. A crash before the
// move means the file is read again; its events have the same ids then and are duplicates. What cannot be read goes to
// failed/NAME with failed/NAME.error.txt; of a file that is partly good, only the bad lines do.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/eventsink.h"
#include "ingest/eventreader.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>

namespace leadferry::ingest {

struct FolderLimits
{
    qint64 largestFileBytes = 64 * 1024 * 1024;
    int scanEveryMs = 2'000;
    int quietMs = 1'000;       ///< this long unchanged: the writer has finished
    int emptyQuietMs = 60'000; ///< this long unchanged and empty: nothing will come any more
};

class FolderSource : public QObject
{
    Q_OBJECT
public:
    /// `sink` and `clock` outlive the source.
    FolderSource(const QString& folder, domain::EventSink& sink, base::Clock& clock, FolderLimits limits = {},
                 QObject* parent = nullptr);

    /// Invalid: the folder does not exist or cannot be written to (files must be moved inside it).
    base::Result<void> start();
    /// Takes no further file; one whose events are being stored is still moved.
    void stop();
    /// Every file that is in the folder has been dealt with (as of the last scan).
    [[nodiscard]] bool isIdle() const;

signals:
    /// The file's name, without its folder.
    void taken(const QString& file, int events, int rejected);
    /// A file that is not taken, or the folder itself; once per file and reason.
    void failed(const QString& file, const QString& reason);

private:
    struct Stamp
    {
        qint64 size = -1;
        QDateTime changed;
        bool operator==(const Stamp&) const = default;
    };
    struct Seen
    {
        Stamp stamp;
        qint64 sinceMs = 0;     ///< monotonic; in the future while the file is left alone
        QString complaint;      ///< told already
        bool isSettled = false; ///< its events are stored but it cannot be moved: not read again while it is unchanged
    };

    void scan();
    [[nodiscard]] QFileInfoList filesByAge() const;
    [[nodiscard]] bool isQuiet(const QFileInfo& file);
    void takeNext();
    void take(const QString& name);
    void submit(const QString& name, const Stamp& stamp, const ReadDocument& document);
    void finish(const QString& name, const Stamp& stamp, const ReadDocument& document);
    void refuse(const QString& name, const QString& reason);
    void complain(const QString& name, const QString& reason);
    [[nodiscard]] bool canMove();
    [[nodiscard]] static Stamp stampOf(const QFileInfo& file);
    [[nodiscard]] QString path(const QString& name) const;
    [[nodiscard]] base::Result<QByteArray> read(const QString& name) const;

    QString m_folder;
    domain::EventSink& m_sink;
    base::Clock& m_clock;
    FolderLimits m_limits;
    std::unique_ptr<base::Alarm> m_alarm;
    QFileSystemWatcher m_watcher;
    QHash<QString, Seen> m_seen; ///< by name
    QStringList m_queue;         ///< quiet files, oldest first
    QString m_folderComplaint;
    qint64 m_lastScanMs = 0; ///< monotonic
    bool m_isRunning = false;
    bool m_isSubmitting = false;
};

} // namespace leadferry::ingest
