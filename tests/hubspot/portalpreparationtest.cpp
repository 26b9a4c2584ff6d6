// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/portalpreparation.h"
#include "hubspot/objectcatalog.h"
#include "support/fakeclock.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmObject;
using domain::KeyWay;
using hubspot::PortalPreparation;
using test::ScriptedTransport;

namespace {

/// A portal as its API shows it; single answers can be replaced by "METHOD path".
class FakePortal
{
public:
    QHash<QString, QList<net::HttpOutcome>> answers; ///< the last one of a list is repeated
    QHash<QString, QJsonArray> properties;           ///< by path name
    bool honoursUnique = true;

    std::optional<net::HttpOutcome> answer(const net::HttpRequest& request)
    {
        const QString path = request.url.path();
        const QString key = QString::fromLatin1(request.method) + u' ' + path;
        if (answers.contains(key)) {
            auto& list = answers[key];
            return list.size() > 1 ? list.takeFirst() : list.first();
        }
        if (path == QLatin1String("/account-info/2026-09/details")) {
            return ScriptedTransport::response(
                200, R"({"portalId":4471902,"uiDomain":"app-eu1.hubspot.com","timeZone":"Europe/Berlin"})");
        }
        if (path.startsWith(QLatin1String("/crm/pipelines/"))) {
            return ScriptedTransport::response(
                200, R"({"results":[{"id":"0","displayOrder":0,"stages":[{"id":"1","displayOrder":0}]}]})");
        }
        if (path.startsWith(QLatin1String("/crm/owners/"))) {
            return ScriptedTransport::response(200, R"({"results":[]})");
        }
        if (path == QLatin1String("/crm/v3/lists/search")) {
            return ScriptedTransport::response(200, R"({"total":0,"offset":0,"lists":[],"hasMore":false})");
        }
        if (path == QLatin1String("/conversations/conversations/2026-09/threads")) {
            return ScriptedTransport::response(200, R"({"results":[]})");
        }
        if (path.endsWith(QLatin1String("/groups"))) {
            return ScriptedTransport::response(201, request.body);
        }
        if (path.startsWith(QLatin1String("/crm/objects/"))) {
            return ScriptedTransport::response(200, R"({"results":[]})");
        }
        const QString object = path.section(QLatin1Char('/'), 4, 4);
        return request.method == "GET" ? read(object, path.section(QLatin1Char('/'), 5, 5))
                                       : create(object, request.body);
    }

private:
    net::HttpOutcome read(const QString& object, const QString& name) const
    {
        if (name.isEmpty()) {
            return ScriptedTransport::response(
                200, QJsonDocument(QJsonObject{{QStringLiteral("results"), properties.value(object)}}).toJson());
        }
        for (const auto& property : properties.value(object)) {
            if (property.toObject().value(QLatin1String("name")).toString() == name) {
                return ScriptedTransport::response(200, QJsonDocument(property.toObject()).toJson());
            }
        }
        return ScriptedTransport::response(404, R"({"category":"OBJECT_NOT_FOUND","message":"no"})");
    }
    net::HttpOutcome create(const QString& object, const QByteArray& body)
    {
        QJsonObject property = QJsonDocument::fromJson(body).object();
        if (!honoursUnique) {
            property.insert(QStringLiteral("hasUniqueValue"), false);
        }
        properties[object].append(property);
        return ScriptedTransport::response(201, QJsonDocument(property).toJson());
    }
};

QJsonObject textProperty(const QString& name, bool unique, const QString& type = QStringLiteral("string"))
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("type"), type}, {QStringLiteral("hasUniqueValue"), unique}};
}

net::HttpOutcome refusal(int status, const char* category)
{
    return ScriptedTransport::response(status, QByteArray(R"({"message":"no","category":")") + category + "\"}");
}

net::HttpOutcome missingScope(const char* scope)
{
    return ScriptedTransport::response(
        403, QByteArray(R"({"category":"MISSING_SCOPES","message":"no","errors":[{"message":"no","context":)"
                        R"({"requiredGranularScopes":[")") +
                 scope + R"("]}}]})");
}

} // namespace

class PortalPreparationTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    FakePortal m_fake;
    QStringList m_notes;
    QStringList m_told;

    base::Result<domain::Portal> prepare(qint64 hubId = 0, bool scopesKnown = false)
    {
        hubspot::PreparationRequest request;
        request.apiUrl = QStringLiteral("https://api.example.com");
        request.accessToken = QStringLiteral("secret-token");
        request.hubId = hubId;
        request.scopesKnown = scopesKnown;
        auto* job = new PortalPreparation(*m_transport, m_clock, {}, request);
        QSignalSpy finished(job, &base::Job::finished);
        base::Result<domain::Portal> outcome = base::Error{ErrorKind::Internal, QStringLiteral("never finished")};
        connect(job, &base::Job::finished, this, [&, job] {
            outcome = job->outcome();
            m_notes = job->notes();
        });
        connect(job, &PortalPreparation::waits, this,
                [this](qint64 milliseconds) { m_told.append(QStringLiteral("waits %1").arg(milliseconds)); });
        connect(job, &PortalPreparation::goesOn, this, [this] { m_told.append(QStringLiteral("goes on")); });
        job->start();
        for (int i = 0; i < 200 && finished.isEmpty(); ++i) {
            QCoreApplication::processEvents();
            m_clock.advance(m_clock.nextAlarmInMs().value_or(0));
        }
        return outcome;
    }
    int sent(const QByteArray& method) const
    {
        int count = 0;
        for (const auto& request : m_transport->requests()) {
            const bool searches = request.url.path().endsWith(QLatin1String("/search")); // reads, though by POST
            count += request.method == method && !searches ? 1 : 0;
        }
        return count;
    }
    void fillEveryObject(const QJsonObject& extra = {})
    {
        for (const CrmObject object : hubspot::preparedObjects()) {
            QJsonArray list{textProperty(hubspot::keyProperty(object), true)};
            if (!extra.isEmpty()) {
                list.append(extra);
            }
            m_fake.properties.insert(hubspot::pathName(object), list);
        }
    }

private slots:
    void init()
    {
        m_transport = std::make_unique<ScriptedTransport>();
        m_fake = {};
        m_notes.clear();
        m_told.clear();
        m_transport->setRule([this](const net::HttpRequest& request) { return m_fake.answer(request); });
    }

    void aFreshPortalGetsItsGroupAndKeys()
    {
        const auto portal = prepare();
        QVERIFY2(portal.ok(), qPrintable(portal ? QString() : portal.error().message));
        QCOMPARE(portal->hubId, 4471902);
        QCOMPARE(portal->profile.uiDomain, QStringLiteral("app-eu1.hubspot.com"));
        QCOMPARE(portal->profile.timeZone, QStringLiteral("Europe/Berlin"));
        QCOMPARE(portal->profile.ticketPipeline, QStringLiteral("0"));
        QCOMPARE(portal->profile.dealStage, QStringLiteral("1"));
        for (const CrmObject object : hubspot::preparedObjects()) {
            QCOMPARE(test::named(portal->profile.key(object).way), test::named(KeyWay::UniqueProperty));
            QCOMPARE(portal->profile.key(object).property, hubspot::keyProperty(object));
            QVERIFY(portal->profile.canWrite(object, hubspot::keyProperty(object)));
        }
        QVERIFY(m_notes.isEmpty());
        QCOMPARE(m_transport->count(), 1 + 2 + 1 + 1 + 1 + 6 + 4 + 2 * 5);
        for (const auto& request : m_transport->requests()) {
            QCOMPARE(request.headers.value("Authorization"), QByteArray("Bearer secret-token"));
        }
    }
    void theKeyIsCreatedWithEverythingTheDescriptionRequires()
    {
        QVERIFY(prepare().ok());
        int seen = 0;
        for (int i = 0; i < m_transport->count(); ++i) {
            if (m_transport->sentPath(i) == QLatin1String("/crm/properties/2026-09/contacts") &&
                m_transport->requests().at(i).method == "POST") {
                const QJsonObject body = m_transport->sentJson(i);
                QCOMPARE(body.value(QLatin1String("name")).toString(), QStringLiteral("leadferry_person"));
                QCOMPARE(body.value(QLatin1String("groupName")).toString(), QStringLiteral("leadferry"));
                QCOMPARE(body.value(QLatin1String("type")).toString(), QStringLiteral("string"));
                QCOMPARE(body.value(QLatin1String("fieldType")).toString(), QStringLiteral("text"));
                QCOMPARE(body.value(QLatin1String("hasUniqueValue")), QJsonValue(true));
                QVERIFY(!body.value(QLatin1String("label")).toString().isEmpty());
                ++seen;
            }
        }
        QCOMPARE(seen, 1);
    }
    void aSecondConnectOnlyReads()
    {
        fillEveryObject();
        QVERIFY(prepare().ok());
        QCOMPARE(sent("POST"), 0);
        QCOMPARE(m_transport->count(), 12 + 4);
    }
    void whatAKeyDoesNotGrantShowsInOneReadingOfEachFeature()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("GET /crm/objects/2026-09/deals"),
                              {missingScope("crm.objects.deals.read")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(portal->missingScopes, QStringList{QStringLiteral("crm.objects.deals.read")});
        QCOMPARE(m_notes.size(), 1);
        QVERIFY2(m_notes.constFirst().startsWith(QStringLiteral("deals cannot be read")), qPrintable(m_notes.first()));
    }
    void aRightToMakePropertiesThatIsMissingIsRemembered()
    {
        m_fake.answers.insert(QStringLiteral("POST /crm/properties/2026-09/contacts/groups"),
                              {missingScope("crm.schemas.contacts.write")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(portal->missingScopes, QStringList{QStringLiteral("crm.schemas.contacts.write")});
    }
    void whatALoginHasSaidIsNotAskedAgain()
    {
        fillEveryObject();
        const auto portal = prepare(4471902, true);
        QVERIFY(portal.ok());
        QCOMPARE(m_transport->count(), 12);
        QVERIFY(portal->missingScopes.isEmpty());
    }
    void aGroupAndAPropertyThatExistAreFine()
    {
        m_fake.answers.insert(QStringLiteral("POST /crm/properties/2026-09/tickets/groups"),
                              {refusal(409, "CONFLICT")});
        m_fake.answers.insert(QStringLiteral("POST /crm/properties/2026-09/tickets"), {refusal(409, "CONFLICT")});
        m_fake.answers.insert(
            QStringLiteral("GET /crm/properties/2026-09/tickets/leadferry_key"),
            {ScriptedTransport::response(200, R"({"name":"leadferry_key","type":"string","hasUniqueValue":true})")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(test::named(portal->profile.key(CrmObject::Ticket).way), test::named(KeyWay::UniqueProperty));
    }
    void whereTheUniqueFlagIsRefusedHubSpotsKeyIsNext()
    {
        fillEveryObject();
        m_fake.properties[QStringLiteral("notes")] = {textProperty(QStringLiteral("hs_unique_creation_key"), true)};
        m_fake.answers.insert(QStringLiteral("POST /crm/properties/2026-09/notes"), {refusal(400, "VALIDATION_ERROR")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(test::named(portal->profile.key(CrmObject::Note).way), test::named(KeyWay::HubSpotKey));
        QCOMPARE(portal->profile.key(CrmObject::Note).property, QStringLiteral("hs_unique_creation_key"));
        QVERIFY(!m_notes.isEmpty());
    }
    void withoutAUniqueFlagAPlainPropertyIsMade()
    {
        fillEveryObject();
        m_fake.properties[QStringLiteral("notes")] = {QJsonObject{
            {QStringLiteral("name"), QStringLiteral("hs_unique_creation_key")},
            {QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("hasUniqueValue"), true},
            {QStringLiteral("modificationMetadata"), QJsonObject{{QStringLiteral("readOnlyValue"), true}}}}};
        m_fake.answers.insert(QStringLiteral("POST /crm/properties/2026-09/notes"),
                              {refusal(400, "VALIDATION_ERROR"),
                               ScriptedTransport::response(201, R"({"name":"leadferry_key","type":"string"})")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(test::named(portal->profile.key(CrmObject::Note).way), test::named(KeyWay::PlainProperty));
        QVERIFY(portal->profile.canWrite(CrmObject::Note, QStringLiteral("leadferry_key")));
        QVERIFY(!m_transport->sentJson(m_transport->count() - 1).contains(QLatin1String("hasUniqueValue")));
    }
    void aFlagThatIsSilentlyIgnoredIsNoticed()
    {
        m_fake.honoursUnique = false;
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(test::named(portal->profile.key(CrmObject::Task).way), test::named(KeyWay::PlainProperty));
        QVERIFY(!portal->profile.key(CrmObject::Task).enforced());
    }
    void withoutAnyRightTheReferenceLineRemains()
    {
        fillEveryObject();
        m_fake.properties.remove(QStringLiteral("deals"));
        m_fake.answers.insert(QStringLiteral("POST /crm/properties/2026-09/deals/groups"),
                              {refusal(403, "MISSING_SCOPES")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(test::named(portal->profile.key(CrmObject::Deal).way), test::named(KeyWay::ReferenceLine));
        QVERIFY(portal->profile.key(CrmObject::Deal).property.isEmpty());
        QCOMPARE(sent("POST"), 1);
    }
    void aPropertyOfTheWrongTypeOrArchivedIsLeftAlone()
    {
        fillEveryObject();
        m_fake.properties[QStringLiteral("tickets")] = {
            textProperty(QStringLiteral("leadferry_key"), false, QStringLiteral("number"))};
        m_fake.properties.remove(QStringLiteral("deals"));
        m_fake.answers.insert(QStringLiteral("POST /crm/properties/2026-09/deals"), {refusal(409, "CONFLICT")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(test::named(portal->profile.key(CrmObject::Ticket).way), test::named(KeyWay::ReferenceLine));
        QCOMPARE(test::named(portal->profile.key(CrmObject::Deal).way), test::named(KeyWay::ReferenceLine));
        QVERIFY(m_notes.join(QLatin1Char('\n')).contains(QLatin1String("tickets")));
        QVERIFY(m_notes.join(QLatin1Char('\n')).contains(QLatin1String("deals")));
    }
    void objectsThatMayNotBeReadDoNotStopTheConnect()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("GET /crm/properties/2026-09/deals"), {refusal(403, "MISSING_SCOPES")});
        m_fake.answers.insert(QStringLiteral("GET /crm/pipelines/2026-09/deals"), {refusal(403, "MISSING_SCOPES")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QVERIFY(!portal->profile.writableProperties.contains(CrmObject::Deal));
        QCOMPARE(test::named(portal->profile.key(CrmObject::Deal).way), test::named(KeyWay::ReferenceLine));
        QVERIFY(portal->profile.dealPipeline.isEmpty());
        QCOMPARE(portal->profile.ticketPipeline, QStringLiteral("0"));
        QCOMPARE(m_notes.size(), 2);
    }
    void pipelinesStagesAndOwnersAreKnownByName()
    {
        fillEveryObject();
        m_fake.answers.insert(
            QStringLiteral("GET /crm/pipelines/2026-09/tickets"),
            {ScriptedTransport::response(200, R"({"results":[{"id":"9","label":"Support","displayOrder":1,"stages":[
                     {"id":"92","label":"Closed","displayOrder":1,"metadata":{"ticketState":"CLOSED"}},{"id":"91","label":"New","displayOrder":0}]},
                     {"id":"0","label":"First","displayOrder":0,"stages":[{"id":"1","label":"Open"}]},
                     {"id":"5","label":"Gone","archived":true,"stages":[]}]})")});
        m_fake.answers.insert(
            QStringLiteral("GET /crm/owners/2026-09"),
            {ScriptedTransport::response(200, R"({"results":[{"id":"11","email":"maya@example.com","userId":7}],
                                             "paging":{"next":{"after":"11"}}})"),
             ScriptedTransport::response(200, R"({"results":[{"id":"12","email":"jonas@example.com"}]})")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        const QList<domain::Pipeline> wanted{
            {QStringLiteral("0"), QStringLiteral("First"), {{QStringLiteral("1"), QStringLiteral("Open"), false}}},
            {QStringLiteral("9"),
             QStringLiteral("Support"),
             {{QStringLiteral("91"), QStringLiteral("New"), false},
              {QStringLiteral("92"), QStringLiteral("Closed"), true}}}};
        QCOMPARE(portal->directory.pipelines.value(CrmObject::Ticket), wanted);
        const QList<domain::Owner> owners{{QStringLiteral("11"), QStringLiteral("maya@example.com")},
                                          {QStringLiteral("12"), QStringLiteral("jonas@example.com")}};
        QCOMPARE(portal->directory.owners.value_or(QList<domain::Owner>()), owners);
        QVERIFY(m_notes.isEmpty());
    }
    void listsOfContactsAreKnownByName()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("POST /crm/v3/lists/search"),
                              {ScriptedTransport::response(200, R"({"total":3,"offset":2,"hasMore":true,"lists":[
                     {"listId":"7","name":"Chat leads","objectTypeId":"0-1","processingType":"MANUAL"},
                     {"listId":"8","name":"Partners","objectTypeId":"0-2","processingType":"MANUAL"}]})"),
                               ScriptedTransport::response(200, R"({"total":3,"offset":3,"hasMore":false,"lists":[
                     {"listId":"9","name":"Customers","objectTypeId":"0-1","processingType":"DYNAMIC"}]})")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        const QList<domain::ContactList> lists{{QStringLiteral("7"), QStringLiteral("Chat leads"), false},
                                               {QStringLiteral("9"), QStringLiteral("Customers"), true}};
        QCOMPARE(portal->directory.lists.value_or(QList<domain::ContactList>()), lists);
        QCOMPARE(domain::portalDirectoryFromJson(domain::toJson(portal->directory)), portal->directory);
    }
    void listsThatMayNotBeReadSwitchOffListsAndNothingElse()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("POST /crm/v3/lists/search"), {refusal(403, "MISSING_SCOPES")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QVERIFY(!portal->directory.lists);
        QCOMPARE(portal->missingScopes, QStringList{QStringLiteral("crm.lists.read")});
        QVERIFY(m_notes.isEmpty()); // the permission is named as missing
    }
    void anInboxThatMayNotBeReadSwitchesOffRepliesAndNothingElse()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("GET /conversations/conversations/2026-09/threads"),
                              {refusal(403, "MISSING_SCOPES")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(portal->missingScopes, QStringList{QStringLiteral("conversations.read")});
        QVERIFY(m_notes.isEmpty());
    }
    void anInboxThatIsNotThereIsANoteAndNoFailure()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("GET /conversations/conversations/2026-09/threads"),
                              {refusal(404, "OBJECT_NOT_FOUND")});
        QVERIFY(prepare().ok());
        QCOMPARE(m_notes.size(), 1);
        QVERIFY(m_notes.constFirst().contains(QLatin1String("inbox")));
    }
    void ownersThatMayNotBeReadAreANoteAndNoFailure()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("GET /crm/owners/2026-09"), {refusal(403, "MISSING_SCOPES")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QVERIFY(!portal->directory.owners);
        QCOMPARE(m_notes.size(), 1);
        QVERIFY(m_notes.constFirst().contains(QLatin1String("owners")));
    }
    void whatCompaniesTakeIsReadButNothingIsMadeForThem()
    {
        fillEveryObject();
        m_fake.properties[QStringLiteral("companies")] = {
            textProperty(QStringLiteral("domain"), false),
            QJsonObject{{QStringLiteral("name"), QStringLiteral("numberofemployees")},
                        {QStringLiteral("type"), QStringLiteral("number")}}};
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QVERIFY(portal->rules.value(CrmObject::Company).value(QStringLiteral("numberofemployees")).type ==
                domain::ValueType::Number);
        QVERIFY(portal->profile.canWrite(CrmObject::Company, QStringLiteral("domain")));
        QVERIFY(!portal->profile.canWrite(CrmObject::Company, QStringLiteral("no_such_property")));
        QCOMPARE(sent("POST"), 0);
    }
    void withoutTheScopeForCompaniesTheConnectStillWorks()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("GET /crm/properties/2026-09/companies"),
                              {refusal(403, "MISSING_SCOPES")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QVERIFY(!portal->rules.contains(CrmObject::Company));
        QVERIFY(portal->profile.canWrite(CrmObject::Company, QStringLiteral("domain"))); // nothing is known against it
    }
    void theLifecycleStagesAreThePortalsOwn()
    {
        fillEveryObject(
            {{QStringLiteral("name"), QStringLiteral("lifecyclestage")},
             {QStringLiteral("type"), QStringLiteral("enumeration")},
             {QStringLiteral("options"), QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("lead")}},
                                                    QJsonObject{{QStringLiteral("value"), QStringLiteral("77")}}}}});
        QCOMPARE(prepare()->profile.lifecycleStages, (QStringList{QStringLiteral("lead"), QStringLiteral("77")}));
    }
    void hiddenDetailsAreFineWhereTheLoginSaidWhichAccountItIs()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("GET /account-info/2026-09/details"), {refusal(403, "MISSING_SCOPES")});
        const auto portal = prepare(99);
        QVERIFY(portal.ok());
        QCOMPARE(portal->hubId, 99);
        const auto unknown = prepare();
        QVERIFY(!unknown.ok());
        QCOMPARE(test::named(unknown.error().kind), test::named(ErrorKind::Forbidden));
        QVERIFY(unknown.error().message.contains(QLatin1String("oauth")));
    }
    void refusedCredentialsEndIt()
    {
        m_fake.answers.insert(QStringLiteral("GET /account-info/2026-09/details"),
                              {refusal(401, "INVALID_AUTHENTICATION")});
        const auto portal = prepare();
        QCOMPARE(test::named(portal.error().kind), test::named(ErrorKind::Unauthorized));
        QCOMPARE(m_transport->count(), 1);
    }
    void whatPassesIsTriedAgain()
    {
        m_fake.answers.insert(QStringLiteral("GET /crm/pipelines/2026-09/tickets"),
                              {refusal(503, "X"), refusal(429, "RATE_LIMITS"),
                               ScriptedTransport::response(200, R"({"results":[{"id":"7","stages":[{"id":"8"}]}]})")});
        // The first group is made although its answer is lost; the second time it is there already.
        m_fake.answers.insert(QStringLiteral("POST /crm/properties/2026-09/contacts/groups"),
                              {ScriptedTransport::fault(net::TransportFault::Interrupted), refusal(409, "CONFLICT")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(portal->profile.ticketStage, QStringLiteral("8"));
        QCOMPARE(test::named(portal->profile.key(CrmObject::Contact).way), test::named(KeyWay::UniqueProperty));
    }
    void anAnswerThatCannotBeReadIsAskedForAgain()
    {
        const auto garbled = ScriptedTransport::response(200, R"({"results":[{"id":"7","stages":[{"i)");
        m_fake.answers.insert(QStringLiteral("GET /crm/pipelines/2026-09/deals"),
                              {garbled, ScriptedTransport::response(200, "<html>Log in to this network</html>"),
                               ScriptedTransport::response(200, R"({"results":[{"id":"7","stages":[{"id":"8"}]}]})")});
        m_fake.answers.insert(QStringLiteral("GET /crm/properties/2026-09/tickets"),
                              {garbled, ScriptedTransport::response(200, R"({"results":[]})")});
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(portal->profile.dealStage, QStringLiteral("8"));
        QCOMPARE(test::named(portal->profile.key(CrmObject::Ticket).way), test::named(KeyWay::UniqueProperty));
        QVERIFY(m_notes.isEmpty());
    }
    void whatDoesNotPassEndsTheConnectInWords()
    {
        m_fake.answers.insert(QStringLiteral("GET /crm/properties/2026-09/contacts"), {refusal(503, "X")});
        const auto down = prepare();
        QCOMPARE(test::named(down.error().kind), test::named(ErrorKind::Transient));
        QCOMPARE(m_transport->count(), 5 + 6);
        m_fake.answers.insert(QStringLiteral("GET /crm/properties/2026-09/contacts"),
                              {ScriptedTransport::response(477, "{}", {{"Retry-After", "3600"}})});
        const auto moving = prepare();
        QCOMPARE(test::named(moving.error().kind), test::named(ErrorKind::RateLimited));
        QVERIFY2(moving.error().message.contains(QLatin1String("60 min")), qPrintable(moving.error().message));
    }
    void aTimeThatHubSpotNamesIsWaitedOutAndTold()
    {
        fillEveryObject();
        m_fake.answers.insert(QStringLiteral("GET /crm/pipelines/2026-09/tickets"),
                              {ScriptedTransport::response(429, "{}", {{"Retry-After", "45"}}),
                               ScriptedTransport::response(200, R"({"results":[{"id":"7","stages":[{"id":"8"}]}]})")});
        const qint64 begunMs = m_clock.monotonicMs();
        const auto portal = prepare();
        QVERIFY(portal.ok());
        QCOMPARE(portal->profile.ticketStage, QStringLiteral("8"));
        QCOMPARE(m_clock.monotonicMs() - begunMs, 45'000);
        QCOMPARE(m_told, (QStringList{QStringLiteral("waits 45000"), QStringLiteral("goes on")}));
    }
    void cancellingEndsItAtOnce()
    {
        m_transport->hold();
        auto* job = new PortalPreparation(*m_transport, m_clock, {},
                                          {QStringLiteral("https://api.example.com"), QStringLiteral("t"), 0});
        QSignalSpy finished(job, &base::Job::finished);
        ErrorKind kind = ErrorKind::Internal;
        connect(job, &base::Job::finished, this, [&] { kind = job->outcome().error().kind; });
        job->start();
        job->cancel();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(test::named(kind), test::named(ErrorKind::Cancelled));
    }
};

QTEST_GUILESS_MAIN(PortalPreparationTest)
#include "portalpreparationtest.moc"
