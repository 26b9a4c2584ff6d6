// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/duplicatedialog.h"

#include "presentation/texts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

DuplicateDialog::DuplicateDialog(presentation::MappingEditor& editor, QWidget* parent)
    : Dialog(tr("Duplicate “%1”", "the mapping of an event type").arg(presentation::eventTypeName(editor.type())),
             Width::Small, parent),
      m_editor(editor),
      m_name(new QLineEdit(this)),
      m_replace(new QCheckBox(tr("Replace the mapping that this event type has"), this)),
      m_active(new QCheckBox(tr("Switch it on at once"), this)),
      m_duplicate(setPrimary(tr("Duplicate")))
{
    auto* words = new TextLabel(tr("All its rules go into the page under the other event type. Save them to use them."),
                                TextRole::Body, Ink::Text, this);
    words->setWordWrap(true);
    body()->addWidget(words);
    m_name->setPlaceholderText(QStringLiteral("appointment.booked.v1"));
    m_name->setToolTip(tr("Exactly as the chatbot sends it in “type”"));
    m_name->setCompleter(new QCompleter(presentation::knownEventTypes(), m_name));
    auto* form = new FormGrid(this);
    m_error = form->addField(tr("Event type"), m_name);
    body()->addWidget(form);
    body()->addWidget(m_replace);
    body()->addWidget(m_active);
    connect(m_name, &QLineEdit::textChanged, this, &DuplicateDialog::showType);
    connect(m_replace, &QCheckBox::toggled, m_error, &InlineError::clear);
    connect(m_duplicate, &QPushButton::clicked, this, &DuplicateDialog::finish);
    showType();
    m_name->setFocus();
}

QString DuplicateDialog::type() const
{
    return m_name->text().trimmed();
}

void DuplicateDialog::showType()
{
    m_error->clear();
    m_replace->setChecked(false);
    m_replace->setVisible(type() != m_editor.type() && m_editor.draft().types().contains(type()));
    fit();
}

void DuplicateDialog::finish()
{
    QString fault = presentation::MappingEditor::typeFault(type());
    QWidget* field = m_name;
    if (type() == m_editor.type()) {
        fault = tr("This is the event type whose mapping you duplicate. Type another one.");
    } else if (fault.isEmpty() && m_editor.draft().types().contains(type()) && !m_replace->isChecked()) {
        fault = tr("“%1” has a mapping already. Type another event type, or choose to replace it.")
                    .arg(presentation::eventTypeName(type()));
        field = m_replace;
    }
    if (!fault.isEmpty()) {
        m_error->setProblem(Validity::Wrong, fault);
        fit();
        field->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_editor.duplicateAs(type(), m_active->isChecked());
    accept();
}

} // namespace leadferry::ui
