// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feature.h"

#include "domain/portal.h"

#include <QSet>
#include <QTest>

using namespace leadferry;
using domain::Feature;
using domain::ScopeNeed;

class FeatureTest : public QObject
{
    Q_OBJECT
private slots:
    void noScopeIsAskedForTwice()
    {
        const QStringList all = domain::scopeNames(ScopeNeed::Required) + domain::scopeNames(ScopeNeed::Optional);
        QVERIFY(all.contains(QStringLiteral("oauth")));
        QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
    }
    void everyScopeThatIsAskedForServesAFeature()
    {
        QStringList served{QStringLiteral("oauth")};
        for (const Feature feature : domain::allFeatures()) {
            QVERIFY(!domain::scopesOf(feature).isEmpty());
            QVERIFY(!domain::toString(feature).isEmpty());
            served += domain::scopesOf(feature);
        }
        QStringList asked = domain::scopeNames(ScopeNeed::Required) + domain::scopeNames(ScopeNeed::Optional);
        served.sort();
        asked.sort();
        QCOMPARE(served, asked);
    }
    void leadsWorkWithWhatIsRequired()
    {
        const QStringList required = domain::scopeNames(ScopeNeed::Required);
        for (const Feature feature : {Feature::Contacts, Feature::Tickets}) {
            for (const QString& scope : domain::scopesOf(feature)) {
                QVERIFY2(required.contains(scope), qPrintable(scope));
            }
        }
    }
    void aFeatureLacksOnlyScopesOfItsOwn()
    {
        domain::Portal portal;
        portal.missingScopes = {QStringLiteral("crm.objects.deals.write")};
        QCOMPARE(domain::missingScopes(Feature::Deals, portal), portal.missingScopes);
        QVERIFY(domain::missingScopes(Feature::Contacts, portal).isEmpty());
        QVERIFY(domain::featureOf(domain::CrmObject::Note) == Feature::Contacts);
    }
    void whatWasNotGrantedIsToldFromWhatWas()
    {
        QStringList granted = domain::scopeNames(ScopeNeed::Required) + domain::scopeNames(ScopeNeed::Optional);
        QVERIFY(domain::scopesNotIn(granted).isEmpty());
        granted.removeAll(QStringLiteral("tickets"));
        granted.removeAll(QStringLiteral("oauth")); // nothing is lost with it once the account is known
        QCOMPARE(domain::scopesNotIn(granted), QStringList{QStringLiteral("tickets")});
    }
};

QTEST_GUILESS_MAIN(FeatureTest)
#include "featuretest.moc"
