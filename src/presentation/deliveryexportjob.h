// SPDX-License-Identifier: GPL-3.0-or-later
// Writes everything the log's filter matches into one file, block by block, as CSV or JSON. The file appears when it is
// whole.
#pragma once

#include "app/engineclient.h"
#include "base/job.h"

#include <QSaveFile>

namespace leadferry::presentation {

class DeliveryExportJob : public base::Job
{
    Q_OBJECT
public:
    enum class Format {
        Csv,
        Json,
        Page,  ///< HTML, up to mostOnSheet rows
        Sheet, ///< the same in sheet() alone, for paper; no file is written
    };
    static constexpr int blockSize = 1000;

    /// `client` outlives the job.
    DeliveryExportJob(app::EngineClient& client, const domain::DeliveryFilter& filter, const QString& path,
                      Format format, QObject* parent = nullptr);
    ~DeliveryExportJob() override;

    /// After finished(): the number of rows written. Storage: the file could not be written; whatever was there stays.
    [[nodiscard]] const base::Result<int>& outcome() const { return m_outcome; }

    /// Of Page and Sheet, once it has finished well.
    [[nodiscard]] const QString& sheet() const { return m_sheet; }

signals:
    void written(int rows);

protected:
    void run() override;
    void stop() override;

private:
    void ask(qint64 beyondId);
    void onPage(const base::Result<domain::DeliveryPage>& page);
    void write(const domain::DeliveryRow& row);
    void close(bool more);
    [[nodiscard]] bool isSheet() const { return m_format == Format::Page || m_format == Format::Sheet; }
    void end(const base::Result<int>& outcome);

    app::EngineClient& m_client;
    domain::DeliveryFilter m_filter;
    QSaveFile m_file;
    Format m_format;
    int m_rows = 0;
    QList<domain::DeliveryRow> m_onSheet;
    QString m_sheet;
    base::Result<int> m_outcome = base::Error{};
    std::unique_ptr<QObject> m_question;
};

} // namespace leadferry::presentation
