// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordcompletion.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::presentation {

QList<WentWithout> wentWithoutFromJson(const QJsonArray& json)
{
    QList<WentWithout> properties;
    for (const auto& entry : json) {
        if (const auto object = domain::crmObjectFromString(entry[QLatin1String("object")].toString())) {
            properties.append(
                {*object, entry[QLatin1String("name")].toString(), entry[QLatin1String("deliveries")].toInt()});
        }
    }
    return properties;
}

RecordCompletion::RecordCompletion(app::EngineClient& client, QObject* parent) : QObject(parent), m_client(client) {}

void RecordCompletion::offer(const QString& portal, const QList<WentWithout>& properties)
{
    m_portal = portal;
    if (m_offered != properties) {
        m_offered = properties;
        emit changed();
    }
}

/// Of several properties the same deliveries may have gone out without each.
int RecordCompletion::deliveries() const
{
    int most = 0;
    for (const WentWithout& property : m_offered) {
        most = std::max(most, property.deliveries);
    }
    return most;
}

void RecordCompletion::complete()
{
    run(m_portal, m_offered);
}

void RecordCompletion::complete(const QString& portal, domain::CrmObject object, const QString& name)
{
    run(portal, {{object, name, 0}});
}

void RecordCompletion::run(const QString& portal, const QList<WentWithout>& properties)
{
    if (m_running || properties.isEmpty()) {
        return;
    }
    m_running = true;
    m_looked = 0;
    m_toLook = 0;
    QJsonArray items;
    for (const WentWithout& property : properties) {
        items.append(QJsonObject{{QStringLiteral("object"), domain::toString(property.object)},
                                 {QStringLiteral("name"), property.name}});
    }
    m_client.execute(
        QLatin1String(app::command::completeRecords),
        {{QStringLiteral("portal"), portal}, {QStringLiteral("items"), items}}, this,
        [this](const QJsonObject& step) {
            m_looked = step.value(QLatin1String("done")).toInt();
            m_toLook = step.value(QLatin1String("of")).toInt();
            emit changed();
        },
        [this](const base::Result<QJsonObject>& answer) { onAnswer(answer); });
    emit changed();
}

void RecordCompletion::cancel()
{
    if (m_running) {
        m_client.cancel(QLatin1String(app::command::completeRecords));
    }
}

void RecordCompletion::onAnswer(const base::Result<QJsonObject>& answer)
{
    m_running = false;
    const bool cancelled = !answer && answer.error().kind == base::ErrorKind::Cancelled;
    if (answer) {
        m_offered.clear();
        const int completed = answer->value(QLatin1String("completed")).toInt();
        emit done(completed > 0 ? tr("%n records are completed now", nullptr, completed)
                                : tr("There was nothing to add: no stored event has a value for it"));
    } else if (!cancelled) {
        const ProblemText problem = problemOf(answer.error());
        emit failed(problem.title, problem.meaning);
    }
    emit changed();
}

} // namespace leadferry::presentation
