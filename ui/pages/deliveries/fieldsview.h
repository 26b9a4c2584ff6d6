// SPDX-License-Identifier: GPL-3.0-or-later
// What was written where: one block per record with its properties and values.
#pragma once

#include "domain/deliverylog.h"

#include <QScrollArea>

class QVBoxLayout;

namespace leadferry::ui {

class FieldsView : public QScrollArea
{
    Q_OBJECT
public:
    explicit FieldsView(QWidget* parent = nullptr);
    void setOperations(const QList<domain::OperationRow>& operations);

signals:
    void copied();

private:
    QVBoxLayout* m_layout;
};

} // namespace leadferry::ui
