// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of cases for transforms: a step as a mapping writes it, what goes in, what comes out.
#pragma once

#include "domain/jsontext.h"
#include "domain/transformstep.h"

#include <QTest>

namespace leadferry::test {

/// Lists are written with " ¦ " between their entries; an empty text is no value.
struct Case
{
    const char* step;
    const char* values;
    const char* expected;
};

inline QStringList listOf(const char* text)
{
    const QString whole = QString::fromUtf8(text);
    return whole.isEmpty() ? QStringList() : whole.split(QStringLiteral(" ¦ "));
}

/// "lower", or an object with ' for ".
inline base::Result<domain::TransformStep> stepOf(const QByteArray& written)
{
    const QJsonValue value =
        written.startsWith('{') ? QJsonValue(json(written)) : QJsonValue(QString::fromUtf8(written));
    return domain::TransformStep::fromJson(value, QStringLiteral("step"));
}

inline QStringList applied(const QByteArray& step, const QStringList& values, const domain::TransformScene& scene = {})
{
    const auto read = stepOf(step);
    return read.ok() ? read->apply(values, scene) : QStringList{QStringLiteral("broken: ") + read.error().message};
}

template <std::size_t Size> void addCases(const Case (&cases)[Size])
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("expected");
    for (std::size_t at = 0; at < Size; ++at) {
        QTest::addRow("%zu: %s of %s", at, cases[at].step, cases[at].values)
            << QByteArray(cases[at].step) << listOf(cases[at].values) << listOf(cases[at].expected);
    }
}

inline void checkCase(const domain::TransformScene& scene = {})
{
    QFETCH(QByteArray, step);
    QFETCH(QStringList, values);
    QTEST(applied(step, values, scene), "expected");
}

} // namespace leadferry::test
