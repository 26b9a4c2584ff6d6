// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browserpages.h"

#include "hubspot/oauthflow.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace leadferry::app {

namespace {

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/leadferry/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray browserPage(BrowserPage page)
{
    const QString name = page == BrowserPage::SignedIn ? QStringLiteral("signed-in") : QStringLiteral("sign-in-failed");
    const QJsonObject languages = QJsonDocument::fromJson(resource(QStringLiteral("browser-texts.json"))).object();
    QString language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    if (!languages.contains(language)) {
        language = QStringLiteral("en");
    }
    QByteArray html = resource(QStringLiteral("browser-frame.html"));
    html.replace("{{language}}", language.toUtf8());
    html.replace("{{mark}}", page == BrowserPage::SignedIn ? "ok" : "failed");
    const QJsonObject texts = languages.value(language).toObject().value(name).toObject();
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
        html.replace("{{" + text.key().toUtf8() + "}}", text.value().toString().toUtf8());
    }
    return html;
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
