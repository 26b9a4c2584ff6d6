// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real GNOME keyring, started by tests/support/with-keyring.sh.
#include "secrets/keychainsecretstore.h"

#include "secrets/keychainprobe.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>
#include <optional>

using namespace leadferry;
using namespace leadferry::secrets;
using base::ErrorKind;

namespace {

constexpr int patience = 10'000;

base::Result<QByteArray> read(domain::SecretStore& store, const QString& key)
{
    QObject context;
    std::optional<base::Result<QByteArray>> answer;
    store.read(key, &context, [&](const base::Result<QByteArray>& outcome) { answer = outcome; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, patience) ? *answer
                                                                         : base::Result<QByteArray>(base::Error{});
}

base::Result<void> write(domain::SecretStore& store, const QString& key, const QByteArray& secret)
{
    QObject context;
    std::optional<base::Result<void>> answer;
    store.write(key, secret, &context, [&](const base::Result<void>& outcome) { answer = outcome; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, patience) ? *answer : base::Result<void>(base::Error{});
}

base::Result<void> remove(domain::SecretStore& store, const QString& key)
{
    QObject context;
    std::optional<base::Result<void>> answer;
    store.remove(key, &context, [&](const base::Result<void>& outcome) { answer = outcome; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, patience) ? *answer : base::Result<void>(base::Error{});
}

base::Result<void> probe(const QString& service, int timeoutMs)
{
    auto* job = new KeychainProbe(service, timeoutMs);
    std::optional<base::Result<void>> outcome;
    QObject context;
    QObject::connect(job, &KeychainProbe::finished, &context, [&] { outcome = job->outcome(); });
    job->start();
    return QTest::qWaitFor([&] { return outcome.has_value(); }, patience) ? *outcome
                                                                          : base::Result<void>(base::Error{});
}

/// Holds the keyring still, as if it waited for its password.
class StillKeyring
{
public:
    StillKeyring() { ::kill(pid(), SIGSTOP); }
    ~StillKeyring() { ::kill(pid(), SIGCONT); }
    Q_DISABLE_COPY_MOVE(StillKeyring)

private:
    static pid_t pid() { return qEnvironmentVariableIntValue("LEADFERRY_TEST_KEYRING_PID"); }
};

/// Asks from another thread and says on which thread the answer came.
class Asker : public QObject
{
    Q_OBJECT
public:
    explicit Asker(domain::SecretStore& store) : m_store(store) {}
    QThread* answeredOn = nullptr;
    QByteArray secret;

public slots:
    void ask()
    {
        m_store.read(QStringLiteral("shared"), this, [this](const base::Result<QByteArray>& outcome) {
            secret = outcome ? *outcome : QByteArray();
            answeredOn = QThread::currentThread();
            emit done();
        });
    }

signals:
    void done();

private:
    domain::SecretStore& m_store;
};

} // namespace

class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT

    const QString m_service = KeychainSecretStore::serviceOf(QStringLiteral("/made/up/profile"));
    KeychainSecretStore m_store{m_service, patience};

private slots:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIntValue("LEADFERRY_TEST_KEYRING_PID") > 0,
                 "run through tests/support/with-keyring.sh");
    }
    void whatIsWrittenIsRead()
    {
        QByteArray secret(8192, 'x');
        secret[1] = '\0';
        secret[2] = '\xff';
        QVERIFY(write(m_store, QStringLiteral("portal/1/tokens"), secret).ok());
        QCOMPARE(*read(m_store, QStringLiteral("portal/1/tokens")), secret);
        QVERIFY(write(m_store, QStringLiteral("portal/1/tokens"), "newer").ok());
        QCOMPARE(*read(m_store, QStringLiteral("portal/1/tokens")), QByteArray("newer"));
    }
    void aMissingSecretIsNotFound()
    {
        const auto outcome = read(m_store, QStringLiteral("missing"));
        QVERIFY(!outcome.ok());
        QVERIFY(outcome.error().kind == ErrorKind::NotFound);
    }
    void whatIsRemovedIsGoneAndRemovingNothingIsFine()
    {
        QVERIFY(write(m_store, QStringLiteral("k"), "v").ok());
        QVERIFY(remove(m_store, QStringLiteral("k")).ok());
        QVERIFY(read(m_store, QStringLiteral("k")).error().kind == ErrorKind::NotFound);
        QVERIFY(remove(m_store, QStringLiteral("k")).ok());
    }
    void profilesDoNotSeeEachOther()
    {
        KeychainSecretStore other(KeychainSecretStore::serviceOf(QStringLiteral("/made/up/other")), patience);
        QVERIFY(write(m_store, QStringLiteral("portal/2/tokens"), "mine").ok());
        QVERIFY(read(other, QStringLiteral("portal/2/tokens")).error().kind == ErrorKind::NotFound);
    }
    void answersComeFromTheEventLoopAndNotWithoutTheirContext()
    {
        QVERIFY(write(m_store, QStringLiteral("k"), "v").ok());
        int answers = 0;
        auto* gone = new QObject;
        m_store.read(QStringLiteral("k"), gone, [&](const base::Result<QByteArray>&) { answers += 100; });
        delete gone;
        m_store.read(QStringLiteral("k"), this, [&](const base::Result<QByteArray>&) { ++answers; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 1);
    }
    void anotherThreadGetsItsAnswerOnItsOwn()
    {
        QVERIFY(write(m_store, QStringLiteral("shared"), "secret").ok());
        QThread thread;
        thread.start();
        Asker asker(m_store);
        asker.moveToThread(&thread);
        QSignalSpy done(&asker, &Asker::done);
        QMetaObject::invokeMethod(&asker, &Asker::ask, Qt::QueuedConnection);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, patience);
        thread.quit();
        QVERIFY(thread.wait());
        QCOMPARE(asker.answeredOn, &thread);
        QCOMPARE(asker.secret, QByteArray("secret"));
    }
    void theProbeFindsTheKeychainAndLeavesNothing()
    {
        const auto outcome = probe(m_service, probeTimeoutMs);
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
        QVERIFY(read(m_store, KeychainProbe::probeKey()).error().kind == ErrorKind::NotFound);
    }
    void aKeychainThatDoesNotAnswerEndsInTime()
    {
        KeychainSecretStore impatient(m_service, 200);
        {
            const StillKeyring still;
            const auto probed = probe(m_service, 200);
            QVERIFY(!probed.ok());
            QVERIFY(probed.error().kind == ErrorKind::Unauthorized);
            const auto outcome = read(impatient, QStringLiteral("k"));
            QVERIFY(!outcome.ok());
            QVERIFY(outcome.error().kind == ErrorKind::Unauthorized);
            QVERIFY2(outcome.error().message.contains(QLatin1String("did not answer in time")),
                     qPrintable(outcome.error().message));
        }
        // Afterwards all is well again, and the late probe is gone.
        QVERIFY(write(m_store, QStringLiteral("k"), "v").ok());
        QCOMPARE(*read(m_store, QStringLiteral("k")), QByteArray("v"));
        QVERIFY(read(m_store, KeychainProbe::probeKey()).error().kind == ErrorKind::NotFound);
    }
    void aCancelledProbeSaysSo()
    {
        auto* job = new KeychainProbe(m_service);
        base::Result<void> outcome;
        connect(job, &KeychainProbe::finished, this, [&] { outcome = job->outcome(); });
        job->start();
        job->cancel();
        QVERIFY(!outcome.ok());
        QVERIFY(outcome.error().kind == ErrorKind::Cancelled);
        QTRY_VERIFY(read(m_store, KeychainProbe::probeKey()).error().kind == ErrorKind::NotFound);
    }
    /// Last: there is no way back without the password.
    void aLockedKeychainIsUnauthorizedInWords()
    {
        QCOMPARE(QProcess::execute(QStringLiteral("dbus-send"),
                                   {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                                    QStringLiteral("--dest=org.freedesktop.secrets"),
                                    QStringLiteral("/org/freedesktop/secrets"),
                                    QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                                    QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")}),
                 0);
        const auto outcome = write(m_store, QStringLiteral("k"), "v");
        QVERIFY(!outcome.ok());
        QVERIFY(outcome.error().kind == ErrorKind::Unauthorized);
        QVERIFY2(outcome.error().message.contains(QLatin1String("unlock")), qPrintable(outcome.error().message));
        QVERIFY(!probe(m_service, probeTimeoutMs).ok());
    }
};

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "keychainsecretstoretest.moc"
