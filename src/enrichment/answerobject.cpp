// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/answerobject.h"

#include <QJsonDocument>

namespace leadferry::enrichment {

namespace {

constexpr QLatin1String thoughtsBegin("<think>");
constexpr QLatin1String thoughtsEnd("</think>");
constexpr int mostBraces = 20;                 ///< that are tried as the object's beginning
constexpr qsizetype longestAnswer = 1'000'000; ///< characters that are looked at

QStringView withoutThoughts(QStringView text)
{
    if (const qsizetype end = text.lastIndexOf(thoughtsEnd, -1, Qt::CaseInsensitive); end >= 0) {
        return text.mid(end + thoughtsEnd.size());
    }
    const qsizetype begin = text.indexOf(thoughtsBegin, 0, Qt::CaseInsensitive); // it was still thinking
    return begin >= 0 ? text.left(begin) : text;
}

std::optional<QJsonObject> parsed(QStringView text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// Behind the brace that closes the one at `begin`; -1: none does.
qsizetype closingOf(QStringView text, qsizetype begin)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype at = begin; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (quoted) {
            at += c == QLatin1Char('\\') ? 1 : 0;
            quoted = c != QLatin1Char('"');
        } else if (c == QLatin1Char('"')) {
            quoted = true;
        } else if (c == QLatin1Char('{')) {
            ++depth;
        } else if (c == QLatin1Char('}') && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
}

} // namespace

std::optional<QJsonObject> objectIn(const QString& text)
{
    const QStringView answer = withoutThoughts(QStringView(text).left(longestAnswer));
    qsizetype begin = answer.indexOf(QLatin1Char('{'));
    for (int tried = 0; begin >= 0 && tried < mostBraces; ++tried) {
        const qsizetype end = closingOf(answer, begin);
        auto object = end > 0 ? parsed(answer.mid(begin, end - begin)) : std::nullopt;
        if (object && !object->isEmpty()) {
            return object;
        }
        begin = answer.indexOf(QLatin1Char('{'), begin + 1);
    }
    return std::nullopt;
}

} // namespace leadferry::enrichment
