// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesources.h"

#include "app/settingcatalog.h"
#include "ingest/foldersource.h"
#include "ingest/formatcatalog.h"
#include "ingest/localportsource.h"

#include <QDir>

namespace leadferry::app {

using base::Result;

namespace {

constexpr QLatin1String off("off");

QList<ingest::PortAddress> addressesOf(const QList<domain::Source>& sources)
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
        addresses.append({source.name, std::move(format), source.bot});
    }
    return addresses;
}

} // namespace

LiveSources::LiveSources(domain::EventSink& sink, base::Clock& clock, Health health, Metrics metrics)
    : m_sink(sink), m_clock(clock), m_health(std::move(health)), m_metrics(std::move(metrics))
{
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
    if (std::exchange(m_sources, sources) != sources && m_port) {
        m_port->setAddresses(addressesOf(m_sources));
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
    port->setAddresses(addressesOf(m_sources));
    m_port = port.release();
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
