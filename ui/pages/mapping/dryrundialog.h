// SPDX-License-Identifier: GPL-3.0-or-later
// What the chosen sample would write under the mapping as it stands, with nothing written.
#pragma once

#include "app/engineclient.h"
#include "presentation/previewtexts.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class PreviewRecords;
class StatusBanner;

class DryRunDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog; closing it stops the run.
    DryRunDialog(app::EngineClient& client, const QJsonObject& arguments, const std::optional<domain::Portal>& portal,
                 QWidget* parent);

protected:
    void done(int result) override;

private:
    void showAnswer(const base::Result<QJsonObject>& answer);

    app::EngineClient& m_client;
    std::optional<domain::Portal> m_portal;
    StatusBanner* m_summary;
    PreviewRecords* m_records;
    bool m_running = true;
};

} // namespace leadferry::ui
