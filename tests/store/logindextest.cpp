// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/logindex.h"

#include "store/deliverylogstore.h"
#include "store/eventstore.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using store::LogIndex;

class LogIndexTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    test::FakeClock m_clock;

    void add(const QString& id, const QString& topic)
    {
        store::EventStore events(*m_database, m_clock);
        QVERIFY(events
                    .add({{QStringLiteral("port"),
                           id,
                           false,
                           {{QStringLiteral("type"), QStringLiteral("lead.captured.v1")},
                            {QStringLiteral("contact"),
                             QJsonObject{{QStringLiteral("email"), QStringLiteral("jane@example.com")}}},
                            {QStringLiteral("data"), QJsonObject{{QStringLiteral("topic"), topic}}}},
                           m_clock.nowMs()}})
                    .ok());
    }
    void run(const QString& sql)
    {
        store::Transaction transaction(*m_database);
        transaction.run(sql);
        QVERIFY(transaction.commit().ok());
    }
    /// Straight from the index.
    [[nodiscard]] int indexed(const QString& match) const
    {
        return m_database
            ->select(QStringLiteral("SELECT count(*) FROM delivery_text WHERE delivery_text MATCH ?"), {match})
            ->first()
            .first()
            .toInt();
    }
    void indexAll()
    {
        while (LogIndex(*m_database).step().value().more) {
        }
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = store::Database::open(m_folder->filePath(QStringLiteral("leadferry.db"))).value();
    }
    void aStepTakesTheNextFewAndSaysWhetherMoreAreLeft()
    {
        for (int number = 0; number < 5; ++number) {
            add(QStringLiteral("e%1").arg(number), QStringLiteral("brochure"));
        }
        LogIndex index(*m_database);
        QVERIFY(index.step(3)->more);
        QCOMPARE(indexed(QStringLiteral("brochure")), 3);
        QCOMPARE(index.step(3)->newestId, 5);
        QCOMPARE(indexed(QStringLiteral("brochure")), 5);
        indexAll();
        QCOMPARE(indexed(QStringLiteral("brochure")), 5); // nothing twice
    }
    void namesOfFieldsAreNoWords()
    {
        add(QStringLiteral("e1"), QStringLiteral("brochure"));
        indexAll();
        QCOMPARE(indexed(QStringLiteral("topic")), 0);
        QCOMPARE(indexed(QStringLiteral("\"jane@example.com\"")), 1);
        QCOMPARE(indexed(QStringLiteral("e1")), 1);
    }
    void whatIsDeletedIsFoundNoMore()
    {
        add(QStringLiteral("e1"), QStringLiteral("brochure"));
        add(QStringLiteral("e2"), QStringLiteral("brochure"));
        QVERIFY(LogIndex(*m_database).step(1).ok());
        run(QStringLiteral("DELETE FROM delivery"));
        run(QStringLiteral("DELETE FROM event"));
        QCOMPARE(indexed(QStringLiteral("brochure")), 0);
        // Nor is it anywhere in the index's own pages, once they are put together.
        run(QStringLiteral("INSERT INTO delivery_text (delivery_text) VALUES ('optimize')"));
        QCOMPARE(m_database
                     ->select(QStringLiteral("SELECT count(*) FROM delivery_text_data WHERE instr(block, "
                                             "CAST('brochure' AS BLOB))"))
                     ->first()
                     .first()
                     .toInt(),
                 0);
    }
    void whatIsErasedFromAnEventIsFoundNoMore()
    {
        add(QStringLiteral("e1"), QStringLiteral("brochure"));
        indexAll();
        run(QStringLiteral("UPDATE event SET body = '{\"data\":{\"topic\":\"mortgage\"}}', person_key = ''"));
        QCOMPARE(indexed(QStringLiteral("brochure")), 0);
        QCOMPARE(indexed(QStringLiteral("jane")), 0);
        QCOMPARE(indexed(QStringLiteral("mortgage")), 1);
    }
};

QTEST_GUILESS_MAIN(LogIndexTest)
#include "logindextest.moc"
