// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace leadferry;

class JsonTest : public QObject
{
    Q_OBJECT
private slots:
    void aKeyThatStandsTwiceIsFoundWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* json, const char* place) {
            QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(place);
        };
        row(R"({})", "");
        row(R"([])", "");
        row(R"({"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]})", "");
        row(R"({"a":"a","b":"a"})", "");
        row(R"({"a":1,"a":1})", "a");
        row(R"({"b":{"c":1,"c":2}})", "b.c");
        row(R"({"list":[0,{"x":[1,2]},{"k":1,"y":{},"k":2}]})", "list[2].k");
        row(R"([{"a":1},{"a":1,"a":2}])", "[1].a");
        row("{\"a\\u0062\":1,\"ab\":2}", "ab"); // written in two ways
        row("{\"a,{\\\"a\\\":[\":1,\"b\":\"}]\",\"b\":2}", "b");
        row(R"({"":1,"":2})", "");
        row(R"({"ä":1,"ä":2})", "ä");
        row(R"({"a":{"b":1},"a.b":2})", "");
    }
    void aKeyThatStandsTwiceIsFoundWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!QJsonDocument::fromJson(json).isNull());
        QTEST(base::repeatedKey(json), "place");
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "jsontest.moc"
