// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/testleadmodel.h"

#include "app/enginecommands.h"
#include "domain/eventtypecatalog.h"
#include "presentation/connectionsmodel.h"
#include "presentation/previewtexts.h"
#include "presentation/texts.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::presentation {

using base::Result;
using domain::StoredAs;
using domain::TestLeadField;
using domain::TestLeadRecord;

namespace {

bool isGood(StoredAs result)
{
    return result == StoredAs::Same || result == StoredAs::Rewritten || result == StoredAs::Extended;
}

QString resultWords(const TestLeadField& field)
{
    switch (field.result) {
    case StoredAs::Same:
        return TestLeadModel::tr("Same");
    case StoredAs::Rewritten:
        return TestLeadModel::tr("Same, as HubSpot writes it");
    case StoredAs::Extended:
        return TestLeadModel::tr("There, with more beside it");
    case StoredAs::Other:
        return TestLeadModel::tr("HubSpot has another value");
    case StoredAs::Nothing:
        return TestLeadModel::tr("HubSpot has nothing there");
    case StoredAs::NotSent:
        return field.reason.isEmpty() ? TestLeadModel::tr("Not sent")
                                      : TestLeadModel::tr("Not sent: %1").arg(refusalWords(field.reason));
    }
    return {};
}

TestLeadLine lineOf(const TestLeadField& field)
{
    return {field.label, field.sent.simplified(), field.stored.isEmpty() ? nothing() : field.stored.simplified(),
            resultWords(field), isGood(field.result)};
}

TestLeadCard cardOf(const TestLeadRecord& record)
{
    TestLeadCard card{objectName(record.object), {}, record.url, {}};
    if (record.recordId.isEmpty()) {
        card.facts = record.cause.isEmpty() ? TestLeadModel::tr("was not written: %1").arg(wordOf(record.state))
                                            : TestLeadModel::tr("was not written: %1").arg(refusalWords(record.cause));
        return card;
    }
    const auto there = std::count_if(record.fields.begin(), record.fields.end(),
                                     [](const TestLeadField& field) { return isGood(field.result); });
    card.facts =
        TestLeadModel::tr("%1 of %n fields are as they were sent", nullptr, static_cast<int>(record.fields.size()))
            .arg(there);
    for (const TestLeadField& field : record.fields) {
        card.lines.append(lineOf(field));
    }
    return card;
}

} // namespace

TestLeadModel::TestLeadModel(app::EngineClient& client, const ConnectionsModel& portals, QObject* parent)
    : QObject(parent), m_client(client), m_connections(portals), m_type(types().constFirst())
{
    connect(&portals, &ConnectionsModel::loaded, this, &TestLeadModel::takePortals);
    takePortals();
}

TestLeadModel::~TestLeadModel() = default;

QStringList TestLeadModel::portals() const
{
    return m_connections.names();
}

QStringList TestLeadModel::types()
{
    QStringList names{QStringLiteral("lead.captured.v1"), QStringLiteral("escalation.requested.v1"),
                      QStringLiteral("intent.detected.v1")};
    for (const domain::EventType& type : domain::eventTypeCatalog()) {
        if (!names.contains(type.name)) {
            names.append(type.name);
        }
    }
    return names;
}

void TestLeadModel::takePortals()
{
    if (!portals().contains(m_portal)) {
        m_portal = portals().value(0);
        forget();
    }
    emit portalsChanged();
    emit changed();
}

void TestLeadModel::setPortal(const QString& name)
{
    if (name != m_portal) {
        m_portal = name;
        forget();
        emit changed();
    }
}

void TestLeadModel::setType(const QString& type)
{
    if (type != m_type) {
        m_type = type;
        forget();
        emit changed();
    }
}

void TestLeadModel::forget()
{
    m_question.reset();
    m_phase = Phase::Fresh;
    m_lead = {};
    m_removing = m_removed = false;
}

TestLeadModel::Phase TestLeadModel::phase() const
{
    const bool alone = m_connections.phase() == ConnectionsModel::Phase::Ready && portals().isEmpty();
    return alone ? Phase::NoPortal : m_phase;
}

void TestLeadModel::send()
{
    if (m_phase == Phase::Sending || m_removing) {
        return;
    }
    forget();
    m_phase = Phase::Sending;
    m_reading = false;
    m_question = std::make_unique<QObject>();
    emit changed();
    m_client.execute(
        QLatin1String(app::command::testLead), {{QStringLiteral("portal"), m_portal}, {QStringLiteral("type"), m_type}},
        m_question.get(),
        [this](const QJsonObject& step) {
            m_reading = step.value(QLatin1String("step")).toString() == QLatin1String("delivered");
            emit changed();
        },
        [this](const Result<QJsonObject>& answer) { onSent(answer); });
}

void TestLeadModel::cancel()
{
    m_client.cancel(QLatin1String(app::command::testLead));
}

void TestLeadModel::onSent(const Result<QJsonObject>& answer)
{
    const auto lead = answer ? domain::testLeadFromJson(*answer) : Result<domain::TestLead>(answer.error());
    m_phase = lead ? Phase::Done : Phase::Failed;
    if (lead) {
        m_lead = *lead;
        m_trouble = answer->value(QLatin1String("trouble")).toString();
    } else if (lead.error().kind == base::ErrorKind::Cancelled) {
        m_phase = Phase::Fresh;
    } else {
        m_error = lead.error();
    }
    emit changed();
}

void TestLeadModel::remove()
{
    if (!canRemove() || m_removing) {
        return;
    }
    m_removing = true;
    emit changed();
    m_client.execute(QLatin1String(app::command::removeTestLead), {{QStringLiteral("delivery"), m_lead.deliveryId}},
                     m_question.get(), {}, [this](const Result<QJsonObject>& answer) { onRemoved(answer); });
}

void TestLeadModel::onRemoved(const Result<QJsonObject>& answer)
{
    m_removing = false;
    const QJsonArray problems = answer ? answer->value(QLatin1String("problems")).toArray() : QJsonArray();
    if (!answer) {
        const ProblemText problem = problemOf(answer.error());
        emit failed(problem.title, problem.meaning);
    } else if (!problems.isEmpty()) {
        emit failed(tr("%n records of the test lead are still in HubSpot", nullptr, static_cast<int>(problems.size())),
                    tr("Try it again, or delete them in HubSpot: search there for \"Leadferry Test\"."));
    } else {
        m_removed = true;
        emit done(tr("%n records of the test lead are gone from HubSpot", nullptr,
                     answer->value(QLatin1String("removed")).toInt()));
    }
    emit changed();
}

bool TestLeadModel::wroteNothing() const
{
    return m_phase == Phase::Done && m_lead.state == domain::DeliveryState::Skipped;
}

bool TestLeadModel::canRemove() const
{
    return m_phase == Phase::Done && !m_removed &&
           std::any_of(m_lead.records.begin(), m_lead.records.end(),
                       [](const TestLeadRecord& record) { return !record.recordId.isEmpty(); });
}

ProblemText TestLeadModel::summary() const
{
    switch (phase()) {
    case Phase::NoPortal:
    case Phase::Fresh:
        return {};
    case Phase::Sending:
        return m_reading ? ProblemText{tr("Reading it back from HubSpot…"), tr("Every field is compared.")}
                         : ProblemText{tr("The test lead is on its way…"),
                                       tr("Through the mapping and the queue, into %1.").arg(m_portal)};
    case Phase::Failed:
        return problemOf(m_error);
    case Phase::Done:
        break;
    }
    if (isVerified()) {
        return {tr("All of it is in HubSpot"),
                m_removed ? tr("The test lead has been taken out of %1 again.").arg(m_lead.portal)
                : m_lead.port.isEmpty()
                    ? tr("What bots send will arrive in %1 the same way.").arg(m_lead.portal)
                    : tr("It came in by %1; what bots send there will arrive in %2 the same way.", "port, portal")
                          .arg(m_lead.port, m_lead.portal)};
    }
    if (wroteNothing()) {
        return {tr("Nothing was written, and nothing should be"),
                tr("The mapping writes nothing for this from somebody who is not in HubSpot yet.")};
    }
    if (!m_trouble.isEmpty()) {
        return {tr("It was delivered, but could not be read back"),
                tr("HubSpot did not answer for now. Send another one in a minute.")};
    }
    if (domain::isFinal(m_lead.state)) {
        return {tr("Not all of it is in HubSpot"),
                m_lead.cause.isEmpty() ? tr("Look at the fields that are marked.") : refusalWords(m_lead.cause)};
    }
    return {tr("It has not arrived yet"), tr("Leadferry goes on trying; the deliveries say why it waits.")};
}

QList<TestLeadCard> TestLeadModel::cards() const
{
    QList<TestLeadCard> cards;
    if (m_phase == Phase::Done) {
        std::transform(m_lead.records.begin(), m_lead.records.end(), std::back_inserter(cards), cardOf);
    }
    if (m_removed) { // nothing is left to open
        for (TestLeadCard& card : cards) {
            card.url.clear();
        }
    }
    return cards;
}

} // namespace leadferry::presentation
