// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/choicerows.h"

#include "presentation/propertyform.h"
#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"
#include "ui/style/variant.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace leadferry::ui {

ChoiceRows::ChoiceRows(const QList<domain::PropertyChoice>& choices, QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_column->setSpacing(6);
    column->addLayout(m_column);
    QPushButton* add = makeButton(tr("Add an option"), u"plus", ButtonWeight::Link, ButtonSize::Compact, this);
    connect(add, &QPushButton::clicked, this, &ChoiceRows::addChoice);
    column->addWidget(add, 0, Qt::AlignLeading);
    for (const domain::PropertyChoice& choice : choices) {
        addRow(choice);
    }
    while (m_rows.size() < 2) {
        addRow({});
    }
}

void ChoiceRows::addRow(const domain::PropertyChoice& choice)
{
    Row row;
    row.widget = new QWidget(this);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    row.label = new QLineEdit(choice.label, row.widget);
    row.label->setPlaceholderText(tr("Label, as people read it"));
    row.label->setAccessibleName(tr("Label of the option"));
    row.value = new QLineEdit(choice.value, row.widget);
    row.value->setPlaceholderText(tr("Value, as it is stored"));
    row.value->setAccessibleName(tr("Value of the option"));
    row.up = makeIconButton(u"arrow-up", tr("Move up"), ButtonSize::Normal, row.widget);
    QToolButton* remove = makeIconButton(u"close", tr("Remove this option"), ButtonSize::Normal, row.widget);
    line->addWidget(row.label, 1);
    line->addWidget(row.value, 1);
    line->addWidget(row.up);
    line->addWidget(remove);
    for (QLineEdit* field : {row.label, row.value}) {
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, &ChoiceRows::changed);
    }
    // What is stored follows the label until somebody types it.
    connect(row.label, &QLineEdit::textEdited, row.value, [value = row.value](const QString& text) {
        if (!value->isModified()) {
            value->setText(presentation::suggestedValue(text));
        }
    });
    row.value->setModified(!choice.value.isEmpty());
    connect(row.up, &QToolButton::clicked, this, [this, widget = row.widget] { moveRow(widget, -1); });
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] { removeRow(widget); });
    m_column->addWidget(row.widget);
    m_rows.append(row);
    showOrder();
}

void ChoiceRows::addChoice()
{
    addRow({});
    m_rows.constLast().label->setFocus();
    emit resized();
}

qsizetype ChoiceRows::rowOf(const QWidget* widget) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).widget == widget) {
            return i;
        }
    }
    return -1;
}

void ChoiceRows::removeRow(const QWidget* widget)
{
    const qsizetype at = rowOf(widget);
    QWidget* gone = m_rows.takeAt(at).widget;
    gone->hide();
    gone->deleteLater();
    if (!m_rows.isEmpty()) {
        m_rows.at(std::min(at, m_rows.size() - 1)).label->setFocus();
    }
    showOrder();
    emit changed();
    emit resized();
}

void ChoiceRows::moveRow(const QWidget* widget, int by)
{
    const qsizetype from = rowOf(widget);
    const qsizetype to = from + by;
    if (to < 0 || to >= m_rows.size()) {
        return;
    }
    m_rows.move(from, to);
    m_column->removeWidget(m_rows.at(to).widget);
    m_column->insertWidget(static_cast<int>(to), m_rows.at(to).widget);
    showOrder();
    emit changed();
}

void ChoiceRows::showOrder()
{
    QWidget* before = nullptr;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i).up->setEnabled(i > 0);
        if (before != nullptr) {
            QWidget::setTabOrder(before, m_rows.at(i).label);
            QWidget::setTabOrder(m_rows.at(i).label, m_rows.at(i).value);
            QWidget::setTabOrder(m_rows.at(i).value, m_rows.at(i).up);
        }
        before = m_rows.at(i).up;
    }
}

/// Alt with an arrow moves the option; Enter in the last one begins another.
bool ChoiceRows::eventFilter(QObject* watched, QEvent* event)
{
    auto* field = qobject_cast<QLineEdit*>(watched);
    if (field == nullptr || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool arrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (key->modifiers() == Qt::AltModifier && arrow) {
        moveRow(field->parentWidget(), key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    const bool last = !m_rows.isEmpty() && field->parentWidget() == m_rows.constLast().widget;
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && last && !field->text().isEmpty()) {
        addChoice();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QList<domain::PropertyChoice> ChoiceRows::choices() const
{
    QList<domain::PropertyChoice> choices;
    for (const Row& row : m_rows) {
        const QString label = row.label->text().trimmed();
        const QString value = row.value->text().trimmed();
        if (!label.isEmpty() || !value.isEmpty()) {
            choices.append({value, label.isEmpty() ? value : label});
        }
    }
    return choices;
}

} // namespace leadferry::ui
