// SPDX-License-Identifier: GPL-3.0-or-later
// The mappings while somebody edits them: what is in use, what was changed, and the way back and forth between.
#pragma once

#include "domain/mapping.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QSet>

#include <optional>

namespace leadferry::presentation {

/// Whether they say the same, whatever their version numbers.
bool saysTheSame(const domain::Mapping& one, const domain::Mapping& other);

class MappingDraft final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What is in use now. What was not edited follows; edits stay, and isChangedElsewhere() says where what they began
    /// with has changed meanwhile.
    void setInUse(const QList<domain::Mapping>& mappings);

    /// The event types that have a mapping, or will have one when it is saved.
    [[nodiscard]] QStringList types() const { return m_edited.keys(); }
    [[nodiscard]] bool isInUse(const QString& type) const { return m_inUse.contains(type); }
    /// The version that saving makes.
    [[nodiscard]] int nextVersion(const QString& type) const { return isInUse(type) ? inUse(type).version + 1 : 1; }
    [[nodiscard]] domain::Mapping mapping(const QString& type) const { return m_edited.value(type); }
    [[nodiscard]] domain::Mapping inUse(const QString& type) const { return m_inUse.value(type); }
    [[nodiscard]] bool isDirty(const QString& type) const;
    [[nodiscard]] bool isDirty() const { return !dirtyTypes().isEmpty(); }
    [[nodiscard]] QStringList dirtyTypes() const;
    [[nodiscard]] bool isChangedElsewhere(const QString& type) const { return m_changedElsewhere.contains(type); }

    /// One step to undo, also of a mapping that was not there before. `what` is for people: "Change property".
    void change(const domain::Mapping& mapping, const QString& what);
    /// Everything as it is in use; one step to undo.
    void discard(const QString& what);
    /// Those of one type only.
    void discard(const QString& type, const QString& what);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at < m_steps.size(); }
    [[nodiscard]] QString undoWords() const { return canUndo() ? m_steps.at(m_at - 1).what : QString(); }
    [[nodiscard]] QString redoWords() const { return canRedo() ? m_steps.at(m_at).what : QString(); }

    /// What was edited, as the command "import-mappings" takes it.
    [[nodiscard]] QJsonObject document() const;
    /// It is on its way: when setInUse() brings it back, nobody else has changed it, even if the edits went on.
    void noteSent();

signals:
    void changed();
    /// An edit of this type was undone or done again.
    void touched(const QString& type);

private:
    struct Change
    {
        QString type;
        std::optional<domain::Mapping> before; ///< nothing: there was none
        std::optional<domain::Mapping> after;  ///< nothing: there is none any more
    };
    struct Step
    {
        QString what;
        QList<Change> changes;
    };

    void take(const Step& step);
    void put(const QString& type, const std::optional<domain::Mapping>& mapping);
    [[nodiscard]] Change back(const QString& type) const;
    void follow(const domain::Mapping& mapping, const std::optional<domain::Mapping>& before);
    bool takeSent(const domain::Mapping& mapping);
    template <typename Predicate> void forgetChanges(Predicate isMeant);

    QMap<QString, domain::Mapping> m_inUse;
    QMap<QString, domain::Mapping> m_edited;
    QMap<QString, domain::Mapping> m_sent;
    QSet<QString> m_changedElsewhere;
    QList<Step> m_steps;
    qsizetype m_at = 0; ///< steps done; those behind are to be done again
};

} // namespace leadferry::presentation
