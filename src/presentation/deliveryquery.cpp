// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryquery.h"

#include "presentation/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::presentation {

using domain::DeliveryState;

namespace {

struct FilterLine
{
    Q_DECLARE_TR_FUNCTIONS(FilterLine)
};

struct StateWord
{
    QString word;
    QList<DeliveryState> states;
};

/// First the words for several states, then the single states by their stable names; the first match of a whole group
/// wins when a query is written back as a line.
QList<StateWord> stateWords()
{
    return {
        {QStringLiteral("needs-you"), statesThatNeedYou()},
        {QStringLiteral("waiting"), statesThatWait()},
        {QStringLiteral("held"), {DeliveryState::DeliveredWithHeld, DeliveryState::Held}},
        {QStringLiteral("sending"), {DeliveryState::InFlight}},
        {QStringLiteral("checking"), {DeliveryState::Unclear}},
        {QStringLiteral("delivered"), {DeliveryState::Delivered}},
        {QStringLiteral("failed"), {DeliveryState::Exhausted}},
        {QStringLiteral("skipped"), {DeliveryState::Skipped}},
        {QStringLiteral("cancelled"), {DeliveryState::Cancelled}},
        {QStringLiteral("no-portal"), {DeliveryState::Unrouted}},
    };
}

void sortUnique(QList<DeliveryState>& states)
{
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end()), states.end());
}

struct Token
{
    QString key; ///< empty for plain text
    QString value;
    bool open = false; ///< a quote that is never closed
};

QList<Token> tokensOf(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?:([A-Za-z]+):)?(?:"([^"]*)("?)|(\S+))|([A-Za-z]+):(?=\s|$))"));
    QList<Token> tokens;
    auto matches = pattern.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        Token token;
        const bool quoted = match.capturedStart(2) >= 0;
        token.key = match.captured(1).toLower();
        token.value = quoted ? match.captured(2) : match.captured(4);
        token.open = quoted && match.captured(3).isEmpty();
        if (!quoted && token.key.isEmpty() && token.value.endsWith(QLatin1Char(':')) && token.value.size() > 1) {
            token.key = token.value.chopped(1).toLower(); // "state: " with nothing behind it
            token.value.clear();
        }
        tokens.append(token);
    }
    return tokens;
}

QString expectedStates()
{
    QStringList words;
    const auto known = stateWords();
    for (const StateWord& entry : known) {
        words.append(entry.word);
    }
    return FilterLine::tr("After “state:” one or more of: %1.").arg(words.join(QStringLiteral(", ")));
}

QString expectedSince()
{
    return FilterLine::tr("After “since:” today, yesterday, a span such as 24h or 7d, or a date such as 2026-11-01.");
}

bool readStates(const QString& value, DeliveryQuery& query)
{
    const auto known = stateWords();
    const QStringList words = value.toLower().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const auto group =
            std::find_if(known.begin(), known.end(), [&word](const StateWord& entry) { return entry.word == word; });
        if (group != known.end()) {
            query.states.append(group->states);
        } else if (const auto state = domain::deliveryStateFromString(word)) {
            query.states.append(*state);
        } else {
            return false;
        }
    }
    sortUnique(query.states);
    return !words.isEmpty();
}

/// The start of the span, or nothing when the word means no time.
std::optional<qint64> sinceMsOf(const QString& since, qint64 nowMs)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
    if (since == QLatin1String("today")) {
        return now.date().startOfDay().toMSecsSinceEpoch();
    }
    if (since == QLatin1String("yesterday")) {
        return now.date().addDays(-1).startOfDay().toMSecsSinceEpoch();
    }
    static const QRegularExpression span(QStringLiteral("^([1-9][0-9]{0,4})([hd])$"));
    if (const auto match = span.match(since); match.hasMatch()) {
        const qint64 hours = match.captured(1).toLongLong() * (match.captured(2) == QLatin1String("d") ? 24 : 1);
        return nowMs - hours * 3'600'000;
    }
    const QDate date = QDate::fromString(since, Qt::ISODate);
    return date.isValid() ? std::optional(date.startOfDay().toMSecsSinceEpoch()) : std::nullopt;
}

QString canonicalType(const QString& value)
{
    const QString versioned = value + QStringLiteral(".v1");
    return knownEventTypes().contains(versioned) ? versioned : value;
}

/// An error for the caption, or nothing.
QString readToken(const Token& token, DeliveryQuery& query)
{
    if (token.open) {
        return FilterLine::tr("A closing quotation mark is missing.");
    }
    if (token.key.isEmpty() || token.key == QLatin1String("http") || token.key == QLatin1String("https")) {
        const QString word = token.key.isEmpty() ? token.value : token.key + QLatin1Char(':') + token.value;
        query.text += (query.text.isEmpty() ? QString() : QStringLiteral(" ")) + word;
        return {};
    }
    if (token.key == QLatin1String("state")) {
        return readStates(token.value, query) ? QString() : expectedStates();
    }
    if (token.key == QLatin1String("since")) {
        query.since = token.value.toLower();
        return sinceMsOf(query.since, 0) ? QString() : expectedSince();
    }
    QString* const target = token.key == QLatin1String("type")     ? &query.type
                            : token.key == QLatin1String("portal") ? &query.portal
                            : token.key == QLatin1String("bot")    ? &query.bot
                                                                   : nullptr;
    if (!target) {
        return FilterLine::tr("“%1:” is not known. Use state:, type:, portal:, bot: or since:.").arg(token.key);
    }
    if (token.value.isEmpty()) {
        return FilterLine::tr("Something must follow “%1:”.").arg(token.key);
    }
    if (!target->isEmpty()) {
        return FilterLine::tr("“%1:” can be given once.").arg(token.key);
    }
    *target = token.key == QLatin1String("type") ? canonicalType(token.value) : token.value;
    return {};
}

QString quoted(const QString& value)
{
    static const QRegularExpression special(QStringLiteral("[\\s:]"));
    return value.contains(special) ? QStringLiteral("\"%1\"").arg(value) : value;
}

QStringList statePart(const QList<DeliveryState>& states)
{
    QList<DeliveryState> left = states;
    QStringList words;
    const auto known = stateWords();
    for (const StateWord& entry : known) {
        const bool whole = std::all_of(entry.states.begin(), entry.states.end(),
                                       [&left](DeliveryState state) { return left.contains(state); });
        if (whole) {
            words.append(entry.word);
            left.removeIf([&entry](DeliveryState state) { return entry.states.contains(state); });
        }
    }
    for (const DeliveryState state : std::as_const(left)) {
        words.append(domain::toString(state));
    }
    return words;
}

} // namespace

QList<DeliveryState> statesThatNeedYou()
{
    return {DeliveryState::DeliveredWithHeld, DeliveryState::Held, DeliveryState::Exhausted, DeliveryState::Unrouted};
}

QList<DeliveryState> statesThatWait()
{
    return {DeliveryState::Queued, DeliveryState::Waiting};
}

ParsedLine parseFilterLine(const QString& line)
{
    ParsedLine parsed;
    const QList<Token> tokens = tokensOf(line);
    for (const Token& token : tokens) {
        parsed.error = readToken(token, parsed.query);
        if (!parsed.error.isEmpty()) {
            return parsed;
        }
    }
    return parsed;
}

QString toFilterLine(const DeliveryQuery& query)
{
    QStringList parts;
    if (!query.states.isEmpty()) {
        parts.append(QStringLiteral("state:") + statePart(query.states).join(QLatin1Char(',')));
    }
    const auto add = [&parts](const char* key, const QString& value) {
        if (!value.isEmpty()) {
            parts.append(QLatin1String(key) + quoted(value));
        }
    };
    add("type:", query.type);
    add("portal:", query.portal);
    add("bot:", query.bot);
    add("since:", query.since);
    if (!query.text.isEmpty()) {
        static const QRegularExpression key(QStringLiteral("[A-Za-z]:|\""));
        parts.append(query.text.contains(key)
                         ? QStringLiteral("\"%1\"").arg(QString(query.text).remove(QLatin1Char('"')))
                         : query.text);
    }
    return parts.join(QLatin1Char(' '));
}

domain::DeliveryFilter toFilter(const DeliveryQuery& query, qint64 nowMs)
{
    domain::DeliveryFilter filter;
    filter.states = query.states;
    filter.type = query.type;
    filter.portalName = query.portal;
    filter.bot = query.bot;
    filter.text = query.text;
    filter.butShadowed = query.states == statesThatNeedYou();
    filter.sinceMs = query.since.isEmpty() ? 0 : sinceMsOf(query.since, nowMs).value_or(0);
    return filter;
}

QStringList filterCompletions(const QString& word, const QStringList& portals, const QStringList& bots)
{
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    QStringList candidates;
    if (colon < 0) {
        for (const char* key : {"state:", "type:", "portal:", "bot:", "since:"}) {
            candidates.append(QLatin1String(key));
        }
    } else {
        const QString key = word.left(colon).toLower();
        QStringList values;
        if (key == QLatin1String("state")) {
            const auto known = stateWords();
            for (const StateWord& entry : known) {
                values.append(entry.word);
            }
        } else if (key == QLatin1String("type")) {
            values = knownEventTypes();
        } else if (key == QLatin1String("portal")) {
            values = portals;
        } else if (key == QLatin1String("bot")) {
            values = bots;
        } else if (key == QLatin1String("since")) {
            values = {QStringLiteral("today"), QStringLiteral("yesterday"), QStringLiteral("24h"),
                      QStringLiteral("7d")};
        }
        for (const QString& value : std::as_const(values)) {
            candidates.append(key + QLatin1Char(':') + quoted(value));
        }
    }
    candidates.removeIf([&word](const QString& entry) { return !entry.startsWith(word, Qt::CaseInsensitive); });
    return candidates;
}

bool matches(const domain::DeliveryFilter& filter, const domain::DeliveryRow& row)
{
    const auto fits = [](const QString& wanted, const QString& value) { return wanted.isEmpty() || wanted == value; };
    const bool textFits = filter.text.isEmpty() || row.person.contains(filter.text, Qt::CaseInsensitive) ||
                          row.eventId.contains(filter.text, Qt::CaseInsensitive);
    return !(filter.butShadowed && domain::isShadowed(row)) &&
           (filter.states.isEmpty() || filter.states.contains(row.state)) && fits(filter.type, row.type) &&
           fits(filter.portalName, row.portalName) && fits(filter.bot, row.bot) && row.changedAtMs >= filter.sinceMs &&
           textFits;
}

} // namespace leadferry::presentation
