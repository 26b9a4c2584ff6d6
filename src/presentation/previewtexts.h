// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of a dry run in words: which records would be created or changed, which fields from what to what.
#pragma once

#include "domain/portal.h"
#include "presentation/repairtexts.h"

#include <QJsonObject>

#include <optional>

namespace leadferry::presentation {

struct PreviewField
{
    QString label;  ///< "Lead priority"
    QString before; ///< of a record that is there: what it holds, "–" where that is blank; empty: the record is new
    QString after;
    QString held;         ///< why it would be held; then `after` is empty
    QString warning = {}; ///< why HubSpot may refuse it, though it would be sent
};

struct PreviewRecord
{
    QString icon;
    QString title; ///< "Contact"
    QString facts; ///< "would be created"
    QString url;   ///< of a record that is there
    bool needsYou = false;
    QList<PreviewField> fields;
};

struct Preview
{
    ProblemText summary; ///< "1 contact created, 1 note created"; "3 calls to HubSpot. Nothing was written."
    QList<PreviewRecord> records;
};

/// What a portal refuses, which the engine names by HubSpot's codes; what has none is told as it is.
QString refusalWords(const QString& cause);

/// A delivery's outlook, which shadow mode has noted down.
Preview outlookOf(const QJsonObject& delivery, const std::optional<domain::Portal>& portal);

Preview previewOf(const QJsonObject& answer, const std::optional<domain::Portal>& portal);

} // namespace leadferry::presentation
