// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/valueorigin.h"

#include <QTest>

using namespace leadferry::domain;
using Source = ValueOrigin::Source;

namespace {

Mapping mapping(const QString& rule)
{
    const QByteArray document = QStringLiteral(
                                    R"({"eventType":"lead.captured.v1","version":4,
    "actions":[{"id":"contact",
    "object":"contact",
    "fields":[%1]}]})")
                                    .arg(rule)
                                    .toUtf8();
    const auto read = mappingFromJson(QJsonDocument::fromJson(document).object());
    Q_ASSERT(read.ok());
    return *read;
}

Event event()
{
    const auto body = QJsonDocument::fromJson(
        R"({"type":"lead.captured.v1","contact":{"email":"jane@example.com"},
    "data":{"place":"MUC","level":"high"}})");
    auto read = readEvent(body.object(), 0);
    Q_ASSERT(read.ok());
    return *read;
}

ValueOrigin originOf(const QString& property, const QString& value, const std::optional<Mapping>& of,
                     const Portal& portal = {})
{
    return valueOrigin(property, CrmObject::Contact, QStringLiteral("contact"), {{property, value}}, event(), of,
                       portal, {});
}

} // namespace

class ValueOriginTest : public QObject
{
    Q_OBJECT
private slots:
    void aPathIsToldWithEachStep()
    {
        const auto origin =
            originOf(QStringLiteral("city"), QStringLiteral("muc"),
                     mapping(QStringLiteral(R"({"property":"city","from":"data.place","transforms":["lower"]})")));
        QVERIFY(origin.source == Source::Path);
        QCOMPARE(origin.written, QStringLiteral("data.place"));
        QCOMPARE(origin.began, QStringList{QStringLiteral("MUC")});
        QCOMPARE(origin.steps.size(), 1);
        QCOMPARE(origin.steps.first().values, QStringList{QStringLiteral("muc")});
        QCOMPARE(origin.mappingVersion, 4);
    }
    void fixedTextsAndTemplatesAreToldAsWritten()
    {
        QVERIFY(originOf(QStringLiteral("city"), QStringLiteral("Munich"),
                         mapping(QStringLiteral(R"({"property":"city","constant":"Munich"})")))
                    .source == Source::Constant);
        const auto filled = originOf(QStringLiteral("city"), QStringLiteral("at MUC"),
                                     mapping(QStringLiteral(R"({"property":"city","template":"at {{data.place}}"})")));
        QVERIFY(filled.source == Source::Template);
        QCOMPARE(filled.began, QStringList{QStringLiteral("at MUC")});
    }
    void whatNoRuleWritesIsTheProgramsOrUnknown()
    {
        Portal portal;
        portal.profile.keys.insert(CrmObject::Contact, {KeyWay::UniqueProperty, QStringLiteral("leadferry_person")});
        const auto rules = mapping(QStringLiteral(R"({"property":"city","constant":"Munich"})"));
        QVERIFY(originOf(QStringLiteral("leadferry_person"), QStringLiteral("x"), rules, portal).source ==
                Source::Program);
        QVERIFY(originOf(QStringLiteral("country"), QStringLiteral("x"), rules, portal).source == Source::Unknown);
        const auto forgotten = originOf(QStringLiteral("city"), QStringLiteral("Munich"), std::nullopt);
        QVERIFY(forgotten.source == Source::Unknown);
        QCOMPARE(forgotten.mappingVersion, 0);
        QCOMPARE(forgotten.planned, QStringLiteral("Munich"));
    }
    void anOptionsLabelIsToldWithWhatHubSpotKnowsItAs()
    {
        Portal portal;
        PropertyRule levels;
        levels.type = ValueType::Choice;
        levels.options = {{QStringLiteral("p_1"), QStringLiteral("High")}};
        portal.rules[CrmObject::Contact].insert(QStringLiteral("level"), levels);
        const auto origin = originOf(QStringLiteral("level"), QStringLiteral("high"),
                                     mapping(QStringLiteral(R"({"property":"level","from":"data.level"})")), portal);
        QCOMPARE(origin.sentAs, QStringLiteral("p_1"));
    }
    void itCrossesTheFacadeWhole()
    {
        auto origin =
            originOf(QStringLiteral("city"), QStringLiteral("muc"),
                     mapping(QStringLiteral(R"({"property":"city","from":"data.place","transforms":["lower"]})")));
        origin.heldFor = QStringLiteral("INVALID_OPTION");
        const auto read = valueOriginFromJson(toJson(origin));
        QVERIFY(read.ok());
        QVERIFY(*read == origin);
        QVERIFY(!valueOriginFromJson({}).ok());
    }
};

QTEST_GUILESS_MAIN(ValueOriginTest)
#include "valueorigintest.moc"
