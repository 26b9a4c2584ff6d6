// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of one mapping: who saved them and when, what differs from the one being edited, and the way back.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "presentation/mappinghistory.h"
#include "ui/components/dialog.h"

class QListWidget;
class QVBoxLayout;

namespace leadferry::ui {

class StatusBanner;
class TextLabel;

class HistoryDialog : public Dialog
{
    Q_OBJECT
public:
    /// `edited`: the mapping as it stands on the page. Client and clock outlive the dialog.
    HistoryDialog(app::EngineClient& client, const base::Clock& clock, const domain::Mapping& edited, QWidget* parent);

signals:
    /// Into the draft; saving it is the page's.
    void restoreWanted(const leadferry::domain::Mapping& mapping, const QString& title);

private:
    void showAnswer(const base::Result<QJsonObject>& answer);
    void showVersion(int row);

    const base::Clock& m_clock;
    domain::Mapping m_edited;
    QList<presentation::MappingVersion> m_versions;
    StatusBanner* m_problem;
    QListWidget* m_list;
    TextLabel* m_heading;
    QWidget* m_differences;
    QVBoxLayout* m_column;
    QPushButton* m_restore;
};

} // namespace leadferry::ui
