// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using leadferry::base::Error;
using leadferry::base::ErrorKind;
using leadferry::test::CommandRun;
using leadferry::test::FakeEngineClient;

namespace {

constexpr QLatin1String sendCommand(leadferry::app::command::send);

/// Takes every text as one event of the given status.
FakeEngineClient::Script taking(const char* status)
{
    return [status](const QJsonObject&, const auto&, const auto& answer) {
        answer(QJsonObject{
            {QStringLiteral("accepted"), QJsonArray{QJsonObject{{QStringLiteral("id"), 12},
                                                                {QStringLiteral("eventId"), QStringLiteral("evt_1")},
                                                                {QStringLiteral("status"), QLatin1String(status)}}}},
            {QStringLiteral("rejected"), QJsonArray()}});
    };
}

} // namespace

class SendCommandTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString file(const char* name, const QByteArray& content) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }

private slots:
    void stdinIsHandedOverAsItIs()
    {
        CommandRun command;
        command.input = "{\"type\":\"lead.captured.v1\",\"data\":{\"topic\":\"Gr\xc3\xb6\xc3\x9f"
                        "e\"}}\n";
        command.engine->script(sendCommand, taking("queued"));
        QCOMPARE(command.run({QStringLiteral("send"), QStringLiteral("-")}), 0);
        QCOMPARE(command.fake().executed.size(), 1);
        QCOMPARE(command.fake().executed.constFirst().arguments.value(QStringLiteral("text")).toString(),
                 QString::fromUtf8(command.input));
        QVERIFY2(command.out.startsWith(QStringLiteral("accepted")), qPrintable(command.out));
        QVERIFY(command.out.contains(QStringLiteral("e12")));
        QVERIFY(command.out.contains(QStringLiteral("evt_1")));
    }
    void everyFileIsSentInOrder()
    {
        CommandRun command;
        command.engine->script(sendCommand, taking("duplicate"));
        QCOMPARE(command.run({QStringLiteral("send"), file("a.json", "1"), file("b.json", "2")}), 0);
        QCOMPARE(command.fake().executed.size(), 2);
        QCOMPARE(command.fake().executed.at(1).arguments.value(QStringLiteral("text")).toString(), QStringLiteral("2"));
        QCOMPARE(command.outLines().size(), 2);
        QVERIFY(command.out.startsWith(QStringLiteral("duplicate")));
    }
    void theFormatIsHandedOverByNameOrAsADocument()
    {
        CommandRun named;
        named.engine->script(sendCommand, taking("queued"));
        const QString path = file("delivery.json", "{}");
        QCOMPARE(named.run({QStringLiteral("send"), path, QStringLiteral("--format"), QStringLiteral("whatsapp")}), 0);
        QCOMPARE(named.fake().executed.constFirst().arguments.value(QStringLiteral("format")).toString(),
                 QStringLiteral("whatsapp"));

        CommandRun own;
        own.engine->script(sendCommand, taking("queued"));
        const QString document = file("own.json", R"({"name":"own","extends":"json","contact":{"email":"addr"}})");
        QCOMPARE(own.run({QStringLiteral("send"), path, QStringLiteral("--format"), document}), 0);
        QCOMPARE(own.fake()
                     .executed.constFirst()
                     .arguments.value(QStringLiteral("format"))[QLatin1String("contact")][QLatin1String("email")]
                     .toString(),
                 QStringLiteral("addr"));
    }
    void aFormatThatCannotBeUsedIsSaidBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("message");
        QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("is no format: ");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("is no format: it must be one object");
        QTest::newRow("a slip") << QByteArray(R"({"name":"x","extends":"jsn"})")
                                << QStringLiteral("extends: there is no format \"jsn\"");
        QTest::newRow("no name") << QByteArray() << QStringLiteral("there is no format \"wahtsapp\"; there are native");
    }
    void aFormatThatCannotBeUsedIsSaidBeforeAnythingIsSent()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, message);
        CommandRun command;
        command.engine->script(sendCommand, taking("queued"));
        const QString format = content.isEmpty() ? QStringLiteral("wahtsapp") : file("own.json", content);
        QCOMPARE(command.run({QStringLiteral("send"), file("a.json", "{}"), QStringLiteral("--format"), format}), 2);
        QVERIFY(command.fake().executed.isEmpty());
        QVERIFY2(command.err.contains(message), qPrintable(command.err));
    }
    void whatIsIgnoredIsNamedAndNoFailure()
    {
        CommandRun command;
        command.engine->script(sendCommand, [](const QJsonObject&, const auto&, const auto& answer) {
            answer(QJsonObject{
                {QStringLiteral("ignored"),
                 QJsonArray{QJsonObject{{QStringLiteral("line"), 1},
                                        {QStringLiteral("reason"), QStringLiteral("an agent's message")}}}}});
        });
        QCOMPARE(command.run({QStringLiteral("send"), file("a.json", "{}")}), 0);
        QVERIFY2(command.out.contains(QStringLiteral("a.json: an agent's message")), qPrintable(command.out));
    }
    void aRejectedLineIsNamedAndMakesItFail()
    {
        CommandRun command;
        command.engine->script(sendCommand, [](const QJsonObject&, const auto&, const auto& answer) {
            answer(
                QJsonObject{{QStringLiteral("accepted"), QJsonArray()},
                            {QStringLiteral("rejected"),
                             QJsonArray{QJsonObject{{QStringLiteral("line"), 3},
                                                    {QStringLiteral("reason"), QStringLiteral("type is missing")}}}}});
        });
        const QString path = file("lines.jsonl", "x");
        QCOMPARE(command.run({QStringLiteral("send"), path}), 1);
        QVERIFY2(command.out.contains(path + QStringLiteral(" line 3: type is missing")), qPrintable(command.out));
    }
    void aFileThatCannotBeReadDoesNotKeepTheOthersBack()
    {
        CommandRun command;
        command.engine->script(sendCommand, taking("queued"));
        QCOMPARE(command.run({QStringLiteral("send"), QStringLiteral("/nowhere/x.json"), file("good.json", "1")}), 1);
        QCOMPARE(command.fake().executed.size(), 1);
        QVERIFY(command.out.contains(QStringLiteral("accepted")));
        QVERIFY(command.out.contains(QStringLiteral("/nowhere/x.json: cannot be read")));
    }
    void textThatIsNotUtf8IsRefusedInsteadOfGuessed()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("send"), file("latin1.json", "{\"type\":\"caf\xe9\"}")}), 1);
        QVERIFY(command.out.contains(QStringLiteral("is not UTF-8")));
    }
    void withJsonThereIsOneDocumentOverAllFiles()
    {
        CommandRun command;
        command.engine->script(sendCommand, taking("queued"));
        QCOMPARE(command.run({QStringLiteral("--json"), QStringLiteral("send"), file("a.json", "1"),
                              QStringLiteral("/nowhere")}),
                 1);
        const QJsonObject document = command.document();
        QCOMPARE(document.value(QStringLiteral("accepted")).toArray().size(), 1);
        QCOMPARE(document.value(QStringLiteral("rejected")).toArray().size(), 1);
    }
    void aFailingStoreEndsIt()
    {
        CommandRun command;
        command.engine->script(sendCommand, [](const QJsonObject&, const auto&, const auto& answer) {
            answer(Error{ErrorKind::Storage, QStringLiteral("the disk is full")});
        });
        QCOMPARE(command.run({QStringLiteral("send"), file("a.json", "1"), file("b.json", "2")}), 6);
        QCOMPARE(command.fake().executed.size(), 1);
    }
    void withoutAFileTheUsageIsWrong()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("send")}), 2);
    }
};

QTEST_GUILESS_MAIN(SendCommandTest)
#include "sendcommandtest.moc"
