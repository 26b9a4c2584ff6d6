// SPDX-License-Identifier: GPL-3.0-or-later
// What is copied for others: a report without anybody in it, and a call without its token.
#include "presentation/deliveryreport.h"

#include "presentation/curlcommand.h"
#include "presentation/recordjoin.h"
#include "support/madeupenrichments.h"
#include "support/madeupreplies.h"
#include "support/madeuprows.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;

namespace {

domain::AttemptRow refused()
{
    domain::AttemptRow attempt;
    attempt.startedMs = test::madeUpNowMs;
    attempt.durationMs = 312;
    attempt.method = QStringLiteral("PATCH");
    attempt.path = QStringLiteral("/crm/objects/2026-09/contacts/jane@example.com?idProperty=email");
    attempt.httpStatus = 400;
    attempt.correlationId = QStringLiteral("0e5b-11");
    attempt.outcome = QStringLiteral("invalid");
    attempt.message = QStringLiteral("jane@example.com is no option");
    attempt.request = "{\"properties\":{\"firstname\":\"Jane's\"}}";
    attempt.response =
        R"({"category":"VALIDATION_ERROR","message":"Jane is not one of","errors":[{"code":"INVALID_OPTION"}]})";
    attempt.keptBackMs = 1500;
    return attempt;
}

domain::DeliveryDetail janes()
{
    domain::DeliveryDetail detail;
    detail.row = test::madeUpRow(7, domain::DeliveryState::Held);
    detail.row.person = QStringLiteral("Jane Cooper");
    detail.row.cause = QStringLiteral("HubSpot refused Jane");
    detail.body = QJsonDocument::fromJson(
                      R"({"type":"lead.captured.v1","contact":{"email":"jane@example.com","name":"Jane Cooper"},
    "data":{"jane@example.com":"yes","amount":1200,"said":["Call Jane"]}})")
                      .object();
    domain::OperationRow contact;
    contact.actionId = QStringLiteral("contact");
    contact.key = QStringLiteral("port:jane@example.com:contact");
    contact.state = domain::OperationState::Held;
    contact.causeKind = base::ErrorKind::Invalid;
    contact.heldProperties = {QStringLiteral("level")};
    contact.values = {{QStringLiteral("firstname"), QStringLiteral("Jane")},
                      {QStringLiteral("level"), QStringLiteral("high")}};
    contact.attempts = {refused()};
    detail.operations = {contact};
    detail.replies = {test::inTrouble(test::madeUpReply(1, test::madeUpNowMs, "Hello Jane"), domain::ReplyState::Failed,
                                      domain::ReplyFault::Refuses, "404")};
    detail.enrichments = {
        test::read(test::madeUpEnrichment(7, test::madeUpNowMs)),
        test::asked(test::madeUpEnrichment(9, test::madeUpNowMs), domain::EnrichmentState::Failed,
                    {domain::EnrichmentFault::Unreadable, QStringLiteral("it began with: Dear Jane")})};
    detail.handlings = {{test::madeUpNowMs, QStringLiteral("window"), QStringLiteral("retry")}};
    return detail;
}

} // namespace

class DeliveryReportTest : public QObject
{
    Q_OBJECT
private slots:
    void aReportNamesNobody()
    {
        const QString report = deliveryReport(janes());
        for (const char* secret : {"Jane", "jane", "Cooper", "example.com", "1200", "high", "Anna", "Berg", "Hello",
                                   "test drive", "began with", "30,000", "Tuesday"}) {
            QVERIFY2(!report.contains(QLatin1String(secret)), secret);
        }
    }
    void aReportSaysWhatHappened()
    {
        const QString report = deliveryReport(janes());
        for (const char* fact : {"lead.captured.v1",
                                 "state: held",
                                 "`firstname`: text, 4 characters",
                                 "`level`: text, 4 characters, held",
                                 "PATCH /crm/objects/2026-09/contacts/",
                                 "400",
                                 "312 ms",
                                 "kept back 1500 ms",
                                 "VALIDATION_ERROR",
                                 "INVALID_OPTION",
                                 "0e5b-11",
                                 "retry (window)",
                                 "agent.reply.v1",
                                 "10 characters",
                                 "failed by post",
                                 "refuses 404",
                                 "### Language model",
                                 "llama3.1",
                                 "1800 ms",
                                 "tokens: 1100 read, 140 written",
                                 "unreadable",
                                 "\"email\": \"address, 16 characters\"",
                                 "\"amount\": \"number\""}) {
            QVERIFY2(report.contains(QLatin1String(fact)), qPrintable(QLatin1String(fact) + report));
        }
    }
    void aCallIsOneCommandForAShellWithoutItsToken()
    {
        const QString line = curlCommand(refused(), QStringLiteral("https://api.hubapi.example.com"));
        QVERIFY(line.contains(QStringLiteral("$HUBSPOT_TOKEN")));
        QVERIFY(
            line.contains(QStringLiteral("-X PATCH 'https://api.hubapi.example.com/crm/objects/2026-09/contacts/")));
        // A shell gives back the very body, quotes and all.
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral("curl() { for word; do last=$word; done; printf %s \"$last\"; }; ") + line});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), refused().request);
    }
    void aRecordIsNamedByItsNumberOrItsPage()
    {
        QCOMPARE(recordIdIn(QStringLiteral(" 456 ")), QStringLiteral("456"));
        QCOMPARE(recordIdIn(QStringLiteral("https://app.hubspot.com/contacts/123/record/0-1/456")),
                 QStringLiteral("456"));
        QCOMPARE(recordIdIn(QStringLiteral("https://app-eu1.hubspot.com/contacts/123/record/0-5/456/?view=1#x")),
                 QStringLiteral("456"));
        QCOMPARE(recordIdIn(QStringLiteral("Jane Cooper")), QString());
        QCOMPARE(recordIdIn(QStringLiteral("https://app.hubspot.com/contacts")), QString());
    }
    void theRecordThatHubSpotNamesIsOffered()
    {
        auto detail = janes();
        QCOMPARE(joinableOf(detail)->named, QString());
        detail.operations[0].attempts[0].response = R"({"message":"Contact already exists. Existing ID: 4711"})";
        QCOMPARE(joinableOf(detail)->named, QStringLiteral("4711"));
        detail.operations[0].causeKind = base::ErrorKind::Unclear; // it may be there: it is looked up, not joined
        QVERIFY(!joinableOf(detail));
        detail.operations[0].state = domain::OperationState::Done;
        QVERIFY(!joinableOf(detail));
    }
};

QTEST_GUILESS_MAIN(DeliveryReportTest)
#include "deliveryreporttest.moc"
