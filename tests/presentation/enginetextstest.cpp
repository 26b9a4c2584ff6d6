// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/enginetexts.h"

#include <QTest>

using namespace leadferry;
using presentation::settingProblem;
using presentation::sourceProblem;

class EngineTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void aPlaceWhereNoEventsCanBeTakenIsNamed()
    {
        const auto port = sourceProblem(
            {{QStringLiteral("listen.address"), QStringLiteral("127.0.0.1:8765"), QStringLiteral("it is in use")}});
        QVERIFY(port.title.contains(QStringLiteral("127.0.0.1:8765")));
        QVERIFY(port.meaning.contains(QStringLiteral("it is in use")));
        const auto folder = sourceProblem({{QStringLiteral("folder.path"), QStringLiteral("/nowhere"), QString()}});
        QVERIFY(folder.title.contains(QStringLiteral("/nowhere")));
        QVERIFY(folder.title != port.title);
        QVERIFY(sourceProblem({}).title.isEmpty());
    }
    void anUnusableSettingIsNamedWithItsValueAndWhatHoldsMeanwhile_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("meanwhile");
        QTest::newRow("schedule") << QStringLiteral("delivery.retrySchedule")
                                  << QStringLiteral("goes on with the built-in schedule");
        QTest::newRow("country") << QStringLiteral("phone.defaultCountry") << QStringLiteral("name nobody");
        QTest::newRow("any other") << QStringLiteral("hubspot.apiVersion")
                                   << QStringLiteral("uses the built-in one. (why)");
    }
    void anUnusableSettingIsNamedWithItsValueAndWhatHoldsMeanwhile()
    {
        QFETCH(QString, setting);
        QFETCH(QString, meanwhile);
        const auto words = settingProblem({{setting, QStringLiteral("soon"), QStringLiteral("why")}});
        QVERIFY(words.title.contains(setting));
        QVERIFY(words.meaning.contains(QStringLiteral("“soon”")));
        QVERIFY2(words.meaning.contains(meanwhile), qPrintable(words.meaning));
        QVERIFY(settingProblem({}).title.isEmpty());
    }
};

QTEST_GUILESS_MAIN(EngineTextsTest)
#include "enginetextstest.moc"
