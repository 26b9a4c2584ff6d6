// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/dryrundialog.h"

#include "app/enginecommands.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/previewrecords.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

DryRunDialog::DryRunDialog(app::EngineClient& client, const QJsonObject& arguments,
                           const std::optional<domain::Portal>& portal, QWidget* parent)
    : Dialog(tr("Dry run"), Width::Large, parent),
      m_client(client),
      m_portal(portal),
      m_summary(new StatusBanner(StatusBanner::Size::Small, this)),
      m_records(new PreviewRecords(this))
{
    m_summary->setMessage(Tone::Working,
                          portal ? tr("Asking %1 what it holds…").arg(portal->name)
                                 : tr("Working out what would be written…"),
                          tr("Nothing is written."));
    body()->addWidget(m_summary);
    body()->addWidget(m_records);
    cancelButton()->setText(tr("Close"));
    m_client.execute(QLatin1String(app::command::preview), arguments, this, {},
                     [this](const base::Result<QJsonObject>& answer) { showAnswer(answer); });
}

void DryRunDialog::done(int result)
{
    if (m_running) {
        m_client.cancel(QLatin1String(app::command::preview));
    }
    Dialog::done(result);
}

void DryRunDialog::showAnswer(const base::Result<QJsonObject>& answer)
{
    m_running = false;
    if (!answer) {
        const auto words = presentation::problemOf(answer.error());
        m_summary->setMessage(Tone::Failed, words.title, words.meaning);
        fit();
        return;
    }
    const auto preview = presentation::previewOf(*answer, m_portal);
    const bool needsYou =
        std::any_of(preview.records.begin(), preview.records.end(), [](const auto& record) { return record.needsYou; });
    m_summary->setMessage(needsYou ? Tone::Held : Tone::Ok, preview.summary.title, preview.summary.meaning);
    m_records->add(preview.records);
    QTimer::singleShot(0, this, &Dialog::fit); // when the new rows are laid out
}

} // namespace leadferry::ui
