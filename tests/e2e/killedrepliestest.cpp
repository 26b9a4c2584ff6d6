// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of the way back: kill the program at any moment and start it again, and every answer of an agent reaches
// the bot, in order within its conversation; what comes twice has the same id.
#include "e2e/program.h"
#include "net/httpserver.h"
#include "sandbox/sandbox.h"

#include <QJsonArray>

#include <limits>

using namespace leadferry;
using test::Ended;
using test::patienceMs;
using test::Program;
using test::words;

namespace {

constexpr int conversations = 4;
constexpr int answersEach = 5;
/// Each conversation is taken, answered, and closed.
constexpr int repliesEach = answersEach + 2;

QByteArray escalation(int number)
{
    return QStringLiteral(R"({"id":"e%1","type":"escalation.requested.v1","conversation":{"id":"c-%1"},)"
                          R"("contact":{"email":"visitor%1@example.com","name":"Visitor %1"}})")
        .arg(number)
        .toUtf8();
}

/// What a bot has been posted, in the order in which it came.
struct Posted
{
    QByteArray id;
    QString conversation;
    QString what; ///< its text, or its type
};

} // namespace

class KilledRepliesTest : public QObject
{
    Q_OBJECT
    base::SystemClock m_clock;
    QList<Posted> m_posted;
    int m_hangsFrom = 0; ///< from so many on it takes note and does not answer, until the plug is pulled

    QStringList distinctOf(const QString& conversation) const
    {
        QStringList what;
        QSet<QByteArray> seen;
        for (const Posted& posted : m_posted) {
            if (posted.conversation == conversation && !seen.contains(posted.id)) {
                seen.insert(posted.id);
                what.append(posted.what);
            }
        }
        return what;
    }
    int distinct() const
    {
        QSet<QByteArray> ids;
        for (const Posted& posted : m_posted) {
            ids.insert(posted.id);
        }
        return static_cast<int>(ids.size());
    }

private slots:
    void everyAnswerReachesTheBotInOrder()
    {
        sandbox::Sandbox portal(sandbox::SandboxOptions(), m_clock);
        QVERIFY(portal.start().ok());
        QList<std::shared_ptr<net::HttpExchange>> held;
        net::HttpServer bot([this, &held](const std::shared_ptr<net::HttpExchange>& exchange) {
            const QJsonObject json = QJsonDocument::fromJson(exchange->request().body).object();
            const QJsonValue data = json.value(QLatin1String("data"));
            const QString text = data[QLatin1String("message")][QLatin1String("text")].toString();
            m_posted.append({exchange->request().headers.value("webhook-id"),
                             data[QLatin1String("conversation")][QLatin1String("id")].toString(),
                             text.isEmpty() ? json.value(QLatin1String("type")).toString() : text});
            if (distinct() >= m_hangsFrom) {
                held.append(exchange);
            } else {
                exchange->reply({204, {}, {}});
            }
        });
        const auto port = bot.listen(QHostAddress::LocalHost, 0);
        QVERIFY(port.ok());

        Program program;
        const Ended connected = program.run({QStringLiteral("connect"), QStringLiteral("--service-key-stdin"),
                                             QStringLiteral("--api-url"), portal.url().toString()},
                                            portal.serviceKey().toUtf8() + "\n");
        QVERIFY2(connected.exitCode == 0, connected.said());
        const Ended changed =
            program.run({QStringLiteral("sources"), QStringLiteral("change"), QStringLiteral("port"),
                         QStringLiteral("--reply-to"), QStringLiteral("http://127.0.0.1:%1/answers").arg(*port)});
        QVERIFY2(changed.exitCode == 0, changed.said());
        for (int number = 1; number <= conversations; ++number) {
            QCOMPARE(program.run(words("send -"), escalation(number)).exitCode, 0);
        }
        program.start(words("run --listen off --until-idle"));
        const Ended delivered = program.wait();
        QVERIFY2(delivered.exitCode == 0, delivered.said());
        const QJsonArray tickets = portal.records(QStringLiteral("tickets"));
        QCOMPARE(tickets.size(), conversations);

        for (const auto& ticket : tickets) {
            const QString id = ticket[QLatin1String("id")].toString();
            for (int number = 1; number <= answersEach; ++number) {
                QVERIFY(portal.answerTicket(id, QStringLiteral("Anna"), QStringLiteral("Answer %1").arg(number)).ok());
            }
            QVERIFY(portal.closeThread(id, QStringLiteral("Anna")).ok());
        }
        for (const int plugPulledAt : {3, 9, 15, 22}) {
            m_hangsFrom = plugPulledAt;
            program.start(words("run --listen off"));
            QTRY_VERIFY_WITH_TIMEOUT(!held.isEmpty(), patienceMs);
            QVERIFY2(distinct() < conversations * repliesEach, "all done already: this kill proves nothing");
            program.kill();
            held.clear();
        }
        m_hangsFrom = std::numeric_limits<int>::max();
        program.start(words("run --listen off"));
        QTRY_COMPARE_WITH_TIMEOUT(distinct(), conversations * repliesEach, patienceMs);
        QVERIFY(m_posted.size() > conversations * repliesEach); // the kills did come in between
        const Ended stopped = program.stop();
        QVERIFY2(stopped.exitCode == 0, stopped.said());

        QStringList expected{QStringLiteral("handoff.accepted.v1")};
        for (int number = 1; number <= answersEach; ++number) {
            expected.append(QStringLiteral("Answer %1").arg(number));
        }
        expected.append(QStringLiteral("handoff.closed.v1"));
        for (int number = 1; number <= conversations; ++number) {
            QCOMPARE(distinctOf(QStringLiteral("c-%1").arg(number)), expected);
        }
        const QJsonArray failed =
            program.run(words("replies --status failed")).document()[QLatin1String("replies")].toArray();
        QVERIFY(failed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(KilledRepliesTest)
#include "killedrepliestest.moc"
