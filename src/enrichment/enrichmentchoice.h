// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings say of reading conversations by a language model, and how it goes by the store.
#pragma once

#include "enrichment/modelcall.h"
#include "store/database.h"

#include <QStringList>

namespace leadferry::enrichment {

struct EnrichmentChoice
{
    QStringList events; ///< types whose conversation is read; none: it is off
    ModelChoice model;  ///< without its key
    int mostADay = 500; ///< conversations, by this PC's clock
    [[nodiscard]] bool isOn() const { return !events.isEmpty() && model.address.isValid() && !model.model.isEmpty(); }
    bool operator==(const EnrichmentChoice&) const = default;
};

/// Scheme, host and port: where a key goes that was given for that address.
QString originOf(const QUrl& address);

/// Which service and model: what is wrong with one says nothing of another.
QString identityOf(const ModelChoice& model);

/// Midnight before `ms` and the one after it, by this PC's clock.
qint64 dayBeganMs(qint64 ms);
qint64 dayEndsMs(qint64 ms);

base::Result<domain::EnrichmentStatus> statusOf(store::Database& database, const EnrichmentChoice& choice,
                                                qint64 nowMs);

} // namespace leadferry::enrichment
