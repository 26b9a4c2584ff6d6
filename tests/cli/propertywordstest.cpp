// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/propertywords.h"

#include "cli/valuerulewords.h"

#include <QTest>

using namespace leadferry;

class PropertyWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void rulesForValuesAreSaidInOneLine()
    {
        QCOMPARE(
            cli::ruleWords({{QStringLiteral("ALPHANUMERIC"), {QStringLiteral("ALPHA_ONLY")}},
                            {QStringLiteral("MAX_LENGTH"), {QStringLiteral("20")}},
                            {QStringLiteral("EMAIL_BLOCKED_DOMAINS"),
                             {QStringLiteral("example.com"), QStringLiteral("example.org")}},
                            {QStringLiteral("MOON_PHASE"), {QStringLiteral("FULL")}}}),
            QStringLiteral("only letters, 20 characters or fewer, no e-mail addresses of example.com, example.org, "
                           "MOON_PHASE (FULL)"));
    }
    void aNewRuleIsAChange()
    {
        domain::PropertyChange change;
        change.state = domain::NeedState::Ready;
        change.name = QStringLiteral("firstname");
        change.rules = {{QStringLiteral("WHITESPACE"), {}}};
        QCOMPARE(cli::changeLine(change),
                 QStringLiteral("contact.firstname: HubSpot has a new rule for its values: no spaces"));
    }
};

QTEST_GUILESS_MAIN(PropertyWordsTest)
#include "propertywordstest.moc"
