// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectfields.h"

#include "ui/components/inlineerror.h"
#include "ui/pages/connections/formgrid.h"

namespace leadferry::ui {

ConnectFields::ConnectFields(presentation::ConnectModel& model, QObject* parent) : QObject(parent), m_model(model) {}

ConnectFields::~ConnectFields()
{
    for (const Row& row : std::as_const(m_rows)) {
        if (row.edit) {
            row.edit->disconnect(this); // losing the focus while it goes down must not be checked
        }
    }
}

void ConnectFields::add(FormGrid* grid, const QString& label, Field field, QLineEdit* edit)
{
    m_rows.insert(field, {edit, grid->addField(label, edit)});
    connect(edit, &QLineEdit::textChanged, this, [this, field](const QString& text) {
        m_model.setValue(field, text);
        if (m_rows.value(field).error->isShown()) {
            check(field); // a mended field says so at once
        }
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, field, edit] {
        if (!edit->text().isEmpty()) {
            check(field);
        }
    });
}

void ConnectFields::check(Field field)
{
    const QString problem = m_model.problem(field);
    InlineError* error = m_rows.value(field).error;
    if (problem.isEmpty()) {
        error->clear();
    } else {
        error->setProblem(Validity::Wrong, problem);
    }
    emit sizeChanged();
}

bool ConnectFields::check()
{
    QLineEdit* firstWrong = nullptr;
    const QList<Field> fields = m_model.fields();
    for (const Field field : fields) {
        check(field);
        if (!firstWrong && !m_model.problem(field).isEmpty()) {
            firstWrong = m_rows.value(field).edit;
        }
    }
    if (firstWrong) {
        firstWrong->setFocus(Qt::OtherFocusReason);
    }
    return firstWrong == nullptr;
}

void ConnectFields::setFocus(Field field)
{
    if (QLineEdit* edit = m_rows.value(field).edit) {
        edit->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace leadferry::ui
