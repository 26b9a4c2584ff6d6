// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the family once, scales the roles to the platform's size, and draws digits in equal widths.
#include "ui/style/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace leadferry::ui {

namespace {

constexpr double designPx = 13.0;

struct RoleSize
{
    int px;
    int line;
    QFont::Weight weight;
};

RoleSize sizeOf(TextRole role)
{
    switch (role) {
    case TextRole::Display:
        return {24, 32, QFont::DemiBold};
    case TextRole::PageTitle:
        return {20, 28, QFont::DemiBold};
    case TextRole::Banner:
        return {16, 24, QFont::DemiBold};
    case TextRole::Section:
        return {14, 20, QFont::DemiBold};
    case TextRole::Body:
        return {13, 20, QFont::Normal};
    case TextRole::BodyMedium:
        return {13, 20, QFont::Medium};
    case TextRole::BodyStrong:
        return {13, 20, QFont::DemiBold};
    case TextRole::Caption:
        return {12, 16, QFont::Normal};
    case TextRole::CaptionMedium:
        return {12, 16, QFont::Medium};
    case TextRole::CaptionStrong:
        return {12, 16, QFont::DemiBold};
    case TextRole::Mono:
        return {12, 20, QFont::Normal};
    }
    return {13, 20, QFont::Normal};
}

/// The families Qt falls back to when no desktop has set a font.
bool isFallback(const QString& family)
{
    return family.isEmpty() || family.startsWith(QLatin1String("DejaVu")) ||
           family.startsWith(QLatin1String("Bitstream")) ||
           family.compare(QLatin1String("Sans"), Qt::CaseInsensitive) == 0 ||
           family.compare(QLatin1String("Sans Serif"), Qt::CaseInsensitive) == 0 ||
           family == QLatin1String("Helvetica");
}

/// "Helvetica" or "Sans" may be an alias; QFontInfo tells what is really drawn.
bool desktopChoseFont(const QFont& system)
{
    return !isFallback(system.family()) && !isFallback(QFontInfo(system).family());
}

} // namespace

QFont applicationFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!desktopChoseFont(font)) {
        const QStringList families = QFontDatabase::families();
        for (const auto& family : {QStringLiteral("Inter"), QStringLiteral("Noto Sans")}) {
            if (families.contains(family)) {
                font = QFont(family);
                break;
            }
        }
        font.setPixelSize(int(designPx));
    } else {
        const double px = QFontInfo(font).pixelSize();
        font.setPixelSize(int(std::lround(designPx * std::clamp(px / designPx, 0.9, 1.6))));
    }
    font.setWeight(QFont::Normal);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

double textScale()
{
    const QFont font = QApplication::font();
    const double px = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    return std::clamp(px / designPx, 0.9, 1.6);
}

QFont fontOf(TextRole role)
{
    const RoleSize size = sizeOf(role);
    QFont font = QApplication::font();
    if (role == TextRole::Mono) {
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    }
    font.setPixelSize(int(std::lround(size.px * textScale())));
    font.setWeight(size.weight);
    return font;
}

int lineHeight(TextRole role)
{
    return int(std::lround(sizeOf(role).line * textScale()));
}

int tabularWidth(const QFont& font, const QString& text)
{
    const QFontMetrics metrics(font);
    const int digit = metrics.horizontalAdvance(QLatin1Char('0'));
    int width = 0;
    for (const QChar character : text) {
        width += character.isDigit() ? digit : metrics.horizontalAdvance(character);
    }
    return width;
}

void drawTabular(QPainter* painter, const QRect& rect, Qt::Alignment alignment, const QString& text)
{
    const QFontMetrics metrics(painter->font());
    const int digit = metrics.horizontalAdvance(QLatin1Char('0'));
    const int width = tabularWidth(painter->font(), text);
    const Qt::Alignment placed = QStyle::visualAlignment(painter->layoutDirection(), alignment);
    int x = rect.left();
    if (placed & Qt::AlignRight) {
        x = rect.right() + 1 - width;
    } else if (placed & Qt::AlignHCenter) {
        x = rect.left() + (rect.width() - width) / 2;
    }
    const int y = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QChar character : text) {
        const int advance = metrics.horizontalAdvance(character);
        const int cell = character.isDigit() ? digit : advance;
        painter->drawText(QPointF(x + (cell - advance) / 2.0, y), QString(character));
        x += cell;
    }
}

} // namespace leadferry::ui
