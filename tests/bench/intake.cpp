// SPDX-License-Identifier: GPL-3.0-or-later
// How many events a second the local port takes, each answered after it is on disk; beside the fastest loop that could
// keep the same promise (rows committed to a bare SQLite table, nothing else).
#include "e2e/program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QTextStream>
#include <QUrl>

#include <algorithm>

using namespace leadferry::test;

namespace {

constexpr int connections = 32;
constexpr int rowsPerCommit = 50;

QByteArray madeUpEvent(int number)
{
    return QByteArray(
               R"({"id":"bench-%1","type":"lead.captured.v1","bot":"website-bot","contact":{"email":"person%1@example.com","name":"Person %1"},)"
               R"("conversation":{"id":"c-%1","messages":[{"from":"visitor","text":"%2"},{"from":"bot","text":"%2"}]},"data":{"topic":"Spare parts"}})")
        .replace("%1", QByteArray::number(number))
        .replace("%2", QByteArray(300, 'x'));
}

/// One keep-alive connection: posts the next event when the last one has been answered.
class Sender : public QObject
{
    Q_OBJECT
public:
    Sender(const QUrl& address, int& next, int end) : m_address(address), m_next(next), m_end(end)
    {
        connect(&m_socket, &QTcpSocket::connected, this, &Sender::postNext);
        connect(&m_socket, &QTcpSocket::readyRead, this, &Sender::read);
        m_socket.connectToHost(address.host(), static_cast<quint16>(address.port()));
    }
    [[nodiscard]] const QList<qint64>& latenciesUs() const { return m_latencies; }

signals:
    void done();

private:
    void postNext()
    {
        if (m_next == m_end) {
            emit done();
            return;
        }
        const QByteArray body = madeUpEvent(m_next++);
        m_timer.start();
        m_socket.write("POST /v1/events HTTP/1.1\r\nHost: " + m_address.authority().toUtf8() +
                       "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                       "\r\n\r\n" + body);
    }
    void read()
    {
        m_answer += m_socket.readAll();
        const auto head = m_answer.indexOf("\r\n\r\n");
        const auto length = m_answer.toLower().indexOf("content-length:");
        if (head < 0 || length < 0) {
            return;
        }
        const auto size = m_answer.mid(length + 15, m_answer.indexOf('\r', length) - length - 15).trimmed().toInt();
        if (m_answer.size() < head + 4 + size) {
            return;
        }
        if (!m_answer.startsWith("HTTP/1.1 202")) {
            qFatal("not taken: %s", m_answer.constData());
        }
        m_latencies.append(m_timer.nsecsElapsed() / 1000);
        m_answer.clear();
        postNext();
    }

    QUrl m_address;
    QTcpSocket m_socket;
    QByteArray m_answer;
    QElapsedTimer m_timer;
    QList<qint64> m_latencies;
    int& m_next;
    int m_end;
};

struct Measured
{
    double perSecond = 0;
    QList<qint64> latenciesUs; ///< sorted
};

Measured throughThePort(int events)
{
    Program program;
    const QUrl address(program.start(words("run --listen 127.0.0.1:0")).value(QLatin1String("listen")).toString());
    int next = 0;
    int finished = 0;
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<Sender>> senders;
    for (int index = 0; index < connections; ++index) {
        senders.push_back(std::make_unique<Sender>(address, next, events));
        QObject::connect(senders.back().get(), &Sender::done, &loop, [&] {
            if (++finished == connections) {
                loop.quit();
            }
        });
    }
    loop.exec();
    Measured measured;
    measured.perSecond = events * 1000.0 / static_cast<double>(timer.elapsed());
    for (const auto& sender : senders) {
        measured.latenciesUs += sender->latenciesUs();
    }
    std::sort(measured.latenciesUs.begin(), measured.latenciesUs.end());
    program.stop();
    return measured;
}

double bareCommits(int events, int rows)
{
    QTemporaryDir folder;
    double perSecond = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        database.setDatabaseName(folder.filePath(QStringLiteral("bare.db")));
        database.open();
        QSqlQuery query(database);
        query.exec(QStringLiteral("PRAGMA journal_mode=WAL"));
        query.exec(QStringLiteral("PRAGMA synchronous=FULL"));
        query.exec(QStringLiteral("CREATE TABLE event(sequence INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)"));
        query.prepare(QStringLiteral("INSERT INTO event(id, body) VALUES(?, ?)"));
        QElapsedTimer timer;
        timer.start();
        for (int number = 0; number < events;) {
            database.transaction();
            for (int row = 0; row < rows && number < events; ++row, ++number) {
                query.bindValue(0, QStringLiteral("bench-%1").arg(number));
                query.bindValue(1, madeUpEvent(number));
                query.exec();
            }
            database.commit();
        }
        perSecond = events * 1000.0 / static_cast<double>(timer.elapsed());
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bare"));
    return perSecond;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const int events = argc > 1 ? std::max(connections, QString::fromLocal8Bit(argv[1]).toInt()) : 10'000;
    QTextStream out(stdout);
    const double single = bareCommits(events, 1);
    const double grouped = bareCommits(events, rowsPerCommit);
    const Measured port = throughThePort(events);
    const auto at = [&port](double share) {
        return static_cast<double>(port.latenciesUs.at(
                   static_cast<qsizetype>(share * static_cast<double>(port.latenciesUs.size() - 1)))) /
               1000.0;
    };
    out << QStringLiteral("%1 events of %2 bytes, %3 senders\n")
               .arg(events)
               .arg(madeUpEvent(events).size())
               .arg(connections)
        << QStringLiteral("  through the port              %1 /s   answer after %2 ms (median), %3 ms (99 %)\n")
               .arg(port.perSecond, 8, 'f', 0)
               .arg(at(0.5), 0, 'f', 1)
               .arg(at(0.99), 0, 'f', 1)
        << QStringLiteral("  bare loop, 1 row a commit     %1 /s   port / loop = %2\n")
               .arg(single, 8, 'f', 0)
               .arg(port.perSecond / single, 0, 'f', 2)
        << QStringLiteral("  bare loop, %1 rows a commit   %2 /s   port / loop = %3\n")
               .arg(rowsPerCommit)
               .arg(grouped, 8, 'f', 0)
               .arg(port.perSecond / grouped, 0, 'f', 2)
        << QStringLiteral("again: ./dev bench intake %1\n").arg(events);
    return 0;
}

#include "intake.moc"
