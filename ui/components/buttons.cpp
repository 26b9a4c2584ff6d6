// SPDX-License-Identifier: GPL-3.0-or-later
// Puts variant, icon and accessible name on standard buttons.
#include "ui/components/buttons.h"

#include "ui/style/icons.h"
#include "ui/style/variant.h"

#include <QPushButton>
#include <QToolButton>

namespace leadferry::ui {

namespace {

QString words(ButtonWeight weight, ButtonSize size)
{
    QStringList list;
    switch (weight) {
    case ButtonWeight::Normal:
        break;
    case ButtonWeight::Primary:
        list << variant::primary;
        break;
    case ButtonWeight::Flat:
        list << variant::flat;
        break;
    case ButtonWeight::Link:
        list << variant::flat << variant::link;
        break;
    case ButtonWeight::Danger:
        list << variant::danger;
        break;
    }
    if (size == ButtonSize::Compact) {
        list << variant::compact;
    }
    return list.join(QLatin1Char(' '));
}

} // namespace

QPushButton* makeButton(const QString& text, QStringView iconName, ButtonWeight weight, ButtonSize size,
                        QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setAutoDefault(false); // Enter belongs to the one primary button; a dialog sets it there
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
    }
    setWeight(button, weight, size);
    return button;
}

QToolButton* makeIconButton(QStringView iconName, const QString& name, ButtonSize size, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    setVariant(button, words(ButtonWeight::Flat, size));
    return button;
}

void setFrame(QToolButton* button, IconButtonFrame frame)
{
    const ButtonSize size = hasVariant(button, variant::compact) ? ButtonSize::Compact : ButtonSize::Normal;
    setVariant(button, words(frame == IconButtonFrame::Framed ? ButtonWeight::Normal : ButtonWeight::Flat, size));
}

void setWeight(QPushButton* button, ButtonWeight weight, ButtonSize size)
{
    setVariant(button, words(weight, size));
}

} // namespace leadferry::ui
