// SPDX-License-Identifier: GPL-3.0-or-later
// Properties in sections, each with a sentence: what a repair will do, and what became of one.
#pragma once

#include "ui/components/dialog.h"
#include "ui/style/theme.h"

namespace leadferry::ui {

struct NeedLine
{
    Tone tone = Tone::Ok;
    QString label;
    QString name; ///< internal, with its record
    QString words;
};

class NeedListDialog : public Dialog
{
    Q_OBJECT
public:
    NeedListDialog(const QString& title, QWidget* parent);

    void addSentence(const QString& words);
    /// Nothing where there are no lines.
    void addSection(const QString& title, const QList<NeedLine>& lines);
};

} // namespace leadferry::ui
