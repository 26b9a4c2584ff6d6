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
        m_inUse.insert(mapping.eventType, mapping);
    }
    for (const Mapping& mapping : mappings) {
        const auto known = before.constFind(mapping.eventType);
        follow(mapping, known == before.constEnd() ? std::nullopt : std::optional(*known));
    }
    for (const Mapping& gone : before) {
        if (!isInUse(gone.eventType) && saysTheSame(m_edited.value(gone.eventType), gone)) {
            forgetChanges([&](const Change& change) { return change.type == gone.eventType; });
            m_edited.remove(gone.eventType);
        }
    }
    emit changed();
}

/// `before`: what was in use of the type until now.
void MappingDraft::follow(const Mapping& mapping, const std::optional<Mapping>& before)
{
    const QString type = mapping.eventType;
    const bool isNews = !before || !saysTheSame(*before, mapping);
    const bool edited = m_edited.contains(type) && (!before || !saysTheSame(m_edited.value(type), *before));
    const bool isOurs = takeSent(mapping);
    if (!before) { // it cannot be undone any more that there is one
        forgetChanges([&](const Change& change) { return change.type == type && (!change.before || !change.after); });
    }
    if (!edited) {
        if (isNews && before) { // what the steps would lead back to is not what is in use any more
            forgetChanges([&](const Change& change) { return change.type == type; });
        }
        m_edited.insert(type, mapping);
    } else if (saysTheSame(m_edited.value(type), mapping)) { // just saved
        m_changedElsewhere.remove(type);
    } else if (isNews && !isOurs) {
        m_changedElsewhere.insert(type);
    }
    m_edited[type].version = mapping.version;
}

bool MappingDraft::takeSent(const Mapping& mapping)
{
    const auto sent = m_sent.constFind(mapping.eventType);
    const bool isOurs = sent != m_sent.constEnd() && saysTheSame(*sent, mapping);
    if (isOurs) {
        m_sent.erase(sent);
    }
    return isOurs;
}

bool MappingDraft::isDirty(const QString& type) const
{
    return m_edited.contains(type) && (!isInUse(type) || !saysTheSame(m_edited.value(type), m_inUse.value(type)));
}

QStringList MappingDraft::dirtyTypes() const
{
    QStringList dirty = types();
    dirty.removeIf([this](const QString& type) { return !isDirty(type); });
    return dirty;
}

void MappingDraft::change(const Mapping& mapping, const QString& what)
{
    const auto known = m_edited.constFind(mapping.eventType);
    if (known == m_edited.constEnd()) {
        take({what, {{mapping.eventType, std::nullopt, mapping}}});
    } else if (!saysTheSame(*known, mapping)) {
        take({what, {{mapping.eventType, *known, mapping}}});
    }
}

void MappingDraft::discard(const QString& what)
{
    Step step{what, {}};
    const QStringList dirty = dirtyTypes();
    for (const QString& type : dirty) {
        step.changes.append(back(type));
    }
    if (!step.changes.isEmpty()) {
        m_changedElsewhere.clear();
        take(step);
    }
}

void MappingDraft::discard(const QString& type, const QString& what)
{
    m_changedElsewhere.remove(type);
    if (isDirty(type)) {
        take({what, {back(type)}});
    }
}

MappingDraft::Change MappingDraft::back(const QString& type) const
{
    return {type, m_edited.value(type), isInUse(type) ? std::optional(m_inUse.value(type)) : std::nullopt};
}

void MappingDraft::take(const Step& step)
{
    m_steps.resize(m_at);
    m_steps.append(step);
    m_at = m_steps.size();
    for (const Change& change : step.changes) {
        put(change.type, change.after);
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
        put(change.type, change.before);
    }
    emit touched(step.changes.first().type);
    emit changed();
}

void MappingDraft::redo()
{
    if (!canRedo()) {
        return;
    }
    const Step step = m_steps.at(m_at++);
    for (const Change& change : step.changes) {
        put(change.type, change.after);
    }
    emit touched(step.changes.first().type);
    emit changed();
}

/// Versions are given when something is saved; until then it is that of what is in use.
void MappingDraft::put(const QString& type, const std::optional<Mapping>& mapping)
{
    if (!mapping) {
        m_edited.remove(type);
        return;
    }
    Mapping& edited = m_edited[type];
    edited = *mapping;
    edited.version = m_inUse.value(type).version;
}

template <typename Predicate> void MappingDraft::forgetChanges(Predicate isMeant)
{
    for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
        m_steps[i].changes.removeIf(isMeant);
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

void MappingDraft::noteSent()
{
    const QStringList dirty = dirtyTypes();
    for (const QString& type : dirty) {
        m_sent.insert(type, m_edited.value(type));
    }
}

} // namespace leadferry::presentation
