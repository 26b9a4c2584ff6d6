// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be read to prove one page of deliveries, call by call, and what the answers mean: the records, then the
// earlier values of those that differ, then the links.
#pragma once

#include "domain/crmgateway.h"
#include "store/proofstore.h"

#include <QMap>
#include <QSet>

#include <optional>
#include <tuple>

namespace leadferry::app {

class ProofReadings
{
public:
    ProofReadings() = default;
    /// `portals` by id; what belongs to another one is left out.
    ProofReadings(store::ProofPage page, QHash<qint64, domain::Portal> portals);

    /// The next call to make; nothing: all is read. It stays the next one until it is taken or skipped.
    std::optional<domain::CrmRequest> next();
    /// Its answer, which is ok.
    void take(const domain::CrmOutcome& outcome);
    /// It cannot be had: nothing is said of what it would have told.
    void skip();
    /// Nor anything else of this portal.
    void skipPortal(qint64 portalId);

    /// Once nothing is left to be read.
    [[nodiscard]] const QList<domain::ProofDifference>& differences() const { return m_differences; }
    /// Places on lists of contacts that are there, under the ids that these have now. What became of the others is told
    /// of the contacts.
    [[nodiscard]] QList<domain::ProvedPlace> places() const;
    /// So many records were read.
    [[nodiscard]] int records() const { return m_read; }

private:
    using Key = std::tuple<qint64, domain::CrmObject, QString>; ///< portal, object, id
    enum class Phase { Records, History, Links, Done };

    void planRecords();
    void compare();
    void planHistory();
    void planLinks();
    void takeRecords(const domain::CrmRequest& request, const domain::CrmOutcome& outcome);
    void takeHistory(const domain::CrmRequest& request, const domain::CrmOutcome& outcome);
    void takeLinks(const domain::CrmRequest& request, const domain::CrmOutcome& outcome);
    void lookAtLinks();
    void add(domain::CrmRequest request, const QStringList& ids, int atOnce);
    [[nodiscard]] QString idNow(const Key& key) const;

    store::ProofPage m_page;
    QHash<qint64, domain::Portal> m_portals;
    Phase m_phase = Phase::Records;
    QList<domain::CrmRequest> m_calls;
    QMap<Key, domain::FoundRecord> m_found;                        ///< of what was read
    QMap<std::pair<Key, domain::CrmObject>, QStringList> m_linked; ///< by the near end and the far object
    QList<domain::ProofDifference> m_differences;
    int m_read = 0;
};

} // namespace leadferry::app
