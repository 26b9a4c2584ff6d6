// SPDX-License-Identifier: GPL-3.0-or-later
// A condition as rows to fill in: all or any of them, each a path, how it is compared, and with what.
#pragma once

#include "base/result.h"
#include "domain/condition.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace leadferry::ui {

class ConditionRows : public QWidget
{
    Q_OBJECT
public:
    /// `paths`: offered while typing.
    ConditionRows(const domain::Condition& condition, const QStringList& paths, QWidget* parent = nullptr);

    /// Empty rows ask nothing. Invalid: what is wrong with one, in the window's words.
    [[nodiscard]] base::Result<domain::Condition> condition() const;

signals:
    void changed();

private:
    struct Row
    {
        QWidget* widget = nullptr;
        QLineEdit* path = nullptr;
        QComboBox* op = nullptr;
        QLineEdit* value = nullptr;
        bool notFalse = false; ///< "is filled" also means that it is not false, as a path alone does
        QJsonObject kept;      ///< a group within: shown in words, kept as it is
    };
    void addRow(const domain::Condition& part);
    static bool isPathAlone(const domain::Condition& condition);
    void removeRow(QWidget* widget);
    [[nodiscard]] static QJsonObject jsonOf(const Row& row);

    QStringList m_paths;
    QComboBox* m_kind;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
};

} // namespace leadferry::ui
