// SPDX-License-Identifier: GPL-3.0-or-later
// Web addresses and their parts.
#include "domain/transforms/functions.h"

#include <QUrl>
#include <QUrlQuery>

namespace leadferry::domain::transforms {

namespace {

/// Invalid for what is no web address.
QUrl webAddress(const QString& value)
{
    static const QRegularExpression scheme(QStringLiteral("^https?://"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(QStringLiteral(
        "^(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+\\p{L}{2,63}(?::[0-9]{1,5})?"
        "(?:[/?#]|$)"));
    constexpr qsizetype longest = 8'192;
    if (value.size() > longest) {
        return {};
    }
    const bool hasScheme = scheme.match(value).hasMatch();
    if (!hasScheme && !bare.match(value).hasMatch()) {
        return {};
    }
    const QUrl url(hasScheme ? value : QStringLiteral("https://") + value, QUrl::TolerantMode);
    return url.host().isEmpty() ? QUrl() : url;
}

/// The first one of the name, whatever its case; forms write spaces as "+".
QString queryValue(const QUrl& url, const QString& name)
{
    const auto items =
        QUrlQuery(url.query(QUrl::FullyEncoded).replace(QLatin1Char('+'), QLatin1String("%20"))).queryItems();
    for (const auto& [key, value] : items) {
        if (QUrl::fromPercentEncoding(key.toUtf8()).compare(name, Qt::CaseInsensitive) == 0) {
            return QUrl::fromPercentEncoding(value.toUtf8());
        }
    }
    return {};
}

} // namespace

QString urlPart(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const QUrl url = webAddress(value);
    const QString part = arguments.text(QLatin1String("part"));
    if (part == QLatin1String("host")) {
        return url.host(QUrl::FullyEncoded);
    }
    if (part == QLatin1String("domain")) {
        const QString host = url.host(QUrl::FullyEncoded);
        return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
    }
    if (part == QLatin1String("path")) {
        return url.path(QUrl::FullyDecoded);
    }
    if (part == QLatin1String("page")) {
        return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    }
    if (part == QLatin1String("fragment")) {
        return url.fragment(QUrl::FullyDecoded);
    }
    const QString name = arguments.text(QLatin1String("parameter"));
    return name.isEmpty() ? url.query(QUrl::FullyEncoded) : queryValue(url, name);
}

QString utm(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    return queryValue(webAddress(value), QStringLiteral("utm_") + arguments.text(QLatin1String("part")));
}

} // namespace leadferry::domain::transforms
