// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/presettexts.h"

#include "presentation/mappingeditor.h"
#include "presentation/mappinghistory.h"
#include "presentation/mappingtexts.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace leadferry::presentation {

using domain::Mapping;
using domain::TradePreset;

namespace {

struct PresetTexts
{
    Q_DECLARE_TR_FUNCTIONS(PresetTexts)
};

struct Words
{
    QString title;
    QString summary;
};

/// As resources/presets has them.
Words wordsOf(const QString& name)
{
    const QHash<QString, Words> all{
        {QStringLiteral("general"),
         {PresetTexts::tr("General"),
          PresetTexts::tr("The mappings every portal begins with: contact, note, ticket and deal, nothing that HubSpot "
                          "does not have by itself.")}},
        {QStringLiteral("automotive"),
         {PresetTexts::tr("Automotive"),
          PresetTexts::tr("For car dealers: vehicle, budget, priority, channel and dealership on the contact. A lead "
                          "status fills a blank one and never resets it.")}},
        {QStringLiteral("content"),
         {PresetTexts::tr("Content marketing"),
          PresetTexts::tr("For magazines and marketing teams: topic, page and guide of the conversation on the "
                          "contact.")}},
        {QStringLiteral("saas"),
         {PresetTexts::tr("SaaS"),
          PresetTexts::tr("For software sellers: plan and seats on the contact; whoever talks like a buyer (team plan, "
                          "SSO, annual contract …) gets a deal at the qualified stage and becomes a sales qualified "
                          "lead, never backwards.")}},
        {QStringLiteral("agency"),
         {PresetTexts::tr("Agency"),
          PresetTexts::tr("For agencies: service, budget from and to, timeline and website of the project on the "
                          "contact; a deal for whoever names a budget.")}},
        {QStringLiteral("support"),
         {PresetTexts::tr("Support desk"),
          PresetTexts::tr(
              "For support teams: every escalation is a ticket with its priority and category, satisfaction scores "
              "become a note on the contact and go to the conversation's ticket where it has properties for them, and "
              "no contact is made for people without an e-mail address.")}}};
    return all.value(name);
}

/// HubSpot's name of a type.
QString typeWords(const QString& type)
{
    using domain::ValueType;
    static const QHash<QString, ValueType> types{{QStringLiteral("number"), ValueType::Number},
                                                 {QStringLiteral("date"), ValueType::Date},
                                                 {QStringLiteral("datetime"), ValueType::DateTime},
                                                 {QStringLiteral("bool"), ValueType::Truth},
                                                 {QStringLiteral("enumeration"), ValueType::Choice}};
    return valueTypeName(types.value(type, ValueType::Text));
}

const Mapping* mappingOf(const QList<Mapping>& mappings, const QString& type)
{
    const auto found = std::find_if(mappings.begin(), mappings.end(),
                                    [&](const Mapping& mapping) { return mapping.eventType == type; });
    return found == mappings.end() ? nullptr : &*found;
}

/// "5 rules change, is switched off"
QString factsOf(const Mapping& before, const Mapping& after, const QList<MappingDifference>& differences)
{
    const auto rules = std::count_if(differences.begin(), differences.end(), [](const MappingDifference& difference) {
        return difference.part == MappingDifference::Part::Rule;
    });
    const auto actions = std::count_if(differences.begin(), differences.end(), [](const MappingDifference& difference) {
        return difference.part == MappingDifference::Part::Action;
    });
    QStringList facts;
    if (rules > 0) {
        facts.append(PresetTexts::tr("%n rule(s) change", nullptr, static_cast<int>(rules)));
    }
    if (actions > 0) {
        facts.append(PresetTexts::tr("%n action(s) change", nullptr, static_cast<int>(actions)));
    }
    if (before.active != after.active) {
        facts.append(after.active ? PresetTexts::tr("is switched on") : PresetTexts::tr("is switched off"));
    }
    return facts.isEmpty() ? PresetTexts::tr("the order of its rules changes") : facts.join(QStringLiteral(", "));
}

/// "Contact (email, phone), Switch" of "Contact: email", "Contact: phone", "Switch".
QString grouped(const QStringList& places)
{
    const QLatin1String colon(": ");
    QStringList groups;
    QHash<QString, QStringList> properties;
    for (const QString& place : places) {
        const qsizetype end = place.indexOf(colon);
        const QString group = end < 0 ? place : place.left(end);
        if (!groups.contains(group)) {
            groups.append(group);
        }
        if (end >= 0) {
            properties[group].append(place.mid(end + colon.size()));
        }
    }
    for (QString& group : groups) {
        const QStringList of = properties.value(group);
        group += of.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(of.join(QStringLiteral(", ")));
    }
    return groups.join(QStringLiteral(", "));
}

/// What somebody changed of the built-in mapping and would be different afterwards.
QString replacedOf(const Mapping& inUse, const QList<MappingDifference>& differences)
{
    const auto original = MappingEditor::builtIn(inUse.eventType);
    const QList<MappingDifference> own = original ? differencesOf(*original, inUse) : QList<MappingDifference>();
    QStringList places;
    for (const MappingDifference& mine : own) {
        const bool goes = std::any_of(differences.begin(), differences.end(), [&](const MappingDifference& difference) {
            return difference.where == mine.where;
        });
        if (goes) {
            places.append(mine.where);
        }
    }
    places.removeDuplicates();
    return grouped(places);
}

PresetProperty propertyOf(const domain::PropertyDefinition& definition, const std::optional<domain::Portal>& portal)
{
    return {definition.label,
            QStringList{objectName(definition.object), definition.name, typeWords(definition.type)}.join(
                QStringLiteral(" · ")),
            portal && !portal->profile.canWrite(definition.object, definition.name)};
}

} // namespace

QString presetTitle(const TradePreset& preset)
{
    const QString words = wordsOf(preset.name).title;
    return words.isEmpty() ? preset.title : words;
}

QString presetSummary(const TradePreset& preset)
{
    const QString words = wordsOf(preset.name).summary;
    return words.isEmpty() ? preset.summary : words;
}

int PresetOutlook::missingProperties() const
{
    return static_cast<int>(
        std::count_if(properties.begin(), properties.end(), [](const PresetProperty& one) { return one.missing; }));
}

bool PresetOutlook::replacesOwn() const
{
    return std::any_of(changes.begin(), changes.end(),
                       [](const PresetChange& change) { return change.unsaved || !change.replaced.isEmpty(); });
}

PresetOutlook presetOutlook(const TradePreset& preset, const QList<Mapping>& inUse, const MappingDraft& draft,
                            const std::optional<domain::Portal>& portal)
{
    PresetOutlook outlook;
    for (const Mapping& mapping : preset.mappings) {
        const Mapping* present = mappingOf(inUse, mapping.eventType);
        if (present && saysTheSame(*present, mapping)) {
            continue;
        }
        const Mapping before = present ? *present : Mapping();
        const auto differences = differencesOf(before, mapping);
        outlook.changes.append({eventTypeName(mapping.eventType), factsOf(before, mapping, differences),
                                present ? replacedOf(*present, differences) : QString(),
                                draft.isDirty(mapping.eventType)});
    }
    for (const auto& definition : preset.properties) {
        outlook.properties.append(propertyOf(definition, portal));
    }
    return outlook;
}

} // namespace leadferry::presentation
