// SPDX-License-Identifier: GPL-3.0-or-later
// The proof as the window shows it: how the last one ended, one that is under way, its differences, and sending them
// again.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "presentation/prooflistmodel.h"
#include "presentation/prooftexts.h"

#include <memory>

namespace leadferry::presentation {

/// What a person has said about what people in HubSpot did.
struct ReplayWish
{
    QList<qint64> ids; ///< empty: all that were not sent again yet
    bool recreate = false;
    bool overwrite = false;
};

class ProofModel : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the model.
    ProofModel(app::EngineClient& client, const base::Clock& clock, QObject* parent = nullptr);
    ~ProofModel() override;

    /// Somebody looks: it follows the engine.
    void setWatched(bool watched);
    void reload();

    [[nodiscard]] ProofSentence sentence() const;
    /// The last one has something to be put right that was not sent again yet.
    [[nodiscard]] bool canReplay() const;
    /// It has something to be looked at.
    [[nodiscard]] bool canShow() const;
    [[nodiscard]] const std::optional<domain::ProofReport>& last() const { return m_last; }

    void prove();
    /// Only of one that was begun here: the engine's own goes on.
    [[nodiscard]] bool canCancel() const { return m_proving; }
    void cancel();

    /// Reads the differences of the last one into list().
    void readDifferences();
    [[nodiscard]] ProofListModel& list() { return m_list; }
    /// More of them than are shown.
    [[nodiscard]] bool hasMore() const { return m_more; }
    void replay(const ReplayWish& wish);
    /// Nothing else is asked for while it is under way.
    [[nodiscard]] bool isReplaying() const { return m_replaying; }

signals:
    void changed();
    void listed(); ///< the differences are there
    void done(const QString& what);
    void failed(const QString& title, const QString& meaning);

private:
    void follow();
    void ask(int limit);
    void askAgain();
    void takeList(const QJsonObject& answer);
    void fail(const base::Error& error);

    app::EngineClient& m_client;
    const base::Clock& m_clock;
    std::unique_ptr<QObject> m_question; ///< answers to an earlier one are not heard any more
    app::ProofProgress m_progress;
    std::optional<domain::ProofReport> m_last;
    ProofListModel m_list;
    bool m_more = false;
    bool m_watched = false;
    bool m_proving = false;
    bool m_replaying = false;
};

} // namespace leadferry::presentation
