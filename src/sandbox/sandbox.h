// SPDX-License-Identifier: GPL-3.0-or-later
// The HubSpot stand-in: the same paths, rules, refusals and error bodies as HubSpot, on a local port, in memory or kept
// in a file.
// Used by `leadferryctl sandbox`, the demo and the tests. Lives on one thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <memory>

namespace leadferry::sandbox {

struct SandboxOptions
{
    quint16 port = 0;                      ///< 0: the system chooses
    int latencyMs = 0;                     ///< before each answer
    int jitterMs = 0;                      ///< up to this much is added to the latency, drawn from the seed
    bool limits = false;                   ///< HubSpot's limits on calls, those of the tier
    QString tier = QStringLiteral("free"); ///< "free", "starter", "professional", "enterprise"
    /// "KIND[:before|:after]=RATE", contract "Fault kinds of the sandbox"; default side is before
    QStringList faults = {};
    quint64 seed = 1;           ///< the same seed gives the same weather and the same sample contacts
    int revokeAt = 0;           ///< the call with a credential that finds it withdrawn, counted from 1; 0: none does
    qint64 clockSkewMs = 0;     ///< how far the stand-in's clock is wrong; positive: it is ahead
    qint64 searchLagMs = 5'000; ///< how far the search index is behind
    int contacts = 0;           ///< made-up contacts to begin with, unless the state file has a portal already
    QString stateFile = {};     ///< where the portal and its credentials are kept; empty: in memory only
    qint64 hubId = 4471902;
    bool uniqueNoteKeys = true; ///< whether the unique flag is honoured on notes and tasks (hubspot-facts: uncertain)
    QStringList requiredScopes =
        {}; ///< in the settings of its app; with none here and below it takes whatever is asked
    QStringList optionalScopes = {};
    QStringList withheldScopes = {}; ///< what the account does not grant
    QStringList portalRules = {};    ///< what 2026-09 writes must bring: "OBJECT.PROPERTY[:PROPERTY=VALUE]"
    QStringList valueRules = {};     ///< what values must keep to: "OBJECT.PROPERTY:RULE[=ARGUMENT]"
};

class Sandbox : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives the sandbox.
    Sandbox(SandboxOptions options, base::Clock& clock, QObject* parent = nullptr);
    ~Sandbox() override;

    /// Listens on 127.0.0.1. Invalid: a fault, a portal rule, a tier or a state file that cannot be read, or the port
    /// is taken.
    base::Result<QUrl> start();
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString serviceKey() const;
    [[nodiscard]] QString clientId() const;
    [[nodiscard]] QString clientSecret() const;
    /// A language model of the OpenAI kind beside it; it has one model, "stand-in", which needs the key.
    [[nodiscard]] QUrl modelUrl() const;
    [[nodiscard]] QString modelKey() const;

    /// {"records":{"contacts":N,…},"archived":{…},"associations":N,"duplicates":{"contacts":[…same
    /// e-mail…],"tickets":[…same leadferry_key…]},
    ///  "calls":{"contacts/batch/create":N,…},"refused":[{"path","status","category","message"}],
    ///  "reasons":{"404 OBJECT_NOT_FOUND":N,…},"faults":{"502:after":N,…}}
    [[nodiscard]] QJsonObject report() const;
    /// Every record of an object ("contacts"), as the API shows it, with its associations {"contacts":["1"],…}.
    [[nodiscard]] QJsonArray records(const QString& object) const;

    /// The ids of the records on a list.
    [[nodiscard]] QStringList listMembers(const QString& name) const;

    // What the account's people do in its inbox; see agentdesk.h for what each of them means and refuses.

    /// The id of the thread. `agent` is a name; `files` are addresses.
    base::Result<QString> answerTicket(const QString& ticketId, const QString& agent, const QString& text,
                                       const QStringList& files = {});
    /// In another thread of the same ticket, with another contact; its id.
    base::Result<QString> writeToOther(const QString& ticketId, const QString& agent, const QString& text);
    /// In the visitor's own thread, to an e-mail address alone; its id.
    base::Result<QString> writeAside(const QString& ticketId, const QString& agent, const QString& address,
                                     const QString& text);
    base::Result<void> commentOn(const QString& ticketId, const QString& agent, const QString& text);
    base::Result<void> assignThread(const QString& ticketId, const QString& agent);
    base::Result<void> closeThread(const QString& ticketId, const QString& agent);
    base::Result<void> reopenThread(const QString& ticketId, const QString& agent);
    /// The visitor goes on writing.
    base::Result<void> hearVisitor(const QString& ticketId, const QString& text);
    /// HubSpot's bin, and its judgement. NotFound: the ticket has no conversation.
    base::Result<void> archiveThread(const QString& ticketId);
    base::Result<void> markAsSpam(const QString& ticketId);

    /// Changes the weather while running; an empty list clears it.
    base::Result<void> setFaults(const QStringList& faults);
    /// Changes the portal's own rules while running; an empty list clears them.
    base::Result<void> setPortalRules(const QStringList& rules);
    /// Changes what the portal's properties take while running; an empty list clears the rules.
    base::Result<void> setValueRules(const QStringList& rules);
    /// What the account grants to nobody from now on. Invalid: no such scope.
    base::Result<void> setWithheldScopes(const QStringList& scopes);
    /// Forgets every token of the given kind, as an uninstall does.
    void revokeAccess();
    /// The portal as at the start: fresh, or with the sample contacts; counts and weather begin again. Whoever is
    /// connected stays so.
    void reset();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace leadferry::sandbox
