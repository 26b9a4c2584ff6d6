// SPDX-License-Identifier: GPL-3.0-or-later
// One call as the API families see it, and their answer: values without sockets.
#pragma once

#include "net/httpmessage.h"
#include "sandbox/apierror.h"

#include <QHash>
#include <QJsonObject>
#include <QUrlQuery>

#include <optional>

namespace leadferry::sandbox {

/// Which generation of paths was used; they differ in what must be sent.
enum class ApiEdition {
    V1,
    V3,
    V4,
    Dated, ///< 2026-03, 2026-09
};

enum class GrantKind { ServiceKey, OAuth };

/// What the caller may do; made by the credential store.
struct Grant
{
    QString id;
    GrantKind kind = GrantKind::ServiceKey;
    QStringList scopes;        ///< a service key has them all, but those that are
    QStringList withheld = {}; ///< from it
    [[nodiscard]] bool allowsAny(const QStringList& alternatives) const;
};

struct ApiCall
{
    QByteArray method;
    ApiEdition edition = ApiEdition::Dated;
    QString version;               ///< "v3", "2026-09": as it stands in the path
    QHash<QString, QString> names; ///< what stands in the path for {type}, {id}, …
    QUrlQuery query;
    QByteArray contentType; ///< lower case, without parameters
    QByteArray body;
    std::optional<Grant> grant; ///< none on calls that need none (token endpoint)
    QByteArray bearer;
    qint64 nowMs = 0;

    [[nodiscard]] QString name(const char* key) const { return names.value(QLatin1String(key)); }
    [[nodiscard]] QString queryValue(const char* key) const;
    /// The object type that stands in the path for `key`; the router has checked that there is one.
    [[nodiscard]] const ObjectType& object(const char* key) const;
    /// Repeated and comma-separated parameters alike: properties=a,b&properties=c.
    [[nodiscard]] QStringList queryList(const char* key) const;
    [[nodiscard]] bool queryFlag(const char* key) const { return queryValue(key) == QLatin1String("true"); }
    [[nodiscard]] bool isDated() const { return edition == ApiEdition::Dated; }
    /// Whether the rules that the portal's admin has set bind this call.
    [[nodiscard]] bool heedsPortalRules() const { return version == QLatin1String("2026-09"); }
};

struct ApiAnswer
{
    int status = 200;
    QByteArray body; ///< empty for 204
    QByteArray contentType = QByteArrayLiteral("application/json;charset=utf-8");
    QByteArray location = {};           ///< 302
    std::optional<ApiError> error = {}; ///< when refused; its body is made when the correlation id is known

    static ApiAnswer json(int status, const QJsonObject& body);
    static ApiAnswer html(int status, const QByteArray& page);
    static ApiAnswer noContent();
    static ApiAnswer redirect(const QUrl& target);
    ApiAnswer() = default;
    ApiAnswer(const ApiError& refusal) : status(refusal.status), error(refusal) {}
};

} // namespace leadferry::sandbox
