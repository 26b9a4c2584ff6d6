// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/drygateway.h"

#include <QHash>
#include <QPointer>

#include <algorithm>

namespace leadferry::delivery {

using base::Error;
using base::ErrorKind;
using domain::CrmInput;
using domain::CrmItem;
using domain::CrmObject;
using domain::CrmRequest;
using domain::CrmVerb;

namespace {

constexpr QLatin1String madeUp("new-");

CrmItem found(const QString& recordId)
{
    CrmItem item;
    item.ok = true;
    item.recordId = recordId;
    return item;
}

CrmItem missing()
{
    CrmItem item;
    item.error = Error{ErrorKind::NotFound, QStringLiteral("there is no such record")};
    return item;
}

} // namespace

/// One call: what has to be asked is asked, and the rest is made up.
class DryCall final : public domain::CrmCall
{
public:
    DryCall(DryGateway& gateway, CrmRequest request) : m_gateway(gateway), m_request(std::move(request)) {}

protected:
    void run() override
    {
        ++m_gateway.m_calls;
        const CrmRequest real = m_gateway.toAsk(m_request);
        if (m_gateway.m_crm == nullptr || real.inputs.isEmpty()) {
            conclude({});
            return;
        }
        m_real = m_gateway.m_crm->prepare(real);
        connect(m_real, &base::Job::finished, this, [this] {
            m_outcome = m_real->outcome();
            if (m_outcome.call) {
                conclude(m_outcome.items);
            } else {
                m_gateway.m_failure = m_outcome.call.error();
                finish();
            }
        });
        m_real->start();
    }
    void stop() override
    {
        if (m_real) {
            m_real->disconnect(this);
            m_real->cancel();
        }
        m_outcome.call = Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
    }

private:
    void conclude(const QList<CrmItem>& real)
    {
        m_outcome.call = base::Result<void>();
        m_outcome.items = m_gateway.answer(m_request, real);
        finish();
    }

    DryGateway& m_gateway;
    CrmRequest m_request;
    QPointer<domain::CrmCall> m_real;
};

domain::CrmCall* DryGateway::prepare(const CrmRequest& request)
{
    return new DryCall(*this, request);
}

qint64 DryGateway::permitDelayMs(qint64 /*portalId*/, CrmVerb verb, CrmObject object, domain::Pace pace) const
{
    return m_crm == nullptr || domain::writes(verb) ? 0 : m_crm->permitDelayMs(m_portalId, verb, object, pace);
}

bool DryGateway::isMadeUp(const QString& recordId)
{
    return recordId.startsWith(madeUp);
}

CrmRequest DryGateway::toAsk(const CrmRequest& request) const
{
    CrmRequest real = request;
    real.portalId = m_portalId;
    real.inputs.clear();
    if (request.verb == CrmVerb::Upsert) { // who is there already?
        real.verb = CrmVerb::Read;
        for (const CrmInput& input : request.inputs) {
            real.properties += input.properties.keys();
        }
        real.properties.removeDuplicates();
    } else if (domain::writes(request.verb)) {
        return real;
    }
    std::copy_if(request.inputs.begin(), request.inputs.end(), std::back_inserter(real.inputs),
                 [&](const CrmInput& input) { return !isMadeUp(idOf(request, input)); });
    return real;
}

/// The record an input names by its id, or that was made up with that value; else nothing.
QString DryGateway::idOf(const CrmRequest& request, const CrmInput& input) const
{
    const QString property = request.idProperty;
    if (property.isEmpty()) {
        return input.recordId;
    }
    for (auto record = m_records.begin(); record != m_records.end(); ++record) {
        const bool fits = record.key().first == request.object && isMadeUp(record.key().second) &&
                          record->value(property).compare(input.recordId, Qt::CaseInsensitive) == 0;
        if (fits) {
            return record.key().second;
        }
    }
    return {};
}

QList<CrmItem> DryGateway::answer(const CrmRequest& request, const QList<CrmItem>& real)
{
    QHash<QString, const CrmItem*> byTrace;
    for (const CrmItem& item : real) {
        byTrace.insert(item.trace, &item);
    }
    QList<CrmItem> items;
    for (const CrmInput& input : request.inputs) {
        CrmItem item;
        switch (request.verb) {
        case CrmVerb::Create:
        case CrmVerb::Update:
            item = noteWrite(request.verb, request.object, input);
            break;
        case CrmVerb::Upsert: {
            CrmInput known = input;
            const CrmItem present = read(request, input, byTrace.value(input.trace));
            known.recordId = present.recordId;
            known.properties.insert(request.idProperty, input.recordId);
            item = noteWrite(present.ok ? CrmVerb::Update : CrmVerb::Create, request.object, known);
            break;
        }
        case CrmVerb::Read:
        case CrmVerb::Search:
            item = read(request, input, byTrace.value(input.trace));
            break;
        case CrmVerb::Join:
            m_writes.append({request.verb, request.object, request.listId, input.trace, {}, {}});
            item = found(input.recordId);
            break;
        case CrmVerb::Associate:
            item = found(input.recordId);
            break;
        case CrmVerb::ListAssociated:
        case CrmVerb::ReadLists: // what only proofs read is there as it is
        case CrmVerb::ReadMembers:
        case CrmVerb::ReadPlaces:
            item = byTrace.contains(input.trace) ? *byTrace.value(input.trace) : found(input.recordId);
            break;
        }
        item.trace = input.trace;
        items.append(item);
    }
    return items;
}

CrmItem DryGateway::read(const CrmRequest& request, const CrmInput& input, const CrmItem* real)
{
    const QString id = real != nullptr ? real->recordId : idOf(request, input);
    const bool known = (real != nullptr && real->ok) || (isMadeUp(id) && m_records.contains({request.object, id}));
    if (!known) {
        return real != nullptr ? *real : missing();
    }
    CrmItem item = real != nullptr ? *real : found(id);
    const auto written = m_records.value({request.object, id});
    for (auto value = written.begin(); value != written.end(); ++value) {
        if (request.properties.contains(value.key())) {
            item.properties.insert(value.key(), *value);
        }
    }
    m_seen[{request.object, id}].insert(item.properties);
    return item;
}

CrmItem DryGateway::noteWrite(CrmVerb verb, CrmObject object, const CrmInput& input)
{
    Write write{verb, object, input.recordId, input.trace, input.properties, {}};
    if (verb == CrmVerb::Create) {
        write.recordId = madeUp + QString::number(++m_created);
    }
    const Key key{object, write.recordId};
    const auto seen = m_seen.value(key);
    for (auto value = input.properties.begin(); verb == CrmVerb::Update && value != input.properties.end(); ++value) {
        write.before.insert(value.key(), seen.value(value.key()));
    }
    m_records[key].insert(input.properties);
    m_writes.append(write);
    return found(write.recordId);
}

} // namespace leadferry::delivery
