// SPDX-License-Identifier: GPL-3.0-or-later
// Turns SIGINT and SIGTERM into a Qt signal, so that a command can end in order. A second one ends the process at once.
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace leadferry::cli {

/// At most one at a time: a process has one set of signal handlers.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

signals:
    void stopWanted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace leadferry::cli
