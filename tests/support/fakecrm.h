// SPDX-License-Identifier: GPL-3.0-or-later
// A CRM in memory behind the CrmGateway port: strict about what it takes, and as unreliable as a test wants. Every
// call's fault is chosen by a function, so that a test can lose exactly one answer, or one in three.
#pragma once

#include "domain/crmgateway.h"
#include "domain/phonenumber.h"

#include <QHash>
#include <QPointer>
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
        Hang,
        Interrupted, ///< the connection is reset after the request has left
        Slow
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
    /// Refuses an input because it lacks the properties returned.
    std::function<QStringList(CrmObject, const domain::CrmProperties&)> asksFor = [](CrmObject, const auto&) {
        return QStringList();
    };
    bool wholeBatchRefusals = false;    ///< as without trace ids: one bad input refuses all
    bool namesTheInput = false;         ///< such a refusal says which input it was
    bool refusesAnyValue = false;       ///< what is refused is the property, not its value
    bool searchLags = false;            ///< the index knows nothing yet
    QHash<QString, QString> mergedInto; ///< old id → the record that answers for it
    QHash<CrmObject, QString> uniqueProperty{{CrmObject::Contact, QStringLiteral("leadferry_person")},
                                             {CrmObject::Task, QStringLiteral("leadferry_key")},
                                             {CrmObject::Note, QStringLiteral("leadferry_key")},
                                             {CrmObject::Ticket, QStringLiteral("leadferry_key")},
                                             {CrmObject::Deal, QStringLiteral("leadferry_key")}};
    QHash<CrmObject, QList<Record>> records;
    QHash<QString, QStringList> lists; ///< members by list, in the order in which they came
    QSet<QString> filledLists;         ///< of these, those that fill themselves by now
    bool tellsSizes = true;            ///< of lists
    QList<CrmRequest> calls;

    domain::CrmCall* prepare(const CrmRequest& request) override { return new Call(*this, request); }
    /// What a call has to wait for its permit.
    std::function<qint64(CrmObject)> permit = [](CrmObject) { return 0; };
    [[nodiscard]] qint64 permitDelayMs(qint64, CrmVerb, CrmObject object, domain::Pace) const override
    {
        return permit(object);
    }

    [[nodiscard]] int count(CrmVerb verb, CrmObject object) const
    {
        int number = 0;
        for (const auto& call : calls) {
            number += call.verb == verb && call.object == object ? 1 : 0;
        }
        return number;
    }
    /// Adds a record that somebody else made.
    Record& add(CrmObject object, const domain::CrmProperties& properties)
    {
        records[object].append({QString::number(++m_lastId), properties, {}});
        return records[object].last();
    }
    /// The slow calls get their answers.
    void release()
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto& call : waiting) {
            call();
        }
    }
    Record* find(CrmObject object, const QString& property, const QString& asked)
    {
        const QString value = property.isEmpty() ? mergedInto.value(asked, asked) : asked;
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
            if (m_crm.m_slow) {
                m_crm.m_slow = false;
                m_crm.m_waiting.append([self = QPointer<Call>(this)] {
                    if (self) {
                        self->finish();
                    }
                });
            } else if (!m_hangs) {
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
        outcome.exchange.left = true;
        switch (fault) {
        case Fault::Slow:
            m_slow = true;
            [[fallthrough]];
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
        case Fault::Interrupted:
            outcome = failed(domain::writes(request.verb) ? ErrorKind::Unclear : ErrorKind::Transient, 0);
            outcome.exchange.left = true;
            return outcome;
        }
        return outcome;
    }

    static CrmOutcome failed(ErrorKind kind, int status)
    {
        CrmOutcome outcome;
        outcome.call = base::Error{kind, QStringLiteral("made up by the test")};
        outcome.exchange.path = QStringLiteral("/fake");
        outcome.exchange.httpStatus = status;
        outcome.exchange.left = status != 0;
        return outcome;
    }

    CrmOutcome carryOut(const CrmRequest& request, CrmOutcome outcome)
    {
        if (request.verb == CrmVerb::Join && !lists.contains(request.listId)) {
            return failed(ErrorKind::NotFound, 404);
        }
        outcome.call = base::Result<void>();
        const bool allOrNothing =
            request.verb == CrmVerb::Upsert || (request.verb == CrmVerb::Create && wholeBatchRefusals);
        for (const auto& input : request.inputs) {
            const CrmItem fault = allOrNothing ? faultOf(request, input) : done({});
            if (!fault.ok) {
                outcome.call = fault.error;
                outcome.exchange.httpStatus = fault.error.kind == ErrorKind::Conflict ? 409 : 400;
                outcome.refusals = fault.refusals;
                outcome.demands = fault.demands;
                outcome.badTraces = namesTheInput ? QStringList{input.trace} : QStringList();
                outcome.existingId = fault.existingId;
                return outcome;
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
        case CrmVerb::Upsert: {
            Record* record = find(request.object, request.idProperty, input.recordId);
            domain::CrmInput write = input;
            write.properties.insert(request.idProperty, input.recordId);
            write.recordId = record == nullptr ? QString() : record->id;
            return record == nullptr ? create(request, write) : update(request, write);
        }
        case CrmVerb::Search:
            return search(request, input);
        case CrmVerb::Associate: {
            Record* record = find(request.object, {}, input.recordId);
            if (record == nullptr || find(request.other, {}, input.otherId) == nullptr) {
                return problem(ErrorKind::NotFound);
            }
            record->links.insert(linkName(request.other, input.otherId));
            return done(record->id);
        }
        case CrmVerb::Join: {
            const Record* record = find(CrmObject::Contact, {}, input.recordId);
            if (record == nullptr) {
                return problem(ErrorKind::NotFound);
            }
            if (!lists[request.listId].contains(record->id)) {
                lists[request.listId].append(record->id);
            }
            return done(record->id);
        }
        case CrmVerb::ListAssociated: {
            CrmItem item = done(input.recordId);
            for (const auto& record : records.value(request.other)) {
                if (record.links.contains(linkName(request.object, input.recordId))) {
                    item.linkedIds.append(record.id);
                }
            }
            const Record* near = find(request.object, {}, input.recordId);
            const QString other = linkName(request.other, {});
            for (const QString& link : near == nullptr ? QSet<QString>() : near->links) {
                if (link.startsWith(other)) {
                    item.linkedIds.append(link.mid(other.size())); // a link is there from both ends
                }
            }
            return item;
        }
        case CrmVerb::ReadLists: {
            CrmItem item = lists.contains(input.recordId) ? done(input.recordId) : problem(ErrorKind::NotFound);
            item.list.name = QStringLiteral("List ") + input.recordId;
            item.list.filled = filledLists.contains(input.recordId);
            if (tellsSizes) {
                item.list.size = lists.value(input.recordId).size();
            }
            return item;
        }
        case CrmVerb::ReadMembers:
            return lists.contains(input.recordId) ? membersFrom(request, input) : problem(ErrorKind::NotFound);
        case CrmVerb::ReadPlaces: {
            const Record* record = find(CrmObject::Contact, {}, input.recordId);
            CrmItem item = record == nullptr ? problem(ErrorKind::NotFound) : done(input.recordId);
            for (auto list = lists.cbegin(); record != nullptr && list != lists.cend(); ++list) {
                if (list->contains(record->id)) {
                    item.linkedIds.append(list.key());
                }
            }
            return item;
        }
        }
        return {};
    }

    CrmItem membersFrom(const CrmRequest& request, const domain::CrmInput& input) const
    {
        const QStringList members = lists.value(input.recordId);
        const qsizetype from = request.after.toLongLong();
        CrmItem item = done(input.recordId);
        item.linkedIds = members.mid(from, domain::mostMembers);
        if (from + item.linkedIds.size() < members.size()) {
            item.after = QString::number(from + item.linkedIds.size());
        }
        return item;
    }

    CrmItem read(const CrmRequest& request, const domain::CrmInput& input)
    {
        const bool readable = request.idProperty.isEmpty() || isEmail(request) ||
                              request.idProperty == uniqueProperty.value(request.object);
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

    static bool isEmail(const CrmRequest& request)
    {
        return request.object == CrmObject::Contact && request.idProperty == QLatin1String("email");
    }

    CrmItem search(const CrmRequest& request, const domain::CrmInput& input) const
    {
        QStringList found;
        for (const auto& record : records.value(request.object)) {
            const auto has = [&](const QString& property) {
                const QString value = record.properties.value(property);
                return domain::searchesByPhone(request)
                           ? domain::normalizedPhone(value, request.phoneCountry) == input.recordId
                           : value.compare(input.recordId, Qt::CaseInsensitive) == 0;
            };
            const bool fits =
                has(request.idProperty) || (domain::searchesByPhone(request) && has(QStringLiteral("mobilephone")));
            if (!searchLags && fits) {
                found.append(record.id);
            }
        }
        return found.size() == 1 ? done(found.first()) : problem(ErrorKind::NotFound);
    }

    /// Why the input is refused; ok when it is not.
    CrmItem faultOf(const CrmRequest& request, const domain::CrmInput& input)
    {
        domain::CrmProperties properties = input.properties;
        const Record* own = request.verb == CrmVerb::Update ? find(request.object, {}, input.recordId) : nullptr;
        if (request.verb == CrmVerb::Upsert) {
            properties.insert(request.idProperty, input.recordId);
            own = find(request.object, request.idProperty, input.recordId);
        }
        const auto named = refuses(request.object, properties);
        if (!named.isEmpty()) {
            CrmItem item = problem(ErrorKind::Invalid);
            for (const QString& property : named) {
                if (property != QLatin1String("*")) {
                    item.refusals.append({property, QStringLiteral("INVALID_OPTION"), refusesAnyValue});
                }
            }
            return item;
        }
        if (const QStringList lacking = asksFor(request.object, properties); !lacking.isEmpty()) {
            CrmItem item = problem(ErrorKind::Invalid);
            item.demands = lacking;
            return item;
        }
        if (const Record* owner = ownerOf(request.object, properties); owner != nullptr && owner != own) {
            CrmItem item = problem(ErrorKind::Conflict);
            item.existingId = owner->id;
            return item;
        }
        return done({});
    }

    /// The record that has one of the unique values already.
    Record* ownerOf(CrmObject object, const domain::CrmProperties& properties)
    {
        const QString unique = uniqueProperty.value(object);
        if (const QString key = properties.value(unique); !unique.isEmpty() && !key.isEmpty()) {
            if (Record* owner = find(object, unique, key)) {
                return owner;
            }
        }
        const QString email = properties.value(QStringLiteral("email"));
        if (object != CrmObject::Contact || email.isEmpty()) {
            return nullptr;
        }
        for (auto& record : records[object]) {
            const QStringList all =
                record.properties.value(QStringLiteral("hs_additional_emails")).split(QLatin1Char(';')) +
                QStringList{record.properties.value(QStringLiteral("email"))};
            if (all.contains(email, Qt::CaseInsensitive)) {
                return &record;
            }
        }
        return nullptr;
    }

    CrmItem create(const CrmRequest& request, const domain::CrmInput& input)
    {
        CrmRequest creating = request;
        creating.verb = CrmVerb::Create;
        if (CrmItem fault = faultOf(creating, input); !fault.ok) {
            return fault;
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
        CrmRequest updating = request;
        updating.verb = CrmVerb::Update;
        if (CrmItem fault = faultOf(updating, input); !fault.ok) {
            return fault;
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
    bool m_slow = false;
    QList<std::function<void()>> m_waiting;
};

} // namespace leadferry::test
