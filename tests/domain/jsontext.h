// SPDX-License-Identifier: GPL-3.0-or-later
// JSON in tests with ' for ", so that it reads well inside C++ (moc and clang-format stumble over raw string literals).
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leadferry::test {

inline QByteArray jsonText(QByteArray singleQuoted)
{
    return singleQuoted.replace('\'', '"');
}

/// Stops the test program where the text is no JSON object: that is a slip in the test.
inline QJsonObject json(const QByteArray& singleQuoted)
{
    const QJsonDocument document = QJsonDocument::fromJson(jsonText(singleQuoted));
    if (!document.isObject()) {
        qFatal("no JSON object: %s", singleQuoted.constData());
    }
    return document.object();
}

} // namespace leadferry::test
