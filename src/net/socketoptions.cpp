// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socketoptions.h"

#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#ifdef _MSC_VER
#pragma comment(lib, "Ws2_32")
#endif
#else
#include <sys/socket.h>
#endif

namespace leadferry::net {

namespace {

#ifdef Q_OS_WIN
using NativeSocket = SOCKET;
constexpr int writingSide = SD_SEND;
#else
using NativeSocket = int;
constexpr int writingSide = SHUT_WR;
#endif

NativeSocket nativeOf(const QTcpSocket& socket)
{
    return static_cast<NativeSocket>(socket.socketDescriptor());
}

} // namespace

void shutdownWriting(QTcpSocket& socket)
{
    ::shutdown(nativeOf(socket), writingSide);
}

void closeWithReset(QTcpSocket& socket)
{
    // Lingering for zero seconds is how TCP is told to reset.
    linger noLinger{};
    noLinger.l_onoff = 1;
    noLinger.l_linger = 0;
    ::setsockopt(nativeOf(socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&noLinger), sizeof noLinger);
    socket.abort();
}

} // namespace leadferry::net
