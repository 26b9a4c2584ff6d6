// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/enrichmentchoice.h"

#include "store/enrichmentstore.h"

#include <QDateTime>

namespace leadferry::enrichment {

QString originOf(const QUrl& address)
{
    return address.isValid() ? address.adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toString(QUrl::FullyEncoded)
                             : QString();
}

QString identityOf(const ModelChoice& model)
{
    return model.address.toString(QUrl::FullyEncoded) + QLatin1Char(' ') + model.model;
}

qint64 dayBeganMs(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date().startOfDay().toMSecsSinceEpoch();
}

qint64 dayEndsMs(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date().addDays(1).startOfDay().toMSecsSinceEpoch();
}

base::Result<domain::EnrichmentStatus> statusOf(store::Database& database, const EnrichmentChoice& choice, qint64 nowMs)
{
    store::EnrichmentStore store(database);
    const auto service = store.service();
    const auto waiting = store.waiting();
    const auto today = store.askedSince(dayBeganMs(nowMs));
    if (!service || !waiting || !today) {
        return !service ? service.error() : !waiting ? waiting.error() : today.error();
    }
    domain::EnrichmentStatus status;
    status.isOn = choice.isOn();
    status.hasKey = !service->keyFor.isEmpty() && service->keyFor == originOf(choice.model.address);
    status.model = choice.model.model;
    status.waiting = *waiting;
    status.today = *today;
    status.dayIsFull = *today >= choice.mostADay;
    if (status.isOn && service->restsFor == identityOf(choice.model)) {
        status.trouble = service->trouble;
        status.restsUntilMs = service->restsUntilMs;
    }
    return status;
}

} // namespace leadferry::enrichment
