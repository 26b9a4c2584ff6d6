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
    /// Why a record was given that value.
    void originWanted(qint64 operationId, const QString& property);

private:
    QVBoxLayout* m_layout;
};

} // namespace leadferry::ui
