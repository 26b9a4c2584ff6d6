// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationlabelsapi.h"

#include "sandbox/linkjson.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

constexpr int mostLabels = 10; ///< for a pair of types; HubSpot allows more only by subscription

ApiAnswer kindsAnswer(const QList<const AssociationType*>& types)
{
    QJsonArray results;
    for (const AssociationType* type : types) {
        results.append(linkKindToJson(*type));
    }
    return ApiAnswer::json(200, {{text("results"), results}});
}

QList<const AssociationType*> userDefined(const AssociationTypes& types)
{
    QList<const AssociationType*> list;
    for (const LabelDefinition& label : types.labels()) {
        list.append(&label.type);
    }
    return list;
}

} // namespace

void AssociationLabelsApi::addTo(Router& router)
{
    const QString many = text("crm/associations/{from}/{to}/labels");
    const auto add = [&](const char* method, const QString& pattern, const char* kind, ScopeNeed need,
                         const Route::Handler& handler) {
        router.add(
            {method, pattern, {ApiEdition::V4, ApiEdition::Dated}, text("associations/") + text(kind), need, handler});
    };
    const QString configurations = text("crm/associations/definitions/configurations/");
    add("GET", configurations + text("all"), "configurations", ScopeNeed::ReadSchema,
        [this](const ApiCall&) { return kindsAnswer(userDefined(m_portal.associationTypes())); });
    add("GET", configurations + text("{from}/{to}"), "configurations", ScopeNeed::ReadLinks,
        [this](const ApiCall& call) { return list(call); });
    add("GET", many, "labels", ScopeNeed::ReadLinks, [this](const ApiCall& call) { return list(call); });
    add("POST", many, "labels/create", ScopeNeed::WriteLinks, [this](const ApiCall& call) { return define(call); });
    add("PUT", many, "labels/update", ScopeNeed::WriteLinks, [this](const ApiCall& call) { return rename(call); });
    add("DELETE", many + text("/{typeId}"), "labels/archive", ScopeNeed::WriteLinks,
        [this](const ApiCall& call) { return remove(call); });
}

ApiAnswer AssociationLabelsApi::list(const ApiCall& call) const
{
    return kindsAnswer(m_portal.associationTypes().between(call.object("from"), call.object("to")));
}

ApiAnswer AssociationLabelsApi::define(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    if (const auto error = requireFields(body.value(), {text("label"), text("name")})) {
        return *error;
    }
    const ObjectType& from = call.object("from");
    const ObjectType& to = call.object("to");
    const QString name = body.value().value(QLatin1String("name")).toString();
    const QString label = body.value().value(QLatin1String("label")).toString().trimmed();
    static const QRegularExpression namePattern(QStringLiteral("^[A-Za-z][A-Za-z0-9_]{0,99}$"));
    if (!namePattern.match(name).hasMatch() || label.isEmpty()) {
        return errors::validation(
            text("A label needs a text, and a name of letters, digits and underscores that begins with a letter."));
    }
    if (!plainAssociation(from, to)) {
        return errors::invalidAssociationType(0, from.name, to.name);
    }
    AssociationTypes& types = m_portal.associationTypes();
    if (types.hasName(from, to, name)) {
        return errors::alreadyExists(text("An association label named '%1' already exists.").arg(name));
    }
    const auto present = types.between(from, to);
    const auto labels = std::count_if(present.begin(), present.end(), [](const AssociationType* type) {
        return type->category == LinkCategory::UserDefined;
    });
    if (labels >= mostLabels) {
        return errors::validation(text("The limit of %1 labels between two objects is reached.").arg(mostLabels));
    }
    QList<const AssociationType*> made;
    const QString inverse = body.value().value(QLatin1String("inverseLabel")).toString().trimmed();
    for (const int typeId : types.define(from, to, name, label, inverse)) {
        made.append(types.find(typeId));
    }
    return kindsAnswer(made);
}

std::optional<ApiError> AssociationLabelsApi::checkLabel(const ApiCall& call, int typeId) const
{
    const AssociationType* type = m_portal.associationTypes().find(typeId);
    if (!type || !type->joins(call.object("from"), call.object("to"))) {
        return errors::thingNotFound(text("Association label"), QString::number(typeId));
    }
    if (type->category == LinkCategory::HubSpotDefined) {
        return errors::validation(text("Association type %1 is defined by HubSpot and cannot be changed.").arg(typeId));
    }
    return std::nullopt;
}

ApiAnswer AssociationLabelsApi::rename(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    if (const auto error = requireFields(body.value(), {text("associationTypeId"), text("label")})) {
        return *error;
    }
    const int typeId = body.value().value(QLatin1String("associationTypeId")).toInt();
    if (const auto error = checkLabel(call, typeId)) {
        return *error;
    }
    const QString label = body.value().value(QLatin1String("label")).toString().trimmed();
    if (label.isEmpty()) {
        return errors::validation(text("A label needs a text."));
    }
    m_portal.associationTypes().rename(typeId, label,
                                       body.value().value(QLatin1String("inverseLabel")).toString().trimmed());
    return ApiAnswer::noContent();
}

ApiAnswer AssociationLabelsApi::remove(const ApiCall& call)
{
    const int typeId = call.name("typeId").toInt();
    if (const auto error = checkLabel(call, typeId)) {
        return *error;
    }
    m_portal.links().removeTypeEverywhere(*m_portal.associationTypes().find(typeId));
    m_portal.associationTypes().remove(typeId);
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
