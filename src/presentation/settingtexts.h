// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the dialog that changes one setting.
#pragma once

#include "base/result.h"

#include <QString>

namespace leadferry::presentation {

struct SettingWords
{
    QString title; ///< "Where events are taken"
    QString label; ///< of the field
    QString hint;  ///< what may be written, and when it counts
    bool isFolder = false;
};

/// Why a value cannot be used.
QString valueProblem(const base::Error& error);

/// For a setting without words of its own, its name.
SettingWords settingWords(const QString& setting);

} // namespace leadferry::presentation
