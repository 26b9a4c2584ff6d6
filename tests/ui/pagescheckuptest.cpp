// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up as a person uses it: it begins by itself, shows what it finds, and its buttons mend it.
#include "ui/pages/checkup/checkuppage.h"

#include "app/enginecommands.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"
#include "ui/components/secretfield.h"
#include "ui/pages/checkup/checkrow.h"
#include "ui/pages/checkup/proxylogindialog.h"
#include "ui/style/leadferrystyle.h"

#include <QJsonArray>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

const CheckResult gone{CheckId::Access,   CheckState::Failed,        Finding::AccessGone, {},
                       Repair::Reconnect, QStringLiteral("Law firm")};
const CheckResult paused{CheckId::Delivery,      CheckState::Warning,       Finding::DeliveryPaused, {},
                         Repair::ResumeDelivery, QStringLiteral("Law firm")};
const CheckResult login{CheckId::Proxy,
                        CheckState::Failed,
                        Finding::ProxyWantsLogin,
                        {{QStringLiteral("proxy"), QStringLiteral("proxy.example.com:3128")}},
                        Repair::ProxyLogin};

struct Checkup
{
    test::FakeClock clock;
    test::FakeEngineClient client;
    ui::CheckupPage page{client, clock};

    explicit Checkup(const QList<CheckResult>& results)
    {
        client.script(QLatin1String(app::command::doctor),
                      [results](const QJsonObject&, const auto&, const auto& answer) {
                          QJsonArray checks;
                          for (const CheckResult& result : results) {
                              checks.append(domain::toJson(result));
                          }
                          answer(QJsonObject{{QStringLiteral("checks"), checks}});
                      });
        page.resize(1072, 800);
        page.show();
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        const auto buttons = page.findChildren<QPushButton*>();
        for (QPushButton* each : buttons) {
            if (each->text() == text && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] int timesRun(const char* command) const
    {
        return static_cast<int>(std::count_if(client.executed.cbegin(), client.executed.cend(), [&](const auto& each) {
            return each.command == QLatin1String(command);
        }));
    }
};

} // namespace

class PagesCheckupTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }
    void itBeginsByItselfOnce()
    {
        Checkup checkup({});
        QTRY_COMPARE(checkup.timesRun(app::command::doctor), 1);
        checkup.page.hide();
        checkup.page.show();
        QCOMPARE(checkup.timesRun(app::command::doctor), 1);
    }
    void checkingAgainRunsItAgain()
    {
        Checkup checkup({gone});
        QTRY_VERIFY(checkup.button(QStringLiteral("Check again")));
        checkup.button(QStringLiteral("Check again"))->click();
        QCOMPARE(checkup.timesRun(app::command::doctor), 2);
    }
    void reconnectingNamesThePortal()
    {
        Checkup checkup({gone});
        QSignalSpy wanted(&checkup.page, &ui::CheckupPage::reconnectWanted);
        QTRY_VERIFY(checkup.button(QStringLiteral("Reconnect…")));
        checkup.button(QStringLiteral("Reconnect…"))->click();
        QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("Law firm"));
    }
    void resumingIsDoneHereAndCheckedAgain()
    {
        Checkup checkup({paused});
        QTRY_VERIFY(checkup.button(QStringLiteral("Resume")));
        checkup.button(QStringLiteral("Resume"))->click();
        QTRY_COMPARE(checkup.timesRun(app::command::doctor), 2);
        QCOMPARE(checkup.timesRun(app::command::resume), 1);
    }
    void theProxysLoginIsAskedForAndGoesToTheEngine()
    {
        Checkup checkup({login});
        QTRY_VERIFY(checkup.button(QStringLiteral("Enter password…")));
        checkup.button(QStringLiteral("Enter password…"))->click();
        auto* dialog = checkup.page.window()->findChild<ui::ProxyLoginDialog*>();
        QVERIFY(dialog);
        const auto fields = dialog->findChildren<QLineEdit*>();
        QCOMPARE(fields.size(), 2);
        fields.at(0)->setText(QStringLiteral("jane"));
        fields.at(1)->setText(QStringLiteral("s3cret"));
        const auto buttons = dialog->findChildren<QPushButton*>();
        for (QPushButton* each : buttons) {
            if (each->isDefault()) {
                each->click();
            }
        }
        QTRY_COMPARE(checkup.timesRun(app::command::doctor), 2);
        QCOMPARE(checkup.client.executed.at(1).arguments.value(QStringLiteral("user")).toString(),
                 QStringLiteral("jane"));
    }
    void everyRowCanBeHeard()
    {
        Checkup checkup({gone});
        QTRY_COMPARE(checkup.page.findChildren<ui::CheckRow*>().size(), 1);
        const QString spoken = checkup.page.findChild<ui::CheckRow*>()->accessibleName();
        QVERIFY(spoken.startsWith(QStringLiteral("Access, Does not work")));
    }
};

QTEST_MAIN(PagesCheckupTest)
#include "pagescheckuptest.moc"
