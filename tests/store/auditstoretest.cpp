// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;

class AuditStoreTest : public QObject
{
    Q_OBJECT
private slots:
    void whatWasDoneComesBackInItsOrder()
    {
        const QTemporaryDir folder;
        const auto database = store::Database::open(folder.filePath(QStringLiteral("leadferry.db")));
        QVERIFY(database.ok());
        store::AuditStore audit(**database);
        const QJsonObject subject{{QStringLiteral("status"), QStringLiteral("held")}};
        QVERIFY(audit.add({1'000, QStringLiteral("window"), QStringLiteral("retry"), subject, 37}).ok());
        QVERIFY(audit.add({2'000, QStringLiteral("engine"), QStringLiteral("pause"), {}, 1}).ok());
        const auto all = audit.since(0);
        QVERIFY(all.ok());
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().atMs, 1'000);
        QCOMPARE(all->first().actor, QStringLiteral("window"));
        QCOMPARE(all->first().action, QStringLiteral("retry"));
        QCOMPARE(all->first().subject, subject);
        QCOMPARE(all->first().amount, 37);
        QCOMPARE(audit.since(1'500)->size(), 1);
    }
};

QTEST_GUILESS_MAIN(AuditStoreTest)
#include "auditstoretest.moc"
