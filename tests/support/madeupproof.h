// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up proof, as the engine's commands have it.
#pragma once

#include "app/enginecommands.h"
#include "domain/proof.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QJsonArray>

namespace leadferry::test {

inline domain::ProofReport madeUpReport()
{
    domain::ProofReport report;
    report.id = 9;
    report.startedMs = madeUpNowMs - madeUpNowMs % 86'400'000 + 3LL * 3'600'000 + 4'000; // three o'clock, UTC
    report.finishedMs = report.startedMs + 9'000;
    report.sinceMs = report.startedMs - 86'400'000;
    report.untilMs = report.startedMs;
    report.actor = QStringLiteral("engine");
    report.deliveries = 128;
    report.records = 243;
    return report;
}

inline domain::ProofDifference madeUpDifference(domain::ProofKind kind, qint64 id, const char* person)
{
    domain::ProofDifference difference;
    difference.id = id;
    difference.kind = kind;
    difference.eventSequence = id;
    difference.deliveryId = 100 + id;
    difference.portal = QStringLiteral("Motor group");
    difference.person = QString::fromUtf8(person);
    difference.recordId = QStringLiteral("27118400%1").arg(id);
    difference.url = QStringLiteral("https://app.hubspot.com/contacts/1/record/0-1/") + difference.recordId;
    return difference;
}

inline QList<domain::ProofDifference> madeUpDifferences()
{
    using domain::ProofKind;
    auto phone = madeUpDifference(ProofKind::ValueDiffers, 1, "Tomás Rivera");
    phone.property = QStringLiteral("lead_priority");
    phone.label = QStringLiteral("Lead priority");
    phone.wanted = QStringLiteral("urgent");
    phone.found = QStringLiteral("normal");
    auto gone = madeUpDifference(ProofKind::RecordGone, 2, "Jane Cooper");
    gone.object = domain::CrmObject::Ticket;
    auto link = madeUpDifference(ProofKind::LinkMissing, 3, "Nora Lindqvist");
    link.object = domain::CrmObject::Note;
    link.other = domain::CrmObject::Contact;
    auto held = madeUpDifference(ProofKind::NotDelivered, 4, "Wei Zhang");
    held.state = domain::DeliveryState::Held;
    held.found = QStringLiteral("HubSpot refused lead_priority (INVALID_OPTION)");
    held.url.clear();
    auto changed = madeUpDifference(ProofKind::ValueChanged, 5, "Amir Haddad");
    changed.property = QStringLiteral("phone");
    changed.label = QStringLiteral("Phone number");
    changed.wanted = QStringLiteral("+49 30 5550142");
    changed.found = QStringLiteral("+49 30 5550143");
    changed.source = QStringLiteral("CRM_UI");
    changed.changedAtMs = madeUpNowMs - 5LL * 3'600'000;
    auto merged = madeUpDifference(ProofKind::RecordMerged, 6, "Lucía Romero");
    merged.found = QStringLiteral("271184099");
    return {phone, gone, link, held, changed, merged};
}

/// Counted from the differences.
inline QJsonObject proofAnswerOf(domain::ProofReport report, const QList<domain::ProofDifference>& differences)
{
    QJsonArray list;
    for (const auto& difference : differences) {
        list.append(domain::toJson(difference));
        ++(domain::isDifference(difference.kind) ? report.differences : report.told);
        report.replayed += difference.replayedMs > 0 && domain::isDifference(difference.kind) ? 1 : 0;
    }
    report.differing = report.differences;
    return {{QStringLiteral("proof"), domain::toJson(report)}, {QStringLiteral("differences"), list}};
}

inline void scriptProof(FakeEngineClient& client, const domain::ProofReport& report,
                        const QList<domain::ProofDifference>& differences)
{
    const QJsonObject whole = proofAnswerOf(report, differences);
    client.script(QLatin1String(app::command::proof),
                  [whole](const QJsonObject& arguments, const auto&, const auto& answer) {
                      QJsonObject answered = whole;
                      if (arguments.value(QLatin1String("limit")).toInt() == 0) {
                          answered.insert(QStringLiteral("differences"), QJsonArray());
                      }
                      answer(answered);
                  });
}

} // namespace leadferry::test
