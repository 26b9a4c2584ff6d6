// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/browser.h"

#include <QProcess>

namespace leadferry::cli {

bool openInBrowser(const QString& url)
{
#if defined(Q_OS_WIN)
    return QProcess::startDetached(QStringLiteral("rundll32"), {QStringLiteral("url.dll,FileProtocolHandler"), url});
#elif defined(Q_OS_MACOS)
    return QProcess::startDetached(QStringLiteral("open"), {url});
#else
    // Without a display xdg-open would start a text browser inside our output.
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        return false;
    }
    return QProcess::startDetached(QStringLiteral("xdg-open"), {url});
#endif
}

} // namespace leadferry::cli
