// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only line edit: selection, keyboard and screen readers come with it.
#include "ui/components/copyfield.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace leadferry::ui {

CopyField::CopyField(const QString& value, QWidget* parent)
    : QLineEdit(parent), m_copy(addAction(icon(u"copy"), QLineEdit::TrailingPosition))
{
    setReadOnly(true);
    setFont(fontOf(TextRole::Mono));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy"));
    connect(m_copy, &QAction::triggered, this, &CopyField::copyValue);
    setValue(value);
}

void CopyField::setValue(const QString& value)
{
    setText(value);
    setCursorPosition(0);
    setToolTip(value);
}

void CopyField::copyValue()
{
    QGuiApplication::clipboard()->setText(text());
    emit copied();
}

} // namespace leadferry::ui
