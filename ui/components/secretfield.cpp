// SPDX-License-Identifier: GPL-3.0-or-later
// Password echo with an eye; whatever happens to the window, a hidden field hides its secret.
#include "ui/components/secretfield.h"

#include "ui/style/icons.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>

namespace leadferry::ui {

SecretField::SecretField(QWidget* parent)
    : QLineEdit(parent), m_eye(addAction(icon(u"eye"), QLineEdit::TrailingPosition))
{
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this,
            [this](bool on) { setVisibility(on ? Visibility::Shown : Visibility::Hidden); });
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    setVisibility(Visibility::Hidden);
}

void SecretField::setVisibility(Visibility visibility)
{
    const bool shown = visibility == Visibility::Shown;
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setChecked(shown);
    m_eye->setText(shown ? tr("Hide") : tr("Show"));
    m_eye->setToolTip(m_eye->text());
}

void SecretField::wipe()
{
    setText(QString(text().size(), QLatin1Char('0')));
    clear();
}

void SecretField::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(); // the keyboard's way to the eye
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(m_eye);
    menu->popup(event->globalPos());
}

void SecretField::hideEvent(QHideEvent* event)
{
    setVisibility(Visibility::Hidden);
    QLineEdit::hideEvent(event);
}

} // namespace leadferry::ui
