// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace leadferry::print {

namespace {
constexpr int dotsPerInch = 300;
} // namespace

base::Result<QByteArray> pdfOf(const QString& html, const QString& title)
{
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
        return base::Error{base::ErrorKind::Internal, QStringLiteral("there are no fonts to write a PDF with")};
    }
    QBuffer pages;
    pages.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pages);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Leadferry"));
        writer.setResolution(dotsPerInch);
        // Without margins of its own: QTextDocument leaves two centimetres, where the numbers of the pages are.
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
        printOn(writer, html);
    }
    return pages.data();
}

base::Result<void> writeWhole(const QByteArray& bytes, const QString& file)
{
    QSaveFile saved(file);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size() || !saved.commit()) {
        return base::Error{base::ErrorKind::Storage, saved.errorString()};
    }
    return {};
}

base::Result<void> writePdf(const QString& html, const QString& title, const QString& file)
{
    const auto pages = pdfOf(html, title);
    return pages ? writeWhole(*pages, file) : pages.error();
}

void printOn(QPagedPaintDevice& device, const QString& html)
{
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.print(&device);
}

} // namespace leadferry::print
