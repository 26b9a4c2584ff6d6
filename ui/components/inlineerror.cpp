// SPDX-License-Identifier: GPL-3.0-or-later
// Warning icon, one line, the border of the field, and an alert for those who do not see it.
#include "ui/components/inlineerror.h"

#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace leadferry::ui {

InlineError::InlineError(QWidget* field, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_icon(new IconLabel(Tone::Failed, 16)),
      m_text(new TextLabel({}, TextRole::Caption))
{
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void InlineError::setProblem(Validity validity, const QString& text)
{
    const bool news = text != m_text->text() || validity != m_validity;
    m_validity = validity;
    const Tone tone = validity == Validity::Wrong ? Tone::Failed : Tone::Held;
    m_icon->setTone(u"warning", tone);
    m_text->setTone(tone);
    m_text->setText(text);
    setVisible(validity != Validity::Fine);
    if (!m_field) {
        return;
    }
    setValidity(m_field, validity);
    m_field->setAccessibleDescription(text);
    if (news && validity != Validity::Fine) {
        QAccessibleEvent event(m_field, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void InlineError::clear()
{
    setProblem(Validity::Fine, {});
}

} // namespace leadferry::ui
