// SPDX-License-Identifier: GPL-3.0-or-later
// Puts an asterisk before every text that goes through it: what has none cannot be translated.
#pragma once

#include <QTranslator>

namespace leadferry::test {

class MarkingTranslator : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char*, const char* sourceText, const char*, int) const override
    {
        return QLatin1Char('*') + QString::fromUtf8(sourceText);
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace leadferry::test
