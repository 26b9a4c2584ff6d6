// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/valuemapping.h"

#include "app/enginecommands.h"
#include "domain/mappingbinding.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::presentation {

using base::Result;
using domain::DeliveryDetail;
using domain::OperationRow;
using domain::ValueOrigin;

namespace {

const OperationRow* withHeldValue(const DeliveryDetail& detail)
{
    const auto found =
        std::find_if(detail.operations.begin(), detail.operations.end(), [](const OperationRow& operation) {
            return !operation.heldProperties.isEmpty() &&
                   operation.values.contains(operation.heldProperties.constFirst());
        });
    return found == detail.operations.end() ? nullptr : &*found;
}

RulePlace placeOf(const domain::Mapping& mapping, const ValueOrigin& origin)
{
    const QString actionId = origin.actionId.section(u':', 0, 0);
    for (int action = 0; action < mapping.actions.size(); ++action) {
        const auto& fields = mapping.actions.at(action).fields;
        for (int rule = 0; rule < fields.size(); ++rule) {
            if (mapping.actions.at(action).id == actionId && fields.at(rule).property == origin.property) {
                return {action, rule};
            }
        }
    }
    return {};
}

/// The other fields of the record: a stage is one of a pipeline.
QList<domain::PlannedField> fieldsOf(const OperationRow& operation)
{
    QList<domain::PlannedField> fields;
    for (auto value = operation.values.cbegin(); value != operation.values.cend(); ++value) {
        fields.append({value.key(), value.value()});
    }
    return fields;
}

} // namespace

ValueMapping::ValueMapping(app::EngineClient& client, qint64 deliveryId, QObject* parent)
    : QObject(parent), m_client(client), m_deliveryId(deliveryId)
{
}

void ValueMapping::load()
{
    m_client.delivery(m_deliveryId, this, [this](const Result<DeliveryDetail>& detail) {
        detail ? onDetail(*detail) : fail(detail.error());
    });
}

void ValueMapping::onDetail(const DeliveryDetail& detail)
{
    m_detail = detail;
    const OperationRow* operation = withHeldValue(detail);
    if (operation == nullptr) {
        refuse({tr("Nothing is held here any more"), tr("It may have been repaired meanwhile.")});
        return;
    }
    const QJsonObject arguments{{QStringLiteral("id"), m_deliveryId},
                                {QStringLiteral("operation"), operation->id},
                                {QStringLiteral("property"), operation->heldProperties.constFirst()}};
    m_client.execute(
        QLatin1String(app::command::explainValue), arguments, this, {}, [this](const Result<QJsonObject>& answer) {
            const auto origin = answer ? domain::valueOriginFromJson(*answer) : Result<ValueOrigin>(answer.error());
            origin ? onOrigin(*origin) : fail(origin.error());
        });
}

void ValueMapping::onOrigin(const ValueOrigin& origin)
{
    m_origin = origin;
    m_client.execute(QLatin1String(app::command::mappings), {}, this, {}, [this](const Result<QJsonObject>& answer) {
        answer ? onMappings(*answer) : fail(answer.error());
    });
}

void ValueMapping::onMappings(const QJsonObject& answer)
{
    const QJsonArray mappings = answer.value(QLatin1String("mappings")).toArray();
    for (const auto& json : mappings) {
        const auto mapping = domain::mappingFromJson(json.toObject());
        if (mapping && mapping->eventType == m_detail.row.type) {
            m_mapping = *mapping;
            m_place = placeOf(*mapping, m_origin);
        }
    }
    if (!m_place.isRule()) {
        refuse({tr("No rule of the mapping writes “%1” any more").arg(m_origin.property),
                tr("Retry is enough: it plans the delivery by the mapping of today.")});
        return;
    }
    m_client.portals(this, [this](const Result<QList<domain::Portal>>& portals) {
        portals ? onPortals(*portals) : fail(portals.error());
    });
}

void ValueMapping::onPortals(const QList<domain::Portal>& portals)
{
    const auto portal = std::find_if(portals.begin(), portals.end(),
                                     [this](const domain::Portal& one) { return one.id == m_detail.row.portalId; });
    m_choices.clear();
    if (portal != portals.end()) {
        if (domain::nameKindOf(m_origin.object, m_origin.property)) {
            m_choices = domain::boundName(m_origin.object, m_origin.property, m_origin.planned,
                                          fieldsOf(*withHeldValue(m_detail)), *portal)
                            .choices;
            m_writtenAs = m_choices;
        } else {
            const auto rule = domain::ruleFor(portal->rules, m_origin.object, m_origin.property);
            for (const domain::PropertyOption& option : rule.options) {
                m_choices.append(option.label.isEmpty() ? option.value : option.label);
                m_writtenAs.append(option.value);
            }
        }
    }
    askOthers();
}

void ValueMapping::askOthers()
{
    domain::DeliveryFilter filter;
    filter.cause = m_detail.row.cause;
    m_client.deliveryCounts(filter, this, [this](const Result<domain::DeliveryCounts>& counts) {
        m_others = counts ? std::max(0, counts->byState.value(m_detail.row.state) - 1) : 0;
        m_phase = Phase::Ready;
        emit changed();
    });
}

void ValueMapping::save(const QString& choice, Start start)
{
    const auto known = m_choices.indexOf(choice);
    const QString written = known >= 0 ? m_writtenAs.at(known) : choice.trimmed();
    const domain::FieldRule* rule = ruleAt(m_mapping, m_place);
    if (m_phase != Phase::Ready || written.isEmpty() || rule == nullptr) {
        return;
    }
    m_phase = Phase::Saving;
    m_problem = {};
    const auto mapping = withRule(m_mapping, m_place, withValueReplaced(*rule, m_origin.planned, written));
    m_client.execute(
        QLatin1String(app::command::importMappings), {{QStringLiteral("document"), domain::toJson(mapping)}}, this, {},
        [this, start](const Result<QJsonObject>& answer) { answer ? startAgain(start) : fail(answer.error()); });
    emit changed();
}

void ValueMapping::startAgain(Start start)
{
    const QJsonObject arguments = start == Start::All
                                      ? QJsonObject{{QStringLiteral("status"), domain::toString(m_detail.row.state)},
                                                    {QStringLiteral("cause"), m_detail.row.cause}}
                                      : QJsonObject{{QStringLiteral("ids"), QJsonArray{m_deliveryId}}};
    m_client.execute(QLatin1String(app::command::retry), arguments, this, {},
                     [this](const Result<QJsonObject>& answer) {
                         if (!answer) {
                             fail(answer.error());
                             return;
                         }
                         emit saved(tr("The mapping is saved, %n deliveries start again", nullptr,
                                       answer->value(QLatin1String("retried")).toInt()));
                     });
}

void ValueMapping::refuse(const ProblemText& problem)
{
    m_phase = Phase::Impossible;
    m_problem = problem;
    emit changed();
}

void ValueMapping::fail(const base::Error& error)
{
    m_problem = problemOf(error);
    m_phase = m_phase == Phase::Saving ? Phase::Ready : Phase::Impossible;
    emit changed();
}

} // namespace leadferry::presentation
