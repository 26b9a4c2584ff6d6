// SPDX-License-Identifier: GPL-3.0-or-later
// One line under a field that says what is wrong and what to do; speaks up once for screen readers.
#pragma once

#include "ui/style/variant.h"

#include <QPointer>
#include <QWidget>

namespace leadferry::ui {

class IconLabel;
class TextLabel;

class InlineError : public QWidget
{
    Q_OBJECT
public:
    /// `field` gets the border, the accessible description and, by the page, the focus.
    explicit InlineError(QWidget* field, QWidget* parent = nullptr);

    void setProblem(Validity validity, const QString& text); ///< Wrong: red; Doubtful: will still work, held colour
    void clear();
    [[nodiscard]] bool isShown() const { return m_validity != Validity::Fine; }

private:
    QPointer<QWidget> m_field;
    Validity m_validity = Validity::Fine;
    IconLabel* m_icon;
    TextLabel* m_text;
};

} // namespace leadferry::ui
