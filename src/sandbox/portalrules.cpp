// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/portalrules.h"

#include <QRegularExpression>

namespace leadferry::sandbox {

base::Result<PortalRule> parsePortalRule(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([a-z0-9-]+)\\.([a-z][a-z0-9_]*)(?::([a-z][a-z0-9_]*)=(.+))?$"));
    const auto match = pattern.match(text);
    const ObjectType* type = match.hasMatch() ? findObjectType(match.captured(1)) : nullptr;
    if (!type) {
        return base::Error{
            base::ErrorKind::Invalid,
            QStringLiteral("not a rule: %1; write OBJECT.PROPERTY or OBJECT.PROPERTY:PROPERTY=VALUE").arg(text)};
    }
    return PortalRule{type, match.captured(2), match.captured(3), match.captured(4)};
}

QList<PortalRule> standingRules()
{
    return {PortalRule{findObjectType(QStringLiteral("deals")), QStringLiteral("pipeline"), QString(), QString()}};
}

QStringList missedRules(const QList<PortalRule>& rules, const ObjectType& type, const PropertyValues& values,
                        const Record* current)
{
    const auto valueAfter = [&](const QString& property) {
        return values.value(property, current ? current->value(property) : QString());
    };
    QStringList missed;
    for (const PortalRule& rule : rules) {
        const bool conditional = !rule.whenProperty.isEmpty();
        const bool touched = values.contains(rule.property) || (conditional && values.contains(rule.whenProperty));
        const bool binds = rule.type == &type && (!current || touched) &&
                           (!conditional || valueAfter(rule.whenProperty) == rule.whenValue);
        if (binds && valueAfter(rule.property).isEmpty() && !missed.contains(rule.property)) {
            missed.append(rule.property);
        }
    }
    return missed;
}

} // namespace leadferry::sandbox
