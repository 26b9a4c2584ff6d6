// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/testleadjob.h"

#include "app/enginecommands.h"
#include "app/portalbyname.h"
#include "hubspot/recordaccess.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::DeliveryState;

namespace {

constexpr int portTimeoutMs = 10'000;
constexpr qint64 lookEveryMs = 200;
constexpr qint64 longestMs = 120'000; // as long as connecting waits for HubSpot

QList<hubspot::RecordReference> recordsOf(const QList<domain::TestLeadRecord>& records)
{
    QList<hubspot::RecordReference> references;
    for (const domain::TestLeadRecord& record : records) {
        QStringList properties;
        for (const domain::TestLeadField& field : record.fields) {
            properties.append(field.property);
        }
        references.append({record.object, record.recordId, properties});
    }
    return references;
}

/// What the local port has answered. Transient: it did not take the event, and why.
Result<QJsonObject> takenFrom(const net::HttpOutcome& outcome, const QString& port)
{
    const QJsonObject body = QJsonDocument::fromJson(outcome.response.body).object();
    if (outcome.fault == net::TransportFault::None && outcome.response.status == 202) {
        return body;
    }
    const QString why =
        outcome.fault == net::TransportFault::None
            ? QStringLiteral("%1 %2").arg(outcome.response.status).arg(body.value(QLatin1String("title")).toString())
            : outcome.faultText;
    return Error{ErrorKind::Transient,
                 QStringLiteral("the local port %1 did not take the test lead: %2").arg(port, why)};
}

} // namespace

TestLeadJob::TestLeadJob(const TestLeadContext& context, const QJsonObject& arguments)
    : m_context(context),
      m_portalName(arguments.value(QLatin1String("portal")).toString().trimmed()),
      m_type(arguments.value(QLatin1String("type")).toString(QStringLiteral("lead.captured.v1"))),
      m_alarm(context.connect.clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &TestLeadJob::look);
}

TestLeadJob::~TestLeadJob() = default;

void TestLeadJob::run()
{
    const auto portal = portalMeant(m_context.connect.portals, m_portalName);
    const auto event = domain::testLeadEvent(m_type, m_context.connect.clock.nowMs());
    if (!portal || !event) {
        fail(!portal ? portal.error() : event.error());
        return;
    }
    m_portal = *portal;
    if (const auto delivers = m_context.deliver(); !delivers) {
        fail(delivers.error());
        return;
    }
    const auto door = m_context.door();
    door ? post(*door, *event) : send(*event);
}

/// By the local port, as a bot sends it.
void TestLeadJob::post(const PortDoor& door, const QJsonObject& event)
{
    m_port = door.port;
    net::HttpRequest request{"POST", QUrl(door.url), {}, QJsonDocument(event).toJson(QJsonDocument::Compact)};
    request.headers.append("Content-Type", "application/json");
    request.headers.append("Authorization", "Bearer " + door.bearer);
    auto* posting = m_context.connect.transport.prepare(request, portTimeoutMs);
    m_step = posting;
    connect(posting, &base::Job::finished, this, [this, posting] { follow(takenFrom(posting->outcome(), m_port)); });
    posting->start();
}

/// No port listens: as a file in the watched folder would come in.
void TestLeadJob::send(const QJsonObject& event)
{
    follow(*m_context.rows.run(QLatin1String(command::send),
                               {{QStringLiteral("text"), QString::fromUtf8(QJsonDocument(event).toJson())},
                                {QStringLiteral("source"), QString(domain::testLeadSource)}}));
}

/// Until it is settled.
void TestLeadJob::follow(const Result<QJsonObject>& taken)
{
    const auto delivery = taken ? deliveryOf(*taken) : taken.error();
    if (!delivery) {
        fail(delivery.error());
        return;
    }
    m_lead.deliveryId = *delivery;
    if (const auto routed = route(); !routed) {
        fail(routed.error());
        return;
    }
    m_context.changed();
    tell("sent");
    m_deadlineMs = m_context.connect.clock.monotonicMs() + longestMs;
    m_alarm->ringIn(lookEveryMs);
}

void TestLeadJob::stop()
{
    m_alarm->silence();
    if (m_step) {
        m_step->disconnect(this);
        m_step->cancel();
    }
    EngineCommandJob::stop();
}

Result<qint64> TestLeadJob::deliveryOf(const QJsonObject& taken)
{
    domain::DeliveryFilter filter;
    filter.eventSequence =
        taken.value(QLatin1String("accepted"))[0][QLatin1String("id")].toString().mid(1).toLongLong();
    const auto page = m_context.log.page(filter, {1});
    if (!page) {
        return page.error();
    }
    return page->rows.isEmpty() ? Result<qint64>(Error{ErrorKind::Internal, QStringLiteral("the sample was not taken")})
                                : page->rows.first().id;
}

/// It has no route of its own: with several portals it waits for a choice.
Result<void> TestLeadJob::route()
{
    const auto detail = m_context.log.detail(m_lead.deliveryId);
    if (!detail) {
        return detail.error();
    }
    if (detail->row.state != DeliveryState::Unrouted) {
        return {};
    }
    const auto chosen = *m_context.rows.run(
        QLatin1String(command::choosePortal),
        {{QStringLiteral("ids"), QJsonArray{m_lead.deliveryId}}, {QStringLiteral("portal"), m_portal.name}});
    return chosen ? Result<void>() : chosen.error();
}

void TestLeadJob::look()
{
    const auto detail = m_context.log.detail(m_lead.deliveryId);
    if (!detail) {
        fail(detail.error());
        return;
    }
    const bool late = m_context.connect.clock.monotonicMs() > m_deadlineMs;
    if (domain::isFinal(detail->row.state) || late) {
        readBack(*detail);
    } else {
        m_alarm->ringIn(lookEveryMs);
    }
}

void TestLeadJob::readBack(const domain::DeliveryDetail& delivery)
{
    const auto now = portalMeant(m_context.connect.portals, m_portal.name); // it may have been looked at meanwhile
    m_portal = now ? *now : m_portal;
    m_lead = domain::sentOf(delivery, m_portal);
    m_lead.port = m_port;
    tell("delivered");
    m_context.connect.tokens.accessToken(m_portal, this, [this](const Result<QString>& token) {
        if (isFinished()) {
            return;
        }
        if (token) {
            compare(*token);
        } else {
            m_trouble = token.error().message;
            answer();
        }
    });
}

void TestLeadJob::compare(const QString& accessToken)
{
    const ConnectContext& connection = m_context.connect;
    QList<qsizetype> places; // of the records that were written
    QList<domain::TestLeadRecord> written;
    for (qsizetype i = 0; i < m_lead.records.size(); ++i) {
        if (!m_lead.records.at(i).recordId.isEmpty()) {
            places.append(i);
            written.append(m_lead.records.at(i));
        }
    }
    auto* reading = new hubspot::RecordReading(connection.transport, connection.clock, connection.catalog,
                                               {m_portal.apiUrl, accessToken}, recordsOf(written), this);
    m_step = reading;
    connect(reading, &base::Job::finished, this, [this, reading, places] {
        for (auto found = reading->found().cbegin(); found != reading->found().cend(); ++found) {
            domain::takeStored(m_lead.records[places.at(found.key())], *found, m_portal);
        }
        m_trouble = reading->trouble();
        answer();
    });
    reading->start();
}

void TestLeadJob::tell(const char* step)
{
    emit progress({{QStringLiteral("step"), QLatin1String(step)}});
}

void TestLeadJob::answer()
{
    QJsonObject json = toJson(m_lead);
    json.insert(QStringLiteral("trouble"), m_trouble);
    succeed(json);
}

RemoveTestLeadJob::RemoveTestLeadJob(const TestLeadContext& context, const QJsonObject& arguments)
    : m_context(context), m_deliveryId(arguments.value(QLatin1String("delivery")).toInteger())
{
}

void RemoveTestLeadJob::run()
{
    const auto delivery = m_context.log.detail(m_deliveryId);
    if (!delivery) {
        fail(delivery.error());
        return;
    }
    if (delivery->row.source != domain::testLeadSource) {
        fail({ErrorKind::Invalid, QStringLiteral("d%1 is no test lead: what it wrote stays").arg(m_deliveryId)});
        return;
    }
    const auto portal = portalByName(m_context.connect.portals, delivery->row.portalName);
    if (!portal) {
        fail(portal.error());
        return;
    }
    m_context.connect.tokens.accessToken(*portal, this,
                                         [this, portal = *portal, delivery = *delivery](const Result<QString>& token) {
                                             if (isFinished()) {
                                                 return;
                                             }
                                             if (token) {
                                                 remove(portal, delivery, *token);
                                             } else {
                                                 fail(token.error());
                                             }
                                         });
}

void RemoveTestLeadJob::remove(const domain::Portal& portal, const domain::DeliveryDetail& delivery,
                               const QString& accessToken)
{
    QList<hubspot::RecordReference> records;
    for (const domain::OperationRow& operation : delivery.operations) {
        if (!operation.recordId.isEmpty() && operation.object != domain::CrmObject::List) {
            records.prepend({operation.object, operation.recordId, {}}); // what hangs on a contact goes before it
        }
    }
    const ConnectContext& connection = m_context.connect;
    auto* removal = new hubspot::RecordRemoval(connection.transport, connection.clock, connection.catalog,
                                               {portal.apiUrl, accessToken}, records, this);
    m_step = removal;
    connect(removal, &base::Job::finished, this, [this, removal] {
        succeed({{QStringLiteral("removed"), removal->removed()},
                 {QStringLiteral("problems"), QJsonArray::fromStringList(removal->problems())}});
    });
    removal->start();
}

void RemoveTestLeadJob::stop()
{
    if (m_step) {
        m_step->disconnect(this);
        m_step->cancel();
    }
    EngineCommandJob::stop();
}

} // namespace leadferry::app
