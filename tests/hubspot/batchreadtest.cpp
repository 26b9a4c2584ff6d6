// SPDX-License-Identifier: GPL-3.0-or-later
// Readings that bring more than the present values, and records that answer under another id.
#include "hubspot/batchcodec.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmInput;
using domain::CrmRequest;

namespace {

const QString apiUrl = QStringLiteral("https://api.example.com");

CrmRequest reading(const QStringList& ids)
{
    CrmRequest request;
    for (const QString& id : ids) {
        CrmInput input;
        input.trace = id;
        input.recordId = id;
        request.inputs.append(input);
    }
    return request;
}

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject bodyOf(const CrmRequest& request)
{
    return json(hubspot::encode(request, apiUrl, {})->body);
}

domain::CrmOutcome decoded(const CrmRequest& request, const QByteArray& body)
{
    return hubspot::decode(request, test::ScriptedTransport::response(200, body), {});
}

} // namespace

class BatchReadTest : public QObject
{
    Q_OBJECT
private slots:
    void earlierValuesComeWithAReadThatAsksForThem()
    {
        CrmRequest read = reading({QStringLiteral("9")});
        read.history = {QStringLiteral("city")};
        QCOMPARE(bodyOf(read), json(R"({"inputs":[{"id":"9"}],"properties":[],"propertiesWithHistory":["city"]})"));
        const auto outcome = decoded(read, R"({"results":[{"id":"9","properties":{"city":"Paris"},
            "propertiesWithHistory":{"city":[
                {"value":"Paris","timestamp":"2026-11-29T09:00:00.500Z","sourceType":"CRM_UI"},
                {"value":"Lyon","timestamp":"2026-11-28T09:00:00Z","sourceType":"INTEGRATION"}]}}]})");
        const auto versions = outcome.items.at(0).history.value(QStringLiteral("city"));
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.at(0).source, QStringLiteral("CRM_UI"));
        QCOMPARE(versions.at(0).atMs, 1'795'942'800'500);
        QCOMPARE(versions.at(1).value, QStringLiteral("Lyon"));
        read.inputs = QList<CrmInput>(domain::mostWithHistory + 1, read.inputs.constFirst());
        QVERIFY(!hubspot::encode(read, apiUrl, {}).ok());
    }
    void aMergedRecordIsFoundUnderItsOldId()
    {
        CrmRequest read = reading({QStringLiteral("1"), QStringLiteral("2")});
        const auto outcome = decoded(read, R"({"results":[{"id":"3","properties":{"hs_merged_object_ids":"7;1"}}]})");
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("3"));
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::NotFound));
    }
};

QTEST_GUILESS_MAIN(BatchReadTest)
#include "batchreadtest.moc"
