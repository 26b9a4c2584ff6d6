// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deliveryidsjob.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"
#include "support/named.h"

#include <QSignalSpy>
#include <QTest>

using leadferry::base::ErrorKind;
using leadferry::cli::DeliveryIdsJob;
using leadferry::cli::referencesFromText;
using leadferry::test::FakeEngineClient;
using leadferry::test::madeUpRow;
using leadferry::test::named;

namespace {

/// The job's outcome, once it has come.
leadferry::base::Result<QList<qint64>> outcomeOf(FakeEngineClient& engine, const QStringList& texts)
{
    leadferry::base::Result<QList<qint64>> outcome = leadferry::base::Error{};
    auto* job = new DeliveryIdsJob(engine, *referencesFromText(texts));
    QObject::connect(job, &DeliveryIdsJob::finished, job, [&outcome, job] { outcome = job->outcome(); });
    QSignalSpy finished(job, &DeliveryIdsJob::finished);
    job->start();
    finished.wait();
    return outcome;
}

} // namespace

class DeliveryIdsJobTest : public QObject
{
    Q_OBJECT
private slots:
    void deliveriesAreTakenAsNamedWithoutAsking()
    {
        FakeEngineClient engine;
        const auto ids = outcomeOf(engine, {QStringLiteral("d4"), QStringLiteral("d2"), QStringLiteral("d4")});
        QVERIFY(ids.ok());
        QCOMPARE(*ids, (QList<qint64>{4, 2}));
        QVERIFY(engine.asked.isEmpty());
    }
    void anEventMeansAllItsDeliveries()
    {
        FakeEngineClient engine;
        auto second = madeUpRow(9);
        second.eventSequence = 8;
        engine.rows = {second, madeUpRow(8), madeUpRow(7)};
        const auto ids = outcomeOf(engine, {QStringLiteral("e8"), QStringLiteral("d7")});
        QVERIFY(ids.ok());
        QCOMPARE(*ids, (QList<qint64>{8, 9, 7}));
    }
    void anUnknownEventIsNamed()
    {
        FakeEngineClient engine;
        const auto ids = outcomeOf(engine, {QStringLiteral("e99")});
        QVERIFY(!ids);
        QCOMPARE(named(ids.error().kind), named(ErrorKind::NotFound));
        QVERIFY(ids.error().message.contains(QStringLiteral("e99")));
    }
};

QTEST_GUILESS_MAIN(DeliveryIdsJobTest)
#include "deliveryidsjobtest.moc"
