// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"
#include "domain/summary.h"

#include <QFile>
#include <QTemporaryDir>

using namespace leadferry;
using test::CommandRun;

namespace {

const QStringList summary{QStringLiteral("summary")};

void script(CommandRun& command)
{
    const domain::WeekSummary week{QDate(2026, 11, 23),
                                   1'795'000'000'000,
                                   {128, 120, 1, 7, 3, 90, 12},
                                   {100, 99, 0, 1, 0, 70, 9},
                                   {{QStringLiteral("Law firm"), QStringLiteral("HubSpot answered 502 <x>"), 4}},
                                   {{12, QStringLiteral("lead.captured.v1"), QStringLiteral("Law firm"), 93'000}},
                                   {{QStringLiteral("lead.captured.v1"), QStringLiteral("data.colour"), 17}},
                                   100};
    command.engine->script(
        QLatin1String(app::command::summary),
        [week](const QJsonObject&, const auto&, const auto& answer) { answer(domain::toJson(week)); });
}

} // namespace

class SummaryCommandTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QByteArray written(const char* name, int expected = 0)
    {
        CommandRun command;
        script(command);
        const QString file = m_folder.filePath(QLatin1String(name));
        const int code = command.run(summary + QStringList{QStringLiteral("--output"), file});
        if (code != expected) {
            qWarning("%d: %s", code, qPrintable(command.err));
        }
        QFile result(file);
        return result.open(QIODevice::ReadOnly) ? result.readAll() : QByteArray();
    }

private slots:
    void theNumbersStandBesideThoseOfTheWeekBefore()
    {
        CommandRun command;
        script(command);
        QCOMPARE(command.run(summary), 0);
        QVERIFY(command.outLines()[0].startsWith(QStringLiteral("2026-W48")));
        QCOMPARE(command.outLines()[1].simplified(), QStringLiteral("events 128 100"));
        for (const char* part : {"HubSpot answered 502", "93.0 s", "d12", "data.colour"}) {
            QVERIFY2(command.out.contains(QLatin1String(part)), part);
        }
    }
    void theWeekIsHandedOnAndChecked()
    {
        CommandRun command;
        script(command);
        QCOMPARE(command.run(summary + QStringList{QStringLiteral("--week"), QStringLiteral("2026-W47")}), 0);
        QCOMPARE(command.fake().executed.constFirst().arguments.value(QLatin1String("week")).toString(),
                 QStringLiteral("2026-W47"));
        CommandRun wrong;
        QCOMPARE(wrong.run(summary + QStringList{QStringLiteral("--week"), QStringLiteral("48")}), 2);
        QVERIFY(wrong.err.contains(QStringLiteral("2026-W48")));
    }
    void aPageIsWrittenWithEverythingEscaped()
    {
        const QByteArray html = written("w.html");
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("Weekly summary 2026-W48"));
        QVERIFY(html.contains("502 &lt;x&gt;"));
        QVERIFY(!html.contains("{{"));
        QVERIFY(!html.contains("leadferry:d12")); // nobody could follow that
    }
    void inGermanItIsGerman()
    {
        CommandRun command;
        script(command);
        const QString file = m_folder.filePath(QStringLiteral("de.html"));
        QCOMPARE(command.run(summary + QStringList{QStringLiteral("--language"), QStringLiteral("de"),
                                                   QStringLiteral("--output"), file}),
                 0);
        QFile result(file);
        QVERIFY(result.open(QIODevice::ReadOnly));
        QVERIFY(result.readAll().contains("Wochenbericht"));
    }
    void aTableIsWritten()
    {
        const QByteArray csv = written("w.csv");
        QVERIFY(csv.contains("\"number\",\"events\",\"128\",\"100\""));
        QVERIFY(csv.contains("\"unmapped field\",\"lead.captured.v1: data.colour\",\"17\""));
    }
    void aPdfIsMadeOfThePage()
    {
        CommandRun command;
        script(command);
        QString html;
        command.writePdf = [&html](const QString& text, const QString&, const QString&) {
            html = text;
            return base::Result<void>();
        };
        QCOMPARE(command.run(summary + QStringList{QStringLiteral("--output"), QStringLiteral("w.pdf")}), 0);
        QVERIFY(html.contains(QStringLiteral("Weekly summary")));
        QCOMPARE(written("none.pdf", 1), QByteArray()); // a build without fonts says so
    }
    void aFileOfAnotherKindIsRefused()
    {
        CommandRun command;
        QCOMPARE(command.run(summary + QStringList{QStringLiteral("--output"), QStringLiteral("w.docx")}), 2);
        QVERIFY(command.err.contains(QStringLiteral(".html, .pdf, .csv or .json")));
    }
    void inJsonThereIsOneDocument()
    {
        CommandRun command;
        script(command);
        QCOMPARE(command.run(QStringList{QStringLiteral("--json")} + summary), 0);
        QCOMPARE(command.document().value(QLatin1String("week")).toString(), QStringLiteral("2026-W48"));
    }
};

QTEST_GUILESS_MAIN(SummaryCommandTest)
#include "summarycommandtest.moc"
