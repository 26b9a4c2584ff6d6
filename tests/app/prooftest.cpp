// SPDX-License-Identifier: GPL-3.0-or-later
// The proof through the whole engine against the stand-in: whatever somebody breaks there is found, sent again, and
// found to be there.
#include "domain/proof.h"
#include "app/engineundertest.h"
#include "app/inhubspot.h"
#include "domain/testlead.h"

using namespace leadferry;
using base::ErrorKind;
using domain::DeliveryState;
using domain::ProofDifference;
using domain::ProofKind;
using domain::ProofReport;
using test::named;

namespace {

struct Proof
{
    ProofReport report;
    QList<ProofDifference> differences;

    [[nodiscard]] QStringList kinds() const
    {
        QStringList names;
        for (const auto& difference : differences) {
            names.append(toString(difference.kind) + u' ' + toString(difference.object));
        }
        names.sort();
        return names;
    }
};

QStringList list(std::initializer_list<const char*> names)
{
    QStringList list;
    for (const char* name : names) {
        list.append(QLatin1String(name));
    }
    return list;
}

} // namespace

class ProofEngineTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    Proof verify(const QJsonObject& arguments = {}) const
    {
        const auto answer = execute(app::command::verify, arguments);
        if (!answer) {
            qWarning("%s", qPrintable(answer.error().message));
            return {};
        }
        return read(*answer);
    }
    static Proof read(const QJsonObject& answer)
    {
        Proof proof{domain::proofReportFromJson(answer.value(QLatin1String("proof")).toObject()).value(), {}};
        const QJsonArray differences = answer.value(QLatin1String("differences")).toArray();
        for (const auto& difference : differences) {
            proof.differences.append(domain::proofDifferenceFromJson(difference.toObject()).value());
        }
        return proof;
    }
    QJsonObject replay(const Proof& proof, QJsonObject arguments = {}) const
    {
        arguments.insert(QStringLiteral("proof"), proof.report.id);
        return *execute(app::command::replayProof, arguments);
    }
    /// Everything that is due has gone out.
    bool settled(int delivered) const
    {
        return QTest::qWaitFor(
            [this, delivered] { return inState(DeliveryState::Delivered) == delivered && isQuiet(); }, 20'000);
    }
    bool isQuiet() const
    {
        const auto rows = otherProcess()->select(
            QStringLiteral("SELECT (SELECT count(*) FROM operation WHERE state NOT IN ('done', 'superseded')) + "
                           "(SELECT count(*) FROM operation_link WHERE state = 'open')"));
        return rows && rows->first().first().toInt() == 0;
    }
    int inHubSpot(const char* method, const QString& path, const QJsonObject& body = {}) const
    {
        return test::anywhereInHubSpot(*m_standIn, method, QStringLiteral("/crm/objects/2026-09/") + path, body);
    }
    QString idOf(const char* object, int place = 0) const
    {
        return m_standIn->records(QLatin1String(object)).at(place)[QLatin1String("id")].toString();
    }
    /// Jane is put on a list.
    bool putOnList(const char* event = "l1", int delivered = 3) const
    {
        const auto mapping = QJsonDocument::fromJson(R"({"eventType":"interested.v1","actions":[
            {"id":"contact","object":"contact","fields":[{"property":"email","from":"person.email"}]},
            {"id":"list","object":"list","linkTo":["contact"],"fields":[{"property":"list","constant":"chat leads"}]}]})");
        const QString said = QStringLiteral(R"({"id":"%1","type":"interested.v1","contact":{"email":"%2"}})")
                                 .arg(QLatin1String(event), QStringLiteral("jane@example.com"));
        return execute(app::command::importMappings, {{QStringLiteral("document"), mapping.object()}}).ok() &&
               execute(app::command::send, {{QStringLiteral("text"), said}}).ok() && settled(delivered) &&
               m_standIn->listMembers(QStringLiteral("Chat leads")).size() == 1;
    }
    /// Somebody in HubSpot takes everybody off it.
    void takeOffList() const
    {
        QNetworkAccessManager network;
        QNetworkRequest request(
            QUrl(m_standIn->url().toString() + QStringLiteral("/crm/v3/lists/1/memberships/remove")));
        request.setRawHeader("Authorization", "Bearer " + m_standIn->serviceKey().toUtf8());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const auto members = QJsonArray::fromStringList(m_standIn->listMembers(QStringLiteral("Chat leads")));
        QNetworkReply* reply = network.put(request, QJsonDocument(members).toJson());
        QVERIFY(QSignalSpy(reply, &QNetworkReply::finished).wait(20'000));
    }
    QString valueOf(const char* object, const char* property) const
    {
        return m_standIn->records(QLatin1String(object))
            .at(0)[QLatin1String("properties")][QLatin1String(property)]
            .toString();
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(test::twoEvents)}}).ok());
        QVERIFY(settled(2));
    }
    void cleanup() { end(); }

    void whatTheBotsSaidIsThere()
    {
        const Proof proof = verify();
        QCOMPARE(proof.kinds(), QStringList());
        QCOMPARE(proof.report.deliveries, 2);
        QCOMPARE(proof.report.records, 3); // a contact, its note and a ticket
        QVERIFY(!proof.report.troubleKind);
        QVERIFY(proof.report.finishedMs > 0);
        const auto last = execute(app::command::proof, {});
        QCOMPARE(read(*last).report, proof.report);
        QCOMPARE(m_engine->status().proof.lastId, proof.report.id);
        QVERIFY(!m_engine->status().proof.running);
    }
    void aValueThatSomebodyChangedIsToldAndOnlyPutBackWhenAsked()
    {
        QCOMPARE(inHubSpot("PATCH", QStringLiteral("contacts/") + idOf("contacts"),
                           {{QStringLiteral("properties"),
                             QJsonObject{{QStringLiteral("firstname"), QStringLiteral("Joan")}}}}),
                 200);
        const Proof proof = verify();
        QCOMPARE(proof.kinds(), list({"value_changed contact"}));
        QCOMPARE(proof.report.differences, 0);
        QCOMPARE(proof.report.told, 1);
        QCOMPARE(proof.differences[0].wanted, QStringLiteral("Jane"));
        QCOMPARE(proof.differences[0].found, QStringLiteral("Joan"));
        QVERIFY(proof.differences[0].changedAtMs > 0);
        QCOMPARE(proof.differences[0].person, QStringLiteral("Jane Cooper"));
        QCOMPARE(replay(proof)[QLatin1String("left")].toInt(), 1);
        QCOMPARE(valueOf("contacts", "firstname"), QStringLiteral("Joan"));
        QCOMPARE(replay(proof, {{QStringLiteral("overwrite"), true}})[QLatin1String("replayed")].toInt(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(valueOf("contacts", "firstname"), QStringLiteral("Jane"), 20'000);
        QVERIFY(settled(2));
        QCOMPARE(verify().kinds(), QStringList());
        QCOMPARE(standInHas("contacts"), 1);
    }
    void aRecordThatSomebodyDeletedIsMadeAgainOnlyWhenAsked()
    {
        QCOMPARE(inHubSpot("DELETE", QStringLiteral("notes/") + idOf("notes")), 204);
        QCOMPARE(standInHas("notes"), 0);
        const Proof proof = verify();
        QCOMPARE(proof.kinds(), list({"record_gone note"}));
        QCOMPARE(proof.report.differing, 1);
        QCOMPARE(replay(proof)[QLatin1String("left")].toInt(), 1);
        QVERIFY(settled(2));
        QCOMPARE(standInHas("notes"), 0);
        QCOMPARE(replay(proof, {{QStringLiteral("recreate"), true}})[QLatin1String("replayed")].toInt(), 1);
        QVERIFY(settled(2));
        QCOMPARE(standInHas("notes"), 1);
        QCOMPARE(verify().kinds(), QStringList());
        // What was asked for twice is not made twice.
        (void)replay(
            proof, {{QStringLiteral("recreate"), true}, {QStringLiteral("ids"), QJsonArray{proof.differences[0].id}}});
        QVERIFY(settled(2));
        QCOMPARE(standInHas("notes"), 1);
    }
    void aContactThatSomebodyDeletedComesBackWithEverythingThatHungOnIt()
    {
        QCOMPARE(inHubSpot("DELETE", QStringLiteral("contacts/") + idOf("contacts")), 204);
        const Proof proof = verify();
        QCOMPARE(proof.kinds(), list({"record_gone contact", "record_gone contact"})); // by both events
        QCOMPARE(replay(proof, {{QStringLiteral("recreate"), true}})[QLatin1String("replayed")].toInt(), 2);
        QVERIFY(settled(2));
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(valueOf("contacts", "email"), QStringLiteral("jane@example.com"));
        QCOMPARE(valueOf("contacts", "firstname"), QStringLiteral("Jane"));
        QCOMPARE(verify().kinds(), QStringList());
        QCOMPARE(standInHas("notes"), 1);
        QCOMPARE(standInHas("tickets"), 1);
    }
    void aRecordThatWasRestoredMeanwhileIsNotDoubled()
    {
        const QString ticket = idOf("tickets");
        QCOMPARE(inHubSpot("DELETE", QStringLiteral("tickets/") + ticket), 204);
        const Proof proof = verify();
        QVERIFY(proof.kinds().contains(QStringLiteral("record_gone ticket")));
        // Somebody else has made it again with its key.
        QCOMPARE(replay(proof, {{QStringLiteral("recreate"), true}})[QLatin1String("left")].toInt(), 0);
        QVERIFY(settled(2));
        QCOMPARE(standInHas("tickets"), 1);
        QCOMPARE(verify().kinds(), QStringList());
    }
    void aLinkThatSomebodyTookAwayIsMadeAgain()
    {
        const QString note = idOf("notes");
        const QString contact = idOf("contacts");
        QCOMPARE(test::anywhereInHubSpot(
                     *m_standIn, "DELETE",
                     QStringLiteral("/crm/objects/2026-09/notes/%1/associations/contacts/%2").arg(note, contact)),
                 204);
        const Proof proof = verify();
        QCOMPARE(proof.kinds(), list({"link_missing note"}));
        QCOMPARE(proof.differences[0].otherId, contact);
        QCOMPARE(replay(proof)[QLatin1String("replayed")].toInt(), 1);
        QVERIFY(settled(2));
        QCOMPARE(verify().kinds(), QStringList());
    }
    void aContactThatWasMergedIsFollowed()
    {
        QCOMPARE(inHubSpot("POST", QStringLiteral("contacts"),
                           {{QStringLiteral("associations"), QJsonArray()},
                            {QStringLiteral("properties"),
                             QJsonObject{{QStringLiteral("email"), QStringLiteral("joan@example.com")}}}}),
                 201);
        QCOMPARE(inHubSpot("POST", QStringLiteral("contacts/merge"),
                           {{QStringLiteral("primaryObjectId"), idOf("contacts", 1)},
                            {QStringLiteral("objectIdToMerge"), idOf("contacts", 0)}}),
                 200);
        const Proof proof = verify();
        QVERIFY(proof.kinds().contains(QStringLiteral("record_merged contact")));
        QVERIFY(!proof.kinds().contains(QStringLiteral("record_gone contact")));
        QVERIFY(!proof.kinds().contains(QStringLiteral("link_missing note")));
        QCOMPARE(proof.report.differences, 0);
        QCOMPARE(standInHas("contacts"), 1);
    }
    void whoWasTakenOffAListIsPutBack()
    {
        QVERIFY(putOnList());
        QCOMPARE(verify().kinds(), QStringList());
        takeOffList();
        QVERIFY(m_standIn->listMembers(QStringLiteral("Chat leads")).isEmpty());
        const Proof proof = verify();
        QCOMPARE(proof.kinds(), list({"place_missing contact"}));
        QCOMPARE(proof.report.differences, 1);
        QCOMPARE(proof.differences[0].wanted, QStringLiteral("Chat leads"));
        QCOMPARE(proof.differences[0].recordId, idOf("contacts"));
        QCOMPARE(replay(proof)[QLatin1String("left")].toInt(), 1); // somebody may have wanted it
        QCOMPARE(replay(proof, {{QStringLiteral("overwrite"), true}})[QLatin1String("replayed")].toInt(), 1);
        QVERIFY(settled(3));
        QCOMPARE(m_standIn->listMembers(QStringLiteral("Chat leads")), QStringList{idOf("contacts")});
        QCOMPARE(verify().kinds(), QStringList());
        // What was asked for twice is harmless.
        (void)replay(proof, {{QStringLiteral("ids"), QJsonArray{proof.differences[0].id}}});
        QVERIFY(settled(3));
        QCOMPARE(m_standIn->listMembers(QStringLiteral("Chat leads")).size(), 1);
    }
    void aContactThatIsMadeAgainIsPutOnItsListAgain()
    {
        QVERIFY(putOnList());
        QCOMPARE(inHubSpot("DELETE", QStringLiteral("contacts/") + idOf("contacts")), 204);
        const Proof proof = verify();
        QVERIFY(!proof.kinds().contains(QStringLiteral("place_missing contact")));
        QCOMPARE(replay(proof, {{QStringLiteral("recreate"), true}})[QLatin1String("replayed")].toInt(), 3);
        QVERIFY(settled(3));
        QVERIFY(m_standIn->listMembers(QStringLiteral("Chat leads")).contains(idOf("contacts")));
        QCOMPARE(verify().kinds(), QStringList());
    }
    void aListThatIsGoneIsToldAndNothingIsSentForIt()
    {
        QVERIFY(putOnList());
        QCOMPARE(test::anywhereInHubSpot(*m_standIn, "DELETE", QStringLiteral("/crm/v3/lists/1")), 204);
        const Proof proof = verify();
        QCOMPARE(proof.kinds(), list({"list_gone contact"}));
        QCOMPARE(proof.report.differences, 0);
        QCOMPARE(proof.report.told, 1);
        QCOMPARE(proof.differences[0].wanted, QStringLiteral("Chat leads"));
        const QJsonObject replayed = replay(proof);
        QCOMPARE(replayed[QLatin1String("replayed")].toInt() + replayed[QLatin1String("left")].toInt(), 0);
        QCOMPARE(inState(DeliveryState::Delivered), 3);
    }
    void aListThatMayNotBeReadIsSaidAndPeopleArePutOnItStill()
    {
        QVERIFY(putOnList());
        QVERIFY(m_standIn->setWithheldScopes({QStringLiteral("crm.lists.read")}).ok());
        const Proof proof = verify();
        QVERIFY(proof.report.troubleKind == ErrorKind::Forbidden);
        QCOMPARE(proof.kinds(), QStringList());
        QCOMPARE(proof.report.records, 3);
        QVERIFY(store::PortalStore(*otherProcess()).all()->constFirst().missingScopes.isEmpty());
        QVERIFY(putOnList("l2", 4));
    }
    void whatHasNotGoneOutIsListedAndSentAgain()
    {
        alter(QStringLiteral("UPDATE operation SET state = 'held', record_id = '', cause = 'made up', "
                             "cause_kind = 'invalid' WHERE object = 'note'"));
        alter(QStringLiteral("UPDATE delivery SET state = 'held', cause = 'made up' WHERE id = 1"));
        const Proof proof = verify();
        QVERIFY(proof.kinds().contains(QStringLiteral("not_delivered contact")));
        QCOMPARE(proof.differences[0].deliveryId, 1);
        QCOMPARE(proof.differences[0].found, QStringLiteral("made up"));
        QCOMPARE(replay(proof)[QLatin1String("replayed")].toInt(), 1);
        QVERIFY(settled(2));
        QCOMPARE(verify().kinds(), QStringList());
        QCOMPARE(standInHas("notes"), 1); // it was there already, under its key
    }
    void anEventThatNothingWasDoneWithIsFoundAndDelivered()
    {
        alter(QStringLiteral("DELETE FROM operation_link"));
        alter(QStringLiteral("DELETE FROM attempt"));
        alter(QStringLiteral("DELETE FROM operation WHERE delivery_id = 1"));
        alter(QStringLiteral("DELETE FROM delivery WHERE id = 1"));
        const Proof proof = verify();
        QCOMPARE(proof.kinds(), list({"no_delivery contact"}));
        QCOMPARE(proof.differences[0].eventSequence, 1);
        QCOMPARE(replay(proof)[QLatin1String("replayed")].toInt(), 1);
        QVERIFY(settled(2));
        QCOMPARE(standInHas("contacts"), 1); // found by its address
        QCOMPARE(verify().kinds(), QStringList());
    }
    void aTestLeadIsNotAskedFor()
    {
        QVERIFY(execute(app::command::testLead, {}).ok());
        QVERIFY(settled(3));
        QCOMPARE(verify().report.deliveries, 2);
    }
    void aPortalThatDoesNotAnswerIsSaidAndTheRestIsKept()
    {
        m_standIn->revokeAccess();
        const Proof proof = verify();
        QVERIFY(proof.report.troubleKind.has_value());
        QVERIFY(!proof.report.trouble.isEmpty());
        QCOMPARE(proof.kinds(), QStringList());
    }
    void itIsWrittenDownWhoSentAgain()
    {
        const Proof proof = verify();
        (void)replay(proof);
        QCOMPARE(audited().constLast().action, QStringLiteral("replay-proof"));
    }
    void aPortalOrATimeMayBeNamed()
    {
        QCOMPARE(verify({{QStringLiteral("portal"), QStringLiteral("Stand-in")}}).report.deliveries, 2);
        QCOMPARE(verify({{QStringLiteral("sinceMs"), m_clock.nowMs()}}).report.deliveries, 0);
        QCOMPARE(
            named(execute(app::command::verify, {{QStringLiteral("portal"), QStringLiteral("Nobody")}}).error().kind),
            named(ErrorKind::NotFound));
        QCOMPARE(
            named(execute(app::command::verify, {{QStringLiteral("sinceMs"), m_clock.nowMs() + 60'000}}).error().kind),
            named(ErrorKind::Invalid));
    }
};

QTEST_GUILESS_MAIN(ProofEngineTest)
#include "prooftest.moc"
