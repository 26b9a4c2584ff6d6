// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/movetexts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace leadferry::presentation {

using domain::DeliveryMove;
using Obstacle = DeliveryMove::Obstacle;

namespace {

struct MoveTexts
{
    Q_DECLARE_TR_FUNCTIONS(MoveTexts)
};

QString meaningOf(const DeliveryMove& move, const QString& target)
{
    switch (move.obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::Gone:
        return MoveTexts::tr("It is not there any more.");
    case Obstacle::SamePortal:
        return MoveTexts::tr("It is in %1 already.", "portal").arg(target);
    case Obstacle::OnItsWay:
        return MoveTexts::tr("It is on its way to %1 just now. Try again when HubSpot has answered.", "portal")
            .arg(move.from);
    case Obstacle::Unclear:
        return MoveTexts::tr("It may or may not be in %1. Leadferry looks; move it when that is settled.", "portal")
            .arg(move.from);
    case Obstacle::AlsoThere:
        return MoveTexts::tr("%1 has a delivery of the same event already. Retry that one.", "portal").arg(target);
    }
    return {};
}

/// "Contact, note"; empty: none.
QString recordsText(const QList<DeliveryMove>& moves)
{
    QList<domain::CrmObject> objects;
    for (const DeliveryMove& move : moves) {
        for (const domain::WrittenRecord& record : move.records) {
            objects.append(record.object);
        }
    }
    return objects.isEmpty() ? QString() : writtenInFull(objects);
}

} // namespace

MoveWords moveWords(const QList<DeliveryMove>& moves, const QString& target)
{
    MoveWords words;
    const auto stopped = std::find_if(moves.begin(), moves.end(),
                                      [](const DeliveryMove& move) { return move.obstacle != Obstacle::None; });
    if (stopped != moves.end()) {
        words.problem = {moves.size() == 1 ? MoveTexts::tr("This delivery cannot be moved")
                                           : MoveTexts::tr("One of these deliveries cannot be moved, so none is"),
                         meaningOf(*stopped, target)};
        return words;
    }
    const QString written = recordsText(moves);
    const auto withRecords =
        std::find_if(moves.begin(), moves.end(), [](const DeliveryMove& move) { return !move.records.isEmpty(); });
    if (written.isEmpty()) {
        words.paragraphs.append(MoveTexts::tr("Nothing of it has been written yet, so nothing stays behind."));
    } else {
        words.paragraphs.append(
            MoveTexts::tr("Stays in %1: %2. Leadferry deletes nothing in HubSpot.", "portal, list of records")
                .arg(withRecords->from, written));
    }
    words.paragraphs.append(
        MoveTexts::tr("What is not written there is given up. The event is delivered to %1 from the beginning.",
                      "portal")
            .arg(target));
    return words;
}

} // namespace leadferry::presentation
