// SPDX-License-Identifier: GPL-3.0-or-later
// How smooth the window stays while 100 events a second arrive and are delivered: the real window on the real engine,
// against the stand-in in another process. Measured are the gaps between two beats of a 16 ms timer on the window's
// thread, idle and busy, and how much of that thread's time is used.
#include "app/enginecommands.h"
#include "app/profile.h"
#include "e2e/program.h"
#include "ui/windowshell.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <numeric>
#include <vector>

using namespace leadferry;
using test::words;

namespace {

constexpr int frameMs = 16;
constexpr double mostFramesAtP99 = 2.0;
constexpr int eventsPerSecond = 100;

QByteArray madeUpEvent(int number)
{
    return QByteArray(
               R"({"id":"window-%1","type":"lead.captured.v1","bot":"website-bot","contact":{"email":"person%1@example.com","name":"Person %1"},"data":{"topic":"Spare parts"}})")
        .replace("%1", QByteArray::number(number));
}

/// Posts events at an even pace, from a thread of its own.
class Sender : public QObject
{
public:
    explicit Sender(const QString& address) : m_address(address + QStringLiteral("/v1/events"))
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Sender::post);
        m_network.setParent(this);
        m_timer.setParent(this);
    }
    void start() { m_timer.start(1000 / eventsPerSecond); }
    void stop() { m_timer.stop(); }

private:
    void post()
    {
        QNetworkRequest request(m_address);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QNetworkReply* reply = m_network.post(request, madeUpEvent(m_next++));
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }

    QUrl m_address;
    QTimer m_timer;
    QNetworkAccessManager m_network;
    int m_next = 0;
};

double threadSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

struct Beat
{
    double median = 0;
    double p99 = 0;
    double worst = 0;
    double load = 0; ///< share of a processor, 0 to 1
};

/// Watches the event loop of this thread for so many seconds.
Beat listen(int seconds)
{
    std::vector<double> gaps;
    QElapsedTimer whole;
    QElapsedTimer sinceLast;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        gaps.push_back(static_cast<double>(sinceLast.nsecsElapsed()) / 1e6);
        sinceLast.restart();
        if (whole.elapsed() >= qint64{seconds} * 1000) {
            loop.quit();
        }
    });
    const double usedBefore = threadSeconds();
    whole.start();
    sinceLast.start();
    timer.start(frameMs);
    loop.exec();
    const double used = threadSeconds() - usedBefore;
    std::sort(gaps.begin(), gaps.end());
    return {gaps.at(gaps.size() / 2), gaps.at(gaps.size() * 99 / 100), gaps.back(),
            used * 1000.0 / static_cast<double>(whole.elapsed())};
}

QString said(const Beat& beat)
{
    return QStringLiteral("gaps %1 / %2 / %3 ms (median, 99 %, worst), %4 % of a processor")
        .arg(beat.median, 0, 'f', 1)
        .arg(beat.p99, 0, 'f', 1)
        .arg(beat.worst, 0, 'f', 1)
        .arg(beat.load * 100, 0, 'f', 0);
}

/// What keeps the measurement from starting; empty: connected and listening.
QString prepare(app::EngineClient& client, const QJsonObject& standIn)
{
    if (!QTest::qWaitFor([&] { return !client.status().listenAddress.isEmpty(); }, test::patienceMs)) {
        return QStringLiteral("the engine does not start: ") + client.status().failure;
    }
    std::optional<base::Result<QJsonObject>> connected;
    client.execute(QLatin1String(app::command::connectServiceKey),
                   {{QStringLiteral("key"), standIn.value(QLatin1String("serviceKey"))},
                    {QStringLiteral("apiUrl"), standIn.value(QLatin1String("url"))},
                    {QStringLiteral("appUrl"), standIn.value(QLatin1String("url"))}},
                   &client, {}, [&](const base::Result<QJsonObject>& answer) { connected = answer; });
    if (!QTest::qWaitFor([&] { return connected.has_value(); }, test::patienceMs)) {
        return QStringLiteral("the stand-in does not answer");
    }
    return connected->ok() ? QString() : connected->error().message;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("LEADFERRY_SECRET_STORE", "file");
    qputenv("LEADFERRY_PASSPHRASE", "a made-up passphrase");
    QApplication application(argc, argv);
    const int seconds = argc > 1 ? std::max(5, QString::fromLocal8Bit(argv[1]).toInt()) : 20;
    QTextStream out(stdout);

    test::Program standIn;
    const QJsonObject address = standIn.start(words("sandbox"));
    const QTemporaryDir folder;
    base::SystemClock clock;
    app::RunOptions options;
    options.profile = folder.filePath(QStringLiteral("profile"));
    options.listen = QStringLiteral("127.0.0.1:0");
    const auto client = app::openProfileOnThread(options);
    if (const QString problem = prepare(*client, address); !problem.isEmpty()) {
        out << "the measurement cannot start: " << problem << '\n';
        return 1;
    }
    ui::WindowShell shell(application, folder.filePath(QStringLiteral("window.ini")), QStringLiteral("light"),
                          QStringLiteral("en"));
    shell.open(*client, clock);
    listen(2); // the first painting
    const Beat idle = listen(5);

    QThread thread;
    auto* sender = new Sender(client->status().listenAddress);
    sender->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, sender, &Sender::start);
    QObject::connect(&thread, &QThread::finished, sender, &QObject::deleteLater);
    thread.start();
    const Beat busy = listen(seconds);
    QMetaObject::invokeMethod(sender, &Sender::stop, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();

    const auto counts = client->status().counts;
    const int delivered = counts.value(domain::DeliveryState::Delivered);
    const int taken = std::accumulate(counts.cbegin(), counts.cend(), 0);
    const double frames = busy.p99 / frameMs;
    out << "idle: " << said(idle) << '\n';
    out << "busy: " << said(busy) << '\n';
    out << QStringLiteral(
               "%1 events taken in and %2 delivered in %3 s; 99 % of the gaps within %4 frames of 60 a second "
               "(limit %5)\n")
               .arg(taken)
               .arg(delivered)
               .arg(seconds)
               .arg(frames, 0, 'f', 2)
               .arg(mostFramesAtP99, 0, 'f', 0);
    out << "again: ./dev bench window " << seconds << '\n';
    const bool kept = taken >= seconds * eventsPerSecond * 9 / 10 && delivered >= taken / 2;
    return kept && frames <= mostFramesAtP99 ? 0 : 1;
}
