// SPDX-License-Identifier: GPL-3.0-or-later
// What delivering costs: calls for each hundred fresh leads with notes, against the stand-in. HubSpot's budget of calls
// is the ceiling of the whole program, so this is the figure that matters; three for a hundred is the limit.
#include "e2e/portals.h"
#include "e2e/program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace leadferry::test;

namespace {

constexpr double mostCallsPerHundred = 3.0;

QByteArray madeUpLeads(int count)
{
    QByteArray lines;
    for (int number = 0; number < count; ++number) {
        lines +=
            QByteArray(
                R"({"id":"lead-%1","type":"lead.captured.v1","contact":{"email":"person%1@example.com","name":"Person Number%1"},"data":{"topic":"Spare parts"}})"
                "\n")
                .replace("%1", QByteArray::number(number));
    }
    return lines;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const int leads = argc > 1 ? std::max(100, QString::fromLocal8Bit(argv[1]).toInt()) : 1'000;
    QTextStream out(stdout);
    StandIn standIn({});
    Program program;
    const Ended connected = program.run(
        {QStringLiteral("connect"), QStringLiteral("--service-key-stdin"), QStringLiteral("--api-url"), standIn.url()},
        standIn.serviceKey() + "\n");
    const Ended sent = program.run(words("send -"), madeUpLeads(leads));
    const int before = standIn.calls();
    QElapsedTimer timer;
    timer.start();
    program.start(words("run --listen off --until-idle"));
    const Ended ran = program.wait();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    const auto notes = standIn.records().value(QLatin1String("notes")).toArray().size();
    if (connected.exitCode != 0 || sent.exitCode != 0 || ran.exitCode != 0 || notes != leads) {
        out << "delivering failed, " << notes << " of " << leads << " notes: " << connected.said()
            << sent.said().right(500) << ran.said() << '\n';
        return 1;
    }
    const double perHundred = (standIn.calls() - before) * 100.0 / leads;
    out << QStringLiteral("%1 fresh leads with notes: %2 calls for each hundred (limit %3), %4 leads a second\n")
               .arg(leads)
               .arg(perHundred, 0, 'f', 2)
               .arg(mostCallsPerHundred, 0, 'f', 0)
               .arg(leads / seconds, 0, 'f', 0);
    const QJsonObject calls = standIn.sandbox().report().value(QLatin1String("calls")).toObject();
    for (auto call = calls.constBegin(); call != calls.constEnd(); ++call) {
        out << "  " << QString::number(call.value().toInt()).rightJustified(5) << "  " << call.key() << '\n';
    }
    out << "again: ./dev bench delivery " << leads << '\n';
    return perHundred <= mostCallsPerHundred ? 0 : 1;
}
