// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the secret that was made for the answers of agents, to be given to the bot.
#pragma once

#include "ui/components/dialog.h"

namespace leadferry::ui {

class ReplySecretDialog : public Dialog
{
    Q_OBJECT
public:
    ReplySecretDialog(const QString& source, const QString& secret, QWidget* parent);
};

} // namespace leadferry::ui
