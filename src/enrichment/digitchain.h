// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of digits that stand together in a text ("0171 12-34", "22.11.2026 10:30"), and which of them are a date, a
// time, a price or a range: what anybody may read. Every look ahead is bounded, so that a long chain costs no more than
// its length.
#pragma once

#include <QList>
#include <QStringView>

namespace leadferry::enrichment {

class DigitChain
{
public:
    /// The chain that begins at `at`, where there is a digit. The text outlives it.
    DigitChain(QStringView text, qsizetype at);

    [[nodiscard]] qsizetype size() const { return m_groups.size(); }
    [[nodiscard]] qsizetype begin(qsizetype group) const { return m_groups.at(group).begin; }
    [[nodiscard]] qsizetype end(qsizetype group) const { return m_groups.at(group).end; }
    [[nodiscard]] qsizetype length(qsizetype group) const { return end(group) - begin(group); }
    [[nodiscard]] bool startsWithZero(qsizetype group) const;
    /// What stands between a group and the next one; empty for the last.
    [[nodiscard]] QStringView gap(qsizetype group) const;
    [[nodiscard]] bool hasWideGap(qsizetype group) const;

    /// The group behind a date, a time, an amount or a range that begins with this one; the same group if none does.
    [[nodiscard]] qsizetype harmlessEnd(qsizetype group) const;
    /// The same, but only for what cannot be a part of a phone number.
    [[nodiscard]] qsizetype surelyHarmlessEnd(qsizetype group) const;
    [[nodiscard]] bool isYear(qsizetype group) const;

private:
    struct Group
    {
        qsizetype begin;
        qsizetype end;
    };
    enum class Spaces { Apart, Within };

    [[nodiscard]] bool has(qsizetype group) const { return group < m_groups.size(); }
    [[nodiscard]] bool gapIs(qsizetype group, const char* latin1) const;
    [[nodiscard]] int valueOf(qsizetype group) const;
    [[nodiscard]] bool isDayAndMonth(qsizetype day, qsizetype month) const;
    [[nodiscard]] qsizetype yearFirst(qsizetype group) const;
    [[nodiscard]] qsizetype yearLast(qsizetype group) const;
    [[nodiscard]] qsizetype withoutDay(qsizetype group) const;
    [[nodiscard]] qsizetype timeOfDay(qsizetype group) const;
    [[nodiscard]] qsizetype inThousands(qsizetype group, Spaces spaces) const;
    [[nodiscard]] qsizetype withDecimals(qsizetype group) const;
    [[nodiscard]] qsizetype number(qsizetype group, Spaces spaces) const;
    [[nodiscard]] bool isRangeGap(qsizetype group) const;
    [[nodiscard]] qsizetype money(qsizetype group) const;
    [[nodiscard]] qsizetype roundNumbers(qsizetype group) const;

    QStringView m_text;
    QList<Group> m_groups;
};

} // namespace leadferry::enrichment
