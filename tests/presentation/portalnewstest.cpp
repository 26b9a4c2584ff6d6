// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/portalnews.h"

#include <QTest>

using namespace leadferry;
using domain::Portal;
using domain::PortalHealth;
using domain::PortalPause;

namespace {

Portal portal(PortalHealth health, PortalPause pause = PortalPause::None)
{
    Portal result;
    result.id = 1;
    result.name = QStringLiteral("Law firm");
    result.health = health;
    result.pause = pause;
    return result;
}

} // namespace

class PortalNewsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatBeginsIsToldOnce()
    {
        const Portal well = portal(PortalHealth::Connected);
        const Portal gone = portal(PortalHealth::AccessGone);
        const Portal hopeless = portal(PortalHealth::TryingAgain, PortalPause::AfterFailures);
        QCOMPARE(presentation::newsBetween({well}, {gone}).size(), 1);
        QVERIFY(presentation::newsBetween({well}, {gone}).first().title.contains(QStringLiteral("Law firm")));
        QVERIFY(presentation::newsBetween({gone}, {gone}).isEmpty());
        QCOMPARE(presentation::newsBetween({well}, {hopeless}).size(), 1);
        QVERIFY(presentation::newsBetween({hopeless}, {hopeless}).isEmpty());
        QVERIFY(presentation::newsBetween({gone}, {well}).isEmpty());
    }
    void whatPassesOrAPersonDidIsNoNews()
    {
        const Portal well = portal(PortalHealth::Connected);
        QVERIFY(presentation::newsBetween({well}, {portal(PortalHealth::TryingAgain)}).isEmpty());
        QVERIFY(presentation::newsBetween({well}, {portal(PortalHealth::AccessInDoubt)}).isEmpty());
        QVERIFY(presentation::newsBetween({well}, {portal(PortalHealth::Connected, PortalPause::ByPerson)}).isEmpty());
    }
    void whatWasSoWhenTheWindowOpenedIsNoNews()
    {
        QVERIFY(presentation::newsBetween({}, {portal(PortalHealth::AccessGone)}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PortalNewsTest)
#include "portalnewstest.moc"
