// SPDX-License-Identifier: GPL-3.0-or-later
// What the write modes mean: for one record, and for several events written together.
#include "domain/planner.h"

#include <algorithm>

namespace leadferry::domain {

namespace {

bool isBlank(const QString& value)
{
    return value.trimmed().isEmpty();
}

bool hasLines(const QString& text, const QString& lines)
{
    const auto framed = [](QString value) {
        value.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        return QLatin1Char('\n') + value + QLatin1Char('\n');
    };
    return framed(text).contains(framed(lines));
}

QString appended(const QString& text, const QString& lines)
{
    if (isBlank(text)) {
        return lines;
    }
    return hasLines(text, lines) ? text : text + QLatin1Char('\n') + lines;
}

/// "a;b" and "b;c" → "a;b;c"
QString withOptions(const QString& chosen, const QString& added)
{
    QStringList options;
    const QStringList all = (chosen + QLatin1Char(';') + added).split(QLatin1Char(';'));
    for (const QString& option : all) {
        if (!isBlank(option) && !options.contains(option.trimmed())) {
            options.append(option.trimmed());
        }
    }
    return options.join(QLatin1Char(';'));
}

QString appended(const QString& present, const PlannedField& field)
{
    if (!field.manyChoices) {
        return appended(present, field.value);
    }
    const QString both = withOptions(present, field.value);
    return both == withOptions(present, {}) ? present : both;
}

/// HubSpot refuses a step back; a stage of the portal's own whose place we do not know is a person's decision.
bool movesForward(const QString& from, const QString& to, const QStringList& stages)
{
    const qsizetype present = stages.indexOf(from);
    return present >= 0 && stages.indexOf(to) > present;
}

/// The value the property shall have, given what is there; the present one where nothing is to change.
QString wanted(const PlannedField& field, const QString& present, bool older, const QString& lastWritten)
{
    switch (field.mode) {
    case WriteMode::Overwrite:
        return older && !isBlank(present) ? present : field.value;
    case WriteMode::OverwriteUnlessChanged:
        return isBlank(present) || (!older && present == lastWritten) ? field.value : present;
    case WriteMode::OnlyIfEmpty:
        return isBlank(present) ? field.value : present;
    case WriteMode::Append:
        return appended(present, field);
    case WriteMode::Never:
        return present;
    }
    Q_UNREACHABLE();
}

/// How much a mode may replace; the order in which it wins against another.
int strengthOf(WriteMode mode)
{
    switch (mode) {
    case WriteMode::Never:
        return 0;
    case WriteMode::OnlyIfEmpty:
        return 1;
    case WriteMode::OverwriteUnlessChanged:
        return 2;
    case WriteMode::Append:
        return 3;
    case WriteMode::Overwrite:
        return 4;
    }
    Q_UNREACHABLE();
}

/// Adds a later event's field to those of the same property.
void mergeInto(QList<PlannedField>& fields, const PlannedField& later)
{
    const auto same = [&later](const PlannedField& field) { return field.property == later.property; };
    const auto known = std::find_if(fields.begin(), fields.end(), same);
    if (known == fields.end()) {
        fields.append(later);
    } else if (known->mode == WriteMode::Append && later.mode == WriteMode::Append) {
        // Each piece stays a piece of its own: one of them may be in the record already.
        if (!fields.contains(later)) {
            fields.append(later);
        }
    } else if (known->mode == WriteMode::Overwrite && later.mode == WriteMode::Append) {
        known->value = appended(known->value, later);
    } else if (strengthOf(later.mode) >= strengthOf(known->mode)) {
        const auto place = std::distance(fields.begin(), known);
        fields.removeIf(same);
        fields.insert(place, later);
    }
}

} // namespace

CrmProperties changesFor(const QList<PlannedField>& fields, const CrmProperties& present, bool older,
                         const QStringList& stages, const CrmProperties& lastWritten)
{
    CrmProperties changes;
    for (const PlannedField& field : fields) {
        const QString now = changes.value(field.property, present.value(field.property));
        const QString then = wanted(field, now, older, lastWritten.value(field.property));
        const bool isStage = field.property == QLatin1String("lifecyclestage") && !isBlank(now);
        if (then != now && (!isStage || movesForward(now, then, stages))) {
            changes.insert(field.property, then);
        }
    }
    return changes;
}

CrmProperties valuesForNew(const QList<PlannedField>& fields)
{
    CrmProperties values;
    for (const PlannedField& field : fields) {
        const bool appends = field.mode == WriteMode::Append;
        values.insert(field.property, appends ? appended(values.value(field.property), field) : field.value);
    }
    return values;
}

QList<PlannedField> mergeFields(const QList<QList<PlannedField>>& oldestFirst)
{
    QList<PlannedField> result;
    for (const QList<PlannedField>& fields : oldestFirst) {
        for (const PlannedField& field : fields) {
            if (!isBlank(field.value)) {
                mergeInto(result, field);
            }
        }
    }
    return result;
}

} // namespace leadferry::domain
