// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mappingstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;

namespace {

domain::Mapping madeUp(int version, const QString& name)
{
    domain::Mapping mapping;
    mapping.eventType = QStringLiteral("lead.captured.v1");
    mapping.version = version;
    domain::Action action;
    action.id = QStringLiteral("deal");
    action.object = domain::CrmObject::Deal;
    domain::FieldRule rule;
    rule.property = QStringLiteral("dealname");
    rule.constant = name;
    action.fields = {rule};
    mapping.actions = {action};
    return mapping;
}

} // namespace

class MappingStoreTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;

private slots:
    void init()
    {
        QFile::remove(m_folder.filePath(QStringLiteral("leadferry.db")));
        auto opened = store::Database::open(m_folder.filePath(QStringLiteral("leadferry.db")));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
    }
    void cleanup() { m_database.reset(); }

    void theNewestVersionIsTheOneThatCounts()
    {
        store::MappingStore mappings(*m_database);
        QVERIFY(mappings.newest()->isEmpty());
        QVERIFY(mappings
                    .save(
                        {
                            madeUp(2, QStringLiteral("two")),
                        },
                        QStringLiteral("window"), 1'000)
                    .ok());
        QVERIFY(mappings.save({madeUp(10, QStringLiteral("ten"))}, QStringLiteral("window"), 2'000).ok());
        const auto newest = mappings.newest();
        QVERIFY(newest.ok());
        QCOMPARE(newest->size(), 1);
        QCOMPARE(newest->first().version, 10);
        QCOMPARE(newest->first().actions.first().fields.first().constant, QStringLiteral("ten"));
        QCOMPARE(*mappings.savings(), 2);
    }
    void everyVersionIsKeptWithWhoAndWhen()
    {
        store::MappingStore mappings(*m_database);
        QVERIFY(mappings.save({madeUp(2, QStringLiteral("two"))}, QStringLiteral("window"), 1'000).ok());
        QVERIFY(mappings.save({madeUp(3, QStringLiteral("three"))}, QStringLiteral("command line"), 2'000).ok());
        const auto versions = mappings.history(QStringLiteral("lead.captured.v1"));
        QVERIFY(versions.ok());
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->at(0).mapping.version, 3);
        QCOMPARE(versions->at(0).savedBy, QStringLiteral("command line"));
        QCOMPARE(versions->at(1).savedAtMs, 1'000);
        QVERIFY(mappings.history(QStringLiteral("other"))->isEmpty());
    }
    void aVersionIsNeverReplaced()
    {
        store::MappingStore mappings(*m_database);
        QVERIFY(mappings.save({madeUp(2, QStringLiteral("two"))}, QStringLiteral("window"), 1'000).ok());
        QVERIFY(!mappings.save({madeUp(2, QStringLiteral("other"))}, QStringLiteral("window"), 2'000).ok());
        QCOMPARE(mappings.newest()->first().actions.first().fields.first().constant, QStringLiteral("two"));
    }
    void oneThatCannotBeReadIsNamed()
    {
        store::Transaction transaction(*m_database);
        transaction.run(QStringLiteral("INSERT INTO mapping VALUES ('lead.captured.v1', 2, '{', 0, 'window')"));
        QVERIFY(transaction.commit().ok());
        const auto newest = store::MappingStore(*m_database).newest();
        QVERIFY(!newest.ok());
        QVERIFY(newest.error().message.contains(QStringLiteral("lead.captured.v1")));
    }
};

QTEST_GUILESS_MAIN(MappingStoreTest)
#include "mappingstoretest.moc"
