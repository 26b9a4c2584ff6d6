// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/apicatalog.h"
#include "support/named.h"

#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using hubspot::ApiCatalog;

class ApiCatalogTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFamilyUsesTheDatedPaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const ApiCatalog catalog;
        QTest::newRow("objects") << catalog.objectBatch(CrmObject::Contact, QStringLiteral("create"))
                                 << "/crm/objects/2026-09/contacts/batch/create";
        QTest::newRow("associations") << catalog.associationBatch(CrmObject::Note, CrmObject::Ticket,
                                                                  QStringLiteral("associate/default"))
                                      << "/crm/associations/2026-09/notes/tickets/batch/associate/default";
        QTest::newRow("rules for values")
            << catalog.valueRules(CrmObject::Deal) << "/crm/property-validations/2026-09/0-3";
        QTest::newRow("properties") << catalog.properties(CrmObject::Deal) << "/crm/properties/2026-09/deals";
        QTest::newRow("property") << catalog.property(CrmObject::Task, QStringLiteral("leadferry_key"))
                                  << "/crm/properties/2026-09/tasks/leadferry_key";
        QTest::newRow("groups") << catalog.propertyGroups(CrmObject::Ticket)
                                << "/crm/properties/2026-09/tickets/groups";
        QTest::newRow("owners") << catalog.owners() << "/crm/owners/2026-09";
        QTest::newRow("pipelines") << catalog.pipelines(CrmObject::Ticket) << "/crm/pipelines/2026-09/tickets";
        QTest::newRow("threads") << catalog.threads() << "/conversations/conversations/2026-09/threads";
        QTest::newRow("thread") << catalog.thread(QStringLiteral("1/2"))
                                << "/conversations/conversations/2026-09/threads/1%2F2";
        QTest::newRow("messages") << catalog.messages(QStringLiteral("12"))
                                  << "/conversations/conversations/2026-09/threads/12/messages";
        QTest::newRow("account") << catalog.accountDetails() << "/account-info/2026-09/details";
        QTest::newRow("token") << catalog.token() << "/oauth/2026-09/token";
        QTest::newRow("revoke") << catalog.tokenRevocation() << "/oauth/2026-09/token/revoke";
        QTest::newRow("schema") << catalog.objectSchema(CrmObject::Ticket) << "/crm-object-schemas/v3/schemas/tickets";
        QTest::newRow("uninstall") << catalog.externalInstall() << "/appinstalls/2026-09/external-install";
    }
    void everyFamilyUsesTheDatedPaths()
    {
        QFETCH(QString, path);
        QTEST(path, "expected");
    }
    void theSettingReplacesTheVersionEverywhere()
    {
        const auto catalog = ApiCatalog::forVersion(QStringLiteral("2027-03"));
        QVERIFY(catalog.ok());
        QCOMPARE(catalog->token(), QStringLiteral("/oauth/2027-03/token"));
        QCOMPARE(catalog->objectBatch(CrmObject::Company, QStringLiteral("read")),
                 QStringLiteral("/crm/objects/2027-03/companies/batch/read"));
    }
    void anEmptySettingMeansTheDefault()
    {
        QCOMPARE(ApiCatalog::forVersion({})->version(hubspot::ApiFamily::Objects), QStringLiteral("2026-09"));
    }
    void anUndatedVersionIsRefused_data()
    {
        QTest::addColumn<QString>("version");
        for (const char* version : {"v3", "2026", "2026-9", "../2026-09", "2026-09/x", "latest"}) {
            QTest::newRow(version) << QString::fromLatin1(version);
        }
    }
    void anUndatedVersionIsRefused()
    {
        QFETCH(QString, version);
        const auto catalog = ApiCatalog::forVersion(version);
        QVERIFY(!catalog.ok());
        QCOMPARE(test::named(catalog.error().kind), test::named(base::ErrorKind::Invalid));
    }
};

QTEST_GUILESS_MAIN(ApiCatalogTest)
#include "apicatalogtest.moc"
