// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview shows, kept up to date by the engine while somebody looks: today's numbers, the chart, the times,
// and what needs a person, by cause.
#pragma once

#include "base/clock.h"
#include "domain/overview.h"
#include "presentation/connectionsmodel.h"
#include "presentation/overviewtexts.h"

#include <QHash>

namespace leadferry::presentation {

/// What the chart spans.
enum class OverviewRange { Day, Week, Month };

/// One of the numbers at the top.
struct OverviewNumber
{
    QString title;
    int today = 0;
    QString facts; ///< "74 yesterday · 69 last Thursday"
};

/// Deliveries that wait for the same reason, with what to do about it.
struct OverviewCause
{
    domain::CauseGroup group;
    RepairText text; ///< empty title: not known yet
    bool operator==(const OverviewCause&) const = default;
};

class OverviewModel : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Loading, Ready, Failed };

    /// All outlive the model.
    OverviewModel(app::EngineClient& client, base::Clock& clock, const ConnectionsModel& portals,
                  QObject* parent = nullptr);
    ~OverviewModel() override;

    /// Somebody looks: it follows the engine, and the clock.
    void setWatched(bool watched);
    void reload();
    [[nodiscard]] OverviewRange range() const { return m_range; }
    void setRange(OverviewRange range);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const base::Error& error() const { return m_error; }
    [[nodiscard]] bool isConnected() const { return !m_portals.portals().isEmpty(); }
    [[nodiscard]] const domain::Overview& overview() const { return m_overview; }
    [[nodiscard]] const ConnectionsModel& portals() const { return m_portals; }
    [[nodiscard]] const app::EngineStatus& status() const { return m_status; }

    [[nodiscard]] OverviewSentence sentence() const;
    [[nodiscard]] QList<OverviewNumber> numbers() const;
    [[nodiscard]] QList<OverviewCause> causes() const;
    /// Deliveries of all causes.
    [[nodiscard]] int needing() const;
    [[nodiscard]] QString queue() const;

    /// Below each bar; empty where there is no room for one.
    [[nodiscard]] QStringList barLabels() const;
    /// Of a bar, in full, for tables and tooltips: "Thursday 14:00".
    [[nodiscard]] QString barName(qsizetype bar) const;
    [[nodiscard]] domain::OutcomeCounts totals() const;

    /// All of a cause again.
    void retry(const domain::CauseGroup& group);
    /// What agents answered and has not reached the bot of this source, again.
    void bringReplies(const QString& source);

signals:
    void changed();
    void done(const QString& what);
    void failed(const QString& title, const QString& meaning);

private:
    [[nodiscard]] domain::OverviewQuestion question() const;
    [[nodiscard]] QList<domain::TimeSpan> bars() const;
    void ask();
    void askSoon();
    void onAnswer(const base::Result<QJsonObject>& answer);
    void learnCauses();

    app::EngineClient& m_client;
    base::Clock& m_clock;
    const ConnectionsModel& m_portals;
    app::EngineStatus m_status;
    std::unique_ptr<base::Alarm> m_alarm;
    std::unique_ptr<QObject> m_questions; ///< context of running questions; a new one makes late answers fall away
    OverviewRange m_range = OverviewRange::Day;
    Phase m_phase = Phase::Loading;
    base::Error m_error;
    domain::OverviewQuestion m_asked; ///< of the overview shown
    domain::Overview m_overview;
    QHash<qint64, RepairText> m_texts; ///< by the delivery that stands for a cause
    bool m_watched = false;
    bool m_armed = false;
};

} // namespace leadferry::presentation
