// SPDX-License-Identifier: GPL-3.0-or-later
// A day at a made-up office: deliveries in every state, their details, three portals. For window tests and screenshots.
#pragma once

#include "domain/feature.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QJsonArray>

namespace leadferry::test {

inline domain::AttemptRow madeUpAttempt(int number, const domain::DeliveryRow& row, int status, const QString& outcome,
                                        qint64 afterMs, qint64 tookMs)
{
    domain::AttemptRow attempt;
    attempt.number = number;
    attempt.startedMs = row.receivedAtMs + afterMs;
    attempt.durationMs = tookMs;
    attempt.method = QStringLiteral("POST");
    attempt.path = QStringLiteral("/crm/objects/2026-09/contacts/batch/update");
    attempt.httpStatus = status;
    attempt.outcome = outcome;
    attempt.correlationId = QStringLiteral("0192c4a1-5f0e-7d3a-9b1c-3a5e8f2d6c70");
    attempt.request = R"({"inputs":[{"id":"501","properties":{"lead_priority":"urgent","firstname":"Jane"}}]})";
    attempt.response =
        status == 200 || status == 201
            ? QByteArray(R"({"status":"COMPLETE","results":[{"id":"501"}]})")
            : QByteArray(R"({"status":"error","category":"VALIDATION_ERROR","message":"\"urgent\" was not one of )"
                         R"(the allowed options: [low, medium, high]","errors":[{"code":"INVALID_OPTION"}]})");
    return attempt;
}

inline domain::OperationRow madeUpOperation(qint64 id, domain::CrmObject object, domain::OperationState state)
{
    using domain::OperationState;
    domain::OperationRow operation;
    operation.id = id;
    operation.object = object;
    operation.state = state;
    operation.values = {{QStringLiteral("email"), QStringLiteral("jane.cooper@example.com")},
                        {QStringLiteral("firstname"), QStringLiteral("Jane")},
                        {QStringLiteral("lastname"), QStringLiteral("Cooper")},
                        {QStringLiteral("lead_priority"), QStringLiteral("urgent")},
                        {QStringLiteral("lifecyclestage"), QStringLiteral("lead")}};
    if (object == domain::CrmObject::Note) {
        operation.values = {{QStringLiteral("hs_note_body"),
                             QStringLiteral("Jane asked for a test drive next week and left her phone number.")},
                            {QStringLiteral("hs_timestamp"), QStringLiteral("2026-11-23T16:18:07Z")}};
    }
    if (state == OperationState::Done) {
        operation.recordId = QString::number(500 + id);
        operation.recordUrl = QStringLiteral("https://app.hubspot.example.com/contacts/1/record/0-1/%1").arg(500 + id);
    }
    return operation;
}

inline domain::DeliveryDetail madeUpDetail(const domain::DeliveryRow& row)
{
    using domain::CrmObject;
    using domain::DeliveryState;
    using domain::OperationState;
    domain::DeliveryDetail detail;
    detail.row = row;
    detail.mappingVersion = 12;
    const auto message = [](const char* from, const char* text, const char* at) {
        return QJsonObject{{QStringLiteral("from"), QLatin1String(from)},
                           {QStringLiteral("text"), QString::fromUtf8(text)},
                           {QStringLiteral("at"), QLatin1String(at)}};
    };
    detail.body = {
        {QStringLiteral("id"), row.eventId},
        {QStringLiteral("type"), row.type},
        {QStringLiteral("occurredAt"), QStringLiteral("2026-11-23T16:18:06Z")},
        {QStringLiteral("bot"), row.bot},
        {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), QStringLiteral("jane.cooper@example.com")},
                                                {QStringLiteral("name"), row.person}}},
        {QStringLiteral("conversation"),
         QJsonObject{
             {QStringLiteral("id"), QStringLiteral("c-771")},
             {QStringLiteral("messages"),
              QJsonArray{
                  message("bot", "Hello! What can I do for you?", "2026-11-23T16:15:02Z"),
                  message("visitor", "I would like to test drive the new estate next week.", "2026-11-23T16:15:40Z"),
                  message("bot", "With pleasure. Where can we reach you?", "2026-11-23T16:15:42Z"),
                  message("visitor", "jane.cooper@example.com, mornings are best.", "2026-11-23T16:17:58Z")}}}},
        {QStringLiteral("data"), QJsonObject{{QStringLiteral("topic"), QStringLiteral("Test drive")},
                                             {QStringLiteral("lead_priority"), QStringLiteral("urgent")},
                                             {QStringLiteral("score"), 0.82}}}};
    auto contact = madeUpOperation(1, CrmObject::Contact, OperationState::Done);
    auto note = madeUpOperation(2, CrmObject::Note, OperationState::Done);
    contact.attempts = {madeUpAttempt(1, row, 200, QStringLiteral("done"), 400, 312)};
    contact.attempts[0].sharedWith = 4;
    note.attempts = {madeUpAttempt(1, row, 201, QStringLiteral("done"), 800, 287)};
    note.attempts[0].path = QStringLiteral("/crm/objects/2026-09/notes/batch/create");
    if (row.state == DeliveryState::DeliveredWithHeld || row.state == DeliveryState::Held) {
        contact.heldProperties = {QStringLiteral("lead_priority")};
        contact.attempts.prepend(madeUpAttempt(1, row, 400, QStringLiteral("invalid"), 120, 198));
        contact.attempts[1].number = 2;
        contact.attempts[0].message = QStringLiteral("“urgent” is not one of low, medium, high");
    } else if (row.state == DeliveryState::Exhausted) {
        contact.state = OperationState::Exhausted;
        contact.recordUrl.clear();
        contact.attempts.clear();
        for (int number = 1; number <= 10; ++number) {
            contact.attempts.append(
                madeUpAttempt(number, row, 503, QStringLiteral("transient"), number * qint64{3'600'000}, 30'000));
            contact.attempts.last().message = QStringLiteral("HubSpot answered 503");
        }
        note.state = OperationState::Planned;
        note.recordUrl.clear();
        note.attempts.clear();
    } else if (row.state == DeliveryState::Waiting) {
        contact.state = OperationState::Waiting;
        contact.recordUrl.clear();
        contact.attempts = {madeUpAttempt(1, row, 503, QStringLiteral("transient"), 300, 1200)};
        contact.attempts[0].message = QStringLiteral("HubSpot answered 503");
        note.state = OperationState::Planned;
        note.recordUrl.clear();
        note.attempts.clear();
    } else if (row.state == DeliveryState::Unclear) {
        contact.state = OperationState::Unclear;
        contact.recordUrl.clear();
        contact.attempts = {madeUpAttempt(1, row, 0, QStringLiteral("unclear"), 300, 30'000)};
        note.state = OperationState::Planned;
        note.recordUrl.clear();
        note.attempts.clear();
    }
    detail.operations = {contact, note};
    if (row.state == DeliveryState::Skipped || row.state == DeliveryState::Unrouted) {
        detail.operations.clear();
        detail.mappingVersion = 0;
    }
    return detail;
}

inline domain::Portal madeUpPortal(qint64 id, const QString& name, domain::PortalHealth health,
                                   domain::CredentialKind credential, const QString& domain)
{
    domain::Portal portal;
    portal.id = id;
    portal.hubId = 4471902 + id * 1048416;
    portal.name = name;
    portal.credential = credential;
    portal.health = health;
    portal.lastSuccessMs = madeUpNowMs - id * 12'000;
    portal.profile.uiDomain = domain;
    return portal;
}

inline domain::CallBudget madeUpBudget(int max, int remaining)
{
    domain::CallBudget budget;
    budget.max = max;
    budget.remaining = remaining;
    budget.readAtMs = madeUpNowMs;
    return budget;
}

inline app::EngineStatus madeUpStatus()
{
    app::EngineStatus status;
    status.state = app::EngineState::Running;
    status.listenAddress = QStringLiteral("http://127.0.0.1:8765");
    status.redirectUrls = {QStringLiteral("http://localhost:47821/oauth/callback"),
                           QStringLiteral("http://localhost:47822/oauth/callback"),
                           QStringLiteral("http://localhost:47823/oauth/callback")};
    status.requiredScopes = domain::scopeNames(domain::ScopeNeed::Required);
    status.optionalScopes = domain::scopeNames(domain::ScopeNeed::Optional);
    return status;
}

inline QList<domain::Portal> madeUpPortals()
{
    using domain::CredentialKind;
    using domain::PortalHealth;
    QList<domain::Portal> portals{madeUpPortal(1, QStringLiteral("Law firm"), PortalHealth::Connected,
                                               CredentialKind::OAuth, QStringLiteral("app-eu1.hubspot.com")),
                                  madeUpPortal(2, QStringLiteral("Motor group"), PortalHealth::TryingAgain,
                                               CredentialKind::OAuth, QStringLiteral("app-eu1.hubspot.com")),
                                  madeUpPortal(3, QStringLiteral("Magazine"), PortalHealth::AccessGone,
                                               CredentialKind::ServiceKey, QStringLiteral("app.hubspot.com"))};
    portals[0].missingScopes = {QStringLiteral("crm.objects.deals.write")};
    portals[0].budget = madeUpBudget(110, 97);
    portals[1].budget = madeUpBudget(110, 65);
    portals[2].budget = madeUpBudget(190, 190);
    portals[2].budget.dailyMax = 250'000;
    portals[2].budget.dailyRemaining = 204'311;
    return portals;
}

/// Three chatbots that have their portals, one for which somebody has to choose, and the port they come from.
inline QList<domain::RouteRow> madeUpRoutes()
{
    using domain::RouteKind;
    using domain::RouteVia;
    const auto own = [](const char* bot, const domain::Portal& portal, int today) {
        return domain::RouteRow{
            RouteKind::Bot, QLatin1String(bot), RouteVia::Own, portal.name, portal.hubId, true, today, 0};
    };
    const QList<domain::Portal> portals = madeUpPortals();
    return {own("guide-bot", portals.at(2), 31), own("intake-bot", portals.at(0), 55),
            domain::RouteRow{RouteKind::Bot, QStringLiteral("showroom-bot"), RouteVia::Nothing, {}, 0, true, 3, 3},
            own("website-bot", portals.at(1), 64),
            domain::RouteRow{RouteKind::Source, QStringLiteral("port"), RouteVia::Nothing, {}, 0, true, 0, 0}};
}

/// 150 deliveries of today, newest at madeUpNowMs, with details.
inline void fillWithADay(FakeEngineClient& client)
{
    using domain::CrmObject;
    using domain::DeliveryState;
    struct Kind
    {
        const char* type;
        QList<CrmObject> written;
    };
    const QList<Kind> kinds{{"lead.captured.v1", {CrmObject::Contact, CrmObject::Note}},
                            {"conversation.ended.v1", {CrmObject::Note}},
                            {"lead.captured.v1", {CrmObject::Contact, CrmObject::Note}},
                            {"escalation.requested.v1", {CrmObject::Contact, CrmObject::Ticket, CrmObject::Note}},
                            {"intent.detected.v1", {CrmObject::Contact, CrmObject::Deal}},
                            {"session.initiated.v1", {}}};
    const QStringList people{
        QStringLiteral("Nora Lindqvist"),     QStringLiteral("Tomás Rivera"), QStringLiteral("Jane Cooper"),
        QStringLiteral("Amir Haddad"),        QStringLiteral("Wei Zhang"),    QStringLiteral("Lucía Romero"),
        QStringLiteral("Peter van der Berg"), QStringLiteral("Sofia Marino"), QStringLiteral("Kenji Tanaka"),
        QStringLiteral("Visitor 7f2c"),       QStringLiteral("Hannah Vogel")};
    const QStringList portals{QStringLiteral("Motor group"), QStringLiteral("Law firm"), QStringLiteral("Magazine")};
    const QStringList bots{QStringLiteral("website-bot"), QStringLiteral("guide-bot"), QStringLiteral("intake-bot")};
    const QHash<int, DeliveryState> special{
        {0, DeliveryState::InFlight},  {2, DeliveryState::DeliveredWithHeld}, {5, DeliveryState::Waiting},
        {7, DeliveryState::Exhausted}, {9, DeliveryState::Skipped},           {11, DeliveryState::Held},
        {13, DeliveryState::Unclear},  {15, DeliveryState::Cancelled},        {17, DeliveryState::DeliveredWithHeld},
        {40, DeliveryState::Exhausted}};
    client.current = madeUpStatus();
    client.connected = madeUpPortals();
    client.routed = madeUpRoutes();
    for (int i = 0; i < 150; ++i) {
        domain::DeliveryRow row = madeUpRow(1000 - i, special.value(i, DeliveryState::Delivered));
        const Kind& kind = row.state == DeliveryState::Skipped ? kinds.at(5) : kinds.at(i % 5);
        row.type = QLatin1String(kind.type);
        row.person = people.at(i % people.size());
        row.portalName = portals.at(i % portals.size());
        row.bot = bots.at(i % bots.size());
        row.written = row.state == DeliveryState::Delivered || row.state == DeliveryState::DeliveredWithHeld
                          ? kind.written
                          : QList<CrmObject>();
        row.recordUrl = row.written.isEmpty() ? QString() : row.recordUrl;
        row.changedAtMs = madeUpNowMs - i * qint64{97'000};
        row.receivedAtMs = row.changedAtMs - 1400;
        row.attempts = row.state == DeliveryState::Exhausted ? 10 : row.state == DeliveryState::Skipped ? 0 : 2;
        if (row.state == DeliveryState::Waiting) {
            row.nextTryMs = madeUpNowMs + 240'000;
            row.cause = QStringLiteral("HubSpot answered 503");
        }
        if (row.state == DeliveryState::DeliveredWithHeld || row.state == DeliveryState::Held) {
            row.cause = QStringLiteral("HubSpot has no option urgent in lead_priority");
        }
        ++client.current.counts[row.state];
        client.rows.append(row);
        client.details.insert(row.id, madeUpDetail(row));
    }
}

} // namespace leadferry::test
