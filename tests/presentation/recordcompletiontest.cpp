// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordcompletion.h"

#include "app/enginecommands.h"
#include "support/fakeengineclient.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using presentation::RecordCompletion;
using presentation::WentWithout;

namespace {

const QString portal = QStringLiteral("Motor group");
const WentWithout topic{CrmObject::Contact, QStringLiteral("chat_topic"), 128};
const WentWithout bot{CrmObject::Contact, QStringLiteral("chat_bot"), 40};

} // namespace

class RecordCompletionTest : public QObject
{
    Q_OBJECT
private slots:
    void anOfferCountsDeliveriesOnce()
    {
        test::FakeEngineClient client;
        RecordCompletion completion(client);
        completion.offer(portal, {topic, bot});
        QCOMPARE(completion.deliveries(), 128);
        completion.withdraw();
        QVERIFY(completion.offered().isEmpty());
    }
    void whatIsOfferedIsDoneInOneCommandAndThenOfferedNoLonger()
    {
        test::FakeEngineClient client;
        client.script(QLatin1String(app::command::completeRecords),
                      [](const QJsonObject&, const auto& progress, const auto& answer) {
                          progress({{QStringLiteral("done"), 100}, {QStringLiteral("of"), 128}});
                          answer(QJsonObject{{QStringLiteral("completed"), 97}});
                      });
        RecordCompletion completion(client);
        QSignalSpy done(&completion, &RecordCompletion::done);
        completion.offer(portal, {topic, bot});
        completion.complete();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(completion.looked(), 100);
        QVERIFY(done[0][0].toString().contains(QLatin1String("97")));
        QVERIFY(completion.offered().isEmpty());
        QCOMPARE(client.executed.size(), 1);
        QCOMPARE(client.executed[0].arguments.value(QLatin1String("items")).toArray().size(), 2);
    }
    void aFailureKeepsTheOffer()
    {
        test::FakeEngineClient client;
        client.script(QLatin1String(app::command::completeRecords),
                      [](const QJsonObject&, const auto&, const auto& answer) {
                          answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                      });
        RecordCompletion completion(client);
        QSignalSpy failed(&completion, &RecordCompletion::failed);
        completion.offer(portal, {topic});
        completion.complete();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(completion.offered().size(), 1);
        QVERIFY(!completion.isRunning());
    }
    void onlyWhatNamesAnObjectIsRead()
    {
        const QJsonArray json{QJsonObject{{QStringLiteral("object"), QStringLiteral("contact")},
                                          {QStringLiteral("name"), QStringLiteral("chat_topic")},
                                          {QStringLiteral("deliveries"), 128}},
                              QJsonObject{{QStringLiteral("object"), QStringLiteral("wombat")}}};
        QVERIFY(presentation::wentWithoutFromJson(json) == QList<WentWithout>{topic});
    }
};

QTEST_GUILESS_MAIN(RecordCompletionTest)
#include "recordcompletiontest.moc"
