// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an icon's SVG once, puts a colour in place of "currentColor" and keeps the rendered pixmaps.
#include "ui/style/icons.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QtMath>

#include <optional>

namespace leadferry::ui {

namespace {

QByteArray readSvg(const QString& name)
{
    QFile file(QLatin1String(":/leadferry/icons/") + name + QLatin1String(".svg"));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon \"%s\".", qPrintable(name));
        return {};
    }
    return file.readAll();
}

/// Things with a direction; clocks, ticks, retry and states have none.
bool isMirrored(QStringView name)
{
    static constexpr std::array<QStringView, 7> names{u"chevron-left", u"chevron-right", u"arrow-right", u"undo",
                                                      u"redo",         u"open-external", u"deliveries"};
    return QGuiApplication::layoutDirection() == Qt::RightToLeft &&
           std::find(names.begin(), names.end(), name) != names.end();
}

/// A change raises it, so that pixmaps of the old theme are never found again.
QString cacheKey(const QString& name, const QColor& color, const QSize& pixels)
{
    return QStringLiteral("leadferry-icon/%1/%2/%3x%4/%5")
        .arg(name, color.name(QColor::HexArgb))
        .arg(pixels.width())
        .arg(pixels.height())
        .arg(isMirrored(name) ? 1 : 0);
}

QPixmap render(const QString& name, const QColor& color, const QSize& pixels)
{
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QByteArray svg = readSvg(name);
    if (svg.isEmpty()) {
        return pixmap;
    }
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    if (isMirrored(name)) {
        painter.translate(pixels.width(), 0);
        painter.scale(-1, 1);
    }
    const int side = qMin(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    return pixmap;
}

/// `size` in device pixels; the pixmap comes back with ratio 1.
QPixmap tinted(const QString& name, const QColor& color, const QSize& pixels)
{
    const QString key = cacheKey(name, color, pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, color, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, color(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, color(mode), size);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // the caller sets the ratio
    }
    QString iconName() override { return (m_tone ? QLatin1String("tone:") : QLatin1String("leadferry:")) + m_name; }
    QString key() const override { return QStringLiteral("leadferry"); }
    QIconEngine* clone() const override { return new TintedIconEngine(*this); }
    bool isNull() override { return m_name.isEmpty(); }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {}; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const Theme& theme = themeOf(nullptr);
        if (m_tone) {
            return theme.colors(*m_tone).foreground;
        }
        switch (mode) {
        case QIcon::Normal:
            return theme.text2;
        case QIcon::Disabled:
            return theme.disabled();
        case QIcon::Active:
        case QIcon::Selected:
            break;
        }
        return theme.text;
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(QStringView name)
{
    return name.isEmpty() ? QIcon() : QIcon(new TintedIconEngine(name.toString(), std::nullopt));
}

QIcon icon(QStringView name, Tone tone)
{
    return QIcon(new TintedIconEngine(name.toString(), tone));
}

QIcon icon(Tone tone)
{
    return icon(QString(lookOf(tone).icon), tone);
}

void paintIcon(QPainter* painter, const QRect& rect, QStringView name, const QColor& color)
{
    if (name.isEmpty() || rect.isEmpty()) {
        return;
    }
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QSize pixels(qRound(rect.width() * ratio), qRound(rect.height() * ratio));
    QPixmap pixmap = tinted(name.toString(), color, pixels);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

void clearIconCache()
{
    QPixmapCache::clear();
}

} // namespace leadferry::ui
