// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/setupcopy.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry::domain;

namespace {

const QString city = QStringLiteral("city");

Portal portal(qint64 hubId, ValueType cityType)
{
    Portal result;
    result.hubId = hubId;
    result.name = QStringLiteral("Portal %1").arg(hubId);
    PropertyRule rule;
    rule.type = cityType;
    result.rules[CrmObject::Contact].insert(city, rule);
    return result;
}

QList<Mapping> mappingWithCity()
{
    const QJsonObject action{
        {QStringLiteral("id"), QStringLiteral("contact")},
        {QStringLiteral("object"), QStringLiteral("contact")},
        {QStringLiteral("fields"), QJsonArray{QJsonObject{{QStringLiteral("property"), city},
                                                          {QStringLiteral("constant"), QStringLiteral("Oslo")}}}}};
    return {*mappingFromJson({{QStringLiteral("eventType"), QStringLiteral("lead.captured.v1")},
                              {QStringLiteral("actions"), QJsonArray{action}}})};
}

} // namespace

class SetupCopyTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyRoutesThatWereChosenForTheFirstPortalMove()
    {
        const RouteRow chosen{
            RouteKind::Bot, QStringLiteral("a"), RouteVia::Own, QStringLiteral("Portal 1"), 1, true, 0, 0};
        RouteRow byDefault = chosen;
        byDefault.via = RouteVia::Default;
        RouteRow elsewhere = chosen;
        elsewhere.hubId = 3;
        const auto difference =
            setupDifference({chosen, byDefault, elsewhere}, {}, portal(1, ValueType::Text), portal(2, ValueType::Text));
        QCOMPARE(difference.routes, QList{chosen});
    }
    void aPropertyOfAnotherTypeIsADifference()
    {
        const auto difference =
            setupDifference({}, mappingWithCity(), portal(1, ValueType::Text), portal(2, ValueType::Choice));
        QCOMPARE(difference.properties,
                 (QList{PropertyDifference{CrmObject::Contact, city, ValueType::Text, ValueType::Choice}}));
        QVERIFY(setupDifference({}, mappingWithCity(), portal(1, ValueType::Text), portal(2, ValueType::Text))
                    .properties.isEmpty());
    }
    void whatTheOtherPortalLacksIsListed()
    {
        Portal target = portal(2, ValueType::Text);
        target.profile.writableProperties.insert(CrmObject::Contact, {QStringLiteral("email")});
        const auto difference = setupDifference({}, mappingWithCity(), portal(1, ValueType::Text), target);
        QCOMPARE(difference.missing.size(), 1);
        QCOMPARE(difference.missing.constFirst().name, city);
        QVERIFY(difference.properties.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SetupCopyTest)
#include "setupcopytest.moc"
