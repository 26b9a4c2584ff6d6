// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openrecord.h"

#include <QTest>

using namespace leadferry::domain;

class OpenRecordTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsClosedIsToldByStageOrByHubSpotsWord_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<CrmProperties>("record");
        QTest::addColumn<bool>("open");
        const auto row = [](const char* name, const char* object, const CrmProperties& record, bool open) {
            QTest::newRow(name) << QString::fromLatin1(object) << record << open;
        };
        const QString stage = QStringLiteral("hs_pipeline_stage");
        const QString day = QStringLiteral("closed_date");
        const QString date = QStringLiteral("2026-11-28T10:00:00Z");
        const QString deal = QStringLiteral("dealstage");
        const QString word = QStringLiteral("hs_is_closed");
        row("ticket in an open stage", "ticket", {{stage, QStringLiteral("1")}}, true);
        row("ticket in a closed stage", "ticket", {{stage, QStringLiteral("4")}}, false);
        row("ticket of another pipeline", "ticket", {{stage, QStringLiteral("44")}}, false);
        row("ticket that was opened again", "ticket", {{stage, QStringLiteral("1")}, {day, date}}, true);
        row("ticket in a stage that came later", "ticket", {{stage, QStringLiteral("9")}}, true);
        row("ticket closed in a stage that came later", "ticket", {{stage, QStringLiteral("9")}, {day, date}}, false);
        row("ticket whose stage was read by an earlier version", "ticket", {{stage, QStringLiteral("5")}}, true);
        row("deal under way", "deal", {{deal, QStringLiteral("won")}, {word, QStringLiteral("false")}}, true);
        row("deal that is won", "deal", {{deal, QStringLiteral("first")}, {word, QStringLiteral("true")}}, false);
        row("deal of which only the stage is known", "deal", {{deal, QStringLiteral("won")}}, false);
        row("deal of which nothing is known", "deal", {}, true);
    }
    void whatIsClosedIsToldByStageOrByHubSpotsWord()
    {
        QFETCH(QString, object);
        QFETCH(CrmProperties, record);
        QFETCH(bool, open);
        PortalDirectory directory;
        const auto stage = [](const char* id, std::optional<bool> closed) {
            return PipelineStage{QString::fromLatin1(id), QString::fromLatin1(id), closed};
        };
        directory.pipelines.insert(
            CrmObject::Ticket,
            {{QStringLiteral("0"), {}, {stage("1", false), stage("4", true), stage("5", std::nullopt)}},
             {QStringLiteral("1"), {}, {stage("44", true)}}});
        directory.pipelines.insert(CrmObject::Deal,
                                   {{QStringLiteral("0"), {}, {stage("first", false), stage("won", true)}}});
        const PortalDirectory stored = portalDirectoryFromJson(toJson(directory));
        QCOMPARE(stored, directory);
        QCOMPARE(isOpen(*crmObjectFromString(object), record, stored), open);
    }
};

QTEST_GUILESS_MAIN(OpenRecordTest)
#include "openrecordtest.moc"
