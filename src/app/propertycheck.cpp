// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/propertycheck.h"

#include "app/mappingsinuse.h"
#include "hubspot/objectcatalog.h"
#include "hubspot/propertysurvey.h"
#include "store/propertystore.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::CrmObject;
using domain::NeedState;
using domain::PropertyNeed;
using domain::PropertyReport;

namespace {

/// Our keys as definitions: PortalPreparation makes them when connecting, a repair makes those that are missing since.
QList<domain::PropertyDefinition> keyDefinitions()
{
    QList<domain::PropertyDefinition> keys;
    for (const CrmObject object : hubspot::preparedObjects()) {
        keys.append({object,
                     hubspot::keyProperty(object),
                     hubspot::keyPropertyLabel(object),
                     hubspot::keyPropertyDescription(),
                     QStringLiteral("string"),
                     QStringLiteral("text"),
                     {},
                     true});
    }
    return keys;
}

Result<domain::NeedSources> needSources(store::Database& database)
{
    const auto mappings = mappingsInUse(database);
    const auto own = store::PropertyStore(database).own();
    if (!mappings || !own) {
        return !mappings ? mappings.error() : own.error();
    }
    return domain::NeedSources{*mappings, keyDefinitions(), *own};
}

/// Where an archived property may be what is missing.
QList<CrmObject> objectsLacking(const QList<PropertyNeed>& needs)
{
    QList<CrmObject> objects;
    for (const PropertyNeed& need : needs) {
        const bool lacks = need.kind == domain::BindingProblem::Kind::Property && need.state == NeedState::Missing;
        if (lacks && !objects.contains(need.wanted.object)) {
            objects.append(need.wanted.object);
        }
    }
    return objects;
}

} // namespace

Result<void> countHeld(store::Database& database, qint64 portalId, PropertyReport& report)
{
    const auto held = store::PropertyStore(database).held(portalId);
    if (!held) {
        return held.error();
    }
    for (PropertyNeed& need : report.needs) {
        if (need.kind == domain::BindingProblem::Kind::Property) {
            need.held = held->value(toString(need.wanted.object) + u'.' + need.wanted.name);
        }
    }
    return {};
}

PropertyCheck::PropertyCheck(const PropertyContext& context, domain::Portal portal, QObject* parent)
    : base::Job(parent), m_context(context), m_portal(std::move(portal))
{
}

void PropertyCheck::run()
{
    const auto sources = needSources(m_context.database);
    if (!sources) {
        end(sources.error());
        return;
    }
    m_sources = *sources;
    auto* look = new PortalLook(m_context.connect, m_portal, PortalLook::Keys::Left, this);
    m_step = look;
    connect(look, &base::Job::finished, this, [this, look] { onLooked(*look); });
    look->start();
}

void PropertyCheck::stop()
{
    if (m_step) {
        m_step->disconnect(this);
        m_step->cancel();
    }
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
}

void PropertyCheck::onLooked(const PortalLook& look)
{
    if (look.wrote()) {
        m_context.changed();
    }
    if (!look.outcome()) {
        end(look.outcome().error());
        return;
    }
    m_portal = *look.outcome();
    m_present = look.present();
    m_accessToken = look.accessToken();
    survey();
}

void PropertyCheck::survey()
{
    const auto lacking = objectsLacking(domain::checkedNeeds(m_sources, m_portal, m_present));
    auto* survey =
        new hubspot::PropertySurvey(m_context.connect.transport, m_context.connect.clock, m_context.connect.catalog,
                                    {m_portal.apiUrl, m_accessToken}, lacking, this);
    m_step = survey;
    connect(survey, &base::Job::finished, this, [this, survey] {
        const auto& archived = survey->archived();
        for (auto object = archived.cbegin(); object != archived.cend(); ++object) {
            for (auto property = object->cbegin(); property != object->cend(); ++property) {
                if (!m_present[object.key()].contains(property.key())) {
                    m_present[object.key()].insert(property.key(), *property);
                }
            }
        }
        keep({m_context.connect.clock.nowMs(), domain::checkedNeeds(m_sources, m_portal, m_present), survey->limits(),
              survey->overall()});
    });
    survey->start();
}

void PropertyCheck::keep(PropertyReport report)
{
    const auto counted = countHeld(m_context.database, m_portal.id, report);
    const auto saved = store::PropertyStore(m_context.database).saveReport(m_portal.id, report);
    if (!counted || !saved) {
        end(!counted ? counted.error() : saved.error());
        return;
    }
    end(report);
}

void PropertyCheck::end(const Result<PropertyReport>& outcome)
{
    m_outcome = outcome;
    finish();
}

} // namespace leadferry::app
