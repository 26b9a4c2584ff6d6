// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up sources as the engine's command "sources" has them.
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace leadferry::test {

inline QJsonObject madeUpSource(const char* name, const char* address, const char* format, const char* bot, bool shadow,
                                int shadowed, int today)
{
    return {{QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("named"), qstrcmp(name, "port") != 0 && qstrcmp(name, "folder") != 0},
            {QStringLiteral("address"), QLatin1String(address)},
            {QStringLiteral("format"), QLatin1String(format)},
            {QStringLiteral("bot"), QLatin1String(bot)},
            {QStringLiteral("portal"), QStringLiteral("Law firm")},
            {QStringLiteral("shadow"), shadow},
            {QStringLiteral("shadowed"), shadowed},
            {QStringLiteral("today"), today}};
}

inline QJsonArray onlyBuiltInSources()
{
    return {madeUpSource("port", "http://127.0.0.1:8765/v1/events", "native", "", false, 0, 64),
            madeUpSource("folder", "", "native", "", false, 0, 0)};
}

/// Reached from outside, with a signature that two requests did not have.
inline QJsonObject whatsAppSource()
{
    QJsonObject source =
        madeUpSource("whatsapp", "http://127.0.0.1:8765/v1/sources/whatsapp", "whatsapp", "", false, 0, 7);
    source.insert(QStringLiteral("publicAddress"), QStringLiteral("https://hooks.example.com/v1/sources/whatsapp"));
    source.insert(QStringLiteral("hosts"), QJsonArray{QStringLiteral("hooks.example.com")});
    source.insert(QStringLiteral("scheme"), QStringLiteral("meta"));
    source.insert(QStringLiteral("refused"), 2);
    source.insert(QStringLiteral("refusedAt"), 1'795'000'000'000.0);
    source.insert(QStringLiteral("refusedWhy"), QStringLiteral("X-Hub-Signature-256 does not fit"));
    return source;
}

/// The answers of agents are posted to its bot.
inline QJsonObject postedTo(QJsonObject source, const char* address)
{
    source.insert(QStringLiteral("replies"), QJsonObject{{QStringLiteral("way"), QStringLiteral("post")},
                                                         {QStringLiteral("to"), QLatin1String(address)}});
    return source;
}

inline QJsonArray madeUpSources()
{
    QJsonArray sources = onlyBuiltInSources();
    sources.append(
        madeUpSource("web-chat", "http://127.0.0.1:8765/v1/sources/web-chat", "typebot", "website-bot", true, 37, 41));
    sources.append(
        postedTo(madeUpSource("service", "http://127.0.0.1:8765/v1/sources/service", "chatwoot", "", false, 3, 12),
                 "https://bot.example.com/answers"));
    sources.append(whatsAppSource());
    return sources;
}

} // namespace leadferry::test
