// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/propertyrepair.h"

#include "domain/feature.h"
#include "hubspot/objectcatalog.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace leadferry::hubspot {

using base::ErrorKind;
using domain::NeedRepair;
using domain::PropertyChoice;
using domain::PropertyNeed;
using Outcome = domain::RepairOutcome;

namespace {

constexpr qsizetype mostPerCall = 50;    // HubSpot does not say how many
constexpr int furthestOrder = 1'000'000; // of choices; whatever comes after it can still be counted

QString q(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject optionJson(const PropertyChoice& choice, int displayOrder)
{
    return {{q("value"), choice.value},
            {q("label"), choice.label},
            {q("displayOrder"), displayOrder},
            {q("hidden"), false},
            {q("description"), QString()}};
}

/// The two options of a yes/no are HubSpot's own.
QJsonArray optionsOf(const domain::PropertyDefinition& wanted)
{
    if (wanted.type == QLatin1String("bool")) {
        return {optionJson({q("true"), q("Yes")}, 0), optionJson({q("false"), q("No")}, 1)};
    }
    QJsonArray options;
    for (const PropertyChoice& choice : wanted.choices) {
        options.append(optionJson(choice, static_cast<int>(options.size())));
    }
    return options;
}

QJsonObject creationOf(const domain::PropertyDefinition& wanted)
{
    QJsonObject json{
        {q("groupName"), propertyGroupName()},  {q("name"), wanted.name}, {q("label"), wanted.label},
        {q("description"), wanted.description}, {q("type"), wanted.type}, {q("fieldType"), wanted.fieldType}};
    if (const QJsonArray options = optionsOf(wanted); !options.isEmpty()) {
        json.insert(q("options"), options);
    }
    if (wanted.unique) {
        json.insert(q("hasUniqueValue"), true);
    }
    return json;
}

bool groupIsThere(const QHash<QString, domain::PresentProperty>& properties)
{
    return std::any_of(properties.begin(), properties.end(),
                       [](const domain::PresentProperty& property) { return property.group == propertyGroupName(); });
}

bool isNamed(const QJsonObject& error, const QString& name)
{
    const QJsonArray names = error.value(QLatin1String("context"))[QLatin1String("name")].toArray();
    return names.contains(name) || error.value(QLatin1String("message")).toString().contains(u'\'' + name + u'\'');
}

} // namespace

PropertyRepair::PropertyRepair(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog,
                               const DialoguePartner& partner, const QList<PropertyNeed>& needs,
                               const domain::PresentProperties& present, QObject* parent)
    : ApiDialogue(transport, clock, partner, parent), m_catalog(std::move(catalog)), m_open(needs)
{
    m_of = static_cast<int>(needs.size());
    std::stable_sort(m_open.begin(), m_open.end(), [](const PropertyNeed& need, const PropertyNeed& other) {
        return std::pair(need.wanted.object, need.repair) < std::pair(other.wanted.object, other.repair);
    });
    for (auto object = present.cbegin(); object != present.cend(); ++object) {
        if (groupIsThere(*object)) {
            m_grouped.insert(object.key());
        }
    }
}

void PropertyRepair::run()
{
    next();
}

void PropertyRepair::stop()
{
    ApiDialogue::stop();
    onGivenUp({ErrorKind::Cancelled, QStringLiteral("the repair was cancelled")});
}

void PropertyRepair::begin(Step step, const QByteArray& method, const QString& path, const QJsonObject& body)
{
    m_step = step;
    ask(method, path, body);
}

void PropertyRepair::next()
{
    if (!m_alone.isEmpty()) {
        const auto& wanted = m_alone.constFirst().wanted;
        begin(Step::CreateOne, "POST", m_catalog.properties(wanted.object), creationOf(wanted));
        return;
    }
    if (m_open.isEmpty()) {
        finish();
        return;
    }
    const PropertyNeed& need = m_open.constFirst();
    const domain::CrmObject object = need.wanted.object;
    if (need.repair == NeedRepair::AddOptions) {
        begin(Step::ReadOptions, "GET", m_catalog.property(object, need.wanted.name));
    } else if (!m_grouped.contains(object)) {
        m_grouped.insert(object);
        begin(Step::Group, "POST", m_catalog.propertyGroups(object),
              {{q("name"), propertyGroupName()}, {q("label"), propertyGroupLabel()}});
    } else if (need.repair == NeedRepair::Restore) {
        begin(Step::Unarchive, "PATCH", m_catalog.property(object, need.wanted.name), {{q("archived"), false}});
    } else {
        createNext();
    }
}

void PropertyRepair::createNext()
{
    const domain::CrmObject object = m_open.constFirst().wanted.object;
    QJsonArray inputs;
    m_batch.clear();
    while (!m_open.isEmpty() && m_batch.size() < mostPerCall && m_open.constFirst().wanted.object == object &&
           m_open.constFirst().repair == NeedRepair::Create) {
        m_batch.append(m_open.takeFirst());
        inputs.append(creationOf(m_batch.constLast().wanted));
    }
    begin(Step::CreateMany, "POST", m_catalog.propertyCreation(object), {{q("inputs"), inputs}});
}

void PropertyRepair::onAnswer(const Answer& answer)
{
    switch (m_step) {
    case Step::Group: // a refusal may mean that it is there; the property's own answer decides
        break;
    case Step::CreateMany:
        onCreatedMany(answer);
        break;
    case Step::CreateOne:
        onCreatedOne(answer);
        break;
    case Step::Unarchive:
        onUnarchived(answer);
        return; // it may go on with the same one
    case Step::CreateAnew:
        onCreatedAnew(answer);
        break;
    case Step::ReadOptions:
        onOptionsRead(answer);
        return;
    case Step::AddOptions:
        onOptionsAdded(answer);
        break;
    }
    next();
}

void PropertyRepair::onCreatedMany(const Answer& answer)
{
    const QList<PropertyNeed> batch = std::exchange(m_batch, {});
    if (!answer.ok() && answer.kind() == ErrorKind::Forbidden) {
        for (const PropertyNeed& need : batch) {
            settleRefused(need, answer);
        }
        return;
    }
    if (!answer.ok()) {
        m_alone = batch;
        return;
    }
    QSet<QString> created;
    const QJsonArray results = answer.json().value(QLatin1String("results")).toArray();
    for (const auto& result : results) {
        created.insert(result[QLatin1String("name")].toString());
    }
    const QJsonArray errors = answer.json().value(QLatin1String("errors")).toArray();
    for (const PropertyNeed& need : batch) {
        const auto error = std::find_if(errors.begin(), errors.end(), [&need](const QJsonValue& part) {
            return isNamed(part.toObject(), need.wanted.name);
        });
        if (created.contains(need.wanted.name)) {
            settle(need, Outcome::Kind::Done);
        } else if (error != errors.end()) {
            const ErrorBody body = readErrorBody(QJsonValue(*error).toObject());
            settleRefused(need, body, inWords(207, body));
        } else {
            m_alone.append(need); // its own answer says more
        }
    }
}

void PropertyRepair::onCreatedOne(const Answer& answer)
{
    const PropertyNeed need = m_alone.takeFirst();
    if (answer.ok()) {
        settle(need, Outcome::Kind::Done);
    } else {
        settleRefused(need, answer);
    }
}

void PropertyRepair::onUnarchived(const Answer& answer)
{
    const PropertyNeed& need = m_open.constFirst();
    const QJsonValue archived = answer.json().value(QLatin1String("archived"));
    if (answer.ok() && archived.isBool() && !archived.toBool()) {
        settle(m_open.takeFirst(), Outcome::Kind::Done);
        next();
    } else if (!answer.ok() && answer.kind() == ErrorKind::Forbidden) {
        settleRefused(m_open.takeFirst(), answer);
        next();
    } else {
        begin(Step::CreateAnew, "POST", m_catalog.properties(need.wanted.object), creationOf(need.wanted));
    }
}

void PropertyRepair::onCreatedAnew(const Answer& answer)
{
    const PropertyNeed need = m_open.takeFirst();
    if (answer.ok() && !answer.json().value(QLatin1String("archived")).toBool()) {
        settle(need, Outcome::Kind::Done);
    } else if (!answer.ok() && answer.kind() == ErrorKind::Forbidden) {
        settleRefused(need, answer);
    } else {
        settleFailed(
            need, Outcome::Fault::OnlyPeople,
            QStringLiteral("HubSpot lets only people restore it: in HubSpot under Settings, Properties, Archived "
                           "properties; then check again"));
    }
}

void PropertyRepair::onOptionsRead(const Answer& answer)
{
    if (!answer.ok()) {
        settleRefused(m_open.takeFirst(), answer);
        next();
        return;
    }
    const PropertyNeed& need = m_open.constFirst();
    QJsonArray options = answer.json().value(QLatin1String("options")).toArray();
    int last = -1;
    QSet<QString> values;
    for (const auto& option : std::as_const(options)) {
        last = std::max(last, std::min(option[QLatin1String("displayOrder")].toInt(-1), furthestOrder));
        values.insert(option[QLatin1String("value")].toString());
    }
    const qsizetype before = options.size();
    for (const PropertyChoice& choice : need.missingChoices) {
        if (!values.contains(choice.value)) {
            options.append(optionJson(choice, ++last));
        }
    }
    if (options.size() == before) {
        settle(m_open.takeFirst(), Outcome::Kind::Already);
        next();
        return;
    }
    begin(Step::AddOptions, "PATCH", m_catalog.property(need.wanted.object, need.wanted.name),
          {{q("options"), options}});
}

void PropertyRepair::onOptionsAdded(const Answer& answer)
{
    const PropertyNeed need = m_open.takeFirst();
    if (answer.ok()) {
        settle(need, Outcome::Kind::Done);
    } else {
        settleRefused(need, answer);
    }
}

void PropertyRepair::onGivenUp(const base::Error& error)
{
    const QList<PropertyNeed> left = m_batch + m_alone + m_open;
    m_batch.clear();
    m_alone.clear();
    m_open.clear();
    for (const PropertyNeed& need : left) {
        settleFailed(need, Outcome::Fault::NotReached, error.message);
    }
    if (error.kind != ErrorKind::Cancelled) {
        finish();
    }
}

void PropertyRepair::settle(const PropertyNeed& need, Outcome::Kind kind)
{
    tell({need.wanted.object, need.wanted.name, need.repair, kind, {}, {}, {}});
}

void PropertyRepair::settleFailed(const PropertyNeed& need, Outcome::Fault fault, const QString& reason,
                                  const QString& missingScope)
{
    tell({need.wanted.object, need.wanted.name, need.repair, Outcome::Kind::Failed, reason, missingScope, fault});
}

void PropertyRepair::tell(const Outcome& outcome)
{
    m_outcomes.append(outcome);
    emit advanced(static_cast<int>(m_outcomes.size()), m_of);
}

void PropertyRepair::settleRefused(const PropertyNeed& need, const Answer& answer)
{
    if (answer.kind() == ErrorKind::Conflict) {
        settle(need, Outcome::Kind::Already);
    } else {
        settleRefused(need, answer.verdict.body, answer.words());
    }
}

void PropertyRepair::settleRefused(const PropertyNeed& need, const ErrorBody& body, const QString& reason)
{
    if (body.isConflict()) {
        settle(need, Outcome::Kind::Already);
        return;
    }
    QStringList scopes = lackingScopes(domain::Feature::OwnProperties, Effect::Writes, body);
    if (scopes.isEmpty() && body.isMissingScope()) {
        scopes = body.missingScopes();
    }
    // What was sent are names and labels of properties, so HubSpot's own words quote nobody's data.
    constexpr qsizetype mostWords = 300;
    const QString said = body.message.simplified().left(mostWords);
    settleFailed(need, Outcome::Fault::Refused, said.isEmpty() ? reason : said, scopes.value(0));
}

} // namespace leadferry::hubspot
