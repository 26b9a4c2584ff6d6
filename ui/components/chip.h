// SPDX-License-Identifier: GPL-3.0-or-later
// A filter as a chip: checkable, with a count; or in use, with a cross; or with a menu.
#pragma once

#include "ui/style/theme.h"

#include <QToolButton>

#include <optional>

namespace leadferry::ui {

class Chip : public QToolButton
{
    Q_OBJECT
public:
    enum class Kind {
        Toggle,    ///< on or off
        Removable, ///< a filter in use; × or Delete removes it
        Menu,      ///< opens setMenu()
    };
    Chip(Kind kind, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    void setCount(std::optional<int> count);        ///< shown after the text, formatted by the locale
    void setCount(int count, const QString& shown); ///< "1,000+"
    [[nodiscard]] std::optional<int> count() const { return m_count; }
    void setTone(std::optional<Tone> tone); ///< its silhouette before the text
    [[nodiscard]] std::optional<Tone> tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    void describe();

    Kind m_kind;
    std::optional<int> m_count;
    QString m_shownCount;
    std::optional<Tone> m_tone;
};

} // namespace leadferry::ui
