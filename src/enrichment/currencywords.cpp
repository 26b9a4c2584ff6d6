// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/currencywords.h"

#include <QSet>
#include <QString>

#include <algorithm>

namespace leadferry::enrichment {

namespace {

constexpr qsizetype longestWord = 10;

bool isCurrencySign(QChar c)
{
    return c.category() == QChar::Symbol_Currency;
}

bool isCurrencyWord(QStringView word)
{
    static const QSet<QString> words{
        QStringLiteral("eur"),     QStringLiteral("euro"),      QStringLiteral("euros"),   QStringLiteral("teur"),
        QStringLiteral("usd"),     QStringLiteral("dollar"),    QStringLiteral("dollars"), QStringLiteral("chf"),
        QStringLiteral("franken"), QStringLiteral("gbp"),       QStringLiteral("pound"),   QStringLiteral("pounds"),
        QStringLiteral("pln"),     QStringLiteral("czk"),       QStringLiteral("sek"),     QStringLiteral("nok"),
        QStringLiteral("dkk"),     QStringLiteral("huf"),       QStringLiteral("cad"),     QStringLiteral("aud"),
        QStringLiteral("jpy"),     QStringLiteral("yen"),       QStringLiteral("inr"),     QStringLiteral("brl"),
        QStringLiteral("zł"),      QStringLiteral("kč"),        QStringLiteral("fr"),      QStringLiteral("k"),
        QStringLiteral("mio"),     QStringLiteral("mill"),      QStringLiteral("million"), QStringLiteral("millions"),
        QStringLiteral("mrd"),     QStringLiteral("millionen"), QStringLiteral("tsd"),     QStringLiteral("tausend"),
        QStringLiteral("m"),       QStringLiteral("thousand"),
    };
    return !word.isEmpty() && words.contains(word.toString().toLower());
}

} // namespace

bool hasCurrencyBefore(QStringView text, qsizetype at)
{
    if (at > 0 && text.at(at - 1).isSpace()) {
        --at;
    }
    if (at > 0 && (text.at(at - 1) == QLatin1Char('.') || text.at(at - 1) == QLatin1Char(':'))) {
        --at; // "Fr. 500"
    }
    if (at > 0 && isCurrencySign(text.at(at - 1))) {
        return true;
    }
    qsizetype begin = at;
    while (begin > 0 && at - begin <= longestWord && text.at(begin - 1).isLetter()) {
        --begin;
    }
    constexpr qsizetype shortest = 2; // "m 500" is no money
    return at - begin >= shortest && isCurrencyWord(text.mid(begin, at - begin));
}

bool hasCurrencyBehind(QStringView text, qsizetype at)
{
    static const QString filling = QStringLiteral(",.- ") + QChar(0x2013) + QChar(QChar::Nbsp) + QChar(0x202F);
    constexpr qsizetype most = 3; // ",- "
    const qsizetype latest = std::min(text.size(), at + most);
    while (at < latest && filling.contains(text.at(at))) {
        ++at;
    }
    if (at < text.size() && isCurrencySign(text.at(at))) {
        return true;
    }
    qsizetype end = at;
    while (end < text.size() && end - at <= longestWord && text.at(end).isLetter()) {
        ++end;
    }
    const bool thousands = end == at + 1 && end < text.size() && isCurrencySign(text.at(end)); // "T€", "k€"
    return thousands || isCurrencyWord(text.mid(at, end - at));
}

} // namespace leadferry::enrichment
