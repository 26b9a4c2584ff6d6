// SPDX-License-Identifier: GPL-3.0-or-later
// How many leads of 2 KB one core turns into what is to be written, by the default mapping: the planning alone, and
// with the reading of the JSON; beside the bare parsing of the same bytes in the same run.
#include "domain/eventtypecatalog.h"
#include "domain/planner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <vector>

using namespace leadferry::domain;

namespace {

constexpr double goalPlanned = 20'000.0;
constexpr double goalReadAndPlanned = 8'000.0;
constexpr qsizetype eventBytes = 2'000;
constexpr int rounds = 20;
constexpr int people = 500; ///< different ones, so that nothing is remembered from the last event
constexpr qint64 arrived = 1'795'338'900'000;
constexpr QLatin1String leadType("lead.captured.v1");

/// The sample of the type, of another person each, its conversation gone on until it has the size.
QByteArray madeUpLead(int number)
{
    const auto sample = sampleEvent(leadType);
    QJsonObject lead = sample.ok() ? *sample : QJsonObject();
    lead.insert(QStringLiteral("id"), QStringLiteral("bench-%1").arg(number));
    QJsonObject contact = lead.value(QLatin1String("contact")).toObject();
    contact.insert(QStringLiteral("email"), QStringLiteral("Amara.Okafor%1@example.com").arg(number));
    contact.insert(QStringLiteral("phone"), QStringLiteral("+44 20 7946 %1").arg(number, 4, 10, QLatin1Char('0')));
    lead.insert(QStringLiteral("contact"), contact);
    QJsonObject conversation = lead.value(QLatin1String("conversation")).toObject();
    QJsonArray messages = conversation.value(QLatin1String("messages")).toArray();
    QByteArray bytes = QJsonDocument(lead).toJson(QJsonDocument::Compact);
    while (bytes.size() < eventBytes) {
        const QJsonValue more = messages.at(messages.size() % 4); // copied: append() may move what it refers to
        messages.append(more);
        conversation.insert(QStringLiteral("messages"), messages);
        lead.insert(QStringLiteral("conversation"), conversation);
        bytes = QJsonDocument(lead).toJson(QJsonDocument::Compact);
    }
    return bytes;
}

leadferry::base::Result<Event> readLead(const QByteArray& body)
{
    return readEvent(QJsonDocument::fromJson(body).object(), arrived);
}

Mapping leadMapping()
{
    const auto mappings = defaultMappings();
    for (const Mapping& mapping : mappings.ok() ? *mappings : QList<Mapping>()) {
        if (mapping.eventType == leadType) {
            return mapping;
        }
    }
    return {};
}

Portal madeUpPortal()
{
    Portal portal;
    portal.profile.timeZone = QStringLiteral("Europe/Berlin");
    for (const CrmObject object : {CrmObject::Contact, CrmObject::Note}) {
        portal.profile.keys.insert(object, {KeyWay::UniqueProperty, QStringLiteral("leadferry_key")});
    }
    return portal;
}

/// One thing to measure.
struct Task
{
    const char* what;
    std::function<qsizetype(qsizetype person)> once; ///< gives something that depends on all it did
    double goal = 0;                                 ///< per second; 0: none
    double best = 0;
};

/// The tasks by turns, in short rounds, of which the best counts: what disturbs a machine only ever slows it down, and
/// mostly for a while.
qsizetype measure(std::vector<Task>& tasks, int events)
{
    qsizetype sum = 0;
    for (int round = 0; round < rounds; ++round) {
        for (Task& task : tasks) {
            QElapsedTimer timer;
            timer.start();
            for (int number = 0; number < events; ++number) {
                sum += task.once(number % people);
            }
            task.best = std::max(task.best, events * 1e9 / static_cast<double>(timer.nsecsElapsed()));
        }
    }
    return sum;
}

QString line(const Task& task, double floor)
{
    QString text = QStringLiteral("  %1 %2 /s   %3 of parsing alone")
                       .arg(QLatin1String(task.what), -28)
                       .arg(task.best, 8, 'f', 0)
                       .arg(task.best / floor, 0, 'f', 2);
    if (task.goal > 0) {
        text += QStringLiteral("   goal %1: %2")
                    .arg(task.goal, 0, 'f', 0)
                    .arg(QLatin1String(task.best >= task.goal ? "met" : "missed"));
    }
    return text + QLatin1Char('\n');
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int events = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : people;
    const Mapping mapping = leadMapping();
    const Portal portal = madeUpPortal();
    QList<QByteArray> bodies;
    QList<Event> read;
    for (int number = 0; number < people; ++number) {
        bodies.append(madeUpLead(number));
        const auto event = readLead(bodies.constLast());
        if (!event.ok() || planDelivery(*event, mapping, portal).operations.size() != 2) {
            QTextStream(stderr) << QStringLiteral("The sample or the default mapping of %1 is broken.\n").arg(leadType);
            return 1;
        }
        read.append(*event);
    }
    std::vector<Task> tasks{
        {"parsing alone", [&](qsizetype at) { return QJsonDocument::fromJson(bodies.at(at)).object().size(); }},
        {"parsed and read", [&](qsizetype at) { return readLead(bodies.at(at))->messages.size(); }},
        {"planned", [&](qsizetype at) { return planDelivery(read.at(at), mapping, portal).operations.size(); },
         goalPlanned},
        {"parsed, read and planned",
         [&](qsizetype at) { return planDelivery(*readLead(bodies.at(at)), mapping, portal).operations.size(); },
         goalReadAndPlanned},
    };
    const qsizetype sum = measure(tasks, events);
    QTextStream out(stdout);
    out << QStringLiteral("%1 events of %2 bytes, default mapping of %3, one core, best of %4 rounds\n")
               .arg(events)
               .arg(bodies.constFirst().size())
               .arg(leadType)
               .arg(rounds);
    for (const Task& task : tasks) {
        out << line(task, tasks.front().best);
    }
    out << QStringLiteral("again: ./dev bench map %1\n").arg(events);
    return sum > 0 ? 0 : 1;
}
