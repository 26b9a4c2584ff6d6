// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/transformtexts.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace leadferry::presentation {

namespace {

struct Transforms
{
    Q_DECLARE_TR_FUNCTIONS(Transforms)
};

using Names = QHash<QString, QString>;

Names textNames()
{
    return {{QStringLiteral("trim"), Transforms::tr("Trim", "without spaces around it")},
            {QStringLiteral("lower"), Transforms::tr("Lower case")},
            {QStringLiteral("upper"), Transforms::tr("Capital letters")},
            {QStringLiteral("capitalize"), Transforms::tr("Capitalised words")},
            {QStringLiteral("oneLine"), Transforms::tr("One line")},
            {QStringLiteral("firstWord"), Transforms::tr("First word")},
            {QStringLiteral("afterFirstWord"), Transforms::tr("All but first word")},
            {QStringLiteral("replace"), Transforms::tr("Replace text")},
            {QStringLiteral("replacePattern"), Transforms::tr("Replace pattern")},
            {QStringLiteral("capture"), Transforms::tr("Find pattern")},
            {QStringLiteral("truncate"), Transforms::tr("Cut to length")},
            {QStringLiteral("template"), Transforms::tr("Text with fields")},
            {QStringLiteral("htmlToText"), Transforms::tr("HTML to text")},
            {QStringLiteral("textToHtml"), Transforms::tr("Text to HTML")},
            {QStringLiteral("split"), Transforms::tr("Split into a list")},
            {QStringLiteral("join"), Transforms::tr("Join a list")},
            {QStringLiteral("item"), Transforms::tr("One of a list")},
            {QStringLiteral("unique"), Transforms::tr("Each once")}};
}

Names valueNames()
{
    return {{QStringLiteral("multiSelect"), Transforms::tr("Several options")},
            {QStringLiteral("trueOrFalse"), Transforms::tr("True or false")},
            {QStringLiteral("yesNo"), Transforms::tr("Yes or no")},
            {QStringLiteral("priority"), Transforms::tr("Priority")},
            {QStringLiteral("table"), Transforms::tr("Value table")},
            {QStringLiteral("default"), Transforms::tr("When empty")},
            {QStringLiteral("languageCode"), Transforms::tr("Language code")},
            {QStringLiteral("nameFirst"), Transforms::tr("First name")},
            {QStringLiteral("nameLast"), Transforms::tr("Last name")},
            {QStringLiteral("phone"), Transforms::tr("Phone")},
            {QStringLiteral("email"), Transforms::tr("Clean e-mail")},
            {QStringLiteral("number"), Transforms::tr("Number")},
            {QStringLiteral("money"), Transforms::tr("Money")},
            {QStringLiteral("date"), Transforms::tr("Date")},
            {QStringLiteral("dateTime"), Transforms::tr("Date and time")},
            {QStringLiteral("localTime"), Transforms::tr("Time to read")},
            {QStringLiteral("urlPart"), Transforms::tr("Part of an address")},
            {QStringLiteral("utm"), Transforms::tr("Campaign mark")}};
}

Names parameterNames()
{
    return {{QStringLiteral("find"), Transforms::tr("Find")},
            {QStringLiteral("with"), Transforms::tr("Replace with")},
            {QStringLiteral("matchCase"), Transforms::tr("Capitals count")},
            {QStringLiteral("pattern"), Transforms::tr("Pattern")},
            {QStringLiteral("group"), Transforms::tr("Group")},
            {QStringLiteral("all"), Transforms::tr("Every match")},
            {QStringLiteral("length"), Transforms::tr("At most characters")},
            {QStringLiteral("ending"), Transforms::tr("Ending")},
            {QStringLiteral("words"), Transforms::tr("Between words")},
            {QStringLiteral("text"), Transforms::tr("Text")},
            {QStringLiteral("separator"), Transforms::tr("Separator")},
            {QStringLiteral("number"), Transforms::tr("Which one")},
            {QStringLiteral("from"), Transforms::tr("Count from")},
            {QStringLiteral("append"), Transforms::tr("Add to those chosen")},
            {QStringLiteral("yes"), Transforms::tr("A yes becomes")},
            {QStringLiteral("no"), Transforms::tr("A no becomes")},
            {QStringLiteral("values"), Transforms::tr("Values")},
            {QStringLiteral("else"), Transforms::tr("Any other value")},
            {QStringLiteral("value"), Transforms::tr("Value")},
            {QStringLiteral("order"), Transforms::tr("Order")},
            {QStringLiteral("language"), Transforms::tr("Language")},
            {QStringLiteral("country"), Transforms::tr("Country")},
            {QStringLiteral("part"), Transforms::tr("Part")},
            {QStringLiteral("decimal"), Transforms::tr("Decimal sign")},
            {QStringLiteral("zone"), Transforms::tr("Time zone")},
            {QStringLiteral("format"), Transforms::tr("Format")},
            {QStringLiteral("parameter"), Transforms::tr("Parameter")}};
}

Names choiceNames()
{
    return {{QStringLiteral("keep"), Transforms::tr("keep it")},
            {QStringLiteral("drop"), Transforms::tr("leave it out")},
            {QStringLiteral("dmy"), Transforms::tr("day, month, year")},
            {QStringLiteral("mdy"), Transforms::tr("month, day, year")},
            {QStringLiteral("."), Transforms::tr("point")},
            {QStringLiteral(","), Transforms::tr("comma")},
            {QStringLiteral("first-rest"), Transforms::tr("first word and rest")},
            {QStringLiteral("allButLast-last"), Transforms::tr("last word is the last name")},
            {QStringLiteral("byLocale"), Transforms::tr("as the language has it")},
            {QStringLiteral("start"), Transforms::tr("the start")},
            {QStringLiteral("end"), Transforms::tr("the end")},
            {QStringLiteral("low"), Transforms::tr("lower end")},
            {QStringLiteral("high"), Transforms::tr("upper end")},
            {QStringLiteral("currency"), Transforms::tr("currency")},
            {QStringLiteral("text"), Transforms::tr("words")},
            {QStringLiteral("ymd"), Transforms::tr("year, month, day")},
            {QStringLiteral("host"), Transforms::tr("host", "of a web address: www.example.com")},
            {QStringLiteral("domain"), Transforms::tr("domain", "of a web address: example.com")},
            {QStringLiteral("path"), Transforms::tr("path", "of a web address: /cars/estate")},
            {QStringLiteral("page"), Transforms::tr("page", "of a web address: without its query")},
            {QStringLiteral("query"), Transforms::tr("query", "of a web address: what follows its ?")},
            {QStringLiteral("fragment"), Transforms::tr("fragment", "of a web address: what follows its #")},
            {QStringLiteral("source"), Transforms::tr("source", "utm_source")},
            {QStringLiteral("medium"), Transforms::tr("medium", "utm_medium")},
            {QStringLiteral("campaign"), Transforms::tr("campaign", "utm_campaign")},
            {QStringLiteral("term"), Transforms::tr("term", "utm_term")},
            {QStringLiteral("content"), Transforms::tr("content", "utm_content")},
            {QStringLiteral("id"), Transforms::tr("ID", "utm_id")}};
}

/// The parameter that tells most about a step of that kind.
QString tellingParameter(const domain::Transform& transform, const QJsonObject& written)
{
    for (const char* name : {"part", "country", "length", "find", "pattern", "value", "zone", "order"}) {
        const QJsonValue value = written.value(QLatin1String(name));
        if (value.isString() && !value.toString().isEmpty()) {
            const bool isChoice =
                std::any_of(transform.parameters.begin(), transform.parameters.end(), [name](const auto& parameter) {
                    return parameter.name == QLatin1String(name) && parameter.kind == domain::ParameterKind::Choice;
                });
            return isChoice ? parameterChoiceName(value.toString()) : value.toString();
        }
        if (value.isDouble()) {
            return QLocale().toString(value.toInteger());
        }
    }
    return {};
}

} // namespace

QString transformName(const QString& name)
{
    const Names values = valueNames();
    return values.contains(name) ? values.value(name) : textNames().value(name, name);
}

QString parameterName(const QString& name)
{
    return parameterNames().value(name, name);
}

QString parameterChoiceName(const QString& choice)
{
    return choiceNames().value(choice, choice);
}

QString stepWords(const domain::TransformStep& step)
{
    const QString name = transformName(step.transform().name);
    const QJsonObject written = step.toJson().toObject();
    if (step.transform().name == QLatin1String("table")) {
        const auto rows = static_cast<int>(written.value(QLatin1String("values")).toObject().size());
        return Transforms::tr("%1, %2", "a step and what tells most about it: Phone, DE")
            .arg(name, Transforms::tr("%n row(s)", "of a table", rows));
    }
    const QString more = tellingParameter(step.transform(), written);
    return more.isEmpty() ? name
                          : Transforms::tr("%1, %2", "a step and what tells most about it: Phone, DE").arg(name, more);
}

QString changedByWords(const domain::FieldRule& rule)
{
    QStringList words;
    for (const auto& step : rule.transforms) {
        words.append(stepWords(step));
    }
    if (words.isEmpty() && !rule.textTemplate.isEmpty()) {
        return Transforms::tr("Text with fields");
    }
    return words.isEmpty() && !rule.constant.isEmpty() ? Transforms::tr("Fixed text")
                                                       : words.join(QStringLiteral(", "));
}

} // namespace leadferry::presentation
