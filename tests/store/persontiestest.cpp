// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/personties.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using store::Database;
using store::Transaction;

class PersonTiesTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

    QString settle(const char* personKey, const QStringList& ties)
    {
        Transaction transaction(*m_database);
        const QString person = store::settlePerson(transaction, 1, QString::fromLatin1(personKey), ties);
        return transaction.commit().ok() ? person : QStringLiteral("failed");
    }

private slots:
    void init()
    {
        auto opened = Database::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        Transaction transaction(*m_database);
        transaction.run(QStringLiteral("INSERT INTO portal (id, hub_id, name, credential, api_url, app_url, "
                                       "connected_at_ms, profile) VALUES (1, 1, 'p', 'oauth', '', '', 0, '{}')"));
        QVERIFY(transaction.commit().ok());
    }
    void nobodyStaysNobody() { QCOMPARE(settle("", {QStringLiteral("conversation:port:c")}), QString()); }
    void anAddressTakesOverTheVisitor()
    {
        const QStringList visitor{QStringLiteral("visitor:v")};
        QCOMPARE(settle("visitor:v", visitor), QStringLiteral("visitor:v"));
        QCOMPARE(settle("email:a", visitor), QStringLiteral("email:a"));
        QCOMPARE(settle("visitor:v", visitor), QStringLiteral("email:a"));
    }
    void aConversationTiesAPhoneToAnAddress()
    {
        const QStringList conversation{QStringLiteral("conversation:port:c")};
        QCOMPARE(settle("phone:+4930", conversation), QStringLiteral("phone:+4930"));
        QCOMPARE(settle("email:a", conversation), QStringLiteral("email:a"));
        QCOMPARE(settle("phone:+4930", {}), QStringLiteral("email:a"));
    }
    void tiesReachThroughOneAnother()
    {
        QCOMPARE(settle("visitor:v", {QStringLiteral("visitor:v"), QStringLiteral("conversation:port:c")}),
                 QStringLiteral("visitor:v"));
        QCOMPARE(settle("email:a", {QStringLiteral("conversation:port:c")}), QStringLiteral("email:a"));
        QCOMPARE(settle("visitor:v", {QStringLiteral("visitor:v")}), QStringLiteral("email:a"));
    }
    void twoAddressesAreTwoPeopleAndTheNewerOneCountsFromThenOn()
    {
        const QStringList visitor{QStringLiteral("visitor:v")};
        QCOMPARE(settle("email:a", visitor), QStringLiteral("email:a"));
        QCOMPARE(settle("email:b", visitor), QStringLiteral("email:b"));
        QCOMPARE(settle("visitor:v", visitor), QStringLiteral("email:b"));
        QCOMPARE(settle("email:a", {}), QStringLiteral("email:a"));
    }
};

QTEST_GUILESS_MAIN(PersonTiesTest)
#include "persontiestest.moc"
