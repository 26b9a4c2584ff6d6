// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sourcesmodel.h"

#include "app/enginecommands.h"
#include "presentation/formattexts.h"
#include "presentation/repairtexts.h"
#include "presentation/texts.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace leadferry::presentation {

namespace {

SourceRow rowFrom(const QJsonObject& json)
{
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
    const auto number = [&](const char* name) { return json.value(QLatin1String(name)).toInt(); };
    const QJsonValue replies = json.value(QLatin1String("replies"));
    return {text("name"),
            json.value(QLatin1String("named")).toBool(),
            text("address"),
            json.value(QLatin1String("format")),
            text("bot"),
            text("portal"),
            json.value(QLatin1String("shadow")).toBool(),
            number("shadowed"),
            number("today"),
            text("scheme"),
            text("header"),
            json.value(QLatin1String("hosts")).toVariant().toStringList(),
            text("publicAddress"),
            {number("refused"), json.value(QLatin1String("refusedAt")).toInteger(), text("refusedWhy")},
            domain::replyWayFromString(replies[QLatin1String("way")].toString()).value_or(domain::ReplyWay::Fetch),
            replies[QLatin1String("to")].toString()};
}

bool isFolder(const SourceRow& row)
{
    return row.name == QLatin1String("folder");
}

} // namespace

SourcesModel::SourcesModel(app::EngineClient& client, QObject* parent) : QAbstractListModel(parent), m_client(client)
{
    constexpr int everyMs = 1000;
    m_again.setSingleShot(true);
    m_again.setInterval(everyMs);
    connect(&m_again, &QTimer::timeout, this, &SourcesModel::reload);
    connect(&client, &app::EngineClient::portalsChanged, this, [this] {
        if (m_watched) {
            reload();
        }
    });
    connect(&client, &app::EngineClient::statusChanged, this, &SourcesModel::noteStatus);
}

SourcesModel::~SourcesModel() = default;

/// Shadow mode holds more than before, or less, or something was refused.
void SourcesModel::noteStatus()
{
    const app::EngineStatus status = m_client.status();
    const int held = status.shadowed;
    const bool holdsOther = std::exchange(m_held, held) != held;
    const bool refusedOther = std::exchange(m_refusals, status.refusals) != status.refusals;
    if ((holdsOther || refusedOther) && m_watched && !m_again.isActive()) {
        m_again.start();
    }
}

void SourcesModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched) {
        reload();
    }
}

void SourcesModel::reload()
{
    m_question = std::make_unique<QObject>();
    m_client.execute(QLatin1String(app::command::sources), {}, m_question.get(), {},
                     [this](const base::Result<QJsonObject>& answer) { onSources(answer); });
}

void SourcesModel::onSources(const base::Result<QJsonObject>& answer)
{
    if (!answer) {
        m_error = answer.error();
        m_phase = Phase::Failed;
        emit loaded();
        return;
    }
    m_phase = Phase::Ready;
    QList<SourceRow> rows;
    const QJsonArray sources = answer->value(QLatin1String("sources")).toArray();
    for (const auto& source : sources) {
        rows.append(rowFrom(source.toObject()));
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
    emit loaded();
}

QString SourcesModel::addressFor(const QString& name, const QString& hosts) const
{
    const auto port = std::find_if(m_rows.begin(), m_rows.end(),
                                   [](const SourceRow& row) { return row.name == QLatin1String("port"); });
    const QString events = QStringLiteral("/v1/events");
    if (port == m_rows.end() || !port->address.endsWith(events)) {
        return {};
    }
    const auto outside = domain::hostsFromText(hosts);
    const QString where = outside && !outside->isEmpty() ? QStringLiteral("https://") + outside->first()
                                                         : port->address.chopped(events.size());
    return where + QStringLiteral("/v1/sources/") + name;
}

QString SourcesModel::addressOf(const SourceRow& row) const
{
    const bool isOpen = !row.address.isEmpty();
    return isFolder(row)                            ? m_client.status().watchedFolder
           : isOpen && !row.publicAddress.isEmpty() ? row.publicAddress
                                                    : row.address;
}

QString SourcesModel::meaningOf(const SourceRow& row)
{
    QStringList words{row.bot.isEmpty() ? formatTitle(row.format)
                                        : tr("%1, all of %2", "format, chatbot").arg(formatTitle(row.format), row.bot)};
    if (!row.scheme.isEmpty() && row.scheme != QLatin1String("none")) {
        words.append(tr("signed"));
    }
    switch (row.replyWay) {
    case domain::ReplyWay::Fetch:
        break;
    case domain::ReplyWay::Post:
        words.append(tr("replies posted"));
        break;
    case domain::ReplyWay::Outbox:
        words.append(tr("replies into a folder"));
        break;
    }
    return words.join(QStringLiteral(", "));
}

QString SourcesModel::refusedOf(const SourceRow& row)
{
    return row.refusals.count == 0 ? QString()
                                   : tr("%n requests refused: wrong signature, last %1", nullptr, row.refusals.count)
                                         .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.refusals.lastAtMs),
                                                                 QLocale::ShortFormat));
}

QString SourcesModel::factsOf(const SourceRow& row) const
{
    if (addressOf(row).isEmpty()) {
        return isFolder(row) ? tr("No folder is watched") : tr("The local port is off");
    }
    return tr("%1 · %2 today", "portal, deliveries")
        .arg(row.portal.isEmpty() ? tr("No portal chosen") : row.portal, QLocale().toString(row.today));
}

void SourcesModel::beginShadow(int row)
{
    const QString name = m_rows.value(row).name;
    execute(app::command::changeSource, {{QStringLiteral("name"), name}, {QStringLiteral("shadow"), true}},
            [name](const QJsonObject&) {
                return tr("What %1 brings from now on is held and shown, and nothing of it is written")
                    .arg(sourceName(name));
            });
}

void SourcesModel::goLive(int row, Held held)
{
    const QString name = m_rows.value(row).name;
    execute(app::command::goLive,
            {{QStringLiteral("name"), name}, {QStringLiteral("deliver"), held == Held::Delivered}},
            [name](const QJsonObject& answer) {
                const int released = answer.value(QLatin1String("released")).toInt();
                return released > 0 ? tr("%1 is live; %n deliveries that were held go out now", nullptr, released)
                                          .arg(sourceName(name))
                                    : tr("%1 is live: what it brings is written to HubSpot").arg(sourceName(name));
            });
}

void SourcesModel::remove(int row)
{
    const QString name = m_rows.value(row).name;
    execute(app::command::removeSource, {{QStringLiteral("name"), name}},
            [name](const QJsonObject&) { return tr("%1 is removed; its events stay in the log", "source").arg(name); });
}

void SourcesModel::execute(const char* command, const QJsonObject& arguments,
                           std::function<QString(const QJsonObject&)> words)
{
    m_client.execute(QLatin1String(command), arguments, this, {},
                     [this, words = std::move(words)](const base::Result<QJsonObject>& answer) {
                         if (answer) {
                             emit done(words(*answer));
                         } else {
                             const ProblemText problem = problemOf(answer.error());
                             emit news(problem.title, problem.meaning);
                         }
                         reload();
                     });
}

int SourcesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const SourceRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return sourceName(row.name);
    case MeaningRole:
        return meaningOf(row);
    case AddressRole:
        return addressOf(row);
    case FactsRole:
        return factsOf(row);
    case RefusedRole:
        return refusedOf(row);
    case ModeRole:
        return row.shadow ? tr("Shadow mode") : addressOf(row).isEmpty() ? tr("Off", "source") : tr("Live", "source");
    case HeldRole:
        return row.shadowed > 0 ? tr("%n held", nullptr, row.shadowed) : QString();
    case ShadowRole:
        return row.shadow;
    case OffRole:
        return addressOf(row).isEmpty();
    default:
        return {};
    }
}

} // namespace leadferry::presentation
