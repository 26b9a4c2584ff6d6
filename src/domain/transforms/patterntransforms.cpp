// SPDX-License-Identifier: GPL-3.0-or-later
// Regular expressions. Each search is limited (transformstep.cpp); what is too long, or takes too many steps, gives
// nothing: a text that a pattern was to clean must not pass as it is.
#include "domain/transforms/functions.h"

namespace leadferry::domain::transforms {

namespace {

constexpr qsizetype longestSearched = 20'000;

/// What stands at "\1" to "\9" and "\0" (the whole match) in a replacement.
QString filledIn(const QString& replacement, const QRegularExpressionMatch& match)
{
    QString text;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const QChar next = at + 1 < replacement.size() ? replacement.at(at + 1) : QChar();
        if (replacement.at(at) == QLatin1Char('\\') && next >= QLatin1Char('0') && next <= QLatin1Char('9')) {
            text += match.captured(next.digitValue());
            ++at;
        } else {
            text += replacement.at(at);
        }
    }
    return text;
}

/// The group asked for by number or name; without one the first, or the whole match where there is none.
QString groupOf(const QRegularExpressionMatch& match, const QString& group)
{
    if (group.isEmpty()) {
        return match.captured(match.regularExpression().captureCount() > 0 ? 1 : 0);
    }
    bool isNumber = false;
    const int number = group.toInt(&isNumber);
    return isNumber ? match.captured(number) : match.captured(group);
}

/// Every match from the beginning on; nothing when the search was given up.
std::optional<QList<QRegularExpressionMatch>> matchesIn(const QString& value, const QRegularExpression& pattern)
{
    if (value.size() > longestSearched || !value.isValidUtf16()) {
        return std::nullopt;
    }
    constexpr auto checked = QRegularExpression::DontCheckSubjectStringMatchOption;
    QList<QRegularExpressionMatch> matches;
    qsizetype from = 0;
    while (from <= value.size()) {
        const auto match = pattern.match(value, from, QRegularExpression::NormalMatch, checked);
        if (!match.isValid()) {
            return std::nullopt;
        }
        if (!match.hasMatch()) {
            break;
        }
        matches.append(match);
        from = match.capturedEnd();
        if (match.capturedLength() == 0) {
            // An empty match moves on by one character, both halves of it.
            from += from < value.size() && value.at(from).isHighSurrogate() ? 2 : 1;
        }
    }
    return matches;
}

} // namespace

QString replacePattern(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const auto matches = matchesIn(value, arguments.pattern());
    if (!matches) {
        return {};
    }
    const QString with = arguments.text(QLatin1String("with"));
    QString text;
    qsizetype done = 0;
    for (const auto& match : *matches) {
        text += value.mid(done, match.capturedStart() - done) + filledIn(with, match);
        done = match.capturedEnd();
    }
    return text + value.mid(done);
}

QStringList capture(const QStringList& values, const Arguments& arguments)
{
    const bool all = arguments.truth(QLatin1String("all"));
    const QString group = arguments.text(QLatin1String("group"));
    QStringList found;
    for (const QString& value : values) {
        const auto matches = matchesIn(value, arguments.pattern());
        for (const auto& match : matches.value_or(QList<QRegularExpressionMatch>())) {
            found.append(groupOf(match, group));
            if (!all) {
                break;
            }
        }
    }
    return found;
}

} // namespace leadferry::domain::transforms
