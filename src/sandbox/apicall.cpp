// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/apicall.h"

#include "sandbox/objectcatalog.h"

#include <QJsonDocument>

#include <algorithm>

namespace leadferry::sandbox {

bool Grant::allowsAny(const QStringList& alternatives) const
{
    return alternatives.isEmpty() ||
           std::any_of(alternatives.begin(), alternatives.end(), [this](const QString& scope) {
               return kind == GrantKind::ServiceKey ? !withheld.contains(scope) : scopes.contains(scope);
           });
}

QString ApiCall::queryValue(const char* key) const
{
    return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
}

const ObjectType& ApiCall::object(const char* key) const
{
    return *findObjectType(name(key));
}

QStringList ApiCall::queryList(const char* key) const
{
    QStringList list;
    const auto values = query.allQueryItemValues(QLatin1String(key), QUrl::FullyDecoded);
    for (const QString& value : values) {
        list.append(value.split(QLatin1Char(','), Qt::SkipEmptyParts));
    }
    return list;
}

ApiAnswer ApiAnswer::json(int status, const QJsonObject& body)
{
    ApiAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

ApiAnswer ApiAnswer::html(int status, const QByteArray& page)
{
    ApiAnswer answer;
    answer.status = status;
    answer.body = page;
    answer.contentType = QByteArrayLiteral("text/html; charset=utf-8");
    return answer;
}

ApiAnswer ApiAnswer::noContent()
{
    ApiAnswer answer;
    answer.status = 204;
    return answer;
}

ApiAnswer ApiAnswer::redirect(const QUrl& target)
{
    ApiAnswer answer;
    answer.status = 302;
    answer.location = target.toEncoded();
    return answer;
}

} // namespace leadferry::sandbox
