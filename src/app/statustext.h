// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's state for machines: GET /healthz as JSON, GET /metrics as Prometheus text.
#pragma once

#include "app/engineclient.h"

namespace leadferry::app {

QString toString(EngineState state);
/// By source: {"shop":3}
QJsonObject refusedRequestsJson(const EngineStatus& status);
QJsonObject lostRepliesJson(const EngineStatus& status);
QJsonObject healthJson(const EngineStatus& status, const QList<domain::Portal>& portals);
QByteArray metricsText(const EngineStatus& status, const QList<domain::Portal>& portals, qint64 nowMs);

} // namespace leadferry::app
