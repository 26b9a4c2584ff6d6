// SPDX-License-Identifier: GPL-3.0-or-later
// The state file, beginning again, and the made-up contacts. Links the resources for the settings page.
#include "sandboxfixture.h"

#include "sandbox/statefile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace leadferry;
using namespace leadferry::test;

namespace {

sandbox::SandboxOptions keptIn(const QTemporaryDir& dir, int contacts = 0)
{
    sandbox::SandboxOptions options;
    options.stateFile = dir.filePath(text("hub.json"));
    options.contacts = contacts;
    return options;
}

sandbox::SandboxOptions filled(int contacts, quint64 seed = 1)
{
    sandbox::SandboxOptions options;
    options.contacts = contacts;
    options.seed = seed;
    return options;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class StateTest : public QObject
{
    Q_OBJECT
private slots:
    void everythingSurvivesARestart();
    void mergesPipelinesLabelsAndBlockedAddressesSurvive();
    void whoIsConnectedStaysConnected();
    void idsGoOnWhereTheyStopped();
    void severalChangesAreOneWriteAfterASecond();
    void readingWritesNothing();
    void aFileThatIsNoStateIsRefusedAndKept();
    void aPlaceThatCannotBeWrittenIsRefusedAtTheStart();
    void contactsAreAddedOnlyToAFreshState();
    void theSameSeedMakesTheSameContacts();
    void sampleContactsAreLinkedAndInThePast();
    void resetForgetsRecordsButNotWhoIsConnected();
    void resetIsRefusedFromOtherSites_data();
    void resetIsRefusedFromOtherSites();
    void theButtonResets();
};

void StateTest::everythingSurvivesARestart()
{
    const QTemporaryDir dir;
    QJsonArray contacts;
    QJsonArray notes;
    QJsonObject properties;
    {
        SandboxFixture hub(keptIn(dir));
        hub.post(text("/crm/properties/2026-09/notes/groups"), parsed(R"({"name":"ours","label":"Ours"})"));
        const Answer property = hub.post(
            text("/crm/properties/2026-09/notes"),
            parsed(
                R"({"groupName":"ours","name":"our_key","label":"Our key","type":"string","fieldType":"text","hasUniqueValue":true})"));
        QCOMPARE(property.status, 201);
        const QString contact = hub.makeContact("ada@example.com");
        hub.patch(hub.objects("contacts/") + contact, parsed(R"({"properties":{"email":"countess@example.com"}})"));
        const QString gone = hub.makeContact("gone@example.com");
        hub.remove(hub.objects("contacts/") + gone);
        hub.post(hub.objects("notes"),
                 newInput(parsed(R"({"hs_timestamp":"1795000000000","hs_note_body":"<p>Hi</p>","our_key":"k1"})"), {},
                          {linkTo(contact, 202)}));
        contacts = hub.sandbox.records(text("contacts"));
        notes = hub.sandbox.records(text("notes"));
        properties = hub.get(text("/crm/properties/2026-09/notes/our_key")).json();
    }
    SandboxFixture hub(keptIn(dir));
    const auto withoutAddress = [](const QJsonArray& records) {
        QJsonArray plain;
        for (const auto& record : records) {
            QJsonObject copy = record.toObject();
            copy.remove(text("url"));
            plain.append(copy);
        }
        return plain;
    };
    QCOMPARE(withoutAddress(hub.sandbox.records(text("contacts"))), withoutAddress(contacts));
    QCOMPARE(withoutAddress(hub.sandbox.records(text("notes"))), withoutAddress(notes));
    QCOMPARE(notes.at(0)[text("associations")][text("contacts")].toArray().size(), 1);
    QCOMPARE(hub.get(text("/crm/properties/2026-09/notes/our_key")).json(), properties);
    QCOMPARE(hub.sandbox.report()[text("archived")][text("contacts")].toInt(), 1);
    // Unique values are still taken, those of the recycle bin and former ones are free.
    const auto status = [&](const char* email) {
        return hub.post(hub.objects("contacts"), newInput({{text("email"), text(email)}})).status;
    };
    QCOMPARE(status("countess@example.com"), 409);
    QCOMPARE(status("gone@example.com"), 201);
    QCOMPARE(status("ada@example.com"), 201);
    QCOMPARE(
        hub.post(hub.objects("notes"), newInput(parsed(R"({"hs_timestamp":"1795000000000","our_key":"k1"})"))).status,
        400);
}

void StateTest::mergesPipelinesLabelsAndBlockedAddressesSurvive()
{
    const QTemporaryDir dir;
    QString merged;
    QString primary;
    QJsonObject pipelines;
    QJsonObject labels;
    const QString pipelinePath = text("/crm/pipelines/2026-09/tickets");
    const QString labelPath = text("/crm/associations/2026-09/contacts/companies/labels");
    {
        SandboxFixture hub(keptIn(dir));
        primary = hub.makeContact("ada@example.com");
        merged = hub.makeContact("ada.l@example.com");
        QCOMPARE(hub.post(hub.objects("contacts/merge"),
                          {{text("primaryObjectId"), primary}, {text("objectIdToMerge"), merged}})
                     .status,
                 200);
        hub.post(hub.objects("contacts/gdpr-delete"),
                 {{text("objectId"), text("never@example.com")}, {text("idProperty"), text("email")}});
        QCOMPARE(
            hub.post(
                   pipelinePath,
                   parsed(
                       R"({"label":"Returns","displayOrder":1,"stages":[{"label":"Sent","displayOrder":0,"metadata":{"ticketState":"OPEN"}}]})"))
                .status,
            201);
        QCOMPARE(hub.post(labelPath, parsed(R"({"label":"Advisor","name":"advisor"})")).status, 200);
        pipelines = hub.get(pipelinePath).json();
        labels = hub.get(labelPath).json();
    }
    SandboxFixture hub(keptIn(dir));
    QCOMPARE(hub.get(pipelinePath).json(), pipelines);
    QCOMPARE(hub.get(labelPath).json(), labels);
    const Answer byOldId = hub.get(hub.objects("contacts/") + merged);
    QCOMPARE(byOldId.status, 200);
    QCOMPARE(byOldId.text("id"), hub.get(hub.objects("contacts/") + primary).text("id"));
    const Answer blocked = hub.post(hub.objects("contacts"), newInput({{text("email"), text("never@example.com")}}));
    QVERIFY2(blocked.status >= 400, blocked.body.constData());
}

void StateTest::whoIsConnectedStaysConnected()
{
    const QTemporaryDir dir;
    QString serviceKey;
    QString clientSecret;
    QString modelKey;
    Answer tokens;
    const auto tokenFields = [](const SandboxFixture& hub) {
        return QList<std::pair<QString, QString>>{{text("client_id"), hub.sandbox.clientId()},
                                                  {text("client_secret"), hub.sandbox.clientSecret()}};
    };
    {
        SandboxFixture hub(keptIn(dir));
        serviceKey = hub.sandbox.serviceKey();
        clientSecret = hub.sandbox.clientSecret();
        modelKey = hub.sandbox.modelKey();
        const QString redirect = text("http://localhost:47821/oauth/callback");
        const Answer landed = hub.get(text("/oauth/authorize?client_id=%1&redirect_uri=%2&scope=crm.objects.contacts."
                                           "read&auto_approve=true")
                                          .arg(hub.sandbox.clientId(), redirect));
        const QString code =
            QUrlQuery(QUrl::fromEncoded(landed.headers.value("Location"))).queryItemValue(text("code"));
        tokens = hub.postForm(text("/oauth/2026-09/token"),
                              tokenFields(hub) +
                                  QList<std::pair<QString, QString>>{{text("grant_type"), text("authorization_code")},
                                                                     {text("code"), code},
                                                                     {text("redirect_uri"), redirect}});
        QCOMPARE(tokens.status, 200);
    }
    SandboxFixture hub(keptIn(dir));
    QCOMPARE(hub.sandbox.serviceKey(), serviceKey);
    QCOMPARE(hub.sandbox.clientSecret(), clientSecret);
    QCOMPARE(hub.sandbox.modelKey(), modelKey);
    hub.token = tokens.text("access_token");
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
    QCOMPARE(hub.get(hub.objects("tickets")).status, 403);
    const Answer refreshed = hub.postForm(
        text("/oauth/2026-09/token"),
        tokenFields(hub) + QList<std::pair<QString, QString>>{{text("grant_type"), text("refresh_token")},
                                                              {text("refresh_token"), tokens.text("refresh_token")}});
    QCOMPARE(refreshed.status, 200);
}

void StateTest::idsGoOnWhereTheyStopped()
{
    const QTemporaryDir dir;
    QString last;
    {
        SandboxFixture hub(keptIn(dir));
        last = hub.makeContact("ada@example.com");
    }
    SandboxFixture hub(keptIn(dir));
    QVERIFY(hub.makeContact("ben@example.com").toLongLong() > last.toLongLong());
}

void StateTest::severalChangesAreOneWriteAfterASecond()
{
    const QTemporaryDir dir;
    const auto options = keptIn(dir);
    SandboxFixture hub(options);
    const QByteArray before = contentOf(options.stateFile);
    QVERIFY(!before.isEmpty());
    hub.makeContact("ada@example.com");
    hub.clock.advance(sandbox::StateFile::gatherMs - 1);
    hub.makeContact("ben@example.com");
    QCOMPARE(contentOf(options.stateFile), before);
    hub.clock.advance(1);
    const QByteArray after = contentOf(options.stateFile);
    QVERIFY(after.contains("ada@example.com") && after.contains("ben@example.com"));
}

void StateTest::readingWritesNothing()
{
    const QTemporaryDir dir;
    const auto options = keptIn(dir);
    SandboxFixture hub(options);
    QVERIFY(QFile::remove(options.stateFile));
    hub.get(hub.objects("contacts"));
    hub.batch("contacts/batch/read", {parsed(R"({"id":"1"})")});
    hub.clock.advance(sandbox::StateFile::gatherMs);
    QVERIFY(!QFile::exists(options.stateFile));
    hub.makeContact("ada@example.com");
    hub.clock.advance(sandbox::StateFile::gatherMs);
    QVERIFY(QFile::exists(options.stateFile));
}

void StateTest::aFileThatIsNoStateIsRefusedAndKept()
{
    FakeClock clock;
    for (const char* content : {"", "not json", "[]", R"({"leadferrySandbox":99})", R"({"other":"file"})"}) {
        const QTemporaryDir dir;
        const auto options = keptIn(dir);
        QFile file(options.stateFile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) >= 0);
        file.close();
        {
            sandbox::Sandbox hub(options, clock);
            const auto started = hub.start();
            QVERIFY2(!started, content);
            QVERIFY(started.error().kind == base::ErrorKind::Invalid);
            QVERIFY(started.error().message.contains(options.stateFile));
        }
        QCOMPARE(contentOf(options.stateFile), QByteArray(content));
    }
}

void StateTest::aPlaceThatCannotBeWrittenIsRefusedAtTheStart()
{
    FakeClock clock;
    sandbox::SandboxOptions options;
    options.stateFile = text("/nonexistent/folder/hub.json");
    sandbox::Sandbox hub(options, clock);
    const auto started = hub.start();
    QVERIFY(!started);
    QVERIFY(started.error().kind == base::ErrorKind::Storage);
}

void StateTest::contactsAreAddedOnlyToAFreshState()
{
    const QTemporaryDir dir;
    for (int turn = 0; turn < 2; ++turn) {
        const SandboxFixture hub(keptIn(dir, 7));
        QCOMPARE(hub.sandbox.records(text("contacts")).size(), 7);
    }
}

void StateTest::theSameSeedMakesTheSameContacts()
{
    const auto people = [](quint64 seed) {
        const SandboxFixture hub(filled(20, seed));
        QStringList emails;
        const QJsonArray records = hub.sandbox.records(text("contacts"));
        for (const auto& record : records) {
            emails.append(record[text("properties")][text("email")].toString());
        }
        return emails;
    };
    QCOMPARE(people(3).size(), 20);
    QCOMPARE(people(3), people(3));
    QVERIFY(people(3) != people(4));
}

void StateTest::sampleContactsAreLinkedAndInThePast()
{
    SandboxFixture hub(filled(120));
    const QJsonObject counts = hub.sandbox.report()[text("records")].toObject();
    for (const char* object : {"notes", "tickets", "deals", "companies"}) {
        QVERIFY2(counts[text(object)].toInt() > 0, object);
    }
    const QJsonArray contacts = hub.sandbox.records(text("contacts"));
    for (const auto& contact : contacts) {
        QVERIFY(contact[text("properties")][text("email")].toString().endsWith(text("@example.com")));
        QVERIFY(contact[text("createdAt")].toString() <= text("2026-11-18T11:06:40.000Z"));
    }
    QVERIFY(contacts.at(0)[text("createdAt")].toString() < text("2026-08"));
    const QJsonArray notes = hub.sandbox.records(text("notes"));
    for (const auto& note : notes) {
        QCOMPARE(note[text("associations")][text("contacts")].toArray().size(), 1);
    }
    QCOMPARE(hub.get(hub.objects("contacts/1")).headers.value("Date"), QByteArray("Wed, 18 Nov 2026 11:06:40 GMT"));
}

void StateTest::resetForgetsRecordsButNotWhoIsConnected()
{
    SandboxFixture hub(filled(3));
    const QString id = hub.makeContact("ada@example.com");
    QCOMPARE(hub.post(text("/sandbox/reset"), {}).json(), parsed(R"({"reset":true})"));
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 3);
    QCOMPARE(hub.sandbox.report()[text("calls")].toObject(), QJsonObject());
    QCOMPARE(hub.get(hub.objects("contacts/") + id).status, 404);
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
}

void StateTest::resetIsRefusedFromOtherSites_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("other origin") << QByteArray("Origin") << QByteArray("https://evil.example.com")
                                  << QByteArray("application/json");
    QTest::newRow("no origin of its own")
        << QByteArray("Origin") << QByteArray("null") << QByteArray("application/x-www-form-urlencoded");
    QTest::newRow("somebody else's name for this computer")
        << QByteArray("Host") << QByteArray("evil.example.com") << QByteArray("application/json");
    QTest::newRow("a form without our token")
        << QByteArray("X-Nothing") << QByteArray("x") << QByteArray("application/x-www-form-urlencoded");
    QTest::newRow("plain text") << QByteArray("X-Nothing") << QByteArray("x") << QByteArray("text/plain");
}

void StateTest::resetIsRefusedFromOtherSites()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, type);
    SandboxFixture hub;
    hub.makeContact("ada@example.com");
    auto request = hub.request("POST", text("/sandbox/reset"));
    request.headers.set(header, value);
    request.headers.set("Content-Type", type);
    request.body = "token=wrong";
    QCOMPARE(hub.send(request).status, 403);
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 1);
}

void StateTest::theButtonResets()
{
    SandboxFixture hub;
    hub.makeContact("ada@example.com");
    const QString html = QString::fromUtf8(hub.get(text("/settings")).body);
    const auto field = QRegularExpression(text("name=\"token\" value=\"([^\"]+)\"")).match(html);
    QVERIFY(field.hasMatch());
    auto request = hub.request("POST", text("/sandbox/reset"));
    request.headers.set("Origin", hub.sandbox.url().toString().toLatin1());
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = "token=" + field.captured(1).toLatin1();
    const Answer answer = hub.send(request);
    QCOMPARE(answer.status, 302);
    QCOMPARE(answer.headers.value("Location"), QByteArray("/settings?reset=done"));
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 0);
}

QTEST_GUILESS_MAIN(StateTest)
#include "statetest.moc"
