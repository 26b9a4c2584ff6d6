// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/valueorigintexts.h"

#include "presentation/mappingtexts.h"
#include "presentation/texts.h"
#include "presentation/transformtexts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using domain::ValueOrigin;
using Source = ValueOrigin::Source;

namespace {

struct OriginTexts
{
    Q_DECLARE_TR_FUNCTIONS(OriginTexts)
};

QString joined(const QStringList& values)
{
    return values.join(QStringLiteral(", "));
}

OriginLine beginning(const ValueOrigin& origin)
{
    switch (origin.source) {
    case Source::Path:
        return {OriginTexts::tr("In the event at “%1”", "path").arg(origin.written), joined(origin.began)};
    case Source::Constant:
        return {OriginTexts::tr("A fixed text of the rule"), joined(origin.began)};
    case Source::Template:
        return {OriginTexts::tr("The rule's text “%1”, filled in", "template").arg(shownValue(origin.written)),
                joined(origin.began)};
    case Source::InTurn:
        return {OriginTexts::tr("One of these, each event the next: %1").arg(origin.written), joined(origin.began)};
    case Source::Program:
        return {OriginTexts::tr("Added by Leadferry"), origin.planned};
    case Source::Unknown:
        return {OriginTexts::tr("Written"), origin.planned};
    }
    Q_UNREACHABLE();
}

OriginLine lineOf(const domain::OriginStep& step)
{
    const auto known = domain::TransformStep::fromJson(step.step, QString());
    return {known ? stepWords(*known) : step.step.toString(), joined(step.values)};
}

/// The rule that it comes from.
QString ruleWords(const ValueOrigin& origin)
{
    switch (origin.source) {
    case Source::Program:
        return OriginTexts::tr("No rule writes this: Leadferry adds it, so that it finds the record again and makes "
                               "nothing twice.");
    case Source::Unknown:
        return origin.mappingVersion > 0
                   ? OriginTexts::tr("The mapping of %1, version %2, has no rule for it: it was planned before.")
                         .arg(eventTypeName(origin.eventType), QString::number(origin.mappingVersion))
                   : OriginTexts::tr("The mapping that planned this is not known any more.");
    case Source::Path:
    case Source::Constant:
    case Source::Template:
    case Source::InTurn:
        break;
    }
    return OriginTexts::tr("By the mapping of %1, version %2. %3", "event type, number, how it is written")
        .arg(eventTypeName(origin.eventType), QString::number(origin.mappingVersion), writeModeMeaning(origin.mode));
}

} // namespace

OriginText originText(const ValueOrigin& origin)
{
    OriginText text;
    text.title =
        OriginTexts::tr("Why “%1” is “%2”", "property, value").arg(origin.property, shownValue(origin.planned));
    text.meaning = ruleWords(origin);
    if (!origin.heldFor.isEmpty()) {
        text.meaning += QLatin1Char(' ') + OriginTexts::tr("It was not sent: %1.", "reason").arg(origin.heldFor);
    }
    text.steps.append(beginning(origin));
    for (const domain::OriginStep& step : origin.steps) {
        text.steps.append(lineOf(step));
    }
    if (origin.source != Source::Program && origin.source != Source::Unknown &&
        text.steps.constLast().value != origin.planned) {
        text.steps.append({OriginTexts::tr("Written"), origin.planned});
    }
    if (!origin.sentAs.isEmpty()) {
        text.steps.append({OriginTexts::tr("HubSpot knows it as"), origin.sentAs});
    }
    return text;
}

} // namespace leadferry::presentation
