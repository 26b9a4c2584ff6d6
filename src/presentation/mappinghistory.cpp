// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappinghistory.h"

#include "presentation/mappingtexts.h"
#include "presentation/timetexts.h"
#include "presentation/transformtexts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace leadferry::presentation {

using domain::Action;
using domain::FieldRule;
using domain::Mapping;

namespace {

struct MappingHistory
{
    Q_DECLARE_TR_FUNCTIONS(MappingHistory)
};

QString actorWords(const QString& actor)
{
    return actor == QLatin1String("window")         ? MappingHistory::tr("in the window")
           : actor == QLatin1String("command line") ? MappingHistory::tr("on the command line")
                                                    : actor;
}

QString ruleWords(const FieldRule& rule)
{
    QStringList words{shownValue(sourceText(rule))};
    if (const QString steps = rule.transforms.isEmpty() ? QString() : changedByWords(rule); !steps.isEmpty()) {
        words.append(steps);
    }
    words.append(writeModeName(rule.mode));
    if (rule.onlyWhenKnown) {
        words.append(MappingHistory::tr("only where the portal has it"));
    }
    return words.join(QStringLiteral(" · "));
}

const Action* actionWith(const Mapping& mapping, const QString& id)
{
    const auto found = std::find_if(mapping.actions.begin(), mapping.actions.end(),
                                    [&](const Action& action) { return action.id == id; });
    return found == mapping.actions.end() ? nullptr : &*found;
}

const FieldRule* ruleFor(const Action* action, const QString& property)
{
    if (!action) {
        return nullptr;
    }
    const auto found = std::find_if(action->fields.begin(), action->fields.end(),
                                    [&](const FieldRule& rule) { return rule.property == property; });
    return found == action->fields.end() ? nullptr : &*found;
}

/// The two as the JSON of a mapping that has only this rule.
bool saysTheSameRule(const FieldRule& one, const FieldRule& other)
{
    const auto json = [](const FieldRule& rule) {
        Mapping mapping;
        Action action;
        action.fields = {rule};
        mapping.actions = {action};
        return domain::toJson(mapping);
    };
    return json(one) == json(other);
}

QString frameWords(const Mapping& mapping, const Action& action)
{
    const int index = static_cast<int>(&action - &mapping.actions.first());
    return actionFacts(mapping, index, {});
}

class Comparison
{
public:
    Comparison(const Mapping& before, const Mapping& after) : m_before(before), m_after(after) {}

    QList<MappingDifference> find()
    {
        if (m_before.active != m_after.active) {
            m_found.append({MappingHistory::tr("Switch"), switchWords(m_before.active), switchWords(m_after.active),
                            MappingDifference::Part::Switch});
        }
        for (int i = 0; i < m_after.actions.size(); ++i) {
            const Action& action = m_after.actions.at(i);
            compare(actionWith(m_before, action.id), &action, actionTitle(m_after, i));
        }
        for (int i = 0; i < m_before.actions.size(); ++i) {
            const Action& action = m_before.actions.at(i);
            if (!actionWith(m_after, action.id)) {
                compare(&action, nullptr, actionTitle(m_before, i));
            }
        }
        return m_found;
    }

private:
    static QString switchWords(bool on) { return on ? MappingHistory::tr("on") : MappingHistory::tr("off"); }

    void compare(const Action* before, const Action* after, const QString& title)
    {
        const QString frameBefore = before ? frameWords(m_before, *before) : QString();
        const QString frameAfter = after ? frameWords(m_after, *after) : QString();
        if (frameBefore != frameAfter) {
            m_found.append({title, frameBefore, frameAfter, MappingDifference::Part::Action});
        }
        QStringList properties;
        for (const Action* action : {after, before}) {
            for (const FieldRule& rule : action ? action->fields : QList<FieldRule>()) {
                properties.append(rule.property);
            }
        }
        properties.removeDuplicates();
        for (const QString& property : std::as_const(properties)) {
            const FieldRule* was = ruleFor(before, property);
            const FieldRule* is = ruleFor(after, property);
            if (!was || !is || !saysTheSameRule(*was, *is)) {
                m_found.append({title + QStringLiteral(": ") + property, was ? ruleWords(*was) : QString(),
                                is ? ruleWords(*is) : QString(), MappingDifference::Part::Rule});
            }
        }
    }

    const Mapping& m_before;
    const Mapping& m_after;
    QList<MappingDifference> m_found;
};

} // namespace

QList<MappingVersion> versionsOf(const QJsonObject& answer, qint64 nowMs)
{
    QList<MappingVersion> versions;
    const QJsonArray entries = answer.value(QLatin1String("versions")).toArray();
    for (const auto& entry : entries) {
        const QJsonObject json = entry.toObject();
        const auto mapping = domain::mappingFromJson(json.value(QLatin1String("mapping")).toObject());
        if (!mapping) {
            continue;
        }
        const qint64 savedAt = json.value(QLatin1String("savedAtMs")).toInteger();
        versions.append({*mapping,
                         savedAt == 0 ? MappingHistory::tr("As built in")
                                      : MappingHistory::tr("Version %1").arg(QLocale().toString(mapping->version)),
                         savedAt == 0 ? MappingHistory::tr("comes with Leadferry")
                                      : MappingHistory::tr("%1, %2", "when, and where: Mon 15:20, in the window")
                                            .arg(timeText(savedAt, nowMs),
                                                 actorWords(json.value(QLatin1String("savedBy")).toString()))});
    }
    return versions;
}

QList<MappingDifference> differencesOf(const Mapping& before, const Mapping& after)
{
    return Comparison(before, after).find();
}

} // namespace leadferry::presentation
