// SPDX-License-Identifier: GPL-3.0-or-later
// Light, dark, or as the desktop says: the appearance the window should have now, followed while the program runs.
#pragma once

#include "ui/style/theme.h"

#include <QObject>

namespace leadferry::ui {

class DesktopSettings;

class ColorScheme : public QObject
{
    Q_OBJECT
public:
    enum class Setting { System, Light, Dark };

    /// Asks the desktop asynchronously; until it answers (or where none does), System means the platform's palette.
    explicit ColorScheme(Setting setting, QObject* parent = nullptr);

    void setSetting(Setting setting);
    [[nodiscard]] Setting setting() const { return m_setting; }
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    /// The constant for the appearance, with the accent the person chose for the desktop.
    [[nodiscard]] Theme theme() const;
    [[nodiscard]] bool reducedMotion() const; ///< the desktop asks for no animations

signals:
    void appearanceChanged(leadferry::ui::Appearance appearance);
    void themeChanged(); ///< appearance or accent
    void reducedMotionChanged();

private:
    void update();

    Setting m_setting;
    Appearance m_platform; ///< read from the palette before ours replaced it
    Appearance m_appearance = Appearance::Light;
    QColor m_accent;
    DesktopSettings* m_desktop;
};

} // namespace leadferry::ui
