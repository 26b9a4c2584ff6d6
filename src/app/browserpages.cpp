// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browserpages.h"

#include "hubspot/oauthflow.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace leadferry::app {

namespace {

constexpr QLatin1String titleKey("title");
constexpr QLatin1String secondKey("second");

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/leadferry/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Words
{
    QString language;
    QJsonObject texts;
};

Words wordsIn(const QString& wanted)
{
    const QJsonObject languages = QJsonDocument::fromJson(resource(QStringLiteral("browser-texts.json"))).object();
    for (const QString& locale : {wanted, QLocale().name()}) {
        const QString language = locale.section(QLatin1Char('_'), 0, 0);
        if (languages.contains(language)) {
            return {language, languages.value(language).toObject()};
        }
    }
    return {QStringLiteral("en"), languages.value(QLatin1String("en")).toObject()};
}

QByteArray page(const QString& language, const QByteArray& mark, const QString& title, const QString& first,
                const QString& second)
{
    QByteArray html = resource(QStringLiteral("browser-frame.html"));
    html.replace("{{language}}", language.toUtf8());
    html.replace("{{mark}}", mark);
    html.replace("{{title}}", title.toHtmlEscaped().toUtf8());
    html.replace("{{second}}", second.toHtmlEscaped().toUtf8());
    return html.replace("{{first}}", first.toHtmlEscaped().toUtf8()); // last: it may hold what HubSpot said
}

} // namespace

QByteArray signedInPage(const QString& language)
{
    const Words words = wordsIn(language);
    const QJsonObject texts = words.texts.value(QLatin1String("signed-in")).toObject();
    return page(words.language, "ok", texts.value(titleKey).toString(), texts.value(QLatin1String("first")).toString(),
                texts.value(secondKey).toString());
}

QByteArray signInFailedPage(const QString& reason, const QString& detail, const QString& language)
{
    const Words words = wordsIn(language);
    const QJsonObject texts = words.texts.value(QLatin1String("sign-in-failed")).toObject();
    const QJsonObject reasons = words.texts.value(QLatin1String("reasons")).toObject();
    QString first = reasons.value(reason).toString(reasons.value(QLatin1String("login-refused")).toString());
    first.replace(QLatin1String("{{detail}}"), detail);
    return page(words.language, "failed", texts.value(titleKey).toString(), first, texts.value(secondKey).toString());
}

QStringList redirectUrls()
{
    QStringList urls;
    const auto ports = hubspot::OAuthRequest().ports;
    for (const quint16 port : ports) {
        urls.append(QStringLiteral("http://localhost:%1/oauth/callback").arg(port));
    }
    return urls;
}

} // namespace leadferry::app
