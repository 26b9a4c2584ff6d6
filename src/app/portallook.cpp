// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portallook.h"

#include "domain/feature.h"
#include "hubspot/portalpreparation.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

PortalLook::PortalLook(const ConnectContext& context, domain::Portal portal, Keys keys, QObject* parent)
    : base::Job(parent), m_context(context), m_portal(std::move(portal)), m_keys(keys)
{
}

void PortalLook::run()
{
    m_context.tokens.tokens(m_portal, this, [this](const Result<hubspot::Tokens>& tokens) {
        if (isFinished()) {
            return;
        }
        if (tokens) {
            look(*tokens);
        } else {
            refuse(tokens.error());
        }
    });
}

void PortalLook::stop()
{
    if (m_preparation) {
        m_preparation->disconnect(this);
        m_preparation->cancel();
    }
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
}

void PortalLook::look(const hubspot::Tokens& tokens)
{
    hubspot::PreparationRequest request;
    request.apiUrl = m_portal.apiUrl;
    request.accessToken = tokens.accessToken;
    request.hubId = m_portal.hubId;
    request.scopesKnown = !tokens.scopes.isEmpty();
    request.onlyReads = m_keys == Keys::Left;
    auto* preparation =
        new hubspot::PortalPreparation(m_context.transport, m_context.clock, m_context.catalog, request, this);
    m_preparation = preparation;
    connect(preparation, &base::Job::finished, this, [this, preparation, tokens] {
        const auto& outcome = preparation->outcome();
        m_present = preparation->present();
        m_accessToken = tokens.accessToken;
        if (outcome) {
            keep(*outcome, tokens);
        } else if (outcome.error().kind == ErrorKind::Unauthorized && !std::exchange(m_doubted, true)) {
            m_context.tokens.rejected(m_portal, tokens.accessToken); // whose word counts is decided there
            run();
        } else {
            refuse(outcome.error());
        }
    });
    preparation->start();
}

void PortalLook::keep(const domain::Portal& seen, const hubspot::Tokens& tokens)
{
    if (seen.hubId != m_portal.hubId) {
        end(Error{ErrorKind::Conflict, QStringLiteral("these credentials belong to account %1 now, not to %2")
                                           .arg(seen.hubId)
                                           .arg(m_portal.hubId)});
        return;
    }
    m_portal.profile = seen.profile;
    m_portal.rules = seen.rules;
    m_portal.directory = seen.directory;
    m_portal.scopes = tokens.scopes;
    m_portal.missingScopes = tokens.scopes.isEmpty() ? seen.missingScopes : domain::scopesNotIn(tokens.scopes);
    m_portal.health = domain::PortalHealth::Connected;
    m_portal.healthReason.clear();
    m_portal.lastSuccessMs = m_context.clock.nowMs();
    const auto saved = m_context.portals.save(m_portal, m_context.clock.nowMs());
    m_wrote = saved.ok();
    end(saved);
}

/// The light must not stay green when somebody has just seen the portal refuse.
void PortalLook::refuse(const Error& error)
{
    const bool gone = error.kind == ErrorKind::Unauthorized;
    const bool passes = error.kind == ErrorKind::Transient || error.kind == ErrorKind::RateLimited;
    if (gone || passes) {
        (void)m_context.portals.setHealth(
            m_portal.id, gone ? domain::PortalHealth::AccessGone : domain::PortalHealth::TryingAgain, error.message,
            0); // looking fails anyway
        m_wrote = true;
    }
    end(error);
}

void PortalLook::end(const Result<domain::Portal>& outcome)
{
    m_outcome = outcome;
    finish();
}

} // namespace leadferry::app
