// SPDX-License-Identifier: GPL-3.0-or-later
// Says that something was done, with one way to undo or see it; goes by itself. Never an error, never two.
#pragma once

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace leadferry::ui {

class TextLabel;

class Toast : public QFrame
{
    Q_OBJECT
public:
    static constexpr int staysMs = 6000;

    /// Stays at the bottom centre of `parent`, whatever its size.
    explicit Toast(QWidget* parent);

    /// Replaces what is shown. `action` may be empty.
    void showMessage(const QString& text, const QString& action = {});
    void dismiss();

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void holdWhileInUse();
    void applyInverseColors();

    TextLabel* m_text;
    QPushButton* m_action;
    QTimer m_timer;
};

} // namespace leadferry::ui
