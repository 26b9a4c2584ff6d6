// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wording.h"

#include "domain/timetext.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace leadferry::cli {

namespace {

using domain::DeliveryState;
using domain::OperationState;
using domain::PortalHealth;

/// Good news first, so that what needs somebody ends the line.
constexpr DeliveryState statesInOrder[] = {
    DeliveryState::Delivered,         DeliveryState::Skipped, DeliveryState::Cancelled, DeliveryState::Queued,
    DeliveryState::InFlight,          DeliveryState::Waiting, DeliveryState::Unclear,   DeliveryState::Unrouted,
    DeliveryState::DeliveredWithHeld, DeliveryState::Held,    DeliveryState::Exhausted,
};

QJsonValue budgetJson(const domain::CallBudget& stored)
{
    if (stored.max == 0) {
        return {};
    }
    const domain::CallBudget budget = domain::budgetAt(stored, QDateTime::currentMSecsSinceEpoch());
    const auto orNull = [](std::optional<int> number) { return number ? QJsonValue(*number) : QJsonValue(); };
    return QJsonObject{{QStringLiteral("remaining"), budget.remaining},
                       {QStringLiteral("limit"), budget.max},
                       {QStringLiteral("intervalSeconds"), budget.intervalMs / 1000},
                       {QStringLiteral("dailyRemaining"), orNull(budget.dailyRemaining)},
                       {QStringLiteral("dailyLimit"), orNull(budget.dailyMax)},
                       {QStringLiteral("waitsUntil"),
                        budget.waitsUntilMs == 0 ? QJsonValue() : QJsonValue(domain::isoUtc(budget.waitsUntilMs))}};
}

template <typename NumberText>
QString countsLine(const QHash<DeliveryState, int>& counts, int shadowed, const NumberText& number)
{
    QStringList parts;
    for (const DeliveryState state : statesInOrder) {
        if (const int count = counts.value(state); count > 0) {
            parts.append(number(count) + QLatin1Char(' ') + wordsFor(state));
        }
    }
    if (shadowed > 0) {
        parts.append(QStringLiteral("%1 held in shadow mode").arg(number(shadowed)));
    }
    return parts.isEmpty() ? QStringLiteral("nothing yet") : parts.join(QStringLiteral(", "));
}

} // namespace

QString wordsFor(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
        return QStringLiteral("queued");
    case DeliveryState::InFlight:
        return QStringLiteral("in flight");
    case DeliveryState::Waiting:
        return QStringLiteral("waiting");
    case DeliveryState::Unclear:
        return QStringLiteral("unclear");
    case DeliveryState::Delivered:
        return QStringLiteral("delivered");
    case DeliveryState::DeliveredWithHeld:
        return QStringLiteral("delivered, a field held");
    case DeliveryState::Held:
        return QStringLiteral("held");
    case DeliveryState::Exhausted:
        return QStringLiteral("exhausted");
    case DeliveryState::Skipped:
        return QStringLiteral("skipped");
    case DeliveryState::Cancelled:
        return QStringLiteral("cancelled");
    case DeliveryState::Unrouted:
        return QStringLiteral("unrouted");
    }
    return {};
}

Colour colourOf(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Delivered:
        return Colour::Good;
    case DeliveryState::Waiting:
    case DeliveryState::Unclear:
    case DeliveryState::Unrouted:
    case DeliveryState::DeliveredWithHeld:
        return Colour::Warning;
    case DeliveryState::Held:
    case DeliveryState::Exhausted:
        return Colour::Bad;
    case DeliveryState::Queued:
    case DeliveryState::InFlight:
        return Colour::Accent;
    case DeliveryState::Skipped:
    case DeliveryState::Cancelled:
        return Colour::Faint;
    }
    return Colour::Plain;
}

Colour colourOf(OperationState state)
{
    switch (state) {
    case OperationState::Done:
        return Colour::Good;
    case OperationState::Waiting:
    case OperationState::Unclear:
        return Colour::Warning;
    case OperationState::Held:
    case OperationState::Exhausted:
        return Colour::Bad;
    case OperationState::Planned:
    case OperationState::Ready:
    case OperationState::InFlight:
        return Colour::Accent;
    case OperationState::Superseded:
    case OperationState::Skipped:
    case OperationState::Cancelled:
        return Colour::Faint;
    }
    return Colour::Plain;
}

QString localTime(qint64 milliseconds)
{
    return milliseconds == 0
               ? QString()
               : QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString countsLine(const QHash<DeliveryState, int>& counts, int shadowed)
{
    return countsLine(counts, shadowed, [](int count) { return QString::number(count); });
}

QString countsLine(const domain::DeliveryCounts& counts)
{
    return countsLine(counts.byState, counts.shadowed, [&counts](int count) {
        const bool more = count > domain::countedExactly || !counts.complete;
        return QString::number(std::min(count, domain::countedExactly)) + (more ? QStringLiteral("+") : QString());
    });
}

QJsonObject toJson(const domain::DeliveryCounts& counts)
{
    QHash<DeliveryState, int> capped = counts.byState;
    QJsonArray atLeast;
    for (const DeliveryState state : statesInOrder) {
        if (capped.value(state) > domain::countedExactly || !counts.complete) {
            atLeast.append(domain::toString(state));
        }
        if (capped.contains(state)) {
            capped[state] = std::min(capped.value(state), domain::countedExactly);
        }
    }
    QJsonObject json = toJson(capped, std::min(counts.shadowed, domain::countedExactly));
    json.insert(QStringLiteral("atLeast"), atLeast);
    return json;
}

QJsonObject toJson(const QHash<DeliveryState, int>& counts, int shadowed)
{
    QJsonObject json;
    for (const DeliveryState state : statesInOrder) {
        json.insert(domain::toString(state), counts.value(state));
    }
    json.insert(QStringLiteral("shadowed"), shadowed);
    return json;
}

ExitCode exitCodeFor(const app::EngineStatus& status, const QList<domain::Portal>& portals)
{
    const bool noAccess = std::any_of(portals.cbegin(), portals.cend(), [](const domain::Portal& portal) {
        return portal.health == PortalHealth::AccessGone || portal.health == PortalHealth::AccessInDoubt;
    });
    if (portals.isEmpty() || noAccess) {
        return ExitCode::NotConnected;
    }
    return status.needingPeople() > 0 ? ExitCode::SomeHeld : ExitCode::Done;
}

TextTable deliveryTable()
{
    return TextTable({{QStringLiteral("ID"), 6, false, false},
                      {QStringLiteral("RECEIVED"), 19, false, false},
                      {QStringLiteral("STATE"), 9, false, false},
                      {QStringLiteral("TYPE"), 23, false, true},
                      {QStringLiteral("PERSON"), 20, false, true},
                      {QStringLiteral("PORTAL"), 8, false, true},
                      {QStringLiteral("TRIES"), 0, true, false},
                      {QStringLiteral("RECORD OR CAUSE"), 0, false, true}});
}

namespace {

QString outcomeOf(const domain::DeliveryRow& row)
{
    if (row.wouldWrite.isEmpty()) {
        return row.cause.isEmpty() ? row.recordUrl : row.cause;
    }
    QStringList objects;
    for (const auto object : row.wouldWrite) {
        objects.append(domain::toString(object));
    }
    return row.cause + QStringLiteral(": would write ") + objects.join(QStringLiteral(", "));
}

} // namespace

void addDelivery(TextTable& table, const domain::DeliveryRow& row)
{
    table.addRow({{QLatin1Char('d') + QString::number(row.id)},
                  {localTime(row.receivedAtMs), Colour::Faint},
                  {wordsFor(row.state), colourOf(row.state)},
                  {row.type},
                  {row.person},
                  {row.portalName},
                  {QString::number(row.attempts)},
                  {outcomeOf(row)}});
}

QString budgetLine(const domain::CallBudget& stored)
{
    if (stored.max == 0) {
        return QStringLiteral("no call yet");
    }
    const domain::CallBudget budget = domain::budgetAt(stored, QDateTime::currentMSecsSinceEpoch());
    QString line =
        QStringLiteral("%1 of %2 in %3 s").arg(budget.remaining).arg(budget.max).arg(budget.intervalMs / 1000);
    if (budget.dailyMax && budget.dailyRemaining) {
        line += QStringLiteral(", %1 of %2 today").arg(*budget.dailyRemaining).arg(*budget.dailyMax);
    }
    return budget.waitsUntilMs == 0 ? line : line + QStringLiteral(", waits until ") + localTime(budget.waitsUntilMs);
}

QJsonObject toJson(const domain::Portal& portal)
{
    QJsonObject keys;
    for (const domain::CrmObject object : domain::allCrmObjects()) {
        keys.insert(domain::toString(object), domain::toString(portal.profile.key(object).way));
    }
    return {
        {QStringLiteral("name"), portal.name},
        {QStringLiteral("hubId"), portal.hubId},
        {QStringLiteral("credential"),
         portal.credential == domain::CredentialKind::OAuth ? QStringLiteral("oauth") : QStringLiteral("service-key")},
        {QStringLiteral("health"), domain::toString(portal.health)},
        {QStringLiteral("reason"), portal.healthReason},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(portal.scopes)},
        {QStringLiteral("missingScopes"), QJsonArray::fromStringList(portal.missingScopes)},
        {QStringLiteral("apiUrl"), portal.apiUrl},
        {QStringLiteral("appUrl"), portal.appUrl},
        {QStringLiteral("connectedAt"), domain::isoUtc(portal.connectedAtMs)},
        {QStringLiteral("lastSuccess"),
         portal.lastSuccessMs == 0 ? QJsonValue() : QJsonValue(domain::isoUtc(portal.lastSuccessMs))},
        {QStringLiteral("pause"), domain::toString(portal.pause)},
        {QStringLiteral("budget"), budgetJson(portal.budget)},
        {QStringLiteral("clockSkewSeconds"), portal.clockSkewMs / 1000},
        {QStringLiteral("keys"), keys},
    };
}

QString wordsFor(const QString& source, const domain::SourceRefusals& refusals)
{
    return QStringLiteral("%1 refused %2, the last at %3: %4. `sources change %1` mends it if that was no stranger")
        .arg(source,
             refusals.count == 1 ? QStringLiteral("a request") : QStringLiteral("%1 requests").arg(refusals.count),
             localTime(refusals.lastAtMs), refusals.why);
}

QString wordsFor(const app::SettingProblem& problem)
{
    return QStringLiteral("The setting %1 cannot be used (%2); its default holds until it is corrected.")
        .arg(problem.setting, problem.reason);
}

QString wordsFor(const domain::Portal& portal)
{
    switch (portal.pause) {
    case domain::PortalPause::None:
        break;
    case domain::PortalPause::ByPerson:
        return QStringLiteral("paused");
    case domain::PortalPause::AfterFailures:
        return QStringLiteral("paused after five days of failures");
    }
    switch (portal.health) {
    case PortalHealth::Unknown:
        return QStringLiteral("not used yet");
    case PortalHealth::Connected:
        return QStringLiteral("connected");
    case PortalHealth::TryingAgain:
        return QStringLiteral("trying again");
    case PortalHealth::AccessInDoubt:
        return QStringLiteral("refused, asked again every 15 min");
    case PortalHealth::AccessGone:
        return QStringLiteral("access gone: connect again");
    }
    return {};
}

Colour colourOf(PortalHealth health)
{
    switch (health) {
    case PortalHealth::Unknown:
        return Colour::Faint;
    case PortalHealth::Connected:
        return Colour::Good;
    case PortalHealth::TryingAgain:
    case PortalHealth::AccessInDoubt:
        return Colour::Warning;
    case PortalHealth::AccessGone:
        return Colour::Bad;
    }
    return Colour::Plain;
}

} // namespace leadferry::cli
