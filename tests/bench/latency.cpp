// SPDX-License-Identifier: GPL-3.0-or-later
// How long one lead (contact and note) takes through an idle program: from its post to the local port until the
// delivery is recorded as delivered, beside a bare round trip to the same HubSpot in the same run.
#include "e2e/portals.h"
#include "e2e/program.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace leadferry;
using namespace leadferry::test;

namespace {

constexpr int latencyMs = 80;
constexpr int mostRoundTrips = 3;
constexpr double mostOwnMs = 50.0;
constexpr int idleMs = 400; ///< between two leads
constexpr int deliveryPatienceMs = 20'000;

QByteArray madeUpLead(int number)
{
    return QByteArray(
               R"({"id":"lead-%1","type":"lead.captured.v1","contact":{"email":"person%1@example.com","name":"Person Number%1"},"data":{"topic":"Spare parts"}})")
        .replace("%1", QByteArray::number(number));
}

void idle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

int post(QNetworkAccessManager& network, const QUrl& url, const QByteArray& body, const QByteArray& bearer = {})
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!bearer.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + bearer);
    }
    QNetworkReply* reply = network.post(request, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    reply->deleteLater();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0.0 : values.at(values.size() / 2);
}

/// A read batch of one unknown person, on a connection that is kept.
double roundTripMs(const StandIn& standIn)
{
    QNetworkAccessManager network;
    QList<double> times;
    for (int number = 0; number < 11; ++number) {
        QElapsedTimer timer;
        timer.start();
        post(network, QUrl(standIn.url() + QStringLiteral("/crm/objects/2026-09/contacts/batch/read")),
             R"({"idProperty":"email","inputs":[{"id":"nobody@example.com"}],"properties":["email"]})",
             standIn.serviceKey());
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return medianOf(times);
}

/// When the newest delivery was recorded as delivered; 0: not yet.
qint64 deliveredAtMs(const QSqlDatabase& database, int deliveries)
{
    QSqlQuery query(database);
    query.exec(QStringLiteral("SELECT count(*), max(changed_at_ms) FROM delivery WHERE state = 'delivered'"));
    return query.next() && query.value(0).toInt() == deliveries ? query.value(1).toLongLong() : 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const int leads = argc > 1 ? std::max(3, QString::fromLocal8Bit(argv[1]).toInt()) : 40;
    QTextStream out(stdout);
    sandbox::SandboxOptions options;
    options.latencyMs = latencyMs;
    options.limits = true;
    StandIn standIn(options);
    const double roundTrip = roundTripMs(standIn);

    Program program;
    const Ended connected = program.run(
        {QStringLiteral("connect"), QStringLiteral("--service-key-stdin"), QStringLiteral("--api-url"), standIn.url()},
        standIn.serviceKey() + "\n");
    const QUrl port(program.start(words("run --listen 127.0.0.1:0")).value(QLatin1String("listen")).toString() +
                    QStringLiteral("/v1/events"));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    database.setDatabaseName(program.profile() + QStringLiteral("/leadferry.db"));
    if (connected.exitCode != 0 || !database.open()) {
        out << "cannot begin: " << connected.said() << database.databaseName() << '\n';
        return 1;
    }
    QNetworkAccessManager network;
    QList<double> times;
    for (int number = 0; number < leads; ++number) {
        idle(idleMs);
        const qint64 postedAtMs = QDateTime::currentMSecsSinceEpoch();
        const int status = post(network, port, madeUpLead(number));
        qint64 atMs = 0;
        for (int waitedMs = 0; atMs == 0 && waitedMs < deliveryPatienceMs; waitedMs += 20) {
            idle(20);
            atMs = deliveredAtMs(database, number + 1);
        }
        if (status != 202 || atMs == 0) {
            out << "lead " << number << " was answered " << status << " and not delivered\n";
            return 1;
        }
        times.append(static_cast<double>(atMs - postedAtMs));
    }
    const double median = medianOf(times);
    const double own = median - mostRoundTrips * roundTrip;
    out << QStringLiteral("%1 leads through an idle program: median %2 ms, worst %3 ms\n")
               .arg(leads)
               .arg(median, 0, 'f', 0)
               .arg(*std::max_element(times.begin(), times.end()), 0, 'f', 0)
        << QStringLiteral("  bare round trip %1 ms; the median is %2 round trips, %3 ms more than %4 (at most %5)\n")
               .arg(roundTrip, 0, 'f', 1)
               .arg(median / roundTrip, 0, 'f', 2)
               .arg(own, 0, 'f', 1)
               .arg(mostRoundTrips)
               .arg(mostOwnMs, 0, 'f', 0)
        << "again: ./dev bench latency " << leads << '\n';
    return own <= mostOwnMs ? 0 : 1;
}
