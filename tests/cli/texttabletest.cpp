// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>
#include <QTextStream>

using namespace leadferry::cli;

namespace {

QStringList printed(const TextTable& table, int width, bool colours,
                    TextTable::Headings headings = TextTable::Headings::Shown)
{
    QBuffer input;
    QTextStream in(&input);
    QString out;
    QString err;
    QTextStream outStream(&out);
    QTextStream errStream(&err);
    table.print({in, outStream, errStream, width, colours, colours, false}, headings);
    return out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

TextTable twoPeople()
{
    TextTable table({{QStringLiteral("ID"), 0, true, false},
                     {QStringLiteral("NAME"), 0, false, true},
                     {QStringLiteral("STATE"), 0, false, false}});
    table.addRow(
        {{QStringLiteral("7")}, {QStringLiteral("Ada Lovelace of London")}, {QStringLiteral("held"), Colour::Bad}});
    table.addRow({{QStringLiteral("1200")}, {QStringLiteral("Bo")}, {QStringLiteral("delivered"), Colour::Good}});
    return table;
}

} // namespace

class TextTableTest : public QObject
{
    Q_OBJECT
private slots:
    void columnsAlignAndNumbersStandRight()
    {
        const QStringList lines = printed(twoPeople(), 0, false);
        QCOMPARE(lines.at(0), QStringLiteral("  ID  NAME                    STATE"));
        QCOMPARE(lines.at(1), QStringLiteral("   7  Ada Lovelace of London  held"));
        QCOMPARE(lines.at(2), QStringLiteral("1200  Bo                      delivered"));
    }
    void onlyTheColumnThatGivesWayIsShortened()
    {
        const QStringList lines = printed(twoPeople(), 30, false);
        for (const QString& line : lines) {
            QVERIFY2(line.size() <= 30, qPrintable(line));
        }
        QVERIFY(lines.at(1).contains(QStringLiteral("Ada Lovelace") + QChar(0x2026)) ||
                lines.at(1).contains(QStringLiteral("Ada Lov")));
        QVERIFY(lines.at(2).endsWith(QStringLiteral("delivered")));
    }
    void aPipeIsNeverShortened()
    {
        QVERIFY(printed(twoPeople(), 0, false).at(1).contains(QStringLiteral("Ada Lovelace of London")));
    }
    void coloursDoNotDisturbTheColumns()
    {
        QStringList lines = printed(twoPeople(), 0, true);
        QVERIFY(lines.at(1).contains(QStringLiteral("\033[31mheld\033[0m")));
        for (QString& line : lines) {
            line.remove(QRegularExpression(QStringLiteral("\033\\[[0-9]*m")));
        }
        QCOMPARE(lines, printed(twoPeople(), 0, false));
    }
    void withoutHeadingsOnlyTheRowsArePrinted()
    {
        QCOMPARE(printed(twoPeople(), 0, false, TextTable::Headings::Hidden).size(), 2);
    }
    void aLineBreakInACellDoesNotBreakTheRow()
    {
        TextTable table({{QStringLiteral("A"), 0, false, false}});
        table.addRow({{QStringLiteral("one\ntwo")}});
        QCOMPARE(printed(table, 0, false).at(1), QStringLiteral("one two"));
    }
};

QTEST_GUILESS_MAIN(TextTableTest)
#include "texttabletest.moc"
