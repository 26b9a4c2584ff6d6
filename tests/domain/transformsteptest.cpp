// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transforms/transformcases.h"

#include <QJsonArray>

using namespace leadferry::domain;
using namespace leadferry::test;

class TransformStepTest : public QObject
{
    Q_OBJECT
private slots:
    void aStepIsReadAndWrittenTheSame_data()
    {
        QTest::addColumn<QByteArray>("step");
        for (const char* step :
             {"lower", "date", "{'name':'date','order':'dmy'}", "{'name':'replace','find':'a','with':''}",
              "{'name':'replace','find':'a','matchCase':false}", "{'name':'truncate','length':20}",
              "{'name':'table','values':{'b':'2','a':'1'},'else':'keep'}",
              "{'name':'capture','pattern':'\\\\d+','all':true}",
              "{'name':'template','text':'{{value}} asked about {{data.topic}}'}",
              "{'name':'phone','country':'DE','else':'drop'}", "{'name':'localTime','zone':'Europe/Berlin'}"}) {
            QTest::newRow(step) << QByteArray(step);
        }
    }
    void aStepIsReadAndWrittenTheSame()
    {
        QFETCH(QByteArray, step);
        const auto read = stepOf(step);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        const QJsonValue written = step.startsWith('{') ? QJsonValue(json(step)) : QJsonValue(QString::fromUtf8(step));
        QCOMPARE(read->toJson(), written);
    }
    void aNameAloneIsTheShortForm()
    {
        QCOMPARE(stepOf("{'name':'lower'}")->toJson(), QJsonValue(QStringLiteral("lower")));
    }

    void aFaultIsNamedWithItsPlaceAndWhatToWrite_data()
    {
        QTest::addColumn<QByteArray>("step");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* step, const char* message) {
            QTest::newRow(step) << QByteArray(step) << QString::fromUtf8(message);
        };
        row("shout", "step: there is no transform \"shout\"; there is trim, lower, upper,");
        row("Lower", "step: there is no transform \"Lower\"; there is lower");
        row("{'name':'replaced','find':'x'}", "step.name: there is no transform \"replaced\"; there is replace");
        row("{'find':'x'}", "step.name must be the name of a transform");
        row("{'name':7}", "step.name must be the name of a transform");
        row("{'name':'lower','find':'x'}", "step.find: unknown parameter; lower takes none");
        row("{'name':'replace','find':'x','width':'y'}",
            "step.width: unknown parameter; replace takes find, with, matchCase");
        row("{'name':'replace'}", "step: find is missing; replace takes find, with, matchCase");
        row("replace", "step: find is missing; replace takes find, with, matchCase");
        row("{'name':'replace','find':''}", "step.find must not be empty");
        row("{'name':'replace','find':7}", "step.find must be text");
        row("{'name':'replace','find':null}", "step.find must be text");
        row("{'name':'replace','find':'x','matchCase':'yes'}", "step.matchCase must be true or false");
        row("{'name':'truncate','length':'9'}", "step.length must be a whole number");
        row("{'name':'truncate','length':1.5}", "step.length must be a whole number");
        row("{'name':'truncate','length':1e300}", "step.length must be a whole number");
        row("{'name':'truncate','length':0}", "step.length must be 1 or more");
        row("{'name':'money','part':'middle'}", "step.part must be one of low, high, currency, text");
        row("{'name':'date','order':'ydm'}", "step.order must be one of dmy, mdy, ymd");
        row("{'name':'table','values':{}}", "step.values must be an object of texts, {\"what comes\"");
        row("{'name':'table','values':{'a':1}}", "step.values must be an object of texts, {\"what comes\"");
        row("{'name':'table','values':['a']}", "step.values must be an object of texts, {\"what comes\"");
        row("{'name':'capture','pattern':'a(b'}",
            "step.pattern: the regular expression is broken at character 4: missing closing parenthesis");
        row("{'name':'capture','pattern':'*'}", "step.pattern: the regular expression is broken at character 1: ");
        row("{'name':'template','text':'{{#a}}'}", "step.text: the section {{#a}} at character 1 has no end; close it");
        row("{'name':'template','text':'{{{data.x}}}'}", "step.text: {{{data.x}}} would let a visitor's text act as");
        row("{'name':'localTime','zone':'Berlin'}",
            "step.zone: there is no time zone \"Berlin\"; take an IANA name like Europe/Berlin");
        row("{'name':'nameLast','language':'Klingon'}",
            "step.language: there is no language \"Klingon\"; take its code, like de");
        row("{'name':'phone','country':'Germany'}",
            "step.country: there is no country \"Germany\"; take its two capital letters, like DE");
    }
    void aFaultIsNamedWithItsPlaceAndWhatToWrite()
    {
        QFETCH(QByteArray, step);
        QFETCH(QString, message);
        const auto read = stepOf(step);
        QVERIFY(!read.ok());
        QVERIFY(read.error().kind == leadferry::base::ErrorKind::Invalid);
        QVERIFY2(read.error().message.startsWith(message), qPrintable(read.error().message));
    }
    void whatIsNeitherANameNorAnObjectIsAFault()
    {
        for (const QJsonValue& value : {QJsonValue(7), QJsonValue(true), QJsonValue(), QJsonValue(QJsonArray())}) {
            const auto read = TransformStep::fromJson(value, QStringLiteral("transforms[2]"));
            QVERIFY(!read.ok());
            QCOMPARE(
                read.error().message,
                QStringLiteral("transforms[2] must be a transform's name, or an object with its name and parameters"));
        }
    }
    void anEndlessPatternIsAFault()
    {
        const auto read = stepOf("{'name':'capture','pattern':'" + QByteArray(2'000, 'a') + "'}");
        QVERIFY(!read.ok());
        QCOMPARE(read.error().message, QStringLiteral("step.pattern must be at most 1000 characters long"));
    }
    void valuesComeOutCleanAndEmptyOnesAreDropped()
    {
        QCOMPARE(applied("{'name':'replace','find':'x','with':' '}",
                         {QStringLiteral("x"), QStringLiteral("xax"), QStringLiteral("b")}),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(cleanValues({QStringLiteral(" a") + QChar(QChar::Null), QString(QChar(QChar::Null)), QString()}),
                 QStringList{QStringLiteral("a")});
    }
};

QTEST_GUILESS_MAIN(TransformStepTest)
#include "transformsteptest.moc"
