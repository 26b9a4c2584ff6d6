// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/previewjob.h"

#include "app/dryrunreport.h"
#include "app/livesettings.h"
#include "app/mappingdocument.h"
#include "app/mappingsinuse.h"
#include "app/portalbyname.h"
#include "ingest/eventreader.h"
#include "ingest/formatcatalog.h"
#include "store/deliverylogstore.h"
#include "store/portalstore.h"

#include <QJsonArray>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

QJsonArray reasonsOf(const auto& lines)
{
    QJsonArray json;
    for (const auto& line : lines) {
        json.append(QJsonObject{{QStringLiteral("line"), line.line}, {QStringLiteral("reason"), line.reason}});
    }
    return json;
}

} // namespace

PreviewJob::PreviewJob(const PreviewContext& context, QJsonObject arguments)
    : m_context(context),
      m_arguments(std::move(arguments)),
      m_offline(m_arguments.value(QLatin1String("offline")).toBool())
{
}

void PreviewJob::run()
{
    auto subject = this->subject();
    if (!subject) {
        fail(subject.error());
        return;
    }
    m_portalName = subject->portal.name;
    m_portalId = subject->portal.id;
    m_run = new DryRun(*subject, m_offline ? nullptr : &m_context.gateway, m_offline ? nullptr : &m_context.database,
                       m_context.clock);
    m_run->setParent(this);
    connect(m_run, &base::Job::finished, this, &PreviewJob::onRun);
    m_run->start();
}

void PreviewJob::stop()
{
    if (m_run) {
        m_run->disconnect(this);
        m_run->cancel();
    }
    EngineCommandJob::stop();
}

Result<DryRunSubject> PreviewJob::subject()
{
    DryRunSubject subject;
    const auto chosen = portal();
    auto written = mappings();
    const auto given = events();
    const auto settings = m_context.settings();
    for (const Error* error : {chosen ? nullptr : &chosen.error(), written ? nullptr : &written.error(),
                               given ? nullptr : &given.error(), settings ? nullptr : &settings.error()}) {
        if (error != nullptr) {
            return *error;
        }
    }
    return DryRunSubject{*chosen, *given, *written, personRulesIn(*settings)};
}

Result<domain::Portal> PreviewJob::portal()
{
    store::PortalStore portals(m_context.database);
    const QString name = m_arguments.value(QLatin1String("portal")).toString().trimmed();
    if (!name.isEmpty()) {
        return portalByName(portals, name);
    }
    const auto all = portals.all();
    if (!all) {
        return all.error();
    }
    if (all->size() == 1) {
        return all->first();
    }
    if (m_offline) { // an account of which nothing is known takes everything
        domain::Portal any;
        any.name = QStringLiteral("HubSpot");
        return any;
    }
    return all->isEmpty() ? Error{ErrorKind::NotFound, QStringLiteral("nothing is connected; connect a portal, or "
                                                                      "preview offline")}
                          : Error{ErrorKind::Invalid, QStringLiteral("name the portal: several are connected")};
}

Result<QList<domain::Mapping>> PreviewJob::mappings()
{
    auto inUse = mappingsInUse(m_context.database);
    const QJsonObject document = m_arguments.value(QLatin1String("mappings")).toObject();
    if (!inUse || document.isEmpty()) {
        return inUse;
    }
    const auto tried = readMappings(document);
    if (!tried) {
        return tried.error();
    }
    for (const domain::Mapping& mapping : *tried) {
        inUse->removeIf([&](const domain::Mapping& other) { return other.eventType == mapping.eventType; });
        inUse->append(mapping);
    }
    return inUse;
}

Result<QList<domain::IncomingEvent>> PreviewJob::events()
{
    if (m_arguments.contains(QLatin1String("ids"))) {
        return eventsOfDeliveries();
    }
    ingest::ReadingOptions options;
    const auto format = ingest::formatFrom(m_arguments.value(QLatin1String("format")));
    if (!format) {
        return format.error();
    }
    options.format = &*format;
    const QString source = m_arguments.value(QLatin1String("source")).toString(QStringLiteral("port"));
    const auto document = ingest::readDocument(m_arguments.value(QLatin1String("text")).toString().toUtf8(), source,
                                               m_context.clock.nowMs(), options);
    if (!document) {
        return document.error();
    }
    m_answer.insert(QStringLiteral("ignored"), reasonsOf(document->ignored));
    m_answer.insert(QStringLiteral("rejected"), reasonsOf(document->rejected));
    return document->events;
}

Result<QList<domain::IncomingEvent>> PreviewJob::eventsOfDeliveries()
{
    store::DeliveryLogStore log(m_context.database);
    QList<domain::IncomingEvent> events;
    const QJsonArray ids = m_arguments.value(QLatin1String("ids")).toArray();
    for (const auto& id : ids) {
        const auto detail = log.detail(id.toInteger());
        if (!detail) {
            return detail.error();
        }
        events.append(eventOf(*detail));
    }
    return events;
}

void PreviewJob::onRun()
{
    const auto& outcome = m_run->outcome();
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    QJsonArray events;
    for (const DryDelivery& delivery : outcome->deliveries) {
        QJsonObject event = delivery.detail.said();
        event.insert(QStringLiteral("id"), delivery.detail.row.eventId);
        events.append(event);
    }
    const DryRunReport report = reportOn(*outcome, rulesKnownOf(m_context.database, m_portalId));
    m_answer.insert(QStringLiteral("portal"), m_portalName);
    m_answer.insert(QStringLiteral("events"), events);
    m_answer.insert(QStringLiteral("deliveries"), report.deliveries);
    m_answer.insert(QStringLiteral("summary"), report.summary);
    succeed(m_answer);
}

} // namespace leadferry::app
