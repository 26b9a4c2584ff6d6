// SPDX-License-Identifier: GPL-3.0-or-later
// Every icon is there, renders at every scale in the colour it is asked for, and is mirrored only where it has a
// direction.
#include "ui/style/icons.h"
#include "ui/style/leadferrystyle.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace leadferry::ui;

namespace {

QStringList iconNames()
{
    QStringList names;
    for (const QString& file : QDir(QStringLiteral(":/leadferry/icons")).entryList({QStringLiteral("*.svg")})) {
        names.append(file.chopped(4));
    }
    return names;
}

int inkedPixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += qAlpha(image.pixel(x, y)) > 40 ? 1 : 0;
        }
    }
    return count;
}

QImage painted(const QString& name, int side, qreal ratio, const QColor& color)
{
    QImage image(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(&painter, QRect(0, 0, side, side), name, color);
    return image;
}

bool hasColor(const QImage& image, const QColor& color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 255 && qAbs(pixel.red() - color.red()) < 4 &&
                qAbs(pixel.green() - color.green()) < 4 && qAbs(pixel.blue() - color.blue()) < 4) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class StyleIconsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyIconRendersAtEveryScale_data();
    void everyIconRendersAtEveryScale();
    void everyStateHasItsIcon();
    void anIconTakesTheColourItIsPaintedIn();
    void anIconOnAPrimaryButtonIsWhite();
    void anIconFollowsAChangeOfTheme();
    void arrowsAreMirroredAndTicksAreNot();
    void anUnknownNameWarnsAndPaintsNothing();
};

void StyleIconsTest::everyIconRendersAtEveryScale_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = iconNames();
    QCOMPARE(names.size(), 68);
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void StyleIconsTest::everyIconRendersAtEveryScale()
{
    QFETCH(QString, name);
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0}) {
        const QPixmap pixmap = icon(name).pixmap(QSize(16, 16), ratio);
        QCOMPARE(pixmap.size(), QSize(16, 16) * ratio);
        const int ink = inkedPixels(pixmap.toImage());
        QVERIFY2(ink > 6 * ratio, qPrintable(name));
        QVERIFY2(ink < pixmap.width() * pixmap.height(), qPrintable(name));
    }
}

void StyleIconsTest::everyStateHasItsIcon()
{
    const QStringList names = iconNames();
    for (int tone = 0; tone < toneCount; ++tone) {
        QVERIFY(names.contains(QString(lookOf(Tone(tone)).icon)));
    }
}

void StyleIconsTest::anIconTakesTheColourItIsPaintedIn()
{
    const QColor color = lightTheme().colors(Tone::Held).foreground;
    QVERIFY(hasColor(painted(QStringLiteral("state-held"), 28, 2.0, color), color));
    QVERIFY(hasColor(icon(Tone::Held).pixmap(QSize(28, 28), 2.0).toImage(), color));
}

void StyleIconsTest::anIconOnAPrimaryButtonIsWhite()
{
    QPushButton button;
    button.setProperty("variant", QStringLiteral("primary"));
    button.setIcon(icon(u"state-ok"));
    button.resize(button.sizeHint());
    QVERIFY(hasColor(button.grab().toImage(), lightTheme().onAccent));
}

void StyleIconsTest::anIconFollowsAChangeOfTheme()
{
    auto* style = qobject_cast<LeadferryStyle*>(QApplication::style());
    const QIcon filled = icon(u"state-ok");
    QVERIFY(hasColor(filled.pixmap(QSize(32, 32)).toImage(), lightTheme().text2));
    style->setTheme(darkTheme());
    QVERIFY(hasColor(filled.pixmap(QSize(32, 32)).toImage(), darkTheme().text2));
    style->setTheme(lightTheme());
}

void StyleIconsTest::arrowsAreMirroredAndTicksAreNot()
{
    const QColor color = lightTheme().text;
    const QImage arrow = painted(QStringLiteral("arrow-right"), 24, 1.0, color);
    const QImage tick = painted(QStringLiteral("check"), 24, 1.0, color);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirroredArrow = painted(QStringLiteral("arrow-right"), 24, 1.0, color);
    const QImage mirroredTick = painted(QStringLiteral("check"), 24, 1.0, color);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(arrow != mirroredArrow);
    QVERIFY(tick == mirroredTick);
}

void StyleIconsTest::anUnknownNameWarnsAndPaintsNothing()
{
    QTest::ignoreMessage(QtWarningMsg, "There is no icon \"no-such-thing\".");
    QCOMPARE(inkedPixels(painted(QStringLiteral("no-such-thing"), 16, 1.0, lightTheme().text)), 0);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    LeadferryStyle::install(application, Appearance::Light);
    StyleIconsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "styleiconstest.moc"
