// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/previewtexts.h"

#include "domain/planner.h"
#include "support/markingtranslator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using presentation::Preview;
using presentation::previewOf;

namespace {

Preview previewOfOperation(const char* operation)
{
    const QJsonObject json = QJsonDocument::fromJson(operation).object();
    return previewOf(
        {{QStringLiteral("deliveries"), QJsonArray{QJsonObject{{QStringLiteral("operations"), QJsonArray{json}}}}}},
        std::nullopt);
}

} // namespace

class PreviewTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void aBlankOfARecordThatIsThereIsShownAsFilled()
    {
        const auto preview = previewOfOperation(R"({"object":"contact","write":"update","recordId":"501",
            "properties":{"city":"Ulm","company":"Cooper & Sons"},"before":{"city":"","company":"Cooper"}})");
        const auto& fields = preview.records.first().fields;
        QCOMPARE(fields.at(0).before, QStringLiteral("–"));
        QCOMPARE(fields.at(0).after, QStringLiteral("Ulm"));
        QCOMPARE(fields.at(1).before, QStringLiteral("Cooper"));
    }
    void aPropertyThatWasNeverFilledIsABlankToo()
    {
        const auto preview = previewOfOperation(
            R"({"object":"contact","write":"update","recordId":"501","properties":{"city":"Ulm"},"before":{}})");
        QCOMPARE(preview.records.first().fields.first().before, QStringLiteral("–"));
    }
    void aNewRecordHasNothingBefore()
    {
        const auto preview =
            previewOfOperation(R"({"object":"note","write":"create","properties":{"hs_note_body":"Hello"}})");
        QCOMPARE(preview.records.first().fields.first().before, QString());
        QCOMPARE(preview.records.first().fields.first().after, QStringLiteral("Hello"));
    }
    void aValueThatBreaksARuleIsWarnedOf()
    {
        const auto preview = previewOfOperation(R"({"object":"contact","write":"create",
            "properties":{"firstname":"Jane2","lastname":"Cooper"},
            "breaks":{"firstname":[{"type":"ALPHANUMERIC","arguments":["ALPHA_ONLY"]}]}})");
        const auto& fields = preview.records.first().fields;
        QCOMPARE(fields.at(0).after, QStringLiteral("Jane2"));
        QCOMPARE(fields.at(0).warning, QStringLiteral("HubSpot has a rule for it and may refuse this: only letters"));
        QVERIFY(fields.at(1).warning.isEmpty());
        QVERIFY(preview.records.first().needsYou);
    }
    void aRefusalForARuleIsSaidWithTheRule()
    {
        QCOMPARE(presentation::refusalWords(QStringLiteral("INVALID_ALPHA")),
                 QStringLiteral("HubSpot has a rule for it: only letters"));
        QCOMPARE(presentation::refusalWords(QStringLiteral("HubSpot refused zip (INVALID_REGEX)")),
                 QStringLiteral("HubSpot has a rule for it: only what HubSpot’s “REGEX” allows"));
        QCOMPARE(presentation::refusalWords(QStringLiteral("INVALID_MOON")), QStringLiteral("INVALID_MOON"));
    }
    void whatKeepsARecordIsSaidWithoutCodes()
    {
        const auto preview = previewOfOperation(R"({"object":"ticket","write":"held","properties":{},
            "held":["hs_pipeline"],"cause":"hs_pipeline: UNKNOWN_NAME: there is no pipeline Sales"})");
        QCOMPARE(preview.records.first().facts, QStringLiteral("would be held: the portal knows no such name"));
        QVERIFY(preview.records.first().needsYou);
    }
    void ourOwnReasonsAreTranslated_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("said");
        QTest::newRow("no address") << QString(domain::withoutAddress) << QStringLiteral("no e-mail address is known");
        QTest::newRow("permission") << QStringLiteral("the portal does not grant crm.objects.deals.write")
                                    << QStringLiteral("the permission “crm.objects.deals.write” was not granted");
    }
    void ourOwnReasonsAreTranslated()
    {
        QFETCH(QString, cause);
        QFETCH(QString, said);
        test::MarkingTranslator translator;
        const QByteArray operation = QJsonDocument(QJsonObject{{QStringLiteral("object"), QStringLiteral("contact")},
                                                               {QStringLiteral("write"), QStringLiteral("held")},
                                                               {QStringLiteral("cause"), cause}})
                                         .toJson();
        QVERIFY(previewOfOperation(operation.constData()).records.first().facts.contains(said));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QString marked = previewOfOperation(operation.constData()).records.first().facts;
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(marked.contains(QLatin1Char('*') + said.left(12)), qPrintable(marked));
    }
};

QTEST_GUILESS_MAIN(PreviewTextsTest)
#include "previewtextstest.moc"
