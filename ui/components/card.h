// SPDX-License-Identifier: GPL-3.0-or-later
// A frame for what differs in kind: base colour, one hairline, radius 8, rows divided by hairlines.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace leadferry::ui {

class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

    /// 40 px head: section title, facts in caption colour, and room for buttons at the right.
    void setHead(const QString& title, const QString& facts = {}, QWidget* trailing = nullptr);
    /// Below what is there, a hairline between. The card owns it.
    void addRow(QWidget* row);
    void insertRow(int index, QWidget* row);
    void clearRows(); ///< deletes them later
    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] QWidget* row(int index) const { return m_rows.value(index); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_layout;
    QWidget* m_head = nullptr;
    QList<QWidget*> m_rows;
};

/// A 1 px line in the theme's line colour.
class Hairline : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace leadferry::ui
