// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enrichmentcommands.h"

#include "app/enginecommands.h"
#include "app/modeladdress.h"
#include "domain/languagenames.h"
#include "store/enrichmentstore.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr int mostListed = 1000;
constexpr int listedByDefault = 20;

} // namespace

enrichment::EnrichmentChoice enrichmentChoiceIn(const SettingValues& settings)
{
    enrichment::EnrichmentChoice choice;
    choice.events = listIn(settings.value(setting::enrichmentEvents));
    if (const auto address = modelAddressFromText(settings.value(setting::enrichmentAddress))) {
        choice.model.address = *address;
    }
    choice.model.model = settings.value(setting::enrichmentModel).trimmed();
    choice.model.language = domain::languageCodeOf(settings.value(setting::enrichmentLanguage));
    choice.mostADay = settings.value(setting::enrichmentMostADay).toInt();
    return choice;
}

std::optional<Result<QJsonObject>> EnrichmentCommands::run(const QString& command, const QJsonObject& arguments)
{
    const bool isAsking = command == QLatin1String(command::enrich);
    if (!isAsking && command != QLatin1String(command::enrichment)) {
        return std::nullopt;
    }
    store::SettingStore store(m_database);
    const auto settings = readSettings(store);
    if (!settings) {
        return settings.error();
    }
    return isAsking ? ask(*settings, arguments) : show(*settings, arguments);
}

Result<QJsonObject> EnrichmentCommands::show(const SettingValues& settings, const QJsonObject& arguments)
{
    const int limit = arguments.value(QLatin1String("limit")).toInt(listedByDefault);
    const auto newest = store::EnrichmentStore(m_database).newest(std::clamp(limit, 1, mostListed));
    const auto status = enrichment::statusOf(m_database, enrichmentChoiceIn(settings), m_clock.nowMs());
    if (!newest || !status) {
        return !newest ? newest.error() : status.error();
    }
    QJsonArray list;
    for (const domain::Enrichment& enrichment : *newest) {
        list.append(domain::toJson(enrichment));
    }
    return QJsonObject{
        {QStringLiteral("events"), QJsonArray::fromStringList(listIn(settings.value(setting::enrichmentEvents)))},
        {QStringLiteral("address"), settings.value(setting::enrichmentAddress)},
        {QStringLiteral("model"), settings.value(setting::enrichmentModel)},
        {QStringLiteral("language"), settings.value(setting::enrichmentLanguage)},
        {QStringLiteral("mostADay"), settings.value(setting::enrichmentMostADay).toInt()},
        {QStringLiteral("status"), domain::toJson(*status)},
        {QStringLiteral("newest"), list}};
}

Result<QJsonObject> EnrichmentCommands::ask(const SettingValues& settings, const QJsonObject& arguments)
{
    if (!enrichmentChoiceIn(settings).isOn()) {
        return Error{ErrorKind::Invalid, QStringLiteral("no language model reads conversations: choose one first")};
    }
    const qint64 nowMs = m_clock.nowMs();
    const store::AuditEntry note{nowMs, m_actor, QLatin1String(command::enrich), arguments, 1};
    const auto started =
        store::EnrichmentStore(m_database).ask(arguments.value(QLatin1String("id")).toInteger(), note, nowMs);
    return started ? Result<QJsonObject>(QJsonObject{{QStringLiteral("started"), *started}}) : started.error();
}

} // namespace leadferry::app
