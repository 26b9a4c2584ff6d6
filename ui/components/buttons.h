// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons as the pages ask for them: words, an icon, a weight.
#pragma once

#include <QString>
#include <QStringView>

class QPushButton;
class QToolButton;
class QWidget;

namespace leadferry::ui {

enum class ButtonWeight { Normal, Primary, Flat, Link, Danger };
enum class ButtonSize { Normal, Compact };

/// `iconName` may be empty.
QPushButton* makeButton(const QString& text, QStringView iconName, ButtonWeight weight, ButtonSize size,
                        QWidget* parent = nullptr);

/// Icon only: `name` becomes tooltip and accessible name.
QToolButton* makeIconButton(QStringView iconName, const QString& name, ButtonSize size, QWidget* parent = nullptr);
enum class IconButtonFrame { None, Framed };
void setFrame(QToolButton* button, IconButtonFrame frame);

/// Changes the weight of a button that exists.
void setWeight(QPushButton* button, ButtonWeight weight, ButtonSize size);

} // namespace leadferry::ui
