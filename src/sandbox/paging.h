// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a long list a page shows, and the links to the parts before and after. Pure.
#pragma once

#include <QJsonObject>
#include <QUrlQuery>

namespace leadferry::sandbox {

class Paging
{
public:
    /// `query` names the "page", from 1; one beyond the end is the last.
    Paging(qsizetype total, int size, const QUrlQuery& query);

    [[nodiscard]] qsizetype first() const { return m_page * m_size; }
    /// One past the last.
    [[nodiscard]] qsizetype end() const { return qMin(m_total, first() + m_size); }
    /// {"range":"26–50 of 312","previous":"?…","next":"?…"}; a link that leads nowhere is empty.
    [[nodiscard]] QJsonObject toJson() const;

private:
    [[nodiscard]] QString linkTo(qsizetype page) const;

    qsizetype m_total;
    qsizetype m_size;
    qsizetype m_page; ///< from 0
    QUrlQuery m_query;
};

} // namespace leadferry::sandbox
