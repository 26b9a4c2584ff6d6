// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/logcommand.h"

#include "cli/arguments.h"
#include "cli/wording.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace leadferry::cli {

namespace {
constexpr int pageSize = 500;
constexpr int pollMs = 500;
} // namespace

void LogCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("FILTER"),
        QStringLiteral(
            "As the window's line has it: 'status:failed type:lead.captured since:2h jane@example.com'. Words "
            "are looked for in the person, the ids and the payload; -type:T leaves out."));
    describeFilter(parser);
    parser.addOptions({
        {QStringLiteral("portal"), QStringLiteral("Only this connection."), QStringLiteral("P")},
        {QStringLiteral("search"), QStringLiteral("Only with these words in the person, the ids or the payload."),
         QStringLiteral("Q")},
        {QStringLiteral("limit"), QStringLiteral("At most this many. Default: 50."), QStringLiteral("N"),
         QStringLiteral("50")},
        {QStringLiteral("follow"), QStringLiteral("Then print every change, until Ctrl+C.")},
    });
}

base::Result<domain::DeliveryFilter> LogCommand::readFilter(const QCommandLineParser& parser) const
{
    const QStringList words = parser.positionalArguments();
    if (words.size() == 1 && referencesFromText(words)) {
        return base::Error{base::ErrorKind::Invalid,
                           QStringLiteral("'%1' is one of them: show %1 tells all about it").arg(words.constFirst())};
    }
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    const auto line = filterFromLine(words.join(QLatin1Char(' ')), nowMs);
    if (!line) {
        return line;
    }
    auto filter = filterFrom(parser, nowMs, *line);
    if (filter && parser.isSet(QStringLiteral("portal"))) {
        filter->portalName = parser.value(QStringLiteral("portal"));
    }
    if (filter && parser.isSet(QStringLiteral("search"))) {
        filter->text = parser.value(QStringLiteral("search"));
    }
    return filter;
}

void LogCommand::start(const QCommandLineParser& parser)
{
    const auto filter = readFilter(parser);
    const auto limit = countFromText(parser.value(QStringLiteral("limit")));
    if (!filter || !limit) {
        misuse(!filter ? filter.error().message : limit.error().message);
        return;
    }
    m_filter = *filter;
    m_limit = *limit;
    m_follows = parser.isSet(QStringLiteral("follow"));
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, [this] { fetch(0); });
    if (engine()) {
        fetch(0);
    }
}

void LogCommand::interrupt()
{
    finish(m_follows ? ExitCode::Done : ExitCode::Failed);
}

void LogCommand::fetch(qint64 beyondId)
{
    const auto wanted = static_cast<int>(std::min<qsizetype>(pageSize, m_limit - m_rows.size()));
    engine()->deliveries(m_filter, {wanted, beyondId}, this, [this](const base::Result<domain::DeliveryPage>& page) {
        if (page) {
            take(*page);
        } else {
            fail(page.error());
        }
    });
}

void LogCommand::take(const domain::DeliveryPage& page)
{
    m_rows += page.rows;
    if (page.more && m_rows.size() < m_limit) {
        fetch(page.reachedId);
        return;
    }
    if (m_follows) {
        reportChanges();
        return;
    }
    m_more = page.more;
    engine()->deliveryCounts(m_filter, this, [this](const base::Result<domain::DeliveryCounts>& counts) {
        if (counts) {
            report(*counts);
        } else {
            fail(counts.error());
        }
    });
}

void LogCommand::report(const domain::DeliveryCounts& counts)
{
    if (json()) {
        QJsonArray list;
        for (const domain::DeliveryRow& row : m_rows) {
            list.append(domain::toJson(row));
        }
        terminal().json({{QStringLiteral("deliveries"), list},
                         {QStringLiteral("counts"), toJson(counts)},
                         {QStringLiteral("more"), m_more}});
    } else if (m_rows.isEmpty()) {
        terminal().line(QStringLiteral("No deliveries."));
    } else {
        TextTable table = deliveryTable();
        for (const domain::DeliveryRow& row : m_rows) {
            addDelivery(table, row);
        }
        table.print(terminal());
        terminal().progress(countsLine(counts) + (m_more ? QStringLiteral("; --limit shows more") : QString()));
    }
    finish(ExitCode::Done);
}

/// Prints what changed since the last time, oldest change first, and looks again soon.
void LogCommand::reportChanges()
{
    std::sort(m_rows.begin(), m_rows.end(), [](const auto& left, const auto& right) {
        return left.changedAtMs != right.changedAtMs ? left.changedAtMs < right.changedAtMs : left.id < right.id;
    });
    TextTable table = deliveryTable();
    for (const domain::DeliveryRow& row : m_rows) {
        if (m_printedAt.value(row.id) == row.changedAtMs) {
            continue;
        }
        if (row.changedAtMs > m_seenUntilMs) {
            m_printedAt.clear();
            m_seenUntilMs = row.changedAtMs;
        }
        m_printedAt.insert(row.id, row.changedAtMs);
        if (json()) {
            terminal().json(domain::toJson(row));
        } else {
            addDelivery(table, row);
        }
    }
    if (!table.isEmpty() || !m_headingsPrinted) {
        table.print(terminal(), m_headingsPrinted || json() ? TextTable::Headings::Hidden : TextTable::Headings::Shown);
        m_headingsPrinted = true;
    }
    m_rows.clear();
    // From now on everything that changes, however much.
    m_limit = std::numeric_limits<int>::max();
    m_filter.sinceMs = std::max(m_filter.sinceMs, m_seenUntilMs);
    m_poll.start(pollMs);
}

} // namespace leadferry::cli
