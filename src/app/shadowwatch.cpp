// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shadowwatch.h"

#include "app/dryrunreport.h"
#include "app/livesettings.h"
#include "app/mappingsinuse.h"
#include "store/deliverylogstore.h"
#include "store/portalstore.h"

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::Result;

namespace {

constexpr int mostAtOnce = 50;
/// What came before of the same people changes what is new: they would have been made by then.
constexpr int mostBefore = 100;

} // namespace

ShadowWatch::ShadowWatch(store::Database& database, domain::CrmGateway& gateway, base::Clock& clock)
    : m_database(database), m_gateway(gateway), m_clock(clock), m_sources(database)
{
}

void ShadowWatch::look()
{
    if (m_run) {
        return;
    }
    const auto subject = nextSubject();
    if (!subject) {
        qWarning("What sources in shadow mode hold cannot be looked at: %s", qPrintable(subject.error().message));
    }
    if (!subject || !*subject) {
        return;
    }
    m_run = new DryRun(**subject, &m_gateway, &m_database, m_clock);
    m_run->setParent(this);
    connect(m_run, &base::Job::finished, this, &ShadowWatch::onRun);
    m_run->start();
}

void ShadowWatch::lookAgain()
{
    m_silentPortals.clear();
    look();
}

Result<std::optional<DryRunSubject>> ShadowWatch::nextSubject()
{
    const auto waiting = m_sources.withoutOutlook(m_silentPortals, mostAtOnce);
    if (!waiting) {
        return waiting.error();
    }
    if (waiting->isEmpty()) {
        return std::optional<DryRunSubject>();
    }
    QSet<QString> people;
    m_deliveries.clear();
    for (const auto& delivery : *waiting) {
        people.insert(delivery.personKey);
        m_deliveries.append(delivery.deliveryId);
    }
    m_portalId = waiting->first().portalId;
    const auto before = m_sources.shadowedOf(m_portalId, people, mostBefore);
    const auto portals = store::PortalStore(m_database).all();
    const auto mappings = mappingsInUse(m_database);
    store::SettingStore settingStore(m_database);
    const auto settings = readSettings(settingStore);
    for (const Error* error : {before ? nullptr : &before.error(), portals ? nullptr : &portals.error(),
                               mappings ? nullptr : &mappings.error(), settings ? nullptr : &settings.error()}) {
        if (error != nullptr) {
            return *error;
        }
    }
    DryRunSubject subject;
    subject.mappings = *mappings;
    subject.rules = personRulesIn(*settings);
    for (const auto& portal : *portals) {
        if (portal.id == m_portalId) {
            subject.portal = portal;
        }
    }
    store::DeliveryLogStore log(m_database);
    for (const qint64 id : *before + m_deliveries) {
        const auto detail = log.detail(id);
        if (!detail) {
            return detail.error();
        }
        (before->contains(id) ? subject.before : subject.events).append(eventOf(*detail));
    }
    return std::optional<DryRunSubject>(subject);
}

void ShadowWatch::onRun()
{
    const auto noted = note();
    m_run->deleteLater();
    m_run.clear();
    if (!noted) {
        qWarning("What shadow mode holds is looked at again later: %s", qPrintable(noted.error().message));
        m_silentPortals.insert(m_portalId);
    } else {
        emit this->noted(m_deliveries);
    }
    look();
}

Result<void> ShadowWatch::note()
{
    const auto& outcome = m_run->outcome();
    if (!outcome) {
        return outcome.error();
    }
    const QJsonArray all = reportOn(*outcome, rulesKnownOf(m_database, m_portalId)).deliveries;
    QList<store::Outlook> outlooks;
    for (qsizetype i = 0; i < m_deliveries.size(); ++i) {
        const QJsonObject delivery = all.at(i).toObject();
        outlooks.append({m_deliveries.at(i), objectsWrittenIn(delivery), delivery});
    }
    return m_sources.saveOutlooks(outlooks, m_clock.nowMs());
}

} // namespace leadferry::app
