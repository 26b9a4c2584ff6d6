// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldvalue.h"

#include "domain/htmltext.h"
#include "domain/planningcontext.h"
#include "domain/texttemplate.h"

namespace leadferry::domain {

namespace {

using Form = Transform::Form;

/// Values on their way through the steps.
struct Values
{
    QStringList texts;
    bool areHtml = false; ///< of a property that shows HTML: written by the mapping's author or escaped already
};

QString sourceName(const FieldRule& rule)
{
    return !rule.from.isEmpty()           ? QStringLiteral("from")
           : !rule.textTemplate.isEmpty() ? QStringLiteral("template")
           : !rule.inTurn.isEmpty()       ? QStringLiteral("inTurn")
                                          : QStringLiteral("constant");
}

Values sourceOf(const FieldRule& rule, const TransformScene& scene)
{
    const bool html = isHtmlProperty(rule.property);
    if (!rule.from.isEmpty()) {
        return {cleanValues(contextTexts(scene.context, rule.from)),
                html && rule.from.endsWith(QLatin1String(".html"))};
    }
    if (!rule.textTemplate.isEmpty()) {
        const auto escaping = html ? Escaping::Html : Escaping::None;
        return {cleanValues({renderTemplate(rule.textTemplate, scene.context, escaping)}), html};
    }
    return {cleanValues({rule.inTurn.isEmpty() ? rule.constant : rule.inTurn.at(scene.turn % rule.inTurn.size())}),
            html};
}

Values after(const TransformStep& step, Values values, const TransformScene& scene)
{
    const Form form = step.transform().form;
    // What reads plain text must not find markup in it, and what it gives is escaped at the end.
    if (values.areHtml && form == Form::Text) {
        for (QString& text : values.texts) {
            text = visibleText(text).trimmed();
        }
    }
    const bool becomesText = form == Form::Text || form == Form::TextOfHtml;
    return {step.apply(values.texts, scene), form == Form::Html || (values.areHtml && !becomesText)};
}

} // namespace

QString fieldValue(const FieldRule& rule, const TransformScene& scene, ValueType type)
{
    Values values = sourceOf(rule, scene);
    for (const TransformStep& step : rule.transforms) {
        values = after(step, std::move(values), scene);
    }
    const QString value = values.texts.join(type == ValueType::Choices ? QStringLiteral(";") : QStringLiteral(", "));
    return isHtmlProperty(rule.property) && !values.areHtml ? textToHtml(value) : value;
}

QList<TransformStepResult> explain(const FieldRule& rule, const TransformScene& scene)
{
    Values values = sourceOf(rule, scene);
    QList<TransformStepResult> results{{sourceName(rule), values.texts}};
    for (const TransformStep& step : rule.transforms) {
        values = after(step, std::move(values), scene);
        results.append({step.transform().name, values.texts});
    }
    return results;
}

} // namespace leadferry::domain
