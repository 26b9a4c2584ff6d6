// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in a document that somebody wrote by hand, so that it can be said in any language: where, what, and
// with which values.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace leadferry::domain {

/// English, with %1 to %3 for its values; its translations are found by it (presentation/documentfaulttexts.cpp).
struct FaultText
{
    QString what;
    QStringList values;
    [[nodiscard]] bool isEmpty() const { return what.isEmpty(); }
    [[nodiscard]] QString english() const;
};
FaultText saying(const QString& what, const QStringList& values = {});

struct DocumentFault : base::Error
{
    QString place = {};
    QString what = {};
    QStringList values = {};
};
/// Invalid: "{place}: {what}", or "{place} {what}" where `what` begins with "must"; without a place `what` alone.
DocumentFault faultAt(const QString& place, const FaultText& text);

/// `what` with its values in their places.
QString filledIn(const QString& what, const QStringList& values);
/// The place with the " " or ": " that stands between it and what is wrong there.
QString placeBefore(const QString& what, const QString& place);

} // namespace leadferry::domain
