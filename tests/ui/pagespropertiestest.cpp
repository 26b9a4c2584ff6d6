// SPDX-License-Identifier: GPL-3.0-or-later
// The properties page as a person uses it.
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "support/madeupproperties.h"
#include "ui/components/chip.h"
#include "ui/components/filterbar.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/properties/choicerows.h"
#include "ui/pages/properties/needlistdialog.h"
#include "ui/pages/properties/ownpropertydialog.h"
#include "ui/pages/properties/propertiespage.h"
#include "ui/pages/properties/propertydetailsdialog.h"
#include "ui/pages/properties/propertyfilterbar.h"
#include "ui/pages/properties/propertytable.h"
#include "ui/style/leadferrystyle.h"
#include "ui/style/variant.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using presentation::PropertyColumn;
using Phase = presentation::PropertyInspection::Phase;

namespace {

struct Desk
{
    test::FakeClock clock{test::madeUpNowMs};
    test::FakeEngineClient client;
    presentation::ConnectionsModel portals{client, clock};
    ui::PropertiesPage page{client, clock, portals};

    explicit Desk(const domain::PropertyReport& report = test::madeUpReport())
    {
        client.connected = test::madeUpPortals();
        test::scriptReport(client, report);
    }
    [[nodiscard]] bool open()
    {
        page.resize(1072, 800);
        page.show();
        portals.reload();
        return QTest::qWaitFor([this] {
            return page.inspection().phase() == Phase::Ready &&
                   page.own().phase() == presentation::OwnProperties::Phase::Ready;
        });
    }
    [[nodiscard]] static QPushButton* button(const QString& text, const QWidget& in)
    {
        const auto buttons = in.findChildren<QPushButton*>();
        for (QPushButton* each : buttons) {
            if (each->text() == text && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const char* text) const { return button(QString::fromUtf8(text), page); }
    [[nodiscard]] QJsonObject asked(const char* command) const
    {
        for (const auto& each : client.executed) {
            if (each.command == QLatin1String(command)) {
                return each.arguments;
            }
        }
        return {};
    }
    [[nodiscard]] int row(const char* place) { return page.model().rowOf(QLatin1String(place)); }
    void click(int row, PropertyColumn column)
    {
        const QRect cell = page.table()->visualRect(page.model().index(row, int(column)));
        QTest::mouseClick(page.table()->viewport(), Qt::LeftButton, {}, cell.center());
    }
    void goTo(int row) { page.table()->setCurrentIndex(page.model().index(row, int(PropertyColumn::State))); }
};

QComboBox* comboWith(const QWidget& in, const QString& entry)
{
    const auto boxes = in.findChildren<QComboBox*>();
    for (QComboBox* box : boxes) {
        if (box->findText(entry) >= 0) {
            return box;
        }
    }
    return nullptr;
}

} // namespace

class PagesPropertiesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void theRepairIsOneClick()
    {
        Desk desk;
        QVERIFY(desk.open());
        QPushButton* repair = desk.button("Repair 5");
        QVERIFY(repair);
        QTest::mouseClick(repair, Qt::LeftButton);
        QCOMPARE(desk.asked(app::command::repairProperties).value(QLatin1String("items")).toArray().size(), 5);
    }
    void boxesSayWhatIsRepaired()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.click(desk.row("contact.budget_range"), PropertyColumn::Chosen);
        QVERIFY(desk.button("Repair 4"));
        auto* all = desk.page.table()->findChild<QCheckBox*>();
        QVERIFY(all->checkState() == Qt::PartiallyChecked);
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(desk.button("Repair 6")); // the optional one, too
        QVERIFY(all->checkState() == Qt::Checked);
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(desk.button("Repair"));
        QVERIFY(!desk.button("Repair")->isEnabled());
    }
    void theKeyboardDoesEverything()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.page.table()->setFocus();
        desk.goTo(desk.row("contact.budget_range"));
        QTest::keyClick(desk.page.table(), Qt::Key_Space);
        QVERIFY(desk.button("Repair 4"));
        QTest::keyClick(desk.page.table(), Qt::Key_Return);
        QVERIFY(desk.page.findChild<ui::PropertyDetailsDialog*>());
        desk.page.findChild<ui::PropertyDetailsDialog*>()->reject();
        const int before = desk.page.model().rowCount();
        desk.page.table()->setCurrentIndex(desk.page.model().index(0, 0));
        QTest::keyClick(desk.page.table(), Qt::Key_Left);
        QVERIFY(desk.page.model().rowCount() < before);
        QTest::keyClick(desk.page.table(), Qt::Key_Right);
        QCOMPARE(desk.page.model().rowCount(), before);
        QTest::keyClick(desk.page.table(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(desk.page.filterBar()->field()->hasFocus() || !desk.page.isActiveWindow());
        const auto asked = desk.client.executed.size();
        QTest::keyClick(desk.page.table(), Qt::Key_F5);
        QVERIFY(desk.client.executed.size() > asked);
    }
    void whatExactlyListsEveryChange()
    {
        Desk desk;
        QVERIFY(desk.open());
        QTest::mouseClick(desk.button("What exactly?"), Qt::LeftButton);
        auto* dialog = desk.page.findChild<ui::NeedListDialog*>();
        QVERIFY(dialog);
        QStringList words;
        const auto labels = dialog->findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            words.append(label->text());
        }
        QVERIFY(words.contains(QStringLiteral("contact.budget_range")));
        QVERIFY(words.contains(QStringLiteral("contact.seats"))); // cannot be done, and why
        QTest::mouseClick(Desk::button(QStringLiteral("Repair 5"), *dialog), Qt::LeftButton);
        QVERIFY(desk.page.inspection().isRepairing());
    }
    void aFullPortalIsNotTried()
    {
        domain::PropertyReport report = test::madeUpReport();
        report.overall = domain::PropertyLimit{1000, 1000};
        Desk desk(report);
        QVERIFY(desk.open());
        QVERIFY(!desk.button("Repair 5")->isEnabled());
    }
    void afterwardsWhatWasHeldCanGoOut()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.client.script(QLatin1String(app::command::repairProperties),
                           [](const QJsonObject& arguments, const auto&, const auto& answer) {
                               answer(test::repairedAnswer(test::madeUpReport(), arguments));
                           });
        QSignalSpy done(&desk.page, &ui::Page::done);
        desk.page.repair();
        QVERIFY(done.wait());
        QPushButton* deliver = desk.button("Deliver now");
        QVERIFY(deliver);
        QTest::mouseClick(deliver, Qt::LeftButton);
        QTRY_COMPARE(desk.asked(app::command::retry).value(QLatin1String("property")).toString(),
                     QStringLiteral("contact.lead_priority"));
    }
    void aMissingPermissionLeadsToReconnecting()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.client.script(QLatin1String(app::command::repairProperties),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               domain::RepairOutcome outcome;
                               outcome.name = QStringLiteral("budget_range");
                               outcome.kind = domain::RepairOutcome::Kind::Failed;
                               outcome.missingScope = QStringLiteral("crm.schemas.contacts.write");
                               QJsonObject json = test::reportAnswer(test::madeUpReport());
                               json.insert(QStringLiteral("outcomes"), QJsonArray{domain::toJson(outcome)});
                               answer(json);
                           });
        desk.page.repair();
        QTRY_VERIFY(desk.button("Reconnect"));
        QSignalSpy reconnect(&desk.page, &ui::PropertiesPage::reconnectWanted);
        QTest::mouseClick(desk.button("Reconnect"), Qt::LeftButton);
        QCOMPARE(reconnect.constFirst().constFirst().toString(), QStringLiteral("Law firm"));
    }
    void whatOnlyTheMappingMendsLeadsThere()
    {
        Desk desk;
        QVERIFY(desk.open());
        QSignalSpy mapping(&desk.page, &ui::PropertiesPage::mappingWanted);
        desk.click(desk.row("contact.seats"), PropertyColumn::NextStep);
        QCOMPARE(mapping.size(), 1);
        QCOMPARE(mapping.constFirst(), (QVariantList{QStringLiteral("lead.captured.v1"), QStringLiteral("contact"),
                                                     QStringLiteral("seats")}));
        desk.click(desk.row("contact.budget_range"), PropertyColumn::NextStep);
        QCOMPARE(mapping.size(), 1);
    }
    void chipsAndSearchFilter()
    {
        Desk desk;
        QVERIFY(desk.open());
        const auto chips = desk.page.findChildren<ui::Chip*>();
        for (ui::Chip* chip : chips) {
            if (chip->text() == QStringLiteral("To repair")) {
                QCOMPARE(chip->count(), std::optional<int>(6));
                chip->click();
            }
        }
        QCOMPARE(desk.page.model().rowCount(), 2 + 6);
        QTest::keyClicks(desk.page.filterBar()->field(), QStringLiteral("zebra"));
        QVERIFY(desk.button("Clear filter"));
        QTest::mouseClick(desk.button("Clear filter"), Qt::LeftButton);
        QCOMPARE(desk.page.model().rowCount(), 3 + 16);
        QVERIFY(desk.page.filterBar()->field()->text().isEmpty());
    }
    void anOwnPropertyIsNamedAfterItsLabel()
    {
        Desk desk;
        QVERIFY(desk.open());
        QTest::mouseClick(desk.button("Own property"), Qt::LeftButton);
        auto* dialog = desk.page.findChild<ui::OwnPropertyDialog*>();
        QVERIFY(dialog);
        const auto fields = dialog->findChildren<QLineEdit*>();
        QTest::keyClicks(fields.at(0), QStringLiteral("Loyalty tier"));
        QCOMPARE(fields.at(1)->text(), QStringLiteral("loyalty_tier"));
        comboWith(*dialog, QStringLiteral("Multi-line text"))->setCurrentIndex(5);
        const auto options = dialog->findChild<ui::ChoiceRows*>()->findChildren<QLineEdit*>();
        QTest::keyClicks(options.at(0), QStringLiteral("Silver member"));
        QTest::keyClicks(options.at(2), QStringLiteral("Gold"));
        QCOMPARE(options.at(1)->text(), QStringLiteral("silver_member"));
        QTest::keyClick(options.at(2), Qt::Key_Up, Qt::AltModifier);
        QSignalSpy done(&desk.page, &ui::Page::done);
        QTest::mouseClick(Desk::button(QStringLiteral("Add to your list"), *dialog), Qt::LeftButton);
        QVERIFY(done.wait());
        const auto sent = domain::propertyDefinitionsFromJson(
            desk.asked(app::command::addOwnProperties).value(QLatin1String("document")).toObject());
        QVERIFY(sent.ok());
        QCOMPARE(sent->constFirst().name, QStringLiteral("loyalty_tier"));
        QCOMPARE(sent->constFirst().choices.constFirst().value, QStringLiteral("gold"));
    }
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.page.openOwnDialog();
        auto* dialog = desk.page.findChild<ui::OwnPropertyDialog*>();
        const auto fields = dialog->findChildren<QLineEdit*>();
        QTest::keyClicks(fields.at(0), QStringLiteral("Loyalty"));
        fields.at(1)->clear();
        QTest::keyClicks(fields.at(1), QStringLiteral("Loyalty Number"));
        QTest::mouseClick(Desk::button(QStringLiteral("Add to your list"), *dialog), Qt::LeftButton);
        QVERIFY(ui::validityOf(fields.at(1)) == ui::Validity::Wrong);
        QVERIFY(ui::validityOf(fields.at(0)) == ui::Validity::Fine);
        QCOMPARE(fields.at(1)->text(), QStringLiteral("Loyalty Number"));
        QVERIFY(desk.asked(app::command::addOwnProperties).isEmpty());
        fields.at(1)->clear();
        QTest::keyClicks(fields.at(1), QStringLiteral("loyalty_number")); // is on the list
        QTest::mouseClick(Desk::button(QStringLiteral("Add to your list"), *dialog), Qt::LeftButton);
        QVERIFY(ui::validityOf(fields.at(1)) == ui::Validity::Wrong);
        QVERIFY(dialog->isVisible());
    }
    void aSetIsAddedAsAWhole()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.page.openOwnDialog();
        auto* dialog = desk.page.findChild<ui::OwnPropertyDialog*>();
        dialog->showPart(ui::OwnPropertyDialog::Part::Set);
        comboWith(*dialog, QStringLiteral("Car dealers"))->setCurrentText(QStringLiteral("Car dealers"));
        const auto set = domain::propertySet(QStringLiteral("automotive"));
        QVERIFY(set.ok());
        QPushButton* add = nullptr;
        QTRY_VERIFY((add = Desk::button(QStringLiteral("Add %1 to your list").arg(set->size()), *dialog)) != nullptr);
        QSignalSpy done(&desk.page, &ui::Page::done);
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(done.wait());
        const QJsonValue document = desk.asked(app::command::addOwnProperties).value(QLatin1String("document"));
        QCOMPARE(document[QLatin1String("properties")].toArray().size(), set->size());
    }
    void aFailureKeepsTheReportAndOffersAnotherTry()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.client.script(QLatin1String(app::command::checkProperties),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               answer(base::Error{base::ErrorKind::Transient, QStringLiteral("no")});
                           });
        QTest::mouseClick(desk.button("Check again"), Qt::LeftButton);
        QTRY_VERIFY(desk.button("Try again"));
        QVERIFY(desk.page.table()->isVisible());
        test::scriptReport(desk.client, test::readyReport());
        QTest::mouseClick(desk.button("Try again"), Qt::LeftButton);
        QTRY_VERIFY(!desk.button("Try again"));
        QTRY_VERIFY(!desk.button("What exactly?")); // one green line, no banner
    }
    void withoutAPortalOneIsConnected()
    {
        Desk desk;
        desk.client.connected.clear();
        desk.page.resize(1072, 800);
        desk.page.show();
        desk.portals.reload();
        QTRY_VERIFY(desk.button("Connect a portal"));
        QSignalSpy connecting(&desk.page, &ui::PropertiesPage::connectWanted);
        QTest::mouseClick(desk.button("Connect a portal"), Qt::LeftButton);
        QCOMPARE(connecting.size(), 1);
    }
};

QTEST_MAIN(PagesPropertiesTest)
#include "pagespropertiestest.moc"
