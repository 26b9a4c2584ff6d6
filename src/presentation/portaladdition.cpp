// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/portaladdition.h"

#include "app/enginecommands.h"
#include "domain/propertycheck.h"
#include "presentation/propertytexts.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace leadferry::presentation {

using base::Result;
using domain::PropertyChoice;
using domain::PropertyDefinition;
using domain::RepairOutcome;
using domain::ValueType;

namespace {

const auto listType = QLatin1String("enumeration");
const auto severalOf = QLatin1String("checkbox");

QJsonObject itemOf(const PropertyDefinition& property)
{
    return {{QStringLiteral("object"), domain::toString(property.object)}, {QStringLiteral("name"), property.name}};
}

bool isSameList(const PropertyDefinition& one, const PropertyDefinition& other)
{
    return one.type == other.type && (one.fieldType == severalOf) == (other.fieldType == severalOf);
}

QString labelOr(const QString& label, const QString& name)
{
    return label.isEmpty() ? domain::labelFromName(name) : label;
}

} // namespace

PortalAddition::PortalAddition(app::EngineClient& client, OwnProperties& own, QObject* parent)
    : QObject(parent), m_client(client), m_own(own)
{
    connect(&own, &OwnProperties::loaded, this, &PortalAddition::onOwn);
}

void PortalAddition::begin(const QString& portal, const PortalWish& wish)
{
    if (m_running) {
        return;
    }
    m_portal = portal;
    m_wish = wish;
    m_running = m_asked = true;
    m_own.reload();
    emit changed();
}

void PortalAddition::onOwn()
{
    if (!std::exchange(m_asked, false)) {
        return;
    }
    if (m_own.phase() == OwnProperties::Phase::Failed) {
        refuse(m_own.problem().meaning);
        return;
    }
    const PropertyDefinition* before = m_own.find(m_wish.property.object, m_wish.property.name);
    m_before = before ? std::optional(*before) : std::nullopt;
    m_own.add({listed()}, this, [this](const ProblemText& problem) {
        if (problem.title.isEmpty()) {
            repair();
        } else {
            refuse(problem.meaning.isEmpty() ? problem.title : problem.meaning);
        }
    });
}

/// What the list says of the property from now on. A list that the program or somebody has described keeps its options
/// beside the new ones; else it is described as the portal has it.
PropertyDefinition PortalAddition::listed() const
{
    PropertyDefinition listed = m_wish.property;
    if (m_wish.options.isEmpty()) {
        return listed;
    }
    const auto known = domain::knownDefinition(listed.object, listed.name, m_own.properties());
    if (known && isSameList(*known, listed)) {
        listed = *known;
    }
    for (const PropertyChoice& option : m_wish.options) {
        const bool there = std::any_of(listed.choices.begin(), listed.choices.end(),
                                       [&](const PropertyChoice& each) { return each.value == option.value; });
        if (!there) {
            listed.choices.append(option);
        }
    }
    return listed;
}

void PortalAddition::repair()
{
    m_client.execute(
        QLatin1String(app::command::repairProperties),
        {{QStringLiteral("portal"), m_portal}, {QStringLiteral("items"), QJsonArray{itemOf(m_wish.property)}}}, this,
        {}, [this](const Result<QJsonObject>& answer) { onRepaired(answer); });
}

void PortalAddition::onRepaired(const Result<QJsonObject>& answer)
{
    const ProblemText problem = answer ? faultIn(*answer) : problemOf(answer.error());
    if (problem.title.isEmpty()) {
        end();
        emit done(doneWords());
        return;
    }
    takeBack();
    refuse(problem.meaning.isEmpty() ? problem.title : problem.meaning);
}

/// An empty title: what was wished for is there.
ProblemText PortalAddition::faultIn(const QJsonObject& answer) const
{
    const QJsonArray outcomes = answer.value(QLatin1String("outcomes")).toArray();
    for (const auto& json : outcomes) {
        const auto outcome = domain::repairOutcomeFromJson(json.toObject());
        if (!outcome || outcome->name != m_wish.property.name || outcome->object != m_wish.property.object) {
            continue;
        }
        if (outcome->kind != RepairOutcome::Kind::Failed) {
            return {};
        }
        return {tr("HubSpot refused it"),
                outcome->missingScope.isEmpty()
                    ? tr("%1.", "why it was refused").arg(outcomeWords(*outcome))
                    : tr("The permission “%1” is not granted. Connect %2 again and allow it.", "permission, portal")
                          .arg(outcome->missingScope, m_portal)};
    }
    const auto report = domain::propertyReportFromJson(answer.value(QLatin1String("report")).toObject());
    if (report) {
        for (const domain::PropertyNeed& need : report->needs) {
            const bool isIt = need.kind == domain::BindingProblem::Kind::Property &&
                              need.wanted.name == m_wish.property.name && need.wanted.object == m_wish.property.object;
            if (isIt && need.state == domain::NeedState::Ready) {
                return {}; // somebody was quicker
            }
            if (isIt && need.state == domain::NeedState::OptionMissing) {
                return {tr("HubSpot refused it"),
                        tr("The options of this list are HubSpot's own. Write one of them instead.")};
            }
            if (isIt) {
                return {tr("HubSpot refused it"), nextStepInFull(need)};
            }
        }
    }
    return {tr("HubSpot refused it"), tr("HubSpot did not say what became of it. Check the properties page.")};
}

void PortalAddition::refuse(const QString& meaning)
{
    end();
    emit failed(m_wish.options.isEmpty()
                    ? tr("%1 was not created in %2", "label of a property, portal").arg(m_wish.property.label, m_portal)
                    : tr("%1 did not become an option of %2", "options, label of a list",
                         static_cast<int>(m_wish.options.size()))
                          .arg(optionNames(), m_wish.property.label),
                meaning);
}

void PortalAddition::takeBack()
{
    if (m_before) {
        m_own.add({*m_before}, this, [](const ProblemText&) {}); // at worst it stays listed, and can be taken off there
    } else {
        m_own.remove(m_wish.property.object, m_wish.property.name);
    }
}

void PortalAddition::end()
{
    m_running = false;
    emit changed();
}

QString PortalAddition::optionNames() const
{
    QStringList names;
    for (const PropertyChoice& option : m_wish.options) {
        names.append(tr("“%1”", "an option").arg(option.value));
    }
    return names.join(QStringLiteral(", "));
}

QString PortalAddition::runningWords() const
{
    if (!m_running) {
        return {};
    }
    return m_wish.options.isEmpty()
               ? tr("Creating %1 in %2…", "label of a property, portal").arg(m_wish.property.label, m_portal)
               : tr("Adding %1 in %2…", "options, portal").arg(optionNames(), m_portal);
}

QString PortalAddition::doneWords() const
{
    return m_wish.options.isEmpty()
               ? tr("%1 is in %2 now", "label of a property, portal").arg(m_wish.property.label, m_portal)
               : tr("%1 can be chosen in %2 now", "options, label of a list", static_cast<int>(m_wish.options.size()))
                     .arg(optionNames(), m_wish.property.label);
}

std::optional<PortalWish> missingOptions(const domain::Portal& portal, domain::CrmObject object,
                                         const QString& property, const QString& value)
{
    constexpr qsizetype longest = 255;
    const domain::PropertyRule rule = domain::ruleFor(portal.rules, object, property);
    const bool several = rule.type == ValueType::Choices;
    if ((rule.type != ValueType::Choice && !several) || rule.options.isEmpty()) {
        return std::nullopt;
    }
    PortalWish wish;
    const QStringList written = several ? value.split(QLatin1Char(';'), Qt::SkipEmptyParts) : QStringList{value};
    for (const QString& each : written) {
        const QString option = each.trimmed();
        if (option.isEmpty() || domain::fittedTo(rule, option).fault.isEmpty()) {
            continue;
        }
        if (option.size() > longest || option.contains(QLatin1Char(';')) || option.contains(QLatin1Char('\n'))) {
            return std::nullopt;
        }
        const domain::PropertyChoice choice{option, domain::labelFromName(option)};
        if (!wish.options.contains(choice)) {
            wish.options.append(choice);
        }
    }
    if (wish.options.isEmpty()) {
        return std::nullopt;
    }
    wish.property = {object, property, labelOr(rule.label, property),
                     {},     listType, several ? severalOf : QLatin1String("select"),
                     {}};
    for (const auto& option : rule.options) {
        wish.property.choices.append({option.value, option.label.isEmpty() ? option.value : option.label});
    }
    return wish;
}

} // namespace leadferry::presentation
