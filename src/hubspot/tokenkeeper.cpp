// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/tokenkeeper.h"

#include "hubspot/answerpolicy.h"
#include "hubspot/apirequest.h"
#include "hubspot/tokenendpoint.h"

#include <algorithm>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;

constexpr qint64 refreshMarginMs = 300'000;
constexpr qint64 longestLifeMs = 86'400'000; // beyond that the PC's clock was wrong when the token was stored
constexpr qint64 retryRefreshMs = 30'000;    // while the old token still works

} // namespace

struct TokenKeeper::Entry
{
    enum class State { Unread, Reading, Ready, Refreshing, Saving, Refused };
    enum class Refresh { WhenDue, Now };

    struct Waiter
    {
        QPointer<QObject> context;
        std::function<void(base::Result<Tokens>)> answer;
    };

    qint64 hubId = 0;
    QString apiUrl;
    State state = State::Unread;
    Refresh refresh = Refresh::WhenDue;
    Tokens tokens;
    bool unsaved = false;       ///< a new refresh token is not in the secret store yet
    qint64 endsMonotonicMs = 0; ///< the same moment as tokens.expiresAtMs on the clock that never jumps
    qint64 marginMs = refreshMarginMs;
    qint64 notBeforeMonotonicMs = 0; ///< no other refresh before then while the old token works
    qint64 madeSureMonotonicMs = -1; ///< when a refused token was renewed or found good; -1: not yet
    Error refusal;
    QList<Waiter> waiters;
};

TokenKeeper::TokenKeeper(net::HttpTransport& transport, domain::SecretStore& secrets, base::Clock& clock,
                         ApiCatalog catalog, AppCredentials builtInApp, QObject* parent)
    : QObject(parent),
      m_transport(transport),
      m_secrets(secrets),
      m_clock(clock),
      m_catalog(std::move(catalog)),
      m_apps(secrets, std::move(builtInApp))
{
}

TokenKeeper::~TokenKeeper() = default;

void TokenKeeper::accessToken(const domain::Portal& portal, QObject* context,
                              std::function<void(base::Result<QString>)> answer)
{
    tokens(portal, context, [answer = std::move(answer)](const base::Result<Tokens>& result) {
        answer(result ? base::Result<QString>(result->accessToken) : base::Result<QString>(result.error()));
    });
}

void TokenKeeper::tokens(const domain::Portal& portal, QObject* context,
                         std::function<void(base::Result<Tokens>)> answer)
{
    EntryPointer& entry = m_entries[portal.hubId];
    if (!entry) {
        entry = std::make_shared<Entry>();
        entry->hubId = portal.hubId;
    }
    entry->apiUrl = portal.apiUrl;
    entry->waiters.append({context, std::move(answer)});
    proceed(EntryPointer(entry));
}

void TokenKeeper::proceed(const EntryPointer& entry)
{
    switch (entry->state) {
    case Entry::State::Unread:
        read(entry);
        break;
    case Entry::State::Ready:
        if (entry->unsaved) {
            save(entry, true);
        } else if (refreshDue(*entry)) {
            entry->tokens.kind == domain::CredentialKind::ServiceKey ? checkKey(entry) : refresh(entry);
        } else {
            answerAll(entry, entry->tokens);
        }
        break;
    case Entry::State::Refused:
        answerAll(entry, entry->refusal);
        break;
    case Entry::State::Reading:
    case Entry::State::Refreshing:
    case Entry::State::Saving:
        break; // its end answers every waiter
    }
}

void TokenKeeper::read(const EntryPointer& entry)
{
    entry->state = Entry::State::Reading;
    m_secrets.read(domain::secretKeyForTokens(entry->hubId), this,
                   [this, entry](const base::Result<QByteArray>& secret) { onRead(entry, secret); });
}

void TokenKeeper::onRead(const EntryPointer& entry, const base::Result<QByteArray>& secret)
{
    if (!current(entry)) {
        return;
    }
    if (!secret && secret.error().kind == ErrorKind::NotFound) {
        refuse(entry, {ErrorKind::Unauthorized,
                       QStringLiteral("no credentials are stored for this portal; connect it again")});
        return;
    }
    if (!secret) { // locked or out of reach: that passes, so the portal is not given up and the next call asks again
        entry->state = Entry::State::Unread;
        answerAll(entry, Error{ErrorKind::Transient,
                               QStringLiteral("the credentials cannot be read now: %1").arg(secret.error().message)});
        return;
    }
    const auto tokens = tokensFromBytes(*secret);
    if (!tokens) {
        refuse(entry, {ErrorKind::Unauthorized, tokens.error().message});
        return;
    }
    adopt(*entry, *tokens);
    if (tokens->kind == domain::CredentialKind::OAuth) {
        takeApp(entry);
        return;
    }
    entry->state = Entry::State::Ready;
    proceed(entry);
}

/// Older tokens bring their app's secret along: it moves to where apps are kept, unless a newer one is there.
void TokenKeeper::takeApp(const EntryPointer& entry)
{
    const AppCredentials brought{entry->tokens.clientId, entry->tokens.clientSecret};
    m_apps.find(brought.clientId, this, [this, entry, brought](const base::Result<AppCredentials>& app) {
        if (!current(entry)) {
            return;
        }
        if (app) {
            entry->tokens.clientSecret = app->clientSecret;
        }
        const bool homeless = !app && app.error().kind == ErrorKind::NotFound;
        if (brought.clientSecret.isEmpty() || (!app && !homeless)) {
            entry->state = Entry::State::Ready;
            proceed(entry);
        } else if (homeless) {
            m_apps.keep(brought, this, [this, entry](const base::Result<void>& kept) {
                if (kept) {
                    rewrite(entry);
                } else if (current(entry)) { // the old form is still complete
                    entry->state = Entry::State::Ready;
                    proceed(entry);
                }
            });
        } else {
            rewrite(entry);
        }
    });
}

/// In today's form. Where that fails, the older one stays readable.
void TokenKeeper::rewrite(const EntryPointer& entry)
{
    m_secrets.write(domain::secretKeyForTokens(entry->hubId), toBytes(entry->tokens), this,
                    [this, entry](const base::Result<void>&) {
                        if (current(entry)) {
                            entry->state = Entry::State::Ready;
                            proceed(entry);
                        }
                    });
}

void TokenKeeper::adopt(Entry& entry, const Tokens& tokens)
{
    entry.tokens = tokens;
    const qint64 left = tokens.expiresAtMs - m_clock.nowMs();
    entry.endsMonotonicMs = m_clock.monotonicMs() + (left > longestLifeMs ? 0 : left);
}

void TokenKeeper::adoptFresh(Entry& entry, const Tokens& tokens)
{
    adopt(entry, tokens);
    // A short-lived token is refreshed in the last sixth of its life, which is five minutes for HubSpot's thirty.
    entry.marginMs = std::clamp<qint64>((tokens.expiresAtMs - m_clock.nowMs()) / 6, 0, refreshMarginMs);
}

bool TokenKeeper::alive(const Entry& entry) const
{
    return entry.tokens.kind == domain::CredentialKind::ServiceKey ||
           (entry.refresh == Entry::Refresh::WhenDue && m_clock.nowMs() < entry.tokens.expiresAtMs &&
            m_clock.monotonicMs() < entry.endsMonotonicMs);
}

bool TokenKeeper::refreshDue(const Entry& entry) const
{
    if (entry.tokens.kind == domain::CredentialKind::ServiceKey) {
        return entry.refresh == Entry::Refresh::Now;
    }
    if (!alive(entry)) {
        return true;
    }
    // Both clocks: the wall clock may be set, the monotonic one may stand still while the PC sleeps.
    const bool due = m_clock.nowMs() >= entry.tokens.expiresAtMs - entry.marginMs ||
                     m_clock.monotonicMs() >= entry.endsMonotonicMs - entry.marginMs;
    return due && m_clock.monotonicMs() >= entry.notBeforeMonotonicMs;
}

/// The app is asked for each time: its secret may have been renewed while another portal was connected.
void TokenKeeper::refresh(const EntryPointer& entry)
{
    entry->state = Entry::State::Refreshing;
    m_apps.find(entry->tokens.clientId, this, [this, entry](const base::Result<AppCredentials>& app) {
        if (!current(entry)) {
            return;
        }
        if (app) {
            entry->tokens.clientSecret = app->clientSecret;
        }
        if (!entry->tokens.clientSecret.isEmpty()) {
            sendRefresh(entry);
        } else if (app || app.error().kind == ErrorKind::NotFound) {
            onRefreshFailed(entry, {ErrorKind::Invalid,
                                    QStringLiteral("the secret of this portal's HubSpot app is not kept here any more; "
                                                   "connect the portal again")});
        } else {
            onRefreshFailed(entry, {ErrorKind::Transient,
                                    QStringLiteral("the credentials cannot be read now: %1").arg(app.error().message)});
        }
    });
}

void TokenKeeper::sendRefresh(const EntryPointer& entry)
{
    net::HttpJob* job = m_transport.prepare(refreshRequest(entry->apiUrl, m_catalog, entry->tokens), callTimeoutMs);
    connect(job, &net::HttpJob::finished, this, [this, entry, job] {
        if (current(entry)) {
            onRefreshed(entry, job->outcome());
        }
    });
    job->start();
}

void TokenKeeper::onRefreshed(const EntryPointer& entry, const net::HttpOutcome& answer)
{
    const auto tokens = readTokenAnswer(answer, entry->tokens, m_clock.nowMs());
    if (!tokens) {
        onRefreshFailed(entry, tokens.error());
        return;
    }
    const bool rotated = tokens->refreshToken != entry->tokens.refreshToken;
    adoptFresh(*entry, *tokens);
    if (std::exchange(entry->refresh, Entry::Refresh::WhenDue) == Entry::Refresh::Now) {
        entry->madeSureMonotonicMs = m_clock.monotonicMs();
    }
    save(entry, rotated);
}

void TokenKeeper::onRefreshFailed(const EntryPointer& entry, const base::Error& error)
{
    if (error.kind == ErrorKind::Unauthorized) {
        refuse(entry, error);
        return;
    }
    entry->state = Entry::State::Ready;
    entry->notBeforeMonotonicMs = m_clock.monotonicMs() + retryRefreshMs;
    answerAll(entry, alive(*entry) ? base::Result<Tokens>(entry->tokens) : base::Result<Tokens>(error));
}

void TokenKeeper::checkKey(const EntryPointer& entry)
{
    entry->state = Entry::State::Refreshing;
    net::HttpRequest request = jsonRequest("GET", urlOf(entry->apiUrl, m_catalog.accountDetails()));
    setBearer(request, entry->tokens.accessToken);
    net::HttpJob* job = m_transport.prepare(request, callTimeoutMs);
    connect(job, &net::HttpJob::finished, this, [this, entry, job] {
        if (current(entry)) {
            onKeyChecked(entry, job->outcome());
        }
    });
    job->start();
}

void TokenKeeper::onKeyChecked(const EntryPointer& entry, const net::HttpOutcome& answer)
{
    const auto verdict = judge(answer, Effect::Reads, m_clock.nowMs(), {}).call;
    entry->state = Entry::State::Ready;
    if (!verdict && verdict.error().kind == ErrorKind::Unauthorized) {
        refuse(entry,
               {ErrorKind::Unauthorized, QStringLiteral("HubSpot refuses the service key; connect with a valid one")});
    } else if (!verdict && verdict.error().kind == ErrorKind::Transient) {
        answerAll(entry, Error{ErrorKind::Transient, QStringLiteral("HubSpot refused the service key and does not say "
                                                                    "why: %1")
                                                         .arg(verdict.error().message)});
    } else {
        entry->refresh = Entry::Refresh::WhenDue;
        entry->madeSureMonotonicMs = m_clock.monotonicMs();
        answerAll(entry, entry->tokens);
    }
}

/// `mustSucceed`: the refresh token is a new one, so using the access token before it is safe could lock us out for
/// good.
void TokenKeeper::save(const EntryPointer& entry, bool mustSucceed)
{
    entry->state = Entry::State::Saving;
    entry->unsaved = mustSucceed;
    m_secrets.write(
        domain::secretKeyForTokens(entry->hubId), toBytes(entry->tokens), this,
        [this, entry, mustSucceed](const base::Result<void>& written) {
            if (!current(entry)) {
                return;
            }
            entry->state = Entry::State::Ready;
            if (!written && mustSucceed) {
                answerAll(
                    entry,
                    Error{ErrorKind::Transient,
                          QStringLiteral("the new credentials cannot be stored: %1").arg(written.error().message)});
                return;
            }
            entry->unsaved = false;
            answerAll(entry, entry->tokens);
        });
}

void TokenKeeper::refuse(const EntryPointer& entry, const base::Error& error)
{
    entry->state = Entry::State::Refused;
    entry->refusal = error;
    answerAll(entry, error);
}

void TokenKeeper::stored(qint64 hubId, QObject* context, std::function<void(base::Result<Tokens>)> answer)
{
    m_secrets.read(domain::secretKeyForTokens(hubId), context,
                   [answer = std::move(answer)](const base::Result<QByteArray>& secret) {
                       answer(secret ? tokensFromBytes(*secret) : base::Result<Tokens>(secret.error()));
                   });
}

void TokenKeeper::rejected(const domain::Portal& portal, const QString& token)
{
    const EntryPointer entry = m_entries.value(portal.hubId);
    if (!entry || entry->state != Entry::State::Ready || entry->tokens.accessToken != token) {
        return;
    }
    const bool madeSureJustNow =
        entry->madeSureMonotonicMs >= 0 && m_clock.monotonicMs() - entry->madeSureMonotonicMs < accessRecheckMs;
    if (!madeSureJustNow) { // otherwise it is not the token, whatever HubSpot means
        entry->refresh = Entry::Refresh::Now;
    }
}

void TokenKeeper::store(const Tokens& tokens, QObject* context, std::function<void(base::Result<void>)> answer)
{
    const QPointer<QObject> receiver(context);
    if (tokens.kind == domain::CredentialKind::ServiceKey) {
        storeTokens(tokens, receiver, answer);
        return;
    }
    m_apps.keep({tokens.clientId, tokens.clientSecret}, this,
                [this, tokens, receiver, answer = std::move(answer)](const base::Result<void>& kept) {
                    if (kept) {
                        storeTokens(tokens, receiver, answer);
                    } else if (receiver) {
                        answer(kept);
                    }
                });
}

void TokenKeeper::storeTokens(const Tokens& tokens, const QPointer<QObject>& receiver,
                              const std::function<void(base::Result<void>)>& answer)
{
    m_secrets.write(domain::secretKeyForTokens(tokens.hubId), toBytes(tokens), this,
                    [this, tokens, receiver, answer](const base::Result<void>& written) {
                        if (written) {
                            auto entry = std::make_shared<Entry>();
                            const EntryPointer before = m_entries.value(tokens.hubId);
                            entry->hubId = tokens.hubId;
                            entry->state = Entry::State::Ready;
                            adoptFresh(*entry, tokens);
                            if (before) {
                                entry->apiUrl = before->apiUrl;
                                entry->waiters.swap(before->waiters);
                            }
                            m_entries.insert(tokens.hubId, entry);
                            answerAll(entry, tokens);
                        }
                        if (receiver) {
                            answer(written);
                        }
                    });
}

void TokenKeeper::forget(const domain::Portal& portal, QObject* context, std::function<void(base::Result<void>)> answer)
{
    if (const EntryPointer entry = m_entries.take(portal.hubId)) {
        answerAll(entry, Error{ErrorKind::Unauthorized, QStringLiteral("this portal has been disconnected")});
    }
    m_secrets.remove(domain::secretKeyForTokens(portal.hubId), context, std::move(answer));
}

bool TokenKeeper::current(const EntryPointer& entry) const
{
    return m_entries.value(entry->hubId) == entry;
}

void TokenKeeper::answerAll(const EntryPointer& entry, const base::Result<Tokens>& result)
{
    const auto waiters = std::exchange(entry->waiters, {});
    for (const Entry::Waiter& waiter : waiters) {
        if (waiter.context) {
            QMetaObject::invokeMethod(
                waiter.context.data(), [answer = waiter.answer, result] { answer(result); }, Qt::QueuedConnection);
        }
    }
}

} // namespace leadferry::hubspot
