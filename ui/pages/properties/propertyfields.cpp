// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/propertyfields.h"

#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/pages/properties/choicerows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

using domain::PropertyDefinition;
using presentation::PropertyKind;

PropertyFields::PropertyFields(const Records& records, QWidget* parent) : QWidget(parent), m_form(new FormGrid(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_form);
    buildForm(records);
    buildChoices();
    column->addWidget(m_choicesBlock);
    showKind();
}

void PropertyFields::buildForm(const Records& records)
{
    m_record = new QComboBox(m_form);
    for (const auto& [words, object] : records) {
        m_record->addItem(words, static_cast<int>(object));
    }
    m_form->addRow(tr("Record"), m_record);
    m_label = new QLineEdit(m_form);
    m_label->setPlaceholderText(tr("Vehicle of interest"));
    m_labelError = m_form->addField(tr("Label"), m_label);
    m_name = new QLineEdit(m_form);
    m_name->setPlaceholderText(QStringLiteral("vehicle_of_interest"));
    m_name->setFont(fontOf(TextRole::Mono));
    m_nameError = m_form->addField(tr("Internal name"), m_name);
    m_kind = new QComboBox(m_form);
    for (const PropertyKind& each : presentation::propertyKinds()) {
        m_kind->addItem(presentation::propertyKindName(each));
    }
    m_form->addRow(tr("Type"), m_kind);
    m_unique = new QCheckBox(tr("&No two records have the same value"), m_form);
    m_form->addRow({}, m_unique);
    m_description = new QLineEdit(m_form);
    m_description->setPlaceholderText(tr("What it says, for the people who read it in HubSpot"));
    m_form->addRow(tr("Description"), m_description);
    connect(m_label, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_labelError->clear();
        if (!isNameTyped()) {
            m_name->setText(presentation::suggestedName(text));
            m_nameError->clear();
        }
    });
    connect(m_name, &QLineEdit::textEdited, m_nameError, &InlineError::clear);
    for (QLineEdit* field : {m_label, m_name}) {
        connect(field, &QLineEdit::textChanged, this, &PropertyFields::changed);
    }
    connect(m_record, &QComboBox::currentIndexChanged, this, [this] {
        m_nameError->clear();
        emit recordChanged();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PropertyFields::showKind);
}

void PropertyFields::buildChoices()
{
    m_choicesBlock = new QWidget(this);
    auto* column = new QVBoxLayout(m_choicesBlock);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new TextLabel(tr("Options", "of a list property"), TextRole::Section, Ink::Text, m_choicesBlock));
    setChoices({});
}

void PropertyFields::setChoices(const QList<domain::PropertyChoice>& choices)
{
    delete m_choices;
    delete m_choicesError;
    m_choices = new ChoiceRows(choices, m_choicesBlock);
    m_choicesError = new InlineError(m_choices, m_choicesBlock);
    m_choicesBlock->layout()->addWidget(m_choices);
    m_choicesBlock->layout()->addWidget(m_choicesError);
    connect(m_choices, &ChoiceRows::changed, m_choicesError, &InlineError::clear);
    connect(m_choices, &ChoiceRows::resized, this, &PropertyFields::resized);
}

void PropertyFields::fill(const PropertyDefinition& property)
{
    if (m_record->currentData().toInt() != static_cast<int>(property.object)) {
        m_record->setCurrentIndex(m_record->findData(static_cast<int>(property.object)));
    }
    m_label->setText(property.label);
    m_name->setText(property.name);
    m_unique->setChecked(property.unique);
    m_description->setText(property.description);
    setChoices(property.choices);
    setKind({property.type, property.fieldType});
}

void PropertyFields::setKind(const PropertyKind& kind)
{
    const auto place = presentation::propertyKinds().indexOf(kind);
    m_kind->setCurrentIndex(static_cast<int>(std::max<qsizetype>(place, 0)));
    showKind();
}

PropertyKind PropertyFields::kind() const
{
    return presentation::propertyKinds().value(m_kind->currentIndex());
}

void PropertyFields::showKind()
{
    m_choicesBlock->setVisible(kind().hasChoices());
    m_unique->setEnabled(kind().canBeUnique());
    m_unique->setToolTip(kind().canBeUnique() ? QString()
                                              : tr("Only a single-line text or a number can be unique in HubSpot."));
    emit changed();
    emit resized();
}

int PropertyFields::record() const
{
    return m_record->currentIndex();
}

void PropertyFields::setRecord(int record)
{
    m_record->setCurrentIndex(record);
}

bool PropertyFields::isNameTyped() const
{
    return m_name->isModified() || !m_name->isEnabled();
}

void PropertyFields::fixRecord()
{
    m_record->setEnabled(false);
}

void PropertyFields::fixName()
{
    m_name->setEnabled(false);
}

void PropertyFields::hideUnique()
{
    m_form->setRowVisible(m_unique, false);
}

PropertyDefinition PropertyFields::typed() const
{
    PropertyDefinition property;
    property.object = static_cast<domain::CrmObject>(m_record->currentData().toInt());
    property.name = m_name->text().trimmed();
    property.label = m_label->text().trimmed();
    property.description = m_description->text().trimmed();
    property.type = kind().type;
    property.fieldType = kind().fieldType;
    property.choices = kind().hasChoices() ? m_choices->choices() : QList<domain::PropertyChoice>();
    property.unique = kind().canBeUnique() && m_unique->isChecked();
    return property;
}

bool PropertyFields::showFaults(const presentation::PropertyFormFaults& faults)
{
    const auto tell = [](InlineError* error, const QString& fault) {
        error->setProblem(fault.isEmpty() ? Validity::Fine : Validity::Wrong, fault);
    };
    tell(m_labelError, faults.label);
    tell(m_nameError, faults.name);
    tell(m_choicesError, faults.choices);
    if (!faults.label.isEmpty()) {
        m_label->setFocus();
    } else if (!faults.name.isEmpty()) {
        m_name->setFocus();
    } else if (!faults.choices.isEmpty()) {
        m_choices->setFocus();
    }
    emit resized();
    return faults.any();
}

void PropertyFields::focusFirst()
{
    if (m_name->isEnabled()) {
        m_label->setFocus();
        m_label->selectAll();
    } else {
        m_kind->setFocus();
    }
}

} // namespace leadferry::ui
