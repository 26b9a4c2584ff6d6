// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/alertmodel.h"

#include "app/enginecommands.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"

#include <QJsonArray>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using presentation::AlertForm;
using presentation::AlertModel;
using test::FakeEngineClient;
namespace command = app::command;

namespace {

constexpr qint64 nowMs = 1'795'000'000'000;
const QString address = QStringLiteral("https://hooks.example.com/services/very-secret");

QJsonObject alerts()
{
    const QJsonObject trouble{{QStringLiteral("kind"), QStringLiteral("portal_silent")},
                              {QStringLiteral("portalId"), 3},
                              {QStringLiteral("name"), QStringLiteral("Law firm")}};
    return {{QStringLiteral("desktop"), true},
            {QStringLiteral("quietHours"), QStringLiteral("21:30-06:00")},
            {QStringLiteral("scoreAbove"), 80.5},
            {QStringLiteral("webhook"),
             QJsonObject{{QStringLiteral("set"), true},
                         {QStringLiteral("triedAtMs"), nowMs},
                         {QStringLiteral("failure"), QStringLiteral("the webhook fails for the moment (503)")}}},
            {QStringLiteral("told"),
             QJsonArray{QJsonObject{{QStringLiteral("atMs"), nowMs}, {QStringLiteral("over"), QJsonArray{trouble}}}}}};
}

FakeEngineClient::Script answering(const base::Result<QJsonObject>& result)
{
    return [result](const QJsonObject&, const FakeEngineClient::Progress&, const FakeEngineClient::Answer& answer) {
        answer(result);
    };
}

} // namespace

class AlertModelTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<FakeEngineClient> m_client;
    std::unique_ptr<AlertModel> m_model;
    test::FakeClock m_clock{nowMs};

    void load(const QJsonObject& answer = alerts())
    {
        m_client->script(QLatin1String(command::alerts), answering(answer));
        m_model->load();
        QTRY_COMPARE(m_model->phase(), AlertModel::Phase::Ready);
        m_client->executed.clear();
    }
    /// "alerts.sound=yes", "set-alert-webhook" and so on, as they were carried out.
    QStringList carriedOut() const
    {
        QStringList all;
        for (const auto& executed : m_client->executed) {
            const QString name = executed.arguments.value(QLatin1String("name")).toString();
            all.append(name.isEmpty()
                           ? executed.command
                           : name + QLatin1Char('=') + executed.arguments.value(QLatin1String("value")).toString());
        }
        return all;
    }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_client = std::make_unique<FakeEngineClient>();
        m_model = std::make_unique<AlertModel>(*m_client, m_clock);
    }
    void cleanup()
    {
        m_model.reset();
        m_client.reset();
    }

    void whatIsSetIsShown()
    {
        load();
        AlertForm form;
        form.quiet = true;
        form.quietFrom = QTime(21, 30);
        form.quietUntil = QTime(6, 0);
        form.score = true;
        form.scoreAbove = QStringLiteral("80.5");
        QVERIFY(m_model->form() == form);
        QVERIFY(m_model->webhook().isSet);
        QVERIFY(m_model->webhookTrouble().contains(QStringLiteral("503")));
        QCOMPARE(m_model->told().size(), 1);
        QCOMPARE(m_model->told().first().what, QStringLiteral("Law firm answers again"));
    }
    void whatCannotBeReadIsSaid()
    {
        m_client->script(QLatin1String(command::alerts),
                         answering(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")}));
        m_model->load();
        QTRY_COMPARE(m_model->phase(), AlertModel::Phase::Failed);
        QVERIFY(!m_model->problem().title.isEmpty());
    }
    void onlyWhatWasChangedIsSaved()
    {
        load();
        AlertForm form = m_model->form();
        form.sound = true;
        form.quiet = false;
        QSignalSpy saved(m_model.get(), &AlertModel::saved);
        m_model->save(form, QStringLiteral("  "));
        QVERIFY(m_model->isBusy());
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(carriedOut(), (QStringList{QStringLiteral("alerts.sound=yes"), QStringLiteral("alerts.quietHours=")}));
        QVERIFY(!m_model->isBusy());
    }
    void theWebhooksLanguageIsShownAndSaved()
    {
        QJsonObject answer = alerts();
        answer.insert(QStringLiteral("language"), QStringLiteral("de"));
        answer.insert(QStringLiteral("languages"), QJsonArray{QStringLiteral("de"), QStringLiteral("en")});
        load(answer);
        QCOMPARE(m_model->form().language, QStringLiteral("de"));
        const QList<std::pair<QString, QString>> languages{{QStringLiteral("de"), QStringLiteral("Deutsch")},
                                                           {QStringLiteral("en"), QStringLiteral("English")}};
        QCOMPARE(m_model->languages(), languages);
        AlertForm form = m_model->form();
        form.language = QStringLiteral("en");
        QSignalSpy saved(m_model.get(), &AlertModel::saved);
        m_model->save(form, {});
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(carriedOut(), QStringList{QStringLiteral("alerts.language=en")});
    }
    void aWebhookIsKeptFirst()
    {
        load();
        AlertForm form = m_model->form();
        form.newLead = true;
        QSignalSpy saved(m_model.get(), &AlertModel::saved);
        m_model->save(form, QLatin1Char(' ') + address + QLatin1Char(' '));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(carriedOut(),
                 (QStringList{QStringLiteral("set-alert-webhook"), QStringLiteral("alerts.newLead=yes")}));
        QCOMPARE(m_client->executed.first().arguments.value(QLatin1String("url")).toString(), address);
    }
    void anAddressThatIsRefusedIsSaidAtItsFieldAndNothingElseIsSaved()
    {
        load();
        m_client->script(QLatin1String(command::setAlertWebhook),
                         answering(base::Error{base::ErrorKind::Invalid, QStringLiteral("no https")}));
        AlertForm form = m_model->form();
        form.newLead = true;
        QSignalSpy wrong(m_model.get(), &AlertModel::wrong);
        m_model->save(form, QStringLiteral("http://hooks.example.com/"));
        QTRY_COMPARE(wrong.size(), 1);
        QCOMPARE(wrong[0][0].value<AlertModel::Field>(), AlertModel::Field::Webhook);
        QCOMPARE(carriedOut(), QStringList{QStringLiteral("set-alert-webhook")});
        QVERIFY(!m_model->isBusy());
    }
    void aKeychainThatIsLockedIsAProblemAndNotTheFieldsFault()
    {
        load();
        m_client->script(QLatin1String(command::setAlertWebhook),
                         answering(base::Error{base::ErrorKind::Unauthorized, QStringLiteral("locked")}));
        QSignalSpy failed(m_model.get(), &AlertModel::failed);
        m_model->save(m_model->form(), address);
        QTRY_COMPARE(failed.size(), 1);
    }
    void whatMakesNoSenseIsSaidBeforeAnythingIsSaved_data()
    {
        QTest::addColumn<QString>("score");
        QTest::addColumn<bool>("sameTimes");
        QTest::addColumn<int>("field");
        QTest::newRow("no number") << QStringLiteral("high") << false << static_cast<int>(AlertModel::Field::Score);
        QTest::newRow("nothing") << QString() << false << static_cast<int>(AlertModel::Field::Score);
        QTest::newRow("no time") << QStringLiteral("80") << true << static_cast<int>(AlertModel::Field::QuietHours);
    }
    void whatMakesNoSenseIsSaidBeforeAnythingIsSaved()
    {
        QFETCH(QString, score);
        QFETCH(bool, sameTimes);
        QFETCH(int, field);
        load();
        AlertForm form = m_model->form();
        form.scoreAbove = score;
        form.quietUntil = sameTimes ? form.quietFrom : form.quietUntil;
        QSignalSpy wrong(m_model.get(), &AlertModel::wrong);
        m_model->save(form, address);
        QCOMPARE(wrong.size(), 1);
        QCOMPARE(static_cast<int>(wrong[0][0].value<AlertModel::Field>()), field);
        QVERIFY(m_client->executed.isEmpty());
    }
    void aGermanNumberIsANumber()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        load();
        AlertForm form = m_model->form();
        QCOMPARE(form.scoreAbove, QStringLiteral("80,5"));
        form.scoreAbove = QStringLiteral("75,5");
        QSignalSpy saved(m_model.get(), &AlertModel::saved);
        m_model->save(form, {});
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(carriedOut(), QStringList{QStringLiteral("alerts.scoreAbove=75.5")});
    }
    void removingTheWebhookLeavesTheRest()
    {
        load();
        m_model->removeWebhook();
        QTRY_VERIFY(!m_model->isBusy());
        QVERIFY(!m_model->webhook().isSet);
        QVERIFY(m_model->webhookTrouble().isEmpty());
        QCOMPARE(carriedOut(), QStringList{QStringLiteral("set-alert-webhook")});
    }
    void aTestSavesFirstAndSaysWhatCameOfIt()
    {
        load();
        m_client->script(QLatin1String(command::testAlert),
                         answering(QJsonObject{{QStringLiteral("desktop"), QStringLiteral("asked")},
                                               {QStringLiteral("webhook"), QStringLiteral("arrived")}}));
        AlertForm form = m_model->form();
        form.sound = true;
        bool arrived = false;
        connect(m_model.get(), &AlertModel::tested, this,
                [&arrived](const presentation::TestText& text) { arrived = text.arrived; });
        m_model->test(form, {});
        QTRY_VERIFY(arrived);
        QCOMPARE(carriedOut(), (QStringList{QStringLiteral("alerts.sound=yes"), QStringLiteral("test-alert")}));
        QVERIFY(m_model->webhookTrouble().isEmpty()); // it has arrived now
        // What was saved is not saved again.
        m_client->executed.clear();
        m_model->save(form, {});
        QTRY_VERIFY(!m_model->isBusy());
        QVERIFY(carriedOut().isEmpty());
    }
};

QTEST_GUILESS_MAIN(AlertModelTest)
#include "alertmodeltest.moc"
