// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/replysecretdialog.h"

#include "presentation/texts.h"
#include "ui/components/copyfield.h"
#include "ui/components/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

ReplySecretDialog::ReplySecretDialog(const QString& source, const QString& secret, QWidget* parent)
    : Dialog(tr("Signing secret: %1", "source").arg(presentation::sourceName(source)), Width::Medium, parent)
{
    auto* words = new TextLabel(tr("Give it to the bot, which checks with it that a reply comes from Leadferry. "
                                   "It can be copied again at the replies of this source."),
                                TextRole::Body, Ink::Text, this);
    words->setWordWrap(true);
    body()->addWidget(words);
    auto* field = new CopyField(secret, this);
    field->setAccessibleName(tr("Signing secret"));
    body()->addWidget(field);
    cancelButton()->setText(tr("Close"));
    field->setFocus();
}

} // namespace leadferry::ui
