// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modeladdress.h"

#include "app/postaddress.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

QString wordsFor(PostAddressFault fault)
{
    switch (fault) {
    case PostAddressFault::Missing:
        return QStringLiteral("give the address of the language model");
    case PostAddressFault::NoAddress:
        return QStringLiteral("this is no address: write all of it, like https://api.example.com/v1");
    case PostAddressFault::Unencrypted:
        return QStringLiteral("the address has to begin with https:// (plain http is only for this computer)");
    case PostAddressFault::UserOrFragment:
        return QStringLiteral("the address has a user or a # in it: write it without; a key is set by itself");
    }
    return {};
}

} // namespace

Result<QUrl> modelAddressFromText(const QString& text)
{
    if (const auto fault = faultOfPostAddress(text)) {
        return Error{ErrorKind::Invalid, wordsFor(*fault)};
    }
    QUrl url(text.trimmed(), QUrl::StrictMode);
    QString path = url.path();
    const auto cut = [&path](QLatin1String end) {
        if (path.endsWith(end)) {
            path.chop(end.size());
        }
    };
    cut(QLatin1String("/"));
    cut(QLatin1String("/chat/completions"));
    cut(QLatin1String("/"));
    url.setPath(path);
    return url;
}

} // namespace leadferry::app
