// SPDX-License-Identifier: GPL-3.0-or-later
// The two TCP abilities that Qt's sockets do not offer.
#pragma once

class QTcpSocket;

namespace leadferry::net {

/// Says "no more from us" while the other side may still be read. Call when everything written has left.
void shutdownWriting(QTcpSocket& socket);

/// Closes at once with a TCP reset; what was written and has not arrived is lost.
void closeWithReset(QTcpSocket& socket);

} // namespace leadferry::net
