// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replydestination.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using app::DestinationFault;
using domain::ReplyWay;

class ReplyDestinationTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatCanBeReachedSafelyIsTaken_data()
    {
        constexpr int fine = -1;
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("fault");
        const auto row = [](ReplyWay way, const char* to, int fault) {
            QTest::newRow(qPrintable(domain::toString(way) + QLatin1Char(' ') + QLatin1String(to)))
                << static_cast<int>(way) << QString::fromLatin1(to) << fault;
        };
        const auto bad = [&row](ReplyWay way, const char* to, DestinationFault fault) {
            row(way, to, static_cast<int>(fault));
        };
        row(ReplyWay::Fetch, "", fine);
        bad(ReplyWay::Fetch, "https://bot.example.com", DestinationFault::NothingNeeded);
        row(ReplyWay::Post, "https://bot.example.com/answers?tenant=7", fine);
        row(ReplyWay::Post, "http://127.0.0.1:3000/answers", fine);
        row(ReplyWay::Post, "http://localhost/answers", fine);
        row(ReplyWay::Post, "http://[::1]:3000/", fine);
        bad(ReplyWay::Post, " ", DestinationFault::AddressMissing);
        bad(ReplyWay::Post, "bot.example.com", DestinationFault::NoAddress);
        bad(ReplyWay::Post, "https://", DestinationFault::NoAddress);
        bad(ReplyWay::Post, "https://bot example.com", DestinationFault::NoAddress);
        bad(ReplyWay::Post, "http://bot.example.com", DestinationFault::Unencrypted);
        bad(ReplyWay::Post, "http://192.168.1.5/", DestinationFault::Unencrypted);
        bad(ReplyWay::Post, "ftp://bot.example.com", DestinationFault::Unencrypted);
        bad(ReplyWay::Post, "https://amara@bot.example.com", DestinationFault::UserOrFragment);
        bad(ReplyWay::Post, "https://bot.example.com/#answers", DestinationFault::UserOrFragment);
        row(ReplyWay::Outbox, "/srv/answers", fine);
        bad(ReplyWay::Outbox, "", DestinationFault::FolderMissing);
        bad(ReplyWay::Outbox, "answers", DestinationFault::FolderRelative);
        bad(ReplyWay::Outbox, "~/answers", DestinationFault::FolderRelative);
        bad(ReplyWay::Outbox, "/srv/events/", DestinationFault::FolderWatched);
        row(ReplyWay::Outbox, "/srv/events/answers", fine);
    }
    void onlyWhatCanBeReachedSafelyIsTaken()
    {
        QFETCH(int, way);
        QFETCH(QString, to);
        QFETCH(int, fault);
        const auto problem = app::problemOf({static_cast<ReplyWay>(way), to}, QStringLiteral("/srv/events"));
        QCOMPARE(problem ? static_cast<int>(problem->fault) : -1, fault);
        QVERIFY(!problem || !problem->message.isEmpty());
    }
    void aPlaceAloneSaysTheWay()
    {
        QVERIFY(app::wayFor(QStringLiteral("https://bot.example.com")) == ReplyWay::Post);
        QVERIFY(app::wayFor(QStringLiteral("/srv/answers")) == ReplyWay::Outbox);
        QVERIFY(app::wayFor(QStringLiteral("C:/answers")) == ReplyWay::Outbox);
        QVERIFY(app::wayFor(QStringLiteral(" ")) == ReplyWay::Fetch);
    }
    void aFolderIsMadeAndTriedAndLeftAsItIs()
    {
        const QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("far/answers"));
        QVERIFY(app::readyOutbox(folder, {}).ok());
        QVERIFY(QDir(folder).exists());
        QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(app::readyOutbox(folder, place.path()).ok()); // once more, and below the watched one
    }
    void whereNoFileCanBeMadeIsNoOutbox()
    {
        const QTemporaryDir place;
        QFile file(place.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const char* path : {"taken", "taken/answers"}) {
            const auto ready = app::readyOutbox(place.filePath(QLatin1String(path)), {});
            QVERIFY(!ready);
            QVERIFY(ready.error().kind == base::ErrorKind::Invalid);
        }
    }
    void theWatchedFolderIsNoOutboxByAnyName()
    {
        const QTemporaryDir place;
        const QString link = place.filePath(QStringLiteral("other-name"));
        const QString watched = place.filePath(QStringLiteral("events"));
        QVERIFY(QDir().mkpath(watched));
        QVERIFY(QFile::link(watched, link));
        QVERIFY(!app::readyOutbox(watched, watched));
        QVERIFY(!app::readyOutbox(link, watched));
    }
    void aWatchedFolderThatIsNotThereYetIsNoOutboxEither()
    {
        const QTemporaryDir place;
        const QString watched = place.filePath(QStringLiteral("events"));
        QVERIFY(!app::readyOutbox(watched + QLatin1Char('/'), watched));
        QVERIFY(!QDir(watched).exists());
    }
    void whereAnswersAreLaidNothingIsWatched()
    {
        domain::Source posts;
        posts.name = QStringLiteral("shop");
        posts.replyWay = ReplyWay::Post;
        posts.replyTo = QStringLiteral("/srv/events");
        domain::Source lays;
        lays.name = QStringLiteral("web-chat");
        lays.replyWay = ReplyWay::Outbox;
        lays.replyTo = QStringLiteral("/srv/answers");
        const QList<domain::Source> sources{posts, lays};
        QVERIFY(app::mayBeWatched(QStringLiteral("/srv/events"), sources).ok());
        QVERIFY(app::mayBeWatched(QStringLiteral("/srv"), sources).ok());
        QVERIFY(app::mayBeWatched(QString(), sources).ok());
        const auto refused = app::mayBeWatched(QStringLiteral("/srv//answers/"), sources);
        QVERIFY(!refused && refused.error().kind == base::ErrorKind::Invalid);
        QVERIFY(refused.error().message.contains(QStringLiteral("\"web-chat\"")));
    }
};

QTEST_GUILESS_MAIN(ReplyDestinationTest)
#include "replydestinationtest.moc"
