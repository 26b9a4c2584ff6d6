// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what answers a path. /crm/objects/2026-09/x, /crm/objects/2026-03/x, /crm/v3/objects/x and /crm/v4/objects/x
// are one pattern each family registers once; a trailing slash changes nothing.
#pragma once

#include "sandbox/scopecatalog.h"

#include <QList>

#include <functional>
#include <variant>

namespace leadferry::sandbox {

struct Route
{
    using Handler = std::function<ApiAnswer(const ApiCall&)>;

    QByteArray method;
    QString pattern; ///< without the version: "crm/objects/{type}/batch/read"
    QList<ApiEdition> editions;
    QString kind; ///< how reports call it: "{type}/batch/read"
    ScopeNeed need = ScopeNeed::Nothing;
    Handler handler;
    bool needsCredential = true;
};

struct RoutedCall
{
    const Route* route = nullptr;
    QString kind; ///< with the names filled in: "contacts/batch/read"
    ApiCall call;
};

class Router
{
public:
    void add(const Route& route);
    /// The call without credentials, or 404, 405, or 400 for an object type nobody knows.
    [[nodiscard]] std::variant<RoutedCall, ApiError> find(const net::HttpRequest& request) const;
    /// Whether the path belongs to the API rather than to the pages.
    [[nodiscard]] static bool isApiPath(const QUrl& url);

private:
    struct Entry
    {
        Route route;
        QStringList parts;
    };
    QList<Entry> m_entries;
};

} // namespace leadferry::sandbox
