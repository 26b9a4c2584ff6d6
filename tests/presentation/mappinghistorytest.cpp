// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappinghistory.h"

#include "domain/eventtypecatalog.h"
#include "domain/transformcatalog.h"
#include "presentation/mappingtexts.h"
#include "presentation/previewtexts.h"
#include "presentation/transformtexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;

namespace {

domain::Mapping lead()
{
    const auto all = domain::defaultMappings();
    for (const auto& mapping : *all) {
        if (mapping.eventType == QLatin1String("lead.captured.v1")) {
            return mapping;
        }
    }
    return {};
}

} // namespace

class MappingHistoryTest : public QObject
{
    Q_OBJECT
private slots:
    void itSaysWhatDiffers()
    {
        const domain::Mapping before = lead();
        domain::Mapping after = before;
        after.actions[0].fields[0].mode = domain::WriteMode::Overwrite;
        after.actions[0].fields.removeAt(4);
        after.actions[1].onlyIf = domain::hasValueAt(QStringLiteral("data.reason"));
        after.active = false;
        const auto differences = presentation::differencesOf(before, after);
        QCOMPARE(differences.size(), 4);
        QCOMPARE(differences.at(1).where, QStringLiteral("Contact: email"));
        QVERIFY(differences.at(1).after.contains(QStringLiteral("Overwrite")));
        QCOMPARE(differences.at(2).where, QStringLiteral("Contact: company"));
        QVERIFY(differences.at(2).after.isEmpty());
        QVERIFY(differences.at(3).after.contains(QStringLiteral("only if data.reason is filled")));
        QVERIFY(presentation::differencesOf(before, before).isEmpty());
    }
    void versionsSayWhoAndWhere()
    {
        const qint64 now = 1'795'450'841'000;
        const QJsonObject answer{{QStringLiteral("versions"),
                                  QJsonArray{QJsonObject{{QStringLiteral("mapping"), domain::toJson(lead())},
                                                         {QStringLiteral("savedAtMs"), now - 1000},
                                                         {QStringLiteral("savedBy"), QStringLiteral("command line")}},
                                             QJsonObject{{QStringLiteral("mapping"), domain::toJson(lead())}}}}};
        const auto versions = presentation::versionsOf(answer, now);
        QCOMPARE(versions.size(), 2);
        QVERIFY(versions.at(0).facts.contains(QStringLiteral("on the command line")));
        QCOMPARE(versions.at(1).title, QStringLiteral("As built in"));
    }
    void conditionsReadAsSentences()
    {
        domain::ObjectReader::Fault fault;
        const auto condition = domain::readCondition(domain::ObjectReader(
            QJsonDocument::fromJson(R"({"any":[{"path":"data.score","operator":"at_least","value":50},
                {"path":"data.tags","operator":"one_of","value":["hot","warm"]}]})")
                .object(),
            {}, fault));
        QVERIFY(!fault);
        QCOMPARE(presentation::conditionWords(condition),
                 QStringLiteral("data.score is at least 50 or data.tags is one of “hot”, “warm”"));
    }
    void everyTransformAndParameterHasAName()
    {
        for (const domain::Transform& transform : domain::transformCatalog()) {
            QVERIFY2(presentation::transformName(transform.name) != QString(transform.name), transform.name.data());
            for (const auto& parameter : transform.parameters) {
                QVERIFY2(presentation::parameterName(parameter.name) != QString(parameter.name), parameter.name.data());
            }
        }
    }
    void aDryRunSaysWhatChangesFromWhatToWhat()
    {
        const QJsonObject answer = QJsonDocument::fromJson(R"({"deliveries":[{"operations":[
            {"object":"contact","write":"update","recordId":"5","recordUrl":"record/5",
             "properties":{"phone":"+491"},"before":{"phone":"+490"},"held":["priority"]},
            {"object":"note","write":"create","properties":{"hs_note_body":"<p>Hi</p>"},"before":{},"held":[]}]}],
            "summary":{"calls":3,"objects":{"contact":{"update":1},"note":{"create":1}}}})")
                                       .object();
        const auto preview = presentation::previewOf(answer, std::nullopt);
        QCOMPARE(preview.records.size(), 2);
        QCOMPARE(preview.records.at(0).fields.at(0).before, QStringLiteral("+490"));
        QCOMPARE(preview.records.at(0).fields.at(0).after, QStringLiteral("+491"));
        QVERIFY(!preview.records.at(0).fields.at(1).held.isEmpty());
        QVERIFY(preview.records.at(0).needsYou);
        QCOMPARE(preview.records.at(1).fields.at(0).after, QStringLiteral("Hi"));
        QVERIFY(preview.summary.meaning.contains(QLatin1Char('3')));
    }
};

QTEST_GUILESS_MAIN(MappingHistoryTest)
#include "mappinghistorytest.moc"
