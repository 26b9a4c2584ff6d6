// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sourcesmodel.h"

#include "app/enginecommands.h"
#include "support/fakeengineclient.h"
#include "support/madeupsources.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using presentation::SourcesModel;

namespace {

struct Office
{
    test::FakeEngineClient client;
    SourcesModel model{client};

    void answer(const char* command, const QJsonObject& answer)
    {
        client.script(QLatin1String(command),
                      [answer](const QJsonObject&, const auto&, const auto& reply) { reply(answer); });
    }
    [[nodiscard]] bool load(const QJsonArray& sources)
    {
        answer(app::command::sources, {{QStringLiteral("sources"), sources}});
        QSignalSpy loaded(&model, &SourcesModel::loaded);
        model.reload();
        return loaded.wait();
    }
    [[nodiscard]] QString text(int row, int role) const { return model.index(row).data(role).toString(); }
};

} // namespace

class SourcesModelTest : public QObject
{
    Q_OBJECT
private slots:
    void eachSourceSaysWhatItSendsAndWhetherItWrites()
    {
        Office office;
        QVERIFY(office.load(test::madeUpSources()));
        QCOMPARE(office.model.rowCount(), 5);
        QCOMPARE(office.text(0, Qt::DisplayRole), QStringLiteral("Local port"));
        QCOMPARE(office.text(2, SourcesModel::MeaningRole), QStringLiteral("Typebot, all of website-bot"));
        QCOMPARE(office.text(2, SourcesModel::ModeRole), QStringLiteral("Shadow mode"));
        QCOMPARE(office.text(2, SourcesModel::HeldRole), QStringLiteral("37 held"));
        QCOMPARE(office.text(2, SourcesModel::FactsRole), QStringLiteral("Law firm · 41 today"));
        QCOMPARE(office.text(1, SourcesModel::FactsRole), QStringLiteral("No folder is watched"));
        QCOMPARE(office.text(1, SourcesModel::ModeRole), QStringLiteral("Off"));
        QCOMPARE(office.text(3, SourcesModel::MeaningRole), QStringLiteral("Chatwoot, replies posted"));
        QCOMPARE(office.text(3, SourcesModel::ModeRole), QStringLiteral("Live"));
    }
    void aSignedOneSaysSoAndWhatItRefused()
    {
        Office office;
        QVERIFY(office.load(test::madeUpSources()));
        QCOMPARE(office.text(4, SourcesModel::MeaningRole), QStringLiteral("WhatsApp Cloud, signed"));
        QCOMPARE(office.text(4, SourcesModel::AddressRole),
                 QStringLiteral("https://hooks.example.com/v1/sources/whatsapp"));
        QVERIFY(office.text(4, SourcesModel::RefusedRole).startsWith(QLatin1Char('2')));
        QVERIFY(office.text(3, SourcesModel::RefusedRole).isEmpty());
    }
    void whereAnswersGoIsPartOfItsMeaning()
    {
        Office office;
        QJsonArray all = test::madeUpSources();
        QJsonObject outbox = all.at(2).toObject();
        outbox.insert(QStringLiteral("replies"), QJsonObject{{QStringLiteral("way"), QStringLiteral("outbox")},
                                                             {QStringLiteral("to"), QStringLiteral("/srv/answers")}});
        all.replace(2, outbox);
        QVERIFY(office.load(all));
        QCOMPARE(office.text(3, SourcesModel::MeaningRole), QStringLiteral("Chatwoot, replies posted"));
        QVERIFY(office.text(2, SourcesModel::MeaningRole).endsWith(QStringLiteral(", replies into a folder")));
        QVERIFY(!office.text(0, SourcesModel::MeaningRole).contains(QStringLiteral("replies")));
        QVERIFY(office.model.sourceAt(3).replyWay == domain::ReplyWay::Post);
        QCOMPARE(office.model.sourceAt(3).replyTo, QStringLiteral("https://bot.example.com/answers"));
    }
    void aPublicNameIsPartOfANewOnesAddress()
    {
        Office office;
        QVERIFY(office.load(test::onlyBuiltInSources()));
        QCOMPARE(office.model.addressFor(QStringLiteral("x"), QStringLiteral("Hooks.example.com")),
                 QStringLiteral("https://hooks.example.com/v1/sources/x"));
        QCOMPARE(office.model.addressFor(QStringLiteral("x"), QStringLiteral("hooks")), // not yet written
                 QStringLiteral("http://127.0.0.1:8765/v1/sources/x"));
    }
    void aNewOnesAddressFollowsThePort()
    {
        Office office;
        QCOMPARE(office.model.addressFor(QStringLiteral("x")), QString());
        QVERIFY(office.load(test::onlyBuiltInSources()));
        QCOMPARE(office.model.addressFor(QStringLiteral("x")), QStringLiteral("http://127.0.0.1:8765/v1/sources/x"));
    }
    void goingLiveSaysWhatGoesOut()
    {
        Office office;
        QVERIFY(office.load(test::madeUpSources()));
        office.answer(app::command::goLive, {{QStringLiteral("released"), 37}});
        QSignalSpy done(&office.model, &SourcesModel::done);
        office.model.goLive(2, SourcesModel::Held::Delivered);
        QVERIFY(done.wait());
        QVERIFY(done.first().first().toString().contains(QStringLiteral("37")));
        const auto asked =
            std::find_if(office.client.executed.cbegin(), office.client.executed.cend(),
                         [](const auto& each) { return each.command == QLatin1String(app::command::goLive); });
        QCOMPARE(asked->arguments, (QJsonObject{{QStringLiteral("name"), QStringLiteral("web-chat")},
                                                {QStringLiteral("deliver"), true}}));
    }
    void nothingIsAskedWhileNobodyLooks()
    {
        Office office;
        const auto asked = [&] { return office.client.executed.size(); };
        office.client.current.shadowed = 1;
        emit office.client.statusChanged();
        QCoreApplication::processEvents();
        QCOMPARE(asked(), 0);
        office.model.setWatched(true);
        QCOMPARE(asked(), 1);
        office.client.current.shadowed = 2;
        emit office.client.statusChanged();
        office.client.current.shadowed = 3;
        emit office.client.statusChanged();
        QTRY_COMPARE(asked(), 2);
        office.client.current.refusals[QStringLiteral("web-chat")].count = 1;
        emit office.client.statusChanged();
        QTRY_COMPARE(asked(), 3);
    }
    void whatFailsIsSaid()
    {
        Office office;
        QVERIFY(office.load(test::madeUpSources()));
        office.client.script(QLatin1String(app::command::removeSource),
                             [](const QJsonObject&, const auto&, const auto& reply) {
                                 reply(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                             });
        QSignalSpy news(&office.model, &SourcesModel::news);
        office.model.remove(2);
        QVERIFY(news.wait());
    }
    void anErrorKeepsWhatIsShown()
    {
        Office office;
        QVERIFY(office.load(test::madeUpSources()));
        office.client.script(QLatin1String(app::command::sources),
                             [](const QJsonObject&, const auto&, const auto& reply) {
                                 reply(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                             });
        QSignalSpy loaded(&office.model, &SourcesModel::loaded);
        office.model.reload();
        QVERIFY(loaded.wait());
        QVERIFY(office.model.phase() == SourcesModel::Phase::Failed);
        QCOMPARE(office.model.rowCount(), 5);
    }
};

QTEST_MAIN(SourcesModelTest)
#include "sourcesmodeltest.moc"
