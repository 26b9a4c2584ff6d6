// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/documentfaulttexts.h"

#include "domain/mapping.h"
#include "domain/propertydefinition.h"
#include "support/markingtranslator.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace leadferry;

namespace {

/// The texts in a file of ours, those that stand on several lines put together.
QString codeOf(const QString& file)
{
    QFile source(QStringLiteral(LEADFERRY_SOURCE_DIR "/src/") + file);
    if (!source.open(QIODevice::ReadOnly)) {
        return {};
    }
    static const QRegularExpression overLines(QStringLiteral("\"\\s*\\n\\s*\""));
    return QString::fromUtf8(source.readAll()).remove(overLines);
}

} // namespace

class DocumentFaultTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatTheDomainSaysIsWithTheTranslators_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"domain/objectreader.cpp", "domain/mapping.cpp", "domain/condition.cpp",
                                 "domain/transformstep.cpp", "domain/parameterproblem.cpp", "domain/texttemplate.cpp",
                                 "domain/mappingdocument.cpp", "domain/propertydefinition.cpp"}) {
            QTest::newRow(file) << QString::fromLatin1(file);
        }
    }
    void whatTheDomainSaysIsWithTheTranslators()
    {
        QFETCH(QString, file);
        const QString known = codeOf(QStringLiteral("presentation/documentfaulttexts.cpp"));
        static const QRegularExpression said(
            QStringLiteral("(?:fail(?:At)?|saying)\\([^;]*?QStringLiteral\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\")\\s*\\)"));
        const QString code = codeOf(file);
        int found = 0;
        for (auto each = said.globalMatch(code); each.hasNext(); ++found) {
            const QString text = each.next().captured(1);
            QVERIFY2(known.contains(text), qPrintable(text));
        }
        QVERIFY(found > 3);
    }
    void aFaultIsSaidInTheUsersLanguageWithItsPlaceAndValues()
    {
        const auto document = QJsonDocument::fromJson(
            R"({"eventType":"x","actions":[{"id":"a","object":"note","fields":[{"property":"b%2","constant":"c"}]}]})");
        const auto fault = domain::faultOfMapping(document.object());
        QVERIFY(fault.has_value());
        const QString english = QStringLiteral(
            "actions[0].fields[0].property: \"b%2\" is no internal name of HubSpot (small letters, digits, _)");
        QCOMPARE(fault->message, english);
        QCOMPARE(presentation::documentFaultWords(*fault), english);
        test::MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QString marked = presentation::documentFaultWords(*fault);
        QCoreApplication::removeTranslator(&translator);
        QVERIFY(marked != english);
        QVERIFY(marked.startsWith(QStringLiteral("actions[0].fields[0].property: ")));
        QVERIFY(marked.contains(QStringLiteral("\"b%2\"")));
    }
    void aListOfPropertiesIsJudgedTheSameWay()
    {
        const auto document = QJsonDocument::fromJson(
            R"({"properties":[{"object":"contact","name":"tone","label":"Tone","type":"bool","fieldType":"text"}]})");
        const auto fault = domain::faultOfDefinitions(document.object());
        QVERIFY(fault.has_value());
        QCOMPARE(presentation::documentFaultWords(*fault),
                 QStringLiteral("properties[0].fieldType must be one of booleancheckbox"));
        QVERIFY(!domain::faultOfDefinitions(QJsonDocument::fromJson(R"({"properties":[{"object":"contact","name":"tone",
            "label":"Tone","type":"string","fieldType":"text"}]})")
                                                .object())
                     .has_value());
    }
    void aMappingHasNoFault()
    {
        const auto document = QJsonDocument::fromJson(R"({"eventType":"x","actions":[]})");
        QVERIFY(!domain::faultOfMapping(document.object()).has_value());
    }
};

QTEST_MAIN(DocumentFaultTextsTest)
#include "documentfaulttextstest.moc"
