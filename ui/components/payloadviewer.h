// SPDX-License-Identifier: GPL-3.0-or-later
// A payload to read: line numbers, JSON colours, foldable objects and arrays, find and copy. Secrets are masked before
// they get here.
#pragma once

#include <QWidget>

class QPushButton;

namespace leadferry::ui {

class PayloadText;
class SearchField;
class TextLabel;

class PayloadViewer : public QWidget
{
    Q_OBJECT
public:
    explicit PayloadViewer(QWidget* parent = nullptr);

    /// JSON is indented for reading; anything else is shown as it is (as UTF-8).
    void setPayload(const QByteArray& payload);
    [[nodiscard]] QString text() const;
    void focusFind();
    [[nodiscard]] int matchCount() const;

signals:
    void copied();

private:
    void find(const QString& what);
    void findNext();
    void copyAll();

    SearchField* m_find;
    TextLabel* m_matches;
    QPushButton* m_copy;
    PayloadText* m_text;
};

} // namespace leadferry::ui
