// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertycheck.h"

#include "domain/tradepreset.h"
#include "support/named.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry::domain;
using leadferry::test::named;

namespace {

Mapping mappingWith(const QByteArray& fields, const char* object = "contact", bool active = true)
{
    const QJsonObject action{{QStringLiteral("id"), QStringLiteral("a")},
                             {QStringLiteral("object"), QLatin1String(object)},
                             {QStringLiteral("fields"), QJsonDocument::fromJson(fields).array()}};
    return *mappingFromJson({{QStringLiteral("eventType"), QStringLiteral("lead.captured.v1")},
                             {QStringLiteral("active"), active},
                             {QStringLiteral("actions"), QJsonArray{action}}});
}

PresentProperty textThere(const char* type = "string", const char* fieldType = "text")
{
    PresentProperty present;
    present.label = QStringLiteral("There");
    present.type = QLatin1String(type);
    present.fieldType = QLatin1String(fieldType);
    return present;
}

PresentProperty listThere(const QStringList& values)
{
    PresentProperty present = textThere("enumeration", "select");
    present.rule.type = ValueType::Choice;
    for (const QString& value : values) {
        present.rule.options.append({value, value.toUpper()});
    }
    return present;
}

/// What is found where the portal has only this property of contacts.
PropertyNeed needFor(const NeedSources& sources, const QString& name, const PresentProperty& present)
{
    const auto needs = checkedNeeds(sources, {}, {{CrmObject::Contact, {{name, present}}}});
    for (const PropertyNeed& need : needs) {
        if (need.wanted.name == name) {
            return need;
        }
    }
    return {};
}

PropertyNeed missingFor(const NeedSources& sources, const QString& name)
{
    return needFor(sources, name, {}).wanted.name == name
               ? checkedNeeds(sources, {}, {{CrmObject::Contact, {}}}).constFirst()
               : PropertyNeed{};
}

const QByteArray priorityRule = R"([{"property":"lead_priority","from":"data.priority"}])";

} // namespace

class PropertyCheckTest : public QObject
{
    Q_OBJECT
private slots:
    void whatAMappingWritesIsNeededOnceWithEveryRuleThatNeedsIt()
    {
        Mapping other = mappingWith(R"([{"property":"lead_priority","constant":"high"}])");
        other.eventType = QStringLiteral("intent.detected.v1");
        const auto needs = checkedNeeds({{mappingWith(priorityRule), other}, {}, {}}, {}, {{CrmObject::Contact, {}}});
        QCOMPARE(needs.size(), 1);
        QCOMPARE(needs[0].reasons.size(), 2);
        QCOMPARE(named(needs[0].state), named(NeedState::Missing));
        QCOMPARE(named(needs[0].repair), named(NeedRepair::Create));
        QVERIFY(isTrouble(needs[0]));
    }
    void aMappingThatIsSwitchedOffNeedsNothing()
    {
        QVERIFY(checkedNeeds({{mappingWith(priorityRule, "contact", false)}, {}, {}}, {}, {}).isEmpty());
    }
    void whatIsLeftOutWhereItIsMissingIsNoTrouble()
    {
        const NeedSources sources{
            {mappingWith(R"([{"property":"chat_topic","from":"topic","onlyWhenKnown":true}])")}, {}, {}};
        const PropertyNeed need = missingFor(sources, QStringLiteral("chat_topic"));
        QCOMPARE(named(need.state), named(NeedState::Missing));
        QVERIFY(!isTrouble(need));
        QVERIFY(isRepairable(need));
    }
    void whatShipsIsKnownAndTheRestIsGuessedAsText()
    {
        const NeedSources sources{{mappingWith(R"([{"property":"lead_priority","from":"data.priority"},
            {"property":"vehicle_color","from":"data.color"}])")},
                                  {},
                                  {}};
        const auto needs = checkedNeeds(sources, {}, {{CrmObject::Contact, {}}});
        QVERIFY(needs[0].defined);
        QCOMPARE(needs[0].wanted.fieldType, QStringLiteral("select"));
        QCOMPARE(needs[0].wanted.choices.size(), 3);
        QVERIFY(!needs[1].defined);
        QCOMPARE(needs[1].wanted.label, QStringLiteral("Vehicle color"));
        QCOMPARE(needs[1].wanted.fieldType, QStringLiteral("text"));
    }
    void somebodysOwnDefinitionCountsBeforeTheOneThatShips()
    {
        PropertyDefinition own = *knownDefinition(CrmObject::Contact, QStringLiteral("lead_priority"), {});
        own.label = QStringLiteral("Urgency");
        const auto needs = checkedNeeds({{mappingWith(priorityRule)}, {}, {own}}, {}, {{CrmObject::Contact, {}}});
        QCOMPARE(needs.size(), 1);
        QCOMPARE(needs[0].wanted.label, QStringLiteral("Urgency"));
        QCOMPARE(needs[0].reasons.size(), 2);
    }
    void aNameThatCannotBeMadeIsLeftToPeople()
    {
        const auto needs = checkedNeeds({{mappingWith(R"([{"property":"hs_lead_statsu","from":"data.x"}])")}, {}, {}},
                                        {}, {{CrmObject::Contact, {}}});
        QCOMPARE(named(needs.value(0).repair), named(NeedRepair::ByHand)); // HubSpot keeps hs_ to itself
    }

    void aRuleForItsValuesIsNoTrouble()
    {
        PresentProperty there = textThere();
        there.valueRules = QList<ValueRule>{{QStringLiteral("MAX_LENGTH"), {QStringLiteral("20")}}};
        const auto needs =
            checkedNeeds({{mappingWith(R"([{"property":"vehicle_color","from":"data.color"}])")}, {}, {}}, {},
                         {{CrmObject::Contact, {{QStringLiteral("vehicle_color"), there}}}});
        QCOMPARE(named(needs.value(0).state), named(NeedState::Ready));
        QVERIFY(needs.value(0).valueRules == there.valueRules);
    }
    void rulesAreAskedForOnlyOfWhatIsWritten()
    {
        QVERIFY(objectsWritten({{mappingWith(priorityRule), mappingWith(priorityRule, "deal", false)}, {}, {}}) ==
                QList<CrmObject>{CrmObject::Contact});
    }

    void thePortalsPropertyIsJudged_data()
    {
        QTest::addColumn<PresentProperty>("present");
        QTest::addColumn<NeedState>("state");
        QTest::addColumn<NeedRepair>("repair");
        const QStringList all{QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")};
        const auto changed = [&all](auto change) {
            PresentProperty present = listThere(all);
            change(present);
            return present;
        };
        QTest::newRow("as it should be") << listThere(all) << NeedState::Ready << NeedRepair::None;
        QTest::newRow("more options than needed")
            << listThere(all + QStringList{QStringLiteral("none")}) << NeedState::Ready << NeedRepair::None;
        QTest::newRow("options by their labels") << changed([](PresentProperty& p) {
            p.rule.options = {{QStringLiteral("1"), QStringLiteral("High")},
                              {QStringLiteral("2"), QStringLiteral("Medium")},
                              {QStringLiteral("3"), QStringLiteral("Low")}};
        }) << NeedState::Ready << NeedRepair::None;
        QTest::newRow("an option missing")
            << listThere(all.mid(0, 2)) << NeedState::OptionMissing << NeedRepair::AddOptions;
        QTest::newRow("options nobody may add to") << changed([](PresentProperty& p) {
            p.rule.options.removeLast();
            p.fixedOptions = true;
        }) << NeedState::OptionMissing << NeedRepair::ByHand;
        QTest::newRow("a text") << textThere() << NeedState::WrongType << NeedRepair::ByHand;
        QTest::newRow("a number") << textThere("number", "number") << NeedState::WrongType << NeedRepair::ByHand;
        QTest::newRow("archived") << changed([](PresentProperty& p) { p.archived = true; }) << NeedState::Archived
                                  << NeedRepair::Restore;
        QTest::newRow("read-only") << changed([](PresentProperty& p) { p.rule.readOnly = true; }) << NeedState::ReadOnly
                                   << NeedRepair::ByHand;
        QTest::newRow("several at a time") << changed([](PresentProperty& p) {
            p.fieldType = QStringLiteral("checkbox");
            p.rule.type = ValueType::Choices;
        }) << NeedState::Ready << NeedRepair::None;
    }
    void thePortalsPropertyIsJudged()
    {
        QFETCH(PresentProperty, present);
        QFETCH(NeedState, state);
        QFETCH(NeedRepair, repair);
        const PropertyNeed need =
            needFor({{mappingWith(priorityRule)}, {}, {}}, QStringLiteral("lead_priority"), present);
        QCOMPARE(named(need.state), named(state));
        QCOMPARE(named(need.repair), named(repair));
        QCOMPARE(need.presentLabel, QStringLiteral("There"));
    }
    void theOptionsARuleWritesAreNeededToo()
    {
        const NeedSources sources{{mappingWith(R"([{"property":"lead_priority","from":"data.priority",
            "transforms":[{"name":"table","values":{"now":"urgent","soon":"high"}}, {"name":"default","value":"whenever"}]}])")},
                                  {},
                                  {}};
        const PropertyNeed need =
            needFor(sources, QStringLiteral("lead_priority"),
                    listThere({QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")}));
        QCOMPARE(need.missingChoices, (QList<PropertyChoice>{{QStringLiteral("whenever"), QStringLiteral("Whenever")},
                                                             {QStringLiteral("urgent"), QStringLiteral("Urgent")}}));
        QCOMPARE(named(need.repair), named(NeedRepair::AddOptions));
    }
    void whatTakesSeveralValuesIsNoListOfOne()
    {
        PropertyDefinition several{CrmObject::Contact,
                                   QStringLiteral("interests"),
                                   QStringLiteral("Interests"),
                                   {},
                                   QStringLiteral("enumeration"),
                                   QStringLiteral("checkbox"),
                                   {{QStringLiteral("a"), QStringLiteral("A")}}};
        const PropertyNeed need = needFor({{}, {}, {several}}, several.name, listThere({QStringLiteral("a")}));
        QCOMPARE(named(need.state), named(NeedState::WrongType));
    }
    void aKeyThatIsNotUniqueWorksByWeakerMeans()
    {
        const PropertyDefinition key{CrmObject::Contact,
                                     QStringLiteral("leadferry_person"),
                                     QStringLiteral("Person"),
                                     {},
                                     QStringLiteral("string"),
                                     QStringLiteral("text"),
                                     {},
                                     true};
        const PropertyNeed plain = needFor({{}, {key}, {}}, key.name, textThere());
        QCOMPARE(named(plain.state), named(NeedState::NotUnique));
        QVERIFY(!isTrouble(plain));
        PresentProperty unique = textThere();
        unique.unique = true;
        QCOMPARE(named(needFor({{}, {key}, {}}, key.name, unique).state), named(NeedState::Ready));
    }
    void whatThePortalAsksForAndNobodyWritesIsSaid()
    {
        NeedSources sources{{mappingWith(priorityRule)}, {}, {}};
        sources.asked.insert(CrmObject::Contact, {QStringLiteral("region")});
        const PropertyNeed need = needFor(sources, QStringLiteral("region"), textThere());
        QCOMPARE(named(need.state), named(NeedState::Unmapped));
        QVERIFY(isTrouble(need));
    }
    void theGroupOfOurPropertiesIsThereOrComesWithTheFirst()
    {
        NeedSources sources{{mappingWith(priorityRule)}, {}, {}};
        sources.group = QStringLiteral("leadferry");
        const auto groupIn = [&](const PresentProperties& present) {
            const auto needs = checkedNeeds(sources, {}, present);
            const auto group = std::find_if(needs.begin(), needs.end(), [](const PropertyNeed& need) {
                return need.kind == BindingProblem::Kind::Group;
            });
            return group == needs.end() ? QString() : toString(group->state);
        };
        const QString priority = QStringLiteral("lead_priority");
        QCOMPARE(groupIn({{CrmObject::Contact, {}}}), toString(NeedState::Missing));
        QCOMPARE(groupIn({{CrmObject::Contact, {{priority, listThere({})}}}}), QString()); // nothing of ours is needed
        PresentProperty ours = listThere({});
        ours.group = sources.group;
        QCOMPARE(groupIn({{CrmObject::Contact, {{priority, ours}}}}), toString(NeedState::Ready));
    }
    void aDemandNamesTheActionsThatMakeRecordsWithoutIt()
    {
        Mapping writing = mappingWith(R"([{"property":"region","from":"data.region"}])");
        writing.eventType = QStringLiteral("intent.detected.v1");
        Mapping existing = mappingWith(priorityRule);
        existing.eventType = QStringLiteral("csat.submitted.v1");
        existing.actions[0].onlyExisting = true;
        NeedSources sources{{mappingWith(priorityRule), writing, existing}, {}, {}};
        sources.asked.insert(CrmObject::Contact, {QStringLiteral("region")});
        const PropertyNeed need = needFor(sources, QStringLiteral("region"), textThere());
        QCOMPARE(named(need.state), named(NeedState::Unmapped));
        QCOMPARE(need.lackedBy.size(), 1);
        QCOMPARE(need.lackedBy[0].eventType, QStringLiteral("lead.captured.v1"));
    }
    void aDemandOfRecordsThatNobodyMakesIsNone()
    {
        NeedSources sources{{mappingWith(priorityRule)}, {}, {}};
        sources.asked.insert(CrmObject::Company, {QStringLiteral("region")});
        sources.asked.insert(CrmObject::Contact, {QStringLiteral("lead_priority")});
        QVERIFY(objectsMade(sources) == QList<CrmObject>{CrmObject::Contact});
        const auto needs = checkedNeeds(
            sources, {},
            {{CrmObject::Contact, {{QStringLiteral("lead_priority"), listThere({})}}}, {CrmObject::Company, {}}});
        QCOMPARE(needs.size(), 1);
        QCOMPARE(named(needs[0].state), named(NeedState::Ready)); // it is written
    }
    void whatCouldNotBeReadIsNoTroubleOfThePortal()
    {
        const auto needs = checkedNeeds({{mappingWith(priorityRule)}, {}, {}}, {}, {});
        QCOMPARE(named(needs.value(0).state), named(NeedState::Unread));
        QVERIFY(!isRepairable(needs.value(0)));
    }
    void namesOfStagesAreNeedsOfTheirOwn()
    {
        Portal portal;
        portal.profile.ticketPipeline = QStringLiteral("0");
        portal.directory.pipelines.insert(
            CrmObject::Ticket,
            {{QStringLiteral("0"), QStringLiteral("Office"), {{QStringLiteral("1"), QStringLiteral("New")}}}});
        const auto stateOf = [&](const char* stage) {
            const QByteArray rule = QByteArray("[{\"property\":\"hs_pipeline_stage\",\"constant\":\"") + stage + "\"}]";
            const auto needs =
                checkedNeeds({{mappingWith(rule, "ticket")}, {}, {}}, portal,
                             {{CrmObject::Ticket, {{QStringLiteral("hs_pipeline_stage"), textThere()}}}});
            const auto found = std::find_if(needs.begin(), needs.end(), [](const PropertyNeed& need) {
                return need.kind == BindingProblem::Kind::Stage;
            });
            return found == needs.end() ? QString() : named(found->state);
        };
        QCOMPARE(stateOf("New"), named(NeedState::Ready));
        QCOMPARE(stateOf("Gone"), named(NeedState::Missing));
        QCOMPARE(stateOf("Gone | *"), named(NeedState::Replaced));
    }
    void everyPropertyOfTheTradePresetsHasADefinition()
    {
        for (const QString& name : tradePresetNames()) {
            const auto preset = tradePreset(name);
            for (const PropertyDefinition& property : preset->properties) {
                QVERIFY2(knownDefinition(property.object, property.name, {}), qPrintable(property.name));
            }
        }
    }
    void aReportComesBackFromItsJson()
    {
        const NeedSources sources{{mappingWith(priorityRule)}, {}, {}};
        PropertyReport report{17,
                              {needFor(sources, QStringLiteral("lead_priority"), listThere({QStringLiteral("low")}))},
                              {{CrmObject::Contact, {4, 10}}},
                              PropertyLimit{5, 100}};
        report.needs[0].held = 37;
        QCOMPARE(propertyReportFromJson(toJson(report)).value(), report);
        QVERIFY(!propertyReportFromJson({{QStringLiteral("needs"), QJsonArray{QJsonObject()}}}));
    }
};

QTEST_APPLESS_MAIN(PropertyCheckTest)
#include "propertychecktest.moc"
