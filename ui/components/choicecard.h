// SPDX-License-Identifier: GPL-3.0-or-later
// A radio button as a card: title, one sentence, the whole surface clickable. Group them with QButtonGroup.
#pragma once

#include <QRadioButton>

namespace leadferry::ui {

class ChoiceCard : public QRadioButton
{
    Q_OBJECT
public:
    ChoiceCard(const QString& title, const QString& sentence, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override;

private:
    [[nodiscard]] int sentenceHeight(int width) const;

    QString m_sentence;
};

} // namespace leadferry::ui
