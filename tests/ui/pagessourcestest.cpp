// SPDX-License-Identifier: GPL-3.0-or-later
// The sources page as a person uses it.
#include "app/enginecommands.h"
#include "app/replydestination.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"
#include "support/madeupsources.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/sources/formatsdialog.h"
#include "ui/pages/sources/golivedialog.h"
#include "ui/pages/sources/replydialog.h"
#include "ui/pages/sources/replysecretdialog.h"
#include "ui/pages/sources/sourcedialog.h"
#include "ui/pages/sources/sourcerow.h"
#include "ui/pages/sources/sourcespage.h"
#include "ui/style/leadferrystyle.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;

namespace {

struct Desk
{
    test::FakeClock clock;
    test::FakeEngineClient client;
    presentation::ConnectionsModel portals{client, clock};
    ui::SourcesPage page{client, portals};

    explicit Desk(const QJsonArray& sources)
    {
        client.script(QLatin1String(app::command::sources),
                      [sources](const QJsonObject&, const auto&, const auto& reply) {
                          reply(QJsonObject{{QStringLiteral("sources"), sources}});
                      });
        page.resize(1072, 800);
        page.show();
    }
    [[nodiscard]] QPushButton* button(const QString& text, const QWidget* in = nullptr) const
    {
        const auto buttons = (in == nullptr ? &page : in)->findChildren<QPushButton*>();
        for (QPushButton* each : buttons) {
            if (each->text() == text && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QJsonObject asked(const char* command) const
    {
        for (const auto& each : client.executed) {
            if (each.command == QLatin1String(command)) {
                return each.arguments;
            }
        }
        return {};
    }
};

} // namespace

class PagesSourcesTest : public QObject
{
    Q_OBJECT
    static QLineEdit* field(const QWidget* dialog, const QString& name)
    {
        const auto fields = dialog->findChildren<QLineEdit*>();
        const auto found = std::find_if(fields.begin(), fields.end(),
                                        [&](const QLineEdit* each) { return each->accessibleName() == name; });
        return found == fields.end() ? nullptr : *found;
    }
    static void choose(const QWidget* dialog, const QString& item)
    {
        const auto boxes = dialog->findChildren<QComboBox*>();
        for (QComboBox* box : boxes) {
            if (const int at = box->findText(item); at >= 0) {
                box->setCurrentIndex(at);
            }
        }
    }
    static QAction* answersAction(const ui::SourceRow* row)
    {
        const auto actions = row->findChildren<QAction*>();
        const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction* each) {
            return each->text() == QStringLiteral("&Agent replies…");
        });
        return found == actions.end() ? nullptr : *found;
    }

private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void theFirstOneIsOffered()
    {
        Desk desk(test::onlyBuiltInSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Add a source…")));
        QTest::mouseClick(desk.button(QStringLiteral("Add a source…")), Qt::LeftButton);
        QTRY_VERIFY(desk.page.findChild<ui::SourceDialog*>());
    }
    void addingShowsTheAddressWhileItIsNamed()
    {
        Desk desk(test::onlyBuiltInSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Add a source…"))); // the list is there
        desk.page.openAddDialog();
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        const auto fields = dialog->findChildren<QLineEdit*>();
        QTest::keyClicks(fields.first(), QStringLiteral("web-chat"));
        const bool shown = std::any_of(fields.begin(), fields.end(), [](const QLineEdit* field) {
            return field->text() == QStringLiteral("http://127.0.0.1:8765/v1/sources/web-chat");
        });
        QVERIFY(shown);
        const auto words = dialog->findChildren<QLabel*>();
        QVERIFY(std::any_of(words.begin(), words.end(), [](const QLabel* label) {
            return label->text().contains(QStringLiteral("/v1/replies?source=web-chat"));
        }));
        choose(dialog, QStringLiteral("Typebot"));
        QSignalSpy done(&desk.page, &ui::Page::done);
        QTest::mouseClick(desk.button(QStringLiteral("Add"), dialog), Qt::LeftButton);
        QVERIFY(done.wait());
        const QJsonObject asked = desk.asked(app::command::addSource);
        QCOMPARE(asked.value(QLatin1String("name")).toString(), QStringLiteral("web-chat"));
        QCOMPARE(asked.value(QLatin1String("format")).toString(), QStringLiteral("typebot"));
        QVERIFY(asked.value(QLatin1String("shadow")).toBool()); // one looks first
    }
    void aNameThatCannotBeIsSaidAtTheFieldAndStays()
    {
        Desk desk(test::onlyBuiltInSources());
        desk.client.script(QLatin1String(app::command::addSource),
                           [](const QJsonObject&, const auto&, const auto& reply) {
                               reply(base::Error{base::ErrorKind::Invalid, QStringLiteral("no")});
                           });
        QTRY_VERIFY(desk.button(QStringLiteral("Add a source…"))); // the list is there
        desk.page.openAddDialog();
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        auto* name = dialog->findChild<QLineEdit*>();
        QTest::keyClicks(name, QStringLiteral("Web Chat"));
        QTest::mouseClick(desk.button(QStringLiteral("Add"), dialog), Qt::LeftButton);
        QTRY_VERIFY(desk.button(QStringLiteral("Add"), dialog)->isEnabled());
        QCOMPARE(name->text(), QStringLiteral("Web Chat"));
        QVERIFY(dialog->isVisible());
    }
    void aPlatformsSignatureIsProposedWithItsFormat()
    {
        Desk desk(test::onlyBuiltInSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Add a source…"))); // the list is there
        desk.page.openAddDialog();
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("whatsapp"));
        choose(dialog, QStringLiteral("WhatsApp Cloud"));
        auto* secret = field(dialog, QStringLiteral("Secret"));
        QVERIFY(secret->isVisible());
        QVERIFY(!field(dialog, QStringLiteral("Header"))->isVisible());
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QTest::mouseClick(desk.button(QStringLiteral("Add"), dialog), Qt::LeftButton);
        QVERIFY(desk.asked(app::command::addSource).isEmpty()); // not without the secret
        QTest::keyClicks(secret, QStringLiteral("made-up"));
        QTest::keyClicks(field(dialog, QStringLiteral("Public name")), QStringLiteral("hooks.example.com"));
        QSignalSpy done(&desk.page, &ui::Page::done);
        QTest::mouseClick(desk.button(QStringLiteral("Add"), dialog), Qt::LeftButton);
        QVERIFY(done.wait());
        const QJsonObject asked = desk.asked(app::command::addSource);
        QCOMPARE(asked.value(QLatin1String("scheme")).toString(), QStringLiteral("meta"));
        QCOMPARE(asked.value(QLatin1String("secret")).toString(), QStringLiteral("made-up"));
        QCOMPARE(asked.value(QLatin1String("hosts")).toString(), QStringLiteral("hooks.example.com"));
        QVERIFY(!asked.contains(QLatin1String("verifyToken")));
    }
    void aPublicNameIsNotTakenWithoutASignature()
    {
        Desk desk(test::onlyBuiltInSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Add a source…"))); // the list is there
        desk.page.openAddDialog();
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("web-chat"));
        QTest::keyClicks(field(dialog, QStringLiteral("Public name")), QStringLiteral("hooks.example.com"));
        QTest::mouseClick(desk.button(QStringLiteral("Add"), dialog), Qt::LeftButton);
        QVERIFY(desk.asked(app::command::addSource).isEmpty());
        QCOMPARE(field(dialog, QStringLiteral("Public name"))->text(), QStringLiteral("hooks.example.com"));
    }
    void aChangeLeavesTheSecretAsItIs()
    {
        Desk desk(test::madeUpSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        desk.page.openChangeDialog(4);
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        QVERIFY(field(dialog, QStringLiteral("Secret"))->text().isEmpty());
        QCOMPARE(field(dialog, QStringLiteral("Public name"))->text(), QStringLiteral("hooks.example.com"));
        QSignalSpy done(&desk.page, &ui::Page::done);
        QTest::mouseClick(desk.button(QStringLiteral("Change"), dialog), Qt::LeftButton);
        QVERIFY(done.wait());
        const QJsonObject asked = desk.asked(app::command::changeSource);
        QCOMPARE(asked.value(QLatin1String("scheme")).toString(), QStringLiteral("meta"));
        QVERIFY(!asked.contains(QLatin1String("secret")));
    }
    void answersArePostedAndTheSecretIsShownOnce()
    {
        Desk desk(test::madeUpSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        desk.client.script(QLatin1String(app::command::changeSource),
                           [](const QJsonObject& arguments, const auto&, const auto& reply) {
                               QJsonObject answer = arguments;
                               answer.insert(QStringLiteral("replySecret"), QStringLiteral("whsec_bWFkZS11cA=="));
                               reply(answer);
                           });
        desk.page.openChangeDialog(2);
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        auto* address = field(dialog, QStringLiteral("Post to"));
        QVERIFY(!address->isVisible());
        choose(dialog, QStringLiteral("Post them to an address"));
        QVERIFY(address->isVisible());
        QVERIFY(!desk.button(QStringLiteral("Copy signing secret"), dialog)); // there is none yet
        QTest::mouseClick(desk.button(QStringLiteral("Change"), dialog), Qt::LeftButton);
        QVERIFY(desk.asked(app::command::changeSource).isEmpty()); // not without the address
        QTest::keyClicks(address, QStringLiteral("http://bot.example.com/answers"));
        QTest::mouseClick(desk.button(QStringLiteral("Change"), dialog), Qt::LeftButton);
        QVERIFY(desk.asked(app::command::changeSource).isEmpty()); // and not over plain http
        address->clear();
        QTest::keyClicks(address, QStringLiteral("https://bot.example.com/answers"));
        QTest::mouseClick(desk.button(QStringLiteral("Change"), dialog), Qt::LeftButton);
        QTRY_VERIFY(desk.page.findChild<ui::ReplySecretDialog*>());
        const QJsonObject asked = desk.asked(app::command::changeSource);
        QCOMPARE(asked.value(QLatin1String("replyWay")).toString(), QStringLiteral("post"));
        QCOMPARE(asked.value(QLatin1String("replyTo")).toString(), QStringLiteral("https://bot.example.com/answers"));
        auto* secret = desk.page.findChild<ui::ReplySecretDialog*>();
        QCOMPARE(field(secret, QStringLiteral("Signing secret"))->text(), QStringLiteral("whsec_bWFkZS11cA=="));
    }
    void theSecretIsCopiedOnRequest()
    {
        Desk desk(test::madeUpSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        desk.client.script(QLatin1String(app::command::replySecret),
                           [](const QJsonObject&, const auto&, const auto& reply) {
                               reply(QJsonObject{{QStringLiteral("secret"), QStringLiteral("whsec_bWFkZS11cA==")}});
                           });
        desk.page.openChangeDialog(3);
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        QVERIFY(desk.asked(app::command::replySecret).isEmpty());
        QTest::mouseClick(desk.button(QStringLiteral("Copy signing secret"), dialog), Qt::LeftButton);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("whsec_bWFkZS11cA=="));
        QCOMPARE(desk.asked(app::command::replySecret).value(QLatin1String("name")).toString(),
                 QStringLiteral("service"));
        QVERIFY(desk.button(QStringLiteral("Copied: give it to the bot"), dialog));
        choose(dialog, QStringLiteral("The bot fetches them"));
        QVERIFY(!desk.button(QStringLiteral("Copied: give it to the bot"), dialog)); // it goes with the way
    }
    void aSecretThatCannotBeReadIsSaid()
    {
        Desk desk(test::madeUpSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        desk.client.script(QLatin1String(app::command::replySecret),
                           [](const QJsonObject&, const auto&, const auto& reply) {
                               reply(base::Error{base::ErrorKind::NotFound, QStringLiteral("none is kept")});
                           });
        desk.page.openChangeDialog(3);
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        QPushButton* copy = desk.button(QStringLiteral("Copy signing secret"), dialog);
        QTest::mouseClick(copy, Qt::LeftButton);
        QTRY_VERIFY(!copy->accessibleDescription().isEmpty());
        QVERIFY(copy->isEnabled());
    }
    void thePortAndTheFolderHaveADialogOfTheirOwn_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("name");
        QTest::newRow("port") << 0 << QStringLiteral("port");
        QTest::newRow("folder") << 1 << QStringLiteral("folder");
    }
    void thePortAndTheFolderHaveADialogOfTheirOwn()
    {
        QFETCH(int, row);
        QFETCH(QString, name);
        Desk desk(test::madeUpSources());
        desk.client.current.watchedFolder = QStringLiteral("/srv/events");
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        auto* action = answersAction(desk.page.findChildren<ui::SourceRow*>().at(row));
        QVERIFY(action && action->isVisible());
        action->trigger();
        auto* dialog = desk.page.findChild<ui::ReplyDialog*>();
        QVERIFY(dialog);
        choose(dialog, QStringLiteral("Lay them into a folder"));
        auto* folder = field(dialog, QStringLiteral("Folder"));
        for (const char* wrong : {"", "answers", "/srv/events"}) {
            folder->setText(QLatin1String(wrong));
            QTest::mouseClick(desk.button(QStringLiteral("Change"), dialog), Qt::LeftButton);
            QVERIFY(desk.asked(app::command::changeSource).isEmpty());
            QVERIFY(!folder->accessibleDescription().isEmpty());
        }
        folder->setText(QStringLiteral("/srv/answers"));
        QSignalSpy done(&desk.page, &ui::Page::done);
        QTest::mouseClick(desk.button(QStringLiteral("Change"), dialog), Qt::LeftButton);
        QVERIFY(done.wait());
        QCOMPARE(desk.asked(app::command::changeSource),
                 (QJsonObject{{QStringLiteral("name"), name},
                              {QStringLiteral("replyWay"), QStringLiteral("outbox")},
                              {QStringLiteral("replyTo"), QStringLiteral("/srv/answers")}}));
        QVERIFY(!desk.page.findChild<ui::ReplySecretDialog*>());
    }
    void aNamedSourceHasThemInItsOwnDialog()
    {
        Desk desk(test::madeUpSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        auto* action = answersAction(desk.page.findChildren<ui::SourceRow*>().at(2));
        QVERIFY(action && !action->isVisible());
    }
    void aFolderThatTheEngineCannotUseIsSaidAtItsField()
    {
        Desk desk(test::madeUpSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        desk.client.script(QLatin1String(app::command::changeSource),
                           [](const QJsonObject&, const auto&, const auto& reply) {
                               const auto refused = app::readyOutbox(QStringLiteral("/dev/null/answers"), {});
                               reply(refused.error());
                           });
        desk.page.openChangeDialog(2);
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        choose(dialog, QStringLiteral("Lay them into a folder"));
        field(dialog, QStringLiteral("Folder"))->setText(QStringLiteral("/dev/null/answers"));
        QTest::mouseClick(desk.button(QStringLiteral("Change"), dialog), Qt::LeftButton);
        QTRY_VERIFY(!field(dialog, QStringLiteral("Folder"))->accessibleDescription().isEmpty());
        QVERIFY(field(dialog, QStringLiteral("Name"))->accessibleDescription().isEmpty());
        QVERIFY(dialog->isVisible());
    }
    void whatIsWrongElsewhereIsNotSaidOfTheFolder()
    {
        Desk desk(test::madeUpSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        desk.client.script(QLatin1String(app::command::changeSource),
                           [](const QJsonObject&, const auto&, const auto& reply) {
                               reply(base::Error{base::ErrorKind::Invalid, QStringLiteral("there is no such portal")});
                           });
        desk.page.openChangeDialog(2);
        auto* dialog = desk.page.findChild<ui::SourceDialog*>();
        choose(dialog, QStringLiteral("Lay them into a folder"));
        field(dialog, QStringLiteral("Folder"))->setText(QStringLiteral("/srv/answers"));
        QTest::mouseClick(desk.button(QStringLiteral("Change"), dialog), Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<ui::StatusBanner*>()->isVisible());
        QVERIFY(field(dialog, QStringLiteral("Folder"))->accessibleDescription().isEmpty());
    }
    void goingLiveAsksWhatBecomesOfWhatIsHeld()
    {
        Desk desk(test::madeUpSources());
        QTRY_VERIFY(desk.button(QStringLiteral("Go live…")));
        QTest::mouseClick(desk.button(QStringLiteral("Go live…")), Qt::LeftButton);
        auto* dialog = desk.page.findChild<ui::GoLiveDialog*>();
        QVERIFY(dialog);
        const auto choices = dialog->findChildren<QRadioButton*>();
        QCOMPARE(choices.size(), 2);
        QVERIFY(!choices.first()->isChecked()); // nothing goes out by pressing Enter
        choices.first()->click();
        QSignalSpy done(&desk.page, &ui::Page::done);
        QTest::mouseClick(desk.button(QStringLiteral("Go live"), dialog), Qt::LeftButton);
        QVERIFY(done.wait());
        QVERIFY(desk.asked(app::command::goLive).value(QLatin1String("deliver")).toBool());
    }
    void formatsAreShownWithWhatTheyBecome()
    {
        Desk desk(test::madeUpSources());
        desk.page.openFormatsDialog();
        auto* list = desk.page.findChild<ui::FormatsDialog*>()->findChild<QListWidget*>();
        QVERIFY(list->count() > 20);
        QVERIFY(!list->findItems(QStringLiteral("Typebot"), Qt::MatchExactly).isEmpty());
        QVERIFY(!list->findItems(QStringLiteral("Lead captured"), Qt::MatchExactly).isEmpty());
    }
};

QTEST_MAIN(PagesSourcesTest)
#include "pagessourcestest.moc"
