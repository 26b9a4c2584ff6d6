// SPDX-License-Identifier: GPL-3.0-or-later
// Prepares a portal while it is being connected: who it is, its pipelines and properties, and the key properties by
// which we find our own records again (contract, "In the portal"). What the portal does not allow becomes a weaker way
// and a note.
//
//   Account → TicketPipelines → DealPipelines → Owners (page by page) → Properties (per object) → Read (per feature,
//   only for a service key, which does not say what it grants) → per object the key: there already? done : Group →
//   UniqueKey → (ReadBack) → hs_unique_creation_key? : PlainKey → else the reference line
#pragma once

#include "domain/portal.h"
#include "hubspot/apicatalog.h"
#include "hubspot/apidialogue.h"
#include "hubspot/portalschema.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace leadferry::hubspot {

struct PreparationRequest
{
    QString apiUrl;
    QString accessToken;
    qint64 hubId = 0;         ///< as the login said; 0 with a service key
    bool scopesKnown = false; ///< the login said what was granted, too
    bool onlyReads = false;   ///< keys that are missing are not made
    /// Asked once the account is known and before anything is changed in it; an error ends the preparation.
    std::function<base::Result<void>(qint64 hubId)> admit = {};
};

class PortalPreparation final : public ApiDialogue
{
    Q_OBJECT
public:
    /// The transport and the clock outlive the job.
    PortalPreparation(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog, PreparationRequest request,
                      QObject* parent = nullptr);
    ~PortalPreparation() override;

    /// Valid once finished() is emitted: hubId, apiUrl, profile and (unless they are known) missingScopes are filled.
    /// What `admit` answered; Unauthorized: the token is refused. Forbidden: the token cannot tell which account it
    /// belongs to. Transient, RateLimited: HubSpot was waited for (ConnectPatience), and still fails or asks for more.
    [[nodiscard]] const base::Result<domain::Portal>& outcome() const { return m_outcome; }
    /// What the portal does not allow, in words, for the doctor.
    [[nodiscard]] const QStringList& notes() const { return m_notes; }
    /// Every property of the objects that could be read, those that were made just now left out.
    [[nodiscard]] const domain::PresentProperties& present() const { return m_present; }

protected:
    void run() override;
    void stop() override;
    void onAnswer(const Answer& answer) override;
    void onGivenUp(const base::Error& error) override;

private:
    enum class Step {
        Account,
        TicketPipelines,
        DealPipelines,
        Owners,
        Lists,
        Inbox,
        Properties,
        Read,
        Group,
        UniqueKey,
        ReadBack,
        PlainKey
    };

    void begin(Step step, const QByteArray& method, const QString& path, const QJsonObject& body = {});

    void onAccount(const Answer& answer);
    void onPipelines(const Answer& answer, domain::CrmObject object);
    void askOwners(const QString& after);
    void onOwners(const Answer& answer);
    void askLists(int from);
    void onLists(const Answer& answer);
    void askInbox();
    void onInbox(const Answer& answer);
    void askProperties();
    void onProperties(const Answer& answer);
    void askRead();
    void onRead(const Answer& answer);
    void learnScopes(domain::Feature feature, Effect effect, const Answer& answer);
    void mayNotPrepare(const Answer& answer);
    void nextKey();
    void onGroup(const Answer& answer);
    void askKey(Step step);
    void onUniqueKey(const Answer& answer);
    void onReadBack(const Answer& answer);
    void withoutUniqueKey();
    void onPlainKey(const Answer& answer);
    void settleByFit(KeyFit fit);
    void settle(domain::KeyWay way, const QString& property);

    [[nodiscard]] domain::CrmObject object() const;
    [[nodiscard]] bool hubSpotKeyUsable() const;
    void note(const QString& words);

    const ApiCatalog m_catalog;
    const PreparationRequest m_request;

    Step m_step = Step::Account;
    int m_index = 0; ///< into describedObjects(), while keys are made into preparedObjects(), its beginning
    QList<domain::CrmObject> m_toRead;
    QHash<domain::CrmObject, ObjectSchema> m_schemas;
    domain::PresentProperties m_present;
    domain::Portal m_portal;
    QStringList m_notes;
    base::Result<domain::Portal> m_outcome = base::Error{};
};

} // namespace leadferry::hubspot
