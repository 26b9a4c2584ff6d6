// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace leadferry::net {

OneShotBody::OneShotBody(QByteArray bytes) : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char* data, qint64 maxSize)
{
    const qint64 left = m_bytes.size() - m_read;
    if (left == 0) {
        return -1; // the end, for a sequential device
    }
    const qint64 taken = std::min(left, maxSize);
    std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(taken));
    m_read += taken;
    return taken;
}

} // namespace leadferry::net
