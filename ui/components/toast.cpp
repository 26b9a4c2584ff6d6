// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse colours at the bottom centre; six seconds, held while hovered or focused.
#include "ui/components/toast.h"

#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace leadferry::ui {

namespace {

constexpr int bottomMargin = 24;
constexpr int shortest = 340;

QString inverseWords()
{
    return QStringList{variant::flat, variant::inverse, variant::compact}.join(QLatin1Char(' '));
}

} // namespace

Toast::Toast(QWidget* parent)
    : QFrame(parent),
      m_text(new TextLabel({}, TextRole::Body)),
      m_action(makeButton({}, {}, ButtonWeight::Flat, ButtonSize::Compact))
{
    auto* close = makeIconButton(u"close", tr("Close"), ButtonSize::Compact);
    setVariant(close, inverseWords());
    setVariant(m_action, inverseWords());
    m_action->setFont(fontOf(TextRole::BodyStrong));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(staysMs);
    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        emit actionTriggered();
    });
    parent->installEventFilter(this);
    m_action->installEventFilter(this);
    close->installEventFilter(this);
    applyInverseColors();
    hide();
}

void Toast::showMessage(const QString& text, const QString& action)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::dismiss()
{
    m_timer.stop();
    hide();
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    const QSize wanted = layout()->totalSizeHint().expandedTo({shortest, 40});
    resize(std::min(wanted.width(), room.width() - 2 * bottomMargin), wanted.height());
    move((room.width() - width()) / 2, room.height() - height() - bottomMargin);
}

void Toast::holdWhileInUse()
{
    if (!isVisible()) {
        return;
    }
    const bool focused = focusWidget() && focusWidget()->hasFocus();
    if (underMouse() || focused) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void Toast::applyInverseColors()
{
    QPalette inverse = palette();
    const Theme& theme = themeOf(this);
    inverse.setColor(QPalette::WindowText, theme.base);
    if (inverse.color(QPalette::WindowText) != m_text->palette().color(QPalette::WindowText)) {
        m_text->setPalette(inverse);
    }
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::roundedPanel(&painter, rect(), themeOf(this).text, {}, paint::frameRadius);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched != parent() && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        QMetaObject::invokeMethod(this, &Toast::holdWhileInUse, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent* event)
{
    QFrame::leaveEvent(event);
    QMetaObject::invokeMethod(this, &Toast::holdWhileInUse, Qt::QueuedConnection);
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Toast::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyInverseColors();
    }
}

} // namespace leadferry::ui
