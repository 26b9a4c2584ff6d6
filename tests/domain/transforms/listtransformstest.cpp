// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transforms/transformcases.h"

using namespace leadferry::test;

namespace {

constexpr Case cases[] = {
    {"split", "a, b; c\nd", "a ¦ b ¦ c ¦ d"},
    {"split", ",, ;", ""},
    {"split", "single", "single"},
    {"{'name':'split','separator':' / '}", "a / b, c", "a ¦ b, c"},
    {"{'name':'split','separator':'😀'}", "a😀b", "a ¦ b"},
    {"{'name':'split','separator':','}", "a,b ¦ c", "a ¦ b ¦ c"},
    {"join", "a ¦ b", "a, b"},
    {"{'name':'join','separator':' | '}", "a ¦ b", "a | b"},
    {"{'name':'join','separator':''}", "a ¦ b", "ab"},
    {"join", "", ""},
    {"item", "a ¦ b ¦ c", "a"},
    {"{'name':'item','number':3}", "a ¦ b ¦ c", "c"},
    {"{'name':'item','number':4}", "a ¦ b ¦ c", ""},
    {"{'name':'item','from':'end'}", "a ¦ b ¦ c", "c"},
    {"{'name':'item','number':3,'from':'end'}", "a ¦ b ¦ c", "a"},
    {"{'name':'item','number':4,'from':'end'}", "a ¦ b ¦ c", ""},
    {"{'name':'item','number':2000000000,'from':'end'}", "a", ""},
    {"unique", "a ¦ b ¦ A ¦ a  ¦ b c ¦ B  C", "a ¦ b ¦ b c"},
    {"unique", "مرحبا ¦ مرحبا", "مرحبا"},
    {"multiSelect", "a ¦ b ¦ a", "a;b"},
    {"multiSelect", "a;b ¦ c", "a;b;c"},
    {"multiSelect", ";", ""},
    {"{'name':'multiSelect','append':true}", "a ¦ b", ";a;b"},
    {"{'name':'multiSelect','append':true}", "", ""},
};

} // namespace

class ListTransformsTest : public QObject
{
    Q_OBJECT
private slots:
    void eachDoesWhatItsDescriptionSays_data() { addCases(cases); }
    void eachDoesWhatItsDescriptionSays() { checkCase(); }
};

QTEST_GUILESS_MAIN(ListTransformsTest)
#include "listtransformstest.moc"
