// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proof.h"

#include "domain/enumnames.h"
#include "domain/fieldscreen.h"
#include "domain/planner.h"
#include "domain/testlead.h"

#include <algorithm>
#include <array>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::array kindNames{
    EnumName{ProofKind::NotDelivered, QLatin1String("not_delivered")},
    EnumName{ProofKind::NoDelivery, QLatin1String("no_delivery")},
    EnumName{ProofKind::RecordGone, QLatin1String("record_gone")},
    EnumName{ProofKind::ValueDiffers, QLatin1String("value_differs")},
    EnumName{ProofKind::LinkMissing, QLatin1String("link_missing")},
    EnumName{ProofKind::ValueChanged, QLatin1String("value_changed")},
    EnumName{ProofKind::RecordMerged, QLatin1String("record_merged")},
    EnumName{ProofKind::PlaceMissing, QLatin1String("place_missing")},
    EnumName{ProofKind::ListGone, QLatin1String("list_gone")},
    EnumName{ProofKind::ListFilled, QLatin1String("list_filled")},
};

QString q(const char* name)
{
    return QString::fromLatin1(name);
}

/// It set the property, and no later event has.
bool claims(const ProvedOperation& operation, const QString& property)
{
    const auto last = operation.lastSet.constFind(property);
    return last == operation.lastSet.cend() ? operation.madeRecord : last->eventSequence == operation.eventSequence;
}

/// Whether a value that stands in HubSpot is the one that was sent. A text with more beside it is what was sent where
/// texts are added to, and in records that are an event's own.
bool isThere(const PlannedField& field, const QString& stored, CrmObject object, const Portal& portal)
{
    switch (storedAs(ruleFor(portal.rules, object, field.property).type, field.value, stored)) {
    case StoredAs::Same:
    case StoredAs::Rewritten:
        return true;
    case StoredAs::Extended:
        return field.mode == WriteMode::Append || !isShared(object);
    case StoredAs::Other:
    case StoredAs::Nothing:
    case StoredAs::NotSent:
        break;
    }
    return false;
}

CrmProperties changes(const PlannedField& field, const QString& stored, const Portal& portal,
                      const CrmProperties& lastWritten)
{
    return changesFor({field}, {{field.property, stored}}, false, portal.profile.lifecycleStages, lastWritten);
}

/// What another value means under the field's rule; nothing: it is as the rule wants it.
std::optional<ProofKind> meaningOf(const ProvedOperation& operation, const PlannedField& field, const QString& stored,
                                   const Portal& portal)
{
    CrmProperties ours;
    if (operation.lastSet.value(field.property).fingerprint == fingerprintOf(stored)) {
        ours.insert(field.property, stored);
    }
    if (!changes(field, stored, portal, ours).isEmpty()) {
        return ProofKind::ValueDiffers; // delivering it again would change the record
    }
    const PlannedField firmly{field.property, field.value, WriteMode::Overwrite, field.manyChoices};
    const bool mayStay = field.mode == WriteMode::Never || field.mode == WriteMode::Append ||
                         changes(firmly, stored, portal, ours).isEmpty(); // a stage that has gone on
    return mayStay ? std::nullopt : std::optional(ProofKind::ValueChanged);
}

ProofDifference differenceAt(ProofKind kind, const ProvedOperation& operation, const Portal& portal)
{
    ProofDifference difference;
    difference.kind = kind;
    difference.eventSequence = operation.eventSequence;
    difference.deliveryId = operation.deliveryId;
    difference.operationId = operation.operationId;
    difference.portalId = portal.id;
    difference.portal = portal.name;
    difference.object = operation.object;
    difference.recordId = operation.recordId;
    difference.url = recordUrl(portal, operation.object, operation.recordId);
    return difference;
}

} // namespace

QString toString(ProofKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<ProofKind> proofKindFromString(const QString& name)
{
    return valueIn(kindNames, name);
}

bool isDifference(ProofKind kind)
{
    switch (kind) {
    case ProofKind::NotDelivered:
    case ProofKind::NoDelivery:
    case ProofKind::RecordGone:
    case ProofKind::ValueDiffers:
    case ProofKind::LinkMissing:
    case ProofKind::PlaceMissing:
        return true;
    case ProofKind::ValueChanged:
    case ProofKind::RecordMerged:
    case ProofKind::ListGone:
    case ProofKind::ListFilled:
        break;
    }
    return false;
}

QStringList propertiesToRead(const ProvedOperation& operation)
{
    QStringList properties;
    for (const PlannedField& field : operation.fields) {
        if (claims(operation, field.property)) {
            properties.append(field.property);
        }
    }
    return properties;
}

QList<ProofDifference> differencesOf(const ProvedOperation& operation, const FoundRecord& found, const Portal& portal)
{
    if (found.recordId.isEmpty()) {
        return {differenceAt(ProofKind::RecordGone, operation, portal)};
    }
    QList<ProofDifference> differences;
    const bool merged = found.recordId != operation.recordId;
    if (merged) {
        differences.append(differenceAt(ProofKind::RecordMerged, operation, portal));
        differences.last().found = found.recordId;
        differences.last().url = recordUrl(portal, operation.object, found.recordId);
    }
    const ScreenedFields screen = screened(operation.object, operation.fields, portal, {});
    for (const PlannedField& field : screen.fields) {
        const QString stored = found.properties.value(field.property);
        if (!claims(operation, field.property) || isThere(field, stored, operation.object, portal)) {
            continue;
        }
        const auto meaning = meaningOf(operation, field, stored, portal);
        if (!meaning) {
            continue;
        }
        // Who merges two records chooses which of two values stays.
        const bool chosen = merged && !stored.isEmpty();
        ProofDifference difference = differenceAt(chosen ? ProofKind::ValueChanged : *meaning, operation, portal);
        const QString label = ruleFor(portal.rules, operation.object, field.property).label;
        difference.property = field.property;
        difference.label = label.isEmpty() ? field.property : label;
        difference.wanted = field.value;
        difference.found = stored;
        differences.append(difference);
    }
    return differences;
}

ProofDifference toldApart(const ProofDifference& difference, const QList<CrmVersion>& versions, const Portal& portal)
{
    const PlannedField wanted{difference.property, difference.wanted};
    const bool wasThere = std::any_of(versions.begin(), versions.end(), [&](const CrmVersion& version) {
        return isThere(wanted, version.value, difference.object, portal);
    });
    ProofDifference told = difference;
    if (wasThere) { // and it is not now, so the newest value is another's
        told.kind = ProofKind::ValueChanged;
        told.source = versions.constFirst().source;
        told.changedAtMs = versions.constFirst().atMs;
    }
    return told;
}

ProofDifference placeDifference(ProofKind kind, const ProvedPlace& place, const QString& list, const Portal& portal)
{
    ProofDifference difference;
    difference.kind = kind;
    difference.eventSequence = place.eventSequence;
    difference.deliveryId = place.deliveryId;
    difference.operationId = place.operationId;
    difference.targetId = place.targetId;
    difference.portalId = portal.id;
    difference.portal = portal.name;
    difference.wanted = list.isEmpty() ? place.list : list;
    difference.other = CrmObject::List;
    difference.otherId = place.listId;
    if (kind == ProofKind::PlaceMissing) {
        difference.recordId = place.contactId;
        difference.url = recordUrl(portal, CrmObject::Contact, place.contactId);
    }
    return difference;
}

QJsonObject toJson(const ProofDifference& difference)
{
    return {{q("id"), difference.id},
            {q("kind"), toString(difference.kind)},
            {q("event"), u'e' + QString::number(difference.eventSequence)},
            {q("delivery"), difference.deliveryId == 0 ? QString() : u'd' + QString::number(difference.deliveryId)},
            {q("portal"), difference.portal},
            {q("object"), toString(difference.object)},
            {q("recordId"), difference.recordId},
            {q("url"), difference.url},
            {q("property"), difference.property},
            {q("label"), difference.label},
            {q("wanted"), difference.wanted},
            {q("found"), difference.found},
            {q("other"), toString(difference.other)},
            {q("otherId"), difference.otherId},
            {q("state"), toString(difference.state)},
            {q("changedBy"), difference.source},
            {q("changedAtMs"), difference.changedAtMs},
            {q("person"), difference.person},
            {q("replayedMs"), difference.replayedMs}};
}

Result<ProofDifference> proofDifferenceFromJson(const QJsonObject& json)
{
    const auto text = [&json](const char* name) { return json.value(QLatin1String(name)).toString(); };
    const auto kind = proofKindFromString(text("kind"));
    const auto object = crmObjectFromString(text("object"));
    const auto other = crmObjectFromString(text("other"));
    const auto state = deliveryStateFromString(text("state"));
    if (!kind || !object || !other || !state) {
        return Error{ErrorKind::Invalid, QStringLiteral("the proof is of another version")};
    }
    ProofDifference difference;
    difference.id = json.value(QLatin1String("id")).toInteger();
    difference.kind = *kind;
    difference.eventSequence = text("event").mid(1).toLongLong();
    difference.deliveryId = text("delivery").mid(1).toLongLong();
    difference.portal = text("portal");
    difference.object = *object;
    difference.recordId = text("recordId");
    difference.url = text("url");
    difference.property = text("property");
    difference.label = text("label");
    difference.wanted = text("wanted");
    difference.found = text("found");
    difference.other = *other;
    difference.otherId = text("otherId");
    difference.state = *state;
    difference.source = text("changedBy");
    difference.changedAtMs = json.value(QLatin1String("changedAtMs")).toInteger();
    difference.person = text("person");
    difference.replayedMs = json.value(QLatin1String("replayedMs")).toInteger();
    return difference;
}

QJsonObject toJson(const ProofReport& report)
{
    return {{q("id"), report.id},
            {q("startedMs"), report.startedMs},
            {q("finishedMs"), report.finishedMs},
            {q("sinceMs"), report.sinceMs},
            {q("untilMs"), report.untilMs},
            {q("portal"), report.portal},
            {q("actor"), report.actor},
            {q("deliveries"), report.deliveries},
            {q("records"), report.records},
            {q("differing"), report.differing},
            {q("differences"), report.differences},
            {q("told"), report.told},
            {q("replayed"), report.replayed},
            {q("troubleKind"), report.troubleKind ? base::toString(*report.troubleKind) : QString()},
            {q("trouble"), report.trouble}};
}

Result<ProofReport> proofReportFromJson(const QJsonObject& json)
{
    const auto number = [&json](const char* name) { return json.value(QLatin1String(name)).toInteger(); };
    const auto text = [&json](const char* name) { return json.value(QLatin1String(name)).toString(); };
    if (!json.contains(QLatin1String("differences")) || !json.contains(QLatin1String("untilMs"))) {
        return Error{ErrorKind::Invalid, QStringLiteral("the proof is of another version")};
    }
    ProofReport report{number("id"),
                       number("startedMs"),
                       number("finishedMs"),
                       number("sinceMs"),
                       number("untilMs"),
                       text("portal"),
                       text("actor"),
                       static_cast<int>(number("deliveries")),
                       static_cast<int>(number("records")),
                       static_cast<int>(number("differing")),
                       static_cast<int>(number("differences")),
                       static_cast<int>(number("told")),
                       static_cast<int>(number("replayed")),
                       {},
                       text("trouble")};
    if (const QString kind = text("troubleKind"); !kind.isEmpty()) {
        report.troubleKind = base::errorKindFromString(kind);
    }
    return report;
}

} // namespace leadferry::domain
