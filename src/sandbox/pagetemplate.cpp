// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pagetemplate.h"

#include <QFile>
#include <QRegularExpression>

namespace leadferry::sandbox {

Html escaped(const QString& text)
{
    QString code = text.toHtmlEscaped();
    code.replace(QLatin1Char('\''), QLatin1String("&#39;"));
    return {code};
}

Html filled(const QString& pageTemplate, const QHash<QString, Html>& fragments)
{
    static const QRegularExpression place(QStringLiteral("\\{\\{([a-z]+)\\}\\}"));
    QString page;
    qsizetype from = 0;
    for (auto match = place.globalMatch(pageTemplate); match.hasNext();) {
        const auto found = match.next();
        page += pageTemplate.mid(from, found.capturedStart() - from) + fragments.value(found.captured(1)).code;
        from = found.capturedEnd();
    }
    return {page + pageTemplate.mid(from)};
}

QString builtInPage(const QString& name)
{
    QFile file(QStringLiteral(":/leadferry/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace leadferry::sandbox
