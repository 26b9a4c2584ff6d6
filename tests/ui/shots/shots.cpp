// SPDX-License-Identifier: GPL-3.0-or-later
// leadferry_shots DIR [NAME…]: every page and state of the window as PNG, in light and dark, English and German, at
// three sizes, on the fake client. Looked at before a page ships; QT_SCALE_FACTOR gives the scale.
#include "scenes.h"

#include "ui/components/dialog.h"
#include "ui/style/leadferrystyle.h"
#include "ui/translation.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

#include <cstdio>

using namespace leadferry;

namespace {

/// Until nothing more is waiting to happen: answers, layouts, coalesced updates.
void settle()
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    QTest::qWait(20);
}

/// The window with its open dialog and menus over it, as a person sees them.
QPixmap picture(QWidget& window)
{
    QPixmap shot = window.grab();
    QPainter painter(&shot);
    const QWidgetList tops = QApplication::topLevelWidgets();
    for (QWidget* top : tops) {
        if (top == &window || !top->isVisible() || top->windowType() == Qt::ToolTip) {
            continue;
        }
        const QPixmap over = top->grab();
        QPoint place((window.width() - top->width()) / 2, (window.height() - top->height()) / 2);
        if (top->windowType() == Qt::Popup) {
            place = window.mapFromGlobal(top->pos());
        }
        painter.drawPixmap(place, over);
        painter.setPen(window.palette().color(QPalette::Dark));
        painter.drawRect(QRect(place, top->size()).adjusted(0, 0, -1, -1));
    }
    return shot;
}

void take(const test::Scene& scene, const QSize& size, const ui::WindowChoices& choices, const QString& file)
{
    test::Stage stage(choices);
    if (scene.before) {
        scene.before(stage);
    }
    stage.open(size);
    settle();
    if (scene.after) {
        scene.after(stage);
    }
    settle();
    if (!picture(stage.window()).save(file)) {
        std::fprintf(stderr, "leadferry_shots: %s cannot be written.\n", qPrintable(file));
        std::exit(1);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("TZ", "UTC");
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Leadferry"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: leadferry_shots DIR [part of a name]…\n");
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "leadferry_shots: %s cannot be made.\n", qPrintable(folder.path()));
        return 1;
    }
    const QStringList wanted = arguments.mid(2);
    auto* style = ui::LeadferryStyle::install(application, ui::Appearance::Light);
    style->setMotion(ui::Motion::Reduced);
    ui::Translation translation;
    int written = 0;
    for (const char* language : {"en", "de"}) {
        translation.use(QLatin1String(language));
        for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
            style->setTheme(ui::themeFor(appearance));
            const bool dark = appearance == ui::Appearance::Dark;
            for (const QSize& size : {QSize(1280, 800), QSize(900, 600), QSize(1920, 1080)}) {
                const QList<test::Scene> scenes = test::scenes();
                for (const test::Scene& scene : scenes) {
                    const QString name =
                        QStringLiteral("%1-%2x%3-%4-%5")
                            .arg(scene.name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"), QLatin1String(language));
                    const bool chosen =
                        wanted.isEmpty() || std::any_of(wanted.begin(), wanted.end(),
                                                        [&](const QString& part) { return name.contains(part); });
                    if (chosen) {
                        take(scene, size,
                             {dark ? ui::ColorScheme::Setting::Dark : ui::ColorScheme::Setting::Light,
                              QLatin1String(language)},
                             folder.filePath(name + QStringLiteral(".png")));
                        ++written;
                    }
                }
            }
        }
    }
    std::printf("%d pictures in %s\n", written, qPrintable(folder.absolutePath()));
    return written > 0 ? 0 : 1;
}
