// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingdraft.h"

#include <QJsonArray>

#include <utility>

namespace leadferry::presentation {

using domain::Mapping;

bool saysTheSame(const Mapping& one, const Mapping& other)
{
    QJsonObject left = domain::toJson(one);
    QJsonObject right = domain::toJson(other);
    left.remove(QLatin1String("version"));
    right.remove(QLatin1String("version"));
    return left == right;
}

void MappingDraft::setInUse(const QList<Mapping>& mappings)
{
    const QMap<QString, Mapping> before = std::exchange(m_inUse, {});
    for (const Mapping& mapping : mappings) {
        const QString type = mapping.eventType;
        m_inUse.insert(type, mapping);
        const bool isNews = !before.contains(type) || !saysTheSame(before.value(type), mapping);
        const bool edited = m_edited.contains(type) && !saysTheSame(m_edited.value(type), before.value(type));
        if (!edited) {
            if (isNews && before.contains(type)) {
                forgetStepsOf(type);
            }
            m_edited.insert(type, mapping);
        } else if (saysTheSame(m_edited.value(type), mapping)) { // just saved
            m_changedElsewhere.remove(type);
        } else if (isNews) {
            m_changedElsewhere.insert(type);
        }
        m_edited[type].version = mapping.version;
    }
    emit changed();
}

bool MappingDraft::isDirty(const QString& type) const
{
    return m_edited.contains(type) && !saysTheSame(m_edited.value(type), m_inUse.value(type));
}

QStringList MappingDraft::dirtyTypes() const
{
    QStringList dirty = types();
    dirty.removeIf([this](const QString& type) { return !isDirty(type); });
    return dirty;
}

void MappingDraft::change(const Mapping& mapping, const QString& what)
{
    const Mapping before = m_edited.value(mapping.eventType);
    if (saysTheSame(before, mapping)) {
        return;
    }
    take({what, {{before, mapping}}});
}

void MappingDraft::discard(const QString& what)
{
    Step step{what, {}};
    const QStringList dirty = dirtyTypes();
    for (const QString& type : dirty) {
        step.changes.append({m_edited.value(type), m_inUse.value(type)});
    }
    if (!step.changes.isEmpty()) {
        m_changedElsewhere.clear();
        take(step);
    }
}

void MappingDraft::discard(const QString& type, const QString& what)
{
    m_changedElsewhere.remove(type);
    change(m_inUse.value(type), what);
}

void MappingDraft::take(const Step& step)
{
    m_steps.resize(m_at);
    m_steps.append(step);
    m_at = m_steps.size();
    for (const Change& change : step.changes) {
        put(change.after);
    }
    emit changed();
}

void MappingDraft::undo()
{
    if (!canUndo()) {
        return;
    }
    const Step step = m_steps.at(--m_at);
    for (const Change& change : step.changes) {
        put(change.before);
    }
    emit touched(step.changes.first().before.eventType);
    emit changed();
}

void MappingDraft::redo()
{
    if (!canRedo()) {
        return;
    }
    const Step step = m_steps.at(m_at++);
    for (const Change& change : step.changes) {
        put(change.after);
    }
    emit touched(step.changes.first().after.eventType);
    emit changed();
}

/// Versions are given when something is saved; until then it is that of what is in use.
void MappingDraft::put(const Mapping& mapping)
{
    Mapping& edited = m_edited[mapping.eventType];
    edited = mapping;
    edited.version = m_inUse.value(mapping.eventType).version;
}

/// What they would lead back to is not what is in use any more.
void MappingDraft::forgetStepsOf(const QString& type)
{
    for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
        m_steps[i].changes.removeIf([&](const Change& change) { return change.before.eventType == type; });
        if (m_steps.at(i).changes.isEmpty()) {
            m_steps.removeAt(i);
            m_at -= i < m_at ? 1 : 0;
        }
    }
}

QJsonObject MappingDraft::document() const
{
    QJsonArray mappings;
    const QStringList dirty = dirtyTypes();
    for (const QString& type : dirty) {
        mappings.append(domain::toJson(m_edited.value(type)));
    }
    return {{QStringLiteral("mappings"), mappings}};
}

} // namespace leadferry::presentation
