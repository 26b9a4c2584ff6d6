// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/joincommand.h"

#include "app/enginecommands.h"

#include <QCommandLineParser>

namespace leadferry::cli {

namespace {

constexpr QLatin1String actionOption("action");

bool waits(const domain::OperationRow& operation)
{
    return operation.state == domain::OperationState::Held || operation.state == domain::OperationState::Exhausted;
}

} // namespace

void JoinCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID"), QStringLiteral("A delivery (d12) that is held or exhausted."));
    parser.addPositionalArgument(QStringLiteral("RECORD"), QStringLiteral("The record's number in HubSpot."));
    parser.addOption({actionOption,
                      QStringLiteral("Which of its records, as `show` names them; without it the first that waits."),
                      QStringLiteral("A")});
    parser.setApplicationDescription(
        QStringLiteral("\nEverything the event says is written into that record; nothing else of it is touched."));
}

void JoinCommand::start(const QCommandLineParser& parser)
{
    const QStringList arguments = parser.positionalArguments();
    const auto references = referencesFromText(arguments.mid(0, 1));
    const bool one =
        references && arguments.size() == 2 && references->constFirst().kind == DeliveryReference::Kind::Delivery;
    if (!one) {
        misuse(references ? QStringLiteral("name one delivery, and the record's number in HubSpot")
                          : references.error().message);
        return;
    }
    m_action = parser.value(actionOption);
    m_record = arguments.last();
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->delivery(references->constFirst().number, this, [this](const base::Result<domain::DeliveryDetail>& detail) {
        if (detail) {
            onDetail(*detail);
        } else {
            fail(detail.error());
        }
    });
}

void JoinCommand::onDetail(const domain::DeliveryDetail& detail)
{
    for (const domain::OperationRow& operation : detail.operations) {
        if (waits(operation) && (m_action.isEmpty() || operation.actionId == m_action)) {
            join(detail.row.id, operation.id);
            return;
        }
    }
    fail({base::ErrorKind::NotFound, m_action.isEmpty()
                                         ? QStringLiteral("nothing of d%1 waits for a person").arg(detail.row.id)
                                         : QStringLiteral("no record \"%1\" of d%2 waits for a person")
                                               .arg(m_action, QString::number(detail.row.id))});
}

void JoinCommand::join(qint64 deliveryId, qint64 operationId)
{
    const QJsonObject arguments{{QStringLiteral("id"), deliveryId},
                                {QStringLiteral("operation"), operationId},
                                {QStringLiteral("record"), m_record}};
    engine()->execute(
        QLatin1String(app::command::joinRecord), arguments, this, {}, [this](const base::Result<QJsonObject>& answer) {
            conclude(answer, [](const QJsonObject&) { return QStringLiteral("It is written into that record."); });
        });
}

} // namespace leadferry::cli
