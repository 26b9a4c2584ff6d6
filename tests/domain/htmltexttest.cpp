// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/htmltext.h"

#include <QRegularExpression>
#include <QTest>

using namespace leadferry::domain;

namespace {

/// Every tag that opens in a piece closes in it, in order.
bool isBalanced(const QString& html)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-z]+)[^<>]*>"));
    QStringList open;
    auto matches = tag.globalMatch(html);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString name = match.captured(2);
        if (name == QLatin1String("br")) {
            continue;
        }
        if (match.captured(1).isEmpty()) {
            open.append(name);
        } else if (open.isEmpty() || open.takeLast() != name) {
            return false;
        }
    }
    return open.isEmpty();
}

bool hasBrokenEntity(const QString& html)
{
    static const QRegularExpression broken(QStringLiteral("&(?![a-z#0-9]+;)"));
    return broken.match(html).hasMatch();
}

QString visibleWithoutSpace(const QStringList& pieces)
{
    QString text;
    for (const QString& piece : pieces) {
        text += visibleText(piece);
    }
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    return text;
}

} // namespace

class HtmlTextTest : public QObject
{
    Q_OBJECT
private slots:
    void piecesAreWholeAndLoseNothing_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<int>("atLeast");
        const auto message = [](int i) {
            return QStringLiteral("<p><strong>Visitor</strong> 10:15<br>Message %1 with some words &amp; more</p>\n")
                .arg(i);
        };
        QString conversation;
        for (int i = 0; i < 200; ++i) {
            conversation += message(i);
        }
        QTest::newRow("fits") << QStringLiteral("<p>short</p>") << 1;
        QTest::newRow("messages") << conversation << 10;
        QTest::newRow("one huge paragraph") << QStringLiteral("<p><strong>V</strong><br>") +
                                                   QStringLiteral("word ").repeated(2000) + QStringLiteral("</p>")
                                            << 9;
        QTest::newRow("no spaces at all")
            << QStringLiteral("<p>") + QString(5000, QLatin1Char('x')) + QStringLiteral("</p>") << 5;
        QTest::newRow("emoji only") << QStringLiteral("<p>") + QStringLiteral("😀").repeated(3000) +
                                           QStringLiteral("</p>")
                                    << 6;
        QTest::newRow("emoji off by one") << QStringLiteral("x") + QStringLiteral("😀").repeated(3000) << 6;
        QTest::newRow("entities only") << QStringLiteral("<p>") + QStringLiteral("&amp;&lt;").repeated(1000) +
                                              QStringLiteral("</p>")
                                       << 9;
        QTest::newRow("line breaks only")
            << QStringLiteral("<p>a") + QStringLiteral("<br>").repeated(2000) + QStringLiteral("b</p>") << 8;
        QTest::newRow("a long list")
            << QStringLiteral("<ul>") +
                   QStringLiteral("<li><strong>Label:</strong> <a href=\"https://x.example/\">value</a></li>")
                       .repeated(100) +
                   QStringLiteral("</ul>")
            << 6;
        QTest::newRow("right to left") << QStringLiteral("<p>") + QStringLiteral("مرحبا بك ").repeated(1000) +
                                              QStringLiteral("</p>")
                                       << 9;
        QTest::newRow("never closed") << QStringLiteral("<p>") + QStringLiteral("word ").repeated(600) << 3;
        QTest::newRow("loose marks") << QStringLiteral("a < b &c; & d <").repeated(300) << 1;
    }
    void piecesAreWholeAndLoseNothing()
    {
        QFETCH(QString, html);
        QFETCH(int, atLeast);
        constexpr qsizetype limit = 1000;
        const QStringList pieces = splitHtml(html, limit);
        QVERIFY2(pieces.size() >= atLeast, qPrintable(QString::number(pieces.size())));
        for (const QString& piece : pieces) {
            QVERIFY(piece.size() <= limit);
            QVERIFY(piece.isValidUtf16());
            const bool tidy = !html.contains(QLatin1String("a < b"));
            QVERIFY(!tidy || pieces.size() == 1 || isBalanced(piece));
            QVERIFY(!tidy || !hasBrokenEntity(piece));
        }
        QCOMPARE(visibleWithoutSpace(pieces), visibleWithoutSpace({html}));
    }
    void messagesAreNotTornApart()
    {
        const QString message = QStringLiteral("<p><strong>Visitor</strong><br>") + QString(200, QLatin1Char('x')) +
                                QStringLiteral("</p>\n");
        const QStringList pieces = splitHtml(message.repeated(20), 1000);
        for (const QString& piece : pieces) {
            QVERIFY(piece.trimmed().startsWith(QLatin1String("<p><strong>Visitor</strong>")));
            QVERIFY(piece.trimmed().endsWith(QLatin1String("xxx</p>")));
        }
    }
    void aTagThatNeverFitsDoesNotStopTheRest()
    {
        const QString html = QStringLiteral("<p>before <a href=\"") + QString(5000, QLatin1Char('u')) +
                             QStringLiteral("\">link</a> after</p>") + QStringLiteral("<p>end</p>");
        const QStringList pieces = splitHtml(html, 1000);
        QCOMPARE(pieces.join(QString()), QStringLiteral("<p>before link after</p><p>end</p>"));
    }
    void deepNestingEnds()
    {
        const QString html = QStringLiteral("<div>").repeated(2000) + QStringLiteral("word ").repeated(500) +
                             QStringLiteral("</div>").repeated(2000);
        const QStringList pieces = splitHtml(html, 1000);
        for (const QString& piece : pieces) {
            QVERIFY(piece.size() <= 1000);
        }
        QCOMPARE(visibleWithoutSpace(pieces).size(), 2000);
    }
    void textIsCutAfterALineOrAWord()
    {
        const QString line = QString(90, QLatin1Char('x'));
        QCOMPARE(splitText(line + QLatin1Char('\n') + line, 100).first, QString(line + QLatin1Char('\n')));
        QCOMPARE(splitText(line + QLatin1Char(' ') + line, 100).second, line);
        QCOMPARE(splitText(QString(150, QLatin1Char('x')), 100).first.size(), 100);
        QCOMPARE(splitText(line, 100).second, QString());
    }
    void textIsNeverCutInsideACharacter()
    {
        const QString text = QStringLiteral("😀").repeated(100);
        const auto [even, evenRest] = splitText(text, 100);
        QCOMPARE(even.size(), 100);
        const auto [odd, oddRest] = splitText(text, 101);
        QCOMPARE(odd.size(), 100);
        QVERIFY(odd.isValidUtf16() && oddRest.isValidUtf16());
        QCOMPARE(QString(odd + oddRest), text);
    }
    void whatIsEscapedIsVisibleAgain()
    {
        const auto text = QStringLiteral("<script>alert('x')</script> &lt; \"a\" & b");
        QVERIFY(!escapeHtml(text).contains(QLatin1Char('<')));
        QVERIFY(!escapeHtml(text).contains(QLatin1Char('\'')));
        QCOMPARE(visibleText(escapeHtml(text)), text);
        QCOMPARE(textToHtml(QStringLiteral("a\r\nb\nc")), QStringLiteral("a<br>b<br>c"));
        QCOMPARE(visibleText(QStringLiteral("<p>a</p><p>b<br/>c</p>")), QStringLiteral("\na\n\nb\nc\n"));
    }
};

QTEST_GUILESS_MAIN(HtmlTextTest)
#include "htmltexttest.moc"
