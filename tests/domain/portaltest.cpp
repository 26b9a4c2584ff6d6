// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/portal.h"

#include <QTest>

using namespace leadferry::domain;

class PortalTest : public QObject
{
    Q_OBJECT
private slots:
    void aProfileSurvivesItsJson()
    {
        PortalProfile profile;
        profile.keys.insert(CrmObject::Note, {KeyWay::PlainProperty, QStringLiteral("leadferry_key")});
        profile.keys.insert(CrmObject::Contact, {KeyWay::UniqueProperty, QStringLiteral("leadferry_person")});
        profile.writableProperties.insert(CrmObject::Ticket, {QStringLiteral("subject"), QStringLiteral("content")});
        profile.writableProperties.insert(CrmObject::Deal, {});
        profile.uiDomain = QStringLiteral("app-eu1.hubspot.com");
        profile.timeZone = QStringLiteral("Europe/Berlin");
        profile.ticketPipeline = QStringLiteral("0");
        profile.ticketStage = QStringLiteral("1");
        profile.dealPipeline = QStringLiteral("default");
        profile.dealStage = QStringLiteral("appointmentscheduled");
        profile.lifecycleStages = {QStringLiteral("subscriber"), QStringLiteral("lead")};
        const PortalProfile again = portalProfileFromJson(toJson(profile));
        QCOMPARE(toJson(again), toJson(profile));
        QCOMPARE(again.key(CrmObject::Note), profile.key(CrmObject::Note));
        QCOMPARE(again.writableProperties, profile.writableProperties);
        QCOMPARE(again.lifecycleStages, profile.lifecycleStages);
        QCOMPARE(again.timeZone, profile.timeZone);
    }
    void damagedJsonGivesTheCautiousProfile()
    {
        const PortalProfile profile = portalProfileFromJson({{QStringLiteral("keys"), 5}});
        QVERIFY(profile.key(CrmObject::Note).way == KeyWay::ReferenceLine);
        QVERIFY(profile.writableProperties.isEmpty());
    }
    void anObjectThatWasNotReadMayBeWrittenInFull()
    {
        PortalProfile profile;
        QVERIFY(profile.canWrite(CrmObject::Ticket, QStringLiteral("source_type")));
        profile.writableProperties.insert(CrmObject::Ticket, {QStringLiteral("subject")});
        QVERIFY(profile.canWrite(CrmObject::Ticket, QStringLiteral("subject")));
        QVERIFY(!profile.canWrite(CrmObject::Ticket, QStringLiteral("source_type")));
    }
    void recordsAreShownWhereTheAccountLives_data()
    {
        QTest::addColumn<QString>("appUrl");
        QTest::addColumn<QString>("uiDomain");
        QTest::addColumn<QString>("url");
        QTest::newRow("europe") << QStringLiteral("https://app.hubspot.com") << QStringLiteral("app-eu1.hubspot.com")
                                << QStringLiteral("https://app-eu1.hubspot.com/contacts/4711/record/0-5/99");
        QTest::newRow("not yet known") << QStringLiteral("https://app.hubspot.com") << QString()
                                       << QStringLiteral("https://app.hubspot.com/contacts/4711/record/0-5/99");
        QTest::newRow("stand-in") << QStringLiteral("http://localhost:4000/") << QStringLiteral("app.hubspot.com")
                                  << QStringLiteral("http://localhost:4000/contacts/4711/record/0-5/99");
    }
    void recordsAreShownWhereTheAccountLives()
    {
        Portal portal;
        portal.hubId = 4711;
        QFETCH(QString, appUrl);
        QFETCH(QString, uiDomain);
        portal.appUrl = appUrl;
        portal.profile.uiDomain = uiDomain;
        QTEST(recordUrl(portal, CrmObject::Ticket, QStringLiteral("99")), "url");
    }
    void whatHasNoPageHasNoAddress()
    {
        QCOMPARE(recordUrl({}, CrmObject::Note, QStringLiteral("1")), QString());
        QCOMPARE(recordUrl({}, CrmObject::Contact, QString()), QString());
    }
    void secretsArePerAccount()
    {
        QVERIFY(secretKeyForTokens(1) != secretKeyForTokens(2));
        QCOMPARE(toString(PortalHealth::AccessGone), QStringLiteral("access_gone"));
    }
};

QTEST_GUILESS_MAIN(PortalTest)
#include "portaltest.moc"
