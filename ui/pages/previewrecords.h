// SPDX-License-Identifier: GPL-3.0-or-later
// The records that a dry run would create or change, one card each, with its fields below.
#pragma once

#include "presentation/previewtexts.h"

#include <QWidget>

class QVBoxLayout;

namespace leadferry::ui {

class PreviewRecords : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewRecords(QWidget* parent = nullptr);
    void add(const QList<presentation::PreviewRecord>& records);

private:
    void addRecord(const presentation::PreviewRecord& record);
    QWidget* makeField(const presentation::PreviewField& field);

    QVBoxLayout* m_records;
};

} // namespace leadferry::ui
