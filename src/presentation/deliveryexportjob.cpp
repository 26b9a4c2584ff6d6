// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryexportjob.h"

#include "presentation/deliverysheet.h"
#include "presentation/texts.h"

#include <QDateTime>
#include <QJsonDocument>

namespace leadferry::presentation {

using domain::DeliveryPage;
using domain::DeliveryRow;

namespace {

/// RFC 4180. A leading sign that spreadsheets take for a formula is defused: names come from strangers.
QByteArray csvCell(const QString& text)
{
    static const QString formulaSigns = QStringLiteral("=+-@\t\r");
    QString cell = text;
    if (!cell.isEmpty() && formulaSigns.contains(cell.front())) {
        cell.prepend(QLatin1Char('\''));
    }
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QStringLiteral("\"%1\"").arg(cell).toUtf8();
}

QByteArray csvLine(const QStringList& cells)
{
    QByteArrayList line;
    for (const QString& cell : cells) {
        line.append(csvCell(cell));
    }
    return line.join(',') + "\r\n";
}

QString isoTime(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray csvHeader()
{
    return "\xEF\xBB\xBF" // so that spreadsheets read UTF-8
           + csvLine({QStringLiteral("id"), QStringLiteral("state"), QStringLiteral("changed"),
                      QStringLiteral("received"), QStringLiteral("type"), QStringLiteral("person"),
                      QStringLiteral("bot"), QStringLiteral("portal"), QStringLiteral("written"),
                      QStringLiteral("tries"), QStringLiteral("cause"), QStringLiteral("record"),
                      QStringLiteral("event_id"), QStringLiteral("source")});
}

QByteArray csvRow(const DeliveryRow& row)
{
    QStringList written;
    for (const domain::CrmObject object : row.written) {
        written.append(domain::toString(object));
    }
    return csvLine({QStringLiteral("d%1").arg(row.id), domain::toString(row.state), isoTime(row.changedAtMs),
                    isoTime(row.receivedAtMs), row.type, row.person, row.bot, row.portalName,
                    written.join(QLatin1Char(' ')), QString::number(row.attempts), row.cause, row.recordUrl,
                    row.eventId, row.source});
}

} // namespace

DeliveryExportJob::DeliveryExportJob(app::EngineClient& client, const domain::DeliveryFilter& filter,
                                     const QString& path, Format format, QObject* parent)
    : Job(parent), m_client(client), m_filter(filter), m_file(path), m_format(format)
{
}

DeliveryExportJob::~DeliveryExportJob() = default;

void DeliveryExportJob::run()
{
    m_question = std::make_unique<QObject>();
    if (m_format != Format::Sheet && !m_file.open(QIODevice::WriteOnly)) {
        end(base::Error{base::ErrorKind::Storage, m_file.errorString()});
        return;
    }
    if (!isSheet()) {
        m_file.write(m_format == Format::Csv ? csvHeader() : QByteArray("[\n"));
    }
    ask(0);
}

void DeliveryExportJob::stop()
{
    m_question.reset();
    m_outcome = base::Error{base::ErrorKind::Cancelled, QStringLiteral("export stopped")};
}

void DeliveryExportJob::ask(qint64 beyondId)
{
    m_client.deliveries(m_filter, {blockSize, beyondId}, m_question.get(),
                        [this](const base::Result<DeliveryPage>& page) { onPage(page); });
}

void DeliveryExportJob::onPage(const base::Result<DeliveryPage>& page)
{
    if (!page.ok()) {
        end(page.error());
        return;
    }
    for (const DeliveryRow& row : page->rows) {
        write(row);
    }
    emit written(m_rows);
    const bool full = isSheet() && m_rows >= mostOnSheet;
    if (page->more && !full) {
        ask(page->reachedId);
        return;
    }
    close(page->more);
}

void DeliveryExportJob::close(bool more)
{
    if (isSheet()) {
        m_sheet = deliverySheet(m_onSheet, more, QDateTime::currentMSecsSinceEpoch());
    }
    if (m_format == Format::Page) {
        m_file.write(m_sheet.toUtf8());
    } else if (m_format == Format::Json) {
        m_file.write("\n]\n");
    }
    if (m_format == Format::Sheet || m_file.commit()) {
        end(m_rows);
    } else {
        end(base::Error{base::ErrorKind::Storage, m_file.errorString()});
    }
}

void DeliveryExportJob::write(const DeliveryRow& row)
{
    if (isSheet()) {
        m_onSheet.append(row);
    } else if (m_format == Format::Csv) {
        m_file.write(csvRow(row));
    } else {
        m_file.write(m_rows > 0 ? ",\n" : "");
        m_file.write(QJsonDocument(domain::toJson(row)).toJson(QJsonDocument::Compact));
    }
    ++m_rows;
}

void DeliveryExportJob::end(const base::Result<int>& outcome)
{
    m_outcome = outcome;
    finish();
}

} // namespace leadferry::presentation
