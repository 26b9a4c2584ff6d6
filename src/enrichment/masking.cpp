// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/masking.h"

#include <QRegularExpression>

#include <algorithm>

namespace leadferry::enrichment {

namespace {

/// What is masked, by name, and among it what looks like it and is nobody's. In the extended form: blanks do not count.
/// Repetitions are bounded, or possessive behind a look back, so that a text of any kind is read in one go.
constexpr const char* pattern = R"(
(?(DEFINE)
  (?<blank> [^\S\n] )
  (?<hyphen> [-\x{2010}-\x{2015}] )
  (?<end> (?![./:-]?\d) )
  (?<day> 0?[1-9] | [12]\d | 3[01] )
  (?<date> (?: (?&day) (?: \.(?&blank)? (?&day) \.(?&blank)? | -(?&day)- | /(?&day)/ ) (?: \d{4} | \d{2} )
             | \d{4}-\d{2}-\d{2} | \d{1,2}/\d{4} ) (?&end) )
  (?<clock> \d{1,2}[:.]\d{2} (?: :\d{2} )? )
  (?<time> (?&clock) (?: [ ]?(?&hyphen)[ ]? (?&clock) )? (?&end) )
  (?<currency> [€$£¥] | (?: EUR | Euros? | USD | Dollars? | CHF | Franken | GBP | PLN | SEK | DKK | NOK )\b )
  (?<figure> \d{1,9} (?: (?: [.,'’] | (?&blank) )\d{3} ){0,3} (?: [.,]\d{1,2} )? )
  (?<amount> (?&figure) (?: [ ]?(?: (?&hyphen) | to | bis )[ ]? (?&figure) )? (?&blank)? (?&currency)
           | (?&currency)(?&blank)?(?&figure) )
  (?<year> (?: 19 | 20 )\d{2} )
  # What stands between the groups of a number, and the same where no date or time follows.
  (?<space> [()./] | (?&blank) | (?&hyphen) )
  (?<gap> (?! (?&blank) (?: (?&date) | (?&time) ) ) (?&space) )
  (?<local> [\p{L}\p{N}\p{M}._%+'&=~\#!$*/?^{|}-] )
  (?<label> [\p{L}\p{N}\p{M}-] )
)
  (?<mail> (?<![\p{L}\p{N}\p{M}._%+'&=~\#!$*/?^{|}-]) (?: (?&local)++ | "[^"\n]{1,64}" ) (?: [@＠] | [ ]?[(\[]at[)\]][ ]? )
           (?: (?&label){1,63}\. ){0,9} \p{L}(?&label){1,62} )
| (?<iban> (?<![\p{L}\p{N}]) [a-z]{2}\d{2} (?: [ -]?[a-z0-9]{4} ){2,7} (?: [ -]?[a-z0-9]{1,3} )? (?![\p{L}\p{N}]) )
| \b (?: tel | tél | phone | mobil | handy | fon | fax | whatsapp | rufnummer | durchwahl )\p{L}{0,10} [.:\# ]{1,3} \K
  (?<announced> \d (?: (?&gap){0,3}\d ){4,14} (?!\d) )
| (?<abroad> \(?\+(?&blank)?\d (?: (?&space){0,3}\d ){6,14} )
| (?<harmless> (?<!\d) (?: (?&date) | (?&time) | (?&amount)
    | \d{1,3} (?: [.,'’]\d{3} ){1,2} (?: [.,]\d{1,2} )? (?&end)   # 12.000
    | [1-9]\d{0,3}0{4,7} (?&end)                                  # 1500000
    | \d{0,4}0[ ]?(?&hyphen)[ ]?\d{0,4}0 (?&end)                  # 1500-2000
    | (?&year) (?: [ /-] (?: (?&year) | \d{2} ) ){0,2} (?![ /-]?\d) ) )
| (?<phone> (?<!\d) (?: \(?0\d{1,5}\)? (?: (?: (?&gap){0,3} | [,_] )\d ){5,13}
    | (?: 1- )? (?: \(\d{3}\)[ ]? | \d{3}[.-] ) \d{3}[.-]\d{4} ) (?!\d) )
| (?<number> (?<!\d) \d++ (?: (?&gap)\d++ ){0,40}+ )
)";

const QRegularExpression& expression()
{
    static const QRegularExpression compiled(QString::fromUtf8(pattern),
                                             QRegularExpression::ExtendedPatternSyntaxOption |
                                                 QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    return compiled;
}

/// With fewer digits it is nobody's.
bool isLong(QStringView number)
{
    constexpr qsizetype fewest = 7;
    return std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); }) >= fewest;
}

/// Empty: it stays.
QString maskOf(const QRegularExpressionMatch& match)
{
    const auto is = [&match](QStringView part) { return !match.capturedView(part).isEmpty(); };
    if (is(u"mail")) {
        return QStringLiteral("[e-mail]");
    }
    if (is(u"announced") || is(u"abroad") || is(u"phone")) {
        return QStringLiteral("[phone]");
    }
    const bool isAccount = is(u"iban") || isLong(match.capturedView(u"number"));
    return isAccount ? QStringLiteral("[number]") : QString();
}

} // namespace

QString masked(const QString& text)
{
    // Half a character would keep the expression from matching anything.
    const QString whole = QString::fromUtf8(text.toUtf8());
    QString out;
    qsizetype copied = 0;
    auto matches = expression().globalMatch(whole);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const QString mask = maskOf(match); !mask.isEmpty()) {
            out += whole.mid(copied, match.capturedStart() - copied) + mask;
            copied = match.capturedEnd();
        }
    }
    // What could not be looked through does not leave.
    return matches.isValid() ? out + whole.mid(copied) : out + QStringLiteral("[…]");
}

} // namespace leadferry::enrichment
