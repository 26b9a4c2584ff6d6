// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the portals' properties again without being asked: once a day, and as soon as something is held for a
// property that was not held when somebody looked last. Says what has changed in HubSpot meanwhile.
#pragma once

#include "app/propertycheck.h"

#include <QSet>

namespace leadferry::app {

/// A report that is older is made anew.
inline constexpr qint64 checkEveryMs = 24LL * 60 * 60 * 1000;
/// However often HubSpot refuses, it is not asked about a portal's properties more often than this.
inline constexpr qint64 checkAtMostEveryMs = 10LL * 60 * 1000;

class PropertyWatch : public QObject
{
    Q_OBJECT
public:
    /// What the context refers to outlives it.
    explicit PropertyWatch(PropertyContext context);

    /// Makes the checks that are due, one after the other; nothing while one is under way. Cheap where none is due.
    void look();

signals:
    /// Somebody in HubSpot has changed what is needed there; told once.
    void changed(const QString& portal, const QList<leadferry::domain::PropertyChange>& changes);

private:
    base::Result<bool> isDue(const domain::Portal& portal);
    void check(const domain::Portal& portal);
    void onChecked(const PropertyCheck& check);

    PropertyContext m_context;
    QHash<qint64, qint64> m_triedMs;       ///< by portal: when this last began a check, monotonic
    QHash<qint64, QSet<QString>> m_heeded; ///< by portal: held properties that a check has seen to
    QPointer<PropertyCheck> m_check;
};

} // namespace leadferry::app
