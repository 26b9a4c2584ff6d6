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

base::Result<void> writePdf(const QString& html, const QString& title, const QString& file)
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
    QSaveFile saved(file); // whole, or as it was
    if (!saved.open(QIODevice::WriteOnly) || saved.write(pages.data()) != pages.size() || !saved.commit()) {
        return base::Error{base::ErrorKind::Storage, saved.errorString()};
    }
    return {};
}

void printOn(QPagedPaintDevice& device, const QString& html)
{
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.print(&device);
}

} // namespace leadferry::print
