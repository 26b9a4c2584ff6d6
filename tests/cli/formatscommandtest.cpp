// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"

#include <QJsonArray>

using leadferry::test::CommandRun;

namespace {

QStringList formats(std::initializer_list<const char*> words)
{
    QStringList all{QStringLiteral("formats")};
    for (const char* word : words) {
        all.append(QString::fromUtf8(word));
    }
    return all;
}

QJsonObject documentOf(const CommandRun& command)
{
    return QJsonDocument::fromJson(command.out.toUtf8()).object();
}

} // namespace

class FormatsCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void allAreListedWithTheirEvents()
    {
        CommandRun command;
        QCOMPARE(command.run(formats({})), 0);
        constexpr int formatsAndHeading = 21;
        QCOMPARE(command.outLines().size(), formatsAndHeading);
        QVERIFY(command.out.contains(QStringLiteral("zendesk-sunshine")));
        QVERIFY(command.out.contains(QStringLiteral("conversation.message, session.initiated")));
        QVERIFY(command.openedProfile.isEmpty()); // needs no profile
    }
    void scriptsGetAllOfIt()
    {
        CommandRun command;
        QCOMPARE(command.run(formats({"--json"})), 0);
        const QJsonArray all = documentOf(command).value(QLatin1String("formats")).toArray();
        QCOMPARE(all.size(), 20);
        for (const auto& format : all) {
            QVERIFY(!format[QLatin1String("setup")].toString().isEmpty());
        }
    }
    void oneIsShownWithASampleAndWhatItBecomes()
    {
        CommandRun command;
        QCOMPARE(command.run(formats({"whatsapp"})), 0);
        QVERIFY2(command.out.contains(QStringLiteral("callback URL")), qPrintable(command.out));
        QVERIFY(command.out.contains(QStringLiteral("becomes")));
        QVERIFY(command.out.contains(QStringLiteral("\"type\": \"conversation.message.v1\"")));
        QVERIFY(command.out.contains(QStringLiteral("More samples: ")));
        QVERIFY(!command.out.contains(QStringLiteral("envelope")));
    }
    void anIgnoredSampleSaysWhy()
    {
        CommandRun command;
        QCOMPARE(command.run(formats({"chatwoot", "private-note"})), 0);
        QVERIFY2(command.out.contains(QStringLiteral("is ignored: a private note of the team")),
                 qPrintable(command.out));
    }
    void aSampleAloneCanBePiped()
    {
        CommandRun command;
        QCOMPARE(command.run(formats({"typeform", "--sample"})), 0);
        QCOMPARE(documentOf(command).value(QLatin1String("event_type")).toString(), QStringLiteral("form_response"));
    }
    void everyFormatIsShownInJson_data()
    {
        QTest::addColumn<QString>("name");
        CommandRun command;
        QCOMPARE(command.run(formats({"--json"})), 0);
        const QJsonArray all = documentOf(command).value(QLatin1String("formats")).toArray();
        for (const auto& format : all) {
            const QString name = format[QLatin1String("name")].toString();
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void everyFormatIsShownInJson()
    {
        QFETCH(QString, name);
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("formats"), name, QStringLiteral("--json")}), 0);
        const QJsonObject document = documentOf(command);
        QCOMPARE(document.value(QLatin1String("format"))[QLatin1String("name")].toString(), name);
        QVERIFY(!document.value(QLatin1String("events")).toArray().isEmpty());
        QVERIFY(!document.value(QLatin1String("samples")).toArray().isEmpty());
    }
    void aSchemaIsCompleteInItself()
    {
        CommandRun command;
        QCOMPARE(command.run(formats({"--schema", "lead.captured.v1"})), 0);
        const QJsonObject schema = documentOf(command);
        QCOMPARE(schema.value(QLatin1String("properties"))[QLatin1String("type")][QLatin1String("const")].toString(),
                 QStringLiteral("lead.captured.v1"));
        QVERIFY(schema.value(QLatin1String("$defs"))[QLatin1String("native")].isObject());
    }
    void whatIsNotThereIsSaidWithWhatThereIs_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("message");
        QTest::newRow("format") << formats({"whatsup"})
                                << QStringLiteral("there is no format \"whatsup\"; there are native");
        QTest::newRow("sample") << formats({"tawk", "lead"}) << QStringLiteral("tawk has no sample \"lead\"");
        QTest::newRow("schema") << formats({"--schema", "lead"})
                                << QStringLiteral("there is no schema of \"lead\"; there are native, lead.captured.v1");
        QTest::newRow("no name") << formats({"--sample"}) << QStringLiteral("name the format whose sample you want");
        QTest::newRow("too much") << formats({"tawk", "a", "b"}) << QStringLiteral("one word too many");
    }
    void whatIsNotThereIsSaidWithWhatThereIs()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, message);
        CommandRun command;
        QCOMPARE(command.run(words), 2);
        QVERIFY2(command.err.contains(message), qPrintable(command.err));
    }
};

QTEST_GUILESS_MAIN(FormatsCommandTest)
#include "formatscommandtest.moc"
