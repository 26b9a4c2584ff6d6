// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transforms/transformcases.h"

using namespace leadferry::test;

namespace {

constexpr Case cases[] = {
    {"trueOrFalse", "Yes", "true"},
    {"trueOrFalse", "0", "false"},
    {"trueOrFalse", "ja", ""},
    {"trueOrFalse", "perhaps", ""},
    {"yesNo", "Yes!", "true"},
    {"yesNo", "JA", "true"},
    {"yesNo", "oui", "true"},
    {"yesNo", "sí", "true"},
    {"yesNo", "Да", "true"},
    {"yesNo", "✓", "true"},
    {"yesNo", "true", "true"},
    {"yesNo", "Nein.", "false"},
    {"yesNo", "non", "false"},
    {"yesNo", "não", "false"},
    {"yesNo", "nie", "false"},
    {"yesNo", "hayır", "false"},
    {"yesNo", "όχι", "false"},
    {"yesNo", "0", "false"},
    {"yesNo", "yes and no", ""},
    {"yesNo", "vielleicht", ""},
    {"yesNo", "😀", ""},
    {"yesNo", "!", ""},
    {"{'name':'yesNo','yes':'Customer','no':'Prospect'}", "ja", "Customer"},
    {"{'name':'yesNo','yes':'Customer','no':'Prospect'}", "nee", "Prospect"},
    {"{'name':'yesNo','no':''}", "no", ""},
    {"priority", "High", "HIGH"},
    {"priority", "urgent", "HIGH"},
    {"priority", "normal", "MEDIUM"},
    {"priority", "LOW", "LOW"},
    {"priority", "7", ""},
    {"{'name':'table','values':{'gold':'tier_1','Silver  plan':'tier_2'}}", "GOLD", "tier_1"},
    {"{'name':'table','values':{'gold':'tier_1','Silver  plan':'tier_2'}}", "silver plan", "tier_2"},
    {"{'name':'table','values':{'gold':'tier_1'}}", "bronze", ""},
    {"{'name':'table','values':{'gold':'tier_1'},'else':'keep'}", "bronze", "bronze"},
    {"{'name':'table','values':{'gold':'tier_1'},'else':'drop'}", "bronze", ""},
    {"{'name':'table','values':{'gold':'tier_1'},'else':'tier_3'}", "bronze", "tier_3"},
    {"{'name':'table','values':{'Straße':'road','مرحبا':'hello','😀':'happy'}}", "STRAßE ¦ مرحبا ¦ 😀 ¦ x",
     "road ¦ hello ¦ happy"},
    {"{'name':'table','values':{'spam':''}}", "spam ¦ x", ""},
    {"{'name':'default','value':'chat'}", "", "chat"},
    {"{'name':'default','value':'chat'}", "form", "form"},
    {"{'name':'default','value':'chat'}", "a ¦ b", "a ¦ b"},
    {"languageCode", "German", "de"},
    {"languageCode", "deutsch", "de"},
    {"languageCode", "ALLEMAND", "de"},
    {"languageCode", "alemán", "de"},
    {"languageCode", "tedesco", "de"},
    {"languageCode", "Duits", "de"},
    {"languageCode", "němčina", "de"},
    {"languageCode", "немецкий", "de"},
    {"languageCode", "de", "de"},
    {"languageCode", "DE", "de"},
    {"languageCode", "de-AT", "de"},
    {"languageCode", "pt_BR", "pt"},
    {"languageCode", "zh-Hant-TW", "zh"},
    {"languageCode", "ger", "de"},
    {"languageCode", "deu", "de"},
    {"languageCode", "français", "fr"},
    {"languageCode", "日本語", "ja"},
    {"languageCode", "العربية", "ar"},
    {"languageCode", "עברית", "he"},
    {"languageCode", "Mandarin", "zh"},
    {"languageCode", "Klingon", ""},
    {"languageCode", "Deutschland", ""},
    {"languageCode", "xx", ""},
    {"languageCode", "de-", ""},
    {"languageCode", "😀", ""},
};

} // namespace

class ChoiceTransformsTest : public QObject
{
    Q_OBJECT
private slots:
    void eachDoesWhatItsDescriptionSays_data() { addCases(cases); }
    void eachDoesWhatItsDescriptionSays() { checkCase(); }
};

QTEST_GUILESS_MAIN(ChoiceTransformsTest)
#include "choicetransformstest.moc"
