// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postaddress.h"

#include "app/hubspotaddress.h"

namespace leadferry::app {

std::optional<PostAddressFault> faultOfPostAddress(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (text.trimmed().isEmpty()) {
        return PostAddressFault::Missing;
    }
    if (!url.isValid() || url.host().isEmpty()) {
        return PostAddressFault::NoAddress;
    }
    if (!keepsSecrets(url)) {
        return PostAddressFault::Unencrypted;
    }
    return url.userInfo().isEmpty() && !url.hasFragment() ? std::nullopt
                                                          : std::optional(PostAddressFault::UserOrFragment);
}

} // namespace leadferry::app
