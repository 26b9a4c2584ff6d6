// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/retryprogress.h"

#include "app/enginecommands.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;
using domain::DeliveryState;
using Phase = RetryProgress::Phase;

namespace {

RetryAll four()
{
    RetryAll all;
    all.amount = 4;
    all.arguments = {{QStringLiteral("status"), QStringLiteral("held")}};
    return all;
}

QJsonObject part(const QJsonArray& ids, bool more, int reachedId)
{
    return {{QStringLiteral("retried"), ids.size()},
            {QStringLiteral("ids"), ids},
            {QStringLiteral("more"), more},
            {QStringLiteral("reachedId"), reachedId}};
}

} // namespace

class RetryProgressTest : public QObject
{
    Q_OBJECT
private slots:
    void eachPartIsToldAndThenWhatBecameOfThem()
    {
        test::FakeEngineClient client;
        QList<test::FakeEngineClient::Answer> asked;
        client.script(QLatin1String(app::command::retry),
                      [&asked](const auto&, const auto&, const auto& answer) { asked.append(answer); });
        RetryProgress progress(client, four());
        QVERIFY(progress.phase() == Phase::Asking);
        progress.begin();
        QTRY_COMPARE(asked.size(), 1);
        asked.at(0)(part({1, 2}, true, 50));
        QTRY_COMPARE(progress.started(), 2);
        QCOMPARE(progress.percent(), 50);
        QCOMPARE(progress.progressWords(), QStringLiteral("2 of 4 started"));
        QTRY_COMPARE(asked.size(), 2);
        client.change({test::madeUpRow(1, DeliveryState::Delivered)}); // quick ones are done before the last has begun
        asked.at(1)(part({3, 4}, false, 90));
        QTRY_VERIFY(progress.phase() == Phase::Following);
        client.change({test::madeUpRow(2, DeliveryState::InFlight)});
        client.change({test::madeUpRow(2, DeliveryState::Delivered)});
        client.change({test::madeUpRow(3, DeliveryState::Held)});
        client.change({test::madeUpRow(9, DeliveryState::Held)}); // none of these
        QTRY_COMPARE(progress.resultWords(),
                     QStringLiteral("4 deliveries started again. Delivered: 2 · Held: 1 · On their way: 1"));
        client.change({test::madeUpRow(4, DeliveryState::Exhausted)});
        QTRY_VERIFY(progress.phase() == Phase::Settled);
    }
    void stoppingKeepsWhatWasStarted()
    {
        test::FakeEngineClient client;
        QList<test::FakeEngineClient::Answer> asked;
        client.script(QLatin1String(app::command::retry),
                      [&asked](const auto&, const auto&, const auto& answer) { asked.append(answer); });
        RetryProgress progress(client, four());
        progress.begin();
        QTRY_COMPARE(asked.size(), 1);
        asked.at(0)(part({1, 2}, true, 50));
        QTRY_COMPARE(progress.started(), 2);
        progress.stop();
        QTRY_VERIFY(progress.phase() == Phase::Following);
        QVERIFY(progress.resultWords().startsWith(QStringLiteral("Stopped after 2 deliveries")));
        QVERIFY(progress.problem().title.isEmpty());
    }
    void aFailureSaysSoAndCanBeTriedAgain()
    {
        test::FakeEngineClient client;
        client.script(QLatin1String(app::command::retry), [](const auto&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Storage, QStringLiteral("full")});
        });
        RetryProgress progress(client, four());
        progress.begin();
        QTRY_VERIFY(!progress.problem().title.isEmpty());
        client.script(QLatin1String(app::command::retry),
                      [](const auto&, const auto&, const auto& answer) { answer(part({}, false, 90)); });
        progress.begin();
        QTRY_VERIFY(progress.phase() == Phase::Settled && progress.problem().title.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RetryProgressTest)
#include "retryprogresstest.moc"
