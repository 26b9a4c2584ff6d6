// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/recordaccess.h"

#include "base/json.h"

#include <QJsonArray>

namespace leadferry::hubspot {

using base::ErrorKind;

RecordReading::RecordReading(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog,
                             const DialoguePartner& partner, QList<RecordReference> records, QObject* parent)
    : ApiDialogue(transport, clock, partner, parent), m_catalog(std::move(catalog)), m_records(std::move(records))
{
}

void RecordReading::run()
{
    next();
}

void RecordReading::next()
{
    if (m_index == m_records.size()) {
        finish();
        return;
    }
    const RecordReference& record = m_records.at(m_index);
    ask("GET", m_catalog.record(record.object, record.id, record.properties));
}

void RecordReading::onAnswer(const Answer& answer)
{
    if (answer.ok()) {
        domain::CrmProperties properties;
        const QJsonObject json = answer.json().value(QLatin1String("properties")).toObject();
        for (auto property = json.begin(); property != json.end(); ++property) {
            properties.insert(property.key(), base::textOf(*property));
        }
        m_found.insert(m_index, properties);
    } else if (answer.kind() != ErrorKind::NotFound) {
        m_trouble = answer.words();
    }
    ++m_index;
    next();
}

void RecordReading::onGivenUp(const base::Error& error)
{
    m_trouble = error.message;
    finish();
}

RecordRemoval::RecordRemoval(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog,
                             const DialoguePartner& partner, QList<RecordReference> records, QObject* parent)
    : ApiDialogue(transport, clock, partner, parent), m_catalog(std::move(catalog)), m_records(std::move(records))
{
}

void RecordRemoval::run()
{
    next();
}

void RecordRemoval::next()
{
    if (m_index == m_records.size()) {
        finish();
        return;
    }
    const RecordReference& record = m_records.at(m_index);
    ask("DELETE", m_catalog.record(record.object, record.id, {}));
}

void RecordRemoval::onAnswer(const Answer& answer)
{
    if (answer.ok() || answer.kind() == ErrorKind::NotFound) {
        ++m_removed;
    } else {
        const RecordReference& record = m_records.at(m_index);
        m_problems.append(
            QStringLiteral("the %1 %2 is still there: %3").arg(toString(record.object), record.id, answer.words()));
    }
    ++m_index;
    next();
}

void RecordRemoval::onGivenUp(const base::Error& error)
{
    for (; m_index < m_records.size(); ++m_index) {
        const RecordReference& record = m_records.at(m_index);
        m_problems.append(
            QStringLiteral("the %1 %2 is still there: %3").arg(toString(record.object), record.id, error.message));
    }
    finish();
}

} // namespace leadferry::hubspot
