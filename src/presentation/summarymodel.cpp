// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/summarymodel.h"

#include "app/enginecommands.h"
#include "app/weekreport.h"
#include "presentation/repairtexts.h"

#include <QLocale>
#include <QSaveFile>

namespace leadferry::presentation {

using base::Result;

SummaryModel::SummaryModel(app::EngineClient& client, const base::Clock& clock, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock),
      m_question(std::make_unique<QObject>()),
      m_monday(domain::lastWholeWeek(clock.nowMs()))
{
    ask();
}

SummaryModel::~SummaryModel() = default;

void SummaryModel::goTo(const QDate& monday)
{
    m_monday = monday;
    m_summary.reset();
    ask();
    emit changed();
}

bool SummaryModel::hasNext() const
{
    return m_monday <= domain::lastWholeWeek(m_clock.nowMs());
}

void SummaryModel::ask()
{
    m_question = std::make_unique<QObject>();
    m_client.execute(QLatin1String(app::command::summary), {{QStringLiteral("week"), domain::weekName(m_monday)}},
                     m_question.get(), {}, [this](const Result<QJsonObject>& answer) {
                         const auto summary = answer ? domain::weekSummaryFromJson(*answer)
                                                     : Result<domain::WeekSummary>(answer.error());
                         if (summary) {
                             m_summary = *summary;
                         } else {
                             const ProblemText problem = problemOf(summary.error());
                             emit failed(problem.title, problem.meaning);
                         }
                         emit changed();
                     });
}

QString SummaryModel::title() const
{
    const QLocale locale;
    return tr("Week %1, %2 to %3", "number, date, date")
        .arg(m_monday.weekNumber())
        .arg(locale.toString(m_monday, QLocale::ShortFormat),
             locale.toString(m_monday.addDays(6), QLocale::ShortFormat));
}

QString SummaryModel::page() const
{
    return m_summary ? app::weekReportHtml(*m_summary, QLocale().name(), app::ReportLinks::ToDeliveries) : QString();
}

QString SummaryModel::printedPage() const
{
    return m_summary ? app::weekReportHtml(*m_summary, QLocale().name()) : QString();
}

QString SummaryModel::fileName() const
{
    return QStringLiteral("leadferry-") + domain::weekName(m_monday);
}

Result<void> SummaryModel::save(const QString& file) const
{
    const bool table = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    const QByteArray content = !m_summary ? QByteArray()
                               : table    ? app::weekReportCsv(*m_summary)
                                          : printedPage().toUtf8();
    QSaveFile saved(file);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(content) != content.size() || !saved.commit()) {
        return base::Error{base::ErrorKind::Storage, saved.errorString()};
    }
    return {};
}

} // namespace leadferry::presentation
