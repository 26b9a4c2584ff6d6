// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the visitor of a conversation has said something: models like to invent budgets and dates. Pure.
#pragma once

#include "domain/event.h"

#include <QSet>

namespace leadferry::enrichment {

class VisitorWords
{
public:
    explicit VisitorWords(const QList<domain::Message>& messages);

    /// All numbers of the text are the visitor's, be they written as 20.000, 20000 or 20k; of one without numbers, at
    /// least half of its words of four letters and more (or of all, where none is so long).
    [[nodiscard]] bool contain(const QString& text) const;

private:
    QString m_words; ///< case folded
    QSet<QString> m_numbers;
};

} // namespace leadferry::enrichment
