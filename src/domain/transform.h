// SPDX-License-Identifier: GPL-3.0-or-later
// What a transform of the catalog is made of: its name, the parameters it takes, and the function that applies it.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QLatin1String>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <limits>
#include <variant>

namespace leadferry::domain {

/// What a parameter takes; an editor makes its form of it, and transformstep.cpp checks by it.
enum class ParameterKind {
    Text,
    Number, ///< a whole number
    Truth,
    Choice,   ///< one of `choices`
    Table,    ///< an object of texts: what is looked up, and what it becomes
    Pattern,  ///< a regular expression (PCRE)
    Template, ///< text with named fields, {{data.topic}}
    TimeZone, ///< an IANA name, "Europe/Berlin"
    Country,  ///< the two capital letters of one that has telephone numbers
    Language, ///< by code or by name
};

struct TransformParameter
{
    QLatin1String name; ///< as written in a mapping; permanent. Never "name"
    ParameterKind kind = ParameterKind::Text;
    QLatin1String description; ///< one line
    bool required = false;
    QString standard = {};                       ///< what counts when it is left out
    QList<QLatin1String> choices = {};           ///< of a Text: suggestions
    int least = std::numeric_limits<int>::min(); ///< of a Number
};

/// What is around the value: steps may name the event's other values.
struct TransformScene
{
    QJsonObject context;  ///< planningContext()
    QString phoneCountry; ///< of numbers without a country code: "DE"; empty: none
    int turn = 0;         ///< how many earlier events got a value of a list in turn
};

/// The parameters of one step, checked and ready to use; what was left out has its default.
class TransformArguments
{
public:
    [[nodiscard]] QString text(QLatin1String name) const { return m_values.value(name).toString(); }
    [[nodiscard]] int number(QLatin1String name) const { return m_values.value(name).toInt(); }
    [[nodiscard]] bool truth(QLatin1String name) const { return m_values.value(name).toBool(); }
    /// Of the one pattern a transform may take.
    [[nodiscard]] const QRegularExpression& pattern() const { return m_pattern; }
    /// Of the one table a transform may take. The keys are as tableKey() makes them.
    [[nodiscard]] const QHash<QString, QString>& table() const { return m_table; }
    /// How a table's keys are compared: spaces and case do not count.
    static QString tableKey(const QString& text) { return text.simplified().toCaseFolded(); }

private:
    friend class TransformStep;
    QJsonObject m_values;
    QRegularExpression m_pattern;
    QHash<QString, QString> m_table;
};

/// Values are trimmed and never empty; what a function gives is trimmed afterwards, and empty texts are dropped.
using PlainFunction = QString (*)(const QString& value);
using EachFunction = QString (*)(const QString& value, const TransformArguments& arguments,
                                 const TransformScene& scene);
using ListFunction = QStringList (*)(const QStringList& values, const TransformArguments& arguments);

struct Transform
{
    /// What comes out, for properties that show HTML: there plain text is escaped.
    enum class Form { AsBefore, Text, TextOfHtml, Html };

    QLatin1String name;                                            ///< as written in a mapping; permanent
    QLatin1String description;                                     ///< one line for the people who write mappings
    std::variant<PlainFunction, EachFunction, ListFunction> apply; ///< the first two: of each value by itself
    QList<TransformParameter> parameters = {};
    Form form = Form::AsBefore;
    bool alsoOfNothing = false; ///< applied even where there is no value; only of a ListFunction
};

} // namespace leadferry::domain
