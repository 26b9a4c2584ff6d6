// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdfjob.h"

#include "print/pdf.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace leadferry::print {

PdfJob::PdfJob(Sheet sheet, QObject* parent) : base::Job(parent), m_sheet(std::move(sheet)) {}

void PdfJob::run()
{
    // The pool is waited for by the application when it ends, so fonts are there as long as pages are laid out.
    QThreadPool::globalInstance()->start([sheet = m_sheet, unwanted = m_unwanted, self = QPointer(this)] {
        base::Result<void> outcome;
        if (auto pages = pdfOf(sheet.html, sheet.title); !pages) {
            outcome = pages.error();
        } else if (!*unwanted) {
            outcome = writeWhole(*pages, sheet.file);
        }
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, outcome] {
            if (self) { // looked at on its own thread only
                self->end(outcome);
            }
        });
    });
}

void PdfJob::end(const base::Result<void>& outcome)
{
    if (!isFinished()) {
        m_outcome = outcome;
        finish();
    }
}

void PdfJob::stop()
{
    *m_unwanted = true;
    m_outcome = base::Error{base::ErrorKind::Cancelled, QStringLiteral("writing the PDF was cancelled")};
}

} // namespace leadferry::print
