// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/indexkeeper.h"

#include "store/eventstore.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;

class IndexKeeperTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<test::FakeClock> m_clock;
    int m_added = 0;

    void add(int events)
    {
        store::EventStore store(*m_database, *m_clock);
        QList<domain::IncomingEvent> incoming;
        for (int i = 0; i < events; ++i) {
            incoming.append({QStringLiteral("port"),
                             QStringLiteral("e%1").arg(++m_added),
                             false,
                             {{QStringLiteral("type"), QStringLiteral("lead.captured.v1")}},
                             m_clock->nowMs()});
        }
        QVERIFY(store.add(incoming).ok());
    }
    [[nodiscard]] int indexedTo() const
    {
        return m_database->select(QStringLiteral("SELECT indexed_to FROM log_index"))->first().first().toInt();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = store::Database::open(m_folder->filePath(QStringLiteral("leadferry.db"))).value();
        m_clock = std::make_unique<test::FakeClock>();
        m_added = 0;
    }
    void aMomentAfterSomethingCameInItIsIndexed()
    {
        app::IndexKeeper keeper(*m_database, *m_clock);
        add(3);
        keeper.wake();
        QCOMPARE(indexedTo(), 0); // the sender comes first
        m_clock->advance(1000);
        QCOMPARE(indexedTo(), 3);
    }
    void whatAnEarlierVersionLeftIsIndexedInSteps()
    {
        add(450);
        app::IndexKeeper keeper(*m_database, *m_clock);
        keeper.wake();
        m_clock->advance(500);
        QCOMPARE(indexedTo(), 100);
        m_clock->advance(3000);
        QCOMPARE(indexedTo(), 450);
    }
    void whileMoreComesInItTakesOneStepASecond()
    {
        add(1000);
        app::IndexKeeper keeper(*m_database, *m_clock);
        keeper.wake();
        m_clock->advance(500);
        for (int second = 0; second < 3; ++second) {
            add(1);
            m_clock->advance(1000);
        }
        QCOMPARE(indexedTo(), 400);
    }
};

QTEST_GUILESS_MAIN(IndexKeeperTest)
#include "indexkeepertest.moc"
