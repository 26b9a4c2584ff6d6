// SPDX-License-Identifier: GPL-3.0-or-later
// A frame exactly as tall as its wrapped words need at its width: never cut, never stretched.
#pragma once

#include <QFrame>

namespace leadferry::ui {

class WordFrame : public QFrame
{
    Q_OBJECT
public:
    explicit WordFrame(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace leadferry::ui
