// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source.h"

#include <QRegularExpression>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<void> checkSourceName(const QString& name)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\\z"));
    static const QStringList taken{portSource, folderSource, QStringLiteral("hubspot")};
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

QString pathOf(const Source& source)
{
    if (source.isNamed()) {
        return QStringLiteral("/v1/sources/") + source.name;
    }
    return source.name == portSource ? QStringLiteral("/v1/events") : QString();
}

} // namespace leadferry::domain
