// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in place of rows while they are read: nothing at first, then quiet bars, then words.
#pragma once

#include <QTimer>
#include <QWidget>

namespace leadferry::ui {

class LoadingRows : public QWidget
{
    Q_OBJECT
public:
    static constexpr int barsAfterMs = 150;
    static constexpr int wordsAfterMs = 2000;

    explicit LoadingRows(QWidget* parent = nullptr);

    void start(const QString& words); ///< "Reading 1,000,000 deliveries…"
    void stop();
    [[nodiscard]] bool showsBars() const { return m_phase != Phase::Nothing; }
    [[nodiscard]] bool showsWords() const { return m_phase == Phase::Words; }
    void setRowHeight(int px);
    void setLeadingInset(int px);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Phase { Nothing, Bars, Words };
    void enter(Phase phase);

    Phase m_phase = Phase::Nothing;
    QString m_words;
    int m_rowHeight = 32;
    int m_inset = 24;
    QTimer m_timer;
};

} // namespace leadferry::ui
