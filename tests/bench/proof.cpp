// SPDX-License-Identifier: GPL-3.0-or-later
// A proof of many deliveries and the summary of their week: how long, and how much memory. HubSpot answers at once
// here, so that only our own share is measured.
//   bench_proof [DELIVERIES]
#include "app/proofrun.h"
#include "app/weeksummary.h"
#include "domain/fieldscreen.h"
#include "store/portalstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace leadferry;

namespace {

constexpr qint64 nowMs = 1'795'450'000'000;
constexpr qint64 hourMs = 3'600'000;

int residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        const auto lines = status.readAll().split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith("VmRSS:")) {
                return line.mid(6).simplified().split(' ').constFirst().toInt() / 1024;
            }
        }
    }
    return 0;
}

/// Holds what was sent; a hundredth of the contacts has another city.
class EchoGateway final : public domain::CrmGateway
{
    class Call final : public domain::CrmCall
    {
    public:
        explicit Call(domain::CrmRequest request) : m_request(std::move(request)) {}

    protected:
        void run() override
        {
            m_outcome.call = base::Result<void>();
            for (const auto& input : m_request.inputs) {
                domain::CrmItem item;
                item.trace = input.trace;
                item.ok = true;
                item.recordId = input.recordId;
                const bool odd = input.recordId.endsWith(QLatin1String("00"));
                item.properties = {{QStringLiteral("firstname"), QStringLiteral("Jane")},
                                   {QStringLiteral("city"), odd ? QStringLiteral("Paris") : QStringLiteral("Lyon")},
                                   {QStringLiteral("hs_note_body"), QStringLiteral("<p>Hello</p>")}};
                item.linkedIds = {u'1' + input.recordId.mid(1)};
                m_outcome.items.append(item);
            }
            finish();
        }
        void stop() override {}

    private:
        domain::CrmRequest m_request;
    };

public:
    int calls = 0;
    domain::CrmCall* prepare(const domain::CrmRequest& request) override
    {
        ++calls;
        return new Call(request);
    }
    [[nodiscard]] qint64 permitDelayMs(qint64, domain::CrmVerb, domain::CrmObject, domain::Pace) const override
    {
        return 0;
    }
};

void fill(store::Database& database, int deliveries)
{
    store::Transaction transaction(database);
    const QString k = QStringLiteral("WITH RECURSIVE i (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM i WHERE k < %1) ")
                          .arg(deliveries);
    const qint64 first = nowMs - 20 * hourMs;
    transaction.run(
        k +
        QStringLiteral("INSERT INTO event (source, event_id, content_hash, type, bot, conversation_id, person_key, "
                       "occurred_at_ms, received_at_ms, body) SELECT 'port', 'e' || k, k, 'lead.captured.v1', "
                       "'bot', 'c' || k, CASE k % 9 WHEN 0 THEN 'visitor:' ELSE 'email:' END || k, %1 + k, %1 + k, "
                       "json_object('id', 'e' || k, 'type', 'lead.captured.v1', 'contact', json_object('email', k || "
                       "'@example.com'), 'data', json_object('colour', 'red', 'text', hex(zeroblob(300)))) FROM i")
            .arg(first));
    transaction.run(k +
                    QStringLiteral("INSERT INTO delivery (event_sequence, portal_id, state, mapping_version, person, "
                                   "type, bot, attempts, received_at_ms, changed_at_ms, delivered_at_ms) "
                                   "SELECT k, 1, 'delivered', 1, 'Jane Cooper', 'lead.captured.v1', 'bot', "
                                   "1 + (k % 50 = 0), %1 + k, %1 + k + 900, %1 + k + 900 + k % 5000 FROM i")
                        .arg(first));
    const QString operation = QStringLiteral(
        "INSERT INTO operation (delivery_id, portal_id, event_sequence, action_id, key, object, state, person_key, "
        "fields, record_id, attempts) SELECT k, 1, k, '%1', '%1' || k, '%1', 'done', '%1' || k, "
        "'[[\"%2\",\"%3\",\"overwrite\"],[\"%4\",\"%5\",\"overwrite\"]]', '%6' || k, 1 FROM i");
    transaction.run(k + operation.arg(QStringLiteral("contact"), QStringLiteral("firstname"), QStringLiteral("Jane"),
                                      QStringLiteral("city"), QStringLiteral("Lyon"), QStringLiteral("1")));
    transaction.run(k + operation.arg(QStringLiteral("note"), QStringLiteral("hs_note_body"),
                                      QStringLiteral("<p>Hello</p>"), QStringLiteral("hs_note_body"),
                                      QStringLiteral("<p>Hello</p>"), QStringLiteral("2")));
    transaction.run(
        QStringLiteral("INSERT INTO operation_link (operation_id, target_id, state) SELECT n.id, c.id, 'made' "
                       "FROM operation n JOIN operation c ON c.delivery_id = n.delivery_id AND c.object = "
                       "'contact' WHERE n.object = 'note'"));
    for (const auto& [property, value] : {std::pair("firstname", "Jane"), std::pair("city", "Lyon")}) {
        transaction.run(k + QStringLiteral("INSERT INTO written_value SELECT 1, 'contact', '1' || k, '%1', '%2', k, "
                                           "'port', %3 + k FROM i")
                                .arg(QLatin1String(property), domain::fingerprintOf(QLatin1String(value)))
                                .arg(first));
    }
    if (const auto done = transaction.commit(); !done) {
        qFatal("%s", qPrintable(done.error().message));
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const int deliveries = QCoreApplication::arguments().value(1, QStringLiteral("100000")).toInt();
    QTemporaryDir folder;
    auto opened = store::Database::open(folder.filePath(QStringLiteral("b.db")));
    store::Database& database = **opened;
    base::SystemClock clock;
    domain::Portal connecting;
    connecting.hubId = 1;
    connecting.name = QStringLiteral("Bench");
    connecting.health = domain::PortalHealth::Connected;
    (void)store::PortalStore(database).save(connecting, nowMs);
    fill(database, deliveries);

    EchoGateway gateway;
    QPointer<app::ProofRun> current;
    qint64 worstGap = 0;
    QElapsedTimer beat;
    beat.start();
    auto* run =
        new app::ProofRun({database, gateway, clock, [&] { return store::PortalStore(database).all(); }, current,
                           [&](const app::ProofRun&) { worstGap = std::max(worstGap, beat.restart()); }},
                          {{nowMs - 24 * hourMs, nowMs, 0}, {}, QStringLiteral("engine")});
    QEventLoop loop;
    QObject::connect(run, &base::Job::finished, &loop, [&] {
        if (!run->outcome()) {
            qFatal("%s", qPrintable(run->outcome().error().message));
        }
        const auto& report = *run->outcome();
        out << report.deliveries << " deliveries, " << report.records << " records, " << report.differences
            << " differ, " << report.told << " told, " << gateway.calls << " calls\n";
        loop.quit();
    });
    const int before = residentMb();
    QElapsedTimer timer;
    timer.start();
    run->start();
    loop.exec();
    out << "proof: " << timer.elapsed() << " ms, longest page " << worstGap << " ms, memory " << before
        << " MB before, " << residentMb() << " MB after\n";

    for (int i = 0; i < 3; ++i) {
        timer.start();
        const auto summary = app::weekSummary(
            database,
            {{QStringLiteral("week"), domain::weekName(QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(
                                          1 - QDateTime::fromMSecsSinceEpoch(nowMs).date().dayOfWeek()))}},
            nowMs);
        out << "summary: " << timer.elapsed() << " ms"
            << (summary ? QString() : QStringLiteral(" ") + summary.error().message) << '\n';
    }
    return 0;
}
