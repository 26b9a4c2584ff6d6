// SPDX-License-Identifier: GPL-3.0-or-later
// A portal whose schema is broken in every way we can think of: what the check says of each, what a repair makes of it,
// and that it leaves alone what it cannot mend.
#include "app/engineundertest.h"
#include "app/inhubspot.h"
#include "domain/propertyneed.h"

#include <algorithm>

using namespace leadferry;
using domain::NeedRepair;
using domain::NeedState;
using domain::PropertyNeed;
using domain::PropertyReport;
using domain::RepairOutcome;
using test::named;

namespace {

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

/// A property as somebody else may have made it.
QByteArray theirs(const QByteArray& name, const QByteArray& type, const QByteArray& fieldType,
                  const QByteArray& more = {})
{
    return "{'groupName':'contactinformation','name':'" + name + "','label':'As it is','type':'" + type +
           "','fieldType':'" + fieldType + "'" + more + "}";
}

QByteArray choices(const QList<QByteArray>& values)
{
    QByteArray list;
    for (const QByteArray& value : values) {
        list += (list.isEmpty() ? "{'value':'" : ",{'value':'") + value + "','label':'" + value +
                "','displayOrder':-1,'hidden':false}";
    }
    return ",'options':[" + list + "]";
}

/// Somebody's list: what the properties should be.
const char* const wanted = R"({'properties':[
    {'object':'contact','name':'words','label':'Words','type':'string','fieldType':'text'},
    {'object':'contact','name':'size','label':'Size','type':'number','fieldType':'number'},
    {'object':'contact','name':'day','label':'Day','type':'date','fieldType':'date'},
    {'object':'contact','name':'moment','label':'Moment','type':'datetime','fieldType':'date'},
    {'object':'contact','name':'agreed','label':'Agreed','type':'bool','fieldType':'booleancheckbox'},
    {'object':'contact','name':'color','label':'Color','type':'enumeration','fieldType':'select',
     'options':[{'value':'red','label':'Red'},{'value':'green','label':'Green'}]},
    {'object':'contact','name':'colors','label':'Colors','type':'enumeration','fieldType':'checkbox',
     'options':[{'value':'red','label':'Red'},{'value':'green','label':'Green'}]}]})";

} // namespace

class BrokenPortalTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    /// As somebody in HubSpot, past the program: the status.
    int inHubSpot(const QByteArray& method, const QString& path, const QJsonObject& body = {}) const
    {
        return test::inHubSpot(*m_standIn, method, path, body);
    }
    void make(const QByteArray& definition) const
    {
        QCOMPARE(inHubSpot("POST", QStringLiteral("contacts"), json(definition)), 201);
    }
    base::Result<QJsonObject> want() const
    {
        return execute(app::command::addOwnProperties, {{QStringLiteral("document"), json(wanted)}});
    }
    base::Result<QJsonObject> map(const QByteArray& actions) const
    {
        return execute(
            app::command::importMappings,
            {{QStringLiteral("document"), json("{'eventType':'lead.captured.v1','actions':" + actions + "}")}});
    }
    PropertyReport check() const
    {
        const auto answer = execute(app::command::checkProperties, {{QStringLiteral("fresh"), true}});
        return domain::propertyReportFromJson(answer->value(QLatin1String("report")).toObject()).value();
    }
    static PropertyNeed needIn(const PropertyReport& report, const QString& place)
    {
        const auto found = std::find_if(report.needs.begin(), report.needs.end(), [&](const PropertyNeed& need) {
            return toString(need.wanted.object) + u'.' + need.wanted.name == place;
        });
        return found == report.needs.end() ? PropertyNeed{} : *found;
    }
    /// The states after the check and after a repair.
    void compareStates(const QString& place, NeedState found, NeedRepair repair, NeedState after) const
    {
        const PropertyNeed need = needIn(check(), place);
        QCOMPARE(need.wanted.name, place.section(u'.', 1));
        QCOMPARE(named(need.state), named(found));
        QCOMPARE(named(need.repair), named(repair));
        QVERIFY(execute(app::command::repairProperties, {}).ok());
        QCOMPARE(named(needIn(check(), place).state), named(after));
        const auto again = execute(app::command::repairProperties, {});
        const QJsonArray outcomes = again->value(QLatin1String("outcomes")).toArray();
        QVERIFY(std::none_of(outcomes.begin(), outcomes.end(), [](const QJsonValue& outcome) {
            return outcome[QLatin1String("outcome")] == QLatin1String("done"); // the first one has done all it can
        }));
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup() { end(); }

    void aPropertyIsFoundAsItIsAndMendedWhereThatIsPossible_data()
    {
        QTest::addColumn<QByteArray>("present");
        QTest::addColumn<QString>("name");
        QTest::addColumn<NeedState>("found");
        QTest::addColumn<NeedRepair>("repair");
        QTest::addColumn<NeedState>("after");
        const auto row = [](const char* what, const char* name, const QByteArray& present, NeedState found,
                            NeedRepair repair, NeedState after) {
            QTest::newRow(what) << present << QStringLiteral("contact.") + QLatin1String(name) << found << repair
                                << after;
        };
        const auto fits = [&row](const char* what, const char* name, const QByteArray& present) {
            row(what, name, present, NeedState::Ready, NeedRepair::None, NeedState::Ready);
        };
        const auto never = [&row](const char* what, const char* name, const QByteArray& present) {
            row(what, name, present, NeedState::WrongType, NeedRepair::ByHand, NeedState::WrongType);
        };
        fits("another label", "words", theirs("words", "string", "text"));
        fits("several lines for one", "words", theirs("words", "string", "textarea"));
        fits("a phone number for a text", "words", theirs("words", "phone_number", "phonenumber"));
        fits("radio buttons for a list", "color", theirs("color", "enumeration", "radio", choices({"red", "green"})));
        fits("options in other letters", "color", theirs("color", "enumeration", "select", choices({"RED", "Green"})));
        never("a number for a text", "words", theirs("words", "number", "number"));
        never("a text for a number", "size", theirs("size", "string", "text"));
        never("a date for a time", "moment", theirs("moment", "date", "date"));
        never("a time for a date", "day", theirs("day", "datetime", "date"));
        never("a text for a list", "color", theirs("color", "string", "text"));
        never("a text for yes and no", "agreed", theirs("agreed", "string", "text"));
        never("one choice where several are written", "colors",
              theirs("colors", "enumeration", "select", choices({"red", "green"})));
        row("one option missing", "color", theirs("color", "enumeration", "select", choices({"green", "blue"})),
            NeedState::OptionMissing, NeedRepair::AddOptions, NeedState::Ready);
        row("all options missing", "colors", theirs("colors", "enumeration", "checkbox", choices({"blue"})),
            NeedState::OptionMissing, NeedRepair::AddOptions, NeedState::Ready);
    }
    void aPropertyIsFoundAsItIsAndMendedWhereThatIsPossible()
    {
        QFETCH(QByteArray, present);
        QFETCH(QString, name);
        QFETCH(NeedState, found);
        QFETCH(NeedRepair, repair);
        QFETCH(NeedState, after);
        QVERIFY(want().ok());
        if (!present.isEmpty()) {
            make(present);
        }
        compareStates(name, found, repair, after);
    }
    void whateverIsMissingIsMadeAtOnce()
    {
        QVERIFY(want().ok());
        const QStringList places{QStringLiteral("contact.words"),  QStringLiteral("contact.size"),
                                 QStringLiteral("contact.day"),    QStringLiteral("contact.moment"),
                                 QStringLiteral("contact.agreed"), QStringLiteral("contact.color"),
                                 QStringLiteral("contact.colors")};
        const PropertyReport before = check();
        QVERIFY(execute(app::command::repairProperties, {}).ok());
        const PropertyReport after = check();
        for (const QString& place : places) {
            QCOMPARE(named(needIn(before, place).state), named(NeedState::Missing));
            QCOMPARE(named(needIn(before, place).repair), named(NeedRepair::Create));
            QCOMPARE(named(needIn(after, place).state), named(NeedState::Ready));
        }
    }
    void anArchivedPropertyIsAskedForAndOtherwiseLeftToPeople()
    {
        QVERIFY(want().ok());
        make(theirs("words", "string", "text"));
        QCOMPARE(inHubSpot("DELETE", QStringLiteral("contacts/words")), 204);
        compareStates(QStringLiteral("contact.words"), NeedState::Archived, NeedRepair::Restore, NeedState::Archived);
    }
    void otherOptionsStayWhereSomeAreAdded()
    {
        QVERIFY(want().ok());
        make(theirs("color", "enumeration", "select", choices({"blue", "green"})));
        QVERIFY(execute(app::command::repairProperties, {}).ok());
        const PropertyNeed need = needIn(check(), QStringLiteral("contact.color"));
        QCOMPARE(need.presentLabel, QStringLiteral("As it is"));
        QCOMPARE(inHubSpot("PATCH", QStringLiteral("contacts/color"), {}), 200);
        QVERIFY(map("[{'id':'a','object':'contact','fields':[{'property':'color','constant':'blue'}]}]").ok());
        QCOMPARE(named(needIn(check(), QStringLiteral("contact.color")).state), named(NeedState::Ready));
    }
    void ourKeyIsMadeAgainAndWorksWhereHubSpotDoesNotHoldItUnique()
    {
        QCOMPARE(inHubSpot("DELETE", QStringLiteral("deals/leadferry_key")), 204);
        QCOMPARE(named(needIn(check(), QStringLiteral("deal.leadferry_key")).state), named(NeedState::Archived));
    }
    void whatNobodyMayWriteIsSaidAndLeft()
    {
        QVERIFY(map("[{'id':'a','object':'contact','fields':["
                    "{'property':'notes_last_contacted','from':'event.occurredAt'}]}]")
                    .ok());
        compareStates(QStringLiteral("contact.notes_last_contacted"), NeedState::ReadOnly, NeedRepair::ByHand,
                      NeedState::ReadOnly);
    }
    void namesThatThePortalLacksAreLeftToPeople_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* what, const char* property, const char* place) {
            QTest::newRow(what) << QByteArray("{'property':'") + property + "','constant':'No such'}"
                                << QString::fromLatin1(place);
        };
        row("pipeline", "hs_pipeline", "ticket.No such");
        row("stage", "hs_pipeline_stage", "ticket.No such");
        row("owner", "hubspot_owner_id", "ticket.No such");
    }
    void namesThatThePortalLacksAreLeftToPeople()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, place);
        QVERIFY(map("[{'id':'a','object':'ticket','fields':[{'property':'subject','constant':'Help'}," + field + "]}]")
                    .ok());
        compareStates(place, NeedState::Missing, NeedRepair::ByHand, NeedState::Missing);
    }
    void aListOfContactsThatIsMissingIsLeftToPeople()
    {
        QVERIFY(map("[{'id':'a','object':'contact','fields':[{'property':'email','from':'person.email'}]},"
                    "{'id':'b','object':'list','linkTo':['a'],'fields':[{'property':'list','constant':'No such'}]}]")
                    .ok());
        compareStates(QStringLiteral("list.No such"), NeedState::Missing, NeedRepair::ByHand, NeedState::Missing);
    }
    void whatThePortalAsksForIsSaid()
    {
        QVERIFY(m_standIn->setPortalRules({QStringLiteral("contacts.jobtitle")}).ok());
        compareStates(QStringLiteral("contact.jobtitle"), NeedState::Unmapped, NeedRepair::ByHand, NeedState::Unmapped);
    }
    void aNameThatHubSpotKeepsForItselfIsNotMade()
    {
        QVERIFY(map("[{'id':'a','object':'contact','fields':[{'property':'hs_wombats','from':'data.wombats'}]}]").ok());
        compareStates(QStringLiteral("contact.hs_wombats"), NeedState::Missing, NeedRepair::ByHand, NeedState::Missing);
    }
    void aMissingPermissionIsNamedAndNothingIsMade()
    {
        QVERIFY(want().ok());
        QVERIFY(m_standIn->setWithheldScopes({QStringLiteral("crm.schemas.contacts.write")}).ok());
        const auto answer = execute(app::command::repairProperties, {});
        QVERIFY(answer.ok());
        const QJsonArray outcomes = answer->value(QLatin1String("outcomes")).toArray();
        QVERIFY(outcomes.size() >= 7);
        for (const auto& json : outcomes) {
            const auto outcome = domain::repairOutcomeFromJson(json.toObject());
            if (outcome->object == domain::CrmObject::Contact) {
                QCOMPARE(named(outcome->kind), named(RepairOutcome::Kind::Failed));
                QCOMPARE(outcome->missingScope, QStringLiteral("crm.schemas.contacts.write"));
            }
        }
        QCOMPARE(named(needIn(check(), QStringLiteral("contact.words")).state), named(NeedState::Missing));
    }
};

QTEST_GUILESS_MAIN(BrokenPortalTest)
#include "brokenportaltest.moc"
