// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QRandomGenerator>

namespace leadferry::base {

QString randomToken(int bytes)
{
    QByteArray random;
    random.reserve(bytes + 3);
    while (random.size() < bytes) {
        const quint32 word = QRandomGenerator::system()->generate();
        random.append(reinterpret_cast<const char*>(&word), sizeof word);
    }
    random.truncate(bytes);
    return QString::fromLatin1(random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace leadferry::base
