// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the connect dialog: what is typed goes to the model, what is wrong is said below the field.
#pragma once

#include "presentation/connectmodel.h"

#include <QHash>
#include <QLineEdit>
#include <QPointer>

namespace leadferry::ui {

class FormGrid;
class InlineError;

class ConnectFields : public QObject
{
    Q_OBJECT
public:
    using Field = presentation::ConnectModel::Field;

    /// The model outlives the fields.
    explicit ConnectFields(presentation::ConnectModel& model, QObject* parent = nullptr);
    ~ConnectFields() override;

    void add(FormGrid* grid, const QString& label, Field field, QLineEdit* edit);
    /// Says what is wrong with those of the chosen way and puts the focus on the first wrong one; false if there is
    /// one.
    bool check();
    void setFocus(Field field);

signals:
    /// Words have come or gone.
    void sizeChanged();

private:
    struct Row
    {
        QPointer<QLineEdit> edit;
        InlineError* error = nullptr;
    };

    void check(Field field);

    presentation::ConnectModel& m_model;
    QHash<Field, Row> m_rows;
};

} // namespace leadferry::ui
