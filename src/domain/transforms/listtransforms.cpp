// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of values: taking apart, putting together, choosing.
#include "domain/transforms/functions.h"
#include "domain/transformstep.h"

#include <QSet>

namespace leadferry::domain::transforms {

namespace {

const auto semicolon = QLatin1Char(';');

QStringList withoutRepeats(const QStringList& values)
{
    QStringList once;
    QSet<QString> seen;
    for (const QString& value : values) {
        const QString key = TransformArguments::tableKey(value);
        if (!seen.contains(key)) {
            seen.insert(key);
            once.append(value);
        }
    }
    return once;
}

} // namespace

QStringList split(const QStringList& values, const Arguments& arguments)
{
    static const QRegularExpression usual(QStringLiteral("[,;\\n]"));
    const QString separator = arguments.text(QLatin1String("separator"));
    QStringList parts;
    for (const QString& value : values) {
        parts += separator.isEmpty() ? value.split(usual) : value.split(separator);
    }
    return parts;
}

QStringList join(const QStringList& values, const Arguments& arguments)
{
    return {values.join(arguments.text(QLatin1String("separator")))};
}

QStringList item(const QStringList& values, const Arguments& arguments)
{
    const int number = arguments.number(QLatin1String("number"));
    const bool fromEnd = arguments.text(QLatin1String("from")) == QLatin1String("end");
    return values.mid(fromEnd ? values.size() - number : number - 1, 1);
}

QStringList unique(const QStringList& values, const Arguments& /*arguments*/)
{
    return withoutRepeats(values);
}

QStringList multiSelect(const QStringList& values, const Arguments& arguments)
{
    const QStringList options = withoutRepeats(cleanValues(values.join(semicolon).split(semicolon)));
    if (options.isEmpty()) {
        return {};
    }
    return {(arguments.truth(QLatin1String("append")) ? QString(semicolon) : QString()) + options.join(semicolon)};
}

} // namespace leadferry::domain::transforms
