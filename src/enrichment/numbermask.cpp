// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/numbermask.h"

#include "enrichment/digitchain.h"

#include <QList>
#include <QSet>

#include <algorithm>

namespace leadferry::enrichment {

namespace {

constexpr QLatin1String phoneMask("[phone]");
constexpr QLatin1String numberMask("[number]");
constexpr qsizetype longNumber = 7;      ///< digits from which a number is somebody's
constexpr qsizetype announcedNumber = 5; ///< digits of a phone number that the text calls one
constexpr qsizetype longestPhone = 15;   ///< E.164

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

bool isAccountPart(QChar c)
{
    return isAscii(c) && c.isLetterOrNumber();
}

/// Where the IBAN ends that begins here, written in one piece or in fours; the same place if none does.
qsizetype ibanEnd(QStringView text, qsizetype at)
{
    constexpr qsizetype country = 4; // and its two check digits
    constexpr qsizetype shortest = 15;
    constexpr qsizetype longest = 34;
    const auto is = [&](qsizetype place, bool letter) {
        return place < text.size() && isAscii(text.at(place)) &&
               (letter ? text.at(place).isLetter() : text.at(place).isDigit());
    };
    if (!is(at, true) || !is(at + 1, true) || !is(at + 2, false) || !is(at + 3, false)) {
        return at;
    }
    qsizetype parts = 0;
    qsizetype digits = 0;
    qsizetype end = at;
    for (bool more = true; more;) {
        const qsizetype begin = end;
        while (end < text.size() && isAccountPart(text.at(end)) && parts <= longest) {
            digits += text.at(end).isDigit() ? 1 : 0;
            ++parts;
            ++end;
        }
        const QStringView piece = text.mid(end + 1, country);
        const bool blank = end < text.size() && (text.at(end).isSpace() || text.at(end) == QLatin1Char('-'));
        const bool four = end - begin == country;
        const bool bank = piece.size() == country && std::all_of(piece.begin(), piece.end(), [](QChar c) {
                              return isAccountPart(c) && !c.isLower();
                          }); // "NWBK"
        const bool number = !piece.isEmpty() && isAscii(piece.front()) && piece.front().isDigit();
        more = four && blank && (bank || number) && parts < longest;
        end += more ? 1 : 0;
    }
    constexpr qsizetype fewestDigits = 8;
    return parts >= shortest && parts <= longest && digits >= fewestDigits ? end : at;
}

/// "Tel. ", "Handy: "
bool isAnnounced(QStringView text, qsizetype at)
{
    static const QSet<QString> words{
        QStringLiteral("tel"),       QStringLiteral("telefon"),   QStringLiteral("telefonnummer"),
        QStringLiteral("phone"),     QStringLiteral("telephone"), QStringLiteral("mobil"),
        QStringLiteral("mobile"),    QStringLiteral("handy"),     QStringLiteral("handynummer"),
        QStringLiteral("fon"),       QStringLiteral("fax"),       QStringLiteral("rufnummer"),
        QStringLiteral("durchwahl"), QStringLiteral("whatsapp"),  QStringLiteral("tél")};
    static const QString filling = QStringLiteral(".: #");
    constexpr qsizetype mostFilling = 3;
    constexpr qsizetype longestWord = 13;
    const qsizetype earliest = std::max<qsizetype>(0, at - mostFilling);
    while (at > earliest && filling.contains(text.at(at - 1))) {
        --at;
    }
    qsizetype begin = at;
    while (begin > 0 && at - begin <= longestWord && text.at(begin - 1).isLetter()) {
        --begin;
    }
    return begin < at && words.contains(text.mid(begin, at - begin).toString().toLower());
}

class NumberMask
{
public:
    explicit NumberMask(const QString& text) : m_whole(text), m_text(m_whole) {}

    QString run()
    {
        bool inWord = false;
        for (qsizetype at = 0; at < m_text.size();) {
            if (const qsizetype end = inWord ? at : ibanEnd(m_text, at); end > at) {
                replace(at, end, numberMask);
                at = end;
            } else if (m_text.at(at).isDigit()) {
                const DigitChain chain(m_text, at);
                mask(chain);
                at = chain.end(chain.size() - 1);
            } else {
                inWord = m_text.at(at).isLetterOrNumber();
                ++at;
                continue;
            }
            inWord = true;
        }
        return m_copied == 0 ? m_whole : m_out + m_whole.mid(m_copied);
    }

private:
    void replace(qsizetype begin, qsizetype end, QLatin1String mask)
    {
        m_out += m_text.mid(m_copied, begin - m_copied);
        m_out += mask;
        m_copied = end;
    }
    [[nodiscard]] bool follows(qsizetype at, QChar c) const { return at > m_copied && m_text.at(at - 1) == c; }
    [[nodiscard]] bool isInternational(const DigitChain& chain, qsizetype group) const
    {
        return follows(chain.begin(group), QLatin1Char('+'));
    }

    void mask(const DigitChain& chain)
    {
        for (qsizetype group = 0; group < chain.size();) {
            const qsizetype harmless = isInternational(chain, group) ? group : chain.harmlessEnd(group);
            if (harmless > group) {
                group = harmless;
                continue;
            }
            const qsizetype end = numberEnd(chain, group);
            maskNumber(chain, group, end);
            group = end;
        }
    }

    /// The group behind the number that begins with this one.
    [[nodiscard]] qsizetype numberEnd(const DigitChain& chain, qsizetype first) const
    {
        const bool phone = isInternational(chain, first) || chain.startsWithZero(first);
        qsizetype digits = chain.length(first);
        qsizetype next = first + 1;
        for (; next < chain.size(); ++next) {
            const QStringView gap = chain.gap(next - 1);
            const bool joins = !gap.contains(QLatin1Char(',')) && !gap.contains(QLatin1Char(':')) &&
                               !gap.contains(QLatin1Char('\'')) && gap != QLatin1String(". ");
            const bool tooLong = phone && digits >= longNumber && digits + chain.length(next) > longestPhone;
            if (!joins || tooLong) {
                break;
            }
            const bool mayEnd = chain.hasWideGap(next - 1) && (!phone || digits >= longNumber);
            if (mayEnd && (phone ? chain.surelyHarmlessEnd(next) : chain.harmlessEnd(next)) > next) {
                break;
            }
            digits += chain.length(next);
        }
        return next;
    }

    void maskNumber(const DigitChain& chain, qsizetype first, qsizetype last)
    {
        qsizetype digits = 0;
        bool onlyYears = true;
        for (qsizetype group = first; group < last; ++group) {
            digits += chain.length(group);
            onlyYears = onlyYears && chain.isYear(group);
        }
        qsizetype begin = chain.begin(first);
        begin -= follows(begin, QLatin1Char('+')) ? 1 : 0;
        const bool bracket = follows(begin, QLatin1Char('('));
        begin -= bracket ? 1 : 0;
        qsizetype end = chain.end(last - 1);
        const bool isOpen = bracket && !m_text.mid(begin, end - begin).contains(QLatin1Char(')'));
        end += isOpen && end < m_text.size() && m_text.at(end) == QLatin1Char(')') ? 1 : 0;
        const bool announced = isAnnounced(m_text, begin);
        if (digits < (announced ? announcedNumber : longNumber) || (onlyYears && !announced)) {
            return;
        }
        const bool phone = announced || isInternational(chain, first) || looksLikePhone(chain, first, last, digits);
        replace(begin, end, phone ? phoneMask : numberMask);
    }

    [[nodiscard]] static bool looksLikePhone(const DigitChain& chain, qsizetype first, qsizetype last, qsizetype digits)
    {
        if (chain.startsWithZero(first)) {
            return digits <= longestPhone;
        }
        QList<qsizetype> lengths;
        for (qsizetype group = first; group < std::min(last, first + 5); ++group) {
            lengths.append(chain.length(group));
        }
        // North America's spellings.
        return lengths == QList<qsizetype>{3, 3, 4} || lengths == QList<qsizetype>{1, 3, 3, 4} ||
               lengths == QList<qsizetype>{3, 4};
    }

    const QString m_whole;
    const QStringView m_text;
    QString m_out;
    qsizetype m_copied = 0;
};

} // namespace

QString withoutNumbers(const QString& text)
{
    return NumberMask(text).run();
}

} // namespace leadferry::enrichment
