// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/operationlines.h"

#include "cli/valuerulewords.h"

#include <QJsonArray>

namespace leadferry::cli {

namespace {

QString textIn(const QJsonValue& object, const char* name)
{
    return object[QLatin1String(name)].toString();
}

/// On one line, for the eye.
QString shown(const QString& value)
{
    constexpr qsizetype longest = 100;
    const QString line = value.simplified();
    return line.size() > longest ? line.left(longest - 1) + QChar(0x2026) : line;
}

QString doing(const QString& write)
{
    if (write == QLatin1String("create")) {
        return QStringLiteral("create");
    }
    if (write == QLatin1String("update")) {
        return QStringLiteral("update");
    }
    if (write == QLatin1String("join")) {
        return QStringLiteral("put the contact on the");
    }
    if (write == QLatin1String("nothing")) {
        return QStringLiteral("leave as it is:");
    }
    if (write == QLatin1String("together")) {
        return QStringLiteral("write with a later event:");
    }
    if (write == QLatin1String("skipped")) {
        return QStringLiteral("leave out, for there is none:");
    }
    return write == QLatin1String("held") ? QStringLiteral("hold") : QStringLiteral("write later");
}

Colour colourOf(const QString& write)
{
    if (write == QLatin1String("create") || write == QLatin1String("update") || write == QLatin1String("join")) {
        return Colour::Good;
    }
    return write == QLatin1String("held") ? Colour::Warning : Colour::Faint;
}

/// Of a record that is there, old value → new value; a dash for none.
void printProperties(const Terminal& terminal, const QJsonObject& operation)
{
    const bool changes = operation.value(QLatin1String("write")) == QLatin1String("update");
    const QJsonObject before = operation.value(QLatin1String("before")).toObject();
    const QJsonObject properties = operation.value(QLatin1String("properties")).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QString old = before.value(property.key()).toString();
        terminal.line(QStringLiteral("      %1: %2%3")
                          .arg(property.key(),
                               changes
                                   ? (old.isEmpty() ? QString(QChar(0x2013)) : shown(old)) + QStringLiteral(" \u2192 ")
                                   : QString(),
                               shown(property->toString())));
        if (const QJsonArray broken = operation.value(QLatin1String("breaks"))[property.key()].toArray();
            !broken.isEmpty()) {
            terminal.line(QStringLiteral("        ") +
                          terminal.painted(QStringLiteral("HubSpot has a rule for it and may refuse this: ") +
                                               ruleWords(domain::valueRulesFromJson(broken)),
                                           Colour::Warning));
        }
    }
}

} // namespace

void printOperations(const Terminal& terminal, const QJsonObject& delivery)
{
    const QJsonArray operations = delivery.value(QLatin1String("operations")).toArray();
    if (operations.isEmpty()) {
        terminal.line(QStringLiteral("  Nothing is written: ") + (textIn(delivery, "cause").isEmpty()
                                                                      ? QStringLiteral("no active mapping names it.")
                                                                      : textIn(delivery, "cause")));
    }
    for (const auto& operation : operations) {
        const QString write = textIn(operation, "write");
        QString line = QStringLiteral("  ") + terminal.painted(doing(write), colourOf(write)) + QLatin1Char(' ') +
                       textIn(operation, "object");
        if (const QString record = textIn(operation, "recordId"); !record.isEmpty()) {
            line += QLatin1Char(' ') + record;
        }
        const QJsonArray links = operation[QLatin1String("associations")].toArray();
        QStringList linked;
        for (const auto& link : links) {
            linked.append(textIn(link, "object"));
        }
        terminal.line(linked.isEmpty() ? line
                                       : line + QStringLiteral(", linked to ") + linked.join(QStringLiteral(", ")));
        printProperties(terminal, operation.toObject());
        if (const QString cause = textIn(operation, "cause"); !cause.isEmpty()) {
            terminal.line(QStringLiteral("      ") + terminal.painted(cause, Colour::Warning));
        }
    }
}

} // namespace leadferry::cli
