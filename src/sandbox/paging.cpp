// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/paging.h"

#include "sandbox/text.h"

namespace leadferry::sandbox {

Paging::Paging(qsizetype total, int size, const QUrlQuery& query) : m_total(total), m_size(size), m_query(query)
{
    const qsizetype last = total == 0 ? 0 : (total - 1) / size;
    m_page = qBound<qsizetype>(0, query.queryItemValue(text("page")).toLongLong() - 1, last);
}

QJsonObject Paging::toJson() const
{
    const QString dash(QChar(0x2013));
    const QString range =
        m_total == 0 ? text("None")
                     : text("%1%2%3 of %4")
                           .arg(QString::number(first() + 1), dash, QString::number(end()), QString::number(m_total));
    return {{text("range"), range},
            {text("previous"), m_page > 0 ? linkTo(m_page - 1) : QString()},
            {text("next"), end() < m_total ? linkTo(m_page + 1) : QString()}};
}

QString Paging::linkTo(qsizetype page) const
{
    QUrlQuery query = m_query;
    query.removeAllQueryItems(text("page"));
    query.addQueryItem(text("page"), QString::number(page + 1));
    return QLatin1Char('?') + query.toString(QUrl::FullyEncoded);
}

} // namespace leadferry::sandbox
