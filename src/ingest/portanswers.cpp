// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/portanswers.h"

#include <algorithm>

namespace leadferry::ingest {

using net::HttpResponse;

HttpResponse notAllowed(const QByteArray& allowed)
{
    auto response =
        HttpResponse::problem(405, QStringLiteral("This address only takes %1.").arg(QString::fromLatin1(allowed)));
    response.headers.append("Allow", allowed);
    return response;
}

HttpResponse comeAgain(int status, int afterSeconds, const QString& title, const QString& detail)
{
    auto response = HttpResponse::problem(status, title, detail);
    response.headers.append("Retry-After", QByteArray::number(std::max(1, afterSeconds)));
    return response;
}

HttpResponse notAddressedToUs()
{
    return HttpResponse::problem(
        421, QStringLiteral("Address this computer as 127.0.0.1 or localhost, or give the source this name."));
}

HttpResponse foreignOrigin()
{
    return HttpResponse::problem(403, QStringLiteral("Web pages of other sites may not use this port."));
}

} // namespace leadferry::ingest
