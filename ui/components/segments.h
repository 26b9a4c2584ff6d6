// SPDX-License-Identifier: GPL-3.0-or-later
// One of a few: joined buttons of which exactly one is on.
#pragma once

#include <QWidget>

class QButtonGroup;

namespace leadferry::ui {

class Segments : public QWidget
{
    Q_OBJECT
public:
    explicit Segments(const QStringList& labels, QWidget* parent = nullptr);
    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< does not emit

signals:
    void chosen(int index);

private:
    QButtonGroup* m_group;
};

} // namespace leadferry::ui
