// SPDX-License-Identifier: GPL-3.0-or-later
// An exclusive group of joined tool buttons.
#include "ui/components/segments.h"

#include "ui/style/variant.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace leadferry::ui {

Segments::Segments(const QStringList& labels, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype index = 0; index < labels.size(); ++index) {
        auto* button = new QToolButton;
        button->setText(labels.at(index));
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("segment", index == 0                   ? QStringLiteral("first")
                                       : index == labels.size() - 1 ? QStringLiteral("last")
                                                                    : QStringLiteral("middle"));
        setVariant(button, QString(variant::segment) + QLatin1Char(' ') + variant::compact);
        m_group->addButton(button, int(index));
        row->addWidget(button);
    }
    row->addStretch();
    setCurrent(0);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const
{
    return m_group->checkedId();
}

void Segments::setCurrent(int index)
{
    if (QAbstractButton* button = m_group->button(index)) {
        button->setChecked(true);
    }
}

} // namespace leadferry::ui
