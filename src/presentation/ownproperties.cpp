// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/ownproperties.h"

#include "app/enginecommands.h"
#include "presentation/documentfaulttexts.h"
#include "presentation/jsonreading.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leadferry::presentation {

using base::Result;
using domain::PropertyDefinition;

namespace {

QString q(const char* text)
{
    return QString::fromLatin1(text);
}

QJsonObject documentOf(const QList<PropertyDefinition>& properties)
{
    QJsonArray array;
    for (const PropertyDefinition& property : properties) {
        array.append(domain::toJson(property));
    }
    return {{q("properties"), array}};
}

/// What the engine has was checked when it was taken.
QList<PropertyDefinition> definitionsIn(const QJsonValue& json)
{
    const QJsonArray array = json.toArray();
    if (array.isEmpty()) {
        return {};
    }
    const auto definitions = domain::propertyDefinitionsFromJson({{q("properties"), array}});
    return definitions ? *definitions : QList<PropertyDefinition>();
}

} // namespace

QString propertySetTitle(const QString& name)
{
    const QHash<QString, QString> titles{
        {q("chat"), OwnProperties::tr("Chat", "set of properties")},
        {q("automotive"), OwnProperties::tr("Car dealers", "set of properties")},
        {q("saas"), OwnProperties::tr("Software", "set of properties")},
        {q("agency"), OwnProperties::tr("Agencies", "set of properties")},
        {q("support"), OwnProperties::tr("Support", "set of properties")},
    };
    return titles.value(name, name);
}

OwnProperties::OwnProperties(app::EngineClient& client, QObject* parent) : QObject(parent), m_client(client) {}

void OwnProperties::reload()
{
    m_client.execute(QLatin1String(app::command::ownProperties), {}, this, {},
                     [this](const Result<QJsonObject>& answer) { onList(answer); });
}

void OwnProperties::onList(const Result<QJsonObject>& answer)
{
    if (!answer) {
        m_problem = problemOf(answer.error());
        m_phase = Phase::Failed;
        emit loaded();
        return;
    }
    m_phase = Phase::Ready;
    m_properties = definitionsIn(answer->value(QLatin1String("properties")));
    m_sets.clear();
    const QJsonObject sets = answer->value(QLatin1String("sets")).toObject();
    QStringList names = sets.keys();
    const auto placeOf = [](const QString& name) {
        const auto place = domain::propertySetNames().indexOf(name);
        return place < 0 ? domain::propertySetNames().size() : place;
    };
    std::stable_sort(names.begin(), names.end(),
                     [&](const QString& a, const QString& b) { return placeOf(a) < placeOf(b); });
    for (const QString& name : std::as_const(names)) {
        m_sets.append({name, propertySetTitle(name), definitionsIn(sets.value(name))});
    }
    emit loaded();
}

const PropertyDefinition* OwnProperties::find(domain::CrmObject object, const QString& name) const
{
    const auto found = std::find_if(m_properties.begin(), m_properties.end(), [&](const PropertyDefinition& each) {
        return each.object == object && each.name == name;
    });
    return found == m_properties.end() ? nullptr : &*found;
}

void OwnProperties::add(const QList<PropertyDefinition>& properties, QObject* context,
                        std::function<void(const ProblemText& problem)> answer)
{
    m_client.execute(QLatin1String(app::command::addOwnProperties), {{q("document"), documentOf(properties)}}, context,
                     {}, [this, answer = std::move(answer)](const Result<QJsonObject>& result) {
                         if (result) {
                             emit saved();
                             reload();
                             answer({});
                         } else {
                             answer(problemOf(result.error()));
                         }
                     });
}

void OwnProperties::remove(domain::CrmObject object, const QString& name)
{
    const QJsonArray items{QJsonObject{{q("object"), domain::toString(object)}, {q("name"), name}}};
    m_client.execute(QLatin1String(app::command::removeOwnProperties), {{q("items"), items}}, this, {},
                     [this, name](const Result<QJsonObject>& answer) {
                         if (answer) {
                             emit done(tr("%1 is off your list; in HubSpot it stays", "internal name").arg(name));
                             emit saved();
                         } else {
                             const ProblemText problem = problemOf(answer.error());
                             emit failed(problem.title, problem.meaning);
                         }
                         reload();
                     });
}

QString OwnProperties::import(const QByteArray& text)
{
    const JsonReading read = readJson(text);
    if (!read.fault.isEmpty()) {
        return read.fault;
    }
    const auto definitions = domain::propertyDefinitionsFromJson(read.document);
    if (!definitions) {
        return tr("The file cannot be used: %1.")
            .arg(documentFaultWords(domain::faultOfDefinitions(read.document).value()));
    }
    const int count = static_cast<int>(definitions->size());
    add(*definitions, this, [this, count](const ProblemText& problem) {
        if (problem.title.isEmpty()) {
            emit done(tr("%n properties are on your list now", nullptr, count));
        } else {
            emit failed(problem.title, problem.meaning);
        }
    });
    return {};
}

QByteArray OwnProperties::exported() const
{
    return QJsonDocument(documentOf(m_properties)).toJson();
}

} // namespace leadferry::presentation
