// SPDX-License-Identifier: GPL-3.0-or-later
// A saved account comes back with its labels, pipelines, merged ids and blocked addresses.
#include "sandbox/accountstate.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::sandbox;
using leadferry::test::FakeClock;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class AccountStateTest : public QObject
{
    Q_OBJECT
private slots:
    void whatWasSavedComesBack();
    void newNumbersGoOnAfterTheSavedOnes();
    void aStateThatNamesNothingLeavesAFreshAccount();
};

void AccountStateTest::whatWasSavedComesBack()
{
    FakeClock clock;
    Portal portal({.hubId = 1}, clock);
    const ObjectType& contacts = *findObjectType(text("contacts"));
    const ObjectType& companies = *findObjectType(text("companies"));
    const ObjectType& tickets = *findObjectType(text("tickets"));
    const auto ids = portal.associationTypes().define(contacts, companies, text("advisor"), text("Advisor"), {});
    Pipeline pipeline = *portal.pipelines().find(tickets, text("0"));
    pipeline.label = text("Garage");
    pipeline.stages.first().archivedMs = 5;
    portal.pipelines().put(tickets, pipeline);
    portal.records().forward(text("1"), text("2"));
    portal.blockedEmails().insert(text("ada@example.com"));
    const QJsonObject saved = accountToState(portal);
    Portal other({.hubId = 1}, clock);
    restoreAccount(saved, other);
    QCOMPARE(accountToState(other), saved);
    QCOMPARE(other.associationTypes().find(ids.at(1))->from, &companies);
    QCOMPARE(other.pipelines().find(tickets, text("0"))->label, text("Garage"));
    QVERIFY(!other.pipelines().find(tickets, text("0"))->stage(text("1")));
    QCOMPARE(other.records().currentId(text("1")), text("2"));
}

void AccountStateTest::newNumbersGoOnAfterTheSavedOnes()
{
    FakeClock clock;
    Portal portal({.hubId = 1}, clock);
    const ObjectType& contacts = *findObjectType(text("contacts"));
    const ObjectType& tickets = *findObjectType(text("tickets"));
    const auto ids = portal.associationTypes().define(contacts, tickets, text("a"), text("A"), {});
    const QString id = portal.pipelines().takeId();
    portal.pipelines().put(tickets, {.id = id, .label = text("P")});
    Portal other({.hubId = 1}, clock);
    restoreAccount(accountToState(portal), other);
    QVERIFY(other.pipelines().takeId().toLongLong() > id.toLongLong());
    QVERIFY(other.associationTypes().define(contacts, tickets, text("b"), text("B"), {}).at(0) > ids.at(1));
}

void AccountStateTest::aStateThatNamesNothingLeavesAFreshAccount()
{
    FakeClock clock;
    Portal portal({.hubId = 1}, clock);
    const QJsonObject fresh = accountToState(portal);
    restoreAccount({}, portal);
    QCOMPARE(accountToState(portal), fresh);
    portal.blockedEmails().insert(text("ada@example.com"));
    portal.records().forward(text("1"), text("2"));
    portal.clear();
    QCOMPARE(accountToState(portal), fresh);
}

QTEST_GUILESS_MAIN(AccountStateTest)
#include "accountstatetest.moc"
