// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browserpages.h"

#include "hubspot/oauthflow.h"

#include <QFile>
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
    const QString language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    const QByteArray translated = resource(QStringLiteral("%1.%2.html").arg(name, language));
    return translated.isEmpty() ? resource(name + QStringLiteral(".en.html")) : translated;
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
