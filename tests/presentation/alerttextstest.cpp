// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/alerttexts.h"

#include <QTest>

using namespace leadferry;
using domain::Announcement;
using domain::DeliveryState;
using domain::NoticeKind;
using domain::Trouble;
using domain::TroubleKind;
using presentation::notificationOf;
using presentation::targetOf;
using Look = presentation::OverviewSentence::Look;

namespace {

const QString firm = QStringLiteral("Law firm");

Trouble held(int count, const char* cause = "no option urgent")
{
    return {TroubleKind::Held, 3, firm, QLatin1String(cause), count};
}

Announcement began(const QList<Trouble>& troubles)
{
    return {{troubles, {}}, {}};
}

Announcement noticed(const QList<domain::NoticeLine>& lines)
{
    return {{}, {lines}};
}

} // namespace

class AlertTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTroubleHasWordsForItsBeginningAndItsEnd()
    {
        for (int kind = 0; kind <= static_cast<int>(TroubleKind::DailyLimit); ++kind) {
            const Trouble trouble{static_cast<TroubleKind>(kind), 3, firm, QStringLiteral("jane@example.com"), 2};
            const auto begin = notificationOf(began({trouble}));
            const auto end = notificationOf(Announcement{{{}, {trouble}}, {}});
            QVERIFY2(!begin.title.isEmpty() && begin.title.size() <= 60, qPrintable(begin.title));
            QVERIFY(!begin.body.isEmpty());
            QVERIFY(!end.title.isEmpty() && end.title != begin.title);
            for (const QString& text : {begin.title, begin.body, end.title}) {
                QVERIFY(!text.contains(QLatin1Char('%')) && !text.contains(QStringLiteral("jane")));
            }
        }
    }
    void severalThingsAreCountedAndListed()
    {
        const auto text = notificationOf(began({{TroubleKind::CannotStore}, held(7), held(2, "no option soon")}));
        QVERIFY(text.title.startsWith(QStringLiteral("2 thing")));
        QCOMPARE(text.body.split(QLatin1Char('\n')).size(), 2);
        QVERIFY(text.body.contains(QLatin1Char('9'))); // of both causes
    }
    void aLongListIsCut()
    {
        QList<Trouble> many;
        for (int i = 1; i <= 9; ++i) {
            many.append({TroubleKind::PortalSilent, i, QString::number(i)});
        }
        const auto text = notificationOf(began(many));
        QCOMPARE(text.body.split(QLatin1Char('\n')).size(), 5);
        QVERIFY(text.body.contains(QLatin1Char('5')));
    }
    void eventsAreCountedByKind()
    {
        const auto one = notificationOf(noticed({{NoticeKind::NewLead, QStringLiteral("website-bot"), firm, 4}}));
        QVERIFY(one.title.startsWith(QStringLiteral("4 new lead")));
        QCOMPARE(one.body, QStringLiteral("website-bot · Law firm"));
        const auto two = notificationOf(noticed({{NoticeKind::NewLead, QStringLiteral("a"), firm, 4},
                                                 {NoticeKind::NewLead, QStringLiteral("b"), firm, 3}}));
        QVERIFY(two.title.startsWith(QStringLiteral("7 new lead")));
        const auto mixed = notificationOf(noticed({{NoticeKind::Escalation, QStringLiteral("a"), firm, 1},
                                                   {NoticeKind::NewLead, QStringLiteral("b"), firm, 3}}));
        QVERIFY(mixed.title.startsWith(QStringLiteral("4 new event")));
    }
    void oneCauseLeadsToItsDeliveries()
    {
        const auto target = targetOf(began({held(7)}));
        QCOMPARE(target.page, QStringLiteral("deliveries"));
        QCOMPARE(target.query->cause, QStringLiteral("no option urgent"));
        QCOMPARE(target.query->portal, firm);
        QVERIFY(target.query->states.contains(DeliveryState::Held));
    }
    void severalCausesOfOnePortalLeadToAllOfThem()
    {
        const auto target = targetOf(began({held(7), held(2, "no option soon")}));
        QCOMPARE(target.page, QStringLiteral("deliveries"));
        QVERIFY(target.query->cause.isEmpty());
    }
    void anythingElseLeadsToTheOverview()
    {
        QCOMPARE(targetOf(began({{TroubleKind::NoNetwork}})).page, QStringLiteral("overview"));
        QCOMPARE(targetOf(began({held(7), {TroubleKind::PortalSilent, 3, firm}})).page, QStringLiteral("overview"));
        QCOMPARE(targetOf(Announcement{{{}, {held(7)}}, {}}).page, QStringLiteral("overview"));
    }
    void eventsLeadToTheLog()
    {
        const auto target = targetOf(noticed(
            {{NoticeKind::NewLead, QStringLiteral("website-bot"), firm, 4, QStringLiteral("lead.captured.v1")}}));
        QCOMPARE(target.page, QStringLiteral("deliveries"));
        QCOMPARE(target.query->type, QStringLiteral("lead.captured.v1"));
        QCOMPARE(target.query->bot, QStringLiteral("website-bot"));
    }
    void theTrayShowsTheWorst()
    {
        app::EngineStatus status;
        status.state = app::EngineState::Running;
        QVERIFY(presentation::trayStateOf(status, {}, 0).look == Look::Ok);
        status.counts.insert(DeliveryState::Held, 2);
        QVERIFY(presentation::trayStateOf(status, {}, 0).look == Look::Held);
        status.sourceProblems = {{QStringLiteral("listen.address"), QStringLiteral("127.0.0.1:8765"), {}}};
        QVERIFY(presentation::trayStateOf(status, {}, 0).look == Look::Failed);
        status.failure = QStringLiteral("the disk is full");
        QVERIFY(presentation::trayStateOf(status, {}, 0).look == Look::Failed);
        status = {};
        status.state = app::EngineState::Paused;
        QVERIFY(presentation::trayStateOf(status, {}, 0).look == Look::Paused);
        QVERIFY(!presentation::trayStateOf(status, {}, 0).words.isEmpty());
    }
    void aTestThatHadNoWayIsNoSuccess()
    {
        const auto outcome = [](const char* desktop, const char* webhook) {
            return presentation::testText(
                {{QStringLiteral("desktop"), QLatin1String(desktop)},
                 {QStringLiteral("webhook"), QLatin1String(webhook)},
                 {QStringLiteral("failure"), QStringLiteral("the webhook fails for the moment (503)")}});
        };
        QVERIFY(outcome("asked", "none").arrived);
        QVERIFY(outcome("off", "arrived").arrived);
        QVERIFY(!outcome("off", "none").arrived);
        QVERIFY(!outcome("asked", "failed").arrived);
        QVERIFY(outcome("asked", "failed").meaning.contains(QStringLiteral("503")));
    }
};

QTEST_GUILESS_MAIN(AlertTextsTest)
#include "alerttextstest.moc"
