// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/newpropertydialog.h"

#include "base/json.h"
#include "domain/propertycheck.h"
#include "presentation/mappingtexts.h"
#include "presentation/propertyproposal.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/properties/propertyfields.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

using domain::PropertyDefinition;
using presentation::RulePlace;

namespace {

constexpr qsizetype longestValue = 80;
constexpr int belowWords = 23; ///< of a check box

QString shown(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto& entry : entries) {
        texts.append(base::textOf(entry));
    }
    const QString text = texts.join(QStringLiteral(", ")).simplified();
    return text.size() > longestValue ? text.left(longestValue) + QStringLiteral("…") : text;
}

} // namespace

NewPropertyDialog::NewPropertyDialog(presentation::OwnProperties& own, presentation::PortalAddition& addition,
                                     const PropertyTask& task, QWidget* parent)
    : Dialog(tr("Map it to a new property"), Width::Medium, parent),
      m_own(own),
      m_task(task),
      m_addition(addition),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_save(setPrimary({}))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    const QString value = shown(m_task.values.value(0));
    auto* words = new TextLabel(
        value.isEmpty() ? tr("%1 has no value in this sample.", "a path").arg(presentation::sourceText(m_task.rule))
                        : tr("%1 is “%2” in this sample.", "a path and its value")
                              .arg(presentation::sourceText(m_task.rule), value),
        TextRole::Body, Ink::Text, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    body()->addWidget(words);
    buildFields();
    buildCreation();
    m_progress = new TextLabel({}, TextRole::Body, Ink::Secondary, this);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->hide();
    setFootNote(m_progress);
    propose();
    showWords();
    m_fields->focusFirst();
    connect(m_save, &QPushButton::clicked, this, &NewPropertyDialog::begin);
    connect(&m_addition, &presentation::PortalAddition::done, this, [this](const QString& what) {
        if (m_creating) {
            finish(what);
        }
    });
    connect(&m_addition, &presentation::PortalAddition::failed, this,
            [this](const QString& title, const QString& meaning) {
                if (m_creating) {
                    onFailed(title, meaning);
                }
            });
}

void NewPropertyDialog::buildFields()
{
    PropertyFields::Records records;
    int chosen = 0;
    for (int i = 0; i < m_task.mapping.actions.size(); ++i) {
        const domain::CrmObject object = m_task.mapping.actions.at(i).object;
        if (object == domain::CrmObject::List) {
            continue; // it has no properties
        }
        chosen = i == m_task.place.action ? static_cast<int>(m_actions.size()) : chosen;
        m_actions.append(i);
        records.append({presentation::actionTitle(m_task.mapping, i), object});
    }
    m_fields = new PropertyFields(records, this);
    m_fields->hideUnique();
    m_fields->setRecord(chosen);
    if (m_task.place.isRule()) {
        m_fields->fixRecord();
    }
    body()->addWidget(m_fields);
    connect(m_fields, &PropertyFields::recordChanged, this, [this] {
        if (!m_fields->isNameTyped()) {
            propose();
        }
    });
    connect(m_fields, &PropertyFields::changed, this, &NewPropertyDialog::showWords);
    connect(m_fields, &PropertyFields::resized, this, [this] { QTimer::singleShot(0, this, &Dialog::fit); });
}

void NewPropertyDialog::buildCreation()
{
    auto* block = new QVBoxLayout;
    block->setSpacing(4);
    m_create = new QCheckBox(this);
    m_create->setObjectName(QStringLiteral("create"));
    m_creation = new TextLabel({}, TextRole::Caption, Ink::Secondary, this);
    m_creation->setTextFormat(Qt::PlainText);
    m_creation->setWordWrap(true);
    block->addWidget(m_create);
    auto* below = new QHBoxLayout;
    below->addSpacing(belowWords);
    below->addWidget(m_creation, 1);
    block->addLayout(below);
    body()->addLayout(block);
    m_create->setVisible(m_task.portal.has_value());
    m_create->setChecked(m_task.portal &&
                         presentation::scopeLackingFor(m_fields->typed().object, *m_task.portal).isEmpty());
    connect(m_create, &QCheckBox::toggled, this, &NewPropertyDialog::showWords);
}

void NewPropertyDialog::propose()
{
    const domain::CrmObject object = m_fields->typed().object;
    const QString path = domain::alternativesOf(m_task.rule.from).value(0);
    PropertyDefinition proposed =
        presentation::proposedProperty(path, m_task.values, object, m_task.portal, m_own.properties());
    if (isNamed()) {
        proposed.name = m_task.rule.property;
        proposed.label = domain::labelFromName(proposed.name);
    }
    proposed.choices = presentation::choicesOfValues(m_task.values); // for whoever chooses a list instead
    m_fields->fill(proposed);
    if (isNamed()) {
        m_fields->fixName();
    }
}

bool NewPropertyDialog::creates() const
{
    return m_task.portal && m_create->isChecked();
}

void NewPropertyDialog::showWords()
{
    if (m_creation == nullptr) {
        return; // it is being built
    }
    const PropertyDefinition typed = m_fields->typed();
    m_create->setText(presentation::creationWords(typed));
    const QString lacking = m_task.portal ? presentation::scopeLackingFor(typed.object, *m_task.portal) : QString();
    m_creation->setText(
        !lacking.isEmpty() && !creates()
            ? tr("The permission “%1” is not granted in %2. Connect it again and allow it.", "permission, portal")
                  .arg(lacking, m_task.portal->name)
        : creates() ? tr("In %1, now. Other portals get it by a repair on the page Properties.", "a portal")
                          .arg(m_task.portal->name)
                    : tr("It goes on your list of properties. Nothing is written to it before the portal has it."));
    m_save->setText(creates() ? tr("Create and map") : tr("Add to your list and map"));
    QTimer::singleShot(0, this, &Dialog::fit);
}

bool NewPropertyDialog::showFaults(const PropertyDefinition& typed)
{
    auto faults = presentation::faultsOf(typed, m_own.properties());
    const PropertyDefinition* known = m_own.find(typed.object, typed.name);
    if (known && isNamed()) {
        faults.name.clear(); // it is described anew
    }
    if (faults.name.isEmpty()) {
        faults.name = presentation::takenWords(typed, m_task.portal);
    }
    return m_fields->showFaults(faults);
}

void NewPropertyDialog::begin()
{
    const PropertyDefinition typed = m_fields->typed();
    if (showFaults(typed)) {
        return;
    }
    if (creates() && m_addition.isRunning()) {
        onFailed(tr("Something else is being added to the portal"), tr("Try again when that is done."));
        return;
    }
    m_problem->hide();
    setWaiting(true);
    if (creates()) {
        m_creating = true;
        m_addition.begin(m_task.portal->name, {typed, {}});
        m_progress->setText(m_addition.runningWords());
    } else {
        addToList(typed);
    }
}

void NewPropertyDialog::addToList(const PropertyDefinition& typed)
{
    m_own.add({typed}, this, [this, label = typed.label](const presentation::ProblemText& problem) {
        if (problem.title.isEmpty()) {
            finish(tr("%1 is on your list", "label of a property").arg(label));
        } else {
            onFailed(problem.title, problem.meaning);
        }
    });
}

void NewPropertyDialog::setWaiting(bool waiting)
{
    m_save->setEnabled(!waiting);
    m_fields->setEnabled(!waiting);
    m_create->setEnabled(!waiting);
    m_progress->setText({});
    m_progress->setVisible(waiting);
}

void NewPropertyDialog::onFailed(const QString& title, const QString& meaning)
{
    m_creating = false;
    setWaiting(false);
    m_problem->setMessage(Tone::Failed, title, meaning);
    m_problem->show();
    fit();
}

void NewPropertyDialog::finish(const QString& what)
{
    const PropertyDefinition typed = m_fields->typed();
    domain::FieldRule rule = presentation::ruleFor(typed, m_task.rule, m_task.values);
    rule.onlyWhenKnown = !creates();
    const int action = m_actions.value(m_fields->record());
    if (m_task.place.isRule()) {
        emit made(presentation::withRule(m_task.mapping, m_task.place, rule), m_task.place, what);
    } else {
        const RulePlace end{action, static_cast<int>(m_task.mapping.actions.at(action).fields.size())};
        emit made(presentation::withRuleAdded(m_task.mapping, end, rule), end, what);
    }
    accept();
}

} // namespace leadferry::ui
