// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/crm.h"

#include "domain/crmgateway.h"
#include "domain/eventsink.h"

#include <QTest>

using namespace leadferry::domain;

class CrmTest : public QObject
{
    Q_OBJECT
private slots:
    void everyNameIsFoundAgain()
    {
        QCOMPARE(allCrmObjects().size(), 6);
        for (const CrmObject object : allCrmObjects()) {
            QVERIFY(crmObjectFromString(toString(object)) == object);
        }
        for (int i = 0; i <= int(WriteMode::Never); ++i) {
            QVERIFY(writeModeFromString(toString(WriteMode(i))) == WriteMode(i));
        }
        for (int i = 0; i <= int(KeyWay::ReferenceLine); ++i) {
            QVERIFY(keyWayFromString(toString(KeyWay(i))) == KeyWay(i));
        }
        QVERIFY(!crmObjectFromString(QStringLiteral("contacts")));
    }
    void onlyKeysThatThePortalEnforcesProveAbsenceAtOnce()
    {
        QVERIFY((KeyCapability{KeyWay::UniqueProperty, {}}.enforced()));
        QVERIFY((KeyCapability{KeyWay::HubSpotKey, {}}.enforced()));
        QVERIFY(!(KeyCapability{KeyWay::PlainProperty, {}}.enforced()));
        QVERIFY(!KeyCapability{}.enforced());
    }
    void readingIsNotWriting()
    {
        QVERIFY(writes(CrmVerb::Create) && writes(CrmVerb::Update) && writes(CrmVerb::Associate));
        QVERIFY(!writes(CrmVerb::Read) && !writes(CrmVerb::ListAssociated));
    }
    void acceptanceSpeaksTheContract()
    {
        QCOMPARE(toString(Acceptance::Queued), QStringLiteral("queued"));
        QCOMPARE(toString(Acceptance::Duplicate), QStringLiteral("duplicate"));
        QCOMPARE(toString(Acceptance::Conflict), QStringLiteral("conflict"));
    }
};

QTEST_GUILESS_MAIN(CrmTest)
#include "crmtest.moc"
