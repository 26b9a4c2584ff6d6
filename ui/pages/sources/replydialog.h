// SPDX-License-Identifier: GPL-3.0-or-later
// How the answers of agents get to the bots of the port or the folder, which have nothing else to change.
#pragma once

#include "presentation/sourcesmodel.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class ReplyFields;
class StatusBanner;

class ReplyDialog : public Dialog
{
    Q_OBJECT
public:
    /// The client outlives the dialog.
    ReplyDialog(app::EngineClient& client, const presentation::SourceRow& source, QWidget* parent);

signals:
    void saved(const QString& what);
    /// It was made for this, and is to be given to the bot.
    void secretMade(const QString& source, const QString& secret);

private:
    void begin();
    void showProblem(const base::Error& error);

    app::EngineClient& m_client;
    const QString m_source;
    StatusBanner* m_problem;
    ReplyFields* m_replies = nullptr;
    QPushButton* m_save;
};

} // namespace leadferry::ui
