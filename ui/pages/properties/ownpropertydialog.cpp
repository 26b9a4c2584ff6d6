// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/ownpropertydialog.h"

#include "presentation/texts.h"
#include "ui/components/card.h"
#include "ui/components/inlineerror.h"
#include "ui/components/segments.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/pages/properties/choicerows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

using domain::PropertyDefinition;
using presentation::PropertyKind;

OwnPropertyDialog::OwnPropertyDialog(presentation::OwnProperties& own, const PropertyDefinition* changed,
                                     QWidget* parent)
    : Dialog(changed == nullptr ? tr("Add a property of your own")
                                : tr("Change %1", "label of a property").arg(changed->label),
             Width::Medium, parent),
      m_own(own),
      m_adds(changed == nullptr),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_save(setPrimary(m_adds ? tr("Add to your list") : tr("Change")))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    auto* words = new TextLabel(tr("Every portal gets what stands on your list. In HubSpot nothing happens until you "
                                   "repair."),
                                TextRole::Body, Ink::Text, this);
    words->setWordWrap(true);
    body()->addWidget(words);
    if (m_adds) {
        m_parts = new Segments({tr("One property"), tr("From a set")}, this);
        body()->addWidget(m_parts, 0, Qt::AlignLeading);
        connect(m_parts, &Segments::chosen, this, [this](int part) { showPart(static_cast<Part>(part)); });
    }
    m_one = buildForm(changed);
    m_sets = buildSets();
    body()->addWidget(m_one);
    body()->addWidget(m_sets);
    connect(m_save, &QPushButton::clicked, this, &OwnPropertyDialog::begin);
    connect(&m_own, &presentation::OwnProperties::loaded, this, &OwnPropertyDialog::fillSets);
    fillSets();
    showKind();
    showPart(Part::One);
    m_adds ? m_label->setFocus() : m_kind->setFocus();
}

QWidget* OwnPropertyDialog::buildForm(const PropertyDefinition* changed)
{
    auto* one = new QWidget(this);
    auto* column = new QVBoxLayout(one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* form = new FormGrid(one);
    m_object = new QComboBox(form);
    for (const domain::CrmObject object : domain::allCrmObjects()) {
        m_object->addItem(presentation::objectName(object), static_cast<int>(object));
    }
    form->addRow(tr("Record"), m_object);
    m_label = new QLineEdit(form);
    m_label->setPlaceholderText(tr("Vehicle of interest"));
    m_labelError = form->addField(tr("Label"), m_label);
    m_name = new QLineEdit(form);
    m_name->setPlaceholderText(QStringLiteral("vehicle_of_interest"));
    m_name->setFont(fontOf(TextRole::Mono));
    m_nameError = form->addField(tr("Internal name"), m_name);
    m_kind = new QComboBox(form);
    form->addRow(tr("Type"), m_kind);
    m_unique = new QCheckBox(tr("&No two records have the same value"), form);
    form->addRow({}, m_unique);
    m_description = new QLineEdit(form);
    m_description->setPlaceholderText(tr("What it says, for the people who read it in HubSpot"));
    form->addRow(tr("Description"), m_description);
    column->addWidget(form);
    fillKinds(changed);
    column->addWidget(buildChoices(changed));
    if (changed != nullptr) {
        m_object->setCurrentIndex(m_object->findData(static_cast<int>(changed->object)));
        m_label->setText(changed->label);
        m_name->setText(changed->name);
        m_unique->setChecked(changed->unique);
        m_description->setText(changed->description);
        m_object->setEnabled(false); // record and name say which one it is
        m_name->setEnabled(false);
    }
    connect(m_label, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_labelError->clear();
        if (m_adds && !m_name->isModified()) {
            m_name->setText(presentation::suggestedName(text));
            m_nameError->clear();
        }
    });
    connect(m_name, &QLineEdit::textEdited, m_nameError, &InlineError::clear);
    connect(m_object, &QComboBox::currentIndexChanged, m_nameError, &InlineError::clear);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &OwnPropertyDialog::showKind);
    return one;
}

void OwnPropertyDialog::fillKinds(const PropertyDefinition* changed)
{
    const PropertyKind current =
        changed != nullptr ? PropertyKind{changed->type, changed->fieldType} : presentation::propertyKinds().first();
    for (const PropertyKind& each : presentation::propertyKinds()) {
        m_kind->addItem(presentation::propertyKindName(each));
        if (each == current) {
            m_kind->setCurrentIndex(m_kind->count() - 1);
        }
    }
}

QWidget* OwnPropertyDialog::buildChoices(const PropertyDefinition* changed)
{
    m_choicesBlock = new QWidget(this);
    auto* column = new QVBoxLayout(m_choicesBlock);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new TextLabel(tr("Options", "of a list property"), TextRole::Section, Ink::Text, m_choicesBlock));
    m_choices = new ChoiceRows(changed != nullptr ? changed->choices : QList<domain::PropertyChoice>(), m_choicesBlock);
    column->addWidget(m_choices);
    m_choicesError = new InlineError(m_choices, m_choicesBlock);
    column->addWidget(m_choicesError);
    connect(m_choices, &ChoiceRows::changed, m_choicesError, &InlineError::clear);
    connect(m_choices, &ChoiceRows::resized, this, [this] { QTimer::singleShot(0, this, &Dialog::fit); });
    return m_choicesBlock;
}

QWidget* OwnPropertyDialog::buildSets()
{
    auto* sets = new QWidget(this);
    auto* column = new QVBoxLayout(sets);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* form = new FormGrid(sets);
    m_set = new QComboBox(form);
    form->addRow(tr("Set"), m_set);
    column->addWidget(form);
    m_setCard = new Card(sets);
    column->addWidget(m_setCard);
    connect(m_set, &QComboBox::currentIndexChanged, this, &OwnPropertyDialog::showSet);
    return sets;
}

void OwnPropertyDialog::fillSets()
{
    if (m_set->count() > 0 || !m_adds) {
        return; // they do not change
    }
    for (const presentation::PropertySet& set : m_own.sets()) {
        m_set->addItem(set.title, set.name);
    }
    showSet();
}

void OwnPropertyDialog::showSet()
{
    m_setCard->clearRows();
    const auto set = m_own.sets().value(m_set->currentIndex());
    for (const PropertyDefinition& property : set.properties) {
        auto* row = new QWidget(m_setCard);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(16, 5, 16, 5);
        line->setSpacing(12);
        auto* label = new TextLabel(property.label, TextRole::Body, Ink::Text, row);
        label->setToolTip(property.description);
        auto* name = new TextLabel(property.name, TextRole::Mono, Ink::Secondary, row);
        name->setElide(Qt::ElideMiddle);
        const bool there = m_own.find(property.object, property.name) != nullptr;
        const QString facts = tr("%1 · %2", "kind of record, type of a property")
                                  .arg(presentation::objectName(property.object),
                                       presentation::propertyKindName({property.type, property.fieldType}));
        auto* type = new TextLabel(there ? tr("on your list already") : facts, TextRole::Caption, Ink::Secondary, row);
        line->addWidget(label, 2);
        line->addWidget(name, 2);
        line->addWidget(type, 2);
        m_setCard->addRow(row);
    }
    m_setCard->setVisible(!set.properties.isEmpty());
    if (isSet()) {
        showPart(Part::Set);
    }
}

void OwnPropertyDialog::showPart(Part part)
{
    const bool set = part == Part::Set;
    if (m_parts != nullptr) {
        m_parts->setCurrent(static_cast<int>(part));
    }
    m_one->setVisible(!set);
    m_sets->setVisible(set);
    m_problem->hide();
    const auto count = m_own.sets().value(m_set->currentIndex()).properties.size();
    m_save->setText(!m_adds ? tr("Change")
                    : set   ? tr("Add %n to your list", "properties", static_cast<int>(count))
                            : tr("Add to your list"));
    m_save->setEnabled(!set || count > 0);
    QTimer::singleShot(0, this, &Dialog::fit); // when the words are laid out
}

bool OwnPropertyDialog::isSet() const
{
    return m_parts != nullptr && m_parts->current() == static_cast<int>(Part::Set);
}

PropertyKind OwnPropertyDialog::kind() const
{
    return presentation::propertyKinds().value(m_kind->currentIndex());
}

void OwnPropertyDialog::showKind()
{
    m_choicesBlock->setVisible(kind().hasChoices());
    m_unique->setEnabled(kind().canBeUnique());
    m_unique->setToolTip(kind().canBeUnique() ? QString()
                                              : tr("Only a single-line text or a number can be unique in HubSpot."));
    QTimer::singleShot(0, this, &Dialog::fit);
}

PropertyDefinition OwnPropertyDialog::typed() const
{
    PropertyDefinition property;
    property.object = static_cast<domain::CrmObject>(m_object->currentData().toInt());
    property.name = m_name->text().trimmed();
    property.label = m_label->text().trimmed();
    property.description = m_description->text().trimmed();
    property.type = kind().type;
    property.fieldType = kind().fieldType;
    property.choices = kind().hasChoices() ? m_choices->choices() : QList<domain::PropertyChoice>();
    property.unique = kind().canBeUnique() && m_unique->isChecked();
    return property;
}

/// The first wrong field gets the focus; true: there is one.
bool OwnPropertyDialog::showFaults()
{
    const PropertyDefinition property = typed();
    QList<PropertyDefinition> others = m_own.properties();
    if (!m_adds) {
        others.removeIf([&](const PropertyDefinition& other) {
            return other.object == property.object && other.name == property.name;
        });
    }
    const auto faults = presentation::faultsOf(property, others);
    const auto show = [](InlineError* error, const QString& fault) {
        error->setProblem(fault.isEmpty() ? Validity::Fine : Validity::Wrong, fault);
    };
    show(m_labelError, faults.label);
    show(m_nameError, faults.name);
    show(m_choicesError, faults.choices);
    if (!faults.label.isEmpty()) {
        m_label->setFocus();
    } else if (!faults.name.isEmpty()) {
        m_name->setFocus();
    }
    QTimer::singleShot(0, this, &Dialog::fit);
    return faults.any();
}

void OwnPropertyDialog::begin()
{
    if (!isSet()) {
        if (!showFaults()) {
            const PropertyDefinition property = typed();
            send({property}, m_adds ? tr("%1 is on your list", "label of a property").arg(property.label)
                                    : tr("%1 is changed", "label of a property").arg(property.label));
        }
        return;
    }
    const auto set = m_own.sets().value(m_set->currentIndex());
    send(set.properties, tr("%n properties are on your list", nullptr, static_cast<int>(set.properties.size())));
}

void OwnPropertyDialog::send(const QList<PropertyDefinition>& properties, const QString& what)
{
    m_save->setEnabled(false);
    m_problem->hide();
    m_own.add(properties, this, [this, what](const presentation::ProblemText& problem) {
        m_save->setEnabled(true);
        if (problem.title.isEmpty()) {
            emit saved(what);
            accept();
            return;
        }
        m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
        m_problem->show();
        fit();
    });
}

} // namespace leadferry::ui
