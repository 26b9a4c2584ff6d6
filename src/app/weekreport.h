// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of a week as somebody reads it: a page to save, print or show, a table, a few lines for a message. Pure.
// Its words are in resources/pages/report-texts.json, in each language.
#pragma once

#include "domain/summary.h"

#include <QByteArray>
#include <QString>

namespace leadferry::app {

/// Whether a delivery's id leads to it, as "leadferry:d12": only our own window can follow that.
enum class ReportLinks { None, ToDeliveries };

/// `language`: a locale's name; English where there are no words in it. HTML that browsers show and QTextDocument can
/// print.
QString weekReportHtml(const domain::WeekSummary& summary, const QString& language,
                       ReportLinks links = ReportLinks::None);
/// RFC 4180, in English: section, name, value, before.
QByteArray weekReportCsv(const domain::WeekSummary& summary);
/// Three lines, for messages.
QString weekReportText(const domain::WeekSummary& summary, const QString& language);
/// "leadferry-2026-W48", without an ending.
QString weekReportName(const domain::WeekSummary& summary);

} // namespace leadferry::app
