// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence, one colour, one button: the state of a page or of the engine, as long as it is true.
#pragma once

#include "ui/components/wordframe.h"
#include "ui/style/theme.h"

class QPushButton;

namespace leadferry::ui {

class IconLabel;
class TextLabel;

class StatusBanner : public WordFrame
{
    Q_OBJECT
public:
    enum class Size { Page, Small }; ///< 68 px with a 28 px icon; 52 px inside forms and cards

    explicit StatusBanner(Size size = Size::Page, QWidget* parent = nullptr);

    /// Raises one QAccessible::Alert when the sentence changes.
    void setMessage(Tone tone, const QString& sentence, const QString& detail = {});
    /// Empty hides the button.
    void setAction(const QString& text, QStringView iconName = {});
    /// Before it, quieter: what somebody may want to look at first. Empty hides it.
    void setQuestion(const QString& text);
    [[nodiscard]] QPushButton* actionButton() const { return m_button; }
    [[nodiscard]] Tone tone() const { return m_tone; }

signals:
    void actionTriggered();
    void questionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Size m_size;
    Tone m_tone = Tone::Ok;
    IconLabel* m_icon;
    TextLabel* m_sentence;
    TextLabel* m_detail;
    QPushButton* m_question;
    QPushButton* m_button;
};

} // namespace leadferry::ui
