// SPDX-License-Identifier: GPL-3.0-or-later
// Head, body, foot; the platform decides the order of the buttons.
#include "ui/components/dialog.h"

#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"
#include "ui/style/paint.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int headHeight = 44;
constexpr int footHeight = 60;
constexpr int leastHeight = 400;
constexpr int awayFromEdges = 32;

int pixels(Dialog::Width width)
{
    switch (width) {
    case Dialog::Width::Small:
        return 480;
    case Dialog::Width::Medium:
        return 640;
    case Dialog::Width::Large:
        return 800;
    }
    return 640;
}

} // namespace

Dialog::Dialog(const QString& title, Width width, QWidget* parent)
    : QDialog(parent),
      m_head(new QWidget),
      m_title(new TextLabel(title, TextRole::BodyStrong)),
      m_scroll(new QScrollArea),
      m_content(new QWidget),
      m_body(new QVBoxLayout(m_content)),
      m_foot(new QWidget),
      m_footLayout(new QHBoxLayout(m_foot)),
      m_buttons(new QDialogButtonBox),
      m_cancel(m_buttons->addButton(QDialogButtonBox::Cancel))
{
    setWindowModality(Qt::WindowModal);
    setDialogTitle(title);
    setFixedWidth(pixels(width));
    setBackgroundRole(QPalette::Base);

    m_head->setFixedHeight(headHeight);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(20, 0, 12, 0);
    head->addWidget(m_title, 1);

    m_body->setContentsMargins(20, 16, 20, 20);
    m_body->setSpacing(16);
    m_content->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && m_content->isAncestorOf(now)) {
            m_scroll->ensureWidgetVisible(now, 0, 40);
        }
    });

    m_foot->setFixedHeight(footHeight);
    m_footLayout->setContentsMargins(14, 0, 20, 0); // a link has 6 px of its own before its words
    m_footLayout->addStretch(1);
    m_footLayout->addWidget(m_buttons);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_foot);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &Dialog::reject);
}

Dialog::~Dialog()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves while the content goes down
}

void Dialog::reveal(QWidget* part)
{
    m_scroll->ensureWidgetVisible(part, 0, 40);
}

QPushButton* Dialog::setPrimary(const QString& text, QStringView iconName)
{
    auto* button = makeButton(text, iconName, ButtonWeight::Primary, ButtonSize::Normal);
    m_buttons->addButton(button, QDialogButtonBox::AcceptRole);
    button->setDefault(true);
    return button;
}

QPushButton* Dialog::setDestructive(const QString& text)
{
    auto* button = makeButton(text, {}, ButtonWeight::Danger, ButtonSize::Normal);
    m_buttons->addButton(button, QDialogButtonBox::AcceptRole);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    return button;
}

void Dialog::setFootNote(QWidget* widget)
{
    m_footLayout->insertWidget(0, widget);
}

void Dialog::setDialogTitle(const QString& title)
{
    setWindowTitle(title);
    m_title->setText(title);
}

QSize Dialog::sizeHint() const
{
    const int width = minimumWidth(); // fixed; words that wrap would ask for a measure of their own
    return {width, qMin(headHeight + bodyHeight(width) + footHeight, mostHeight())};
}

int Dialog::bodyHeight(int width) const
{
    return m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : m_body->totalSizeHint().height();
}

/// A window may be smaller than any dialog should be.
int Dialog::mostHeight() const
{
    const int onScreen = screen()->availableGeometry().height() - awayFromEdges;
    const int inWindow = parentWidget() ? parentWidget()->window()->height() - awayFromEdges : onScreen;
    return qMin(onScreen, qMax(inWindow, leastHeight));
}

void Dialog::fit()
{
    const auto parts = m_content->findChildren<QWidget*>();
    for (QWidget* part : parts) {
        part->ensurePolished(); // else it is measured in another font
    }
    m_body->activate();
    const QSize size = sizeHint();
    const bool scrolls = headHeight + bodyHeight(size.width()) + footHeight > size.height();
    const int bar = scrolls ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    // A scroll area asks for the least size, which for words that wrap is higher than they are at this width.
    m_content->setMinimumSize(1, bodyHeight(size.width() - bar));
    if (!scrolls) { // a bar that is still there would make words wrap once more, and so keep itself
        m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    resize(size);
    layout()->activate();
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    if (isVisible()) { // what became higher must not end below the screen
        const int below = frameGeometry().bottom() - screen()->availableGeometry().bottom();
        if (below > 0) {
            move(x(), qMax(screen()->availableGeometry().top(), y() - below));
        }
    }
}

void Dialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        ensurePolished();
        fit(); // before QDialog would adjust it to two thirds of the screen
    }
    QDialog::setVisible(visible);
}

void Dialog::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(m_head->geometry(), theme.window);
    paint::hairline(&painter, m_head->geometry(), Qt::BottomEdge, theme.line);
    paint::hairline(&painter, m_foot->geometry(), Qt::TopEdge, theme.line);
}

void Dialog::showEvent(QShowEvent* event)
{
    if (!m_focusBefore && parentWidget()) {
        m_focusBefore = parentWidget()->window()->focusWidget();
    }
    QDialog::showEvent(event);
}

void Dialog::done(int result)
{
    QDialog::done(result);
    if (m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace leadferry::ui
