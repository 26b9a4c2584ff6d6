// SPDX-License-Identifier: GPL-3.0-or-later
// Filters of the log that somebody gave a name, as lines, so that they can be read and typed.
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace leadferry::presentation {

struct SavedFilter
{
    QString name;
    QString line;
    bool operator==(const SavedFilter&) const = default;
};

class SavedFilters
{
public:
    [[nodiscard]] const QList<SavedFilter>& all() const { return m_all; } ///< by name
    [[nodiscard]] bool contains(const QString& name) const;
    /// Replaces the one of that name; capitals do not count.
    void save(const QString& name, const QString& line);
    void remove(const QString& name);

    /// For the window's settings. What cannot be read is left out.
    [[nodiscard]] QVariant toVariant() const;
    static SavedFilters fromVariant(const QVariant& variant);

private:
    QList<SavedFilter> m_all;
};

} // namespace leadferry::presentation
