// SPDX-License-Identifier: GPL-3.0-or-later
// Reports on paper: HTML laid out on pages, as a PDF file or on whatever prints pages.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

class QPagedPaintDevice;

namespace leadferry::print {

/// On A4 with margins and page numbers. Needs a QGuiApplication, for fonts; without one Internal. Any thread.
base::Result<QByteArray> pdfOf(const QString& html, const QString& title);
/// Storage: the file cannot be written; it is as it was.
base::Result<void> writeWhole(const QByteArray& bytes, const QString& file);
/// Both, while the caller waits; the window has print/pdfjob.h.
base::Result<void> writePdf(const QString& html, const QString& title, const QString& file);

/// The same on another device, with the page it has.
void printOn(QPagedPaintDevice& device, const QString& html);

} // namespace leadferry::print
