// SPDX-License-Identifier: GPL-3.0-or-later
// What the mapping page adds to the portal: the option that a value lacks, and a property for a value of the sample.
#include "domain/propertyneed.h"
#include "mappingdesk.h"
#include "presentation/propertyform.h"
#include "ui/pages/mapping/newpropertydialog.h"
#include "ui/pages/mapping/ruleinspector.h"
#include "ui/pages/mapping/samplepane.h"
#include "ui/pages/properties/propertyfields.h"
#include "ui/style/leadferrystyle.h"
#include "ui/style/variant.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace leadferry;
using domain::CrmObject;
using domain::RepairOutcome;
using presentation::MappingColumn;
using presentation::RulePlace;

namespace {

const QString color = QStringLiteral("data.vehicle_color");

struct Desk : test::MappingDesk
{
    QSignalSpy* done = nullptr;
    QSignalSpy* failed = nullptr;

    void open()
    {
        client.script(QLatin1String(app::command::ownProperties),
                      [](const QJsonObject&, const auto&, const auto& answer) {
                          answer(QJsonObject{{QStringLiteral("properties"), QJsonArray()}});
                      });
        MappingDesk::open();
        done = new QSignalSpy(page.get(), &ui::Page::done);
        failed = new QSignalSpy(page.get(), &ui::Page::failed);
    }
    Desk() = default;
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk()
    {
        delete done;
        delete failed;
    }
    /// HubSpot takes it, and the portal is read anew.
    void repairsTo(const domain::Portal& portal, const QString& name)
    {
        client.script(QLatin1String(app::command::repairProperties),
                      [this, portal, name](const QJsonObject&, const auto&, const auto& answer) {
                          client.connected = {portal};
                          emit client.portalsChanged();
                          answerWith({CrmObject::Contact,
                                      name,
                                      domain::NeedRepair::Create,
                                      RepairOutcome::Kind::Done,
                                      {},
                                      {},
                                      RepairOutcome::Fault::Refused},
                                     answer);
                      });
    }
    void repairFails(const QString& name, const QString& scope)
    {
        client.script(QLatin1String(app::command::repairProperties),
                      [name, scope](const QJsonObject&, const auto&, const auto& answer) {
                          answerWith({CrmObject::Contact, name, domain::NeedRepair::Create, RepairOutcome::Kind::Failed,
                                      QStringLiteral("no"), scope, RepairOutcome::Fault::Refused},
                                     answer);
                      });
    }
    template <typename Answer> static void answerWith(const RepairOutcome& outcome, const Answer& answer)
    {
        answer(QJsonObject{{QStringLiteral("outcomes"), QJsonArray{domain::toJson(outcome)}}});
    }
    [[nodiscard]] bool hasProblemAt(RulePlace place) const { return !page->rules().problemsAt(place).isEmpty(); }
    ui::NewPropertyDialog* dialogFor(const QString& path)
    {
        auto* pane = page->findChild<ui::SamplePane*>();
        pane->showPath(path);
        pane->tree()->setFocus();
        QTest::keyClick(pane->tree(), Qt::Key_Return, Qt::ControlModifier);
        return dialog<ui::NewPropertyDialog>();
    }
    [[nodiscard]] domain::FieldRule lastRule(int action) const
    {
        return page->rules().mapping().actions.at(action).fields.constLast();
    }
};

} // namespace

class PagesMappingPortalTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void theOptionIsAddedAndTheProblemIsGone()
    {
        Desk desk;
        desk.open();
        domain::Portal mended = test::madeUpDealer();
        mended.rules[CrmObject::Contact][QStringLiteral("lead_priority")].options.append(
            {QStringLiteral("urgent"), QStringLiteral("Urgent")});
        desk.repairsTo(mended, QStringLiteral("lead_priority"));
        desk.at({0, 5}, MappingColumn::Result);
        QVERIFY(desk.hasProblemAt({0, 5}));
        QPushButton* add = desk.button(QStringLiteral("Add option “urgent”"));
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(!desk.button(QStringLiteral("Add option “urgent”"))->isEnabled()); // it is under way
        QTRY_COMPARE(desk.done->size(), 1);
        QTRY_VERIFY(!desk.hasProblemAt({0, 5}));
        QVERIFY(!desk.page->isDirty());
        const auto sent = domain::propertyDefinitionsFromJson(
            desk.lastArguments(app::command::addOwnProperties)[QLatin1String("document")].toObject());
        QVERIFY(sent.ok());
        QCOMPARE(sent->constFirst().choices.constLast().value, QStringLiteral("urgent"));
    }
    void aPermissionThatIsMissingIsNamedAndTheRepairsComeBack()
    {
        Desk desk;
        desk.open();
        desk.repairFails(QStringLiteral("lead_priority"), QStringLiteral("crm.schemas.contacts.write"));
        desk.at({0, 5}, MappingColumn::Result);
        QTest::mouseClick(desk.button(QStringLiteral("Add option “urgent”")), Qt::LeftButton);
        QTRY_COMPARE(desk.failed->size(), 1);
        QVERIFY(desk.failed->at(0).at(1).toString().contains(QStringLiteral("crm.schemas.contacts.write")));
        QVERIFY(desk.button(QStringLiteral("Add option “urgent”"))->isEnabled());
        QVERIFY(desk.hasProblemAt({0, 5}));
    }
    void aValueOfTheSampleGetsAPropertyOfItsOwn()
    {
        Desk desk;
        desk.open();
        domain::Portal mended = test::madeUpDealer();
        mended.profile.writableProperties[CrmObject::Contact].append(QStringLiteral("vehicle_color"));
        desk.repairsTo(mended, QStringLiteral("vehicle_color"));
        const domain::Mapping before = desk.page->rules().mapping();
        auto* dialog = desk.dialogFor(color);
        QVERIFY(dialog);
        const auto fields = dialog->findChildren<QLineEdit*>();
        QCOMPARE(fields.at(0)->text(), QStringLiteral("Vehicle color"));
        QCOMPARE(fields.at(1)->text(), QStringLiteral("vehicle_color"));
        auto* create = dialog->findChild<QCheckBox*>(QStringLiteral("create"));
        QVERIFY(create->isChecked());
        QCOMPARE(create->text(), QStringLiteral("Create “vehicle_color” as single-line text"));
        QTest::mouseClick(desk.button(QStringLiteral("Create and map"), dialog), Qt::LeftButton);
        QTRY_COMPARE(desk.done->size(), 1);
        const domain::FieldRule rule = desk.lastRule(0);
        QCOMPARE(rule.property, QStringLiteral("vehicle_color"));
        QCOMPARE(rule.from, color);
        QVERIFY(!rule.onlyWhenKnown);
        const int row = static_cast<int>(desk.page->rules().mapping().actions.at(0).fields.size()) - 1;
        QTRY_VERIFY(!desk.hasProblemAt({0, row}));
        QCOMPARE(desk.table().place(), (RulePlace{0, row}));
        desk.page->editor().draft().undo();
        QVERIFY(presentation::saysTheSame(desk.page->rules().mapping(), before)); // one step
    }
    void withoutCreatingItGoesOnTheListAndIsWrittenWhereItIs()
    {
        Desk desk;
        desk.open();
        auto* dialog = desk.dialogFor(color);
        dialog->findChild<QCheckBox*>(QStringLiteral("create"))->setChecked(false);
        QTest::mouseClick(desk.button(QStringLiteral("Add to your list and map"), dialog), Qt::LeftButton);
        QTRY_COMPARE(desk.done->size(), 1);
        QVERIFY(desk.lastRule(0).onlyWhenKnown);
        QVERIFY(!desk.lastArguments(app::command::addOwnProperties).isEmpty());
        QVERIFY(desk.lastArguments(app::command::repairProperties).isEmpty());
    }
    void nothingIsLostWhenHubSpotRefuses()
    {
        Desk desk;
        desk.open();
        desk.repairFails(QStringLiteral("vehicle_color"), QStringLiteral("crm.schemas.contacts.write"));
        auto* dialog = desk.dialogFor(color);
        const auto fields = dialog->findChildren<QLineEdit*>();
        fields.at(0)->setText(QStringLiteral("Paint"));
        QPushButton* primary = desk.button(QStringLiteral("Create and map"), dialog);
        QTest::mouseClick(primary, Qt::LeftButton);
        QVERIFY(!primary->isEnabled());
        QTRY_VERIFY(primary->isEnabled());
        QVERIFY(dialog->isVisible());
        QCOMPARE(fields.at(0)->text(), QStringLiteral("Paint"));
        QVERIFY(!desk.page->isDirty());
        QTRY_VERIFY(!desk.lastArguments(app::command::removeOwnProperties).isEmpty());
    }
    void closedWhileCreatingItStillSaysWhatBecameOfIt()
    {
        Desk desk;
        desk.open();
        desk.repairFails(QStringLiteral("vehicle_color"), QStringLiteral("crm.schemas.contacts.write"));
        auto* dialog = desk.dialogFor(color);
        QTest::mouseClick(desk.button(QStringLiteral("Create and map"), dialog), Qt::LeftButton);
        delete dialog;
        QTRY_COMPARE(desk.failed->size(), 1);
        QVERIFY(!desk.page->isDirty());
    }
    void aNameThatThePortalHasIsSaidAtTheField()
    {
        Desk desk;
        desk.open();
        auto* dialog = desk.dialogFor(color);
        auto* name = dialog->findChildren<QLineEdit*>().at(1);
        name->clear();
        QTest::keyClicks(name, QStringLiteral("company"));
        QTest::mouseClick(desk.button(QStringLiteral("Create and map"), dialog), Qt::LeftButton);
        QVERIFY(ui::validityOf(name) == ui::Validity::Wrong);
        QVERIFY(desk.lastArguments(app::command::addOwnProperties).isEmpty());
    }
    void anotherRecordCanBeChosen()
    {
        Desk desk;
        desk.open();
        auto* dialog = desk.dialogFor(color);
        auto* records = dialog->findChildren<QComboBox*>().at(0);
        QCOMPARE(records->count(), 3);
        records->setCurrentIndex(2);
        dialog->findChild<QCheckBox*>(QStringLiteral("create"))->setChecked(false);
        QTest::mouseClick(desk.button(QStringLiteral("Add to your list and map"), dialog), Qt::LeftButton);
        QTRY_COMPARE(desk.done->size(), 1);
        QCOMPARE(desk.lastRule(2).from, color);
    }
    void whereThePermissionIsKnownToBeMissingNothingIsCreatedByItself()
    {
        Desk desk;
        desk.client.connected[0].missingScopes = {QStringLiteral("crm.schemas.contacts.write")};
        desk.open();
        auto* dialog = desk.dialogFor(color);
        QVERIFY(!dialog->findChild<QCheckBox*>(QStringLiteral("create"))->isChecked());
    }
    void aRuleWithoutAPropertyOffersANewOne()
    {
        Desk desk;
        desk.open();
        desk.at({0, 7}, MappingColumn::From);
        const int row = desk.page->rules().addRule(desk.page->rules().rowOf({0, 7}), color);
        desk.table().choose(desk.page->rules().placeAt(row));
        QPushButton* create = desk.button(QStringLiteral("Create the property…"));
        QVERIFY(create);
        QTest::mouseClick(create, Qt::LeftButton);
        auto* dialog = desk.dialog<ui::NewPropertyDialog>();
        QVERIFY(dialog);
        dialog->findChild<QCheckBox*>(QStringLiteral("create"))->setChecked(false);
        QTest::mouseClick(desk.button(QStringLiteral("Add to your list and map"), dialog), Qt::LeftButton);
        QTRY_COMPARE(desk.done->size(), 1);
        QCOMPARE(desk.page->rules().mapping().actions.at(0).fields.at(8).property, QStringLiteral("vehicle_color"));
    }
    void anUnknownPropertyKeepsItsName()
    {
        Desk desk;
        desk.open();
        auto rule = desk.page->rules().mapping().actions.at(0).fields.at(4);
        rule.property = QStringLiteral("paint_of_car");
        desk.page->rules().setRule({0, 4}, rule, QStringLiteral("Change property"));
        desk.at({0, 4}, MappingColumn::Property);
        QTest::mouseClick(desk.button(QStringLiteral("Create the property…")), Qt::LeftButton);
        auto* dialog = desk.dialog<ui::NewPropertyDialog>();
        QVERIFY(dialog);
        const auto fields = dialog->findChildren<QLineEdit*>();
        QCOMPARE(fields.at(0)->text(), QStringLiteral("Paint of car"));
        QCOMPARE(fields.at(1)->text(), QStringLiteral("paint_of_car"));
        QVERIFY(!fields.at(1)->isEnabled());
    }
    void theMenuOfAValueOffersIt()
    {
        Desk desk;
        desk.open();
        auto* pane = desk.page->findChild<ui::SamplePane*>();
        pane->showPath(color);
        const QRect row = pane->tree()->visualRect(pane->tree()->currentIndex());
        emit pane->tree()->customContextMenuRequested(row.center());
        auto* menu = pane->findChild<QMenu*>();
        QVERIFY(menu);
        QAction* last = menu->actions().constLast();
        QVERIFY(last->isEnabled());
        last->trigger();
        QVERIFY(desk.dialog<ui::NewPropertyDialog>());
        menu->close();
    }
};

QTEST_MAIN(PagesMappingPortalTest)
#include "pagesmappingportaltest.moc"
