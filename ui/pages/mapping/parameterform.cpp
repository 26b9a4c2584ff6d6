// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/parameterform.h"

#include "presentation/faulttexts.h"
#include "presentation/transformhelp.h"
#include "presentation/transformtexts.h"
#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"
#include "ui/style/variant.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

using domain::ParameterKind;
using domain::TransformParameter;

namespace {

constexpr int tableHeight = 168;
constexpr int textHeight = 112;

QStringList words(const QList<QLatin1String>& choices)
{
    QStringList all;
    for (const QLatin1String choice : choices) {
        all.append(choice);
    }
    return all;
}

} // namespace

QString ParameterForm::usualWords(const TransformParameter& parameter)
{
    return tr("%1 (usual)", "what counts when nothing is chosen")
        .arg(presentation::parameterChoiceName(parameter.standard));
}

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnMinimumWidth(0, 144);
    m_grid->setColumnStretch(1, 1);
}

void ParameterForm::setTransform(const domain::Transform& transform, const QJsonObject& written)
{
    m_transform = transform.name;
    m_fields.clear();
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const TransformParameter& parameter : transform.parameters) {
        addField(parameter, written.value(parameter.name));
    }
    emit changed();
}

void ParameterForm::addField(const TransformParameter& parameter, const QJsonValue& written)
{
    QWidget* field = makeField(parameter, written);
    const QString name = presentation::parameterName(parameter.name);
    auto* label = new TextLabel(name, TextRole::BodyMedium, Ink::Text, this);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(name);
    }
    field->setToolTip(presentation::parameterHelp(m_transform, parameter.name));
    m_fields.last().widget = field;
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    label->setMinimumHeight(32);
    m_grid->addWidget(field, row, 1);
}

QWidget* ParameterForm::makeField(const TransformParameter& parameter, const QJsonValue& written)
{
    switch (parameter.kind) {
    case ParameterKind::Number:
        return makeNumber(parameter, written);
    case ParameterKind::Truth:
        return makeTruth(parameter, written);
    case ParameterKind::Choice:
        return makeChoice(parameter, written.toString());
    case ParameterKind::Table:
        return makeTable(parameter, written.toObject());
    case ParameterKind::Template:
        return makeTemplate(parameter, written.toString());
    case ParameterKind::Text:
        return parameter.choices.isEmpty() ? makeText(parameter, written.toString())
                                           : makeTextOrChoice(parameter, written.toString());
    case ParameterKind::Pattern:
    case ParameterKind::TimeZone:
    case ParameterKind::Country:
    case ParameterKind::Language:
        return makeText(parameter, written.toString());
    }
    Q_UNREACHABLE();
}

QWidget* ParameterForm::makeText(const TransformParameter& parameter, const QString& written)
{
    auto* edit = new QLineEdit(written, this);
    if (parameter.kind == ParameterKind::TimeZone) {
        QStringList suggested;
        const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
        for (const QByteArray& zone : zones) {
            suggested.append(QString::fromLatin1(zone));
        }
        auto* completer = new QCompleter(suggested, edit);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        edit->setCompleter(completer);
    }
    edit->setPlaceholderText(parameter.standard);
    connect(edit, &QLineEdit::textChanged, this, &ParameterForm::changed);
    m_fields.append({parameter, [edit, required = parameter.required]() -> QJsonValue {
                         return edit->text().isEmpty() && !required ? QJsonValue(QJsonValue::Undefined)
                                                                    : QJsonValue(edit->text());
                     }});
    return edit;
}

/// Any text, or one of the choices by its words.
QWidget* ParameterForm::makeTextOrChoice(const TransformParameter& parameter, const QString& written)
{
    auto* combo = new QComboBox(this);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    const QStringList choices = words(parameter.choices);
    for (const QString& choice : choices) {
        combo->addItem(presentation::parameterChoiceName(choice), choice);
    }
    const int known = combo->findData(written);
    combo->setEditText(known >= 0 ? combo->itemText(known) : written);
    combo->lineEdit()->setPlaceholderText(usualWords(parameter));
    connect(combo, &QComboBox::editTextChanged, this, &ParameterForm::changed);
    m_fields.append({parameter, [combo]() -> QJsonValue {
                         const QString typed = combo->currentText();
                         const int chosen = combo->findText(typed, Qt::MatchFixedString);
                         return typed.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                : chosen >= 0   ? QJsonValue(combo->itemData(chosen).toString())
                                                : QJsonValue(typed);
                     }});
    return combo;
}

QWidget* ParameterForm::makeNumber(const TransformParameter& parameter, const QJsonValue& written)
{
    auto* spin = new QSpinBox(this);
    spin->setRange(std::max(parameter.least, -1'000'000), 1'000'000);
    const int standard = parameter.standard.isEmpty() ? std::max(parameter.least, 100) : parameter.standard.toInt();
    spin->setValue(written.isDouble() ? written.toInt() : standard);
    connect(spin, &QSpinBox::valueChanged, this, &ParameterForm::changed);
    m_fields.append({parameter, [spin] { return QJsonValue(spin->value()); }});
    return spin;
}

QWidget* ParameterForm::makeTruth(const TransformParameter& parameter, const QJsonValue& written)
{
    auto* box = new QCheckBox(this);
    setVariant(box, variant::toggle);
    const bool standard = parameter.standard == QLatin1String("true");
    box->setChecked(written.toBool(standard));
    connect(box, &QCheckBox::toggled, this, &ParameterForm::changed);
    m_fields.append({parameter, [box, standard]() -> QJsonValue {
                         return box->isChecked() == standard ? QJsonValue(QJsonValue::Undefined)
                                                             : QJsonValue(box->isChecked());
                     }});
    return box;
}

QWidget* ParameterForm::makeChoice(const TransformParameter& parameter, const QString& written)
{
    auto* combo = new QComboBox(this);
    if (!parameter.required) {
        combo->addItem(parameter.standard.isEmpty() ? tr("not said", "a choice that is left open")
                                                    : usualWords(parameter),
                       QString());
    }
    const QStringList choices = words(parameter.choices);
    for (const QString& choice : choices) {
        combo->addItem(presentation::parameterChoiceName(choice), choice);
    }
    combo->setCurrentIndex(std::max(0, combo->findData(written)));
    connect(combo, &QComboBox::currentIndexChanged, this, &ParameterForm::changed);
    m_fields.append({parameter, [combo]() -> QJsonValue {
                         const QString chosen = combo->currentData().toString();
                         return chosen.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen);
                     }});
    return combo;
}

QWidget* ParameterForm::makeTemplate(const TransformParameter& parameter, const QString& written)
{
    auto* edit = new QPlainTextEdit(written, this);
    edit->setFixedHeight(textHeight);
    edit->setTabChangesFocus(true);
    connect(edit, &QPlainTextEdit::textChanged, this, &ParameterForm::changed);
    m_fields.append({parameter, [edit] { return QJsonValue(edit->toPlainText()); }});
    return edit;
}

QWidget* ParameterForm::makeTable(const TransformParameter& parameter, const QJsonObject& written)
{
    auto* block = new QWidget(this);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* table = new QTableWidget(static_cast<int>(written.size()) + 1, 2, block);
    table->setHorizontalHeaderLabels({tr("What comes"), tr("What it becomes")});
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->verticalHeader()->hide();
    table->setFixedHeight(tableHeight);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(presentation::parameterName(parameter.name));
    int row = 0;
    for (auto entry = written.begin(); entry != written.end(); ++entry, ++row) {
        table->setItem(row, 0, new QTableWidgetItem(entry.key()));
        table->setItem(row, 1, new QTableWidgetItem(entry.value().toString()));
    }
    block->setFocusProxy(table);
    column->addWidget(table);
    // There is always an empty row to type into; an emptied one is gone.
    connect(table, &QTableWidget::cellChanged, this, [this, table] {
        const int last = table->rowCount() - 1;
        if (table->item(last, 0) && !table->item(last, 0)->text().isEmpty()) {
            table->setRowCount(last + 2);
        }
        emit changed();
    });
    m_fields.append({parameter, [table]() -> QJsonValue {
                         QJsonObject values;
                         for (int i = 0; i < table->rowCount(); ++i) {
                             const auto* key = table->item(i, 0);
                             const auto* value = table->item(i, 1);
                             if (key && !key->text().trimmed().isEmpty()) {
                                 values.insert(key->text().trimmed(), value ? value->text().trimmed() : QString());
                             }
                         }
                         return values;
                     }});
    return block;
}

std::optional<domain::TransformStep> ParameterForm::step() const
{
    if (faultyField()) {
        return std::nullopt;
    }
    QJsonObject json{{QStringLiteral("name"), m_transform}};
    for (const Field& field : m_fields) {
        const QJsonValue value = field.value();
        if (!value.isUndefined()) {
            json.insert(field.parameter.name, value);
        }
    }
    const auto step = domain::TransformStep::fromJson(json, QString());
    return step.ok() ? std::optional(*step) : std::nullopt;
}

const ParameterForm::Field* ParameterForm::faultyField() const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [](const Field& field) {
        return !presentation::parameterFaultWords(field.parameter, field.value()).isEmpty();
    });
    return found == m_fields.end() ? nullptr : &*found;
}

QString ParameterForm::fault() const
{
    const Field* field = faultyField();
    return field ? tr("%1: %2", "a field of a form and what is wrong with it")
                       .arg(presentation::parameterName(field->parameter.name),
                            presentation::parameterFaultWords(field->parameter, field->value()))
                 : QString();
}

void ParameterForm::focusFault()
{
    if (const Field* field = faultyField()) {
        field->widget->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace leadferry::ui
