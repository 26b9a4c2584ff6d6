// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesources.h"

#include "ingest/recordingsink.h"
#include "support/fakeclock.h"
#include "support/memoryreplydesk.h"
#include "support/memorysecretstore.h"
#include "support/rawclient.h"

#include <QUrl>

using namespace leadferry;

namespace {

const QString anyPort = QStringLiteral("127.0.0.1:0");

struct Sources
{
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(QUrl(live.listenAddress()).port()); }

    test::RecordingSink sink;
    test::FakeClock clock;
    test::MemorySecretStore store;
    app::SourceSecretKeeper secrets{store};
    test::MemoryReplyDesk desk;
    app::LiveSources live{sink, clock, secrets, [] { return QJsonObject(); }, [] { return QByteArray(); }};
};

} // namespace

class LiveSourcesTest : public QObject
{
    Q_OBJECT
private slots:
    void botsReachTheReplyDeskAtWhateverPortIsOpen()
    {
        Sources at;
        at.desk.put(QStringLiteral("port"), QStringLiteral("c1"), QStringLiteral("Hello"));
        at.live.heed(anyPort, {});
        test::RawClient first(at.port());
        first.send("GET /v1/replies HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(first.status(), 404);
        at.live.setReplyDesk(at.desk);
        first.send("GET /v1/replies HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY(first.received().contains("\"r1\""));
        at.live.heed(QStringLiteral("[::1]:0"), {}); // another port
        at.live.heed(anyPort, {});
        test::RawClient second(at.port());
        second.send("GET /v1/replies HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY(second.received().contains("\"r1\""));
    }
    void aTokenThatDoesNotFitIsARefusalOfItsSource()
    {
        Sources at;
        domain::Source chat{QStringLiteral("web-chat")};
        chat.scheme = QStringLiteral("bearer");
        bool kept = false;
        at.secrets.keep(chat.name, {"made-up", {}}, &at.live, [&kept](const auto& written) { kept = written.ok(); });
        QTRY_VERIFY(kept);
        at.live.setReplyDesk(at.desk);
        at.live.heed(anyPort, {});
        at.live.heed({chat});
        test::RawClient client(at.port());
        client.send("GET /v1/replies?source=web-chat HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(client.status(), 401);
        QCOMPARE(at.live.refusals().value(chat.name).count, 1);
        client.send("GET /v1/replies HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer made-up\r\n\r\n");
        QTRY_COMPARE(client.status(), 200);
        QCOMPARE(at.live.refusals().value(chat.name).count, 1);
    }
};

QTEST_GUILESS_MAIN(LiveSourcesTest)
#include "livesourcestest.moc"
