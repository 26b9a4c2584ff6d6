// SPDX-License-Identifier: GPL-3.0-or-later
// The delivery log as a table: newest first, in blocks by key, live. Rows keep their place while somebody reads; new
// ones wait. Bounded: at most `maximumRows` rows are kept, older ones are fetched again when asked for.
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
        ColumnCount
    };
    enum Role {
        DeliveryIdRole = Qt::UserRole + 1, ///< qint64, every column
        StateRole,                         ///< int of domain::DeliveryState, every column
        LinkRole,                          ///< QString URL, record column
    };
    enum class Phase { Loading, Ready, Failed };

    static constexpr int blockSize = 200;     ///< rows per question to the engine
    static constexpr int maximumRows = 20000; ///< rows kept
    static constexpr int maximumWaiting = 2000;

    /// Both outlive the model.
    DeliveryLogModel(app::EngineClient& client, base::Clock& clock, QObject* parent = nullptr);
    ~DeliveryLogModel() override;

    /// Loads from the top under this filter; the rows shown so far stay until the answer is there.
    void setFilter(const domain::DeliveryFilter& filter);
    [[nodiscard]] const domain::DeliveryFilter& filter() const { return m_filter; }
    void reload();

    /// True while the reader is at the top and reads nothing in particular: new rows come in at once.
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// New rows that wait behind "N new".
    [[nodiscard]] int waitingCount() const { return static_cast<int>(m_waiting.size()); }
    void showWaiting();

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Only when Failed.
    [[nodiscard]] const base::Error& error() const { return m_error; }
    /// By state, under the filter without its states; at most about a second old.
    [[nodiscard]] const QHash<domain::DeliveryState, int>& counts() const { return m_counts; }
    /// What shadow mode alone holds, which is not among them.
    [[nodiscard]] int shadowed() const { return m_shadowed; }
    /// Nothing is there beyond the rows kept because of `maximumRows`: the filter should be narrowed.
    [[nodiscard]] bool isCut() const { return m_more && m_rows.size() >= maximumRows; }

    [[nodiscard]] const domain::DeliveryRow& rowAt(int row) const { return m_rows.at(row); }
    /// -1 when it is not loaded.
    [[nodiscard]] int rowOf(qint64 deliveryId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void phaseChanged();
    void countsChanged();
    void waitingChanged();

private:
    void onDeliveriesChanged(const QList<domain::DeliveryRow>& rows);
    void applyChanges();
    void applyToKnown(QList<domain::DeliveryRow>& changes);
    void takeArrivals(const QList<domain::DeliveryRow>& rows);
    void insertNewest(QList<domain::DeliveryRow> rows);
    void insertOne(const domain::DeliveryRow& row);
    void trim();
    void askForHead();
    void onFirstPage(const base::Result<domain::DeliveryPage>& page);
    void onOlderPage(const base::Result<domain::DeliveryPage>& page);
    void onHead(const base::Result<domain::DeliveryPage>& page);
    void setPhase(Phase phase);
    void setCounts(const domain::DeliveryPage& page);
    [[nodiscard]] bool isWithinWindow(qint64 id) const;

    app::EngineClient& m_client;
    base::Clock& m_clock;
    std::unique_ptr<base::Alarm> m_changesAlarm; ///< collects changes: at most ten model updates a second
    std::unique_ptr<base::Alarm> m_headAlarm;    ///< asks for counts and unmatched arrivals: at most once a second
    std::unique_ptr<QObject> m_questions; ///< context of running questions; a new one makes late answers fall away
    domain::DeliveryFilter m_filter;
    QList<domain::DeliveryRow> m_rows;           ///< by id, descending
    QMap<qint64, domain::DeliveryRow> m_waiting; ///< arrived, not shown
    QHash<qint64, domain::DeliveryRow> m_changes;
    QHash<domain::DeliveryState, int> m_counts;
    int m_shadowed = 0;
    base::Error m_error;
    Phase m_phase = Phase::Loading;
    bool m_started = false;
    bool m_more = false;
    bool m_fetching = false;
    bool m_following = true;
    bool m_changesArmed = false;
    bool m_headArmed = false;
};

} // namespace leadferry::presentation
