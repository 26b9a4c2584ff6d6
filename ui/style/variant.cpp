// SPDX-License-Identifier: GPL-3.0-or-later
// The dynamic properties behind the variants, and the repolish that makes a change visible.
#include "ui/style/variant.h"

#include <QKeySequence>
#include <QPushButton>
#include <QStyle>
#include <QVariant>

namespace leadferry::ui {

namespace {

constexpr const char* variantProperty = "variant";
constexpr const char* validityProperty = "validity";
constexpr const char* keyHintProperty = "keyHint";

void refresh(QWidget* widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace

void setVariant(QWidget* widget, const QString& words)
{
    widget->setProperty(variantProperty, words);
    refresh(widget);
}

bool hasVariant(const QWidget* widget, QLatin1StringView word)
{
    if (!widget) {
        return false;
    }
    const QString words = widget->property(variantProperty).toString();
    for (const QStringView part : QStringView(words).tokenize(u' ')) {
        if (part == word) {
            return true;
        }
    }
    return false;
}

void setValidity(QWidget* field, Validity validity)
{
    field->setProperty(validityProperty, int(validity));
    field->update();
}

Validity validityOf(const QWidget* field)
{
    return field ? Validity(field->property(validityProperty).toInt()) : Validity::Fine;
}

void setKeyHint(QPushButton* button, const QKeySequence& key)
{
    button->setProperty(keyHintProperty, key.toString(QKeySequence::NativeText));
    refresh(button);
}

} // namespace leadferry::ui
