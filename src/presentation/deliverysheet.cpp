// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverysheet.h"

#include "domain/texttemplate.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace leadferry::presentation {

namespace {

struct DeliverySheet
{
    Q_DECLARE_TR_FUNCTIONS(DeliverySheet)
};

QString shortTime(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

} // namespace

QString deliverySheet(const QList<domain::DeliveryRow>& rows, bool more, qint64 nowMs)
{
    QFile file(QStringLiteral(":/leadferry/pages/report-log.html"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QJsonArray lines;
    for (const domain::DeliveryRow& row : rows) {
        lines.append(QJsonObject{{QStringLiteral("id"), u'd' + QString::number(row.id)},
                                 {QStringLiteral("state"), wordOf(row.state)},
                                 {QStringLiteral("changed"), shortTime(row.changedAtMs)},
                                 {QStringLiteral("event"), eventTypeName(row.type)},
                                 {QStringLiteral("person"), row.person},
                                 {QStringLiteral("portal"), row.portalName},
                                 {QStringLiteral("written"), writtenShort(row.written)},
                                 {QStringLiteral("cause"), row.cause}});
    }
    const QJsonObject heads{{QStringLiteral("state"), DeliverySheet::tr("State")},
                            {QStringLiteral("changed"), DeliverySheet::tr("Changed")},
                            {QStringLiteral("event"), DeliverySheet::tr("Event")},
                            {QStringLiteral("person"), DeliverySheet::tr("Person")},
                            {QStringLiteral("portal"), DeliverySheet::tr("Portal")},
                            {QStringLiteral("written"), DeliverySheet::tr("Written")}};
    const int number = static_cast<int>(rows.size());
    return domain::renderTemplate(
        QString::fromUtf8(file.readAll()),
        {{QStringLiteral("language"), QLocale().bcp47Name()},
         {QStringLiteral("title"), DeliverySheet::tr("Deliveries")},
         {QStringLiteral("facts"), more ? DeliverySheet::tr("the first %n", "deliveries", number)
                                        : DeliverySheet::tr("%n deliveries", nullptr, number)},
         {QStringLiteral("made"), DeliverySheet::tr("Leadferry, %1", "a time").arg(shortTime(nowMs))},
         {QStringLiteral("t"), heads},
         {QStringLiteral("rows"), lines}},
        domain::Escaping::Html);
}

} // namespace leadferry::presentation
