// SPDX-License-Identifier: GPL-3.0-or-later
// A CRM in memory behind the CrmGateway port: strict about what it takes, and as unreliable as a test wants. Every
// call's fault is chosen by a function, so that a test can lose exactly one answer, or one in three.
#pragma once

#include "domain/crmgateway.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace leadferry::test {

using base::ErrorKind;
using domain::CrmItem;
using domain::CrmObject;
using domain::CrmOutcome;
using domain::CrmRequest;
using domain::CrmVerb;

class FakeCrm final : public domain::CrmGateway
{
public:
    enum class Fault {
        None,
        LostBefore,
        LostAfter,
        RateLimited,
        Unreachable,
        Unauthorized,
        AccessInDoubt,
        Forbidden,
        Hang
    };
    struct Record
    {
        QString id;
        domain::CrmProperties properties;
        QSet<QString> links; ///< "contact:12"
    };

    std::function<Fault(const CrmRequest&)> weather = [](const CrmRequest&) { return Fault::None; };
    /// Refuses an input by returning the properties it names; {"*"} refuses without naming any.
    std::function<QStringList(CrmObject, const domain::CrmProperties&)> refuses = [](CrmObject, const auto&) {
        return QStringList();
    };
    bool wholeBatchRefusals = false; ///< as without trace ids: one bad input refuses all
    QHash<CrmObject, QString> uniqueProperty{{CrmObject::Contact, QStringLiteral("email")},
                                             {CrmObject::Note, QStringLiteral("leadferry_key")},
                                             {CrmObject::Ticket, QStringLiteral("leadferry_key")},
                                             {CrmObject::Deal, QStringLiteral("leadferry_key")}};
    QHash<CrmObject, QList<Record>> records;
    QList<CrmRequest> calls;

    domain::CrmCall* prepare(const CrmRequest& request) override { return new Call(*this, request); }
    /// What a call has to wait for its permit.
    std::function<qint64(CrmObject)> permit = [](CrmObject) { return 0; };
    [[nodiscard]] qint64 permitDelayMs(qint64, CrmVerb, CrmObject object) const override { return permit(object); }

    [[nodiscard]] int count(CrmVerb verb, CrmObject object) const
    {
        int number = 0;
        for (const auto& call : calls) {
            number += call.verb == verb && call.object == object ? 1 : 0;
        }
        return number;
    }
    Record* find(CrmObject object, const QString& property, const QString& value)
    {
        for (auto& record : records[object]) {
            if ((property.isEmpty() ? record.id : record.properties.value(property))
                    .compare(value, Qt::CaseInsensitive) == 0) {
                return &record;
            }
        }
        return nullptr;
    }
    [[nodiscard]] int linksOf(CrmObject object) const
    {
        int number = 0;
        for (const auto& record : records.value(object)) {
            number += static_cast<int>(record.links.size());
        }
        return number;
    }

private:
    class Call final : public domain::CrmCall
    {
    public:
        Call(FakeCrm& crm, CrmRequest request) : m_crm(crm), m_request(std::move(request)) {}

    protected:
        void run() override
        {
            m_outcome = m_crm.answer(m_request, m_hangs);
            if (!m_hangs) {
                finish();
            }
        }
        void stop() override { m_outcome.call = base::Error{ErrorKind::Unclear, QStringLiteral("cancelled")}; }

    private:
        FakeCrm& m_crm;
        CrmRequest m_request;
        bool m_hangs = false;
    };

    CrmOutcome answer(const CrmRequest& request, bool& hangs)
    {
        calls.append(request);
        const Fault fault = weather(request);
        CrmOutcome outcome;
        outcome.exchange.method = QStringLiteral("POST");
        outcome.exchange.path = QStringLiteral("/fake");
        outcome.exchange.httpStatus = 200;
        switch (fault) {
        case Fault::None:
            return carryOut(request, outcome);
        case Fault::LostAfter:
            (void)carryOut(request, outcome);
            [[fallthrough]];
        case Fault::LostBefore:
            return failed(domain::writes(request.verb) ? ErrorKind::Unclear : ErrorKind::Transient, 503);
        case Fault::RateLimited:
            outcome = failed(ErrorKind::RateLimited, 429);
            outcome.retryAfterMs = 10'000;
            return outcome;
        case Fault::Unreachable:
            return failed(ErrorKind::Transient, 0);
        case Fault::Unauthorized:
            return failed(ErrorKind::Unauthorized, 401);
        case Fault::AccessInDoubt:
            outcome = failed(ErrorKind::Unauthorized, 401);
            outcome.retryAfterMs = 900'000;
            return outcome;
        case Fault::Forbidden:
            return failed(ErrorKind::Forbidden, 403);
        case Fault::Hang:
            hangs = true;
            return failed(ErrorKind::Unclear, 0);
        }
        return outcome;
    }

    static CrmOutcome failed(ErrorKind kind, int status)
    {
        CrmOutcome outcome;
        outcome.call = base::Error{kind, QStringLiteral("made up by the test")};
        outcome.exchange.path = QStringLiteral("/fake");
        outcome.exchange.httpStatus = status;
        return outcome;
    }

    CrmOutcome carryOut(const CrmRequest& request, CrmOutcome outcome)
    {
        outcome.call = base::Result<void>();
        if (request.verb == CrmVerb::Create && wholeBatchRefusals) {
            for (const auto& input : request.inputs) {
                if (const auto named = refuses(request.object, input.properties); !named.isEmpty()) {
                    outcome.call = base::Error{ErrorKind::Invalid, QStringLiteral("refused")};
                    outcome.exchange.httpStatus = 400;
                    outcome.badProperties = named.contains(QStringLiteral("*")) ? QStringList() : named;
                    return outcome;
                }
            }
        }
        for (const auto& input : request.inputs) {
            CrmItem item = carryOutOne(request, input);
            item.trace = input.trace;
            outcome.items.prepend(item); // never in the order of the inputs
        }
        return outcome;
    }

    CrmItem carryOutOne(const CrmRequest& request, const domain::CrmInput& input)
    {
        switch (request.verb) {
        case CrmVerb::Read:
            return read(request, input);
        case CrmVerb::Create:
            return create(request, input);
        case CrmVerb::Update:
            return update(request, input);
        case CrmVerb::Associate: {
            Record* record = find(request.object, {}, input.recordId);
            if (record == nullptr || find(request.other, {}, input.otherId) == nullptr) {
                return problem(ErrorKind::NotFound);
            }
            record->links.insert(linkName(request.other, input.otherId));
            return done(record->id);
        }
        case CrmVerb::ListAssociated: {
            CrmItem item = done(input.recordId);
            for (const auto& record : records.value(request.other)) {
                if (record.links.contains(linkName(request.object, input.recordId))) {
                    item.linkedIds.append(record.id);
                }
            }
            return item;
        }
        }
        return {};
    }

    CrmItem read(const CrmRequest& request, const domain::CrmInput& input)
    {
        const bool readable =
            request.idProperty.isEmpty() || request.idProperty == uniqueProperty.value(request.object);
        const Record* record = readable ? find(request.object, request.idProperty, input.recordId) : nullptr;
        if (record == nullptr) {
            return problem(readable ? ErrorKind::NotFound : ErrorKind::Invalid);
        }
        CrmItem item = done(record->id);
        for (const QString& property : request.properties) {
            if (record->properties.contains(property)) {
                item.properties.insert(property, record->properties.value(property));
            }
        }
        return item;
    }

    CrmItem create(const CrmRequest& request, const domain::CrmInput& input)
    {
        if (const auto named = refuses(request.object, input.properties); !named.isEmpty()) {
            CrmItem item = problem(ErrorKind::Invalid);
            item.badProperties = named.contains(QStringLiteral("*")) ? QStringList() : named;
            return item;
        }
        const QString unique = uniqueProperty.value(request.object);
        const QString key = input.properties.value(unique);
        if (!unique.isEmpty() && !key.isEmpty()) {
            if (const Record* twin = find(request.object, unique, key)) {
                CrmItem item = problem(ErrorKind::Conflict);
                item.existingId = twin->id;
                return item;
            }
        }
        Record record{QString::number(++m_lastId), input.properties, {}};
        for (const auto& link : input.links) {
            if (find(link.object, {}, link.recordId) == nullptr) {
                return problem(ErrorKind::NotFound);
            }
            record.links.insert(linkName(link.object, link.recordId));
        }
        records[request.object].append(record);
        return done(record.id);
    }

    CrmItem update(const CrmRequest& request, const domain::CrmInput& input)
    {
        Record* record = find(request.object, {}, input.recordId);
        if (record == nullptr) {
            return problem(ErrorKind::NotFound);
        }
        if (const auto named = refuses(request.object, input.properties); !named.isEmpty()) {
            CrmItem item = problem(ErrorKind::Invalid);
            item.badProperties = named.contains(QStringLiteral("*")) ? QStringList() : named;
            return item;
        }
        for (auto field = input.properties.cbegin(); field != input.properties.cend(); ++field) {
            record->properties.insert(field.key(), field.value());
        }
        return done(record->id);
    }

    static QString linkName(CrmObject object, const QString& id)
    {
        return domain::toString(object) + QLatin1Char(':') + id;
    }
    static CrmItem done(const QString& id)
    {
        CrmItem item;
        item.ok = true;
        item.recordId = id;
        return item;
    }
    static CrmItem problem(ErrorKind kind)
    {
        CrmItem item;
        item.error = {kind, QStringLiteral("made up by the test")};
        return item;
    }

    int m_lastId = 100;
};

} // namespace leadferry::test
