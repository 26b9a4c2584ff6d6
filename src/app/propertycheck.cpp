// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/propertycheck.h"

#include "app/mappingsinuse.h"
#include "domain/propertychange.h"
#include "hubspot/objectcatalog.h"
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

Result<domain::NeedSources> needSources(store::Database& database, qint64 portalId, qint64 nowMs)
{
    store::PropertyStore store(database);
    const auto mappings = mappingsInUse(database);
    const auto own = store.own();
    const auto learned = store.learnAsked(portalId, nowMs);
    const auto asked = store.asked(portalId);
    if (!mappings || !own) {
        return !mappings ? mappings.error() : own.error();
    }
    if (!learned || !asked) {
        return !learned ? learned.error() : asked.error();
    }
    return domain::NeedSources{
        *mappings, keyDefinitions(), *own, *asked, hubspot::propertyGroupName(), hubspot::propertyGroupLabel()};
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
    const auto sources = needSources(m_context.database, m_portal.id, m_context.connect.clock.nowMs());
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
    if (m_wrote) {
        m_context.changed();
    }
}

void PropertyCheck::onLooked(const PortalLook& look)
{
    m_wrote = look.wrote();
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
                                    {m_portal.apiUrl, m_accessToken},
                                    {lacking, domain::objectsMade(m_sources), domain::objectsWritten(m_sources)}, this);
    m_step = survey;
    connect(survey, &base::Job::finished, this, [this, survey] { onSurveyed(*survey); });
    survey->start();
}

void PropertyCheck::onSurveyed(const hubspot::PropertySurvey& survey)
{
    const auto& archived = survey.archived();
    for (auto object = archived.cbegin(); object != archived.cend(); ++object) {
        for (auto property = object->cbegin(); property != object->cend(); ++property) {
            if (!m_present[object.key()].contains(property.key())) {
                m_present[object.key()].insert(property.key(), *property);
            }
        }
    }
    for (auto told = survey.valueRules().cbegin(); told != survey.valueRules().cend(); ++told) {
        auto& properties = m_present[told.key()];
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            property->valueRules = told->value(property.key());
        }
    }
    for (auto required = survey.required().cbegin(); required != survey.required().cend(); ++required) {
        QStringList& asked = m_sources.asked[required.key()];
        asked += *required;
        asked.removeDuplicates();
    }
    keep({m_context.connect.clock.nowMs(), domain::checkedNeeds(m_sources, m_portal, m_present), survey.limits(),
          survey.overall()});
}

void PropertyCheck::keep(PropertyReport report)
{
    store::PropertyStore store(m_context.database);
    const auto counted = countHeld(m_context.database, m_portal.id, report);
    const auto last = store.report(m_portal.id);
    if (!counted || !last) {
        end(!counted ? counted.error() : last.error());
        return;
    }
    if (*last) {
        domain::takeOverRules(**last, report);
        m_changes = domain::changesBetween(**last, report);
        report.changes = domain::keptChanges((*last)->changes, m_changes, report.checkedAtMs);
    }
    const auto saved = store.saveReport(m_portal.id, report);
    end(saved ? Result<PropertyReport>(report) : saved.error());
}

void PropertyCheck::end(const Result<PropertyReport>& outcome)
{
    m_outcome = outcome;
    if (m_wrote) {
        m_context.changed();
    }
    finish();
}

} // namespace leadferry::app
