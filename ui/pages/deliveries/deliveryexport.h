// SPDX-License-Identifier: GPL-3.0-or-later
// Export of what the log shows: asks for a file, writes it in the background, shows how far it is and can be stopped.
#pragma once

#include "presentation/deliveryexportjob.h"

#include <QPointer>
#include <QWidget>

namespace leadferry::ui {

class TextLabel;

class DeliveryExport : public QWidget
{
    Q_OBJECT
public:
    /// A strip for the foot of the table, hidden while nothing is exported. `client` outlives it.
    explicit DeliveryExport(app::EngineClient& client, QWidget* parent = nullptr);
    ~DeliveryExport() override;

    /// Asks for a file name; its ending chooses CSV or JSON.
    void ask(const domain::DeliveryFilter& filter);
    void write(const domain::DeliveryFilter& filter, const QString& path);
    [[nodiscard]] bool isRunning() const { return !m_job.isNull(); }

signals:
    void done(const QString& what);

private:
    void layOut(const QString& sheet, int rows, const QString& path);
    void onFinished(const base::Result<int>& outcome, const QString& path);

    app::EngineClient& m_client;
    QPointer<base::Job> m_job; ///< what runs: reading, then laying out pages
    TextLabel* m_words;
};

} // namespace leadferry::ui
