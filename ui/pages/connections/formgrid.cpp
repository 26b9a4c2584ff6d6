// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/formgrid.h"

#include "ui/components/copyfield.h"
#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"

#include <QGridLayout>

namespace leadferry::ui {

namespace {

constexpr int labelWidth = 140;
constexpr int aboveSection = 6;

} // namespace

FormGrid::FormGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void FormGrid::addSection(const QString& text)
{
    const int row = m_grid->rowCount();
    if (row > 1) {
        m_grid->setRowMinimumHeight(row, aboveSection);
    }
    m_grid->addWidget(new TextLabel(text, TextRole::Section, Ink::Text, this), row + 1, 0, 1, 2);
}

TextLabel* FormGrid::addCaption(const QString& text)
{
    auto* caption = new TextLabel(text, TextRole::Caption, Ink::Secondary, this);
    caption->setWordWrap(true);
    m_grid->addWidget(caption, m_grid->rowCount(), 1);
    return caption;
}

void FormGrid::addRow(const QString& label, QWidget* field)
{
    const int row = m_grid->rowCount();
    if (!label.isEmpty()) {
        auto* words = new TextLabel(label, TextRole::Body, Ink::Secondary, this);
        words->setBuddy(field);
        m_grid->addWidget(words, row, 0);
    }
    m_grid->addWidget(field, row, 1);
}

void FormGrid::setRowVisible(QWidget* field, bool visible)
{
    field->setVisible(visible);
    const auto labels = findChildren<TextLabel*>(QString(), Qt::FindDirectChildrenOnly);
    for (TextLabel* label : labels) {
        if (label->buddy() == field) {
            label->setVisible(visible);
        }
    }
}

void FormGrid::addCopyRow(const QString& label, const QString& value, const QString& name)
{
    auto* field = new CopyField(value, this);
    field->setAccessibleName(name);
    addRow(label, field);
}

InlineError* FormGrid::addField(const QString& label, QLineEdit* edit)
{
    return addField(label, edit, edit);
}

InlineError* FormGrid::addField(const QString& label, QWidget* field, QWidget* row)
{
    if (!label.isEmpty()) {
        field->setAccessibleName(label);
    }
    addRow(label, row);
    auto* error = new InlineError(field, this);
    m_grid->addWidget(error, m_grid->rowCount(), 1);
    return error;
}

} // namespace leadferry::ui
