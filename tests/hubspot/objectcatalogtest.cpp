// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/objectcatalog.h"

#include <QSet>
#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using hubspot::associationTypeId;

class ObjectCatalogTest : public QObject
{
    Q_OBJECT
private slots:
    void everyObjectHasItsOwnPathAndTypeId()
    {
        QSet<QString> names;
        for (const CrmObject object : domain::allCrmObjects()) {
            names.insert(hubspot::pathName(object));
            names.insert(hubspot::typeId(object));
            QVERIFY(!hubspot::keyProperty(object).isEmpty());
        }
        QCOMPARE(names.size(), 2 * domain::allCrmObjects().size());
    }
    void linksUseThePlainTypesAndNeverThePrimaryOnes()
    {
        const QSet<int> primaries{1, 2, 5, 6, 25, 26};
        for (const CrmObject from : domain::allCrmObjects()) {
            for (const CrmObject to : domain::allCrmObjects()) {
                QVERIFY(!primaries.contains(associationTypeId(from, to).value_or(0)));
            }
        }
        QCOMPARE(associationTypeId(CrmObject::Note, CrmObject::Contact), 202);
        QCOMPARE(associationTypeId(CrmObject::Contact, CrmObject::Note), 201);
        QCOMPARE(associationTypeId(CrmObject::Ticket, CrmObject::Contact), 16);
        QCOMPARE(associationTypeId(CrmObject::Deal, CrmObject::Contact), 3);
        QCOMPARE(associationTypeId(CrmObject::Note, CrmObject::Deal), 214);
        QCOMPARE(associationTypeId(CrmObject::Note, CrmObject::Ticket), 228);
        QCOMPARE(associationTypeId(CrmObject::Contact, CrmObject::Company), 279);
    }
    void everyPreparedObjectHasAKeyOfOurs()
    {
        for (const CrmObject object : hubspot::preparedObjects()) {
            const bool person = object == CrmObject::Contact;
            QCOMPARE(hubspot::keyProperty(object),
                     person ? QStringLiteral("leadferry_person") : QStringLiteral("leadferry_key"));
        }
    }
};

QTEST_GUILESS_MAIN(ObjectCatalogTest)
#include "objectcatalogtest.moc"
