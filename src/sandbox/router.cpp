// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/router.h"

#include "sandbox/objectcatalog.h"

#include <optional>

namespace leadferry::sandbox {

namespace {

QStringList segmentsOf(const QUrl& url)
{
    QStringList segments;
    const auto parts = url.path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        segments.append(QUrl::fromPercentEncoding(part.toUtf8()));
    }
    return segments;
}

std::optional<ApiEdition> editionOf(const QString& segment)
{
    if (segment == QLatin1String("2026-09") || segment == QLatin1String("2026-03")) {
        return ApiEdition::Dated;
    }
    if (segment == QLatin1String("v1")) {
        return ApiEdition::V1;
    }
    if (segment == QLatin1String("v3")) {
        return ApiEdition::V3;
    }
    return segment == QLatin1String("v4") ? std::optional(ApiEdition::V4) : std::nullopt;
}

struct Version
{
    ApiEdition edition = ApiEdition::Dated;
    QString text;
};

/// Takes the version out of the segments: /crm/v3/objects and /crm/objects/2026-09, /conversations alike, but
/// /account-info/2026-09 and /oauth/v3.
std::optional<Version> takeVersion(QStringList& segments)
{
    for (const qsizetype place : {qsizetype(1), qsizetype(2)}) {
        if (place >= segments.size()) {
            break;
        }
        const auto edition = editionOf(segments.at(place));
        if (!edition) {
            continue;
        }
        const bool dated = *edition == ApiEdition::Dated;
        const bool namesArea =
            segments.constFirst() == QLatin1String("crm") || segments.constFirst() == QLatin1String("conversations");
        if (place == 1 ? (!dated || !namesArea) : (dated && namesArea)) {
            return Version{*edition, segments.takeAt(place)};
        }
    }
    return std::nullopt;
}

std::optional<QHash<QString, QString>> match(const QStringList& pattern, const QStringList& segments)
{
    if (pattern.size() != segments.size()) {
        return std::nullopt;
    }
    QHash<QString, QString> names;
    for (qsizetype index = 0; index < pattern.size(); ++index) {
        const QString& part = pattern.at(index);
        if (part.startsWith(QLatin1Char('{'))) {
            names.insert(part.mid(1, part.size() - 2), segments.at(index));
        } else if (part != segments.at(index)) {
            return std::nullopt;
        }
    }
    return names;
}

std::optional<ApiError> checkObjectTypes(const QHash<QString, QString>& names)
{
    for (const QString& key : {QStringLiteral("type"), QStringLiteral("from"), QStringLiteral("to")}) {
        if (names.contains(key) && !findObjectType(names.value(key))) {
            return errors::validation(QStringLiteral("Unable to infer object type from: ") + names.value(key));
        }
    }
    return std::nullopt;
}

ApiCall callOf(const net::HttpRequest& request, const Version& version, const QHash<QString, QString>& names)
{
    ApiCall call;
    call.method = request.method;
    call.edition = version.edition;
    call.version = version.text;
    call.names = names;
    call.query = QUrlQuery(request.url);
    call.contentType = request.headers.value("Content-Type").split(';').constFirst().trimmed().toLower();
    call.body = request.body;
    return call;
}

} // namespace

void Router::add(const Route& route)
{
    m_entries.append({route, route.pattern.split(QLatin1Char('/'))});
}

std::variant<RoutedCall, ApiError> Router::find(const net::HttpRequest& request) const
{
    QStringList segments = segmentsOf(request.url);
    const auto version = segments.isEmpty() ? std::nullopt : takeVersion(segments);
    if (!version) {
        return errors::noSuchPath();
    }
    bool otherMethod = false;
    for (const Entry& entry : m_entries) {
        const auto names =
            entry.route.editions.contains(version->edition) ? match(entry.parts, segments) : std::nullopt;
        if (!names) {
            continue;
        }
        if (entry.route.method != request.method) {
            otherMethod = true;
            continue;
        }
        if (const auto error = checkObjectTypes(*names)) {
            return *error;
        }
        QString kind = entry.route.kind;
        if (names->contains(QStringLiteral("type"))) {
            kind.replace(QStringLiteral("{type}"), findObjectType(names->value(QStringLiteral("type")))->name);
        }
        return RoutedCall{&entry.route, kind, callOf(request, *version, *names)};
    }
    return otherMethod ? errors::methodNotAllowed() : errors::noSuchPath();
}

bool Router::isApiPath(const QUrl& url)
{
    QStringList segments = segmentsOf(url);
    if (segments.isEmpty()) {
        return false;
    }
    const QString first = segments.constFirst();
    const bool versionedOauth = first == QLatin1String("oauth") && takeVersion(segments);
    return versionedOauth || first == QLatin1String("crm") || first == QLatin1String("account-info") ||
           first == QLatin1String("crm-object-schemas") || first == QLatin1String("conversations") ||
           first == QLatin1String("appinstalls");
}

} // namespace leadferry::sandbox
