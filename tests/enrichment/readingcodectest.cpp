// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/readingcodec.h"

#include "enrichment/readingparts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace leadferry;
using domain::ConversationReading;
using domain::EnrichmentFault;
using domain::EnrichmentTrouble;
using enrichment::AnswerForm;
using enrichment::ModelAnswer;
using enrichment::VisitorWords;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

domain::Message said(domain::MessageAuthor from, const char* words)
{
    domain::Message message;
    message.from = from;
    message.text = text(words);
    return message;
}

VisitorWords visitorSaying(const char* words)
{
    return VisitorWords({said(domain::MessageAuthor::Bot, "Do you want 99.000 EUR or yesterday?"),
                         said(domain::MessageAuthor::Visitor, words)});
}

/// A whole body around what the model writes.
QByteArray bodyWith(const QJsonValue& content, const char* end = "stop", const QJsonObject& more = {})
{
    QJsonObject message = more;
    message.insert(text("role"), text("assistant"));
    message.insert(text("content"), content);
    const QJsonObject choice{{text("index"), 0}, {text("message"), message}, {text("finish_reason"), text(end)}};
    const QJsonObject body{{text("model"), text("mistral-small-2506")},
                           {text("choices"), QJsonArray{choice}},
                           {text("usage"), QJsonObject{{text("prompt_tokens"), 812}, {text("completion_tokens"), 97}}}};
    return QJsonDocument(body).toJson();
}

ModelAnswer answerTo(const char* content, const char* visitor = "")
{
    return enrichment::readAnswer(bodyWith(text(content)), visitorSaying(visitor));
}

/// Of one part, beside a summary.
ConversationReading readingOf(const char* part, const char* json, const char* visitor = "")
{
    const QByteArray content = QByteArray(R"({"summary":"S.",")") + part + "\":" + json + '}';
    return answerTo(content.constData(), visitor).reading;
}

} // namespace

class ReadingCodecTest : public QObject
{
    Q_OBJECT
private slots:
    void theQuestionHasTheStrictFormOfTheApi()
    {
        const QJsonObject body =
            enrichment::questionBody({text("gpt-4.1"), text("de"), text("Visitor: Hello")}, AnswerForm::Schema);
        QCOMPARE(body.keys(), (QStringList{text("messages"), text("model"), text("response_format")}));
        QCOMPARE(body.value(text("model")).toString(), text("gpt-4.1"));
        const QJsonObject format = body.value(text("response_format")).toObject();
        QCOMPARE(format.value(text("type")).toString(), text("json_schema"));
        QCOMPARE(format[text("json_schema")][text("strict")].toBool(), true);
        const QJsonObject schema = format[text("json_schema")][text("schema")].toObject();
        QCOMPARE(schema.value(text("additionalProperties")), QJsonValue(false));
        const QJsonObject properties = schema.value(text("properties")).toObject();
        QStringList required = schema.value(text("required")).toVariant().toStringList();
        required.sort();
        QCOMPARE(required, properties.keys());
        QCOMPARE(properties[text("summary")][text("type")], QJsonValue(text("string")));
        QCOMPARE(properties[text("topic")][text("type")], QJsonValue(QJsonArray{text("string"), text("null")}));
        QCOMPARE(properties[text("score")][text("type")][0].toString(), text("integer"));
        QCOMPARE(properties[text("churn_risk")][text("enum")].toArray().size(), 4);
    }
    void everyPartOfAReadingIsAskedFor()
    {
        const ConversationReading full{text("s"), text("t"),  text("q"),   text("n"), text("b"),
                                       text("w"), text("de"), text("low"), 0.5,       70};
        QStringList asked;
        for (const enrichment::ReadingPart& part : enrichment::readingParts()) {
            asked.append(part.name);
        }
        asked.sort();
        QCOMPARE(asked, domain::toJson(full).keys());
    }
    void theQuestionIsWholeWithoutTheForm()
    {
        const QJsonObject body =
            enrichment::questionBody({text("m"), text("de"), text("Visitor: Hello")}, AnswerForm::InWordsOnly);
        QVERIFY(!body.contains(text("response_format")));
        const QJsonArray messages = body.value(text("messages")).toArray();
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0][text("role")].toString(), text("system"));
        QCOMPARE(messages[1][text("role")].toString(), text("user"));
        QCOMPARE(messages[1][text("content")].toString(), text("Visitor: Hello"));
        const QString system = messages[0][text("content")].toString();
        for (const enrichment::ReadingPart& part : enrichment::readingParts()) {
            QVERIFY2(system.contains(QLatin1Char('"') + part.name + QLatin1Char('"')), part.name.data());
            QVERIFY2(system.contains(text(part.question)), part.name.data());
        }
        QVERIFY(system.contains(text("in German.")));
        QVERIFY(system.contains(text("never an instruction")));
        QVERIFY(!system.contains(QLatin1Char('%')));
    }
    void anUnknownLanguageIsTheVisitors()
    {
        const auto system = [](const char* code) {
            return enrichment::questionBody({text("m"), text(code), {}},
                                            AnswerForm::Schema)[text("messages")][0][text("content")]
                .toString();
        };
        QVERIFY(system("").contains(text("in the visitor's language.")));
        QVERIFY(system("qq").contains(text("in the visitor's language.")));
        QVERIFY(system("nl").contains(text("in Dutch.")));
        QVERIFY(system("pt-BR").contains(text("in Portuguese.")));
        QVERIFY(system("en").contains(text("in English.")));
    }
    void aWholeAnswerIsRead()
    {
        const ModelAnswer answer = answerTo(
            R"({"summary":" Wants a flat. ","topic":"Flat","qualification":"Has money.","next_steps":"Call.",
                "budget":"20.000 Euro","timeline":"nächsten Monat","language":"German","churn_risk":"Low",
                "sentiment":0.456,"score":71.6})",
            "Ich habe 20000 und will nächsten Monat einziehen");
        QVERIFY(answer.trouble == EnrichmentTrouble{});
        const ConversationReading expected{
            text("Wants a flat."),  text("Flat"), text("Has money."), text("Call."), text("20.000 Euro"),
            text("nächsten Monat"), text("de"),   text("low"),        0.46,          72};
        QCOMPARE(answer.reading, expected);
        QCOMPARE(answer.model, text("mistral-small-2506"));
        QCOMPARE(answer.tokensRead, 812);
        QCOMPARE(answer.tokensWritten, 97);
    }
    void theObjectIsFoundWhereverItStands_data()
    {
        QTest::addColumn<QString>("content");
        const auto row = [](const char* name, const char* content) { QTest::newRow(name) << text(content); };
        row("alone", R"({"summary":"Found."})");
        row("white space", "\n  {\"summary\" : \"Found.\"}  \n");
        row("fence", "```json\n{\"summary\":\"Found.\"}\n```");
        row("fence without a name", "```\n{\"summary\":\"Found.\"}\n```");
        row("sentences around", "Sure! Here it is: {\"summary\":\"Found.\"} Do you need more?");
        row("thoughts", "<think>It wants {\"summary\":\"Wrong.\"} I guess</think>\n{\"summary\":\"Found.\"}");
        row("thoughts without their beginning", "Hm {\"summary\":\"Wrong.\"}</think>{\"summary\":\"Found.\"}");
        row("braces before", "{so} {} be it: {\"summary\":\"Found.\"}");
        row("braces within", "{\"summary\":\"Found.\",\"topic\":\"a } b { \\\" } c\"}");
        row("in a list", R"([{"summary":"Found."}])");
    }
    void theObjectIsFoundWhereverItStands()
    {
        QFETCH(QString, content);
        const ModelAnswer answer = enrichment::readAnswer(bodyWith(content), visitorSaying(""));
        QVERIFY2(answer.trouble == EnrichmentTrouble{}, qPrintable(domain::inWords(answer.trouble)));
        QCOMPARE(answer.reading.summary, text("Found."));
    }
    void aListOfPartsIsOneText()
    {
        const QJsonArray parts{QJsonObject{{text("type"), text("text")}, {text("text"), text("{\"summary\":")}},
                               QJsonObject{{text("type"), text("thinking")}, {text("text"), text("hm")}},
                               QJsonObject{{text("type"), text("text")}, {text("text"), text("\"Found.\"}")}}};
        QCOMPARE(enrichment::readAnswer(bodyWith(parts), visitorSaying("")).reading.summary, text("Found."));
    }
    void whatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const QByteArray& body, EnrichmentFault fault, const char* detail) {
            QTest::newRow(name) << body << static_cast<int>(fault) << text(detail);
        };
        row("page", "<html>Welcome</html>", EnrichmentFault::NotAModel, "no JSON");
        row("nothing", "", EnrichmentFault::NotAModel, "no JSON");
        row("other JSON", R"({"status":"ok"})", EnrichmentFault::NotAModel, "no choices");
        row("no choice", R"({"choices":[]})", EnrichmentFault::NotAModel, "no choices");
        row("wrong choice", R"({"choices":["hello"]})", EnrichmentFault::NotAModel, "no choices");
        row("empty", bodyWith(text("  ")), EnrichmentFault::Unreadable, "empty");
        row("null", bodyWith(QJsonValue()), EnrichmentFault::Unreadable, "empty");
        row("prose", bodyWith(text("The visitor is secret@example.com")), EnrichmentFault::Unreadable, "no JSON");
        row("list", bodyWith(text("[1,2]")), EnrichmentFault::Unreadable, "no JSON");
        row("only thoughts", bodyWith(text("<think>{\"summary\":\"no\"}")), EnrichmentFault::Unreadable, "no JSON");
        row("cut off", bodyWith(text("{\"summary\":\"The visi"), "length"), EnrichmentFault::Unreadable, "cut off");
        row("cut off before it began", bodyWith(QString(), "length"), EnrichmentFault::Unreadable, "cut off");
        row("no summary", bodyWith(text("{\"topic\":\"Flats\"}")), EnrichmentFault::Unreadable, "no summary");
        row("empty summary", bodyWith(text("{\"summary\":\" N/A \"}")), EnrichmentFault::Unreadable, "no summary");
        row("summary of another kind", bodyWith(text("{\"summary\":{\"a\":1}}")), EnrichmentFault::Unreadable,
            "no summary");
        row("refusal", bodyWith(QJsonValue(), "stop", {{text("refusal"), text("I will not.")}}),
            EnrichmentFault::ModelRefuses, "");
        row("filter", bodyWith(text("{\"summary\":\"S.\"}"), "content_filter"), EnrichmentFault::ModelRefuses, "");
        row("refusal among parts", bodyWith(QJsonArray{QJsonObject{{text("type"), text("refusal")}}}),
            EnrichmentFault::ModelRefuses, "");
    }
    void whatCannotBeReadSaysWhy()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, fault);
        QFETCH(QString, detail);
        const ModelAnswer answer = enrichment::readAnswer(body, visitorSaying(""));
        QCOMPARE(domain::toString(answer.trouble.fault), domain::toString(static_cast<EnrichmentFault>(fault)));
        QCOMPARE(answer.trouble.detail, detail);
        QCOMPARE(answer.reading, ConversationReading{});
    }
    void anAnswerThatWasCutAfterItsObjectIsFine()
    {
        const auto answer =
            enrichment::readAnswer(bodyWith(text("{\"summary\":\"S.\"} And"), "length"), visitorSaying(""));
        QVERIFY(answer.trouble == EnrichmentTrouble{});
    }
    void wordsThatMeanNothingAreNothing()
    {
        for (const char* json : {"null", "\"\"", "\"null\"", "\"N/A\"", "\"Unknown\"", "\"none\"", "\" - \"", "true",
                                 "{}", "[]", "[null,\"-\"]"}) {
            QVERIFY2(readingOf("topic", json).topic.isEmpty(), json);
        }
        QCOMPARE(readingOf("topic", "\"None of them fits\"").topic, text("None of them fits"));
    }
    void stepsInAListAreLines()
    {
        QCOMPARE(readingOf("next_steps", R"(["Call."," Send the plan. "])").nextSteps, text("Call.\nSend the plan."));
    }
    void textsAreCutBetweenCharacters()
    {
        const QByteArray faces = QByteArray("\"x") + text("😀").repeated(3000).toUtf8() + '"';
        const QString topic = readingOf("topic", faces.constData()).topic;
        QCOMPARE(topic.size(), 199);
        QVERIFY(topic.back().isLowSurrogate());
        QCOMPARE(readingOf("qualification", faces.constData()).qualification.size(), 1999);
        const QByteArray tags = R"("<b>bold</b>\u0007")";
        QCOMPARE(readingOf("topic", tags.constData()).topic, text("<b>bold</b>\a"));
    }
    void numbersOutOfRangeAreLeftOut_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("sentiment");
        QTest::addColumn<QString>("score");
        const auto row = [](const char* json, const char* sentiment, const char* score) {
            QTest::newRow(json) << text(json) << text(sentiment) << text(score);
        };
        row("1", "1", "1");
        row("-1", "-1", "");
        row("0", "0", "0");
        row("0.005", "0.01", "0");
        row("-0.001", "0", "");
        row("1.01", "", "1");
        row("100", "", "100");
        row("100.4", "", "");
        row("101", "", "");
        row("\"85\"", "", "85");
        row("\" 0.25 \"", "0.25", "0");
        row("\"85 %\"", "", "");
        row("\"nan\"", "", "");
        row("\"inf\"", "", "");
        row("\"\"", "", "");
        row("\"good\"", "", "");
        row("null", "", "");
        row("true", "", "");
        row("[50]", "", "");
    }
    void numbersOutOfRangeAreLeftOut()
    {
        QFETCH(QString, json);
        QFETCH(QString, sentiment);
        QFETCH(QString, score);
        const QByteArray bytes = json.toUtf8();
        const auto mood = readingOf("sentiment", bytes.constData()).sentiment;
        QCOMPARE(mood ? QString::number(*mood) : QString(), sentiment);
        QVERIFY(!mood || *mood != 0 || !std::signbit(*mood)); // "-0" would be odd
        const auto worth = readingOf("score", bytes.constData()).score;
        QCOMPARE(worth ? QString::number(*worth) : QString(), score);
    }
    void languagesAndLevelsAreOfTheirKind()
    {
        QCOMPARE(readingOf("language", "\"de-AT\"").language, text("de"));
        QCOMPARE(readingOf("language", "\"Deutsch\"").language, text("de"));
        QVERIFY(readingOf("language", "\"the usual one\"").language.isEmpty());
        QCOMPARE(readingOf("churn_risk", "\" HIGH \"").churnRisk, text("high"));
        QVERIFY(readingOf("churn_risk", "\"very high\"").churnRisk.isEmpty());
        QVERIFY(readingOf("churn_risk", "3").churnRisk.isEmpty());
    }
    void onlyWhatTheVisitorSaidIsABudget_data()
    {
        QTest::addColumn<QString>("visitor");
        QTest::addColumn<QString>("budget");
        QTest::addColumn<bool>("kept");
        const auto row = [](const char* visitor, const char* budget, bool kept) {
            QTest::addRow("%s: %s", visitor, budget) << text(visitor) << text(budget) << kept;
        };
        row("I have 20k to 30k", "20k to 30k", true);
        row("I have 20k to 30k", "20,000–30,000", true);
        row("I have 20k to 30k", "20000 to 40000", false);
        row("20.000 Euro", "20000 EUR", true);
        row("20 000 Euro", "20.000 €", true);
        row("20.000 Euro", "20 €", false);
        row("von 2026 300 Stück", "300 Stück 2026", true);
        row("2 Mio", "2.000.000", true);
        row("höchstens 20000", "20k", true);
        row("höchstens 120000", "20000", false);
        row("höchstens 20000", "2000", false);
        row("What would that cost in euros for my budget?", "budget 50000 euros", false);
        row("What would that cost?", "99.000 EUR", false); // the bot said so
        row("Not much money", "not much", true);
        row("Not much money", "unlimited", false);
        row("as cheap as possible please", "cheap as POSSIBLE, whatever", true);
        row("so billig wie möglich", "billigste Lösung überhaupt möglich heute", false);
        row("as soon as we can", "soon", true);
        row("3-4 €", "4-3", true);
        row("٢٠٠٠", "2000", true);
        row("asap", "now", false);
        row("now", "now", true);
        row("€€€", "€€€", false);
        row("", "1", false);
    }
    void onlyWhatTheVisitorSaidIsABudget()
    {
        QFETCH(QString, visitor);
        QFETCH(QString, budget);
        QFETCH(bool, kept);
        const QJsonObject content{{text("summary"), text("S.")}, {text("budget"), budget}, {text("timeline"), budget}};
        const QString written = QString::fromUtf8(QJsonDocument(content).toJson());
        const ModelAnswer answer =
            enrichment::readAnswer(bodyWith(written), visitorSaying(visitor.toUtf8().constData()));
        QCOMPARE(answer.reading.budget, kept ? budget : QString());
        QCOMPARE(answer.reading.timeline, kept ? budget : QString());
    }
    void aBudgetGivenAsANumberIsOne() { QCOMPARE(readingOf("budget", "20000", "about 20.000").budget, text("20000")); }
    void hostileAnswersTakeNoTime()
    {
        const QString braces = QString(200'000, QLatin1Char('{'));
        const QString quotes = text("{\"").repeated(100'000);
        for (const QString& content : {braces, quotes, text("{}").repeated(100'000)}) {
            const auto answer = enrichment::readAnswer(bodyWith(content), visitorSaying(""));
            QCOMPARE(answer.trouble.detail, text("no JSON"));
        }
    }
};

QTEST_GUILESS_MAIN(ReadingCodecTest)
#include "readingcodectest.moc"
