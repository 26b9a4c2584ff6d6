// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is wrong with a mapping in its portal: first what saving would refuse, then what would be held.
#include "presentation/mappingresults.h"

#include "domain/fieldscreen.h"
#include "domain/htmltext.h"
#include "domain/mappingbinding.h"
#include "domain/transformcatalog.h"
#include "presentation/faulttexts.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace leadferry::presentation {

using domain::Action;
using domain::CrmObject;
using domain::FieldRule;
using Kind = MappingProblem::Kind;

namespace {

class Finder
{
public:
    Finder(const domain::Mapping& mapping, const MappingScene& scene, const QList<ActionResult>& results)
        : m_mapping(mapping), m_scene(scene), m_results(results)
    {
    }

    QList<MappingProblem> find()
    {
        for (int i = 0; i < m_mapping.actions.size(); ++i) {
            checkAction(m_mapping.actions.at(i), i);
        }
        checkSaving();
        return m_problems;
    }

private:
    void add(Kind kind, RulePlace place, MappingColumn column, const QString& value = {},
             const QStringList& choices = {})
    {
        m_problems.append({kind, place, column, value, choices});
    }

    void checkAction(const Action& action, int index)
    {
        if (action.fields.isEmpty()) {
            add(Kind::NoRules, {index, -1}, MappingColumn::From);
        }
        checkNeeded(action, index);
        QSet<QString> seen;
        for (int i = 0; i < action.fields.size(); ++i) {
            const FieldRule& rule = action.fields.at(i);
            const RulePlace place{index, i};
            checkSource(rule, place);
            if (checkProperty(rule, place, seen)) {
                checkValue(action, rule, place);
            }
            seen.insert(rule.property);
        }
    }

    void checkNeeded(const Action& action, int index)
    {
        const auto writes = [&](const QString& property) {
            return std::any_of(action.fields.begin(), action.fields.end(),
                               [&](const FieldRule& rule) { return rule.property == property; });
        };
        const bool needsTime = action.object == CrmObject::Note || action.object == CrmObject::Task;
        const auto timeProperty = QStringLiteral("hs_timestamp");
        if (needsTime && !action.fields.isEmpty() && !writes(timeProperty)) {
            add(Kind::NeedsTime, {index, -1}, MappingColumn::Property, timeProperty);
        }
        if (action.onlyExisting) {
            return; // it makes no record
        }
        const QStringList all = domain::neededAllOf(action.object);
        for (const QString& property : all) {
            if (property != timeProperty && !writes(property)) {
                add(Kind::NothingRequired, {index, -1}, MappingColumn::Property, property, {property});
            }
        }
        const QStringList one = domain::neededOneOf(action.object);
        if (!one.isEmpty() && std::none_of(one.begin(), one.end(), writes)) {
            add(Kind::NothingRequired, {index, -1}, MappingColumn::Property, one.first(), one);
        }
    }

    void checkSource(const FieldRule& rule, RulePlace place)
    {
        if (!rule.textTemplate.isEmpty()) {
            if (const QString fault = templateFaultWords(rule.textTemplate); !fault.isEmpty()) {
                add(Kind::TemplateFault, place, MappingColumn::From, fault);
            }
        } else if (rule.from.isEmpty()) {
            if (rule.constant.isEmpty()) {
                add(Kind::NoSource, place, MappingColumn::From);
            }
        } else {
            const QStringList paths = domain::alternativesOf(rule.from);
            for (const QString& path : paths) {
                if (!domain::isContextPath(path)) {
                    add(Kind::UnknownPath, place, MappingColumn::From, path);
                    return;
                }
            }
            if (rule.from.contains(QLatin1String(".html")) && !domain::isHtmlProperty(rule.property)) {
                add(Kind::HtmlIntoText, place, MappingColumn::From, rule.from);
            }
        }
    }

    /// Whether it is one that values can be asked of.
    bool checkProperty(const FieldRule& rule, RulePlace place, const QSet<QString>& seen)
    {
        static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9_]{0,99}$"));
        if (rule.property.isEmpty()) {
            add(Kind::NoProperty, place, MappingColumn::Property);
            return false;
        }
        if (!form.match(rule.property).hasMatch()) {
            add(Kind::BadPropertyName, place, MappingColumn::Property, rule.property, nearest(rule, place));
            return false;
        }
        if (seen.contains(rule.property)) {
            add(Kind::PropertyTwice, place, MappingColumn::Property, rule.property);
            return false;
        }
        if (!m_scene.portal) {
            return true;
        }
        const CrmObject object = m_mapping.actions.at(place.action).object;
        if (domain::ruleFor(m_scene.portal->rules, object, rule.property).readOnly) {
            add(Kind::ReadOnlyProperty, place, MappingColumn::Property, rule.property);
            return false;
        }
        if (!rule.onlyWhenKnown && !m_scene.portal->profile.canWrite(object, rule.property)) {
            add(Kind::UnknownProperty, place, MappingColumn::Property, rule.property, nearest(rule, place));
            return false;
        }
        return true;
    }

    [[nodiscard]] QStringList nearest(const FieldRule& rule, RulePlace place) const
    {
        const CrmObject object = m_mapping.actions.at(place.action).object;
        const QStringList known =
            m_scene.portal ? m_scene.portal->profile.writableProperties.value(object) : QStringList();
        const QStringList near = domain::nearestNames(rule.property, known);
        return near.size() < known.size() ? near : QStringList(); // all of them: none is near
    }

    void checkValue(const Action& action, const FieldRule& rule, RulePlace place)
    {
        const RuleResult& result = m_results.at(place.action).rules.at(place.rule);
        if (result.fault.isEmpty() || !m_scene.portal) {
            return;
        }
        if (const auto kind = domain::nameKindOf(action.object, rule.property);
            kind && result.fault.startsWith(QLatin1String("UNKNOWN_NAME"))) {
            add(*kind == domain::BindingProblem::Kind::Pipeline ? Kind::UnknownPipeline
                : *kind == domain::BindingProblem::Kind::Stage  ? Kind::UnknownStage
                : *kind == domain::BindingProblem::Kind::List   ? Kind::UnknownList
                                                                : Kind::UnknownOwner,
                place, MappingColumn::Result, result.value, namesFor(action, rule, place));
            return;
        }
        static const QHash<QString, Kind> kinds{{QStringLiteral("INVALID_OPTION"), Kind::NoSuchOption},
                                                {QStringLiteral("INVALID_NUMBER"), Kind::NoNumber},
                                                {QStringLiteral("INVALID_DATE"), Kind::NoDate},
                                                {QStringLiteral("INVALID_EMAIL"), Kind::NoEmail}};
        const auto kind = kinds.constFind(result.fault);
        if (kind == kinds.constEnd()) {
            return;
        }
        QStringList choices;
        if (*kind == Kind::NoSuchOption) {
            const auto options = domain::ruleFor(m_scene.portal->rules, action.object, rule.property).options;
            for (const auto& option : options) {
                choices.append(option.value);
            }
            choices = choices.isEmpty() ? choices : domain::nearestNames(result.value, choices);
        }
        add(*kind, place, MappingColumn::Result, result.value, choices);
    }

    [[nodiscard]] QStringList namesFor(const Action& action, const FieldRule& rule, RulePlace place) const
    {
        QList<domain::PlannedField> fields;
        for (int i = 0; i < action.fields.size(); ++i) {
            fields.append({action.fields.at(i).property, m_results.at(place.action).rules.at(i).value});
        }
        const auto value = m_results.at(place.action).rules.at(place.rule).value;
        return domain::boundName(action.object, rule.property, value, fields, *m_scene.portal).choices;
    }

    /// Whatever else saving would refuse is said in its own words.
    void checkSaving()
    {
        const bool known = std::any_of(m_problems.begin(), m_problems.end(),
                                       [](const MappingProblem& problem) { return problem.keepsFromSaving(); });
        if (known) {
            return;
        }
        if (const auto read = domain::mappingFromJson(domain::toJson(m_mapping)); !read.ok()) {
            static const QRegularExpression where(QStringLiteral("actions\\[(\\d+)\\](?:\\.fields\\[(\\d+)\\])?"));
            const auto match = where.match(read.error().message);
            const RulePlace place{match.hasMatch() ? match.captured(1).toInt() : -1,
                                  match.capturedLength(2) > 0 ? match.captured(2).toInt() : -1};
            add(Kind::Unreadable, place, MappingColumn::From, read.error().message);
        }
    }

    const domain::Mapping& m_mapping;
    const MappingScene& m_scene;
    const QList<ActionResult>& m_results;
    QList<MappingProblem> m_problems;
};

} // namespace

QList<MappingProblem> problemsOf(const domain::Mapping& mapping, const MappingScene& scene,
                                 const QList<ActionResult>& results)
{
    return Finder(mapping, scene, results).find();
}

} // namespace leadferry::presentation
