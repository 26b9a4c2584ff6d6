// SPDX-License-Identifier: GPL-3.0-or-later
// Sources that ask their senders for a proof, through the whole engine.
#include "app/engineundertest.h"
#include "store/sourcestore.h"
#include "support/rawclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace leadferry;
using base::ErrorKind;

namespace {

const QString sourceName = QStringLiteral("web-chat");
const QByteArray secret = "made-up-secret-4711";
const QByteArray lead = R"({"resultId":"r1","name":"Amara Okafor","email":"amara.okafor@example.com"})";

QJsonObject webChat(const QJsonObject& more = {})
{
    QJsonObject source{{QStringLiteral("name"), sourceName}, {QStringLiteral("format"), QStringLiteral("typebot")}};
    for (auto entry = more.begin(); entry != more.end(); ++entry) {
        source.insert(entry.key(), entry.value());
    }
    return source;
}

QJsonObject signedChat(const char* scheme = "hmac")
{
    return webChat(
        {{QStringLiteral("scheme"), QLatin1String(scheme)}, {QStringLiteral("secret"), QString::fromLatin1(secret)}});
}

QByteArray signatureOf(const QByteArray& body, const QByteArray& key = secret)
{
    return "X-Signature: sha256=" + QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex() +
           "\r\n";
}

} // namespace

class SignedSourcesTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    /// The status it is answered with.
    int post(const QByteArray& body, const QByteArray& headers, const QByteArray& host = "127.0.0.1") const
    {
        test::RawClient client(static_cast<quint16>(QUrl(m_engine->status().listenAddress).port()));
        client.send("POST /v1/sources/web-chat HTTP/1.1\r\nHost: " + host +
                    "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                    "\r\n" + headers + "\r\n" + body);
        return QTest::qWaitFor([&] { return client.status() != 0; }) ? client.status() : 0;
    }
    QJsonObject listed() const
    {
        const auto answer = execute(app::command::sources, {});
        const QJsonArray all = answer ? answer->value(QLatin1String("sources")).toArray() : QJsonArray();
        return all.isEmpty() ? QJsonObject() : all.last().toObject();
    }
    ErrorKind refusedWith(const char* command, const QJsonObject& arguments) const
    {
        const auto answer = execute(command, arguments);
        return answer ? ErrorKind::Internal : answer.error().kind;
    }
    app::RunOptions listening() const
    {
        app::RunOptions run = options();
        run.listen = QStringLiteral("127.0.0.1:0");
        return run;
    }

private slots:
    void init() { QVERIFY(begin() && startAgain(listening()).ok()); }
    void cleanup() { end(); }

    void whatIsSignedIsTakenAndWhatIsNotIsRefusedAndCounted()
    {
        QVERIFY(execute(app::command::addSource, signedChat()).ok());
        QCOMPARE(post(lead, {}), 401);
        QCOMPARE(post(lead, signatureOf(lead, "another")), 401);
        QCOMPARE(post(lead, signatureOf(lead)), 202);
        QCOMPARE(m_engine->deliveries({}, {10})->rows.size(), 1);

        QTRY_COMPARE(m_engine->status().refusals.value(sourceName).count, 2);
        const QJsonObject row = listed();
        QCOMPARE(row.value(QLatin1String("refused")).toInt(), 2);
        QVERIFY(row.value(QLatin1String("refusedWhy")).toString().contains(QStringLiteral("X-Signature does not fit")));
        QCOMPARE(row.value(QLatin1String("scheme")).toString(), QStringLiteral("hmac"));
    }
    void aSecretIsKeptWithTheSecretsAndNowhereElse()
    {
        QVERIFY(execute(app::command::addSource, signedChat()).ok());
        QVERIFY(m_secrets.secrets.value(QStringLiteral("source/web-chat")).contains(secret));
        QVERIFY(!QJsonDocument(listed()).toJson().contains(secret));
        QCOMPARE(post(lead, signatureOf(lead, "another")), 401);
        QCOMPARE(post(lead, signatureOf(lead)), 202);
        const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files);
        for (const QFileInfo& file : files) {
            QFile opened(file.filePath());
            QVERIFY2(!opened.open(QIODevice::ReadOnly) || !opened.readAll().contains(secret),
                     qPrintable(file.fileName()));
        }
    }
    void afterARestartTheSecretIsReadAgain()
    {
        QVERIFY(execute(app::command::addSource, signedChat()).ok());
        m_secrets.refusal = base::Error{ErrorKind::Unauthorized, QStringLiteral("the keychain is locked")};
        QVERIFY(startAgain(listening()).ok());
        QTRY_COMPARE(post(lead, signatureOf(lead)), 503); // so that the sender keeps it
        m_secrets.refusal.reset();
        QVERIFY(execute(app::command::nudge, {}).ok());
        QTRY_COMPARE(post(lead, signatureOf(lead)) / 100, 2);
    }
    void anotherSecretCountsAtOnceAndRefusalsBeginAnew()
    {
        QVERIFY(execute(app::command::addSource, signedChat()).ok());
        QCOMPARE(post(lead, signatureOf(lead, "second")), 401);
        QTRY_COMPARE(listed().value(QLatin1String("refused")).toInt(), 1);
        QVERIFY(execute(app::command::changeSource,
                        {{QStringLiteral("name"), sourceName}, {QStringLiteral("secret"), QStringLiteral("second")}})
                    .ok());
        QCOMPARE(listed().value(QLatin1String("refused")).toInt(), 0);
        QCOMPARE(post(lead, signatureOf(lead, "second")), 202);
    }
    void aSecretWithoutASchemeIsForTheOneOfTheFormat()
    {
        const auto added =
            execute(app::command::addSource, {{QStringLiteral("name"), QStringLiteral("whatsapp")},
                                              {QStringLiteral("format"), QStringLiteral("whatsapp")},
                                              {QStringLiteral("secret"), QStringLiteral("app secret")},
                                              {QStringLiteral("verifyToken"), QStringLiteral("agreed on")}});
        QVERIFY(added.ok());
        QCOMPARE(added->value(QLatin1String("scheme")).toString(), QStringLiteral("meta"));
        QVERIFY(m_secrets.secrets.value(QStringLiteral("source/whatsapp")).contains("agreed on"));
        // One of the two may be changed alone.
        QVERIFY(execute(app::command::changeSource, {{QStringLiteral("name"), QStringLiteral("whatsapp")},
                                                     {QStringLiteral("verifyToken"), QStringLiteral("another")}})
                    .ok());
        QVERIFY(m_secrets.secrets.value(QStringLiteral("source/whatsapp")).contains("app secret"));
    }
    void aPublicNameComesWithASignature()
    {
        const QJsonObject hosts{{QStringLiteral("hosts"), QStringLiteral("Hooks.example.com")}};
        QCOMPARE(test::named(refusedWith(app::command::addSource, webChat(hosts))), test::named(ErrorKind::Invalid));
        QJsonObject both = signedChat();
        both.insert(QStringLiteral("hosts"), QStringLiteral("Hooks.example.com"));
        const auto added = execute(app::command::addSource, both);
        QVERIFY(added.ok());
        QCOMPARE(added->value(QLatin1String("publicAddress")).toString(),
                 QStringLiteral("https://hooks.example.com/v1/sources/web-chat"));
        QCOMPARE(post(lead, signatureOf(lead), "hooks.example.com"), 202);
        QCOMPARE(post(lead, signatureOf(lead), "other.example.com"), 421);
        const QJsonObject unsign{{QStringLiteral("name"), sourceName},
                                 {QStringLiteral("scheme"), QStringLiteral("none")}};
        QCOMPARE(test::named(refusedWith(app::command::changeSource, unsign)), test::named(ErrorKind::Invalid));
        QCOMPARE(post(lead, signatureOf(lead), "hooks.example.com"), 200);
    }
    void whatCannotBeIsRefusedAndKeepsNothing_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const auto text = [](const char* name, const char* value) {
            return QJsonObject{{QLatin1String(name), QLatin1String(value)}};
        };
        const auto with = [](QJsonObject object, const char* name, const char* value) {
            object.insert(QLatin1String(name), QLatin1String(value));
            return object;
        };
        QTest::newRow("unknown scheme") << with(text("scheme", "md5"), "secret", "x");
        QTest::newRow("no secret") << text("scheme", "hmac");
        QTest::newRow("empty secret") << with(text("scheme", "hmac"), "secret", " ");
        QTest::newRow("no whsec") << with(text("scheme", "standard"), "secret", "plain");
        QTest::newRow("secret without scheme") << with(text("scheme", "none"), "secret", "x");
        QTest::newRow("header of its own") << with(with(text("scheme", "meta"), "secret", "x"), "header", "X-A");
        QTest::newRow("no header") << with(with(text("scheme", "hmac"), "secret", "x"), "header", "X A");
        QTest::newRow("token for nothing") << with(with(text("scheme", "hmac"), "secret", "x"), "verifyToken", "x");
        QTest::newRow("unknown portal") << with(with(text("scheme", "hmac"), "secret", "x"), "portal", "Nobody");
    }
    void whatCannotBeIsRefusedAndKeepsNothing()
    {
        QFETCH(QJsonObject, more);
        QVERIFY(!execute(app::command::addSource, webChat(more)).ok());
        QVERIFY(m_secrets.secrets.isEmpty());
        QCOMPARE(listed().value(QLatin1String("name")).toString(), QStringLiteral("folder"));
    }
    void thePortItselfHasNoSignature()
    {
        QCOMPARE(
            test::named(refusedWith(app::command::changeSource, {{QStringLiteral("name"), QStringLiteral("port")},
                                                                 {QStringLiteral("scheme"), QStringLiteral("hmac")},
                                                                 {QStringLiteral("secret"), QStringLiteral("x")}})),
            test::named(ErrorKind::Invalid));
    }
    void theSecretGoesWithTheSourceOrItsScheme()
    {
        QVERIFY(execute(app::command::addSource, signedChat()).ok());
        const QJsonObject unsign{{QStringLiteral("name"), sourceName},
                                 {QStringLiteral("scheme"), QStringLiteral("none")}};
        QVERIFY(execute(app::command::changeSource, unsign).ok());
        QVERIFY(m_secrets.secrets.isEmpty());
        QCOMPARE(post(lead, {}), 202);

        QJsonObject again = signedChat("bearer");
        QVERIFY(execute(app::command::changeSource, again).ok());
        QVERIFY(!m_secrets.secrets.isEmpty());
        QVERIFY(execute(app::command::removeSource, {{QStringLiteral("name"), sourceName}}).ok());
        QVERIFY(m_secrets.secrets.isEmpty());
        QCOMPARE(post(lead, {}), 404);
    }
};

QTEST_GUILESS_MAIN(SignedSourcesTest)
#include "signedsourcestest.moc"
