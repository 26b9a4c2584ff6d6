// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/digitchain.h"

#include "enrichment/currencywords.h"

#include <algorithm>

namespace leadferry::enrichment {

namespace {

constexpr int oldestYear = 1900;
constexpr int latestYear = 2100;

bool isGapPart(QChar c)
{
    static const QString parts = QStringLiteral("-.,:/()'") + QChar(0x2019) + QChar(0x2010) + QChar(0x2011) +
                                 QChar(0x2012) + QChar(0x2013) + QChar(0x2014);
    const bool isLineEnd = c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar(QChar::LineSeparator) ||
                           c == QChar(QChar::ParagraphSeparator);
    return parts.contains(c) || (c.isSpace() && !isLineEnd);
}

bool isBlank(QStringView gap)
{
    return gap.size() == 1 && gap.front().isSpace();
}

bool isDash(QChar c)
{
    return c == QLatin1Char('-') || (c >= QChar(0x2010) && c <= QChar(0x2014));
}

} // namespace

DigitChain::DigitChain(QStringView text, qsizetype at) : m_text(text)
{
    constexpr qsizetype widestGap = 3; // " (", " - "
    while (at < text.size() && text.at(at).isDigit()) {
        qsizetype end = at;
        while (end < text.size() && text.at(end).isDigit()) {
            ++end;
        }
        m_groups.append({at, end});
        at = end;
        while (at < text.size() && at - end < widestGap && isGapPart(text.at(at))) {
            ++at;
        }
        if (at == end) {
            break;
        }
    }
}

bool DigitChain::startsWithZero(qsizetype group) const
{
    return m_text.at(begin(group)).digitValue() == 0;
}

QStringView DigitChain::gap(qsizetype group) const
{
    return has(group + 1) ? m_text.mid(end(group), begin(group + 1) - end(group)) : QStringView();
}

bool DigitChain::hasWideGap(qsizetype group) const
{
    const QStringView between = gap(group);
    return std::any_of(between.begin(), between.end(), [](QChar c) { return c.isSpace(); });
}

bool DigitChain::gapIs(qsizetype group, const char* latin1) const
{
    return gap(group) == QLatin1String(latin1);
}

int DigitChain::valueOf(qsizetype group) const
{
    constexpr qsizetype mostDigits = 9; // of an int
    int value = 0;
    for (qsizetype at = begin(group); at < std::min(end(group), begin(group) + mostDigits); ++at) {
        value = value * 10 + m_text.at(at).digitValue();
    }
    return value;
}

bool DigitChain::isYear(qsizetype group) const
{
    return has(group) && length(group) == 4 && valueOf(group) >= oldestYear && valueOf(group) <= latestYear;
}

bool DigitChain::isDayAndMonth(qsizetype day, qsizetype month) const
{
    return length(day) <= 2 && length(month) <= 2 && valueOf(day) >= 1 && valueOf(day) <= 31 && valueOf(month) >= 1 &&
           valueOf(month) <= 12;
}

/// 2026-11-22
qsizetype DigitChain::yearFirst(qsizetype group) const
{
    const bool isDate = isYear(group) && has(group + 2) && isDayAndMonth(group + 2, group + 1) &&
                        gap(group) == gap(group + 1) && (gapIs(group, "-") || gapIs(group, "/") || gapIs(group, "."));
    return isDate && gap(group + 2) != gap(group) ? group + 3 : group;
}

/// 22.11.2026, 22. 11. 2026, 22.11.26, 11/22/2026
qsizetype DigitChain::yearLast(qsizetype group) const
{
    if (!has(group + 2)) {
        return group;
    }
    const QStringView between = gap(group).trimmed();
    const bool tight = between == gap(group) && between == gap(group + 1);
    const bool dotted = between == QLatin1String(".") && gap(group + 1).trimmed() == between;
    const bool dashed = tight && (between == QLatin1String("/") || between == QLatin1String("-"));
    const bool shortYear = length(group + 2) == 2 && tight;
    if ((!dotted && !dashed) || (!isYear(group + 2) && !shortYear) || gap(group + 2) == between) {
        return group;
    }
    const bool isDate =
        isDayAndMonth(group, group + 1) || (between == QLatin1String("/") && isDayAndMonth(group + 1, group));
    return isDate ? group + 3 : group;
}

/// 11/2026, 2026/27, and 22.11. before something else
qsizetype DigitChain::withoutDay(qsizetype group) const
{
    if (!has(group + 1)) {
        return group;
    }
    const QStringView between = gap(group);
    const bool joined = between == QLatin1String("/") || between == QLatin1String(".") || between == QLatin1String("-");
    const bool isLast = gap(group + 1) != between;
    const bool month = length(group) <= 2 && valueOf(group) >= 1 && valueOf(group) <= 12;
    if (joined && isLast && month && isYear(group + 1)) {
        return group + 2;
    }
    if (gapIs(group, "/") && isLast && isYear(group) && length(group + 1) == 2) {
        return group + 2;
    }
    const bool dotFollows = gap(group + 1).size() > 1 && gap(group + 1).front() == QLatin1Char('.');
    return gapIs(group, ".") && dotFollows && isDayAndMonth(group, group + 1) ? group + 2 : group;
}

/// 10:30, 10:30:15
qsizetype DigitChain::timeOfDay(qsizetype group) const
{
    const auto isSixtieth = [this](qsizetype part) { return has(part) && length(part) == 2 && valueOf(part) < 60; };
    if (!gapIs(group, ":") || length(group) > 2 || valueOf(group) > 24 || !isSixtieth(group + 1)) {
        return group;
    }
    return gapIs(group + 1, ":") && isSixtieth(group + 2) ? group + 3 : group + 2;
}

/// 12.000 · 1,250,000.50 · 1'200; with spaces within: 12 000
qsizetype DigitChain::inThousands(qsizetype group, Spaces spaces) const
{
    constexpr qsizetype most = 3;        // groups behind the first
    constexpr qsizetype mostDigits = 10; // "192.168.100.200" is an address, and nobody's budget
    const QStringView between = gap(group);
    const bool blank = isBlank(between) && spaces == Spaces::Within;
    const bool marked = between == QLatin1String(".") || between == QLatin1String(",") ||
                        between == QLatin1String("'") || between == QStringView(u"\u2019");
    if ((!blank && !marked) || length(group) > 3 || startsWithZero(group)) {
        return group;
    }
    qsizetype next = group + 1;
    while (has(next) && next - group <= most && length(next) == 3 && gap(next - 1) == between) {
        ++next;
    }
    const qsizetype digits = length(group) + 3 * (next - group - 1);
    if (next == group + 1 || digits > mostDigits || (marked && gap(next - 1) == between) ||
        (blank && has(next) && length(next) == 3 && gap(next - 1) == between)) {
        return group;
    }
    const bool point = (gapIs(next - 1, ".") || gapIs(next - 1, ",")) && gap(next - 1) != between;
    return point && length(next) <= 2 ? next + 1 : next;
}

/// 12.50 · 2,5
qsizetype DigitChain::withDecimals(qsizetype group) const
{
    constexpr qsizetype most = 7;
    const bool point = gapIs(group, ".") || gapIs(group, ",");
    const bool zeroIn = startsWithZero(group) && length(group) > 1;
    const bool isOne = point && !zeroIn && length(group) <= most && length(group + 1) <= 2;
    return isOne && gap(group + 1) != gap(group) ? group + 2 : group;
}

/// Of any kind, also one without a mark in it.
qsizetype DigitChain::number(qsizetype group, Spaces spaces) const
{
    constexpr qsizetype mostDigits = 9;
    if (!has(group)) {
        return group;
    }
    if (const qsizetype next = inThousands(group, spaces); next > group) {
        return next;
    }
    if (const qsizetype next = withDecimals(group); next > group) {
        return next;
    }
    return length(group) <= mostDigits && !startsWithZero(group) ? group + 1 : group;
}

bool DigitChain::isRangeGap(qsizetype group) const
{
    const QStringView between = gap(group).trimmed();
    return between.size() == 1 && (isDash(between.front()) || between.front() == QLatin1Char('/'));
}

/// What has the name of a currency before or behind it: 1500000 EUR, € 20 000 - 30 000
qsizetype DigitChain::money(qsizetype group) const
{
    const qsizetype single = number(group, Spaces::Within);
    if (single == group) {
        return group;
    }
    qsizetype next = single;
    if (isRangeGap(single - 1)) {
        next = std::max(single, number(single, Spaces::Within));
    }
    if (hasCurrencyBehind(m_text, end(next - 1))) {
        return next;
    }
    return hasCurrencyBefore(m_text, begin(group)) || hasCurrencyBehind(m_text, end(single - 1)) ? next : group;
}

/// 1500-2000, 2026-2027, and millions
qsizetype DigitChain::roundNumbers(qsizetype group) const
{
    constexpr qsizetype mostDigits = 9;
    constexpr int millionsStep = 10'000;
    constexpr int rangeStep = 50;
    const auto isRound = [this](qsizetype part, int step) {
        return length(part) <= mostDigits && !startsWithZero(part) && valueOf(part) % step == 0;
    };
    const auto isApart = [this](qsizetype part) { return !has(part + 1) || hasWideGap(part); };
    if (has(group + 1) && isRangeGap(group) && isApart(group + 1)) {
        const bool years = isYear(group) && isYear(group + 1);
        const bool rising = valueOf(group) < valueOf(group + 1);
        if (years || (rising && isRound(group, rangeStep) && isRound(group + 1, rangeStep))) {
            return group + 2;
        }
    }
    return isApart(group) && isRound(group, millionsStep) ? group + 1 : group;
}

qsizetype DigitChain::harmlessEnd(qsizetype group) const
{
    for (const auto shape :
         {&DigitChain::yearFirst, &DigitChain::yearLast, &DigitChain::withoutDay, &DigitChain::timeOfDay,
          &DigitChain::money, &DigitChain::withDecimals, &DigitChain::roundNumbers}) {
        if (const qsizetype next = (this->*shape)(group); next > group) {
            return next;
        }
    }
    return inThousands(group, Spaces::Apart);
}

qsizetype DigitChain::surelyHarmlessEnd(qsizetype group) const
{
    if (const qsizetype next = yearFirst(group); next > group) {
        return next;
    }
    if (const qsizetype next = timeOfDay(group); next > group) {
        return next;
    }
    if (const qsizetype next = yearLast(group); next > group && isYear(group + 2)) {
        return next;
    }
    const qsizetype marked = inThousands(group, Spaces::Apart);
    return marked > group && hasCurrencyBehind(m_text, end(marked - 1)) ? marked : group;
}

} // namespace leadferry::enrichment
