// SPDX-License-Identifier: GPL-3.0-or-later
// The HubSpot project that people upload asks for what the program asks for: HubSpot refuses a login where they differ.
#include "app/browserpages.h"
#include "domain/feature.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leadferry;
using domain::ScopeNeed;

namespace {

const QString projectFolder = QStringLiteral(LEADFERRY_SOURCE_DIR "/packaging/hubspot-app/");

QJsonObject read(const QString& file)
{
    QFile json(projectFolder + file);
    return json.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(json.readAll()).object() : QJsonObject();
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList listIn(const QJsonObject& object, const char* name)
{
    QStringList list;
    const QJsonArray array = object.value(QLatin1String(name)).toArray();
    for (const auto& value : array) {
        list.append(value.toString());
    }
    return list;
}

} // namespace

class HubSpotProjectTest : public QObject
{
    Q_OBJECT

    const QJsonObject m_app = read(QStringLiteral("src/app/app-hsmeta.json"));
    const QJsonObject m_auth = m_app[QLatin1String("config")][QLatin1String("auth")].toObject();

private slots:
    void theProjectFindsItsApp()
    {
        const QJsonObject project = read(QStringLiteral("hsproject.json"));
        QCOMPARE(project.value(QLatin1String("srcDir")).toString(), QStringLiteral("src"));
        QVERIFY(!project.value(QLatin1String("name")).toString().isEmpty());
        QVERIFY(!project.value(QLatin1String("platformVersion")).toString().isEmpty());
        QCOMPARE(m_app.value(QLatin1String("type")).toString(), QStringLiteral("app"));
        QVERIFY(!m_app.value(QLatin1String("uid")).toString().isEmpty());
    }
    void itIsAPrivateAppForOAuth()
    {
        QCOMPARE(m_app[QLatin1String("config")][QLatin1String("distribution")].toString(), QStringLiteral("private"));
        QCOMPARE(m_auth.value(QLatin1String("type")).toString(), QStringLiteral("oauth"));
    }
    void itsRedirectAddressesAreTheProgramsOwn() { QCOMPARE(listIn(m_auth, "redirectUrls"), app::redirectUrls()); }
    void itsPermissionsAreThoseOfTheScopeCatalog()
    {
        QCOMPARE(sorted(listIn(m_auth, "requiredScopes")), sorted(domain::scopeNames(ScopeNeed::Required)));
        QCOMPARE(sorted(listIn(m_auth, "optionalScopes")), sorted(domain::scopeNames(ScopeNeed::Optional)));
        QVERIFY(listIn(m_auth, "conditionallyRequiredScopes").isEmpty());
    }
};

QTEST_GUILESS_MAIN(HubSpotProjectTest)
#include "hubspotprojecttest.moc"
