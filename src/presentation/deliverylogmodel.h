// SPDX-License-Identifier: GPL-3.0-or-later
// The delivery log as a table: a window of rows around what is read, in blocks by key, live. Rows keep their place
// while somebody reads; new ones wait. Whatever there is, at most `maximumRows` rows are kept: those left behind go and
// come again when they are asked for.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"

#include <QAbstractTableModel>
#include <QMap>

namespace leadferry::presentation {

class DeliveryLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Kept in settings: new ones come before ColumnCount.
    enum Column {
        StateColumn,
        ChangedColumn,
        EventColumn,
        PersonColumn,
        BotColumn,
        PortalColumn,
        WrittenColumn,
        TriesColumn,
        RecordColumn,
        CameInColumn,
        IdColumn,
        NextTryColumn,
        TookColumn,
        ColumnCount
    };
    enum Role {
        DeliveryIdRole = Qt::UserRole + 1, ///< qint64, every column
        StateRole,                         ///< int of domain::DeliveryState, every column
        LinkRole,                          ///< QString URL, record column
    };
    enum class Phase { Loading, Ready, Failed };

    static constexpr int blockSize = 200;    ///< rows per question to the engine
    static constexpr int maximumRows = 3000; ///< rows kept
    static constexpr int maximumWaiting = 2000;

    /// Both outlive the model.
    DeliveryLogModel(app::EngineClient& client, base::Clock& clock, QObject* parent = nullptr);
    ~DeliveryLogModel() override;

    /// Loads from the top under this filter; the rows shown so far stay until the answer is there.
    void setFilter(const domain::DeliveryFilter& filter);
    [[nodiscard]] const domain::DeliveryFilter& filter() const { return m_filter; }
    /// By what stands in a column; without one, and at first, what came in last is on top. Loads from the top. By
    /// coming in the log is read to any length; by another column only what fits into the window is in order.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool isByComingIn() const { return m_sortColumn == CameInColumn; }
    [[nodiscard]] domain::LogOrder order() const { return m_order; }
    /// There is more under the filter than the rows in order.
    [[nodiscard]] bool isSortedInPart() const { return m_sortedPart; }
    /// Where the rows begin: those in between are not read.
    void showStart();
    void showEnd();
    void showTime(qint64 timeMs); ///< what had come in last by then is the first row
    void reload() { showStart(); }

    /// Rows first to last are looked at: what comes near is read.
    void lookAround(int first, int last);
    /// Rows exist, or may exist, before the first one or after the last one.
    [[nodiscard]] bool hasAbove() const { return m_above.more; }
    [[nodiscard]] bool hasBelow() const { return m_below.more; }
    /// It goes on looking by itself, as little was found so far.
    [[nodiscard]] bool isLooking() const;

    /// True while the reader is at the top and reads nothing in particular: new rows come in at once.
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// New rows that wait behind "N new".
    [[nodiscard]] int waitingCount() const { return static_cast<int>(m_waiting.size()); }
    void showWaiting();

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Only when Failed.
    [[nodiscard]] const base::Error& error() const { return m_error; }
    /// Under the filter without its states; at most about a second old.
    [[nodiscard]] const domain::DeliveryCounts& counts() const { return m_counts; }

    [[nodiscard]] const domain::DeliveryRow& rowAt(int row) const { return m_rows.at(row); }
    /// -1 when it is not loaded.
    [[nodiscard]] int rowOf(qint64 deliveryId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void phaseChanged();
    void countsChanged();
    void waitingChanged();
    void lookingChanged();

private:
    /// What is beyond the first or the last row.
    struct Edge
    {
        bool more = false;
        qint64 reachedId = 0; ///< looked at so far
        qint64 atMs = 0;      ///< to begin from instead, after a jump
        bool asked = false;
    };
    using Rows = QList<domain::DeliveryRow>;

    void load(const domain::DeliverySpan& span);
    void begin();
    void show(Rows rows);
    void gather(qint64 beyondId);
    void onGathered(const base::Result<domain::DeliveryPage>& page);
    void onFirstPage(const domain::DeliverySpan& span, const base::Result<domain::DeliveryPage>& page);
    void ask(Edge& edge);
    void onPage(Edge& edge, const base::Result<domain::DeliveryPage>& page);
    void lookOn();
    void append(const Rows& rows);
    void prepend(const Rows& rows);
    void cutAbove();
    void cutBelow();
    void fail(const base::Error& error);
    void setPhase(Phase phase);
    [[nodiscard]] domain::LogOrder orderOf(const Edge& edge) const;
    [[nodiscard]] bool precedes(qint64 one, qint64 other) const;

    void onDeliveriesChanged(const Rows& rows);
    void applyChanges();
    void applyToKnown(Rows& changes);
    void takeArrivals(const Rows& rows);
    [[nodiscard]] bool isWithinWindow(qint64 id) const;
    void wait(const Rows& rows);
    void insertAll(Rows rows);
    void askForHead();
    void onHead(const base::Result<domain::DeliveryPage>& page);
    void askForCounts();

    app::EngineClient& m_client;
    base::Clock& m_clock;
    std::unique_ptr<base::Alarm> m_changesAlarm; ///< collects changes: at most ten model updates a second
    std::unique_ptr<base::Alarm> m_headAlarm;    ///< asks for counts and unmatched arrivals: at most once a second
    std::unique_ptr<QObject> m_questions; ///< context of running questions; a new one makes late answers fall away
    domain::DeliveryFilter m_filter;
    int m_sortColumn = CameInColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    domain::LogOrder m_order = domain::LogOrder::NewestFirst; ///< in which the log is read
    Rows m_rows;                                              ///< in order
    Rows m_gathered;                                          ///< read so far, to be sorted once all are there
    bool m_sortedPart = false;
    Edge m_above;
    Edge m_below;
    QMap<qint64, domain::DeliveryRow> m_waiting; ///< arrived, not shown
    QHash<qint64, domain::DeliveryRow> m_changes;
    qint64 m_newestId = 0; ///< seen so far: what is above it is new
    domain::DeliveryCounts m_counts;
    base::Error m_error;
    Phase m_phase = Phase::Loading;
    bool m_started = false;
    bool m_following = true;
    bool m_changesArmed = false;
    bool m_headArmed = false;
};

} // namespace leadferry::presentation
