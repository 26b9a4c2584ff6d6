// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/unsaveddialog.h"

#include "presentation/texts.h"
#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

UnsavedDialog::UnsavedDialog(presentation::MappingEditor& editor, QWidget* parent)
    : Dialog(tr("Close with unsaved changes"), Width::Small, parent)
{
    QStringList names;
    const QStringList dirty = editor.draft().dirtyTypes();
    for (const QString& type : dirty) {
        names.append(presentation::eventTypeName(type));
    }
    auto* words = new TextLabel(tr("The mapping was edited and not saved: %1. Without saving, these changes are lost.")
                                    .arg(names.join(QStringLiteral(", "))),
                                TextRole::Body, Ink::Text, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    body()->addWidget(words);
    auto* discard = makeButton(tr("Close without saving"), {}, ButtonWeight::Flat, ButtonSize::Normal, this);
    setFootNote(discard);
    QPushButton* save = setPrimary(editor.saveWords());
    connect(discard, &QPushButton::clicked, this, [this] {
        emit settled();
        accept();
    });
    connect(save, &QPushButton::clicked, &editor, &presentation::MappingEditor::save);
    connect(&editor, &presentation::MappingEditor::saved, this, [this] {
        emit settled();
        accept();
    });
    // What keeps it from being saved is shown on the page.
    connect(&editor, &presentation::MappingEditor::blocked, this, &QDialog::reject);
    connect(&editor, &presentation::MappingEditor::failed, this, &QDialog::reject);
    save->setFocus();
}

} // namespace leadferry::ui
