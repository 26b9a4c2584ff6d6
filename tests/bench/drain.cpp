// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a backlog of fresh leads (contact and note each) reaches a HubSpot with its limit of 100 calls in 10 s and
// 80 ms of latency, beside a plain client in the same run; how many calls that takes; and what a long queue costs in
// memory.
#include "bench/plainclient.h"
#include "e2e/portals.h"
#include "e2e/program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace leadferry;
using namespace leadferry::test;

namespace {

constexpr int latencyMs = 80;
constexpr double leastRatio = 80.0;
constexpr double mostMegabytes = 150.0;
constexpr int drainPatienceMs = 600'000;

sandbox::SandboxOptions hubSpotAsItIs()
{
    sandbox::SandboxOptions options;
    options.latencyMs = latencyMs;
    options.limits = true;
    return options;
}

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

/// The built-in mapping of leads, cut down to fields that every lead has, all of them overwriting.
constexpr auto overwritingMapping = R"({"eventType":"lead.captured.v1","actions":[
  {"id":"contact","object":"contact","fields":[
    {"property":"email","from":"person.email"},
    {"property":"firstname","from":"person.firstName"},
    {"property":"lastname","from":"person.lastName"}]},
  {"id":"note","object":"note","linkTo":["contact"],"fields":[
    {"property":"hs_timestamp","from":"event.occurredAt"},
    {"property":"hs_note_body","template":"<p>Lead captured: {{topic}}</p>"}]}]})";

/// The most memory a running program has had so far, in MB (Linux).
class PeakMemory
{
public:
    explicit PeakMemory(const Program& program)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, &program] { look(program.processId()); });
        m_timer.start(100);
    }
    [[nodiscard]] double megabytes() const { return m_megabytes; }

private:
    void look(qint64 processId)
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(processId));
        if (!status.open(QIODevice::ReadOnly)) {
            return;
        }
        const auto lines = status.readAll().split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith("VmHWM:")) {
                m_megabytes = std::max(m_megabytes, line.mid(6).replace("kB", "").trimmed().toDouble() / 1024.0);
            }
        }
    }

    QTimer m_timer;
    double m_megabytes = 0;
};

/// A profile connected to a stand-in, with leads that wait.
struct Backlog
{
    StandIn standIn{hubSpotAsItIs()};
    Program program;
    QByteArray trouble; ///< empty: all is well

    /// `mapping` empty: the built-in ones.
    explicit Backlog(int leads, const QByteArray& mapping = {})
    {
        need(program.run({QStringLiteral("connect"), QStringLiteral("--service-key-stdin"), QStringLiteral("--api-url"),
                          standIn.url()},
                         standIn.serviceKey() + "\n"));
        if (!mapping.isEmpty()) {
            need(program.run(words("mapping import -"), mapping));
        }
        need(program.run(words("send -"), madeUpLeads(leads)));
    }
    void need(const Ended& ended)
    {
        if (ended.exitCode != 0) {
            trouble += ended.said().right(500);
        }
    }
};

struct Drained
{
    double leadsPerSecond = 0;
    double seconds = 0;
    double callsPerHundred = 0;
    double megabytes = 0;
};

void print(QTextStream& out, const QJsonObject& calls)
{
    for (auto call = calls.constBegin(); call != calls.constEnd(); ++call) {
        out << "  " << QString::number(call.value().toInt()).rightJustified(6) << "  " << call.key() << '\n';
    }
}

/// Leaves `leadsPerSecond` at 0 when something went wrong.
Drained drain(QTextStream& out, int leads, const QByteArray& mapping)
{
    Backlog backlog(leads, mapping);
    const int before = backlog.standIn.calls();
    QElapsedTimer timer;
    timer.start();
    backlog.program.start(words("run --listen off --until-idle"));
    const PeakMemory memory(backlog.program);
    backlog.need(backlog.program.wait(drainPatienceMs));
    Drained drained;
    drained.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    drained.callsPerHundred = (backlog.standIn.calls() - before) * 100.0 / leads;
    drained.megabytes = memory.megabytes();
    const auto notes = backlog.standIn.records().value(QLatin1String("notes")).toArray().size();
    if (backlog.trouble.isEmpty() && notes == leads) {
        drained.leadsPerSecond = leads / drained.seconds;
    } else {
        out << "delivering failed: " << notes << " of " << leads << " notes: " << backlog.trouble << '\n';
    }
    print(out, backlog.standIn.sandbox().report().value(QLatin1String("calls")).toObject());
    return drained;
}

/// The peak after half a minute of delivering from a queue of so many; 0: something went wrong.
double memoryAt(QTextStream& out, int queued)
{
    constexpr int lookForMs = 30'000;
    Backlog backlog(queued);
    backlog.program.start(words("run --listen off"));
    const PeakMemory memory(backlog.program);
    QEventLoop loop;
    QTimer::singleShot(lookForMs, &loop, &QEventLoop::quit);
    loop.exec();
    const bool runs = backlog.program.processId() > 0;
    out << backlog.trouble;
    return runs && backlog.trouble.isEmpty() ? memory.megabytes() : 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto argument = [&](int index, int otherwise) {
        return argc > index ? std::max(1, QString::fromLocal8Bit(argv[index]).toInt()) : otherwise;
    };
    const int leads = argument(1, 10'000);
    const int plainLeads = argument(2, 300);
    const int queued = argument(3, 100'000);
    QTextStream out(stdout);

    double plainRate = 0;
    {
        StandIn standIn(hubSpotAsItIs());
        PlainClient plain(standIn.url(), standIn.serviceKey());
        plainRate = plain.deliver(plainLeads);
        out << QStringLiteral("plain client: %1 leads, %2 calls, %3 leads a second\n")
                   .arg(plainLeads)
                   .arg(plain.calls())
                   .arg(plainRate, 0, 'f', 2);
        out.flush();
    }
    bool reached = plainRate > 0;
    const auto report = [&](const char* mapping, const Drained& drained, double mostCalls) {
        const double ratio = drained.leadsPerSecond / std::max(plainRate, 0.001);
        out << QStringLiteral(
                   "%1: %2 leads in %3 s, %4 a second, %5 times the plain client (at least %6); %7 calls for "
                   "each hundred (at most %8); peak %9 MB\n")
                   .arg(QLatin1String(mapping))
                   .arg(leads)
                   .arg(drained.seconds, 0, 'f', 1)
                   .arg(drained.leadsPerSecond, 0, 'f', 0)
                   .arg(ratio, 0, 'f', 0)
                   .arg(leastRatio, 0, 'f', 0)
                   .arg(drained.callsPerHundred, 0, 'f', 2)
                   .arg(mostCalls, 0, 'f', 1)
                   .arg(drained.megabytes, 0, 'f', 0);
        out.flush();
        reached = reached && ratio >= leastRatio && drained.callsPerHundred <= mostCalls;
    };
    report("default mapping", drain(out, leads, {}), 3.1);
    report("all-overwrite mapping", drain(out, leads, overwritingMapping), 2.1);
    const double megabytes = memoryAt(out, queued);
    out << QStringLiteral("%1 queued: peak %2 MB (at most %3)\n")
               .arg(queued)
               .arg(megabytes, 0, 'f', 0)
               .arg(mostMegabytes, 0, 'f', 0);
    reached = reached && megabytes > 0 && megabytes <= mostMegabytes;
    out << "again: ./dev bench drain " << leads << ' ' << plainLeads << ' ' << queued << '\n';
    return reached ? 0 : 1;
}
