// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a list property: label and value of each, in their order.
#pragma once

#include "domain/propertydefinition.h"

#include <QWidget>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace leadferry::ui {

class ChoiceRows : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceRows(const QList<domain::PropertyChoice>& choices, QWidget* parent = nullptr);

    /// Without rows in which nothing was typed.
    [[nodiscard]] QList<domain::PropertyChoice> choices() const;
    void addChoice();

signals:
    void changed();
    void resized(); ///< a row came or went

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row
    {
        QWidget* widget = nullptr;
        QLineEdit* label = nullptr;
        QLineEdit* value = nullptr;
        QToolButton* up = nullptr;
    };
    void addRow(const domain::PropertyChoice& choice);
    void removeRow(const QWidget* widget);
    void moveRow(const QWidget* widget, int by);
    void showOrder();
    [[nodiscard]] qsizetype rowOf(const QWidget* widget) const;

    QVBoxLayout* m_column;
    QList<Row> m_rows;
};

} // namespace leadferry::ui
