// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/portalpreparation.h"

#include "hubspot/objectcatalog.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;
using domain::CrmObject;
using domain::KeyWay;

bool createdUnique(const QByteArray& body)
{
    return fitOf(readProperty(QJsonDocument::fromJson(body).object())) == KeyFit::Unique;
}

} // namespace

PortalPreparation::PortalPreparation(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog,
                                     PreparationRequest request, QObject* parent)
    : ApiDialogue(transport, clock, {request.apiUrl, request.accessToken}, parent),
      m_catalog(std::move(catalog)),
      m_request(std::move(request))
{
    m_portal.hubId = m_request.hubId;
    m_portal.apiUrl = m_request.apiUrl;
}

PortalPreparation::~PortalPreparation() = default;

void PortalPreparation::run()
{
    begin(Step::Account, "GET", m_catalog.accountDetails());
}

void PortalPreparation::stop()
{
    ApiDialogue::stop();
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("connecting was cancelled")};
}

void PortalPreparation::onGivenUp(const Error& error)
{
    m_outcome = error;
    finish();
}

// --- one request at a time ---

void PortalPreparation::begin(Step step, const QByteArray& method, const QString& path, const QJsonObject& body)
{
    m_step = step;
    ask(method, path, body);
}

void PortalPreparation::onAnswer(const Answer& answer)
{
    switch (m_step) {
    case Step::Account:
        onAccount(answer);
        break;
    case Step::TicketPipelines:
        onPipelines(answer, CrmObject::Ticket);
        break;
    case Step::DealPipelines:
        onPipelines(answer, CrmObject::Deal);
        break;
    case Step::Owners:
        onOwners(answer);
        break;
    case Step::Lists:
        onLists(answer);
        break;
    case Step::Inbox:
        onInbox(answer);
        break;
    case Step::Properties:
        onProperties(answer);
        break;
    case Step::Read:
        onRead(answer);
        break;
    case Step::Group:
        onGroup(answer);
        break;
    case Step::UniqueKey:
        onUniqueKey(answer);
        break;
    case Step::ReadBack:
        onReadBack(answer);
        break;
    case Step::PlainKey:
        onPlainKey(answer);
        break;
    }
}

// --- what the portal is ---

void PortalPreparation::onAccount(const Answer& answer)
{
    const QJsonObject details = QJsonDocument::fromJson(answer.body).object();
    if (answer.ok()) {
        m_portal.hubId = details.value(QLatin1String("portalId")).toInteger(m_portal.hubId);
        m_portal.profile.uiDomain = details.value(QLatin1String("uiDomain")).toString();
        m_portal.profile.timeZone = details.value(QLatin1String("timeZone")).toString();
        setTimeZone(m_portal.profile.timeZone);
    } else {
        note(QStringLiteral("the account's details cannot be read, so links and the daily limit use defaults (%1)")
                 .arg(answer.words()));
    }
    if (m_portal.hubId == 0) {
        onGivenUp({ErrorKind::Forbidden,
                   QStringLiteral("HubSpot does not say which account this key belongs to; give the key the "
                                  "scope \"oauth\" or make a new one")});
        return;
    }
    if (m_request.admit) {
        if (const auto admitted = m_request.admit(m_portal.hubId); !admitted) {
            onGivenUp(admitted.error());
            return;
        }
    }
    begin(Step::TicketPipelines, "GET", m_catalog.pipelines(CrmObject::Ticket));
}

void PortalPreparation::onPipelines(const Answer& answer, CrmObject object)
{
    const auto choice = answer.ok() ? choosePipeline(answer.body) : std::nullopt;
    if (!answer.ok()) {
        note(QStringLiteral("the pipelines of %1 cannot be read (%2)").arg(pathName(object), answer.words()));
    } else if (!choice) {
        note(QStringLiteral("the portal has no pipeline for %1").arg(pathName(object)));
    } else if (!choice->open) {
        note(QStringLiteral("the first pipeline for %1 has closed stages only").arg(pathName(object)));
    }
    if (answer.ok()) {
        m_portal.directory.pipelines.insert(object, readPipelines(answer.body));
    }
    if (object == CrmObject::Ticket) {
        m_portal.profile.ticketPipeline = choice ? choice->pipeline : QString();
        m_portal.profile.ticketStage = choice ? choice->stage : QString();
        begin(Step::DealPipelines, "GET", m_catalog.pipelines(CrmObject::Deal));
        return;
    }
    m_portal.profile.dealPipeline = choice ? choice->pipeline : QString();
    m_portal.profile.dealStage = choice ? choice->stage : QString();
    askOwners({});
}

void PortalPreparation::askOwners(const QString& after)
{
    QString path = m_catalog.owners() + QLatin1String("?limit=100");
    if (!after.isEmpty()) {
        path += QLatin1String("&after=") + QString::fromLatin1(QUrl::toPercentEncoding(after));
    }
    begin(Step::Owners, "GET", path);
}

void PortalPreparation::onOwners(const Answer& answer)
{
    if (!answer.ok()) {
        m_portal.directory.owners.reset();
        learnScopes(domain::Feature::Owners, Effect::Reads, answer);
        note(QStringLiteral("its owners cannot be read, so a mapping can name them by their ids only (%1)")
                 .arg(answer.words()));
        askLists(0);
        return;
    }
    const OwnerPage page = readOwners(answer.body);
    auto& owners = m_portal.directory.owners;
    owners = owners.value_or(QList<domain::Owner>()) + page.owners;
    if (page.after.isEmpty() || page.owners.isEmpty()) {
        askLists(0);
    } else {
        askOwners(page.after);
    }
}

void PortalPreparation::askLists(int from)
{
    constexpr int mostPerPage = 500;
    begin(Step::Lists, "POST", m_catalog.listSearch(),
          {{QStringLiteral("query"), QString()},
           {QStringLiteral("offset"), from},
           {QStringLiteral("count"), mostPerPage}});
}

void PortalPreparation::onLists(const Answer& answer)
{
    if (!answer.ok()) {
        m_portal.directory.lists.reset();
        learnScopes(domain::Feature::Lists, Effect::Reads, answer);
        if (!answer.verdict.body.isMissingScope()) {
            note(QStringLiteral("its lists cannot be read, so a mapping can name them by their ids only (%1)")
                     .arg(answer.words()));
        }
        askInbox();
        return;
    }
    const ListPage page = readLists(answer.body);
    auto& lists = m_portal.directory.lists;
    lists = lists.value_or(QList<domain::ContactList>()) + page.lists;
    if (page.next > 0) {
        askLists(page.next);
    } else {
        askInbox();
    }
}

void PortalPreparation::askInbox()
{
    begin(Step::Inbox, "GET", m_catalog.threads() + QLatin1String("?limit=1"));
}

/// Only whether it may be read.
void PortalPreparation::onInbox(const Answer& answer)
{
    if (!answer.ok()) {
        learnScopes(domain::Feature::Replies, Effect::Reads, answer);
        if (!answer.verdict.body.isMissingScope()) {
            note(QStringLiteral("its inbox cannot be read, so what agents answer does not come back (%1)")
                     .arg(answer.words()));
        }
    }
    askProperties();
}

void PortalPreparation::askProperties()
{
    begin(Step::Properties, "GET", m_catalog.properties(object()));
}

void PortalPreparation::onProperties(const Answer& answer)
{
    const auto schema = answer.ok() ? readSchema(answer.body) : base::Result<ObjectSchema>(answer.verdict.call.error());
    if (schema) {
        m_schemas.insert(object(), *schema);
        m_portal.profile.writableProperties.insert(object(), writableNames(*schema));
        m_portal.rules.insert(object(), rulesOf(*schema));
        m_present.insert(object(), readPresent(answer.body));
    } else {
        note(
            QStringLiteral("the properties of %1 cannot be read (%2)").arg(pathName(object()), schema.error().message));
    }
    if (object() == CrmObject::Contact && schema) {
        m_portal.profile.lifecycleStages = schema->value(QStringLiteral("lifecyclestage")).options;
    }
    if (++m_index < describedObjects().size()) {
        askProperties();
        return;
    }
    m_index = 0;
    if (!m_request.scopesKnown) {
        m_toRead = {CrmObject::Contact, CrmObject::Ticket, CrmObject::Deal, CrmObject::Company}; // one of each feature
    }
    askRead();
}

// --- what the key grants, as far as reading shows it; what it may not write shows when it is written ---

void PortalPreparation::askRead()
{
    if (m_toRead.isEmpty()) {
        nextKey();
    } else {
        begin(Step::Read, "GET", m_catalog.firstRecord(m_toRead.first()));
    }
}

void PortalPreparation::onRead(const Answer& answer)
{
    const CrmObject object = m_toRead.takeFirst();
    learnScopes(domain::featureOf(object), Effect::Reads, answer);
    if (!answer.ok()) {
        note(QStringLiteral("%1 cannot be read (%2)").arg(pathName(object), answer.words()));
    }
    askRead();
}

void PortalPreparation::learnScopes(domain::Feature feature, Effect effect, const Answer& answer)
{
    const QStringList missing = lackingScopes(feature, effect, answer.verdict.body);
    for (const QString& scope : missing) {
        if (!m_request.scopesKnown && !m_portal.missingScopes.contains(scope)) {
            m_portal.missingScopes.append(scope);
        }
    }
}

// --- how our records are found again ---

void PortalPreparation::nextKey()
{
    while (m_index < preparedObjects().size() && !m_schemas.contains(object())) {
        m_portal.profile.keys.insert(object(), {KeyWay::ReferenceLine, {}});
        ++m_index;
    }
    if (m_index == preparedObjects().size()) {
        m_outcome = m_portal;
        finish();
        return;
    }
    const KeyFit fit = fitOf(m_schemas.value(object()), keyProperty(object()));
    if (fit == KeyFit::Missing && !m_request.onlyReads) {
        begin(Step::Group, "POST", m_catalog.propertyGroups(object()),
              {{QStringLiteral("name"), propertyGroupName()}, {QStringLiteral("label"), propertyGroupLabel()}});
    } else {
        settleByFit(fit);
    }
}

void PortalPreparation::onGroup(const Answer& answer)
{
    // Any refusal but a missing right may mean that the group is there already; the property's own answer decides.
    if (!answer.ok() && answer.kind() == ErrorKind::Forbidden) {
        mayNotPrepare(answer);
        return;
    }
    askKey(Step::UniqueKey);
}

void PortalPreparation::mayNotPrepare(const Answer& answer)
{
    note(QStringLiteral("no right to create properties on %1 (%2)").arg(pathName(object()), answer.words()));
    learnScopes(domain::Feature::OwnProperties, Effect::Writes, answer);
    settleByFit(KeyFit::Unusable);
}

void PortalPreparation::askKey(Step step)
{
    QJsonObject body{
        {QStringLiteral("groupName"), propertyGroupName()},
        {QStringLiteral("name"), keyProperty(object())},
        {QStringLiteral("label"), keyPropertyLabel(object())},
        {QStringLiteral("description"), keyPropertyDescription()},
        {QStringLiteral("type"), QStringLiteral("string")},
        {QStringLiteral("fieldType"), QStringLiteral("text")},
    };
    if (step == Step::UniqueKey) {
        body.insert(QStringLiteral("hasUniqueValue"), true);
    }
    begin(step, "POST", m_catalog.properties(object()), body);
}

void PortalPreparation::onUniqueKey(const Answer& answer)
{
    if (answer.ok() && createdUnique(answer.body)) {
        settle(KeyWay::UniqueProperty, keyProperty(object()));
    } else if (answer.ok() || answer.kind() == ErrorKind::Conflict) {
        // Made, but perhaps without the flag; or there already, perhaps archived.
        begin(Step::ReadBack, "GET", m_catalog.property(object(), keyProperty(object())));
    } else if (answer.kind() == ErrorKind::Forbidden) {
        mayNotPrepare(answer);
    } else {
        note(QStringLiteral("%1 takes no unique property of ours (%2)").arg(pathName(object()), answer.words()));
        withoutUniqueKey();
    }
}

void PortalPreparation::onReadBack(const Answer& answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    settleByFit(answer.ok() ? fitOf(readProperty(json)) : KeyFit::Unusable);
}

void PortalPreparation::withoutUniqueKey()
{
    if (hubSpotKeyUsable()) {
        settle(KeyWay::HubSpotKey, hubSpotKeyProperty());
    } else {
        askKey(Step::PlainKey);
    }
}

void PortalPreparation::onPlainKey(const Answer& answer)
{
    if (answer.ok()) {
        settle(KeyWay::PlainProperty, keyProperty(object()));
        return;
    }
    note(QStringLiteral("%1 takes no property of ours (%2)").arg(pathName(object()), answer.words()));
    settleByFit(KeyFit::Unusable);
}

void PortalPreparation::settleByFit(KeyFit fit)
{
    if (fit == KeyFit::Unique) {
        settle(KeyWay::UniqueProperty, keyProperty(object()));
    } else if (hubSpotKeyUsable()) {
        settle(KeyWay::HubSpotKey, hubSpotKeyProperty());
    } else if (fit == KeyFit::Plain) {
        settle(KeyWay::PlainProperty, keyProperty(object()));
    } else {
        settle(KeyWay::ReferenceLine, {});
    }
}

void PortalPreparation::settle(KeyWay way, const QString& property)
{
    m_portal.profile.keys.insert(object(), {way, property});
    QStringList& writable = m_portal.profile.writableProperties[object()];
    if (!property.isEmpty() && !writable.contains(property)) {
        writable.append(property); // made just now
    }
    if (way != KeyWay::UniqueProperty) {
        note(
            QStringLiteral(
                "%1 is not a unique property on %2: archived, of another type, or not allowed; records are found by %3")
                .arg(keyProperty(object()), pathName(object()),
                     property.isEmpty() ? QStringLiteral("their reference line") : property));
    }
    ++m_index;
    nextKey();
}

bool PortalPreparation::hubSpotKeyUsable() const
{
    return fitOf(m_schemas.value(object()), hubSpotKeyProperty()) == KeyFit::Unique;
}

CrmObject PortalPreparation::object() const
{
    return describedObjects().at(m_index);
}

void PortalPreparation::note(const QString& words)
{
    m_notes.append(words);
}

} // namespace leadferry::hubspot
