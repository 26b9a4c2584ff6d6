// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a secret: hidden as it is typed, with an eye to look while the eye is pressed on.
#pragma once

#include <QLineEdit>

namespace leadferry::ui {

class SecretField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SecretField(QWidget* parent = nullptr);

    enum class Visibility { Hidden, Shown };
    void setVisibility(Visibility visibility);
    /// Overwrites the buffer as well as Qt lets us, then empties the field.
    void wipe();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void hideEvent(QHideEvent* event) override; ///< hides the secret again

private:
    QAction* m_eye;
};

} // namespace leadferry::ui
