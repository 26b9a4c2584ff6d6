// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertiesmodel.h"

#include "presentation/ownproperties.h"
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "support/madeupproperties.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;
using domain::CrmObject;

namespace {

struct Office
{
    test::FakeClock clock{test::madeUpNowMs};
    test::FakeEngineClient client;
    ConnectionsModel portals{client, clock};
    PropertyInspection inspection{client, clock, portals};
    PropertiesModel model{inspection};

    explicit Office(const domain::PropertyReport& report = test::madeUpReport())
    {
        client.connected = test::madeUpPortals();
        test::scriptReport(client, report);
    }
    [[nodiscard]] bool open()
    {
        portals.reload();
        inspection.setWatched(true);
        return QTest::qWaitFor([this] { return inspection.phase() == PropertyInspection::Phase::Ready; });
    }
    [[nodiscard]] QList<QJsonObject> asked(const char* command) const
    {
        QList<QJsonObject> found;
        for (const auto& each : client.executed) {
            if (each.command == QLatin1String(command)) {
                found.append(each.arguments);
            }
        }
        return found;
    }
    [[nodiscard]] QList<bool> freshness() const
    {
        QList<bool> fresh;
        for (const QJsonObject& arguments : asked(app::command::checkProperties)) {
            fresh.append(arguments.value(QLatin1String("fresh")).toBool());
        }
        return fresh;
    }
    [[nodiscard]] QString text(int row, PropertyColumn column) const
    {
        return model.index(row, static_cast<int>(column)).data().toString();
    }
    void fail(const char* command)
    {
        client.script(QLatin1String(command), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Transient, QStringLiteral("no answer")});
        });
    }
};

} // namespace

class PropertiesModelTest : public QObject
{
    Q_OBJECT
private slots:
    void needsStandBelowTheirKindOfRecord()
    {
        Office office;
        QVERIFY(office.open());
        QCOMPARE(office.model.rowCount(), 3 + 16);
        QVERIFY(office.model.isHeading(0));
        QCOMPARE(office.text(0, PropertyColumn::Chosen), QStringLiteral("Contact"));
        QVERIFY(office.model.index(0, 0)
                    .data(PropertiesModel::FactsRole)
                    .toString()
                    .startsWith(QStringLiteral("10 needed, 5 to repair")));
        QCOMPARE(office.text(1, PropertyColumn::Name), QStringLiteral("vehicle_of_interest"));
        office.model.setOpen(0, false);
        QCOMPARE(office.model.rowCount(), 3 + 5);
        QVERIFY(!office.model.index(0, 0).data(PropertiesModel::OpenRole).toBool());
        office.model.setOpen(0, true);
        QCOMPARE(office.model.rowCount(), 3 + 16);
    }
    void chipsAndFiltersChooseRows()
    {
        Office office;
        QVERIFY(office.open());
        QCOMPARE(office.model.countOf({}), 16);
        QCOMPARE(office.model.countOf(NeedClass::ToRepair), 6);
        QCOMPARE(office.model.countOf(NeedClass::Optional), 1);
        QCOMPARE(office.model.countOf(NeedClass::Ready), 9);
        office.model.setFilter({NeedClass::ToRepair, {}, {}, {}});
        QCOMPARE(office.model.rowCount(), 2 + 6);
        office.model.setFilter({NeedClass::ToRepair, CrmObject::Ticket, {}, {}});
        QCOMPARE(office.model.rowCount(), 1 + 1);
        office.model.setFilter({{}, {}, NeededByChoice{domain::NeedReason::Kind::Key, {}}, {}});
        QCOMPARE(office.model.rowCount(), 2 + 2);
        office.model.setFilter({{}, {}, {}, QStringLiteral("URGENT")});
        QCOMPARE(office.model.rowCount(), 1 + 1);
        QVERIFY(office.model.countWords().startsWith(QStringLiteral("1 of 16")));
    }
    void aRuleForValuesIsARemarkInTheRowAndInItsTooltip()
    {
        Office office;
        QVERIFY(office.open());
        const int row = office.model.rowOf(placeOf(CrmObject::Contact, QStringLiteral("guide_requested")));
        const QString remark = QStringLiteral("Only letters, at most 40 characters");
        QCOMPARE(office.text(row, PropertyColumn::NextStep), remark);
        QCOMPARE(office.text(row, PropertyColumn::State), QStringLiteral("Ready"));
        const QModelIndex step = office.model.index(row, static_cast<int>(PropertyColumn::NextStep));
        QVERIFY(step.data(Qt::ToolTipRole).toString().endsWith(u'\n' + remark));
        office.model.setFilter({{}, {}, {}, QStringLiteral("only letters")});
        QCOMPARE(office.model.rowCount(), 1 + 1);
    }
    void whatIsNeededIsChosenAndAChoiceStays()
    {
        Office office;
        QVERIFY(office.open());
        QCOMPARE(office.model.chosen().size(), 5);
        QVERIFY(office.model.allChosen() == Qt::PartiallyChecked); // the optional one is not
        office.model.toggleAt(office.model.rowOf(QStringLiteral("contact.budget_range")));
        office.model.toggleAt(office.model.rowOf(QStringLiteral("contact.seats"))); // not repairable
        QCOMPARE(office.model.chosen().size(), 4);
        domain::PropertyReport later = test::madeUpReport();
        later.needs[7].state = domain::NeedState::Unread;
        later.checkedAtMs += 1;
        test::scriptReport(office.client, later);
        QSignalSpy changed(&office.inspection, &PropertyInspection::reportChanged);
        office.inspection.check();
        QVERIFY(changed.wait());
        QCOMPARE(office.model.chosen().size(), 4);
        office.model.setAllChosen(true);
        QCOMPARE(office.model.chosen().size(), 6);
        office.model.toggleAt(0); // the heading: all of its kind
        QCOMPARE(office.model.chosen().size(), 1);
    }
    void whatIsOnlyUsefulIsChosenWhereNothingIsInTrouble()
    {
        Office office(test::offeringReport());
        QVERIFY(office.open());
        QCOMPARE(office.model.chosen().size(), 3);
    }
    void theLastReportIsShownAtOnceAndAnOldOneIsRenewed()
    {
        Office young;
        QVERIFY(young.open());
        QCOMPARE(young.freshness(), QList<bool>{false});
        QCOMPARE(young.inspection.facts(), QStringLiteral("checked 2 min ago"));

        domain::PropertyReport report = test::madeUpReport();
        report.checkedAtMs -= 25LL * 60 * 60 * 1000;
        Office old(report);
        QVERIFY(old.open());
        QVERIFY(QTest::qWaitFor([&] { return !old.inspection.isChecking(); }));
        QCOMPARE(old.freshness(), (QList<bool>{false, true})); // and not again, though it is still old
        emit old.client.portalsChanged();
        QVERIFY(QTest::qWaitFor([&] { return old.freshness().size() == 3; }));
        QVERIFY(!old.freshness().constLast());
    }
    void otherMappingsNeedAnotherReport()
    {
        Office office;
        QVERIFY(office.open());
        emit office.client.mappingsChanged();
        QVERIFY(QTest::qWaitFor([&] { return office.freshness().size() == 3; }));
        QCOMPARE(office.freshness(), (QList<bool>{false, false, true}));
        QVERIFY(QTest::qWaitFor([&] { return !office.inspection.isChecking(); }));
        office.inspection.setWatched(false);
        office.inspection.outdate();
        QCOMPARE(office.freshness().size(), 3);
        office.inspection.setWatched(true);
        QVERIFY(QTest::qWaitFor([&] { return office.freshness().size() == 5; }));
        QVERIFY(office.freshness().constLast());
    }
    void whatMayBeMisspeltIsNotChosenByItself()
    {
        domain::PropertyReport report = test::madeUpReport();
        report.needs[0].defined = false;
        Office office(report);
        QVERIFY(office.open());
        QCOMPARE(office.model.chosen().size(), 4);
        office.model.toggleAt(office.model.rowOf(QStringLiteral("contact.vehicle_of_interest")));
        QCOMPARE(office.model.chosen().size(), 5);
    }
    void withoutAReportOneIsMade()
    {
        Office office;
        office.client.script(QLatin1String(app::command::checkProperties), [](const QJsonObject& arguments, const auto&,
                                                                              const auto& answer) {
            answer(arguments.value(QLatin1String("fresh")).toBool() ? test::reportAnswer(test::madeUpReport())
                                                                    : QJsonObject());
        });
        QVERIFY(office.open());
        QCOMPARE(office.freshness(), (QList<bool>{false, true}));
    }
    void nothingIsAskedWhileNobodyLooks()
    {
        Office office;
        QVERIFY(office.open());
        office.inspection.setWatched(false);
        const auto before = office.freshness().size();
        emit office.client.mappingsChanged();
        QCOMPARE(office.freshness().size(), before);
        office.inspection.setWatched(true);
        QCOMPARE(office.freshness().size(), before + 1);
    }
    void aFailedCheckKeepsWhatIsShown()
    {
        Office office;
        QVERIFY(office.open());
        office.fail(app::command::checkProperties);
        office.inspection.check();
        QVERIFY(QTest::qWaitFor([&] { return office.inspection.error().has_value(); }));
        QCOMPARE(office.model.rowCount(), 3 + 16);
        QVERIFY(office.inspection.phase() == PropertyInspection::Phase::Ready);
    }
    void withNothingToShowAFailureIsOne()
    {
        Office office;
        office.fail(app::command::checkProperties);
        office.portals.reload();
        office.inspection.setWatched(true);
        QVERIFY(QTest::qWaitFor([&] { return office.inspection.phase() == PropertyInspection::Phase::Failed; }));
        test::scriptReport(office.client, test::madeUpReport());
        office.inspection.check();
        QVERIFY(QTest::qWaitFor([&] { return office.inspection.phase() == PropertyInspection::Phase::Ready; }));
        QVERIFY(!office.inspection.error());
    }
    void noPortalIsSaid()
    {
        Office office;
        office.client.connected.clear();
        office.portals.reload();
        office.inspection.setWatched(true);
        QVERIFY(QTest::qWaitFor([&] { return office.inspection.phase() == PropertyInspection::Phase::NoPortal; }));
        QVERIFY(office.freshness().isEmpty());
    }
    void anotherPortalIsAskedForItself()
    {
        Office office;
        QVERIFY(office.open());
        QCOMPARE(office.inspection.portal(), QStringLiteral("Law firm"));
        office.model.toggleAt(office.model.rowOf(QStringLiteral("contact.budget_range")));
        office.inspection.setPortal(QStringLiteral("Magazine"));
        QVERIFY(office.inspection.phase() == PropertyInspection::Phase::Loading);
        QCOMPARE(office.model.rowCount(), 0);
        QVERIFY(QTest::qWaitFor([&] { return office.inspection.phase() == PropertyInspection::Phase::Ready; }));
        QCOMPARE(office.asked(app::command::checkProperties).constLast().value(QLatin1String("portal")).toString(),
                 QStringLiteral("Magazine"));
        QCOMPARE(office.model.chosen().size(), 5); // choices are the portal's
    }
    void repairingSendsWhatIsChosenAndThenWhatWasHeld()
    {
        Office office;
        QVERIFY(office.open());
        office.client.script(QLatin1String(app::command::repairProperties),
                             [](const QJsonObject& arguments, const auto& progress, const auto& answer) {
                                 progress({{QStringLiteral("step"), QStringLiteral("repaired")},
                                           {QStringLiteral("done"), 2},
                                           {QStringLiteral("of"), 5}});
                                 answer(test::repairedAnswer(test::madeUpReport(), arguments));
                             });
        QSignalSpy done(&office.inspection, &PropertyInspection::done);
        office.inspection.repair(office.model.chosen());
        QVERIFY(office.inspection.isRepairing());
        QVERIFY(done.wait());
        QVERIFY(!office.inspection.isRepairing());
        QCOMPARE(office.inspection.repaired(), 2);
        const QJsonObject asked = office.asked(app::command::repairProperties).constFirst();
        QCOMPARE(asked.value(QLatin1String("portal")).toString(), QStringLiteral("Law firm"));
        QCOMPARE(asked.value(QLatin1String("items")).toArray().size(), 5);
        QCOMPARE(office.inspection.outcomes().size(), 5);
        QCOMPARE(office.model.countOf(NeedClass::ToRepair), 1);
        QCOMPARE(office.inspection.deliverable().size(), 1);
        QCOMPARE(office.inspection.deliverable().constFirst().held, 7);

        office.client.script(QLatin1String(app::command::retry),
                             [](const QJsonObject&, const auto&, const auto& answer) {
                                 answer(QJsonObject{{QStringLiteral("retried"), 7}});
                             });
        office.inspection.deliver();
        QVERIFY(done.wait());
        QCOMPARE(office.asked(app::command::retry).constFirst(),
                 (QJsonObject{{QStringLiteral("portal"), QStringLiteral("Law firm")},
                              {QStringLiteral("property"), QStringLiteral("contact.lead_priority")}}));
        QVERIFY(done.constLast().constFirst().toString().contains(QLatin1Char('7')));
        QVERIFY(office.inspection.deliverable().isEmpty());
    }
    void whatCouldNotBeRepairedIsNotDelivered()
    {
        Office office;
        QVERIFY(office.open());
        office.client.script(QLatin1String(app::command::repairProperties),
                             [](const QJsonObject&, const auto&, const auto& answer) {
                                 domain::RepairOutcome outcome;
                                 outcome.name = QStringLiteral("lead_priority");
                                 outcome.kind = domain::RepairOutcome::Kind::Failed;
                                 outcome.reason = QStringLiteral("refused");
                                 QJsonObject json = test::reportAnswer(test::madeUpReport());
                                 json.insert(QStringLiteral("outcomes"), QJsonArray{domain::toJson(outcome)});
                                 answer(json);
                             });
        office.inspection.repair({test::withoutUrgent()});
        QVERIFY(QTest::qWaitFor([&] { return !office.inspection.isRepairing(); }));
        QVERIFY(office.inspection.deliverable().isEmpty());
        QVERIFY(office.inspection.outcomes().constFirst().kind == domain::RepairOutcome::Kind::Failed);
    }
    void theOwnListIsKeptByTheEngine()
    {
        Office office;
        OwnProperties own(office.client);
        QSignalSpy loaded(&own, &OwnProperties::loaded);
        own.reload();
        QVERIFY(loaded.wait());
        QCOMPARE(own.properties().size(), 1);
        QVERIFY(own.find(CrmObject::Contact, QStringLiteral("loyalty_number")));
        QVERIFY(!own.find(CrmObject::Deal, QStringLiteral("loyalty_number")));
        QCOMPARE(own.sets().constFirst().name, QStringLiteral("chat"));
        QVERIFY(own.sets().at(1).properties.size() > 3);

        QSignalSpy saved(&own, &OwnProperties::saved);
        QCOMPARE(own.import(own.exported()), QString());
        QVERIFY(saved.wait());
        const QJsonObject asked = office.asked(app::command::addOwnProperties).constFirst();
        QCOMPARE(asked.value(QLatin1String("document"))[QLatin1String("properties")].toArray().size(), 1);
        own.remove(CrmObject::Contact, QStringLiteral("loyalty_number"));
        QVERIFY(saved.wait());
    }
    void aFileThatCannotBeReadSaysWhere()
    {
        Office office;
        OwnProperties own(office.client);
        QVERIFY(own.import("{\"properties\":[").contains(QLatin1Char('1'))); // a line
        QVERIFY(
            own.import("{\"properties\":[{\"object\":\"lead\"}]}").contains(QStringLiteral("properties[0].object")));
        QVERIFY(office.asked(app::command::addOwnProperties).isEmpty());
    }
};

QTEST_MAIN(PropertiesModelTest)
#include "propertiesmodeltest.moc"
