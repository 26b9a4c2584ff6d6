// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/movecommand.h"

#include "app/enginecommands.h"
#include "domain/deliverymove.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>

namespace leadferry::cli {

using domain::DeliveryMove;

namespace {

constexpr QLatin1String portalOption("portal");
constexpr QLatin1String dryRunOption("dry-run");

QList<DeliveryMove> movesIn(const QJsonObject& answer)
{
    QList<DeliveryMove> moves;
    const QJsonArray deliveries = answer.value(QLatin1String("deliveries")).toArray();
    for (const auto& delivery : deliveries) {
        moves.append(domain::deliveryMoveFromJson(delivery.toObject()));
    }
    return moves;
}

QString lineFor(const DeliveryMove& move)
{
    const QString name = QStringLiteral("d%1").arg(move.deliveryId);
    const QString obstacle = domain::wordsFor(move);
    if (!obstacle.isEmpty()) {
        return name + QStringLiteral(": not possible, ") + obstacle;
    }
    if (move.from.isEmpty()) {
        return name + QStringLiteral(": has no portal yet");
    }
    if (move.records.isEmpty()) {
        return name + QStringLiteral(": nothing of it is in ") + move.from;
    }
    QStringList records;
    for (const domain::WrittenRecord& record : move.records) {
        records.append(domain::toString(record.object) + QLatin1Char(' ') + record.recordId);
    }
    return QStringLiteral("%1: stays in %2: %3").arg(name, move.from, records.join(QStringLiteral(", ")));
}

} // namespace

void MoveCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID"), QStringLiteral("Deliveries (d12) or events (e7)."));
    parser.addOption(
        {portalOption, QStringLiteral("Where to: a portal's name or account number."), QStringLiteral("P")});
    parser.addOption({dryRunOption, QStringLiteral("Only say what would stay in the old portal.")});
    parser.setApplicationDescription(
        QStringLiteral("\nWhat has been written stays in the old portal; the rest is given up there, and the other "
                       "portal gets deliveries of the same events. All of them move, or none."));
}

void MoveCommand::start(const QCommandLineParser& parser)
{
    const auto references = referencesFromText(parser.positionalArguments());
    const QString portal = parser.value(portalOption);
    m_onlyLook = parser.isSet(dryRunOption);
    if (!references || references->isEmpty() || portal.isEmpty()) {
        misuse(!references             ? references.error().message
               : references->isEmpty() ? QStringLiteral("name the deliveries to move")
                                       : QStringLiteral("name the portal with --portal"));
        return;
    }
    withIds(*references, [this, portal](const QJsonArray& ids) {
        look({{QStringLiteral("ids"), ids}, {portalOption, portal}});
    });
}

void MoveCommand::look(const QJsonObject& arguments)
{
    engine()->execute(QLatin1String(app::command::moveOutlook), arguments, this, {},
                      [this, arguments](const base::Result<QJsonObject>& answer) {
                          if (!answer) {
                              fail(answer.error());
                              return;
                          }
                          if (!json()) {
                              print(*answer);
                          }
                          if (!m_onlyLook) {
                              carry(arguments);
                              return;
                          }
                          if (json()) {
                              terminal().json(*answer);
                          }
                          const auto moves = movesIn(*answer);
                          const bool possible = std::all_of(moves.begin(), moves.end(), [](const DeliveryMove& move) {
                              return move.obstacle == DeliveryMove::Obstacle::None;
                          });
                          finish(possible ? ExitCode::Done : ExitCode::Failed);
                      });
}

void MoveCommand::print(const QJsonObject& answer) const
{
    const auto moves = movesIn(answer);
    for (const DeliveryMove& move : moves) {
        terminal().line(lineFor(move));
    }
}

void MoveCommand::carry(const QJsonObject& arguments)
{
    engine()->execute(QLatin1String(app::command::moveDeliveries), arguments, this, {},
                      [this](const base::Result<QJsonObject>& answer) {
                          conclude(answer, [](const QJsonObject& told) {
                              return QStringLiteral("%1 moved to %2.")
                                  .arg(told.value(QLatin1String("moved")).toInt())
                                  .arg(told.value(portalOption).toString());
                          });
                      });
}

} // namespace leadferry::cli
