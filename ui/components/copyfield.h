// SPDX-License-Identifier: GPL-3.0-or-later
// A value to take elsewhere: read-only, sunken, mono, with a copy button.
#pragma once

#include <QLineEdit>

namespace leadferry::ui {

class CopyField : public QLineEdit
{
    Q_OBJECT
public:
    explicit CopyField(const QString& value, QWidget* parent = nullptr);
    void setValue(const QString& value);

signals:
    void copied();

private:
    void copyValue();
    QAction* m_copy;
};

} // namespace leadferry::ui
