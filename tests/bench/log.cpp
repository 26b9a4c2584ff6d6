// SPDX-License-Identifier: GPL-3.0-or-later
// The log at a million deliveries: how long opening, filtering, searching and jumping take in the store, and how
// smoothly the window's table scrolls, alone and while a thousand deliveries a second come in.
//   bench_log [ROWS [FOLDER]]: FOLDER keeps the database for the next time.
#include "bench/millionlog.h"

#include "base/clock.h"
#include "domain/filterline.h"
#include "presentation/deliverylogmodel.h"
#include "presentation/deliveryorder.h"
#include "store/deliverylogstore.h"
#include "store/eventstore.h"
#include "ui/pages/deliveries/deliverytable.h"
#include "ui/style/leadferrystyle.h"

#include <QApplication>
#include <QPointer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <vector>

using namespace leadferry;
using domain::DeliveryFilter;
using domain::LogOrder;
using presentation::DeliveryLogModel;

namespace {

constexpr double answerLimitMs = 200;
constexpr double frameLimitMs = 16;
constexpr double worstFrameLimitMs = 33;
constexpr int frameMs = 16;

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

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

struct Table
{
    QTextStream& out;
    bool kept = true;

    void line(const QString& what, std::vector<double> times, double limit, const QString& more)
    {
        std::sort(times.begin(), times.end());
        const double median = times.at(times.size() / 2);
        const bool ok = times.back() <= limit;
        kept = kept && ok;
        out << QStringLiteral("  %1 %2 ms %3 ms   limit %4  %5  %6\n")
                   .arg(what, -46)
                   .arg(median, 7, 'f', 1)
                   .arg(times.back(), 7, 'f', 1)
                   .arg(limit, 0, 'f', 0)
                   .arg(ok ? QStringLiteral("ok      ") : QStringLiteral("TOO SLOW"), more);
        out.flush();
    }
};

// The store

/// The first page and the numbers beside it, as the window asks for them.
void measureFilter(Table& table, store::Database& database, const QString& line)
{
    const auto filter = domain::toFilter(domain::parseFilterLine(line).query, test::logEndMs);
    std::vector<double> pages;
    std::vector<double> counts;
    QString found;
    for (int run = 0; run < 5; ++run) {
        store::DeliveryLogStore log(database);
        QElapsedTimer timer;
        timer.start();
        const auto page = log.page(filter, {200});
        pages.push_back(milliseconds(timer));
        timer.start();
        const auto counted = log.counts(filter);
        counts.push_back(milliseconds(timer));
        found = page ? QStringLiteral("%1 rows%2")
                           .arg(page->rows.size())
                           .arg(page->more ? QStringLiteral(" and more") : QString())
                     : page.error().message;
        found += counted && counted->complete ? QString() : QStringLiteral(", numbers not complete");
    }
    const QString name = line.isEmpty() ? QStringLiteral("open") : line;
    table.line(name, pages, answerLimitMs, found);
    table.line(QStringLiteral("  its numbers"), counts, answerLimitMs, {});
}

void measureStore(Table& table, store::Database& database, int rows)
{
    const QString once = QStringLiteral("R%1").arg(rows / 2, 7, 10, QLatin1Char('0'));
    for (const QString& line :
         {QString(),
          QStringLiteral("state:gave-up"),
          QStringLiteral("state:needs-you"),
          QStringLiteral("state:delivered"),
          QStringLiteral("type:escalation.requested"),
          QStringLiteral("portal:\"Law firm\""),
          QStringLiteral("bot:website-bot"),
          QStringLiteral("bot:rare-bot"),
          QStringLiteral("since:2h"),
          QStringLiteral("since:30d"),
          QStringLiteral("until:2025-03-01"),
          QStringLiteral("cause:503"),
          QStringLiteral("-type:lead.captured"),
          QStringLiteral("brochure"),
          QStringLiteral("ada cooper"),
          QStringLiteral("ada.cooper100@example.com"),
          once,
          QStringLiteral("zeppelin"),
          QStringLiteral("status:failed type:lead.captured since:30d portal:\"Law firm\" brochure"),
          QStringLiteral("state:gave-up brochure"),
          QStringLiteral("bot:website-bot portal:Magazine"),
          QStringLiteral("state:cancelled type:session.initiated")}) {
        measureFilter(table, database, line);
    }
    store::DeliveryLogStore log(database);
    const auto measure = [&table](const QString& what, const auto& run) {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            run(i);
            times.push_back(milliseconds(timer));
        }
        table.line(what, times, answerLimitMs, {});
    };
    measure(QStringLiteral("property contact.lead_priority"), [&](int) {
        DeliveryFilter filter;
        filter.property = QStringLiteral("contact.lead_priority");
        return log.page(filter, {200}).ok() && log.counts(filter).ok();
    });
    measure(QStringLiteral("jump to a date"), [&](int run) {
        return log.page({}, {200, 0, LogOrder::NewestFirst, test::logEndMs - test::logSpanMs * (run + 1) / 6}).ok();
    });
    measure(QStringLiteral("the far end"), [&](int) { return log.page({}, {200, 0, LogOrder::OldestFirst}).ok(); });
    measure(QStringLiteral("sorted by a column"), [&](int) {
        QList<domain::DeliveryRow> sorted;
        for (qint64 beyond = 0; sorted.size() < DeliveryLogModel::maximumRows;) {
            const auto page = log.page({}, {DeliveryLogModel::blockSize, beyond});
            sorted += page->rows;
            beyond = page->reachedId;
        }
        presentation::sortRows(sorted, DeliveryLogModel::PersonColumn, Qt::AscendingOrder);
        return sorted.size() == DeliveryLogModel::maximumRows;
    });
    measure(QStringLiteral("one in detail"), [&](int run) { return log.detail(rows - run).ok(); });
}

// The window

/// Answers from the store on a thread of its own, as the engine does.
class StoreClient final : public app::EngineClient
{
public:
    explicit StoreClient(const QString& file)
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
        onWorker([this, file] {
            m_database = store::Database::open(file).value();
            m_log = std::make_unique<store::DeliveryLogStore>(*m_database);
            m_events = std::make_unique<store::EventStore>(*m_database, m_clock);
            m_index = std::make_unique<store::LogIndex>(*m_database);
        });
    }
    ~StoreClient() override
    {
        QMetaObject::invokeMethod(
            &m_worker,
            [this] {
                m_index.reset();
                m_events.reset();
                m_log.reset();
                m_database.reset();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(StoreClient)

    void deliveries(const DeliveryFilter& filter, const domain::DeliverySpan& span, QObject* context,
                    std::function<void(base::Result<domain::DeliveryPage>)> answer) override
    {
        answerLater<domain::DeliveryPage>([this, filter, span] { return m_log->page(filter, span); }, context, answer);
    }
    void deliveryCounts(const DeliveryFilter& filter, QObject* context,
                        std::function<void(base::Result<domain::DeliveryCounts>)> answer) override
    {
        answerLater<domain::DeliveryCounts>([this, filter] { return m_log->counts(filter); }, context, answer);
    }
    void delivery(qint64 id, QObject* context,
                  std::function<void(base::Result<domain::DeliveryDetail>)> answer) override
    {
        answerLater<domain::DeliveryDetail>([this, id] { return m_log->detail(id); }, context, answer);
    }
    void portals(QObject*, std::function<void(base::Result<QList<domain::Portal>>)>) override {}
    void routes(QObject*, std::function<void(base::Result<QList<domain::RouteRow>>)>) override {}
    void execute(const QString&, const QJsonObject&, QObject*, std::function<void(QJsonObject)>,
                 std::function<void(base::Result<QJsonObject>)>) override
    {
    }
    void cancel(const QString&) override {}
    [[nodiscard]] app::EngineStatus status() const override { return {}; }

    /// Takes events in, and reports them at most ten times a second, as the engine does.
    void take(int events)
    {
        onWorker([this, events] {
            QList<domain::IncomingEvent> incoming;
            for (int i = 0; i < events; ++i) {
                const QString number = QStringLiteral("%1-%2").arg(m_clock.nowMs()).arg(++m_taken); // new in every run
                incoming.append({QStringLiteral("port"),
                                 QStringLiteral("bench-") + number,
                                 false,
                                 {{QStringLiteral("type"), QStringLiteral("lead.captured.v1")},
                                  {QStringLiteral("bot"), QStringLiteral("website-bot")},
                                  {QStringLiteral("contact"),
                                   QJsonObject{{QStringLiteral("email"), QStringLiteral("p%1@example.com").arg(number)},
                                               {QStringLiteral("name"), QStringLiteral("Person ") + number}}}},
                                 m_clock.nowMs()});
            }
            const auto accepted = m_events->add(incoming);
            const auto rows = m_log->page({}, {events});
            if (accepted && rows) {
                QMetaObject::invokeMethod(this, [this, rows = rows->rows] { emit deliveriesChanged(rows); });
            }
        });
    }
    [[nodiscard]] int taken() const { return m_taken; }

private:
    void onWorker(std::function<void()> run)
    {
        QMetaObject::invokeMethod(&m_worker, std::move(run), Qt::QueuedConnection);
    }
    template <typename T>
    void answerLater(std::function<base::Result<T>()> ask, QObject* context,
                     std::function<void(base::Result<T>)> answer)
    {
        onWorker([this, ask = std::move(ask), guard = QPointer<QObject>(context), answer = std::move(answer)] {
            QMetaObject::invokeMethod(this, [guard, answer, result = ask()] {
                if (guard) {
                    answer(result);
                }
            });
        });
    }

    QThread m_thread;
    QObject m_worker;
    base::SystemClock m_clock;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::DeliveryLogStore> m_log;
    std::unique_ptr<store::EventStore> m_events;
    std::unique_ptr<store::LogIndex> m_index;
    std::atomic<int> m_taken = 0;
};

struct Frames
{
    std::vector<double> work; ///< of one frame: scrolling, answers, painting
    std::vector<double> gaps; ///< between two frames
    int scrolled = 0;
};

/// Scrolls like a wheel that is kept turning, three rows each frame.
Frames scroll(ui::DeliveryTable& view, int seconds, int direction)
{
    Frames frames;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QElapsedTimer whole;
    QElapsedTimer gap;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        frames.gaps.push_back(milliseconds(gap));
        gap.start();
        QElapsedTimer work;
        work.start();
        QScrollBar* bar = view.verticalScrollBar();
        const int before = bar->value();
        bar->setValue(before + 3 * direction);
        frames.scrolled += std::abs(bar->value() - before);
        view.viewport()->repaint();
        frames.work.push_back(milliseconds(work));
        if (whole.elapsed() >= qint64{seconds} * 1000) {
            loop.quit();
        }
    });
    whole.start();
    gap.start();
    timer.start(frameMs);
    loop.exec();
    return frames;
}

void say(Table& table, const QString& what, Frames& frames)
{
    const auto at = [](std::vector<double>& times, double share) {
        std::sort(times.begin(), times.end());
        return times.at(static_cast<std::size_t>(share * static_cast<double>(times.size() - 1)));
    };
    const double median = at(frames.work, 0.5);
    const double p99 = std::max(at(frames.work, 0.99), at(frames.gaps, 0.99));
    const bool ok = median <= frameLimitMs && p99 <= worstFrameLimitMs;
    table.kept = table.kept && ok;
    table.out << QStringLiteral("  %1 frame %2 ms (median), %3 ms (99 %), %4 between two at 99 %  %5  %6 rows, %7 MB\n")
                     .arg(what, -30)
                     .arg(median, 0, 'f', 1)
                     .arg(at(frames.work, 0.99), 0, 'f', 1)
                     .arg(at(frames.gaps, 0.99), 0, 'f', 1)
                     .arg(ok ? QStringLiteral("ok") : QStringLiteral("TOO SLOW"))
                     .arg(frames.scrolled)
                     .arg(residentMb());
    table.out.flush();
}

void waitFor(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 20'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
}

void measureWindow(Table& table, const QString& file, int seconds)
{
    StoreClient client(file);
    base::SystemClock clock;
    DeliveryLogModel model(client, clock);
    ui::DeliveryTable view(model);
    view.resize(1280, 800);
    view.show();
    using Phase = DeliveryLogModel::Phase;
    const auto ready = [&model] { return model.phase() == Phase::Ready && model.rowCount() > 0; };
    const auto opening = [&](const QString& what, const auto& begin) {
        std::vector<double> times;
        for (int run = 0; run < 5; ++run) {
            QElapsedTimer timer;
            timer.start();
            begin(run);
            waitFor(ready);
            view.viewport()->repaint();
            times.push_back(milliseconds(timer));
            waitFor([&] { return !model.isLooking(); });
        }
        table.line(what, times, answerLimitMs, QStringLiteral("%1 MB").arg(residentMb()));
    };
    opening(QStringLiteral("open, until it is painted"), [&](int) { model.setFilter({}); });
    opening(QStringLiteral("jump, until it is painted"),
            [&](int run) { model.showTime(test::logEndMs - test::logSpanMs * (run + 1) / 6); });
    model.setFilter({});
    waitFor(ready);
    Frames down = scroll(view, seconds, 1);
    say(table, QStringLiteral("scrolling down"), down);
    Frames up = scroll(view, seconds / 2, -1);
    say(table, QStringLiteral("scrolling up"), up);

    model.setFollowing(false);
    QTimer arrivals;
    QObject::connect(&arrivals, &QTimer::timeout, &client, [&client] { client.take(100); });
    arrivals.start(100);
    Frames busy = scroll(view, seconds, 1);
    arrivals.stop();
    say(table, QStringLiteral("scrolling, 1,000 new a second"), busy);
    table.out << QStringLiteral("  %1 came in meanwhile, %2 rows are kept, %3 wait\n")
                     .arg(client.taken())
                     .arg(model.rowCount())
                     .arg(model.waitingCount());
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    ui::LeadferryStyle::install(application, ui::Appearance::Light)->setMotion(ui::Motion::Reduced);
    QTextStream out(stdout);
    const int rows = argc > 1 ? std::max(1000, QString::fromLocal8Bit(argv[1]).toInt()) : 1'000'000;
    const QTemporaryDir own;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : own.path();
    QDir().mkpath(folder);
    const QString file = QDir(folder).filePath(QStringLiteral("log-%1.db").arg(rows));
    if (const QString problem = test::makeMillionLog(file, rows, out); !problem.isEmpty()) {
        out << "the measurement cannot start: " << problem << '\n';
        return 1;
    }
    Table table{out};
    out << rows << " deliveries, " << QFileInfo(file).size() / 1'000'000 << " MB; median and worst of five\n";
    {
        const auto database = store::Database::open(file).value();
        measureStore(table, *database, rows);
    }
    measureWindow(table, file, 10);
    out << "again: ./dev bench log " << rows << (argc > 2 ? QStringLiteral(" ") + folder : QString()) << '\n';
    return table.kept ? 0 : 1;
}
