// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/proofmodel.h"

#include "domain/listreading.h"
#include "support/fakeclock.h"
#include "support/madeupproof.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using app::ProofProgress;
using app::ProofWait;
using domain::ProofKind;
using presentation::ProofListModel;
using presentation::ProofModel;
using Look = presentation::ProofSentence::Look;

namespace {

presentation::ProofSentence sentence(const ProofProgress& progress,
                                     const std::optional<domain::ProofReport>& last = test::madeUpProof())
{
    return presentation::proofSentence(progress, last, test::madeUpNowMs);
}

} // namespace

class ProofModelTest : public QObject
{
    Q_OBJECT
    test::FakeClock m_clock{test::madeUpNowMs};
    std::unique_ptr<test::FakeEngineClient> m_client;
    std::unique_ptr<ProofModel> m_model;

    void show(const QList<domain::ProofDifference>& differences)
    {
        test::scriptProof(*m_client, test::madeUpProof(), differences);
        m_model->setWatched(true);
        QSignalSpy listed(m_model.get(), &ProofModel::listed);
        m_model->readDifferences();
        QVERIFY(listed.wait());
    }
    QJsonObject lastCall(const char* name) const
    {
        for (auto call = m_client->executed.crbegin(); call != m_client->executed.crend(); ++call) {
            if (call->command == QLatin1String(name)) {
                return call->arguments;
            }
        }
        return {};
    }

private slots:
    void init()
    {
        m_client = std::make_unique<test::FakeEngineClient>();
        m_model = std::make_unique<ProofModel>(*m_client, m_clock);
    }

    void whatWasFoundIsSaidInOneSentence()
    {
        QVERIFY(sentence({}).look == Look::Equal);
        QVERIFY(sentence({}).title.contains(QStringLiteral("128")));
        auto report = test::madeUpProof();
        report.differences = 3;
        report.differing = 2;
        report.told = 5;
        QVERIFY(sentence({}, report).look == Look::Differs);
        QVERIFY(sentence({}, report).title.contains(QStringLiteral("126 deliveries as the bots said, 2 differ")));
        QVERIFY(sentence({}, report).meaning.contains(QStringLiteral("no fault")));
        report.replayed = 3;
        QVERIFY(sentence({}, report).meaning.startsWith(QStringLiteral("3 were sent again")));
    }
    void whatKeepsItIsSaidBeforeWhatItFound()
    {
        ProofProgress progress;
        progress.at = QStringLiteral("03:00");
        QVERIFY(sentence(progress, std::nullopt).look == Look::Never);
        QVERIFY(sentence(progress, std::nullopt).meaning.contains(QStringLiteral("03:00")));
        for (const ProofWait wait : {ProofWait::Paused, ProofWait::NoAnswer, ProofWait::CallLimit}) {
            progress.wait = wait;
            QVERIFY(sentence(progress).look == Look::Waiting);
            QVERIFY(!sentence(progress).meaning.isEmpty());
        }
        progress.running = true;
        progress.done = 40;
        progress.of = 128;
        QVERIFY(sentence(progress).look == Look::Running);
        QVERIFY(sentence(progress).meaning.contains(QStringLiteral("40 of 128")));
        auto report = test::madeUpProof();
        report.troubleKind = base::ErrorKind::Unauthorized;
        QVERIFY(sentence({}, report).look == Look::Unread);
        QVERIFY(!sentence({}, report).meaning.isEmpty());
    }
    void placesThatThereWereNoCallsForAreCounted()
    {
        auto report = test::madeUpProof();
        const auto trouble = domain::placesBeyondCalls(1'240);
        report.troubleKind = trouble.kind;
        report.trouble = trouble.message;
        QVERIFY(sentence({}, report).look == Look::Unread);
        QVERIFY(sentence({}, report).meaning.startsWith(QStringLiteral("1240 places on lists were not read back")));
    }
    void whatIsSaidOfListsNamesThem()
    {
        auto place = test::madeUpProofDifference(ProofKind::PlaceMissing, 7, "Nora Lindqvist");
        place.other = domain::CrmObject::List;
        place.wanted = QStringLiteral("Chat leads");
        auto gone = place;
        gone.kind = ProofKind::ListGone;
        auto filled = place;
        filled.kind = ProofKind::ListFilled;
        show({gone, filled, place});
        const ProofListModel& list = m_model->list();
        const auto cell = [&list](int row, ProofListModel::Column column) {
            return list.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, ProofListModel::What), QStringLiteral("Not on the list")); // what is to be put right is first
        QCOMPARE(cell(0, ProofListModel::Place), QStringLiteral("Contact → List"));
        QCOMPARE(cell(0, ProofListModel::Wanted), QStringLiteral("Chat leads"));
        QCOMPARE(cell(1, ProofListModel::What), QStringLiteral("List deleted"));
        QCOMPARE(cell(1, ProofListModel::Place), QStringLiteral("List"));
        QCOMPARE(cell(2, ProofListModel::What), QStringLiteral("List fills itself"));
        for (const auto& difference : {place, gone, filled}) {
            QVERIFY(presentation::proofMeaning(difference, test::madeUpNowMs).contains(QStringLiteral("list")));
        }
    }
    void everyKindHasItsWords()
    {
        for (const auto& difference : test::madeUpProofDifferences()) {
            QVERIFY(!presentation::proofWord(difference.kind).isEmpty());
            QVERIFY(!presentation::proofMeaning(difference, test::madeUpNowMs).isEmpty());
        }
    }
    void whatIsToBePutRightComesFirst()
    {
        auto differences = test::madeUpProofDifferences();
        std::reverse(differences.begin(), differences.end());
        show(differences);
        const ProofListModel& list = m_model->list();
        QCOMPARE(list.rowCount(), 6);
        QVERIFY(list.index(0, 0).data(ProofListModel::FaultRole).toBool());
        QVERIFY(!list.index(5, 0).data(ProofListModel::FaultRole).toBool());
        QVERIFY(m_model->canReplay() && m_model->canShow());
    }
    void sendingAgainNamesTheProofAndWhatWasChosen()
    {
        show(test::madeUpProofDifferences());
        m_client->script(QLatin1String(app::command::replayProof),
                         [](const QJsonObject&, const auto&, const auto& answer) {
                             answer(QJsonObject{{QStringLiteral("replayed"), 2}, {QStringLiteral("left"), 0}});
                         });
        QSignalSpy done(m_model.get(), &ProofModel::done);
        m_model->replay({{1, 3}, true, false});
        QVERIFY(m_model->isReplaying() && !m_model->canReplay());
        QVERIFY(done.wait());
        const QJsonObject asked = lastCall(app::command::replayProof);
        QCOMPARE(asked.value(QLatin1String("proof")).toInt(), 9);
        QCOMPARE(asked.value(QLatin1String("ids")).toArray(), (QJsonArray{1, 3}));
        QVERIFY(asked.value(QLatin1String("recreate")).toBool() && !asked.value(QLatin1String("overwrite")).toBool());
        QVERIFY(done[0][0].toString().contains(QLatin1Char('2')));
    }
    void oneThatIsAskedForRunsUntilItsAnswer()
    {
        test::scriptProof(*m_client, test::madeUpProof(), {});
        m_client->script(QLatin1String(app::command::verify),
                         [this](const QJsonObject&, const auto&, const auto& answer) {
                             m_client->current.proof.lastId = 9;
                             answer(test::proofAnswerOf(test::madeUpProof(), {}));
                         });
        m_model->setWatched(true);
        m_model->prove();
        QVERIFY(m_model->canCancel() && m_model->sentence().look == Look::Running);
        m_model->cancel();
        QCOMPARE(m_client->cancelled, QStringList{QLatin1String(app::command::verify)});
        QTRY_VERIFY(!m_model->canCancel() && m_model->sentence().look == Look::Equal);
    }
    void theEnginesOwnIsFollowedWhileSomebodyLooks()
    {
        test::scriptProof(*m_client, test::madeUpProof(), {});
        m_model->setWatched(true);
        QTRY_VERIFY(m_model->last());
        m_client->current.proof = {true, 3, 10, 0, ProofWait::None, QStringLiteral("03:00")};
        emit m_client->statusChanged();
        QVERIFY(m_model->sentence().look == Look::Running && !m_model->canCancel());
        test::scriptProof(*m_client, test::madeUpProof(), test::madeUpProofDifferences());
        m_client->current.proof = {false, 10, 10, 9, ProofWait::None, QStringLiteral("03:00")};
        emit m_client->statusChanged();
        QTRY_VERIFY(m_model->sentence().look == Look::Differs);
    }
    void aFailureIsSaid()
    {
        m_client->script(QLatin1String(app::command::verify), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk")});
        });
        QSignalSpy failed(m_model.get(), &ProofModel::failed);
        m_model->prove();
        QVERIFY(failed.wait());
        QVERIFY(!m_model->canCancel());
    }
};

QTEST_GUILESS_MAIN(ProofModelTest)
#include "proofmodeltest.moc"
