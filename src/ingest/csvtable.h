// SPDX-License-Identifier: GPL-3.0-or-later
// The rows and cells of CSV text, by libcsv; knows on which line a row began.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace leadferry::ingest {

struct CsvRow
{
    int line = 0; ///< from 1, of the row's first line
    QByteArrayList cells;
    QByteArray content; ///< as it came, with its quotes and line breaks, without the last one
};

/// Blank lines are no rows. Invalid: a quote stands where none may be; the message names the line where its row begins.
base::Result<QList<CsvRow>> readCsvRows(const QByteArray& bytes, char separator);

} // namespace leadferry::ingest
