// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of labels; a value shows its copy button while it is hovered or focused, without moving anything.
#include "ui/components/keyvaluerows.h"

#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace leadferry::ui {

namespace {

constexpr int labelWidth = 112;
constexpr int longestLabel = labelWidth + 40;
constexpr int rowHeight = 26;
constexpr QLatin1String copyButton("copy");

QLabel* valueLabel(const QString& value, KeyValueRows::Value kind)
{
    const bool code = kind == KeyValueRows::Value::Code;
    auto* label = new QLabel(value.isEmpty() ? QStringLiteral("–") : value);
    label->setFont(fontOf(code ? TextRole::Mono : TextRole::Body));
    label->setTextFormat(kind == KeyValueRows::Value::Link ? Qt::RichText : Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(kind == KeyValueRows::Value::Link
                                       ? Qt::TextBrowserInteraction
                                       : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

KeyValueRows::KeyValueRows(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_mostLabel(longestLabel)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void KeyValueRows::setLabelWidth(int px)
{
    m_mostLabel = px;
}

void KeyValueRows::alignLabels(int px)
{
    m_mostLabel = px - m_grid->horizontalSpacing();
    m_grid->setColumnMinimumWidth(0, m_mostLabel);
}

void KeyValueRows::addRow(const QString& label, const QString& value, Value kind)
{
    auto* name = new TextLabel(label, TextRole::Body, Ink::Secondary);
    name->setMinimumHeight(rowHeight);
    name->setElide(Qt::ElideRight);
    name->setMaximumWidth(m_mostLabel);
    QLabel* content = valueLabel(value, kind);
    name->setBuddy(content);
    content->setAccessibleName(tr("%1: %2").arg(label, value.isEmpty() ? tr("nothing") : value));
    connect(content, &QLabel::linkActivated, this, &KeyValueRows::linkActivated);
    m_grid->addWidget(name, m_count, 0, Qt::AlignTop);
    m_grid->addWidget(withButtons(content, label, kind == Value::Link ? QString() : value), m_count, 1);
    ++m_count;
}

QWidget* KeyValueRows::withButtons(QLabel* content, const QString& label, const QString& value)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(4);
    row->addWidget(content, 1);
    if (!m_question.isEmpty()) {
        QToolButton* ask =
            makeIconButton(u"help", tr("%1: %2", "a property, a question").arg(label, m_question), ButtonSize::Compact);
        ask->setFixedHeight(rowHeight - 4);
        ask->setToolTip(m_question);
        row->addWidget(ask, 0, Qt::AlignTop);
        connect(ask, &QToolButton::clicked, this, [this, label] { emit asked(label); });
    }
    auto* copy = makeIconButton(u"copy", tr("Copy %1").arg(label), ButtonSize::Compact);
    copy->setObjectName(copyButton);
    copy->setFixedHeight(rowHeight - 4);
    QSizePolicy keepsRoom = copy->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    copy->setSizePolicy(keepsRoom);
    copy->hide();
    row->addWidget(copy, 0, Qt::AlignTop);
    box->setProperty("copyable", !value.isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(content), static_cast<QWidget*>(copy), box}) {
        part->installEventFilter(this);
    }
    connect(copy, &QToolButton::clicked, this, [this, value] {
        QGuiApplication::clipboard()->setText(value);
        emit copied(value);
    });
    return box;
}

void KeyValueRows::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_count = 0;
}

bool KeyValueRows::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::Enter || type == QEvent::Leave || type == QEvent::FocusIn || type == QEvent::FocusOut) {
        auto* part = static_cast<QWidget*>(watched);
        QWidget* box = part->property("copyable").isValid() ? part : part->parentWidget();
        auto* copy = box->findChild<QToolButton*>(copyButton);
        const auto* content = box->findChild<QLabel*>();
        const bool inUse = (type == QEvent::Enter || type == QEvent::FocusIn) || box->underMouse() ||
                           (type != QEvent::FocusOut && content->hasFocus()) || copy->hasFocus();
        copy->setVisible(inUse && box->property("copyable").toBool());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leadferry::ui
