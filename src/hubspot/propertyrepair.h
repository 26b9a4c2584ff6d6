// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a portal's properties what they should be: creates those that are missing, restores archived ones, adds options
// to lists. Nothing that is there is changed otherwise, and everything may be repeated.
//
//   per object: Group (unless it is there) → Create (up to 50 in one call; one by one where HubSpot refuses a whole
//   call) → per archived one: Unarchive → if that changes nothing: CreateAnew → per list: ReadOptions → AddOptions
//
// That HubSpot's API restores an archived property is not documented. Asked for it is, both ways; what neither brings
// back, a person restores in HubSpot.
#pragma once

#include "domain/propertycheck.h"
#include "hubspot/apicatalog.h"
#include "hubspot/apidialogue.h"

#include <QSet>

namespace leadferry::hubspot {

class PropertyRepair final : public ApiDialogue
{
    Q_OBJECT
public:
    /// `needs`: repairable ones (domain::isRepairable). `present`: what the portal has, to see whether the group is
    /// among it.
    PropertyRepair(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog,
                   const DialoguePartner& partner, const QList<domain::PropertyNeed>& needs,
                   const domain::PresentProperties& present, QObject* parent = nullptr);

    /// Valid once finished() is emitted: one for each need. When HubSpot is given up, what was not reached has failed.
    [[nodiscard]] const QList<domain::RepairOutcome>& outcomes() const { return m_outcomes; }

signals:
    void advanced(int done, int of);

protected:
    void run() override;
    void stop() override;
    void onAnswer(const Answer& answer) override;
    void onGivenUp(const base::Error& error) override;

private:
    enum class Step { Group, CreateMany, CreateOne, Unarchive, CreateAnew, ReadOptions, AddOptions };

    void next();
    void begin(Step step, const QByteArray& method, const QString& path, const QJsonObject& body = {});
    void createNext();
    void onCreatedMany(const Answer& answer);
    void onCreatedOne(const Answer& answer);
    void onUnarchived(const Answer& answer);
    void onCreatedAnew(const Answer& answer);
    void onOptionsRead(const Answer& answer);
    void onOptionsAdded(const Answer& answer);
    void settle(const domain::PropertyNeed& need, domain::RepairOutcome::Kind kind);
    void settleFailed(const domain::PropertyNeed& need, domain::RepairOutcome::Fault fault, const QString& reason,
                      const QString& missingScope = {});
    void tell(const domain::RepairOutcome& outcome);
    void settleRefused(const domain::PropertyNeed& need, const ErrorBody& body, const QString& reason);
    void settleRefused(const domain::PropertyNeed& need, const Answer& answer);

    const ApiCatalog m_catalog;
    QList<domain::PropertyNeed> m_open;
    QList<domain::PropertyNeed> m_batch; ///< travelling together
    QList<domain::PropertyNeed> m_alone; ///< of a batch that HubSpot refused as a whole
    QSet<domain::CrmObject> m_grouped;   ///< objects whose group is there, or was asked for
    Step m_step = Step::Group;
    int m_of = 0;
    QList<domain::RepairOutcome> m_outcomes;
};

} // namespace leadferry::hubspot
