// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window needs from every page: the frame it stands in, what it remembers, and a word when something was
// done.
#pragma once

#include "ui/components/pageframe.h"

class QSettings;

namespace leadferry::ui {

class Page : public PageFrame
{
    Q_OBJECT
public:
    using PageFrame::PageFrame;

    virtual void saveState(QSettings& settings) const = 0;
    virtual void restoreState(const QSettings& settings) = 0;
    /// Parts in reading order, for F6.
    [[nodiscard]] virtual QList<QWidget*> panes() const = 0;

signals:
    /// Something was done: one line for the toast. Never an error.
    void done(const QString& what);
    /// Something could not be done; stays until the person has read it.
    void failed(const QString& title, const QString& meaning);
};

} // namespace leadferry::ui
