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
    describeFilter(parser);
    parser.addOptions({
        {QStringLiteral("portal"), QStringLiteral("Only this connection."), QStringLiteral("P")},
        {QStringLiteral("search"), QStringLiteral("Only with this in the person, the e-mail or the event id."),
         QStringLiteral("Q")},
        {QStringLiteral("limit"), QStringLiteral("At most this many. Default: 50."), QStringLiteral("N"),
         QStringLiteral("50")},
        {QStringLiteral("follow"), QStringLiteral("Then print every change, until Ctrl+C.")},
    });
}

void LogCommand::start(const QCommandLineParser& parser)
{
    auto filter = filterFrom(parser, QDateTime::currentMSecsSinceEpoch());
    const auto limit = countFromText(parser.value(QStringLiteral("limit")));
    if (!filter || !limit) {
        misuse(!filter ? filter.error().message : limit.error().message);
        return;
    }
    m_filter = *filter;
    m_filter.portalName = parser.value(QStringLiteral("portal"));
    m_filter.text = parser.value(QStringLiteral("search"));
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

void LogCommand::fetch(qint64 beforeId)
{
    const auto wanted = static_cast<int>(std::min<qsizetype>(pageSize, m_limit - m_rows.size()));
    engine()->deliveries(m_filter, beforeId, wanted, this, [this](const base::Result<domain::DeliveryPage>& page) {
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
    if (page.more && m_rows.size() < m_limit && !page.rows.isEmpty()) {
        fetch(page.rows.constLast().id);
        return;
    }
    if (m_follows) {
        reportChanges();
    } else {
        report(page);
    }
}

void LogCommand::report(const domain::DeliveryPage& last)
{
    if (json()) {
        QJsonArray list;
        for (const domain::DeliveryRow& row : m_rows) {
            list.append(domain::toJson(row));
        }
        terminal().json({{QStringLiteral("deliveries"), list},
                         {QStringLiteral("counts"), toJson(last.counts, last.shadowed)},
                         {QStringLiteral("more"), last.more}});
    } else if (m_rows.isEmpty()) {
        terminal().line(QStringLiteral("No deliveries."));
    } else {
        TextTable table = deliveryTable();
        for (const domain::DeliveryRow& row : m_rows) {
            addDelivery(table, row);
        }
        table.print(terminal());
        terminal().progress(countsLine(last.counts, last.shadowed) +
                            (last.more ? QStringLiteral("; --limit shows more") : QString()));
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
