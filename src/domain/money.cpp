// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace leadferry::domain {

namespace {

const auto dot = QLatin1Char('.');
const auto comma = QLatin1Char(',');

QSet<QString> wordsOf(const char* words)
{
    const QStringList list = QString::fromUtf8(words).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

/// The sign that begins the decimals; null: there are none; nothing: it could be either.
std::optional<QChar> decimalSign(const QString& body, const QString& decimal)
{
    if (!decimal.isEmpty()) {
        return decimal.at(0);
    }
    const qsizetype lastDot = body.lastIndexOf(dot);
    const qsizetype lastComma = body.lastIndexOf(comma);
    if (lastDot < 0 && lastComma < 0) {
        return QChar();
    }
    const QChar last = lastDot > lastComma ? dot : comma;
    if (lastDot >= 0 && lastComma >= 0) {
        return last;
    }
    if (body.count(last) > 1) {
        return QChar();
    }
    static const QRegularExpression thousandsOrThousandths(QStringLiteral("^[1-9][0-9]{0,2}[.,][0-9]{3}$"));
    return thousandsOrThousandths.match(body).hasMatch() ? std::nullopt : std::optional(last);
}

/// Digits in groups of three, all parted by the same sign; empty when they are not.
QString withoutGroups(const QString& whole)
{
    static const QRegularExpression groups(QStringLiteral("^[0-9]{1,3}([.,'’ ])[0-9]{3}(?:\\g1[0-9]{3})*$"));
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    if (digits.match(whole).hasMatch()) {
        return whole;
    }
    const auto match = groups.match(whole);
    return match.hasMatch() ? QString(whole).remove(match.captured(1)) : QString();
}

struct Amount
{
    double value = 0;
    double factor = 1;
    bool grouped = false; ///< "1.500": with a factor behind it nobody knows what it means
    [[nodiscard]] double total() const { return value * factor; }
};

double factorOf(const QString& word)
{
    static const QSet<QString> thousand = wordsOf(
        "k tsd tausend thousand thousands grand mille mil mila duizend tys tysięcy tusen tusind tuhat keur kusd kgbp "
        "kchf teur tchf t");
    static const QSet<QString> million =
        wordsOf("m mio million millions millionen mn mln millones millón milioni milione "
                "milhões milhão miljoen miljoner millioner miljoonaa");
    return thousand.contains(word) ? 1e3 : million.contains(word) ? 1e6 : 0;
}

/// The currency's code; an empty one for what names several; nothing: it is no currency.
std::optional<QString> currencyOf(const QString& word)
{
    static const QHash<QString, QString> named = [] {
        QHash<QString, QString> table;
        const char* const codes =
            "eur usd gbp chf sek nok dkk pln czk huf ron bgn try uah jpy cny inr aud cad nzd sgd hkd aed sar "
            "ils zar brl mxn krw thb";
        const QStringList list = QString::fromLatin1(codes).split(QLatin1Char(' '));
        for (const QString& code : list) {
            table.insert(code, code.toUpper());
        }
        const std::initializer_list<std::pair<const char*, const char*>> others{
            {"€", "EUR"},    {"euro", "EUR"}, {"euros", "EUR"},   {"keur", "EUR"},    {"teur", "EUR"},
            {"$", "USD"},    {"us$", "USD"},  {"dollar", "USD"},  {"dollars", "USD"}, {"kusd", "USD"},
            {"£", "GBP"},    {"kgbp", "GBP"}, {"pound", "GBP"},   {"pounds", "GBP"},  {"pfund", "GBP"},
            {"kchf", "CHF"}, {"tchf", "CHF"}, {"franken", "CHF"}, {"zł", "PLN"},      {"zloty", "PLN"},
            {"kč", "CZK"},   {"ft", "HUF"},   {"₹", "INR"},       {"rupees", "INR"},  {"₺", "TRY"},
            {"₴", "UAH"},    {"yen", "JPY"},  {"₪", "ILS"},       {"r$", "BRL"},      {"a$", "AUD"},
            {"au$", "AUD"},  {"ca$", "CAD"},  {"c$", "CAD"},      {"nz$", "NZD"},     {"hk$", "HKD"},
            {"¥", ""},       {"kr", ""},      {"kronor", ""},     {"kroner", ""},     {"fr", ""},
        };
        for (const auto& [name, code] : others) {
            table.insert(QString::fromUtf8(name), QString::fromLatin1(code));
        }
        return table;
    }();
    const auto found = named.constFind(word);
    return found == named.constEnd() ? std::nullopt : std::optional(*found);
}

/// Between two amounts.
bool isTo(const QString& word)
{
    static const QSet<QString> words =
        wordsOf("- – — − to and bis und y e et en a à ao i till til tot do až og och ja");
    return words.contains(word);
}

/// With the higher of two amounts, or the only one.
bool isAtMost(const QString& word)
{
    static const QSet<QString> words =
        wordsOf("< ≤ up upto to max maximum maximal maximaal höchstens under below less unter weniger bis tot do til "
                "till jusqu "
                "jusque hasta até fino massimo máximo maxi moins menos meno minder onder hoogstens");
    return words.contains(word);
}

bool isAtLeast(const QString& word)
{
    static const QSet<QString> words = wordsOf(
        "> ≥ + from min minimum minimal minimaal mindestens least over above more ab über mehr starting starts desde "
        "dès partir vanaf od almeno mínimo minimo más mais più oltre meer boven fra");
    return words.contains(word);
}

bool isBetween(const QString& word)
{
    static const QSet<QString> words = wordsOf("between zwischen entre tra tussen mellan mellem mellom między");
    return words.contains(word);
}

/// What is said along with an amount without changing it.
bool isSaidAlong(const QString& word)
{
    static const QSet<QString> words = wordsOf(
        ". , : / ( ) ! ~ ' ’ budget about around ca circa approx approximately roughly ungefähr etwa rund environ unos "
        "aproximadamente is my our the mein meine unser unsere ist liegt bei of von de da van d at a à al als zu zur "
        "than "
        "que per month week year day hour mo yr pro monat woche jahr tag stunde par mois an année semaine mes mese año "
        "anno maand jaar annum p pa monthly yearly annually weekly total net gross netto brutto vat mwst incl excl "
        "inkl "
        "exkl zzgl ht ttc but aber");
    return words.contains(word);
}

class MoneyReader
{
public:
    explicit MoneyReader(QString decimal) : m_decimal(std::move(decimal)) {}

    std::optional<Money> read(const QString& text)
    {
        static const QRegularExpression token(
            QStringLiteral("[0-9]{1,3}(?:(?:[.,'’ ])[0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9])|[0-9]+(?:[.,][0-9]+)?|"
                           "\\p{L}{1,2}\\$|\\p{L}+|\\S"));
        QStringList tokens;
        for (auto matches = token.globalMatch(text.simplified().toLower()); matches.hasNext();) {
            tokens.append(matches.next().captured());
        }
        m_left =
            std::count_if(tokens.cbegin(), tokens.cend(), [](const QString& word) { return word.at(0).isDigit(); });
        const bool understood = std::all_of(tokens.cbegin(), tokens.cend(), [this](const QString& word) {
            const bool taken = word.at(0).isDigit() ? takeNumber(word) : takeWord(word);
            m_afterNumber = word.at(0).isDigit();
            return taken;
        });
        return understood ? result() : std::nullopt;
    }

private:
    bool takeNumber(const QString& word)
    {
        static const QRegularExpression grouped(QStringLiteral("^[1-9][0-9]{0,2}[.,][0-9]{3}$"));
        static const QRegularExpression zeroInFront(QStringLiteral("^0[0-9]"));
        QString number = plainNumber(word, m_decimal);
        if (number.isEmpty() && grouped.match(word).hasMatch()) {
            number = QString(word).remove(dot).remove(comma);
        }
        --m_left;
        m_amounts.append({number.toDouble(), 1, grouped.match(word).hasMatch()});
        return !number.isEmpty() && !zeroInFront.match(word).hasMatch();
    }

    bool takeWord(const QString& word)
    {
        if (m_afterNumber && factorOf(word) > 0) {
            m_amounts.last().factor = factorOf(word);
            return !m_amounts.constLast().grouped && takeCurrency(currencyOf(word).value_or(QString()));
        }
        if (const auto currency = currencyOf(word)) {
            return takeCurrency(*currency);
        }
        if (m_amounts.size() == 1 && m_left > 0 && isTo(word)) {
            m_joined = true;
            return true;
        }
        if (isAtMost(word)) {
            m_atMost = true;
            m_joined = m_joined || (m_amounts.size() == 1 && m_left > 0 && m_atLeast);
            return true;
        }
        if (isAtLeast(word)) {
            m_atLeast = true;
            return true;
        }
        m_between = m_between || isBetween(word);
        return isBetween(word) || isSaidAlong(word);
    }

    bool takeCurrency(const QString& currency)
    {
        if (!currency.isEmpty() && !m_currency.isEmpty() && currency != m_currency) {
            return false;
        }
        m_currency = currency.isEmpty() ? m_currency : currency;
        return true;
    }

    [[nodiscard]] std::optional<Money> result() const
    {
        if (m_amounts.size() == 1 && !m_between && !(m_atMost && m_atLeast)) {
            const double amount = m_amounts.constFirst().total();
            return Money{m_atMost ? std::nullopt : std::optional(amount),
                         m_atLeast ? std::nullopt : std::optional(amount), m_currency};
        }
        if (m_amounts.size() != 2 || !m_joined || (m_atMost && !m_atLeast)) {
            return std::nullopt;
        }
        Amount low = m_amounts.at(0);
        const Amount& high = m_amounts.at(1);
        // "20-30k": the word counts for both, unless that turns them round ("500-2k").
        if (low.factor == 1 && low.value * high.factor <= high.total()) {
            low.factor = high.factor;
        }
        return low.total() <= high.total() ? std::optional(Money{low.total(), high.total(), m_currency}) : std::nullopt;
    }

    QString m_decimal;
    QList<Amount> m_amounts;
    QString m_currency;
    qsizetype m_left = 0; ///< numbers still to come
    bool m_afterNumber = false;
    bool m_joined = false; ///< the two amounts are the ends of a range
    bool m_between = false;
    bool m_atMost = false;
    bool m_atLeast = false;
};

} // namespace

QString plainNumber(const QString& text, const QString& decimal)
{
    static const QRegularExpression form(QStringLiteral("^([-−+]?)([0-9](?:[0-9.,'’ ]{0,40}[0-9])?)$"));
    const auto match = form.match(text.simplified());
    const QString body = match.captured(2);
    const auto sign = decimalSign(body, decimal);
    if (!match.hasMatch() || !sign) {
        return {};
    }
    const QStringList parts = sign->isNull() ? QStringList{body} : body.split(*sign);
    const QString whole = withoutGroups(parts.constFirst());
    static const QRegularExpression fraction(QStringLiteral("^[0-9]{1,10}$"));
    constexpr qsizetype mostDigits = 15;
    const bool fits = whole.size() >= 1 && whole.size() <= mostDigits && parts.size() <= 2 &&
                      (parts.size() == 1 || fraction.match(parts.at(1)).hasMatch());
    if (!fits) {
        return {};
    }
    const bool negative = !match.captured(1).isEmpty() && match.captured(1) != QLatin1String("+");
    return (negative ? QStringLiteral("-") : QString()) + whole + (parts.size() == 2 ? dot + parts.at(1) : QString());
}

std::optional<Money> moneyIn(const QString& text, const QString& decimal)
{
    constexpr qsizetype longest = 200;
    return text.size() <= longest ? MoneyReader(decimal).read(text) : std::nullopt;
}

QString amountText(double amount)
{
    QString text = QString::number(amount, 'f', 2);
    while (text.endsWith(QLatin1Char('0'))) {
        text.chop(1);
    }
    return text.endsWith(dot) ? text.chopped(1) : text;
}

} // namespace leadferry::domain
