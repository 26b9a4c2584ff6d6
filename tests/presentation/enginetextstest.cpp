// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/enginetexts.h"

#include <QTest>

using namespace leadferry;
using presentation::engineFailure;
using presentation::settingProblem;

class EngineTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void aSettingThatStopsTheStartIsNamedAndThePortIsNot()
    {
        app::EngineStatus status;
        status.state = app::EngineState::Failed;
        status.failureKind = base::ErrorKind::Invalid;
        status.failure = QStringLiteral("the folder /nowhere does not exist");
        QVERIFY(engineFailure(status).title.contains(QStringLiteral("local port")));
        status.failedSetting = QStringLiteral("folder.path");
        QVERIFY(engineFailure(status).title.contains(QStringLiteral("folder.path")));
        QVERIFY(engineFailure(status).meaning.contains(status.failure));
        QVERIFY(!engineFailure(status).title.contains(QStringLiteral("port can")));
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
