// SPDX-License-Identifier: GPL-3.0-or-later
// Facts in two columns: label and value, 26 px a row; values can be selected and copied, and asked about.
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace leadferry::ui {

class KeyValueRows : public QWidget
{
    Q_OBJECT
public:
    enum class Value { Words, Code, Link }; ///< Code: mono, for ids and paths; Link: rich text with one link

    explicit KeyValueRows(QWidget* parent = nullptr);

    /// An empty value is shown as "–" and read as "nothing".
    void addRow(const QString& label, const QString& value, Value kind = Value::Words);
    /// The rows added from now on have a button that asks this: "Why this value?". Empty: they have none.
    void setQuestion(const QString& question) { m_question = question; }
    /// Of the rows added from now on, where labels are longer than names of properties; they are cut beyond it.
    void setLabelWidth(int px);
    /// Values begin where a column of labels so wide has its end, as in a form above.
    void alignLabels(int px);
    void clear();
    [[nodiscard]] int rowCount() const { return m_count; }

signals:
    void linkActivated(const QString& link);
    void copied(const QString& value);
    void asked(const QString& label); ///< the question about the row of that label

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* withButtons(QLabel* content, const QString& label, const QString& value);

    QGridLayout* m_grid;
    QString m_question;
    int m_mostLabel;
    int m_count = 0;
};

} // namespace leadferry::ui
