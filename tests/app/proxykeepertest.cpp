// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proxykeeper.h"

#include "support/memorysecretstore.h"
#include "support/smallproxy.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;

class ProxyKeeperTest : public QObject
{
    Q_OBJECT
private:
    static net::HttpOutcome get(net::HttpClient& client, const char* url)
    {
        net::HttpRequest request;
        request.url = QUrl(QLatin1String(url));
        net::HttpJob* job = client.prepare(request, 10'000);
        net::HttpOutcome outcome;
        QObject::connect(job, &base::Job::finished, job, [job, &outcome] { outcome = job->outcome(); });
        QSignalSpy finished(job, &base::Job::finished);
        job->start();
        (void)(finished.size() > 0 || finished.wait(10'000));
        return outcome;
    }
    static app::SettingValues system()
    {
        app::SettingValues settings;
        settings.inForce.insert(app::setting::networkProxy, QStringLiteral("system"));
        return settings;
    }
private slots:
    void cleanup()
    {
        for (const char* name : {"http_proxy", "https_proxy", "no_proxy"}) {
            qunsetenv(name);
        }
    }
    void theLoginIsReadWhenSomeHostGoesThroughAProxy()
    {
        test::SmallProxy proxy;
        proxy.login = "jane:s3cret";
        QVERIFY(proxy.start());
        qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
        qputenv("no_proxy", "api.hubapi.com"); // HubSpot itself is reached directly
        test::MemorySecretStore secrets;
        net::HttpClient client;
        {
            app::ProxyKeeper earlier(client, secrets);
            bool kept = false;
            earlier.keep({QStringLiteral("jane"), QStringLiteral("s3cret")}, this,
                         [&kept](const base::Result<void>& done) { kept = done.ok(); });
            QTRY_VERIFY(kept);
        }
        net::HttpClient fresh;
        app::ProxyKeeper keeper(fresh, secrets);
        keeper.heed(system());
        QCoreApplication::processEvents();
        QVERIFY(!keeper.hasLogin());
        (void)get(fresh, "http://crm.example.com/");
        QTRY_VERIFY(keeper.hasLogin());
        QCOMPARE(get(fresh, "http://crm.example.com/").response.body, QByteArray("through"));
    }
    void withoutAProxyTheSecretsAreLeftAlone()
    {
        test::MemorySecretStore secrets;
        net::HttpClient client;
        app::ProxyKeeper keeper(client, secrets);
        keeper.heed(system());
        QVERIFY(!client.goesThroughProxy(QUrl(QStringLiteral("http://127.0.0.1:9/"))));
        QCoreApplication::processEvents();
        QCOMPARE(secrets.reads, 0);
    }
};

QTEST_GUILESS_MAIN(ProxyKeeperTest)
#include "proxykeepertest.moc"
