// SPDX-License-Identifier: GPL-3.0-or-later
// Has conversations read by a language model, one after the other, and puts in what it says as events of their own.
//
// Each step starts from a stored row and ends by storing its outcome, so that nothing is lost or put in twice whatever
// happens in between. What is wrong with the service lets all conversations wait; what is wrong with one, only that.
#pragma once

#include "base/clock.h"
#include "domain/eventsink.h"
#include "enrichment/enrichmentchoice.h"
#include "store/enrichmentstore.h"

#include <functional>

namespace leadferry::enrichment {

/// What the watch works with; outlives it.
struct EnrichmentContext
{
    store::Database& database;
    domain::EventSink& sink;
    net::HttpTransport& transport;
    base::Clock& clock;
    /// Of the model's service, empty where it needs none. Nothing: it is being read, and the watch is woken then; an
    /// error: it cannot be read for now.
    std::function<base::Result<std::optional<QByteArray>>()> key;
    /// Portals that keep their calls for what is more urgent (design.md §7): their conversations wait.
    std::function<QSet<qint64>()> sparing;
};

class EnrichmentWatch : public QObject
{
    Q_OBJECT
public:
    explicit EnrichmentWatch(EnrichmentContext context);
    ~EnrichmentWatch() override;

    /// As the settings have it, from now on. What was wrong with another model is not heeded any more.
    void heed(const EnrichmentChoice& choice);
    /// Another one is kept, or it is read by now.
    void keyChanged();
    /// While delivery is paused nothing is asked either.
    void setPaused(bool paused);
    /// Something may be to do: events have come in, the key is read, somebody asks. Cheap where nothing is.
    void wake();
    /// Takes up nothing more; an answer that is under way is asked for again at the next start.
    void stop();
    /// Nothing is under way, or is to be before that much time has passed.
    [[nodiscard]] bool isIdleFor(qint64 horizonMs);

signals:
    /// What became of a conversation was stored.
    void recorded();
    void storageFailed(const leadferry::base::Error& error);

private:
    void look();
    [[nodiscard]] bool isBusy() const { return m_call || m_submitting; }
    base::Result<void> step();
    base::Result<void> askNext();
    base::Result<void> ask(const store::OpenEnrichment& open);
    void onAnswered(const ModelCall& call);
    base::Result<void> rest(const domain::EnrichmentTrouble& trouble, qint64 atLeastMs);
    void putIn(const store::OpenEnrichment& open);
    void onPutIn(domain::Enrichment enrichment, const base::Result<QList<domain::AcceptedEvent>>& accepted);
    base::Result<void> record(const domain::Enrichment& enrichment);
    [[nodiscard]] base::Result<qint64> waitMs();
    [[nodiscard]] base::Result<bool> isDayFull();
    void restFrom(const base::Error& error);

    EnrichmentContext m_context;
    store::EnrichmentStore m_store;
    EnrichmentChoice m_choice;
    std::unique_ptr<base::Alarm> m_alarm;
    QPointer<ModelCall> m_call;
    domain::Enrichment m_asked; ///< what the call is about
    bool m_outdated = false;    ///< since it left, another model or key is set
    int m_failures = 0;         ///< of the service, in a row
    qint64 m_keyDueMs = 0;      ///< not asked for before then, monotonic
    bool m_heeding = false;
    bool m_submitting = false;
    bool m_paused = false;
    bool m_stopped = false;
};

} // namespace leadferry::enrichment
