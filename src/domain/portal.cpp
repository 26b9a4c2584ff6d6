// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/portal.h"

#include "domain/enumnames.h"

#include <QJsonArray>
#include <QUrl>

namespace leadferry::domain {

namespace {

constexpr std::array healthNames{
    EnumName{PortalHealth::Unknown, QLatin1String("unknown")},
    EnumName{PortalHealth::Connected, QLatin1String("connected")},
    EnumName{PortalHealth::TryingAgain, QLatin1String("trying_again")},
    EnumName{PortalHealth::AccessInDoubt, QLatin1String("access_in_doubt")},
    EnumName{PortalHealth::AccessGone, QLatin1String("access_gone")},
};

constexpr std::array pauseNames{
    EnumName{PortalPause::None, QLatin1String("none")},
    EnumName{PortalPause::ByPerson, QLatin1String("by_person")},
    EnumName{PortalPause::AfterFailures, QLatin1String("after_failures")},
};

QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto& entry : array) {
        strings.append(entry.toString());
    }
    return strings;
}

/// HubSpot's own name of an object in the address of its record page. Notes and tasks have no page of their own there.
QString pageTypeOf(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return QStringLiteral("0-1");
    case CrmObject::Company:
        return QStringLiteral("0-2");
    case CrmObject::Deal:
        return QStringLiteral("0-3");
    case CrmObject::Ticket:
        return QStringLiteral("0-5");
    case CrmObject::Note:
    case CrmObject::Task:
    case CrmObject::List:
        return {};
    }
    Q_UNREACHABLE();
}

/// An account lives on its own host ("app-eu1.hubspot.com"); only a stand-in is always where it was connected.
QString pageHostOf(const Portal& portal)
{
    const QString connected = QUrl(portal.appUrl).host();
    const bool isHubSpot = connected.isEmpty() || connected.endsWith(QLatin1String(".hubspot.com"));
    if (!isHubSpot) {
        return portal.appUrl.endsWith(QLatin1Char('/')) ? portal.appUrl.chopped(1) : portal.appUrl;
    }
    const QString& domain = portal.profile.uiDomain;
    return QStringLiteral("https://") + (domain.isEmpty() ? QStringLiteral("app.hubspot.com") : domain);
}

} // namespace

QString toString(PortalHealth health)
{
    return nameIn(healthNames, health);
}

QString toString(PortalPause pause)
{
    return nameIn(pauseNames, pause);
}

PortalPause portalPauseFromString(const QString& name)
{
    return valueIn(pauseNames, name).value_or(PortalPause::None);
}

bool PortalProfile::knows(CrmObject object, const QString& property) const
{
    return writableProperties.contains(object) && canWrite(object, property);
}

bool PortalProfile::canWrite(CrmObject object, const QString& property) const
{
    const auto known = writableProperties.constFind(object);
    return known == writableProperties.constEnd() || known->contains(property);
}

QJsonObject toJson(const PortalProfile& profile)
{
    QJsonObject keys;
    for (auto it = profile.keys.cbegin(); it != profile.keys.cend(); ++it) {
        keys.insert(toString(it.key()), QJsonObject{{QStringLiteral("way"), toString(it->way)},
                                                    {QStringLiteral("property"), it->property}});
    }
    QJsonObject writable;
    for (auto it = profile.writableProperties.cbegin(); it != profile.writableProperties.cend(); ++it) {
        writable.insert(toString(it.key()), QJsonArray::fromStringList(*it));
    }
    return {
        {QStringLiteral("keys"), keys},
        {QStringLiteral("writableProperties"), writable},
        {QStringLiteral("uiDomain"), profile.uiDomain},
        {QStringLiteral("timeZone"), profile.timeZone},
        {QStringLiteral("ticketPipeline"), profile.ticketPipeline},
        {QStringLiteral("ticketStage"), profile.ticketStage},
        {QStringLiteral("dealPipeline"), profile.dealPipeline},
        {QStringLiteral("dealStage"), profile.dealStage},
        {QStringLiteral("lifecycleStages"), QJsonArray::fromStringList(profile.lifecycleStages)},
    };
}

PortalProfile portalProfileFromJson(const QJsonObject& json)
{
    PortalProfile profile;
    const QJsonObject keys = json.value(QLatin1String("keys")).toObject();
    const QJsonObject writable = json.value(QLatin1String("writableProperties")).toObject();
    for (const CrmObject object : allCrmObjects()) {
        const QString name = toString(object);
        const QJsonObject key = keys.value(name).toObject();
        if (const auto way = keyWayFromString(key.value(QLatin1String("way")).toString())) {
            profile.keys.insert(object, {*way, key.value(QLatin1String("property")).toString()});
        }
        if (writable.contains(name)) {
            profile.writableProperties.insert(object, stringsOf(writable.value(name)));
        }
    }
    profile.uiDomain = json.value(QLatin1String("uiDomain")).toString();
    profile.timeZone = json.value(QLatin1String("timeZone")).toString();
    profile.ticketPipeline = json.value(QLatin1String("ticketPipeline")).toString();
    profile.ticketStage = json.value(QLatin1String("ticketStage")).toString();
    profile.dealPipeline = json.value(QLatin1String("dealPipeline")).toString();
    profile.dealStage = json.value(QLatin1String("dealStage")).toString();
    profile.lifecycleStages = stringsOf(json.value(QLatin1String("lifecycleStages")));
    return profile;
}

QString recordUrl(const Portal& portal, CrmObject object, const QString& recordId)
{
    const QString type = pageTypeOf(object);
    if (type.isEmpty() || recordId.isEmpty()) {
        return {};
    }
    return QStringLiteral("%1/contacts/%2/record/%3/%4")
        .arg(pageHostOf(portal), QString::number(portal.hubId), type, recordId);
}

QString secretKeyForTokens(qint64 hubId)
{
    return QStringLiteral("portal/%1/tokens").arg(hubId);
}

} // namespace leadferry::domain
