// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/savefilterdialog.h"

#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

SaveFilterDialog::SaveFilterDialog(const presentation::SavedFilters& known, const QString& line, QWidget* parent)
    : Dialog(tr("Save this filter"), Width::Small, parent), m_known(known), m_name(new QLineEdit(this))
{
    auto* words = new TextLabel(line, TextRole::Mono, Ink::Secondary, this);
    words->setWordWrap(true);
    body()->addWidget(words);
    m_name->setMaxLength(60);
    m_name->setPlaceholderText(tr("For example: Law firm, this week"));
    auto* form = new FormGrid(this);
    m_error = form->addField(tr("Name"), m_name);
    body()->addWidget(form);
    QPushButton* save = setPrimary(tr("Save filter"));
    connect(m_name, &QLineEdit::textChanged, this, &SaveFilterDialog::showName);
    connect(save, &QPushButton::clicked, this, &SaveFilterDialog::finish);
    m_name->setFocus();
}

void SaveFilterDialog::showName()
{
    m_error->clear();
    if (const QString name = m_name->text().trimmed(); m_known.contains(name)) {
        m_error->setProblem(Validity::Doubtful, tr("A filter with this name is there and will be replaced."));
    }
    fit();
}

void SaveFilterDialog::finish()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_error->setProblem(Validity::Wrong, tr("Type a name by which you will know it."));
        fit();
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit named(name);
    accept();
}

} // namespace leadferry::ui
