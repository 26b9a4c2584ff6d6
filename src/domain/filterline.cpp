// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterline.h"

#include "domain/eventtypecatalog.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::domain {

namespace {

using Kind = FilterLineFault::Kind;

struct StateWord
{
    QString word;
    QList<DeliveryState> states;
};

/// First the words for several states, then the single states; the first match of a whole group wins when a query is
/// written back as a line. Stable names of states are understood as well.
const QList<StateWord>& wordsOfStates()
{
    static const QList<StateWord> words{
        {QStringLiteral("needs-you"), statesThatNeedYou()},
        {QStringLiteral("failed"), statesThatNeedYou()}, // as people say it
        {QStringLiteral("waiting"), statesThatWait()},
        {QStringLiteral("held"), {DeliveryState::DeliveredWithHeld, DeliveryState::Held}},
        {QStringLiteral("gave-up"), {DeliveryState::Exhausted}},
        {QStringLiteral("sending"), {DeliveryState::InFlight}},
        {QStringLiteral("checking"), {DeliveryState::Unclear}},
        {QStringLiteral("delivered"), {DeliveryState::Delivered}},
        {QStringLiteral("skipped"), {DeliveryState::Skipped}},
        {QStringLiteral("cancelled"), {DeliveryState::Cancelled}},
        {QStringLiteral("no-portal"), {DeliveryState::Unrouted}},
    };
    return words;
}

QList<DeliveryState> allStates()
{
    QList<DeliveryState> states;
    for (int state = 0; state <= static_cast<int>(DeliveryState::Unrouted); ++state) {
        states.append(static_cast<DeliveryState>(state));
    }
    return states;
}

QList<DeliveryState> allBut(const QList<DeliveryState>& left)
{
    QList<DeliveryState> states = allStates();
    states.removeIf([&left](DeliveryState state) { return left.contains(state); });
    return states;
}

void sortUnique(QList<DeliveryState>& states)
{
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end()), states.end());
}

struct Token
{
    bool negated = false;
    QString key; ///< empty for plain text
    QString value;
    bool quoted = false;
    bool open = false; ///< a quote that is never closed
};

QList<Token> tokensOf(const QString& line)
{
    static const QRegularExpression pattern(QStringLiteral(R"re((-)?(?:([A-Za-z]+):)?(?:"([^"]*)("?)|(\S+)))re"));
    QList<Token> tokens;
    auto matches = pattern.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        Token token;
        token.negated = match.capturedStart(1) >= 0;
        token.key = match.captured(2).toLower();
        token.quoted = match.capturedStart(3) >= 0;
        token.value = token.quoted ? match.captured(3) : match.captured(5);
        token.open = token.quoted && match.captured(4).isEmpty();
        if (!token.quoted && token.key.isEmpty() && token.value.endsWith(QLatin1Char(':')) && token.value.size() > 1) {
            token.key = token.value.chopped(1).toLower(); // "state: " with nothing behind it
            token.value.clear();
        }
        tokens.append(token);
    }
    return tokens;
}

QString canonicalType(const QString& value)
{
    const QString versioned = value + QStringLiteral(".v1");
    const auto& types = eventTypeCatalog();
    const bool known =
        std::any_of(types.begin(), types.end(), [&versioned](const EventType& type) { return type.name == versioned; });
    return known ? versioned : value;
}

/// The part of the query that a key with one value fills.
QString* partOf(const QString& key, bool negated, DeliveryQuery& query)
{
    struct Part
    {
        const char* key;
        QString* value;
        QString* but;
    };
    for (const Part& part : {Part{"type", &query.type, &query.butType}, Part{"portal", &query.portal, &query.butPortal},
                             Part{"bot", &query.bot, &query.butBot}, Part{"cause", &query.cause, &query.butCause},
                             Part{"since", &query.since, nullptr}, Part{"until", &query.until, nullptr},
                             Part{"tried", &query.tried, nullptr}}) {
        if (key == QLatin1String(part.key)) {
            return negated ? part.but : part.value;
        }
    }
    return nullptr;
}

FilterLineFault readStates(const Token& token, const QString& key, DeliveryQuery& query)
{
    QList<DeliveryState> named;
    const QStringList words = token.value.toLower().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const auto& known = wordsOfStates();
        const auto group =
            std::find_if(known.begin(), known.end(), [&word](const StateWord& entry) { return entry.word == word; });
        if (group != known.end()) {
            named.append(group->states);
        } else if (const auto state = deliveryStateFromString(word)) {
            named.append(*state);
        } else {
            return {Kind::NoState, key, word};
        }
    }
    if (named.isEmpty()) {
        return {Kind::NoState, key, {}};
    }
    if (token.negated) {
        const QList<DeliveryState> before = query.states.isEmpty() ? allStates() : query.states;
        query.states = before;
        query.states.removeIf([&named](DeliveryState state) { return named.contains(state); });
    } else {
        query.states += named;
    }
    sortUnique(query.states);
    return {};
}

void addText(const Token& token, DeliveryQuery& query)
{
    const QString word = token.key.isEmpty() ? token.value : token.key + QLatin1Char(':') + token.value;
    query.text += (query.text.isEmpty() ? QString() : QStringLiteral(" ")) +
                  (token.quoted ? QStringLiteral("\"%1\"").arg(word) : word);
}

FilterLineFault readToken(const Token& token, DeliveryQuery& query)
{
    if (token.open) {
        return {Kind::OpenQuote};
    }
    if (token.key.isEmpty() || token.key == QLatin1String("http") || token.key == QLatin1String("https")) {
        if (token.negated && token.value.size() > 0 && token.value.front().isLetter()) {
            return {Kind::NotNegatable};
        }
        addText(token, query);
        return {};
    }
    const auto& keys = filterKeys();
    const auto key = std::find_if(keys.begin(), keys.end(), [&token](const FilterKey& known) {
        return known.name == token.key || known.otherNames.contains(token.key);
    });
    if (key == keys.end()) {
        return {Kind::UnknownKey, token.key};
    }
    if (token.negated && !key->negatable) {
        return {Kind::NotNegatable, token.key};
    }
    if (key->name == QLatin1String("state")) {
        return readStates(token, token.key, query);
    }
    const bool isTime = key->name == QLatin1String("since") || key->name == QLatin1String("until");
    if (isTime && !timeFromText(token.value.toLower(), 0).ok() && !timeFromText(token.value, 0).ok()) {
        return {Kind::NoTime, token.key, token.value};
    }
    if (token.value.isEmpty()) {
        return {Kind::NothingFollows, token.key};
    }
    if (key->name == QLatin1String("tried") && token.value != QLatin1String("never")) {
        return {Kind::NotNever, token.key, token.value};
    }
    QString* part = partOf(key->name, token.negated, query);
    if (!part->isEmpty()) {
        return {Kind::GivenTwice, token.key};
    }
    *part = key->name == QLatin1String("type") ? canonicalType(token.value) : token.value;
    return {};
}

QString quoted(const QString& value)
{
    static const QRegularExpression special(QStringLiteral("[\\s:]"));
    return value.contains(special) ? QStringLiteral("\"%1\"").arg(value) : value;
}

QStringList wordsFor(const QList<DeliveryState>& states)
{
    QList<DeliveryState> left = states;
    QStringList words;
    for (const StateWord& entry : wordsOfStates()) {
        const bool whole = std::all_of(entry.states.begin(), entry.states.end(),
                                       [&left](DeliveryState state) { return left.contains(state); });
        if (whole) {
            words.append(entry.word);
            left.removeIf([&entry](DeliveryState state) { return entry.states.contains(state); });
        }
    }
    for (const DeliveryState state : std::as_const(left)) {
        words.append(toString(state));
    }
    return words;
}

/// Whichever is shorter to say.
QString statePart(const QList<DeliveryState>& states)
{
    const QStringList chosen = wordsFor(states);
    const QStringList left = wordsFor(allBut(states));
    const bool negated = left.size() < chosen.size() && !left.isEmpty();
    return (negated ? QStringLiteral("-state:") : QStringLiteral("state:")) +
           (negated ? left : chosen).join(QLatin1Char(','));
}

qint64 millisecondsOf(const QString& unit)
{
    static const QHash<QString, qint64> units{
        {QStringLiteral("s"), 1'000},     {QStringLiteral("min"), 60'000},   {QStringLiteral("m"), 60'000},
        {QStringLiteral("h"), 3'600'000}, {QStringLiteral("d"), 86'400'000}, {QStringLiteral("w"), 604'800'000},
    };
    return units.value(unit);
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

const QList<FilterKey>& filterKeys()
{
    static const QList<FilterKey> keys{
        {QStringLiteral("state"), {QStringLiteral("status")}, true},
        {QStringLiteral("type"), {}, true},
        {QStringLiteral("portal"), {}, true},
        {QStringLiteral("bot"), {}, true},
        {QStringLiteral("since"), {}, false},
        {QStringLiteral("until"), {}, false},
        {QStringLiteral("cause"), {}, true},
        {QStringLiteral("tried"), {}, false},
    };
    return keys;
}

QStringList stateWords()
{
    QStringList words;
    for (const StateWord& entry : wordsOfStates()) {
        words.append(entry.word);
    }
    return words;
}

QStringList timeWords()
{
    return {QStringLiteral("today"), QStringLiteral("yesterday"), QStringLiteral("2h"),
            QStringLiteral("24h"),   QStringLiteral("7d"),        QStringLiteral("30d")};
}

ParsedLine parseFilterLine(const QString& line)
{
    ParsedLine parsed;
    const QList<Token> tokens = tokensOf(line);
    for (const Token& token : tokens) {
        parsed.fault = readToken(token, parsed.query);
        if (!parsed.ok()) {
            break;
        }
    }
    return parsed;
}

QString toFilterLine(const DeliveryQuery& query)
{
    QStringList parts;
    if (!query.states.isEmpty()) {
        parts.append(statePart(query.states));
    }
    const auto add = [&parts](const char* key, const QString& value) {
        if (!value.isEmpty()) {
            parts.append(QLatin1String(key) + quoted(value));
        }
    };
    add("type:", query.type);
    add("-type:", query.butType);
    add("portal:", query.portal);
    add("-portal:", query.butPortal);
    add("bot:", query.bot);
    add("-bot:", query.butBot);
    add("since:", query.since);
    add("until:", query.until);
    add("tried:", query.tried);
    add("cause:", query.cause);
    add("-cause:", query.butCause);
    if (!query.text.isEmpty()) {
        parts.append(query.text);
    }
    return parts.join(QLatin1Char(' '));
}

DeliveryFilter toFilter(const DeliveryQuery& query, qint64 nowMs)
{
    const auto time = [nowMs](const QString& word, DayMeans day) {
        if (word.isEmpty()) {
            return qint64{0};
        }
        auto read = timeFromText(word.toLower(), nowMs, day);
        if (!read) {
            read = timeFromText(word, nowMs, day);
        }
        return read ? *read : qint64{0};
    };
    DeliveryFilter filter;
    filter.states = query.states;
    filter.type = query.type;
    filter.portalName = query.portal;
    filter.bot = query.bot;
    filter.cause = query.cause;
    filter.text = query.text;
    filter.butShadowed = query.states == statesThatNeedYou();
    filter.sinceMs = time(query.since, DayMeans::ItsBeginning);
    filter.untilMs = time(query.until, DayMeans::ItsEnd);
    filter.neverTried = !query.tried.isEmpty();
    filter.butType = query.butType;
    filter.butPortalName = query.butPortal;
    filter.butBot = query.butBot;
    filter.butCause = query.butCause;
    return filter;
}

base::Result<qint64> timeFromText(const QString& text, qint64 nowMs, DayMeans day)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    constexpr qsizetype dateLength = 10; // what follows a date would be ignored
    QDate date = text.size() == dateLength ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (text == QLatin1String("today") || text == QLatin1String("yesterday")) {
        date = text == QLatin1String("today") ? today : today.addDays(-1);
    }
    if (date.isValid()) {
        return date.addDays(day == DayMeans::ItsEnd ? 1 : 0).startOfDay().toMSecsSinceEpoch();
    }
    static const QRegularExpression span(QStringLiteral("^(\\d{1,6})\\s*(s|min|m|h|d|w)$"));
    if (const auto match = span.match(text); match.hasMatch()) {
        return nowMs - match.captured(1).toLongLong() * millisecondsOf(match.captured(2));
    }
    const QDateTime time = QDateTime::fromString(text.toUpper(), Qt::ISODateWithMs);
    if (time.isValid()) {
        return time.toMSecsSinceEpoch();
    }
    return base::Error{base::ErrorKind::Invalid, QStringLiteral("'%1' is no time").arg(text)};
}

bool matches(const DeliveryFilter& filter, const DeliveryRow& row)
{
    const auto same = [](const QString& one, const QString& other) {
        return one.compare(other, Qt::CaseInsensitive) == 0;
    };
    const auto ofType = [&row](const QString& type) {
        return row.type == type || row.type.startsWith(type + QStringLiteral(".v"));
    };
    const auto caused = [&row](const QString& cause) { return row.cause.contains(cause, Qt::CaseInsensitive); };
    const auto fits = [](const QString& wanted, const QString& unwanted, const auto& has) {
        return (wanted.isEmpty() || has(wanted)) && (unwanted.isEmpty() || !has(unwanted));
    };
    return !(filter.butShadowed && isShadowed(row)) && (filter.states.isEmpty() || filter.states.contains(row.state)) &&
           fits(filter.type, filter.butType, ofType) && fits(filter.cause, filter.butCause, caused) &&
           fits(filter.portalName, filter.butPortalName,
                [&](const QString& portal) { return same(portal, row.portalName); }) &&
           fits(filter.bot, filter.butBot, [&](const QString& bot) { return same(bot, row.bot); }) &&
           (!filter.neverTried || row.attempts == 0) && row.changedAtMs >= filter.sinceMs &&
           (filter.untilMs == 0 || row.changedAtMs < filter.untilMs);
}

} // namespace leadferry::domain
