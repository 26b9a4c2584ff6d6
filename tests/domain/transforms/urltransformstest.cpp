// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transforms/transformcases.h"

using namespace leadferry::test;

namespace {

#define PAGE                                                                                                           \
    "https://www.Example.com:8080/a%20b/c?utm_source=News+Letter&UTM_Medium=e%2Dmail&q=%3Cb%3E&q=2&empty=#top%20x"

constexpr Case cases[] = {
    {"{'name':'urlPart','part':'host'}", PAGE, "www.example.com"},
    {"{'name':'urlPart','part':'domain'}", PAGE, "example.com"},
    {"{'name':'urlPart','part':'path'}", PAGE, "/a b/c"},
    {"{'name':'urlPart','part':'page'}", PAGE, "https://www.example.com:8080/a%20b/c"},
    {"{'name':'urlPart','part':'fragment'}", PAGE, "top x"},
    {"{'name':'urlPart','part':'query','parameter':'q'}", PAGE, "<b>"},
    {"{'name':'urlPart','part':'query','parameter':'missing'}", PAGE, ""},
    {"{'name':'urlPart','part':'query','parameter':'empty'}", PAGE, ""},
    {"{'name':'urlPart','part':'query'}", "https://example.com/?a=1&b=2", "a=1&b=2"},
    {"{'name':'urlPart','part':'domain'}", "example.com", "example.com"},
    {"{'name':'urlPart','part':'domain'}", "WWW.example.com/path", "example.com"},
    {"{'name':'urlPart','part':'domain'}", "https://münchen.example", "xn--mnchen-3ya.example"},
    {"{'name':'urlPart','part':'domain'}", "https://مثال.example/", "xn--mgbh0fb.example"},
    {"{'name':'urlPart','part':'host'}", "http://192.0.2.7/x", "192.0.2.7"},
    {"{'name':'urlPart','part':'path'}", "https://example.com", ""},
    {"{'name':'urlPart','part':'host'}", "javascript:alert(1)", ""},
    {"{'name':'urlPart','part':'host'}", "ftp://example.com", ""},
    {"{'name':'urlPart','part':'host'}", "not a web address", ""},
    {"{'name':'urlPart','part':'host'}", "jane@example.com", ""},
    {"{'name':'urlPart','part':'host'}", "https://", ""},
    {"{'name':'urlPart','part':'host'}", "😀", ""},
    {"{'name':'utm','part':'source'}", PAGE, "News Letter"},
    {"{'name':'utm','part':'medium'}", PAGE, "e-mail"},
    {"{'name':'utm','part':'campaign'}", PAGE, ""},
    {"{'name':'utm','part':'term'}", "example.com/?utm_term=a%2Bb", "a+b"},
    {"{'name':'utm','part':'source'}", "junk", ""},
};

} // namespace

class UrlTransformsTest : public QObject
{
    Q_OBJECT
private slots:
    void eachDoesWhatItsDescriptionSays_data() { addCases(cases); }
    void eachDoesWhatItsDescriptionSays() { checkCase(); }
    void anEndlessAddressIsNone()
    {
        const QString address = QStringLiteral("https://example.com/?q=") + QString(1'000'000, QLatin1Char('x'));
        QCOMPARE(applied("{'name':'urlPart','part':'host'}", {address}), QStringList());
    }
};

QTEST_GUILESS_MAIN(UrlTransformsTest)
#include "urltransformstest.moc"
