// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/doctormodel.h"

#include "presentation/checktexts.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"

#include "support/named.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::Finding;
using domain::Repair;
using presentation::DoctorModel;
using Phase = DoctorModel::Phase;

namespace {

const CheckResult port{CheckId::LocalPort,
                       CheckState::Failed,
                       Finding::PortTaken,
                       {{QStringLiteral("address"), QStringLiteral("127.0.0.1:8765")}},
                       Repair::ChoosePort};
const CheckResult clockAhead{
    CheckId::Clock, CheckState::Warning, Finding::ClockAhead, {{QStringLiteral("minutes"), 7}}, Repair::SetClock};
const CheckResult gone{CheckId::Access,   CheckState::Failed,        Finding::AccessGone, {},
                       Repair::Reconnect, QStringLiteral("Law firm")};

QJsonObject answerOf(const QList<CheckResult>& results)
{
    QJsonArray checks;
    for (const CheckResult& result : results) {
        checks.append(domain::toJson(result));
    }
    return {{QStringLiteral("checks"), checks}, {QStringLiteral("done"), 1}, {QStringLiteral("of"), 4}};
}

} // namespace

class DoctorModelTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<test::FakeEngineClient> m_client;
    std::unique_ptr<DoctorModel> m_model;

    void finds(const QList<CheckResult>& results)
    {
        m_client->script(QStringLiteral("doctor"),
                         [results](const QJsonObject&, const auto&, const auto& answer) { answer(answerOf(results)); });
        m_model->start();
        QTRY_COMPARE(m_model->phase(), Phase::Done);
    }

private slots:
    void init()
    {
        m_client = std::make_unique<test::FakeEngineClient>();
        m_model = std::make_unique<DoctorModel>(*m_client, m_clock);
    }
    void thePcComesFirstAndEachPortalIsAGroup()
    {
        finds({port, clockAhead, gone});
        const auto groups = m_model->groups();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups.at(0).title, QStringLiteral("This PC"));
        QCOMPARE(groups.at(0).lines.size(), 2);
        QCOMPARE(groups.at(1).title, QStringLiteral("Law firm"));
        QVERIFY(groups.at(0).lines.at(0).reason.contains(QStringLiteral("127.0.0.1:8765")));
    }
    void whatAButtonMendsHasOneAndTheRestHasAdvice()
    {
        finds({port, clockAhead, gone});
        const auto groups = m_model->groups();
        QCOMPARE(groups.at(0).lines.at(0).button, QStringLiteral("Change…"));
        QVERIFY(groups.at(0).lines.at(1).button.isEmpty());
        QVERIFY(groups.at(0).lines.at(1).advice.contains(QStringLiteral("clock")));
        QCOMPARE(groups.at(1).lines.at(0).button, QStringLiteral("Reconnect…"));
    }
    void oneSentenceSaysTheWorst()
    {
        finds({clockAhead});
        QCOMPARE(test::named(m_model->worst()), test::named(CheckState::Warning));
        finds({clockAhead, port});
        QCOMPARE(test::named(m_model->worst()), test::named(CheckState::Failed));
        QCOMPARE(m_model->needing(), 1);
        finds({});
        QCOMPARE(m_model->summary().title, QStringLiteral("Everything works"));
    }
    void resultsShowAsTheyCome()
    {
        m_client->script(QStringLiteral("doctor"),
                         [](const QJsonObject&, const auto& progress, const auto&) { progress(answerOf({port})); });
        m_model->start();
        QTRY_COMPARE(m_model->groups().size(), 1);
        QCOMPARE(m_model->phase(), Phase::Running);
        QVERIFY(m_model->summary().meaning.contains(QStringLiteral("1 of 4")));
    }
    void cancellingKeepsWhatWasFoundBefore()
    {
        m_model->start();
        m_model->cancel();
        QCOMPARE(m_model->phase(), Phase::Fresh);
        QCOMPARE(m_client->cancelled, QStringList{QStringLiteral("doctor")});
        finds({port});
        m_model->start();
        m_model->cancel();
        QCOMPARE(m_model->phase(), Phase::Done);
        QCOMPARE(m_model->groups().size(), 1);
    }
    void aCheckupThatFailsSaysWhy()
    {
        m_client->script(QStringLiteral("doctor"), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
        });
        m_model->start();
        QTRY_COMPARE(m_model->phase(), Phase::Failed);
        QVERIFY(!m_model->summary().title.isEmpty());
    }
    void resumingIsDoneAndCheckedAgain()
    {
        finds({});
        m_model->resume(QStringLiteral("Law firm"));
        QTRY_COMPARE(m_client->executed.size(), 3);
        QCOMPARE(m_client->executed.at(1).command, QStringLiteral("resume"));
        QCOMPARE(m_client->executed.at(1).arguments.value(QStringLiteral("portal")).toString(),
                 QStringLiteral("Law firm"));
        QCOMPARE(m_client->executed.at(2).command, QStringLiteral("doctor"));
    }
    void everyFindingHasASentenceAndEveryRepairAButtonOrAdvice()
    {
        for (const Finding finding : domain::allFindings()) {
            CheckResult result;
            result.finding = finding;
            QVERIFY2(!presentation::reasonOf(result, 0).isEmpty(), qPrintable(domain::toString(finding)));
            QVERIFY2(!presentation::reasonOf(result, 0).contains(QLatin1Char('{')),
                     qPrintable(domain::toString(finding)));
        }
        for (const Repair repair : domain::allRepairs()) {
            CheckResult result;
            result.repair = repair;
            const bool button = !presentation::repairButton(repair).isEmpty();
            const bool advice = !presentation::repairAdvice(result).isEmpty();
            QCOMPARE(button != advice, repair != Repair::None);
        }
    }
};

QTEST_GUILESS_MAIN(DoctorModelTest)
#include "doctormodeltest.moc"
