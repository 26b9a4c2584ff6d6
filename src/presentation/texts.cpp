// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace leadferry::presentation {

using domain::CrmObject;
using domain::DeliveryState;
using domain::OperationState;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace

QString wordOf(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
    case DeliveryState::Waiting:
        return Texts::tr("Waiting", "state");
    case DeliveryState::InFlight:
        return Texts::tr("Sending", "state");
    case DeliveryState::Unclear:
        return Texts::tr("Checking", "state");
    case DeliveryState::Delivered:
        return Texts::tr("Delivered", "state");
    case DeliveryState::DeliveredWithHeld:
    case DeliveryState::Held:
        return Texts::tr("Held", "state");
    case DeliveryState::Exhausted:
        return Texts::tr("Failed", "state");
    case DeliveryState::Skipped:
        return Texts::tr("Skipped", "state");
    case DeliveryState::Cancelled:
        return Texts::tr("Cancelled", "state");
    case DeliveryState::Unrouted:
        return Texts::tr("No portal", "state");
    }
    return {};
}

QString wordOf(OperationState state)
{
    switch (state) {
    case OperationState::Planned:
    case OperationState::Ready:
    case OperationState::Waiting:
        return Texts::tr("Waiting", "state");
    case OperationState::InFlight:
        return Texts::tr("Sending", "state");
    case OperationState::Done:
        return Texts::tr("Written", "state");
    case OperationState::Unclear:
        return Texts::tr("Checking", "state");
    case OperationState::Held:
        return Texts::tr("Held", "state");
    case OperationState::Superseded:
        return Texts::tr("Newer value kept", "state");
    case OperationState::Exhausted:
        return Texts::tr("Failed", "state");
    case OperationState::Skipped:
        return Texts::tr("Not there, none made", "state");
    case OperationState::Cancelled:
        return Texts::tr("Cancelled", "state");
    }
    return {};
}

QString wordOf(domain::PortalHealth health)
{
    switch (health) {
    case domain::PortalHealth::Unknown:
        return Texts::tr("Not called yet", "connection");
    case domain::PortalHealth::Connected:
        return Texts::tr("Connected", "connection");
    case domain::PortalHealth::TryingAgain:
        return Texts::tr("Trying again", "connection");
    case domain::PortalHealth::AccessInDoubt:
        return Texts::tr("Access refused", "connection");
    case domain::PortalHealth::AccessGone:
        return Texts::tr("Access withdrawn", "connection");
    }
    return {};
}

QString wordOf(app::EngineState state)
{
    switch (state) {
    case app::EngineState::Starting:
        return Texts::tr("Starting", "engine");
    case app::EngineState::Running:
        return Texts::tr("Running", "engine");
    case app::EngineState::Paused:
        return Texts::tr("Paused", "engine");
    case app::EngineState::Stopping:
        return Texts::tr("Stopping", "engine");
    case app::EngineState::Stopped:
        return Texts::tr("Stopped", "engine");
    case app::EngineState::Failed:
        return Texts::tr("Not running", "engine");
    }
    return {};
}

QStringList knownEventTypes()
{
    return {QStringLiteral("lead.captured.v1"),         QStringLiteral("escalation.requested.v1"),
            QStringLiteral("intent.detected.v1"),       QStringLiteral("conversation.ended.v1"),
            QStringLiteral("conversation.enriched.v1"), QStringLiteral("conversation.message.v1"),
            QStringLiteral("session.initiated.v1"),     QStringLiteral("carousel.clicked.v1"),
            QStringLiteral("csat.submitted.v1")};
}

QString eventTypeName(const QString& type)
{
    const QHash<QString, QString> names{
        {QStringLiteral("lead.captured.v1"), Texts::tr("Lead captured", "event type")},
        {QStringLiteral("escalation.requested.v1"), Texts::tr("Escalation requested", "event type")},
        {QStringLiteral("intent.detected.v1"), Texts::tr("Buying intent", "event type")},
        {QStringLiteral("conversation.ended.v1"), Texts::tr("Conversation ended", "event type")},
        {QStringLiteral("conversation.enriched.v1"), Texts::tr("Conversation read", "event type")},
        {QStringLiteral("conversation.message.v1"), Texts::tr("Message", "event type")},
        {QStringLiteral("session.initiated.v1"), Texts::tr("Session started", "event type")},
        {QStringLiteral("carousel.clicked.v1"), Texts::tr("Carousel clicked", "event type")},
        {QStringLiteral("csat.submitted.v1"), Texts::tr("Rating given", "event type")},
    };
    return names.value(type, type);
}

QString featureName(domain::Feature feature)
{
    switch (feature) {
    case domain::Feature::Contacts:
        return Texts::tr("Contacts", "feature");
    case domain::Feature::Tickets:
        return Texts::tr("Tickets", "feature");
    case domain::Feature::Deals:
        return Texts::tr("Deals", "feature");
    case domain::Feature::Companies:
        return Texts::tr("Companies", "feature");
    case domain::Feature::OwnProperties:
        return Texts::tr("Own properties", "feature");
    case domain::Feature::Owners:
        return Texts::tr("Owners", "feature");
    case domain::Feature::Lists:
        return Texts::tr("Lists", "feature");
    case domain::Feature::Replies:
        return Texts::tr("Agent replies", "feature");
    }
    return {};
}

QString objectName(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return Texts::tr("Contact");
    case CrmObject::Company:
        return Texts::tr("Company");
    case CrmObject::Deal:
        return Texts::tr("Deal");
    case CrmObject::Ticket:
        return Texts::tr("Ticket");
    case CrmObject::Note:
        return Texts::tr("Note");
    case CrmObject::Task:
        return Texts::tr("Task");
    case CrmObject::List:
        return Texts::tr("List");
    }
    return {};
}

namespace {

/// The name within a list: lower case where the language writes nouns so.
QString objectNameInside(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return Texts::tr("contact", "not first in a list");
    case CrmObject::Company:
        return Texts::tr("company", "not first in a list");
    case CrmObject::Deal:
        return Texts::tr("deal", "not first in a list");
    case CrmObject::Ticket:
        return Texts::tr("ticket", "not first in a list");
    case CrmObject::Note:
        return Texts::tr("note", "not first in a list");
    case CrmObject::Task:
        return Texts::tr("task", "not first in a list");
    case CrmObject::List:
        return Texts::tr("list", "not first in a list");
    }
    return {};
}

QStringList names(const QList<CrmObject>& objects)
{
    QStringList result;
    for (const CrmObject object : objects) {
        result.append(result.isEmpty() ? objectName(object) : objectNameInside(object));
    }
    return result;
}

} // namespace

QString writtenShort(const QList<CrmObject>& objects)
{
    if (objects.isEmpty()) {
        return nothing();
    }
    const QStringList all = names(objects);
    const QString first = all.mid(0, 2).join(QStringLiteral(", "));
    return all.size() <= 2 ? first : QStringLiteral("%1 +%2").arg(first, QLocale().toString(all.size() - 2));
}

QString writtenInFull(const QList<CrmObject>& objects)
{
    return objects.isEmpty() ? Texts::tr("nothing", "spoken for an empty cell")
                             : names(objects).join(QStringLiteral(", "));
}

QString sourceName(const QString& source)
{
    if (source == QLatin1String("port")) {
        return Texts::tr("Local port");
    }
    if (source == QLatin1String("folder")) {
        return Texts::tr("Watched folder");
    }
    return source;
}

QString tryLabel(int number)
{
    return Texts::tr("Try %1").arg(QLocale().toString(number));
}

QString nothing()
{
    return QStringLiteral("–");
}

} // namespace leadferry::presentation
