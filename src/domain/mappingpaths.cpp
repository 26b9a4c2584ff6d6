// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mappingpaths.h"

#include "domain/planningcontext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::domain {

namespace {

void addFieldsOf(const QString& text, QStringList& paths)
{
    static const QRegularExpression field(QStringLiteral("\\{\\{\\{?[#^/&]?\\s*([A-Za-z_][\\w.-]*)"));
    auto matches = field.globalMatch(text);
    while (matches.hasNext()) {
        paths.append(personPath(matches.next().captured(1)));
    }
}

void collect(const QJsonObject& object, const QString& prefix, QStringList& paths)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString path = prefix + field.key();
        if (field->isObject()) {
            collect(field->toObject(), path + u'.', paths);
        } else if (!field->toArray().at(0).isObject() && !field->isNull()) {
            paths.append(path);
        }
    }
}

} // namespace

QString personPath(const QString& path)
{
    const auto contact = QLatin1String("contact.");
    return path.startsWith(contact) ? QStringLiteral("person.") + path.mid(contact.size()) : path;
}

QStringList pathsUsed(const Mapping& mapping)
{
    QStringList paths;
    const auto addPath = [&paths](const QString& path) {
        const QStringList alternatives = alternativesOf(path);
        for (const QString& alternative : alternatives) {
            paths.append(personPath(alternative));
        }
    };
    for (const Action& action : mapping.actions) {
        const QStringList asked = pathsOf(action.onlyIf);
        std::for_each(asked.begin(), asked.end(), addPath);
        for (const FieldRule& rule : action.fields) {
            addPath(rule.from);
            addFieldsOf(rule.textTemplate, paths);
            for (const TransformStep& step : rule.transforms) {
                addFieldsOf(step.toJson().toObject().value(QLatin1String("text")).toString(), paths);
            }
        }
    }
    if (paths.contains(QStringLiteral("topic"))) {
        for (const char* name : {"subject", "topic", "product", "vehicle_of_interest", "guide", "intent", "reason"}) {
            paths.append(QStringLiteral("data.") + QLatin1String(name));
        }
    }
    paths.removeDuplicates();
    paths.removeAll(QString());
    return paths;
}

bool isUsed(const QStringList& used, const QString& path)
{
    return std::any_of(used.begin(), used.end(),
                       [&path](const QString& one) { return one == path || path.startsWith(one + u'.'); });
}

bool isWorthARule(const QString& path)
{
    return path.startsWith(QLatin1String("data.")) ||
           (path.startsWith(QLatin1String("person.")) && path != QLatin1String("person.label") &&
            path != QLatin1String("person.name") && path != QLatin1String("person.visitorId"));
}

QStringList unusedPaths(const QJsonObject& context, const QStringList& used)
{
    QStringList paths;
    collect(context, {}, paths);
    paths.removeIf([&used](const QString& path) { return !isWorthARule(path) || isUsed(used, path); });
    return paths;
}

} // namespace leadferry::domain
