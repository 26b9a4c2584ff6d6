// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesources.h"

#include "app/settingcatalog.h"
#include "base/ids.h"
#include "domain/testlead.h"
#include "ingest/foldersource.h"
#include "ingest/formatcatalog.h"
#include "ingest/localportsource.h"

#include <QDir>

namespace leadferry::app {

using base::Result;

namespace {

constexpr QLatin1String off("off");

/// A scheme that this version does not know asks for nothing that could be given: its senders are to come again.
Result<ingest::SourceProof> proofOf(const domain::Source& source, const SourceSecretKeeper& keeper)
{
    if (source.scheme.isEmpty()) {
        return ingest::SourceProof();
    }
    const auto* scheme = ingest::signatureScheme(source.scheme);
    if (scheme == nullptr) {
        return base::Error{base::ErrorKind::Storage,
                           QStringLiteral("the scheme of the source %1 is not known: change it").arg(source.name)};
    }
    const auto secrets = keeper.of(source.name);
    return secrets ? Result<ingest::SourceProof>(
                         ingest::SourceProof{scheme, source.header.toLatin1(), secrets->secret, secrets->verifyToken})
                   : secrets.error();
}

QList<ingest::PortAddress> addressesOf(const QList<domain::Source>& sources, const SourceSecretKeeper& keeper)
{
    QList<ingest::PortAddress> addresses;
    for (const domain::Source& source : sources) {
        if (!source.isNamed()) {
            continue;
        }
        auto format = ingest::formatFrom(source.format);
        if (!format) {
            const QString why = QStringLiteral("the format of the source %1 cannot be used: %2; change it")
                                    .arg(source.name, format.error().message);
            format = base::Error{base::ErrorKind::Storage, why};
        }
        addresses.append({source.name, std::move(format), source.bot, proofOf(source, keeper), source.hosts});
    }
    return addresses;
}

ingest::PortAddress testLeadAddress(const QByteArray& bearer)
{
    return {domain::testLeadSource,
            ingest::formatFrom({}),
            {},
            ingest::SourceProof{ingest::signatureScheme(QStringLiteral("bearer")), {}, bearer}};
}

} // namespace

LiveSources::LiveSources(domain::EventSink& sink, base::Clock& clock, SourceSecretKeeper& secrets, Health health,
                         Metrics metrics)
    : m_sink(sink),
      m_clock(clock),
      m_secrets(secrets),
      m_health(std::move(health)),
      m_metrics(std::move(metrics)),
      m_bearer(base::randomToken(32).toLatin1())
{
    connect(&m_secrets, &SourceSecretKeeper::changed, this, &LiveSources::setAddresses);
}

LiveSources::~LiveSources() = default;

void LiveSources::heed(const QString& address, const QString& folder)
{
    m_problems.clear();
    if (const auto watching = watch(folder); !watching) {
        m_problems.append({setting::folderPath, folder, watching.error().message});
    }
    if (const auto listening = listen(address); !listening) {
        m_problems.append({setting::listenAddress, address, listening.error().message});
    }
}

void LiveSources::heed(const QList<domain::Source>& sources)
{
    if (std::exchange(m_sources, sources) != sources) {
        setAddresses();
    }
    m_secrets.heed(m_sources);
}

void LiveSources::setAddresses()
{
    if (m_port) {
        m_port->setAddresses(addressesOf(m_sources, m_secrets) << testLeadAddress(m_bearer));
    }
}

std::optional<PortDoor> LiveSources::testLeadDoor() const
{
    return m_port ? std::optional(
                        PortDoor{m_url, m_url + QStringLiteral("/v1/sources/") + domain::testLeadSource, m_bearer})
                  : std::nullopt;
}

void LiveSources::noteRefusal(const QString& source, const QString& why)
{
    if (source == domain::testLeadSource) {
        return; // it is nobody's, so nobody has to know
    }
    domain::SourceRefusals& refusals = m_refusals[source];
    refusals = {refusals.count + 1, m_clock.nowMs(), why};
    emit refused();
}

void LiveSources::setReplyDesk(domain::ReplyDesk& desk)
{
    m_replyDesk = &desk;
    if (m_port) {
        m_port->setReplyDesk(&desk);
    }
}

void LiveSources::stop()
{
    if (m_port) {
        m_port->close();
    }
    if (m_folder) {
        m_folder->stop();
    }
}

bool LiveSources::isIdle() const
{
    return !m_folder || m_folder->isIdle();
}

Result<void> LiveSources::listen(const QString& address)
{
    if (m_port && m_address == address) {
        return {};
    }
    if (m_port) {
        m_port->close();
        m_port.clear();
        m_url.clear();
    }
    if (address == off) {
        return {};
    }
    auto port = std::make_unique<ingest::LocalPortSource>(m_sink, m_clock, m_health, m_metrics);
    const auto number = port->listen(address);
    if (!number) {
        return number.error();
    }
    port->onRefused([this](const QString& source, const QString& why) { noteRefusal(source, why); });
    port->setReplyDesk(m_replyDesk);
    m_port = port.release();
    setAddresses();
    m_port->setParent(this);
    m_address = address;
    m_url = QStringLiteral("http://%1:%2").arg(address.section(QLatin1Char(':'), 0, -2)).arg(*number);
    return {};
}

Result<void> LiveSources::watch(const QString& folder)
{
    if (m_folder && m_watched == folder) {
        return {};
    }
    if (m_folder) {
        m_folder->stop();
        m_folder.clear();
        m_folderPath.clear();
    }
    if (folder.isEmpty()) {
        return {};
    }
    auto source = std::make_unique<ingest::FolderSource>(folder, m_sink, m_clock);
    if (auto watching = source->start(); !watching) {
        return watching;
    }
    m_folder = source.release();
    m_folder->setParent(this);
    m_watched = folder;
    m_folderPath = QDir(folder).absolutePath();
    return {};
}

} // namespace leadferry::app
