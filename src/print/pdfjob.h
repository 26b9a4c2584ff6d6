// SPDX-License-Identifier: GPL-3.0-or-later
// A long report as a PDF file, laid out beside the thread that shows the window.
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <QString>

#include <atomic>
#include <memory>

namespace leadferry::print {

/// On the thread of the application. A program that ends waits for the pages begun.
class PdfJob final : public base::Job
{
    Q_OBJECT
public:
    struct Sheet
    {
        QString html;
        QString title;
        QString file;
    };
    explicit PdfJob(Sheet sheet, QObject* parent = nullptr);

    /// After finished(), as writePdf(). Cancelled: the file is as it was.
    [[nodiscard]] const base::Result<void>& outcome() const { return m_outcome; }

protected:
    void run() override;
    void stop() override;

private:
    void end(const base::Result<void>& outcome);

    Sheet m_sheet;
    std::shared_ptr<std::atomic_bool> m_unwanted = std::make_shared<std::atomic_bool>(false);
    base::Result<void> m_outcome = base::Error{};
};

} // namespace leadferry::print
