// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent to put people on a list, and what the answer says of each.
#include "hubspot/batchcodec.h"

#include "support/scriptedtransport.h"

#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using test::ScriptedTransport;

class JoiningTest : public QObject
{
    Q_OBJECT
private slots:
    void peopleAreAddedToAListAndTheMissingAreNotFound()
    {
        domain::CrmRequest request;
        request.verb = domain::CrmVerb::Join;
        request.object = CrmObject::List;
        request.listId = QStringLiteral("7");
        for (const char* id : {"11", "12", "11"}) {
            domain::CrmInput input;
            input.trace = QString::number(request.inputs.size());
            input.recordId = QString::fromLatin1(id);
            request.inputs.append(input);
        }
        const auto http = hubspot::encode(request, QStringLiteral("https://api.example.com"), hubspot::ApiCatalog());
        QVERIFY(http.ok());
        QCOMPARE(http->method, QByteArray("PUT"));
        QCOMPARE(http->url.path(), QStringLiteral("/crm/v3/lists/7/memberships/add"));
        QCOMPARE(http->body, QByteArray(R"(["11","12"])"));
        net::HttpOutcome answer = ScriptedTransport::response(200, "{}");
        answer.response.body = R"({"recordsIdsAdded":[],"recordIdsRemoved":[],"recordIdsMissing":["12"]})";
        const auto outcome = hubspot::decode(request, answer, {});
        QVERIFY(outcome.call.ok());
        QVERIFY(outcome.items.at(0).ok && outcome.items.at(2).ok);
        QVERIFY(outcome.items.at(1).error.kind == base::ErrorKind::NotFound);
        answer.response.body = "{}";
        QVERIFY(hubspot::decode(request, answer, {}).call.error().kind == base::ErrorKind::Unclear);
        request.listId.clear();
        QVERIFY(!hubspot::encode(request, QStringLiteral("https://api.example.com"), hubspot::ApiCatalog()).ok());
    }
};

QTEST_GUILESS_MAIN(JoiningTest)
#include "joiningtest.moc"
