// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/filesecretstore.h"

#include "cheapcost.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace leadferry;
using base::ErrorKind;
using secrets::FileSecretStore;
using test::cheapCost;

namespace {

/// Asks and waits for the answer.
base::Result<QByteArray> read(domain::SecretStore& store, const QString& key)
{
    QObject context;
    std::optional<base::Result<QByteArray>> answer;
    store.read(key, &context, [&](const base::Result<QByteArray>& outcome) { answer = outcome; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : base::Result<QByteArray>(base::Error{});
}

base::Result<void> write(domain::SecretStore& store, const QString& key, const QByteArray& secret)
{
    QObject context;
    std::optional<base::Result<void>> answer;
    store.write(key, secret, &context, [&](const base::Result<void>& outcome) { answer = outcome; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : base::Result<void>(base::Error{});
}

base::Result<void> remove(domain::SecretStore& store, const QString& key)
{
    QObject context;
    std::optional<base::Result<void>> answer;
    store.remove(key, &context, [&](const base::Result<void>& outcome) { answer = outcome; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : base::Result<void>(base::Error{});
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const auto token = QStringLiteral("portal/1/tokens");
constexpr int writesPerProcess = 12;

QString keyOf(const QString& name, int i)
{
    return QStringLiteral("%1/%2").arg(name).arg(i);
}

/// The other program of the test with two processes: this one, started again with a file and its own name.
int writeAsAnotherProcess(const QString& path, const QString& name)
{
    FileSecretStore store(path, "passphrase", cheapCost());
    for (int i = 0; i < writesPerProcess; ++i) {
        if (!write(store, keyOf(name, i), name.toUtf8())) {
            return 1;
        }
    }
    return 0;
}

} // namespace

class FileSecretStoreTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private slots:
    void init() { m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    void whatIsWrittenIsReadByTheNextProgram()
    {
        FileSecretStore store(m_path, "passphrase", cheapCost());
        QVERIFY(write(store, token, "secret").ok());
        QVERIFY(write(store, QStringLiteral("other"), QByteArray("\0\xff", 2)).ok());
        QVERIFY(write(store, token, "newer").ok());
        FileSecretStore next(m_path, "passphrase", cheapCost());
        QCOMPARE(*read(next, token), QByteArray("newer"));
        QCOMPARE(*read(next, QStringLiteral("other")), QByteArray("\0\xff", 2));
    }
    void aMissingSecretIsNotFound()
    {
        FileSecretStore store(m_path, "passphrase", cheapCost());
        const auto outcome = read(store, token);
        QVERIFY(!outcome.ok());
        QVERIFY(outcome.error().kind == ErrorKind::NotFound);
        QVERIFY(!QFile::exists(m_path));
    }
    void whatIsRemovedIsGoneAndRemovingNothingIsFine()
    {
        FileSecretStore store(m_path, "passphrase", cheapCost());
        QVERIFY(write(store, token, "secret").ok());
        QVERIFY(remove(store, token).ok());
        QVERIFY(remove(store, token).ok());
        QVERIFY(read(store, token).error().kind == ErrorKind::NotFound);
    }
    void answersComeFromTheEventLoopAndNotWithoutTheirContext()
    {
        FileSecretStore store(m_path, "passphrase", cheapCost());
        int answers = 0;
        auto* gone = new QObject;
        store.write(token, "secret", gone, [&](const base::Result<void>&) { ++answers; });
        delete gone;
        store.read(token, this, [&](const base::Result<QByteArray>& outcome) { answers += outcome.ok() ? 10 : 100; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 10); // what was written without anybody to tell is there all the same
    }
    void anAnswerComesEvenWhenTheStoreHasGone()
    {
        auto store = std::make_unique<FileSecretStore>(m_path, "passphrase", cheapCost());
        bool answered = false;
        store->read(token, this, [&](const base::Result<QByteArray>&) { answered = true; });
        store.reset();
        QTRY_VERIFY(answered);
    }
    void onlyTheOwnerMayReadTheFile()
    {
#ifdef Q_OS_UNIX
        FileSecretStore store(m_path, "passphrase", cheapCost());
        QVERIFY(write(store, token, "secret").ok());
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY((QFileInfo(m_path).permissions() & others) == 0);
        QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
        QVERIFY(write(store, token, "again").ok());
        QVERIFY((QFileInfo(m_path).permissions() & others) == 0);
#else
        QSKIP("permissions of this kind are Unix's");
#endif
    }
    void aWrongPassphraseReadsNothingAndChangesNothing()
    {
        FileSecretStore store(m_path, "passphrase", cheapCost());
        QVERIFY(write(store, token, "secret").ok());
        const QByteArray before = contentOf(m_path);
        FileSecretStore stranger(m_path, "guess", cheapCost());
        QVERIFY(stranger.check().error().kind == ErrorKind::Unauthorized);
        QVERIFY(read(stranger, token).error().kind == ErrorKind::Unauthorized);
        QVERIFY(write(stranger, token, "mine").error().kind == ErrorKind::Unauthorized);
        QVERIFY(remove(stranger, token).error().kind == ErrorKind::Unauthorized);
        QCOMPARE(contentOf(m_path), before);
        QCOMPARE(*read(store, token), QByteArray("secret"));
    }
    void aDamagedFileIsKeptAndSaysWhatToDo()
    {
        for (const QByteArray& damage :
             {QByteArray("garbage"), QByteArray(), QByteArray("LFSEALED") + QByteArray(200, 'x')}) {
            put(m_path, damage);
            FileSecretStore store(m_path, "passphrase", cheapCost());
            QVERIFY(store.check().error().kind == ErrorKind::Storage);
            const auto outcome = write(store, token, "secret");
            QVERIFY(outcome.error().kind == ErrorKind::Storage);
            QVERIFY(outcome.error().message.contains(QLatin1String("kept as it is")));
            QVERIFY(outcome.error().message.contains(m_path));
            QCOMPARE(contentOf(m_path), damage);
        }
    }
    void aFolderThatIsNotThereIsAStorageError()
    {
        FileSecretStore store(m_folder.filePath(QStringLiteral("no/such/folder/secrets")), "passphrase", cheapCost());
        QVERIFY(write(store, token, "secret").error().kind == ErrorKind::Storage);
        QVERIFY(store.check().ok());
    }
    void twoProcessesLoseNothingOfEachOther()
    {
        const QStringList names{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")};
        std::vector<std::unique_ptr<QProcess>> programs;
        for (const QString& name : names) {
            programs.push_back(std::make_unique<QProcess>());
            programs.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            programs.back()->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--writer"), m_path, name});
        }
        for (const auto& program : programs) {
            QVERIFY(program->waitForFinished());
            QCOMPARE(program->exitStatus(), QProcess::NormalExit);
            QCOMPARE(program->exitCode(), 0);
        }
        FileSecretStore store(m_path, "passphrase", cheapCost());
        for (const QString& name : names) {
            for (int i = 0; i < writesPerProcess; ++i) {
                QCOMPARE(*read(store, keyOf(name, i)), name.toUtf8());
            }
        }
    }
    void errorsNameNeitherKeyNorSecretNorPassphrase()
    {
        put(m_path, "garbage");
        FileSecretStore store(m_path, "my-passphrase", cheapCost());
        const QString message = write(store, token, "my-secret").error().message;
        QVERIFY(!message.contains(QLatin1String("my-passphrase")));
        QVERIFY(!message.contains(QLatin1String("my-secret")));
        QVERIFY(!message.contains(token));
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--writer")) {
        return writeAsAnotherProcess(arguments.at(2), arguments.at(3));
    }
    FileSecretStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "filesecretstoretest.moc"
