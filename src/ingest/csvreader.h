// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a table (CSV) as events: the first row names paths of the native form ("type", "contact.email",
// "conversation.messages.0.text"), every further row is one event. Pure.
// Comma, semicolon and tab separate cells, whichever the first row uses. Cells are text; empty cells are left out;
// `contact.emailVerified` is read as true or false. A column without a name may only have empty cells.
#pragma once

#include "ingest/eventreader.h"

namespace leadferry::ingest {

/// Invalid: no usable first row, or a quote in the wrong place, after which no row can be trusted. A row that cannot be
/// taken is in `rejected`; rejectedAsFile() repeats the first row above it.
/// With a format for tables (`options.format`) the columns may have any names: each row is read by its rules, unless
/// the table is plainly one of native events ("type" and paths such as "contact.email").
base::Result<ReadDocument> readCsv(const QByteArray& bytes, const QString& source, qint64 receivedAtMs,
                                   const ReadingOptions& options = {});

} // namespace leadferry::ingest
