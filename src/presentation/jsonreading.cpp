// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/jsonreading.h"

#include "base/json.h"
#include "presentation/faulttexts.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace leadferry::presentation {

namespace {

struct JsonReadings
{
    Q_DECLARE_TR_FUNCTIONS(JsonReadings)
};

bool isWide(const QByteArray& text)
{
    return text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF") || text.left(4).contains('\0');
}

} // namespace

JsonReading readJson(const QByteArray& text)
{
    if (text.size() > largestDocument) {
        return {{},
                JsonReadings::tr("The file is larger than %1 MB. Choose another one.").arg(largestDocument / megabyte)};
    }
    if (text.trimmed().isEmpty()) {
        return {{}, JsonReadings::tr("The file is empty. Choose another one.")};
    }
    if (isWide(text)) {
        return {{}, JsonReadings::tr("The file is in UTF-16 or UTF-32. Save it as UTF-8, then import it again.")};
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return {{}, jsonFaultWords(text, fault)};
    }
    if (!document.isObject()) {
        return {{}, JsonReadings::tr("The file holds a list. Put it in braces, as an export has it.")};
    }
    if (const QString place = base::repeatedKey(text); !place.isEmpty()) {
        return {{},
                JsonReadings::tr("%1 stands twice, and only one of the two would count. Remove the other one.",
                                 "a place in a document")
                    .arg(place)};
    }
    return {document.object(), {}};
}

} // namespace leadferry::presentation
