// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertydefinition.h"

#include "jsontext.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry::domain;
using leadferry::test::json;

namespace {

QByteArray with(const QByteArray& change)
{
    return "{'properties':[{'object':'contact','name':'lead_priority','label':'Lead priority','type':'enumeration',"
           "'fieldType':'select','options':[{'value':'high','label':'High'}]" +
           change + "}]}";
}

} // namespace

class PropertyDefinitionTest : public QObject
{
    Q_OBJECT
private slots:
    void theSetsThatComeWithTheProgramCanBeRead()
    {
        for (const QString& name : propertySetNames()) {
            const auto set = propertySet(name);
            QVERIFY2(set.ok(), qPrintable(set ? QString() : set.error().message));
            QVERIFY(!set->isEmpty());
            for (const PropertyDefinition& property : *set) {
                QVERIFY2(!property.description.isEmpty(), qPrintable(property.name));
            }
        }
        QVERIFY(!propertySet(QStringLiteral("bakery")).ok());
    }
    void aDefinitionIsReadAndWrittenTheSame()
    {
        const auto read = propertyDefinitionsFromJson(json(with("")));
        QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->first().choices, (QList{PropertyChoice{QStringLiteral("high"), QStringLiteral("High")}}));
        const QJsonObject again{{QStringLiteral("properties"), QJsonArray{toJson(read->first())}}};
        QVERIFY(*propertyDefinitionsFromJson(again) == *read);
    }
    void aFaultIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("begin");
        const auto row = [](const QByteArray& text, const char* begin) {
            QTest::newRow(begin) << text << QString::fromLatin1(begin);
        };
        row("{}", "properties: missing");
        row(with(",'name':'Lead-Priority'"), "properties[0].name must begin with a small letter");
        row(with(",'object':'person'"), "properties[0].object must be contact,");
        row(with(",'label':''"), "properties[0].label: missing");
        row(with(",'type':'text'"), "properties[0].type must be string,");
        row(with(",'fieldType':'text'"), "properties[0].fieldType must be one of select, radio, checkbox");
        row(with(",'options':[]"), "properties[0].options: missing");
        row(with(",'options':[{'value':'a'},{'value':'a'}]"), "properties[0].options[1].value: \"a\" is there twice");
        row(with(",'type':'string','fieldType':'text'"), "properties[0].options: only an enumeration");
        row(with(",'lable':'x'"), "properties[0].lable: unknown name");
    }
    void aFaultIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, begin);
        const auto read = propertyDefinitionsFromJson(json(text));
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.startsWith(begin), qPrintable(read.error().message));
    }
};

QTEST_GUILESS_MAIN(PropertyDefinitionTest)
#include "propertydefinitiontest.moc"
