// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/documentfault.h"

namespace leadferry::domain {

QString FaultText::english() const
{
    return filledIn(what, values);
}

FaultText saying(const QString& what, const QStringList& values)
{
    return {what, values};
}

DocumentFault faultAt(const QString& place, const FaultText& text)
{
    return {{base::ErrorKind::Invalid, placeBefore(text.what, place) + text.english()}, place, text.what, text.values};
}

/// All at once: a value may hold a %2.
QString filledIn(const QString& what, const QStringList& values)
{
    switch (values.size()) {
    case 0:
        return what;
    case 1:
        return what.arg(values.at(0));
    case 2:
        return what.arg(values.at(0), values.at(1));
    default:
        return what.arg(values.at(0), values.at(1), values.at(2));
    }
}

QString placeBefore(const QString& what, const QString& place)
{
    if (place.isEmpty()) {
        return {};
    }
    return place + (what.startsWith(QLatin1String("must")) ? QStringLiteral(" ") : QStringLiteral(": "));
}

} // namespace leadferry::domain
