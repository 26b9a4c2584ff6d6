// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldscreen.h"

#include <QTest>

using namespace leadferry::domain;

namespace {

constexpr QLatin1String email("email");
constexpr QLatin1String city("city");

PlannedField field(const QString& property, const char* value)
{
    return {property, QString::fromLatin1(value), WriteMode::Overwrite};
}

Portal portalThatKnows(const QStringList& properties)
{
    Portal portal;
    portal.profile.writableProperties.insert(CrmObject::Contact, properties);
    return portal;
}

} // namespace

class FieldScreenTest : public QObject
{
    Q_OBJECT
private slots:
    void aPropertyThePortalLacksIsHeld()
    {
        const auto screened = leadferry::domain::screened(
            CrmObject::Contact, {field(email, "jane@example.com"), field(city, "Oslo")}, portalThatKnows({email}), {});
        QCOMPARE(screened.fields, QList{field(email, "jane@example.com")});
        QCOMPARE(screened.held, (HeldFields{{city, QStringLiteral("PROPERTY_DOESNT_EXIST")}}));
    }
    void aPropertyOfSeveralOptionsIsKnownAsOne()
    {
        Portal portal;
        portal.rules[CrmObject::Contact].insert(
            city, {ValueType::Choices, false, {{QStringLiteral("a"), QStringLiteral("Oslo")}}});
        const auto screened = leadferry::domain::screened(
            CrmObject::Contact, {field(city, "oslo"), field(email, "jane@example.com")}, portal, {});
        QCOMPARE(screened.fields.at(0), (PlannedField{city, QStringLiteral("a"), WriteMode::Overwrite, true}));
        QCOMPARE(screened.fields.at(1), field(email, "jane@example.com"));
    }
    void whatIsNoAddressIsHeldAsOne()
    {
        const auto screened = leadferry::domain::screened(CrmObject::Contact, {field(email, "jane at home")}, {}, {});
        QCOMPARE(screened.held.value(email), QStringLiteral("INVALID_EMAIL"));
    }
    void aRefusedValueIsHeldAndAnotherIsNot()
    {
        RefusedValues refused;
        refused.add(city, fingerprintOf(QStringLiteral("Oslo")), QStringLiteral("INVALID_OPTION"));
        QCOMPARE(refused.reasonFor(city, QStringLiteral("Oslo")), QStringLiteral("INVALID_OPTION"));
        QCOMPARE(refused.reasonFor(city, QStringLiteral("Rome")), QString());
        QCOMPARE(refused.reasonFor(email, QStringLiteral("Oslo")), QString());
        refused.add(city, {}, QStringLiteral("PROPERTY_DOESNT_EXIST"));
        QCOMPARE(refused.reasonFor(city, QStringLiteral("Rome")), QStringLiteral("PROPERTY_DOESNT_EXIST"));
    }
    void aRecordIsOnlyMadeOfWhatHubSpotMakesOneOf_data()
    {
        QTest::addColumn<CrmObject>("object");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("held");
        QTest::addColumn<bool>("possible");
        const auto row = [](const char* name, CrmObject object, const char* left, const char* held, bool possible) {
            QTest::newRow(name) << object << QString::fromLatin1(left) << QString::fromLatin1(held) << possible;
        };
        row("contact with a name", CrmObject::Contact, "lastname", "email", true);
        row("contact without a name", CrmObject::Contact, "city", "email", false);
        row("ticket without its topic", CrmObject::Ticket, "subject", "topic", true);
        row("ticket without its stage", CrmObject::Ticket, "subject", "hs_pipeline_stage", false);
        row("note without its time", CrmObject::Note, "hs_note_body", "hs_timestamp", false);
        row("ticket that could not be found again", CrmObject::Ticket, "subject", "leadferry_key", false);
        row("company", CrmObject::Company, "domain", "industry", true);
    }
    void aRecordIsOnlyMadeOfWhatHubSpotMakesOneOf()
    {
        QFETCH(CrmObject, object);
        QFETCH(QString, left);
        QFETCH(QString, held);
        PortalProfile profile;
        profile.keys.insert(CrmObject::Ticket, {KeyWay::UniqueProperty, QStringLiteral("leadferry_key")});
        QTEST(canBeCreated(object, {field(left, "x")}, {{held, QString()}}, profile), "possible");
    }
};

QTEST_GUILESS_MAIN(FieldScreenTest)
#include "fieldscreentest.moc"
