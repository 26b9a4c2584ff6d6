// SPDX-License-Identifier: GPL-3.0-or-later
// The local port and the watched folder, as the settings have them now. One that cannot be used is tried again each
// time they are heeded, and stops nothing else: what has come in before goes on to HubSpot.
#pragma once

#include "app/engineclient.h"
#include "app/sourcesecretkeeper.h"
#include "base/clock.h"
#include "domain/eventsink.h"
#include "domain/replydesk.h"
#include "domain/source.h"

#include <QPointer>

#include <optional>

namespace leadferry::ingest {
class FolderSource;
class LocalPortSource;
} // namespace leadferry::ingest

namespace leadferry::app {

/// An address of the local port that only this program knows.
struct PortDoor
{
    QString port; ///< "http://127.0.0.1:8765"
    QString url;
    QByteArray bearer;
};

class LiveSources : public QObject
{
    Q_OBJECT
public:
    using Health = std::function<QJsonObject()>;
    using Metrics = std::function<QByteArray()>;

    /// All references outlive it.
    LiveSources(domain::EventSink& sink, base::Clock& clock, SourceSecretKeeper& secrets, Health health,
                Metrics metrics);
    ~LiveSources() override;

    /// "off" as address and an empty folder: none. What is as it was goes on undisturbed; what is given up still
    /// answers for what it has taken.
    void heed(const QString& address, const QString& folder);
    /// The port's other addresses.
    void heed(const QList<domain::Source>& sources);
    /// Whom bots at the port ask for the answers of agents; outlives it.
    void setReplyDesk(domain::ReplyDesk& desk);
    /// Takes nothing more; it does not start again.
    void stop();

    [[nodiscard]] const QList<SettingProblem>& problems() const { return m_problems; }
    [[nodiscard]] QString listenAddress() const { return m_url; } ///< "http://127.0.0.1:8765", or empty
    /// Where a test lead comes in as a bot's event does; nothing while no port listens.
    [[nodiscard]] std::optional<PortDoor> testLeadDoor() const;
    [[nodiscard]] QString watchedFolder() const { return m_folderPath; } ///< absolute, or empty
    /// No file waits in the folder.
    [[nodiscard]] bool isIdle() const;

    /// Since they were last forgotten.
    [[nodiscard]] const QMap<QString, domain::SourceRefusals>& refusals() const { return m_refusals; }
    void forgetRefusals() { m_refusals.clear(); }

signals:
    void refused(); ///< a sender did not prove who he is

private:
    void setAddresses();
    void noteRefusal(const QString& source, const QString& why);
    base::Result<void> listen(const QString& address);
    base::Result<void> watch(const QString& folder);

    domain::EventSink& m_sink;
    base::Clock& m_clock;
    SourceSecretKeeper& m_secrets;
    Health m_health;
    Metrics m_metrics;
    QPointer<domain::ReplyDesk> m_replyDesk;
    QPointer<ingest::LocalPortSource> m_port; ///< those given up stay children until all is over
    QPointer<ingest::FolderSource> m_folder;
    QList<domain::Source> m_sources;
    const QByteArray m_bearer; ///< of test leads; another one at each start
    QMap<QString, domain::SourceRefusals> m_refusals;
    QString m_address; ///< as it was asked for when m_port began
    QString m_url;
    QString m_watched; ///< as it was asked for when m_folder began
    QString m_folderPath;
    QList<SettingProblem> m_problems;
};

} // namespace leadferry::app
