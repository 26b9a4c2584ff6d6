// SPDX-License-Identifier: GPL-3.0-or-later
// How the bot of a source gets the answers of agents, and the secret they are signed with, through the whole engine.
#include "app/engineundertest.h"
#include "app/replydestination.h"

#include <QJsonDocument>

using namespace leadferry;
using base::ErrorKind;

namespace {

const QString chat = QStringLiteral("web-chat");
const QString address = QStringLiteral("https://bot.example.com/answers");

QJsonObject with(const QString& name, std::initializer_list<std::pair<const char*, const char*>> more)
{
    QJsonObject arguments{{QStringLiteral("name"), name}};
    for (const auto& [key, value] : more) {
        arguments.insert(QLatin1String(key), QLatin1String(value));
    }
    return arguments;
}

QString replySecretIn(const base::Result<QJsonObject>& answer)
{
    return answer ? answer->value(QLatin1String("replySecret")).toString() : QStringLiteral("failed");
}

} // namespace

class SourceRepliesTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    [[nodiscard]] QJsonObject repliesOf(const QString& name) const
    {
        const auto answer = execute(app::command::sources, {});
        const QJsonArray all = answer ? answer->value(QLatin1String("sources")).toArray() : QJsonArray();
        for (const auto& source : all) {
            if (source[QLatin1String("name")] == name) {
                return source[QLatin1String("replies")].toObject();
            }
        }
        return {};
    }
    [[nodiscard]] base::Result<QJsonObject> post(const QString& name) const
    {
        return execute(app::command::changeSource,
                       with(name, {{"replyWay", "post"}, {"replyTo", "https://bot.example.com/answers"}}));
    }
    [[nodiscard]] QString shown(const char* command, const QString& name) const
    {
        const auto answer = execute(command, {{QStringLiteral("name"), name}});
        return answer ? answer->value(QLatin1String("secret")).toString() : QString();
    }
    [[nodiscard]] ErrorKind refusedWith(const char* command, const QJsonObject& arguments) const
    {
        const auto answer = execute(command, arguments);
        return answer ? ErrorKind::Internal : answer.error().kind;
    }
    [[nodiscard]] QByteArray kept(const QString& name) const
    {
        return m_secrets.secrets.value(QStringLiteral("source/") + name);
    }

private slots:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }

    void aBotFetchesUntilSomebodySaysOtherwise()
    {
        QCOMPARE(repliesOf(QStringLiteral("port")), QJsonDocument::fromJson(R"({"way":"fetch","to":""})").object());
        QVERIFY(execute(app::command::addSource, with(chat, {{"replyTo", "https://bot.example.com/answers"}})).ok());
        QCOMPARE(repliesOf(chat).value(QLatin1String("way")).toString(), QStringLiteral("post"));
        QCOMPARE(repliesOf(chat).value(QLatin1String("to")).toString(), address);
    }
    void theSecretIsToldWhenItIsMadeAndThenOnRequestOnly_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("of a bot") << chat;
        QTest::newRow("of the port") << QStringLiteral("port");
        QTest::newRow("of the folder") << QStringLiteral("folder");
    }
    void theSecretIsToldWhenItIsMadeAndThenOnRequestOnly()
    {
        QFETCH(QString, name);
        if (name == chat) {
            QVERIFY(execute(app::command::addSource, with(chat, {})).ok());
        }
        const QString secret = replySecretIn(post(name));
        QVERIFY(secret.startsWith(QLatin1String("whsec_")));
        QCOMPARE(QByteArray::fromBase64(secret.mid(6).toLatin1(), QByteArray::AbortOnBase64DecodingErrors).size(), 24);
        QVERIFY(kept(name).contains(secret.toLatin1()));
        QVERIFY(!QJsonDocument(*execute(app::command::sources, {})).toJson().contains(secret.toLatin1()));

        QCOMPARE(replySecretIn(post(name)), QString()); // it stays
        QCOMPARE(replySecretIn(execute(app::command::changeSource,
                                       with(name, {{"replyTo", "https://other.example.com/answers"}}))),
                 QString());
        QCOMPARE(shown(app::command::replySecret, name), secret);
    }
    void aNewSecretReplacesTheOldOneAndIsNoted()
    {
        const QString first = replySecretIn(post(QStringLiteral("port")));
        const QString second = shown(app::command::newReplySecret, QStringLiteral("port"));
        QVERIFY(second.startsWith(QLatin1String("whsec_")));
        QVERIFY(second != first);
        QCOMPARE(shown(app::command::replySecret, QStringLiteral("port")), second);
        QVERIFY(!kept(QStringLiteral("port")).contains(first.toLatin1()));
        QCOMPARE(audited().last().action, QStringLiteral("new-reply-secret"));
        QVERIFY(!QJsonDocument(audited().last().subject).toJson().contains("whsec_"));
    }
    void theSecretGoesWithTheWay()
    {
        QVERIFY(post(QStringLiteral("port")).ok());
        QVERIFY(execute(app::command::changeSource, with(QStringLiteral("port"), {{"replyWay", "fetch"}})).ok());
        QVERIFY(m_secrets.secrets.isEmpty());
        QCOMPARE(repliesOf(QStringLiteral("port")).value(QLatin1String("to")).toString(), QString());
        for (const char* command : {app::command::replySecret, app::command::newReplySecret}) {
            QCOMPARE(test::named(refusedWith(command, with(QStringLiteral("port"), {}))),
                     test::named(ErrorKind::NotFound));
        }
    }
    void theSecretGoesWithTheSource()
    {
        QVERIFY(execute(app::command::addSource, with(chat, {{"replyTo", "https://bot.example.com/answers"}})).ok());
        QVERIFY(!m_secrets.secrets.isEmpty());
        QVERIFY(execute(app::command::removeSource, with(chat, {})).ok());
        QVERIFY(m_secrets.secrets.isEmpty());
    }
    void theSecretsOfASourceComeAndGoEachForItself()
    {
        QVERIFY(execute(app::command::addSource, with(chat, {{"scheme", "hmac"}, {"secret", "made-up"}})).ok());
        const QString secret = replySecretIn(post(chat));
        QVERIFY(kept(chat).contains("made-up") && kept(chat).contains(secret.toLatin1()));
        QVERIFY(execute(app::command::changeSource, with(chat, {{"scheme", "none"}})).ok());
        QVERIFY(!kept(chat).contains("made-up"));
        QCOMPARE(shown(app::command::replySecret, chat), secret);
        QVERIFY(execute(app::command::changeSource, with(chat, {{"scheme", "hmac"}, {"secret", "second"}})).ok());
        QVERIFY(execute(app::command::changeSource, with(chat, {{"replyWay", "fetch"}})).ok());
        QVERIFY(kept(chat).contains("second"));
        QVERIFY(!kept(chat).contains("whsec_"));
    }
    void whatCannotBeKeptChangesNothing()
    {
        m_secrets.refusal = base::Error{ErrorKind::Unauthorized, QStringLiteral("the keychain is locked")};
        QVERIFY(!post(QStringLiteral("port")));
        QCOMPARE(repliesOf(QStringLiteral("port")).value(QLatin1String("way")).toString(), QStringLiteral("fetch"));
    }
    void aFolderIsMadeAndNeedsNoSecret()
    {
        const QString folder = m_folder->filePath(QStringLiteral("answers"));
        QVERIFY(
            execute(app::command::changeSource, with(QStringLiteral("port"), {{"replyTo", qPrintable(folder)}})).ok());
        QVERIFY(QDir(folder).exists());
        QCOMPARE(repliesOf(QStringLiteral("port")).value(QLatin1String("way")).toString(), QStringLiteral("outbox"));
        QVERIFY(m_secrets.secrets.isEmpty());
        // While it is away, other changes are still possible.
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(QFile::link(QStringLiteral("/nowhere"), folder));
        const QJsonObject same{{QStringLiteral("name"), QStringLiteral("port")},
                               {QStringLiteral("shadow"), true},
                               {QStringLiteral("replyWay"), QStringLiteral("outbox")},
                               {QStringLiteral("replyTo"), folder}};
        QVERIFY(execute(app::command::changeSource, same).ok());
    }
    void theWatchedFolderIsNoOutbox()
    {
        const QString folder = m_folder->filePath(QStringLiteral("events"));
        QVERIFY(execute(app::command::changeSetting,
                        {{QStringLiteral("name"), QStringLiteral("folder.path")}, {QStringLiteral("value"), folder}})
                    .ok());
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(test::named(refusedWith(app::command::changeSource,
                                         with(QStringLiteral("port"), {{"replyTo", qPrintable(folder)}}))),
                 test::named(ErrorKind::Invalid));
    }
    void anOutboxIsNoWatchedFolder()
    {
        const QString above = m_folder->filePath(QStringLiteral("chat"));
        const QString folder = above + QStringLiteral("/answers");
        const QString link = m_folder->filePath(QStringLiteral("other-name"));
        const auto watch = [this](const QString& value) {
            return execute(app::command::changeSetting,
                           {{QStringLiteral("name"), QStringLiteral("folder.path")}, {QStringLiteral("value"), value}});
        };
        QVERIFY(execute(app::command::addSource, with(chat, {{"replyTo", qPrintable(folder)}})).ok());
        QVERIFY(QFile::link(folder, link));
        for (const QString& name : {folder, folder + QLatin1Char('/'), link}) {
            const auto refused = watch(name);
            QVERIFY(!refused.ok());
            QCOMPARE(test::named(refused.error().kind), test::named(ErrorKind::Invalid));
            QVERIFY2(refused.error().message.contains(chat), qPrintable(refused.error().message));
            QVERIFY(app::saysWatchedIsOutbox(refused.error()));
        }
        QVERIFY(m_engine->status().watchedFolder.isEmpty());
        QVERIFY(watch(above).ok());
        QVERIFY(watch(QString()).ok());
        QVERIFY(execute(app::command::changeSource, with(chat, {{"replyWay", "fetch"}})).ok());
        QVERIFY(watch(folder).ok()); // nothing is laid there any more
    }
    void whatCannotBeIsRefusedAndKeepsNothing_data()
    {
        QTest::addColumn<QJsonObject>("arguments");
        QTest::newRow("no such way") << with(chat, {{"replyWay", "pigeon"}});
        QTest::newRow("no address") << with(chat, {{"replyWay", "post"}});
        QTest::newRow("plain http") << with(chat, {{"replyTo", "http://bot.example.com"}});
        QTest::newRow("an address to fetch from")
            << with(chat, {{"replyWay", "fetch"}, {"replyTo", "https://a.example.com"}});
        QTest::newRow("a folder to post to") << with(chat, {{"replyWay", "post"}, {"replyTo", "/srv/answers"}});
        QTest::newRow("an address as folder")
            << with(chat, {{"replyWay", "outbox"}, {"replyTo", "https://a.example.com"}});
        QTest::newRow("a folder that cannot be") << with(chat, {{"replyTo", "/dev/null/answers"}});
        QTest::newRow("no portal of that name") << with(chat, {{"replyTo", "https://a.example.com"}, {"portal", "x"}});
    }
    void whatCannotBeIsRefusedAndKeepsNothing()
    {
        QFETCH(QJsonObject, arguments);
        QVERIFY(!execute(app::command::addSource, arguments).ok());
        QVERIFY(m_secrets.secrets.isEmpty());
        QVERIFY(repliesOf(chat).isEmpty());
    }
    void anotherWayLeavesTheOldPlaceBehind()
    {
        QVERIFY(post(QStringLiteral("port")).ok());
        QVERIFY(execute(app::command::changeSource, with(QStringLiteral("port"), {{"replyWay", "post"}})).ok());
        QCOMPARE(repliesOf(QStringLiteral("port")).value(QLatin1String("to")).toString(), address);
        QCOMPARE(test::named(
                     refusedWith(app::command::changeSource, with(QStringLiteral("port"), {{"replyWay", "outbox"}}))),
                 test::named(ErrorKind::Invalid));
    }
};

QTEST_GUILESS_MAIN(SourceRepliesTest)
#include "sourcerepliestest.moc"
