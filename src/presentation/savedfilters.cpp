// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/savedfilters.h"

#include <algorithm>

namespace leadferry::presentation {

namespace {

bool isNamed(const SavedFilter& filter, const QString& name)
{
    return filter.name.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

bool SavedFilters::contains(const QString& name) const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [&name](const SavedFilter& filter) { return isNamed(filter, name); });
}

void SavedFilters::save(const QString& name, const QString& line)
{
    remove(name);
    m_all.append({name, line});
    std::sort(m_all.begin(), m_all.end(), [](const SavedFilter& one, const SavedFilter& other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
}

void SavedFilters::remove(const QString& name)
{
    m_all.removeIf([&name](const SavedFilter& filter) { return isNamed(filter, name); });
}

QVariant SavedFilters::toVariant() const
{
    QStringList list;
    for (const SavedFilter& filter : m_all) {
        list += {filter.name, filter.line};
    }
    return list;
}

SavedFilters SavedFilters::fromVariant(const QVariant& variant)
{
    SavedFilters filters;
    const QStringList list = variant.toStringList();
    for (qsizetype i = 0; i + 1 < list.size(); i += 2) {
        if (!list.at(i).trimmed().isEmpty()) {
            filters.save(list.at(i), list.at(i + 1));
        }
    }
    return filters;
}

} // namespace leadferry::presentation
