// SPDX-License-Identifier: GPL-3.0-or-later
// No secret lies in the profile in clear, whatever the way of connecting, and none is printed.
#include "e2e/portals.h"
#include "e2e/program.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace leadferry::test;

namespace {

/// Files below the profile in which one of the secrets can be read, also as UTF-16 or base64.
QStringList filesWith(const QString& folder, const QList<QByteArray>& secrets)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray& secret : secrets) {
            const QString text = QString::fromUtf8(secret);
            const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
            if (content.contains(secret) || content.contains(wide) || content.contains(secret.toBase64())) {
                found.append(file.fileName());
            }
        }
    }
    return found;
}

int filesIn(const QString& folder)
{
    int count = 0;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();
         files.next()) {
        ++count;
    }
    return count;
}

const char* const lead =
    R"({"id":"evt-1","type":"lead.captured.v1","contact":{"email":"ada@example.com","name":"Ada Example"}})";

} // namespace

class SecretsOnDiskTest : public QObject
{
    Q_OBJECT
private slots:
    void aServiceKeyIsNowhereInClear()
    {
        StandIn standIn({});
        Program program;
        const Ended connected = program.run({QStringLiteral("connect"), QStringLiteral("--service-key-stdin"),
                                             QStringLiteral("--api-url"), standIn.url()},
                                            standIn.serviceKey() + "\n");
        QVERIFY2(connected.exitCode == 0, connected.said());
        QCOMPARE(program.run(words("send -"), lead).exitCode, 0);
        const Ended ran = program.run(words("run --listen off --until-idle"));
        QVERIFY2(ran.exitCode == 0, ran.said());
        QVERIFY(filesIn(program.profile()) > 1);
        const QStringList found =
            filesWith(program.profile(), {standIn.serviceKey(), "Bearer ", "a made-up passphrase"});
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
        for (const Ended& ended : {connected, ran, program.run(words("show d1")), program.run(words("connections"))}) {
            QVERIFY(!ended.said().contains(standIn.serviceKey()));
        }
    }
    void withoutAPassphraseNothingIsStored()
    {
        StandIn standIn({});
        Program program;
        program.unset("LEADFERRY_PASSPHRASE");
        const Ended connected = program.run({QStringLiteral("connect"), QStringLiteral("--service-key-stdin"),
                                             QStringLiteral("--api-url"), standIn.url()},
                                            standIn.serviceKey() + "\n");
        QVERIFY2(connected.exitCode != 0, connected.said());
        QVERIFY2(connected.err.contains("LEADFERRY_PASSPHRASE"), connected.said());
        QVERIFY(filesWith(program.profile(), {standIn.serviceKey()}).isEmpty());
    }
    void withTheWrongPassphraseNothingIsSentAndNothingIsLost()
    {
        StandIn standIn({});
        Program program;
        QCOMPARE(program
                     .run({QStringLiteral("connect"), QStringLiteral("--service-key-stdin"),
                           QStringLiteral("--api-url"), standIn.url()},
                          standIn.serviceKey() + "\n")
                     .exitCode,
                 0);
        QCOMPARE(program.run(words("send -"), lead).exitCode, 0);
        program.set("LEADFERRY_PASSPHRASE", "another");
        const Ended refused = program.run(words("run --listen off --until-idle"));
        QVERIFY2(refused.exitCode == 3 || refused.exitCode == 1, refused.said());
        QVERIFY(standIn.records().value(QLatin1String("notes")).toArray().isEmpty());
        program.set("LEADFERRY_PASSPHRASE", "a made-up passphrase");
        const Ended ran = program.run(words("run --listen off --until-idle"));
        QVERIFY2(ran.exitCode == 0, ran.said());
        QCOMPARE(standIn.records().value(QLatin1String("notes")).toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(SecretsOnDiskTest)
#include "secretsondisktest.moc"
