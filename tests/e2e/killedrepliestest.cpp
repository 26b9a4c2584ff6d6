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
constexpr int repliesInAll = conversations * repliesEach;

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

/// A stand-in whose agents have answered in every conversation, a bot that wants answers posted, and the program.
class Office
{
public:
    [[nodiscard]] bool begin()
    {
        const auto port = m_bot.listen(QHostAddress::LocalHost, 0);
        return m_portal.start() && port && ends(connectPortal()) && ends(postTo(*port)) && takeIn() && answer();
    }
    /// Nobody listens where the bot was.
    void closeBot() { m_bot.close(); }
    /// Elsewhere, and the program is told where.
    [[nodiscard]] bool reopenBot()
    {
        const auto port = m_bot.listen(QHostAddress::LocalHost, 0);
        return port && ends(postTo(*port));
    }
    /// From so many on the bot takes note and does not answer, until the plug is pulled.
    void hangFrom(int number)
    {
        m_held.clear();
        m_hangsFrom = number;
    }
    [[nodiscard]] bool hangs() const { return !m_held.isEmpty(); }
    [[nodiscard]] qsizetype posts() const { return m_posted.size(); }
    [[nodiscard]] int distinct() const
    {
        QSet<QByteArray> ids;
        for (const Posted& posted : m_posted) {
            ids.insert(posted.id);
        }
        return static_cast<int>(ids.size());
    }
    [[nodiscard]] QStringList distinctOf(const QString& conversation) const
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
    Program program;

private:
    static bool ends(const Ended& ended)
    {
        if (ended.exitCode != 0) {
            qWarning("%s", ended.said().constData());
        }
        return ended.exitCode == 0;
    }
    Ended connectPortal() const
    {
        return program.run({QStringLiteral("connect"), QStringLiteral("--service-key-stdin"),
                            QStringLiteral("--api-url"), m_portal.url().toString()},
                           m_portal.serviceKey().toUtf8() + "\n");
    }
    Ended postTo(quint16 port) const
    {
        return program.run({QStringLiteral("sources"), QStringLiteral("change"), QStringLiteral("port"),
                            QStringLiteral("--reply-to"), QStringLiteral("http://127.0.0.1:%1/answers").arg(port)});
    }
    bool takeIn()
    {
        QByteArray events;
        for (int number = 1; number <= conversations; ++number) {
            events += escalation(number) + '\n';
        }
        if (!ends(program.run(words("send -"), events))) {
            return false;
        }
        program.start(words("run --listen off --until-idle"));
        return ends(program.wait());
    }
    bool answer()
    {
        const QString anna = QStringLiteral("Anna");
        const QJsonArray tickets = m_portal.records(QStringLiteral("tickets"));
        bool done = tickets.size() == conversations;
        for (const auto& ticket : tickets) {
            const QString id = ticket[QLatin1String("id")].toString();
            for (int number = 1; number <= answersEach; ++number) {
                done = done && m_portal.answerTicket(id, anna, QStringLiteral("Answer %1").arg(number));
            }
            done = done && m_portal.closeThread(id, anna);
        }
        return done;
    }
    void take(const std::shared_ptr<net::HttpExchange>& exchange)
    {
        const QJsonObject json = QJsonDocument::fromJson(exchange->request().body).object();
        const QJsonValue data = json.value(QLatin1String("data"));
        const QString text = data[QLatin1String("message")][QLatin1String("text")].toString();
        m_posted.append({exchange->request().headers.value("webhook-id"),
                         data[QLatin1String("conversation")][QLatin1String("id")].toString(),
                         text.isEmpty() ? json.value(QLatin1String("type")).toString() : text});
        if (distinct() >= m_hangsFrom) {
            m_held.append(exchange);
        } else {
            exchange->reply({204, {}, {}});
        }
    }

    base::SystemClock m_clock;
    sandbox::Sandbox m_portal{sandbox::SandboxOptions(), m_clock};
    QList<Posted> m_posted;
    QList<std::shared_ptr<net::HttpExchange>> m_held;
    int m_hangsFrom = std::numeric_limits<int>::max();
    net::HttpServer m_bot{[this](const std::shared_ptr<net::HttpExchange>& exchange) { take(exchange); }};
};

} // namespace

class KilledRepliesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyAnswerReachesTheBotInOrder()
    {
        Office office;
        QVERIFY(office.begin());
        for (const int plugPulledAt : {3, 9, 15, 22}) {
            office.hangFrom(plugPulledAt);
            office.program.start(words("run --listen off"));
            QTRY_VERIFY_WITH_TIMEOUT(office.hangs(), patienceMs);
            QVERIFY2(office.distinct() < repliesInAll, "all done already: this kill proves nothing");
            office.program.kill();
        }
        office.hangFrom(std::numeric_limits<int>::max());
        office.program.start(words("run --listen off"));
        QTRY_COMPARE_WITH_TIMEOUT(office.distinct(), repliesInAll, patienceMs);
        QVERIFY(office.posts() > repliesInAll); // the kills did come in between
        const Ended stopped = office.program.stop();
        QVERIFY2(stopped.exitCode == 0, stopped.said());

        QStringList expected{QStringLiteral("handoff.accepted.v1")};
        for (int number = 1; number <= answersEach; ++number) {
            expected.append(QStringLiteral("Answer %1").arg(number));
        }
        expected.append(QStringLiteral("handoff.closed.v1"));
        for (int number = 1; number <= conversations; ++number) {
            QCOMPARE(office.distinctOf(QStringLiteral("c-%1").arg(number)), expected);
        }
    }
    void aRunUntilNothingIsLeftBringsThemToo()
    {
        Office office;
        QVERIFY(office.begin());
        office.program.start(words("run --listen off --until-idle"));
        const Ended idle = office.program.wait();
        QVERIFY2(idle.exitCode == 0, idle.said());
        QCOMPARE(office.distinct(), repliesInAll);
        const Ended listed = office.program.run(words("replies --status received"));
        QCOMPARE(listed.document().value(QLatin1String("replies")).toArray().size(), repliesInAll);
    }
    void aRunUntilNothingIsLeftEndsWhileTheBotIsAwayAndKeepsThem()
    {
        Office office;
        QVERIFY(office.begin());
        office.closeBot();
        office.program.start(words("run --listen off --until-idle"));
        const Ended idle = office.program.wait();
        QVERIFY2(idle.exitCode == 0, idle.said());
        const Ended waiting = office.program.run(words("replies --status waiting"));
        QCOMPARE(waiting.document().value(QLatin1String("replies")).toArray().size(), repliesInAll);
        QVERIFY(office.reopenBot());
        office.program.start(words("run --listen off --until-idle"));
        const Ended brought = office.program.wait();
        QVERIFY2(brought.exitCode == 0, brought.said());
        QCOMPARE(office.distinct(), repliesInAll);
    }
};

QTEST_GUILESS_MAIN(KilledRepliesTest)
#include "killedrepliestest.moc"
