// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/conditionrows.h"

#include "presentation/faulttexts.h"
#include "presentation/mappingtexts.h"
#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"
#include "ui/pages/mapping/completingfields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace leadferry::ui {

using domain::Condition;
using domain::ConditionOperator;

namespace {

QString textOf(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList words;
        const QJsonArray entries = value.toArray();
        for (const auto& entry : entries) {
            words.append(textOf(entry));
        }
        return words.join(QStringLiteral(", "));
    }
    return value.isBool()     ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
           : value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
                              : value.toString();
}

/// What looks like a number or a truth is one.
QJsonValue valueOf(const QString& text)
{
    const QString typed = text.trimmed();
    bool isNumber = false;
    const double number = typed.toDouble(&isNumber);
    if (isNumber) {
        return number;
    }
    return typed == QLatin1String("true")    ? QJsonValue(true)
           : typed == QLatin1String("false") ? QJsonValue(false)
                                             : QJsonValue(typed);
}

/// The rows of a condition: its parts, and a path alone as one row.
QList<Condition> rowsOf(const Condition& condition)
{
    return condition.kind == Condition::Kind::Single ? QList<Condition>{condition} : condition.parts;
}

} // namespace

ConditionRows::ConditionRows(const Condition& condition, const QStringList& paths, QWidget* parent)
    : QWidget(parent), m_paths(paths), m_kind(new QComboBox(this)), m_column(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_kind->addItem(tr("When all of this holds"));
    m_kind->addItem(tr("When any of this holds"));
    m_kind->setAccessibleName(tr("All or any of the conditions"));
    m_kind->setCurrentIndex(condition.kind == Condition::Kind::Any ? 1 : 0);
    column->addWidget(m_kind, 0, Qt::AlignLeading);
    m_column->setSpacing(8);
    column->addLayout(m_column);
    QPushButton* add = makeButton(tr("Add a condition"), u"plus", ButtonWeight::Link, ButtonSize::Compact, this);
    column->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] {
        Condition fresh;
        fresh.kind = Condition::Kind::Single;
        addRow(fresh);
        m_rows.constLast().path->setFocus();
    });
    const QList<Condition> parts = isPathAlone(condition) ? condition.parts.mid(0, 1) : rowsOf(condition);
    for (const Condition& part : parts) {
        addRow(part);
    }
    if (isPathAlone(condition)) {
        m_rows.first().notFalse = true;
    }
    m_kind->setVisible(!m_rows.isEmpty());
}

bool ConditionRows::isPathAlone(const Condition& condition)
{
    return domain::toJson(condition) == domain::toJson(domain::hasValueAt(condition.parts.value(0).path));
}

void ConditionRows::addRow(const Condition& part)
{
    Row row;
    row.widget = new QWidget(this);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    if (part.kind == Condition::Kind::Single) {
        row.path = new PathField(m_paths, row.widget);
        row.path->setText(part.path);
        row.path->setAccessibleName(tr("Path"));
        row.path->setPlaceholderText(QStringLiteral("data.reason"));
        row.op = new QComboBox(row.widget);
        row.op->setAccessibleName(tr("How it is compared"));
        for (const ConditionOperator op : presentation::conditionOperators()) {
            row.op->addItem(presentation::operatorName(op), static_cast<int>(op));
        }
        row.op->setCurrentIndex(row.op->findData(static_cast<int>(part.op)));
        row.value = new QLineEdit(textOf(part.value), row.widget);
        row.value->setAccessibleName(tr("Compared with"));
        line->addWidget(row.path, 3);
        line->addWidget(row.op, 2);
        line->addWidget(row.value, 2);
        const auto showValue = [op = row.op, value = row.value] {
            value->setEnabled(presentation::takesValue(ConditionOperator(op->currentData().toInt())));
        };
        showValue();
        connect(row.op, &QComboBox::currentIndexChanged, row.value, showValue);
    } else {
        row.kept = domain::toJson(part);
        auto* words = new TextLabel(presentation::conditionWords(part), TextRole::Body, Ink::Text, row.widget);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        line->addWidget(words, 1);
    }
    QToolButton* remove = makeIconButton(u"close", tr("Remove this condition"), ButtonSize::Compact, row.widget);
    line->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] { removeRow(widget); });
    m_column->addWidget(row.widget);
    m_rows.append(row);
    m_kind->setVisible(true);
    emit changed();
}

void ConditionRows::removeRow(QWidget* widget)
{
    m_rows.removeIf([widget](const Row& row) { return row.widget == widget; });
    widget->hide();
    widget->deleteLater();
    m_kind->setVisible(!m_rows.isEmpty());
    emit changed();
}

QJsonObject ConditionRows::jsonOf(const Row& row)
{
    if (!row.path) {
        return row.kept;
    }
    const auto op = ConditionOperator(row.op->currentData().toInt());
    if (row.notFalse && op == ConditionOperator::Exists) {
        return domain::toJson(domain::hasValueAt(row.path->text().trimmed()));
    }
    QJsonObject json{{QStringLiteral("path"), row.path->text().trimmed()},
                     {QStringLiteral("operator"), domain::toString(op)}};
    if (op == ConditionOperator::OneOf) {
        QJsonArray values;
        const QStringList words = row.value->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString& word : words) {
            values.append(valueOf(word));
        }
        json.insert(QStringLiteral("value"), values);
    } else if (op == ConditionOperator::Matches) {
        json.insert(QStringLiteral("value"), row.value->text());
    } else if (presentation::takesValue(op)) {
        json.insert(QStringLiteral("value"), valueOf(row.value->text()));
    }
    return json;
}

base::Result<Condition> ConditionRows::condition() const
{
    QJsonArray parts;
    for (const Row& row : m_rows) {
        if (row.path && row.path->text().trimmed().isEmpty()) {
            continue;
        }
        const QJsonObject json = jsonOf(row);
        if (row.op) {
            const auto op = ConditionOperator(row.op->currentData().toInt());
            const QString fault = presentation::conditionFaultWords(op, json.value(QLatin1String("value")));
            if (!fault.isEmpty()) {
                return base::Error{base::ErrorKind::Invalid, fault};
            }
        }
        parts.append(json);
    }
    if (parts.isEmpty()) {
        return Condition();
    }
    const QString kind = m_kind->currentIndex() == 1 ? QStringLiteral("any") : QStringLiteral("all");
    const QJsonObject json = parts.size() == 1 ? parts.first().toObject() : QJsonObject{{kind, parts}};
    domain::ObjectReader::Fault fault;
    const Condition read = domain::readCondition(domain::ObjectReader(json, {}, fault));
    if (fault) {
        return *fault;
    }
    return read;
}

} // namespace leadferry::ui
