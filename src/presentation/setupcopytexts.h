// SPDX-License-Identifier: GPL-3.0-or-later
// What it means to let one portal take over the setup of another, in the words of its dialog.
#pragma once

#include "domain/portal.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace leadferry::presentation {

class RoutesModel;

struct SetupSource
{
    qint64 hubId = 0;
    QString name; ///< "Sandbox", "Sandbox (disconnected)"
};

/// The portals a setup can be copied from: the other connected ones, and those that chatbots still lead to.
QList<SetupSource> setupSources(const QList<domain::Portal>& portals, const RoutesModel& routes,
                                const domain::Portal& target);

struct SetupLine
{
    QString what; ///< "website-bot", or the object: "Ticket"
    QString difference;
};

struct SetupWords
{
    QList<SetupLine> routes;
    QList<SetupLine> lacking; ///< what the other portal has not, or has otherwise
    QString nothing;          ///< where there is no line at all
};

/// Of the answer to "setup-difference".
SetupWords setupWords(const QJsonObject& answer);
/// Of the answer to "copy-setup": "2 chatbots lead to Production now".
QString setupCopiedText(const QJsonObject& answer);

} // namespace leadferry::presentation
