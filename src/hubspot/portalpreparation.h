// SPDX-License-Identifier: GPL-3.0-or-later
// Prepares a portal while it is being connected: who it is, its pipelines and properties, and the key properties by
// which we find our own records again (contract, "In the portal"). What the portal does not allow becomes a weaker way
// and a note.
//
//   Account → TicketPipelines → DealPipelines → Owners (page by page) → Properties (per object) → Read (per feature,
//   only for a service key, which does not say what it grants) → per object the key: there already? done : Group →
//   UniqueKey → (ReadBack) → hs_unique_creation_key? : PlainKey → else the reference line
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/result.h"
#include "domain/portal.h"
#include "hubspot/answerpolicy.h"
#include "hubspot/apicatalog.h"
#include "hubspot/connectpatience.h"
#include "hubspot/portalschema.h"
#include "net/httpclient.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>

namespace leadferry::hubspot {

struct PreparationRequest
{
    QString apiUrl;
    QString accessToken;
    qint64 hubId = 0;         ///< as the login said; 0 with a service key
    bool scopesKnown = false; ///< the login said what was granted, too
    /// Asked once the account is known and before anything is changed in it; an error ends the preparation.
    std::function<base::Result<void>(qint64 hubId)> admit = {};
};

class PortalPreparation final : public base::Job
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

signals:
    /// HubSpot is asked the same again after this time; goesOn() follows then.
    void waits(qint64 milliseconds, leadferry::hubspot::Hesitation why);
    void goesOn();

protected:
    void run() override;
    void stop() override;

private:
    enum class Step {
        Account,
        TicketPipelines,
        DealPipelines,
        Owners,
        Lists,
        Properties,
        Read,
        Group,
        UniqueKey,
        ReadBack,
        PlainKey
    };
    struct Answer;

    void ask(Step step, const QByteArray& method, const QString& path, const QJsonObject& body = {});
    void send();
    void onHttp(const net::HttpOutcome& http);
    void onAnswer(const Answer& answer);

    void onAccount(const Answer& answer);
    void onPipelines(const Answer& answer, domain::CrmObject object);
    void askOwners(const QString& after);
    void onOwners(const Answer& answer);
    void askLists(int from);
    void onLists(const Answer& answer);
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
    void fail(const base::Error& error);

    net::HttpTransport& m_transport;
    base::Clock& m_clock;
    const ApiCatalog m_catalog;
    const PreparationRequest m_request;

    Step m_step = Step::Account;
    net::HttpRequest m_http;
    ConnectPatience m_patience;
    std::unique_ptr<base::Alarm> m_alarm;
    QPointer<net::HttpJob> m_job;
    int m_index = 0; ///< into describedObjects(), while keys are made into preparedObjects(), its beginning
    QList<domain::CrmObject> m_toRead;
    QHash<domain::CrmObject, ObjectSchema> m_schemas;
    domain::Portal m_portal;
    QStringList m_notes;
    base::Result<domain::Portal> m_outcome = base::Error{};
};

} // namespace leadferry::hubspot
