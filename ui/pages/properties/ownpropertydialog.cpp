// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/ownpropertydialog.h"

#include "presentation/texts.h"
#include "ui/components/card.h"
#include "ui/components/segments.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/pages/properties/propertyfields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

using domain::PropertyDefinition;

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
    m_one = buildFields(changed);
    m_sets = buildSets();
    body()->addWidget(m_one);
    body()->addWidget(m_sets);
    connect(m_save, &QPushButton::clicked, this, &OwnPropertyDialog::begin);
    connect(&m_own, &presentation::OwnProperties::loaded, this, &OwnPropertyDialog::fillSets);
    fillSets();
    showPart(Part::One);
    m_one->focusFirst();
}

PropertyFields* OwnPropertyDialog::buildFields(const PropertyDefinition* changed)
{
    PropertyFields::Records records;
    for (const domain::CrmObject object : domain::allCrmObjects()) {
        records.append({presentation::objectName(object), object});
    }
    auto* fields = new PropertyFields(records, this);
    if (changed != nullptr) {
        fields->fill(*changed);
        fields->fixRecord(); // record and name say which one it is
        fields->fixName();
    }
    connect(fields, &PropertyFields::resized, this, [this] { QTimer::singleShot(0, this, &Dialog::fit); });
    return fields;
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

bool OwnPropertyDialog::showFaults()
{
    const PropertyDefinition property = m_one->typed();
    QList<PropertyDefinition> others = m_own.properties();
    if (!m_adds) {
        others.removeIf([&](const PropertyDefinition& other) {
            return other.object == property.object && other.name == property.name;
        });
    }
    return m_one->showFaults(presentation::faultsOf(property, others));
}

void OwnPropertyDialog::begin()
{
    if (!isSet()) {
        if (!showFaults()) {
            const PropertyDefinition property = m_one->typed();
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
