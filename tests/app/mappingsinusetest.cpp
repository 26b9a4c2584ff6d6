// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mappingsinuse.h"

#include "app/engine.h"
#include "app/enginecommandjob.h"
#include "app/enginecommands.h"
#include "app/mappingdocument.h"
#include "app/profilefolder.h"
#include "app/settingcatalog.h"
#include "domain/eventtypecatalog.h"
#include "store/auditstore.h"
#include "store/portalstore.h"
#include "support/memorysecretstore.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::Mapping;

namespace {

constexpr QLatin1String lead("lead.captured.v1");

/// The built-in mapping of leads without its note.
Mapping leadWithoutNote()
{
    const auto builtIn = domain::defaultMappings();
    const auto found =
        std::find_if(builtIn->begin(), builtIn->end(), [](const Mapping& m) { return m.eventType == lead; });
    Mapping mapping = *found;
    mapping.actions.removeLast();
    return mapping;
}

int versionIn(const QList<Mapping>& mappings, const QString& type)
{
    const auto found =
        std::find_if(mappings.begin(), mappings.end(), [&](const Mapping& m) { return m.eventType == type; });
    return found == mappings.end() ? 0 : found->version;
}

} // namespace

class MappingsInUseTest : public QObject
{
    Q_OBJECT
    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    test::MemorySecretStore m_secrets;

    base::Result<app::MappingImport> import(const QList<Mapping>& mappings) const
    {
        return app::importMappings(*m_database, mappings, QStringLiteral("command line"), m_clock.nowMs());
    }
    /// A portal that is never called, for delivery is paused.
    void connectPortalAndPause() const
    {
        domain::Portal portal;
        portal.hubId = 4711;
        portal.name = QStringLiteral("Bench");
        portal.apiUrl = QStringLiteral("http://127.0.0.1:9");
        portal.health = domain::PortalHealth::Connected;
        QVERIFY(store::PortalStore(*m_database).save(portal, m_clock.nowMs()).ok());
        store::SettingStore settings(*m_database);
        QVERIFY(settings.setValue(app::setting::paused, app::setting::yes).ok());
    }
    static QStringList plannedBy(app::Engine& engine, qint64 delivery)
    {
        QStringList objects;
        const auto detail = engine.delivery(delivery);
        if (detail) {
            for (const auto& operation : detail->operations) {
                if (operation.state != domain::OperationState::Cancelled) {
                    objects.append(domain::toString(operation.object));
                }
            }
        }
        return objects;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = store::Database::open(app::ProfileFolder::open(m_folder->path())->databaseFile());
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
    }
    void cleanup() { m_database.reset(); }

    void withoutASavedOneTheBuiltInMappingsAreInUse()
    {
        const auto inUse = app::mappingsInUse(*m_database);
        QVERIFY(inUse.ok());
        QCOMPARE(inUse->size(), domain::defaultMappings()->size());
    }
    void anImportIsANewVersionOfWhatDiffersAndLeavesTheRest()
    {
        auto all = *app::mappingsInUse(*m_database);
        const int before = versionIn(all, lead);
        for (Mapping& mapping : all) {
            mapping = mapping.eventType == lead ? leadWithoutNote() : mapping;
        }
        const auto done = import(all);
        QVERIFY(done.ok());
        QCOMPARE(done->saved.size(), 1);
        QCOMPARE(done->unchanged, all.size() - 1);
        const auto inUse = *app::mappingsInUse(*m_database);
        QCOMPARE(versionIn(inUse, lead), before + 1);
        const auto again = app::readMappings(app::exported(inUse));
        QVERIFY(again.ok());
        QCOMPARE(import(*again)->saved.size(), 0);
        QCOMPARE(import(*domain::defaultMappings())->saved.first().version, before + 2); // the way back
        QCOMPARE(store::AuditStore(*m_database).since(0)->size(), 2);
    }
    void aTypeNobodyKnewIsDeliveredFromThenOn()
    {
        Mapping mapping = leadWithoutNote();
        mapping.eventType = QStringLiteral("quiz.finished.v1");
        mapping.version = 12;
        QCOMPARE(import({mapping})->saved.first().version, 1);
        QCOMPARE(versionIn(*app::mappingsInUse(*m_database), mapping.eventType), 1);
    }
    void oneThatCannotBeReadSavesNoneAndIsNamed()
    {
        QJsonObject document = app::exported({leadWithoutNote()});
        QJsonArray entries = document.value(QLatin1String("mappings")).toArray();
        entries.append(QJsonObject{{QStringLiteral("eventType"), QStringLiteral("x")},
                                   {QStringLiteral("actions"), QJsonArray{QJsonObject{}}}});
        document.insert(QStringLiteral("mappings"), entries);
        const auto read = app::readMappings(document);
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.contains(QStringLiteral("mappings[1].")), qPrintable(read.error().message));
        document.insert(QStringLiteral("mappings"), QJsonArray{entries.at(0), entries.at(0)});
        QVERIFY2(app::readMappings(document).error().message.contains(QStringLiteral("twice")), "which one counts?");
        QVERIFY(!app::readMappings(QJsonObject{{QStringLiteral("mappings"), QJsonArray()}}).ok());
    }
    void theHistoryEndsWithTheBuiltInMapping()
    {
        QVERIFY(import({leadWithoutNote()}).ok());
        app::RunOptions options;
        options.profile = m_folder->path();
        options.listen = QStringLiteral("off");
        app::Engine engine(options, app::EngineRole::Owner, m_secrets, m_clock);
        QVERIFY(engine.start().ok());
        auto* job =
            engine.command(QLatin1String(app::command::mappingHistory), {{QStringLiteral("eventType"), QString(lead)}});
        QJsonArray versions;
        connect(job, &base::Job::finished, job,
                [&] { versions = job->outcome()->value(QLatin1String("versions")).toArray(); });
        job->start();
        QTRY_COMPARE(versions.size(), 2);
        QCOMPARE(versions.at(0)[QLatin1String("savedBy")].toString(), QStringLiteral("command line"));
        QCOMPARE(versions.at(0)[QLatin1String("mapping")][QLatin1String("version")].toInt(), 2);
        QVERIFY(!versions.at(1).toObject().contains(QLatin1String("savedAtMs")));
        QCOMPARE(versions.at(1)[QLatin1String("mapping")][QLatin1String("actions")].toArray().size(), 2);
    }
    void whatWasNeverSentGoesByTheImportedMapping()
    {
        connectPortalAndPause();
        app::RunOptions options;
        options.profile = m_folder->path();
        options.listen = QStringLiteral("off");
        app::Engine engine(options, app::EngineRole::Owner, m_secrets, m_clock);
        QVERIFY(engine.start().ok());
        const auto send = [&](const char* text) {
            auto* job =
                engine.command(QLatin1String(app::command::send), {{QStringLiteral("text"), QLatin1String(text)}});
            job->start();
        };
        send(R"({"id":"e1","type":"lead.captured.v1","contact":{"email":"jane@example.com","phone":"030 123456"}})");
        QTRY_COMPARE(plannedBy(engine, 1), QStringList({QStringLiteral("contact"), QStringLiteral("note")}));
        const QSignalSpy told(&engine, &app::Engine::mappingsChanged);
        const auto done = import({leadWithoutNote()});
        QVERIFY(done.ok());
        QCOMPARE(done->replanned, 1);
        QCOMPARE(told.size(), 0);
        QCOMPARE(plannedBy(engine, 1), QStringList{QStringLiteral("contact")});
        engine.command(QLatin1String(app::command::nudge), {})->start(); // as another process does
        send(R"({"id":"e2","type":"lead.captured.v1","contact":{"email":"john@example.com"}})");
        QTRY_COMPARE(plannedBy(engine, 2), QStringList{QStringLiteral("contact")});
        QCOMPARE(told.size(), 1);
        engine.command(QLatin1String(app::command::nudge), {})->start();
        send(R"({"id":"e3","type":"lead.captured.v1","contact":{"email":"joan@example.com"}})");
        QTRY_COMPARE(plannedBy(engine, 3), QStringList{QStringLiteral("contact")});
        QCOMPARE(told.size(), 1); // nobody has saved anything since
    }
};

QTEST_GUILESS_MAIN(MappingsInUseTest)
#include "mappingsinusetest.moc"
