// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/masking.h"

#include "enrichment/numbermask.h"

#include <algorithm>

namespace leadferry::enrichment {

namespace {

constexpr QLatin1String mailMask("[e-mail]");

bool isNamePart(QChar c)
{
    static const QString others = QStringLiteral("._%+-'&=~#!$*/?^{|}");
    return c.isLetterOrNumber() || c.isMark() || others.contains(c);
}

bool isHostPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == QLatin1Char('.') || c == QLatin1Char('-');
}

/// Where an address may have its "@": also written "(at)" or "[at]", so that no robot reads it.
struct AtSign
{
    qsizetype begin = -1;
    qsizetype end = -1;
};

AtSign atSignAt(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c == QLatin1Char('@')) {
        return {at, at + 1};
    }
    constexpr qsizetype length = 4; // of "(at)"
    const QStringView word = text.mid(at, length);
    const bool spelled = word.compare(QLatin1String("(at)"), Qt::CaseInsensitive) == 0 ||
                         word.compare(QLatin1String("[at]"), Qt::CaseInsensitive) == 0;
    if (!spelled) {
        return {};
    }
    const bool spaceBefore = at > 0 && text.at(at - 1) == QLatin1Char(' ');
    const bool spaceAfter = at + length < text.size() && text.at(at + length) == QLatin1Char(' ');
    return {at - (spaceBefore ? 1 : 0), at + length + (spaceAfter ? 1 : 0)};
}

bool hasLetter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

/// The host's name without what ends the sentence.
QStringView hostAt(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && isHostPart(text.at(end))) {
        ++end;
    }
    while (end > begin && (text.at(end - 1) == QLatin1Char('.') || text.at(end - 1) == QLatin1Char('-'))) {
        --end;
    }
    return text.mid(begin, end - begin);
}

/// "12 pieces@3.50" is a price; whatever ends in a word on both sides of an "@" is somebody's.
bool isAddress(QStringView name, QStringView host)
{
    const qsizetype dot = host.lastIndexOf(QLatin1Char('.'));
    const QStringView last = host.mid(dot + 1);
    constexpr qsizetype shortestName = 2; // of a top-level domain
    if (name.isEmpty() || last.size() < shortestName || !hasLetter(last) || last.front().isDigit()) {
        return false;
    }
    return dot > 0 || hasLetter(name);
}

QString withoutMail(const QString& text)
{
    QString out;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const AtSign sign = atSignAt(text, at);
        if (sign.begin < copied) {
            continue;
        }
        qsizetype name = sign.begin;
        while (name > copied && isNamePart(text.at(name - 1))) {
            --name;
        }
        const QStringView host = hostAt(text, sign.end);
        if (!isAddress(QStringView(text).mid(name, sign.begin - name), host)) {
            continue;
        }
        out += QStringView(text).mid(copied, name - copied);
        out += mailMask;
        copied = sign.end + host.size();
        at = copied - 1;
    }
    return copied == 0 ? text : out + text.mid(copied);
}

} // namespace

QString masked(const QString& text)
{
    return withoutNumbers(withoutMail(text));
}

} // namespace leadferry::enrichment
