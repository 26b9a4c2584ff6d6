// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/summarywatch.h"

#include "app/weekreport.h"
#include "app/weeksummary.h"
#include "domain/schedule.h"
#include "store/settingstore.h"

#include <QDir>
#include <QSaveFile>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// Beside the settings, but nobody's to choose.
const QString madeKey = QStringLiteral("summary.madeMs");
/// A folder that cannot be written to, such as a drive that is not there, is tried again.
constexpr qint64 tryAgainMs = 3'600'000;

Result<void> save(const QString& folder, const domain::WeekSummary& summary, const QString& language)
{
    QSaveFile file(QDir(folder).filePath(weekReportName(summary) + QStringLiteral(".html")));
    const QByteArray page = weekReportHtml(summary, language).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.commit()) {
        return Error{ErrorKind::Storage, QStringLiteral("%1: %2").arg(folder, file.errorString())};
    }
    return {};
}

} // namespace

void SummaryWatch::look(const SettingValues& settings)
{
    const auto schedule = domain::scheduleFromText(settings.value(setting::summaryWeekly));
    const qint64 dueMs = schedule ? domain::lastDueMs(*schedule, m_webhook.clock.nowMs()) : 0;
    if (dueMs == 0) {
        forget();
        return;
    }
    if (m_webhook.clock.monotonicMs() < m_nextTryMs) {
        return;
    }
    const auto due = isDue(dueMs);
    const auto made = due && *due ? handOut(settings, dueMs) : due ? Result<void>() : due.error();
    if (!made) {
        m_nextTryMs = m_webhook.clock.monotonicMs() + tryAgainMs;
        qWarning("The weekly summary could not be made and is tried again in an hour: %s",
                 qPrintable(made.error().message));
    }
}

Result<bool> SummaryWatch::isDue(qint64 dueMs)
{
    const auto made = store::SettingStore(m_database).value(madeKey);
    if (!made) {
        return made.error();
    }
    if (made->isEmpty()) { // it has just been asked for: the first one is the next
        const auto noted = note(m_webhook.clock.nowMs());
        return noted ? Result<bool>(false) : noted.error();
    }
    return made->toLongLong() < dueMs;
}

Result<void> SummaryWatch::handOut(const SettingValues& settings, qint64 dueMs)
{
    const QString week = domain::weekName(domain::lastWholeWeek(dueMs));
    const auto counted = weekSummary(m_database, {{QStringLiteral("week"), week}}, m_webhook.clock.nowMs());
    const auto summary = counted ? domain::weekSummaryFromJson(*counted) : Result<domain::WeekSummary>(counted.error());
    if (!summary) {
        return summary.error();
    }
    const QString language = settings.value(setting::summaryLanguage);
    const QString folder = settings.value(setting::summaryFolder);
    if (const auto saved = folder.isEmpty() ? Result<void>() : save(folder, *summary, language); !saved) {
        return saved.error();
    }
    if (const auto noted = note(m_webhook.clock.nowMs()); !noted) {
        return noted.error(); // first: better not posted than posted each half minute
    }
    if (settings.value(setting::summaryPost) == setting::yes) {
        post(*summary, language);
    }
    return {};
}

void SummaryWatch::post(const domain::WeekSummary& summary, const QString& language)
{
    auto* post = new WebhookPost(m_webhook, weekReportText(summary, language), WebhookPost::Patience::TryAgain, this);
    connect(post, &base::Job::finished, this, [post] {
        if (!post->outcome()) {
            qWarning("The weekly summary could not be posted: %s", qPrintable(post->outcome().error().message));
        }
    });
    post->start();
}

/// Switched off: what comes when it is switched on again is the first one. Without an answer it is tried again at the
/// next look.
void SummaryWatch::forget()
{
    store::SettingStore settings(m_database);
    if (const auto made = settings.value(madeKey); made && !made->isEmpty()) {
        (void)settings.setValue(madeKey, {});
    }
}

Result<void> SummaryWatch::note(qint64 madeMs)
{
    return store::SettingStore(m_database).setValue(madeKey, QString::number(madeMs));
}

} // namespace leadferry::app
