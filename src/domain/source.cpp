// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source.h"

#include "domain/testlead.h"

#include <QRegularExpression>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<void> checkSourceName(const QString& name)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\\z"));
    static const QStringList taken{portSource, folderSource, QStringLiteral("hubspot"), testLeadSource};
    if (!allowed.match(name).hasMatch()) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("\"%1\" cannot be the name of a source: it is part of an address, so use up to 40 "
                                    "small letters, digits and hyphens, like web-chat")
                         .arg(name)};
    }
    if (taken.contains(name)) {
        return Error{ErrorKind::Invalid, QStringLiteral("\"%1\" is there already: choose another name").arg(name)};
    }
    return {};
}

Result<QStringList> hostsFromText(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    // A name with a dot: this computer's own are known, and a bare word is what DNS rebinding could use.
    static const QRegularExpression allowed(
        QStringLiteral("\\A(?=.{1,253}\\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\\z"));
    QStringList hosts;
    const QStringList words = text.toLower().split(between, Qt::SkipEmptyParts);
    for (const QString& host : words) {
        if (!allowed.match(host).hasMatch()) {
            return Error{ErrorKind::Invalid,
                         QStringLiteral("\"%1\" is no public name: write it like hooks.example.com, without https:// "
                                        "and path")
                             .arg(host)};
        }
        hosts.append(host);
    }
    hosts.removeDuplicates();
    return hosts;
}

Result<void> checkHeaderName(const QString& name)
{
    static const QRegularExpression token(QStringLiteral("\\A[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}\\z"));
    return token.match(name).hasMatch()
               ? Result<void>()
               : Error{ErrorKind::Invalid,
                       QStringLiteral("\"%1\" is no name of a header: write it like X-Signature").arg(name)};
}

QString secretKeyOf(const QString& sourceName)
{
    return QStringLiteral("source/") + sourceName;
}

QString pathOf(const Source& source)
{
    if (source.isNamed()) {
        return QStringLiteral("/v1/sources/") + source.name;
    }
    return source.name == portSource ? QStringLiteral("/v1/events") : QString();
}

} // namespace leadferry::domain
