// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/previewjob.h"

#include "app/mappingdocument.h"
#include "app/mappingsinuse.h"
#include "app/portalbyname.h"
#include "ingest/eventreader.h"
#include "ingest/formatcatalog.h"
#include "store/deliverylogstore.h"
#include "store/portalstore.h"

#include <QJsonArray>

#include <set>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using delivery::DryGateway;
using domain::CrmVerb;
using domain::OperationState;

namespace {

QJsonObject toJson(const domain::CrmProperties& properties)
{
    QJsonObject json;
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        json.insert(property.key(), *property);
    }
    return json;
}

QString realId(const QString& recordId)
{
    return DryGateway::isMadeUp(recordId) ? QString() : recordId;
}

QString writeOf(const domain::OperationRow& operation, const DryGateway::Write* write, bool recordIsWritten)
{
    if (write != nullptr) {
        return write->verb == CrmVerb::Create ? QStringLiteral("create") : QStringLiteral("update");
    }
    switch (operation.state) {
    case OperationState::Held:
        return QStringLiteral("held");
    case OperationState::Done:
    case OperationState::Superseded:
        return recordIsWritten ? QStringLiteral("together") : QStringLiteral("nothing");
    case OperationState::Skipped:
        return QStringLiteral("skipped");
    case OperationState::Planned:
    case OperationState::Ready:
    case OperationState::InFlight:
    case OperationState::Unclear:
    case OperationState::Waiting:
    case OperationState::Exhausted:
    case OperationState::Cancelled:
        break;
    }
    return QStringLiteral("later");
}

QJsonArray associationsOf(const domain::OperationRow& operation)
{
    QJsonArray associations;
    for (const domain::LinkRow& link : operation.links) {
        associations.append(QJsonObject{{QStringLiteral("object"), domain::toString(link.object)},
                                        {QStringLiteral("action"), link.actionId},
                                        {QStringLiteral("recordId"), realId(link.recordId)}});
    }
    return associations;
}

/// The answer of one dry run, with what it comes to.
class Answer
{
public:
    explicit Answer(const DryRunOutcome& outcome) : m_outcome(outcome)
    {
        for (const DryDelivery& delivery : outcome.deliveries) {
            for (const auto& write : delivery.writes) {
                m_written.emplace(write.object, write.recordId);
            }
        }
    }

    QJsonArray deliveries()
    {
        QJsonArray json;
        for (const DryDelivery& delivery : m_outcome.deliveries) {
            json.append(deliveryOf(delivery));
        }
        return json;
    }

    /// After deliveries().
    [[nodiscard]] QJsonObject summary() const
    {
        QJsonObject objects;
        for (auto object = m_counts.begin(); object != m_counts.end(); ++object) {
            QJsonObject counts;
            for (auto write = object->begin(); write != object->end(); ++write) {
                counts.insert(write.key(), *write);
            }
            objects.insert(object.key(), counts);
        }
        return {{QStringLiteral("events"), m_outcome.deliveries.size()},
                {QStringLiteral("skipped"), m_skipped},
                {QStringLiteral("heldProperties"), m_heldProperties},
                {QStringLiteral("objects"), objects},
                {QStringLiteral("calls"), m_outcome.calls}};
    }

private:
    QJsonObject deliveryOf(const DryDelivery& delivery)
    {
        const domain::DeliveryRow& row = delivery.detail.row;
        m_skipped += row.state == domain::DeliveryState::Skipped ? 1 : 0;
        QJsonArray operations;
        for (const auto& operation : delivery.detail.operations) {
            const auto write = delivery.writes.constFind(operation.id);
            operations.append(operationOf(operation, write == delivery.writes.constEnd() ? nullptr : &*write));
        }
        return {{QStringLiteral("event"), row.eventId},         {QStringLiteral("type"), row.type},
                {QStringLiteral("person"), row.person},         {QStringLiteral("portal"), row.portalName},
                {QStringLiteral("state"), toString(row.state)}, {QStringLiteral("cause"), row.cause},
                {QStringLiteral("operations"), operations}};
    }

    QJsonObject operationOf(const domain::OperationRow& operation, const DryGateway::Write* write)
    {
        const QString object = domain::toString(operation.object);
        const QString word = writeOf(operation, write, m_written.contains({operation.object, operation.recordId}));
        ++m_counts[object][word];
        m_heldProperties += static_cast<int>(operation.heldProperties.size());
        const QString record = realId(operation.recordId);
        return {{QStringLiteral("object"), object},
                {QStringLiteral("action"), operation.actionId},
                {QStringLiteral("write"), word},
                {QStringLiteral("recordId"), record},
                {QStringLiteral("recordUrl"), record.isEmpty() ? QString() : operation.recordUrl},
                {QStringLiteral("properties"), toJson(write != nullptr ? write->values : operation.values)},
                {QStringLiteral("before"), toJson(write != nullptr ? write->before : domain::CrmProperties())},
                {QStringLiteral("held"), QJsonArray::fromStringList(operation.heldProperties)},
                {QStringLiteral("cause"), operation.cause},
                {QStringLiteral("associations"), associationsOf(operation)}};
    }

    const DryRunOutcome& m_outcome;
    std::set<std::pair<domain::CrmObject, QString>> m_written;
    QMap<QString, QMap<QString, int>> m_counts; ///< by object, then by what would be done
    int m_skipped = 0;
    int m_heldProperties = 0;
};

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
    return DryRunSubject{*chosen,
                         *given,
                         *written,
                         {settings->value(setting::phoneCountry).trimmed().toUpper(),
                          settings->value(setting::matchByPhone) == setting::yes}};
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
        const domain::DeliveryRow& row = detail->row;
        events.append({row.source, row.eventId, false, detail->body, row.receivedAtMs});
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
        QJsonObject event = delivery.detail.body;
        event.insert(QStringLiteral("id"), delivery.detail.row.eventId);
        events.append(event);
    }
    Answer answer(*outcome);
    m_answer.insert(QStringLiteral("portal"), m_portalName);
    m_answer.insert(QStringLiteral("events"), events);
    m_answer.insert(QStringLiteral("deliveries"), answer.deliveries());
    m_answer.insert(QStringLiteral("summary"), answer.summary());
    succeed(m_answer);
}

} // namespace leadferry::app
