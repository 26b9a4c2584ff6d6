// SPDX-License-Identifier: GPL-3.0-or-later
// One icon of ours as a widget, in a tone or in an ink; decoration unless it is given an accessible name.
#pragma once

#include "ui/components/textlabel.h"

#include <QWidget>

namespace leadferry::ui {

class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(QStringView name, int size, Ink ink, QWidget* parent = nullptr);
    IconLabel(Tone tone, int size, QWidget* parent = nullptr);

    void setIcon(QStringView name, Ink ink);
    void setTone(Tone tone); ///< the tone's silhouette in its colour
    void setTone(QStringView name, Tone tone);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    std::optional<Tone> m_tone;
    Ink m_ink = Ink::Secondary;
    int m_size;
};

} // namespace leadferry::ui
