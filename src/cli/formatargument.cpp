// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/formatargument.h"

#include "app/sourceformats.h"
#include "cli/textfile.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace leadferry::cli {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

Error faultIn(const QString& file, const QString& what)
{
    return {ErrorKind::Invalid, file + QStringLiteral(" is no format: ") + what};
}

bool looksLikeAFile(const QString& given)
{
    return given.contains(QLatin1Char('.')) || given.contains(QLatin1Char('/')) || QFileInfo::exists(given);
}

} // namespace

Result<QJsonValue> formatFromArgument(const QString& given, const Terminal& terminal)
{
    const auto known = app::sourceFormatNamed(given);
    if (known) {
        return QJsonValue(given);
    }
    if (!looksLikeAFile(given)) {
        return known.error();
    }
    const auto text = textOfFile(given, terminal);
    if (!text) {
        return Error{ErrorKind::Invalid, given + QLatin1Char(' ') + text.error().message};
    }
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(text->toUtf8(), &fault);
    if (!document.isObject()) {
        return faultIn(given, document.isArray() ? QStringLiteral("it must be one object") : fault.errorString());
    }
    const auto checked = app::checkSourceFormat(document.object());
    if (!checked) {
        return faultIn(given, checked.error().message);
    }
    return QJsonValue(document.object());
}

} // namespace leadferry::cli
