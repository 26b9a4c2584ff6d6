// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a mapping in a portal, and that each repair mends it.
#include "presentation/mappingrepairs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using domain::Mapping;
using presentation::MappingProblem;
using Kind = MappingProblem::Kind;

namespace {

domain::Portal motorGroup()
{
    domain::Portal portal;
    portal.name = QStringLiteral("Motor group");
    portal.profile.writableProperties[CrmObject::Contact] = {QStringLiteral("email"), QStringLiteral("lead_priority"),
                                                             QStringLiteral("budget"), QStringLiteral("next_visit"),
                                                             QStringLiteral("lastname")};
    domain::PropertyRule priority;
    priority.type = domain::ValueType::Choice;
    priority.label = QStringLiteral("Lead priority");
    priority.options = {{QStringLiteral("low"), {}}, {QStringLiteral("medium"), {}}, {QStringLiteral("high"), {}}};
    domain::PropertyRule budget;
    budget.type = domain::ValueType::Number;
    domain::PropertyRule visit;
    visit.type = domain::ValueType::Date;
    domain::PropertyRule created;
    created.readOnly = true;
    portal.rules[CrmObject::Contact] = {{QStringLiteral("lead_priority"), priority},
                                        {QStringLiteral("budget"), budget},
                                        {QStringLiteral("next_visit"), visit},
                                        {QStringLiteral("createdate"), created}};
    portal.profile.writableProperties[CrmObject::Ticket] = {QStringLiteral("subject"), QStringLiteral("hs_pipeline"),
                                                            QStringLiteral("hs_pipeline_stage")};
    portal.directory.pipelines[CrmObject::Ticket] = {
        {QStringLiteral("0"), QStringLiteral("Support"), {{QStringLiteral("1"), QStringLiteral("New")}}}};
    portal.profile.ticketPipeline = QStringLiteral("0");
    return portal;
}

Mapping mappingOf(const char* object, const char* fields)
{
    const QJsonObject action{{QStringLiteral("id"), QStringLiteral("one")},
                             {QStringLiteral("object"), QLatin1String(object)},
                             {QStringLiteral("fields"), QJsonDocument::fromJson(fields).array()}};
    const auto mapping = domain::mappingFromJson({{QStringLiteral("eventType"), QStringLiteral("lead.captured.v1")},
                                                  {QStringLiteral("actions"), QJsonArray{action}}});
    return mapping.ok() ? *mapping : Mapping();
}

presentation::MappingScene scene()
{
    const QJsonObject event =
        QJsonDocument::fromJson(R"({"type":"lead.captured.v1","contact":{"email":"jane@example.com"},
        "data":{"priority":"urgent","amount":"twenty","day":"2026-12-24","when":"soon"}})")
            .object();
    return presentation::sceneOf(event, motorGroup(), {});
}

QList<MappingProblem> problemsIn(const Mapping& mapping)
{
    return presentation::problemsOf(mapping, scene(), presentation::resultsOf(mapping, scene()));
}

} // namespace

class MappingProblemsTest : public QObject
{
    Q_OBJECT
private slots:
    void eachFaultIsFoundWhereItIs_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const char* object, const char* fields, Kind kind) {
            QTest::newRow(name) << QString::fromLatin1(object) << QString::fromLatin1(fields) << int(kind);
        };
        row("option", "contact",
            R"([{"property":"email","from":"person.email"},{"property":"lead_priority","from":"data.priority"}])",
            Kind::NoSuchOption);
        row("number", "contact",
            R"([{"property":"email","from":"person.email"},{"property":"budget","from":"data.amount"}])",
            Kind::NoNumber);
        row("date", "contact",
            R"([{"property":"email","from":"person.email"},{"property":"next_visit","from":"data.when"}])",
            Kind::NoDate);
        row("unknown property", "contact",
            R"([{"property":"email","from":"person.email"},{"property":"lead_prio","from":"data.priority"}])",
            Kind::UnknownProperty);
        row("read-only", "contact",
            R"([{"property":"email","from":"person.email"},{"property":"createdate","from":"data.day"}])",
            Kind::ReadOnlyProperty);
        row("e-mail", "contact", R"([{"property":"email","from":"data.priority"}])", Kind::NoEmail);
        row("stage", "ticket",
            R"([{"property":"subject","constant":"Hi"},{"property":"hs_pipeline","constant":"Support"},
                {"property":"hs_pipeline_stage","constant":"Closed"}])",
            Kind::UnknownStage);
        row("pipeline", "ticket",
            R"([{"property":"subject","constant":"Hi"},{"property":"hs_pipeline","constant":"Sales"},
                {"property":"hs_pipeline_stage","from":"data.nothing"}])",
            Kind::UnknownPipeline);
        row("required", "contact", R"([{"property":"budget","constant":"12"}])", Kind::NothingRequired);
    }
    void eachFaultIsFoundWhereItIs()
    {
        QFETCH(QString, object);
        QFETCH(QString, fields);
        QFETCH(int, kind);
        const auto problems = problemsIn(mappingOf(object.toLatin1(), fields.toLatin1()));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(int(problems.first().kind), kind);
        QVERIFY(!problems.first().keepsFromSaving());
        QVERIFY(!presentation::problemWords(problems.first(), mappingOf(object.toLatin1(), fields.toLatin1()), scene())
                     .title.isEmpty());
    }
    void whatOnlyUpdatesNeedsNothingOfANewRecord()
    {
        auto mapping = mappingOf("contact", R"([{"property":"budget","constant":"12"}])");
        mapping.actions[0].onlyExisting = true;
        QVERIFY(problemsIn(mapping).isEmpty());
    }
    void aRuleThatIsNotFinishedKeepsFromSaving()
    {
        Mapping mapping = mappingOf("contact", R"([{"property":"email","from":"person.email"}])");
        mapping.actions[0].fields.append(domain::FieldRule());
        const auto problems = problemsIn(mapping);
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.at(0).kind, Kind::NoSource);
        QCOMPARE(problems.at(1).kind, Kind::NoProperty);
        QVERIFY(problems.at(0).keepsFromSaving() && problems.at(1).keepsFromSaving());
        QCOMPARE(problems.at(0).place, (presentation::RulePlace{0, 1}));
    }
    void anotherOptionIsWrittenThroughATable()
    {
        const Mapping mapping = mappingOf(
            "contact",
            R"([{"property":"email","from":"person.email"},{"property":"lead_priority","from":"data.priority"}])");
        const auto problem = problemsIn(mapping).first();
        const auto repairs = presentation::repairsOf(problem, mapping, scene());
        QCOMPARE(repairs.size(), 4);
        QCOMPARE(repairs.at(1).way, presentation::MappingRepair::Way::Mapping);
        QVERIFY(problemsIn(repairs.at(1).mapping).isEmpty());
    }
    void theOptionCanBeAddedToThePortal()
    {
        const Mapping mapping = mappingOf(
            "contact",
            R"([{"property":"email","from":"person.email"},{"property":"lead_priority","from":"data.priority"}])");
        const auto repair = presentation::repairsOf(problemsIn(mapping).first(), mapping, scene()).first();
        QCOMPARE(repair.label, QStringLiteral("Add option “urgent”"));
        QCOMPARE(repair.way, presentation::MappingRepair::Way::Portal);
        QCOMPARE(repair.wish.property.name, QStringLiteral("lead_priority"));
        QCOMPARE(repair.wish.options.size(), 1);
        // With it, nothing is wrong any more.
        auto mended = scene();
        mended.portal->rules[CrmObject::Contact][repair.wish.property.name].options.append(
            {repair.wish.options.first().value, repair.wish.options.first().label});
        QVERIFY(presentation::problemsOf(mapping, mended, presentation::resultsOf(mapping, mended)).isEmpty());
    }
    void aPropertyThatIsNotThereCanBeCreated()
    {
        const auto waysOf = [](const char* property) {
            QByteArray fields =
                R"([{"property":"email","from":"person.email"},{"from":"data.priority","property":"NAME"}])";
            fields.replace("NAME", property);
            const Mapping mapping = mappingOf("contact", fields);
            QList<presentation::MappingRepair::Way> ways;
            for (const auto& repair : presentation::repairsOf(problemsIn(mapping).first(), mapping, scene())) {
                ways.append(repair.way);
            }
            return ways;
        };
        QVERIFY(waysOf("vehicle_color").contains(presentation::MappingRepair::Way::NewProperty));
        QVERIFY(waysOf("lead_prio").contains(presentation::MappingRepair::Way::NewProperty));
        QVERIFY(!waysOf("hs_color").contains(presentation::MappingRepair::Way::NewProperty)); // HubSpot's own names
    }
    void everyRepairOfATypeMendsIt()
    {
        const Mapping mapping = mappingOf("contact", R"([{"property":"budget","from":"data.amount"},
                                                         {"property":"lastname","constant":"Doe"}])");
        const auto repairs = presentation::repairsOf(problemsIn(mapping).first(), mapping, scene());
        QCOMPARE(repairs.size(), 1);
        QVERIFY(problemsIn(repairs.first().mapping).isEmpty());
    }
    void aStageIsReplacedByOneOfThePipeline()
    {
        const Mapping mapping = mappingOf("ticket", R"([{"property":"subject","constant":"Hi"},
            {"property":"hs_pipeline","constant":"Support"},{"property":"hs_pipeline_stage","constant":"Closed"}])");
        const auto repairs = presentation::repairsOf(problemsIn(mapping).first(), mapping, scene());
        QCOMPARE(repairs.size(), 1);
        QCOMPARE(repairs.first().mapping.actions.first().fields.at(2).constant, QStringLiteral("New"));
        QVERIFY(problemsIn(repairs.first().mapping).isEmpty());
    }
    void whatIsRequiredCanBeAdded()
    {
        const Mapping mapping = mappingOf("contact", R"([{"property":"budget","constant":"12"}])");
        const auto repairs = presentation::repairsOf(problemsIn(mapping).first(), mapping, scene());
        QVERIFY(!repairs.isEmpty());
        QVERIFY(problemsIn(repairs.first().mapping).isEmpty());
    }
    void whatMayBeMissingIsLeftOutWithoutAWord()
    {
        const Mapping mapping = mappingOf("contact", R"([{"property":"email","from":"person.email"},
                                     {"property":"chat_bot","from":"event.bot","onlyWhenKnown":true}])");
        QVERIFY(problemsIn(mapping).isEmpty());
        QVERIFY(presentation::resultsOf(mapping, scene()).first().rules.at(1).leftOut);
    }
    void withoutAPortalOnlySavingCounts()
    {
        const Mapping mapping =
            mappingOf("contact",
                      R"([{"property":"email","from":"person.email"},{"property":"anything","from":"data.priority"}])");
        const auto free = presentation::sceneOf({}, std::nullopt, {});
        QVERIFY(presentation::problemsOf(mapping, free, presentation::resultsOf(mapping, free)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(MappingProblemsTest)
#include "mappingproblemstest.moc"
