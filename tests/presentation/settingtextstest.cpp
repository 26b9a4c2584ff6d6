// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/settingtexts.h"

#include "app/replydestination.h"

#include <QTest>

using namespace leadferry;
using presentation::settingWords;
using presentation::valueProblem;

class SettingTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void aFolderOfRepliesIsRefusedInTheWindowsOwnWords()
    {
        domain::Source source;
        source.name = QStringLiteral("web-chat");
        source.replyWay = domain::ReplyWay::Outbox;
        source.replyTo = QStringLiteral("/srv/answers");
        const auto refused = app::mayBeWatched(source.replyTo, {source});
        QVERIFY(!refused);
        const QString words = valueProblem(refused.error());
        QVERIFY2(words.startsWith(QStringLiteral("Agent replies are laid into this folder")), qPrintable(words));
        QVERIFY(!words.contains(QStringLiteral("web-chat")));
    }
    void anyOtherValueIsRefusedWithTheEnginesWords()
    {
        const QString words = valueProblem({base::ErrorKind::Invalid, QStringLiteral("write yes or no")});
        QVERIFY(words.contains(QStringLiteral("write yes or no")));
    }
    void aLanguageIsNoSwitch()
    {
        QVERIFY(settingWords(QStringLiteral("alerts.sound")).hint.contains(QStringLiteral("yes or no")));
        QVERIFY(settingWords(QStringLiteral("alerts.language")).hint.contains(QStringLiteral("“de”")));
        QVERIFY(settingWords(QStringLiteral("folder.path")).isFolder);
    }
};

QTEST_GUILESS_MAIN(SettingTextsTest)
#include "settingtextstest.moc"
