// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be read to prove that people are on the lists they were put on, call by call, and what the answers mean:
// which lists there are, then whichever of members and contacts' lists takes fewer calls.
#pragma once

#include "domain/crmgateway.h"
#include "domain/listreading.h"
#include "domain/proof.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <optional>

namespace leadferry::app {

class ListReadings
{
public:
    /// Of one proof, for all of its portals.
    static constexpr int mostCalls = 200;
    static constexpr int mostPlaces = 50'000;

    /// All of them before begin(). A later event's place takes that of an earlier one.
    void add(const QList<domain::ProvedPlace>& places);
    /// `portals` by id; what belongs to another one is left out.
    void begin(QHash<qint64, domain::Portal> portals);

    /// The next call to make; nothing: there is no more to be read, or no call is left for it. It stays the next one
    /// until it is taken or skipped.
    std::optional<domain::CrmRequest> next();
    /// It is made, for the first time or again.
    void countCall() { --m_callsLeft; }
    /// Its answer, which is ok.
    void take(const domain::CrmOutcome& outcome);
    /// It cannot be had: nothing is said of what it would have told. Of what may not be read nothing more is asked.
    void skip(const base::Error& error);
    /// Nor anything else of this portal.
    void skipPortal(qint64 portalId);

    /// Once nothing is left to be read.
    [[nodiscard]] QList<domain::ProofDifference> differences() const;
    /// So many places there were no calls left for.
    [[nodiscard]] int beyondCalls() const;

private:
    using ListKey = std::pair<qint64, QString>;    ///< portal, list
    using ContactKey = std::pair<qint64, QString>; ///< portal, contact
    enum class Phase { Lists, Members, Done };
    enum class Answer { On, Off, Unknown, Beyond };

    struct List
    {
        QHash<QString, domain::ProvedPlace> places; ///< by contact
        domain::CrmList facts;
        bool seen = false; ///< HubSpot tells of it
        bool gone = false;
        bool skipped = false;
        bool whole = false; ///< all its members are known
        QSet<QString> members;
    };

    void planLists();
    void planMembers();
    void planMembersOf(qint64 portalId, const domain::ListReading& plan);
    void takeLists(const domain::CrmRequest& request, const domain::CrmOutcome& outcome);
    void takeMembers(const domain::CrmRequest& request, const domain::CrmOutcome& outcome);
    void takePlaces(const domain::CrmRequest& request, const domain::CrmOutcome& outcome);
    [[nodiscard]] QString nameOf(const ListKey& key, const List& list) const;
    /// Of a place on a list that people are put on.
    [[nodiscard]] Answer isOn(const ListKey& key, const List& list, const QString& contact) const;

    QHash<qint64, domain::Portal> m_portals;
    QSet<qint64> m_unreadable; ///< portals that nothing more can be had of
    QMap<ListKey, List> m_lists;
    QMap<ContactKey, QStringList> m_listsOf; ///< of contacts that were read
    QSet<ContactKey> m_skipped;
    Phase m_phase = Phase::Done;
    QList<domain::CrmRequest> m_calls;
    int m_callsLeft = mostCalls;
    int m_places = 0;
    int m_leftOut = 0; ///< places, for want of room
};

} // namespace leadferry::app
