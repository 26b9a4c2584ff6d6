// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the day or time that the log is to show.
#pragma once

#include "ui/components/dialog.h"

class QLineEdit;

namespace leadferry::ui {

class InlineError;

class GoToDateDialog : public Dialog
{
    Q_OBJECT
public:
    GoToDateDialog(qint64 nowMs, QWidget* parent);

signals:
    /// A day has a beginning and an end; for a time both are the same.
    void chosen(qint64 beginningMs, qint64 endMs);

private:
    void finish();

    qint64 m_nowMs;
    QLineEdit* m_when;
    InlineError* m_error;
};

} // namespace leadferry::ui
