// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up page without its widgets: runs the doctor, groups what it finds by PC and portal, and says in one
// sentence how things stand.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "domain/checkresult.h"
#include "presentation/repairtexts.h"

#include <QObject>

namespace leadferry::presentation {

struct CheckLine
{
    domain::CheckResult result;
    QString name;   ///< "Local port"
    QString state;  ///< "Does not work"
    QString reason; ///< one line
    QString advice; ///< what a person can do, where no button helps
    QString button; ///< what the window can do; else empty
};

struct CheckGroup
{
    QString title; ///< "This PC", or the portal's name
    QList<CheckLine> lines;
};

class DoctorModel : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Fresh,   ///< nothing was checked yet
        Running, ///< lines() grow
        Done,
        Failed, ///< the check-up itself did not come about
    };

    /// Both outlive the model.
    DoctorModel(app::EngineClient& client, base::Clock& clock, QObject* parent = nullptr);
    ~DoctorModel() override;

    void start(); ///< nothing while it runs
    void cancel();
    /// Nothing goes through until a person resumes: that of the portal, or (empty) of everything.
    void resume(const QString& portal);

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// This PC first, then the portals; what was found last time stays until the new result is there.
    [[nodiscard]] QList<CheckGroup> groups() const;
    /// The worst of all results; Ok for none.
    [[nodiscard]] domain::CheckState worst() const;
    [[nodiscard]] ProblemText summary() const; ///< of the phase: one sentence and its meaning
    [[nodiscard]] QString facts() const;       ///< "Checked at 16:18:07"
    [[nodiscard]] int needing() const;         ///< results that failed

signals:
    void changed();
    /// A repair was done or not: said once.
    void resumed(const QString& what);
    void repairFailed(const QString& title, const QString& meaning);

private:
    void take(const QJsonObject& json);
    void onAnswer(const base::Result<QJsonObject>& answer);
    [[nodiscard]] CheckLine lineOf(const domain::CheckResult& result) const;
    [[nodiscard]] int count(domain::CheckState state) const;

    app::EngineClient& m_client;
    base::Clock& m_clock;
    std::unique_ptr<QObject> m_question; ///< answers to an earlier one are not heard any more
    Phase m_phase = Phase::Fresh;
    QList<domain::CheckResult> m_results;
    QList<domain::CheckResult> m_coming; ///< of the check-up under way
    int m_done = 0;
    int m_of = 0;
    qint64 m_checkedAtMs = 0;
    base::Error m_error;
};

} // namespace leadferry::presentation
