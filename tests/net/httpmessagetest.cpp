// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpmessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leadferry::net;

class HttpMessageTest : public QObject
{
    Q_OBJECT
private slots:
    void namesCompareWithoutCase()
    {
        const HttpHeaders headers{{"Content-Type", "text/plain"}, {"X-Tag", "1"}, {"x-tag", "2"}};
        QCOMPARE(headers.value("content-TYPE"), QByteArray("text/plain"));
        QCOMPARE(headers.value("X-TAG"), QByteArray("1"));
        QCOMPARE(headers.count("x-tag"), 2);
        QVERIFY(!headers.contains("X-Ta"));
    }
    void setReplacesEveryFieldOfThatName()
    {
        HttpHeaders headers{{"X-Tag", "1"}, {"Other", "o"}, {"x-tag", "2"}};
        headers.set("X-TAG", "3");
        QCOMPARE(headers.count("x-tag"), 1);
        QCOMPARE(headers.value("x-tag"), QByteArray("3"));
        QCOMPARE(headers.value("Other"), QByteArray("o"));
    }
    void aProblemSaysStatusTitleAndDetail()
    {
        const auto response = HttpResponse::problem(413, QStringLiteral("Too \"large\"."), QStringLiteral("line 3"));
        QCOMPARE(response.status, 413);
        QCOMPARE(response.headers.value("Content-Type"), QByteArray("application/problem+json"));
        const auto body = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(body.value(QStringLiteral("status")).toInt(), 413);
        QCOMPARE(body.value(QStringLiteral("title")).toString(), QStringLiteral("Too \"large\"."));
        QCOMPARE(body.value(QStringLiteral("detail")).toString(), QStringLiteral("line 3"));
    }
    void codesWithoutAPhraseAreCalledStatus()
    {
        QCOMPARE(reasonPhrase(202), QByteArray("Accepted"));
        QCOMPARE(reasonPhrase(477), QByteArray("Status"));
    }
};

QTEST_GUILESS_MAIN(HttpMessageTest)
#include "httpmessagetest.moc"
