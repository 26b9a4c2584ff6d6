// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/setupcopytexts.h"

#include "presentation/routesmodel.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace leadferry::presentation {

namespace {

struct SetupCopyTexts
{
    Q_DECLARE_TR_FUNCTIONS(SetupCopyTexts)
};

QString textIn(const QJsonValue& object, const char* name)
{
    return object[QLatin1String(name)].toString();
}

/// Of one property of an object.
SetupLine lineOf(const QJsonValue& entry, const QString& difference)
{
    const auto object = domain::crmObjectFromString(textIn(entry, "object"));
    return {object ? objectName(*object) : textIn(entry, "object"),
            textIn(entry, "property") + QStringLiteral(": ") + difference};
}

/// The names of domain::ValueType.
QString typeText(const QString& name)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("SetupCopyTexts", "text")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("SetupCopyTexts", "number")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("SetupCopyTexts", "date")},
        {QStringLiteral("datetime"), QT_TRANSLATE_NOOP("SetupCopyTexts", "date and time")},
        {QStringLiteral("truth"), QT_TRANSLATE_NOOP("SetupCopyTexts", "yes or no")},
        {QStringLiteral("choice"), QT_TRANSLATE_NOOP("SetupCopyTexts", "list")},
        {QStringLiteral("choices"), QT_TRANSLATE_NOOP("SetupCopyTexts", "checkboxes")},
    };
    return words.contains(name) ? SetupCopyTexts::tr(words.value(name)) : name;
}

QString lackText(const QJsonValue& problem, const QString& portal)
{
    const QString kind = textIn(problem, "kind");
    const QString name = textIn(problem, "name");
    if (kind == QLatin1String("pipeline")) {
        return SetupCopyTexts::tr("%1 has no pipeline “%2”", "portal, pipeline").arg(portal, name);
    }
    if (kind == QLatin1String("stage")) {
        return SetupCopyTexts::tr("%1 has no stage “%2”", "portal, stage").arg(portal, name);
    }
    if (kind == QLatin1String("owner")) {
        return SetupCopyTexts::tr("%1 has no user “%2”", "portal, user").arg(portal, name);
    }
    if (kind == QLatin1String("list")) {
        return SetupCopyTexts::tr("%1 has no list “%2” that is kept by hand", "portal, list").arg(portal, name);
    }
    return SetupCopyTexts::tr("%1 has no such property", "portal").arg(portal);
}

} // namespace

QList<SetupSource> setupSources(const QList<domain::Portal>& portals, const RoutesModel& routes,
                                const domain::Portal& target)
{
    QList<SetupSource> sources;
    QSet<qint64> seen{target.hubId};
    for (const domain::Portal& portal : portals) {
        if (!seen.contains(portal.hubId)) {
            seen.insert(portal.hubId);
            sources.append({portal.hubId, portal.name});
        }
    }
    for (int row = 0; row < routes.rowCount(); ++row) {
        const domain::RouteRow& route = routes.routeAt(row);
        if (route.hubId != 0 && !route.connected && !seen.contains(route.hubId)) {
            seen.insert(route.hubId);
            sources.append({route.hubId, SetupCopyTexts::tr("%1 (disconnected)", "portal").arg(route.portalName)});
        }
    }
    return sources;
}

SetupWords setupWords(const QJsonObject& answer)
{
    SetupWords words;
    const QString from = textIn(answer, "from");
    const QString to = textIn(answer, "to");
    const QJsonArray routes = answer.value(QLatin1String("routes")).toArray();
    for (const auto& route : routes) {
        const QString bot = textIn(route, "bot");
        words.routes.append({bot.isEmpty() ? SetupCopyTexts::tr("%1 (source)").arg(textIn(route, "source")) : bot,
                             SetupCopyTexts::tr("%1 → %2", "from one portal to another").arg(from, to)});
    }
    const QJsonArray missing = answer.value(QLatin1String("missing")).toArray();
    for (const auto& problem : missing) {
        words.lacking.append(lineOf(problem, lackText(problem, to)));
    }
    const QJsonArray properties = answer.value(QLatin1String("properties")).toArray();
    for (const auto& property : properties) {
        words.lacking.append(
            lineOf(property, SetupCopyTexts::tr("%1 in %2, %3 in %4", "type, portal, type, portal")
                                 .arg(typeText(textIn(property, "from")), from, typeText(textIn(property, "to")), to)));
    }
    if (words.routes.isEmpty()) {
        words.nothing = SetupCopyTexts::tr("No chatbot leads to %1, so there is nothing to copy.").arg(from);
    }
    return words;
}

QString setupCopiedText(const QJsonObject& answer)
{
    return SetupCopyTexts::tr("%n chatbots and sources lead to %1 now", "portal",
                              answer.value(QLatin1String("moved")).toInt())
        .arg(textIn(answer, "to"));
}

} // namespace leadferry::presentation
