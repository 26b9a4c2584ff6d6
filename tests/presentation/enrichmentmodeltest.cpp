// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/enrichmentmodel.h"

#include "app/enginecommands.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"
#include "support/madeupenrichments.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::EnrichmentFault;
using presentation::EnrichmentForm;
using presentation::EnrichmentModel;
using test::FakeEngineClient;
namespace command = app::command;

namespace {

constexpr qint64 nowMs = 1'795'000'000'000;
constexpr QLatin1String key("sk-made-up-very-secret");
constexpr QLatin1String openAi("https://api.openai.com/v1");

FakeEngineClient::Script answering(const base::Result<QJsonObject>& result)
{
    return [result](const QJsonObject&, const FakeEngineClient::Progress&, const FakeEngineClient::Answer& answer) {
        answer(result);
    };
}

/// Everything that is needed.
EnrichmentForm local()
{
    EnrichmentForm form;
    form.on = true;
    form.address = QStringLiteral("http://localhost:11434/v1");
    form.model = QStringLiteral("llama3.1");
    form.ended = true;
    return form;
}

} // namespace

class EnrichmentModelTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<FakeEngineClient> m_client;
    std::unique_ptr<EnrichmentModel> m_model;
    test::FakeClock m_clock{nowMs};

    void load(const QJsonObject& answer)
    {
        m_client->script(QLatin1String(command::enrichment), answering(answer));
        m_model->load();
        QTRY_COMPARE(m_model->phase(), EnrichmentModel::Phase::Ready);
        m_client->executed.clear();
    }
    /// "enrichment.model=llama3.1", "key=…" and so on, as they were carried out.
    QStringList carriedOut() const
    {
        QStringList all;
        for (const auto& executed : m_client->executed) {
            const QString name = executed.command == QLatin1String(command::setEnrichmentKey)
                                     ? QStringLiteral("key")
                                     : executed.arguments.value(QLatin1String("name")).toString();
            all.append(name + QLatin1Char('=') + executed.arguments.value(QLatin1String("value")).toString() +
                       executed.arguments.value(QLatin1String("key")).toString());
        }
        return all;
    }
    void saveAndWait(const EnrichmentForm& form, const QString& secret = {})
    {
        QSignalSpy saved(m_model.get(), &EnrichmentModel::saved);
        m_model->save(form, secret);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!m_model->isBusy());
    }
    /// The field that is refused, and nothing is asked of the engine.
    std::optional<EnrichmentModel::Field> refusedAt(const EnrichmentForm& form)
    {
        QSignalSpy wrong(m_model.get(), &EnrichmentModel::wrong);
        m_model->save(form, {});
        if (wrong.size() != 1 || m_model->isBusy() || !m_client->executed.isEmpty()) {
            return std::nullopt;
        }
        return wrong.at(0).at(0).value<EnrichmentModel::Field>();
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_client = std::make_unique<FakeEngineClient>();
        m_model = std::make_unique<EnrichmentModel>(*m_client, m_clock);
    }
    void cleanup()
    {
        m_model.reset();
        m_client.reset();
    }

    void whatIsSetIsShown()
    {
        load(test::enrichmentOn());
        EnrichmentForm form;
        form.on = true;
        form.address = QStringLiteral("https://api.mistral.ai/v1");
        form.model = QStringLiteral("mistral-small-latest");
        form.language = QStringLiteral("de");
        form.ended = true;
        form.otherTypes = {QStringLiteral("csat.submitted.v1")};
        form.mostADay = 200;
        QVERIFY(m_model->form() == form);
        QVERIFY(m_model->hasKey());
        QVERIFY(m_model->statusLine().contains(QStringLiteral("3 waiting")));
        load(test::enrichmentOff());
        QVERIFY(m_model->form() == EnrichmentForm());
        QVERIFY(!m_model->hasKey());
    }
    void numbersMayComeAsTheSettingsHaveThem()
    {
        QJsonObject answer = test::enrichmentOff();
        answer.insert(QStringLiteral("mostADay"), QStringLiteral("40"));
        load(answer);
        QCOMPARE(m_model->form().mostADay, 40);
    }
    void whatCannotBeReadCanBeTriedAgain()
    {
        m_client->script(QLatin1String(command::enrichment),
                         answering(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")}));
        m_model->load();
        QTRY_COMPARE(m_model->phase(), EnrichmentModel::Phase::Failed);
        QVERIFY(!m_model->problem().title.isEmpty());
        load(test::enrichmentOff());
    }
    void itIsSwitchedOnAfterEverythingElseIsSaved()
    {
        load(test::enrichmentOff());
        EnrichmentForm form = local();
        form.lead = true;
        form.mostADay = 50;
        saveAndWait(form, QStringLiteral(" ") + key);
        QCOMPARE(carriedOut(),
                 (QStringList{QStringLiteral("enrichment.address=http://localhost:11434/v1"),
                              QStringLiteral("enrichment.model=llama3.1"), QStringLiteral("enrichment.mostADay=50"),
                              QStringLiteral("key=") + key,
                              QStringLiteral("enrichment.events=conversation.ended.v1,lead.captured.v1")}));
        QVERIFY(m_model->hasKey());
    }
    void itIsSwitchedOffBeforeAnythingElseIsSaved()
    {
        load(test::enrichmentOn());
        EnrichmentForm form = m_model->form();
        form.on = false;
        form.model = QStringLiteral("another");
        saveAndWait(form);
        QCOMPARE(carriedOut(),
                 (QStringList{QStringLiteral("enrichment.events="), QStringLiteral("enrichment.model=another")}));
    }
    void otherTypesOfEventsStayAsTheyAre()
    {
        load(test::enrichmentOn());
        EnrichmentForm form = m_model->form();
        form.escalation = true;
        saveAndWait(form);
        QCOMPARE(carriedOut(),
                 QStringList{QStringLiteral("enrichment.events=conversation.ended.v1,escalation.requested."
                                            "v1,csat.submitted.v1")});
    }
    void whatIsNotChangedIsNotSaved()
    {
        load(test::enrichmentOn());
        saveAndWait(m_model->form());
        QVERIFY(m_client->executed.isEmpty());
    }
    void aKeyNeverGoesToAnAddressItIsNotFor()
    {
        load(test::enrichmentOn());
        QVERIFY(!m_model->isKeyOfOther(QStringLiteral(" https://api.mistral.ai/v1/")));
        QVERIFY(m_model->isKeyOfOther(openAi));
        EnrichmentForm form = m_model->form();
        form.address = openAi;
        saveAndWait(form);
        QCOMPARE(carriedOut(), (QStringList{QStringLiteral("key="), QStringLiteral("enrichment.address=") + openAi}));
        QVERIFY(!m_model->hasKey());
    }
    void anotherAddressWithItsKeyForgetsTheOldOneFirst()
    {
        load(test::enrichmentOn());
        EnrichmentForm form = m_model->form();
        form.address = openAi;
        saveAndWait(form, key);
        QCOMPARE(carriedOut(), (QStringList{QStringLiteral("key="), QStringLiteral("enrichment.address=") + openAi,
                                            QStringLiteral("key=") + key}));
        QVERIFY(m_model->hasKey() && !m_model->isKeyOfOther(openAi));
    }
    void whatCannotBeRightIsRefusedAtItsField()
    {
        load(test::enrichmentOff());
        using Field = EnrichmentModel::Field;
        EnrichmentForm form = local();
        form.address.clear();
        QVERIFY(refusedAt(form) == Field::Address);
        form.address = QStringLiteral("http://llm.example.com/v1"); // plain, and not this PC
        QVERIFY(refusedAt(form) == Field::Address);
        form.on = false;
        QVERIFY(refusedAt(form) == Field::Address);
        form = local();
        form.model = QStringLiteral("  ");
        QVERIFY(refusedAt(form) == Field::Model);
        form = local();
        form.ended = false;
        QVERIFY(refusedAt(form) == Field::Events);
    }
    void whatIsOffMayBeIncomplete()
    {
        load(test::enrichmentOff());
        EnrichmentForm form;
        form.model = QStringLiteral("llama3.1");
        saveAndWait(form);
        QCOMPARE(carriedOut(), QStringList{QStringLiteral("enrichment.model=llama3.1")});
    }
    void anAddressTheEngineRefusesIsSaidAtItsField()
    {
        load(test::enrichmentOff());
        m_client->script(QLatin1String(command::changeSetting),
                         answering(base::Error{base::ErrorKind::Invalid, QStringLiteral("write the address")}));
        QSignalSpy wrong(m_model.get(), &EnrichmentModel::wrong);
        m_model->save(local(), key);
        QTRY_COMPARE(wrong.size(), 1);
        QVERIFY(wrong.at(0).at(0).value<EnrichmentModel::Field>() == EnrichmentModel::Field::Address);
        QVERIFY(!m_model->isBusy());
        QCOMPARE(m_client->executed.size(), 1); // the rest is not tried, and nothing is switched on
    }
    void aKeychainThatRefusesIsTold()
    {
        load(test::enrichmentOff());
        m_client->script(QLatin1String(command::setEnrichmentKey),
                         answering(base::Error{base::ErrorKind::Storage, QStringLiteral("no keychain")}));
        QSignalSpy failed(m_model.get(), &EnrichmentModel::failed);
        m_model->save(local(), key);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!m_model->hasKey());
        QVERIFY(!carriedOut().join(u' ').contains(QStringLiteral("enrichment.events")));
    }
    void aRemovedKeyIsGone()
    {
        load(test::enrichmentOn());
        m_model->removeKey();
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(carriedOut(), QStringList{QStringLiteral("key=")});
        QVERIFY(!m_model->hasKey());
    }
    void aTrySavesNothingAndTellsWhatTheModelSays()
    {
        load(test::enrichmentOff());
        m_client->script(QLatin1String(command::tryEnrichment), answering(test::madeUpTry()));
        QSignalSpy tried(m_model.get(), &EnrichmentModel::tried);
        m_model->tryOut(local(), key);
        QVERIFY(m_model->isTrying());
        QTRY_COMPARE(tried.size(), 1);
        QVERIFY(!m_model->isTrying());
        QCOMPARE(m_client->executed.size(), 1);
        const QJsonObject asked = m_client->executed.constFirst().arguments;
        QCOMPARE(asked.value(QLatin1String("key")).toString(), key);
        QCOMPARE(asked.value(QLatin1String("model")).toString(), QStringLiteral("llama3.1"));
        QVERIFY(!m_model->trial()->problem);
        QCOMPARE(m_model->trial()->figures, QStringLiteral("llama3.1 · 1.8 s · 1,240 tokens"));
        QCOMPARE(m_model->trial()->reading.constFirst().text, test::madeUpReading().summary);
        m_model->forgetTrial();
        QVERIFY(!m_model->trial());
    }
    void withoutAKeyTheOneThatIsKeptIsTried()
    {
        load(test::enrichmentOn());
        m_model->tryOut(m_model->form(), {});
        QVERIFY(!m_client->executed.constFirst().arguments.contains(QLatin1String("key")));
    }
    void aTryThatFailsSaysWhy()
    {
        load(test::enrichmentOff());
        m_client->script(QLatin1String(command::tryEnrichment),
                         answering(test::failedTry({EnrichmentFault::KeyRefused, QStringLiteral("401")})));
        m_model->tryOut(local(), {});
        QTRY_VERIFY(m_model->trial());
        QVERIFY(m_model->trial()->problem->meaning.contains(QStringLiteral("401")));
        m_client->script(QLatin1String(command::tryEnrichment),
                         answering(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")}));
        m_model->tryOut(local(), {});
        QVERIFY(!m_model->trial());
        QTRY_VERIFY(m_model->trial() && m_model->trial()->problem);
    }
    void aTryNeedsAnAddressAndAModel()
    {
        load(test::enrichmentOff());
        QSignalSpy wrong(m_model.get(), &EnrichmentModel::wrong);
        m_model->tryOut({}, {});
        QCOMPARE(wrong.size(), 1);
        EnrichmentForm form = local();
        form.model.clear();
        m_model->tryOut(form, {});
        QCOMPARE(wrong.size(), 2);
        QVERIFY(!m_model->isTrying() && m_client->executed.isEmpty());
    }
    void aTryThatIsStoppedEndsInTheEngineToo()
    {
        load(test::enrichmentOff());
        FakeEngineClient::Answer held;
        m_client->script(QLatin1String(command::tryEnrichment),
                         [&held](const QJsonObject&, const auto&, const auto& answer) { held = answer; });
        QSignalSpy tried(m_model.get(), &EnrichmentModel::tried);
        m_model->tryOut(local(), {});
        QTRY_VERIFY(held);
        m_model->cancelTry();
        QVERIFY(!m_model->isTrying());
        QCOMPARE(m_client->cancelled, QStringList{QLatin1String(command::tryEnrichment)});
        held(test::madeUpTry()); // too late
        QVERIFY(!m_model->trial() && tried.isEmpty());
        m_model->tryOut(local(), {});
        m_model->forgetTrial(); // somebody writes something else meanwhile
        QVERIFY(!m_model->isTrying());
        QCOMPARE(m_client->cancelled.size(), 2);
        m_model->tryOut(local(), {});
        m_model.reset(); // somebody closes the dialog
        QCOMPARE(m_client->cancelled.size(), 3);
    }
    void troubleThatBeginsMeanwhileIsSaidWithItsField()
    {
        load(test::enrichmentOn());
        QVERIFY(!m_model->mendingField());
        QSignalSpy changed(m_model.get(), &EnrichmentModel::changed);
        m_client->current.enrichment = m_model->status();
        m_client->current.enrichment.trouble = {EnrichmentFault::NoSuchModel, QStringLiteral("llama9")};
        emit m_client->statusChanged();
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_model->mendingField() == EnrichmentModel::Field::Model);
        emit m_client->statusChanged(); // nothing new
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(EnrichmentModelTest)
#include "enrichmentmodeltest.moc"
