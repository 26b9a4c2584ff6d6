// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stopsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace leadferry::cli {

#ifdef Q_OS_UNIX

namespace {

// A signal handler may do nothing but write to a descriptor; it finds it here because it gets no context.
volatile int pipeOfSignals[2] = {-1, -1};

extern "C" void writeToPipe(int)
{
    const char one = 1;
    [[maybe_unused]] const auto written = ::write(pipeOfSignals[1], &one, 1);
}

void setHandlers(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    // The default comes back after the first signal, so that a second Ctrl+C ends a process that hangs.
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(QObject* parent) : QObject(parent)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0) {
        return;
    }
    for (int index = 0; index < 2; ++index) {
        ::fcntl(ends[index], F_SETFD, FD_CLOEXEC);
        ::fcntl(ends[index], F_SETFL, O_NONBLOCK);
        pipeOfSignals[index] = ends[index];
    }
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this](QSocketDescriptor descriptor) {
        char byte = 0;
        while (::read(static_cast<int>(descriptor), &byte, 1) == 1) {
        }
        emit stopWanted();
    });
    setHandlers(&writeToPipe);
}

StopSignals::~StopSignals()
{
    setHandlers(SIG_DFL);
    m_notifier.reset();
    if (pipeOfSignals[0] >= 0) {
        ::close(pipeOfSignals[0]);
        ::close(pipeOfSignals[1]);
        pipeOfSignals[0] = -1;
        pipeOfSignals[1] = -1;
    }
}

#else

// Elsewhere the system ends the process; the store is made to be killed at any moment.
StopSignals::StopSignals(QObject* parent) : QObject(parent) {}
StopSignals::~StopSignals() = default;

#endif

} // namespace leadferry::cli
