// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/visitorwords.h"

#include <QStringList>

#include <algorithm>

namespace leadferry::enrichment {

namespace {

/// One number of a text, by what it may mean.
struct Number
{
    QStringList meanings; ///< digits alone: "20" of "20k", and "20000"
    QStringList parts;    ///< "2026" and "300" of "2026 300", which could be two numbers
};

QString plain(const QString& digits)
{
    qsizetype zeros = 0;
    while (zeros < digits.size() - 1 && digits.at(zeros) == QLatin1Char('0')) {
        ++zeros;
    }
    return digits.mid(zeros);
}

bool isThousandsMark(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char(',') || c == QLatin1Char('\'') || c == QChar(0x2019) ||
           (c.isSpace() && c != QLatin1Char('\n'));
}

QString digitsAt(QStringView text, qsizetype at)
{
    QString digits;
    while (at < text.size() && text.at(at).isDigit()) {
        digits += QChar(static_cast<char16_t>('0' + text.at(at++).digitValue()));
    }
    return digits;
}

/// How many zeros the word behind a number stands for.
int zerosBehind(QStringView text, qsizetype at)
{
    if (at < text.size() && text.at(at).isSpace()) {
        ++at;
    }
    constexpr qsizetype longestWord = 12;
    qsizetype end = at;
    while (end < text.size() && end - at < longestWord && text.at(end).isLetter()) {
        ++end;
    }
    static const QStringList thousands{QStringLiteral("k"), QStringLiteral("t"), QStringLiteral("tsd"),
                                       QStringLiteral("tausend"), QStringLiteral("thousand")};
    static const QStringList millions{QStringLiteral("m"),        QStringLiteral("mio"),
                                      QStringLiteral("mill"),     QStringLiteral("million"),
                                      QStringLiteral("millions"), QStringLiteral("millionen")};
    const QString word = text.mid(at, end - at).toString();
    return thousands.contains(word) ? 3 : millions.contains(word) ? 6 : 0;
}

/// Reads the number that begins at `at`, and moves behind it. The text is case folded.
Number takeNumber(QStringView text, qsizetype& at)
{
    constexpr qsizetype longest = 40; // digits; no budget has more
    QString first = digitsAt(text, at);
    at += first.size();
    Number number;
    QString whole = first;
    while (whole.size() <= longest && at + 1 < text.size() && isThousandsMark(text.at(at))) {
        const QString next = digitsAt(text, at + 1);
        if (next.size() != 3) {
            break;
        }
        whole += next;
        if (text.at(at).isSpace()) {
            number.parts.append({plain(first), plain(next)});
        }
        at += 1 + next.size();
    }
    number.meanings.append(plain(whole.left(longest)));
    if (const int zeros = zerosBehind(text, at); zeros > 0) {
        number.meanings.append(number.meanings.constFirst() + QString(zeros, QLatin1Char('0')));
    }
    return number;
}

QList<Number> numbersIn(QStringView text)
{
    QList<Number> numbers;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at).isDigit()) {
            numbers.append(takeNumber(text, at));
        } else {
            ++at;
        }
    }
    return numbers;
}

QStringList wordsIn(const QString& text, qsizetype shortest)
{
    QStringList words;
    QString word;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && (text.at(at).isLetter() || text.at(at).isMark())) {
            word += text.at(at);
            continue;
        }
        if (word.size() >= shortest && !word.isEmpty()) {
            words.append(word);
        }
        word.clear();
    }
    return words;
}

} // namespace

VisitorWords::VisitorWords(const QList<domain::Message>& messages)
{
    for (const domain::Message& message : messages) {
        if (message.from == domain::MessageAuthor::Visitor) {
            m_words += message.text.toCaseFolded() + QLatin1Char('\n');
        }
    }
    for (const Number& number : numbersIn(m_words)) {
        for (const QString& digits : number.meanings + number.parts) {
            m_numbers.insert(digits);
        }
    }
}

bool VisitorWords::contain(const QString& text) const
{
    const QString folded = text.toCaseFolded();
    if (const QList<Number> numbers = numbersIn(folded); !numbers.isEmpty()) {
        return std::all_of(numbers.begin(), numbers.end(), [this](const Number& number) {
            return std::any_of(number.meanings.begin(), number.meanings.end(),
                               [this](const QString& digits) { return m_numbers.contains(digits); });
        });
    }
    constexpr qsizetype tellingWord = 4; // letters
    QStringList words = wordsIn(folded, tellingWord);
    if (words.isEmpty()) {
        words = wordsIn(folded, 1);
    }
    const auto said =
        std::count_if(words.begin(), words.end(), [this](const QString& word) { return m_words.contains(word); });
    return !words.isEmpty() && 2 * said >= words.size();
}

} // namespace leadferry::enrichment
