// SPDX-License-Identifier: GPL-3.0-or-later
// Every control and component on a few windows, in light and dark, left to right and right to left. Each must paint
// without a warning; with LEADFERRY_SHOTS=DIR the pictures are kept, to be looked at beside the visual language. All
// people are made up.
#include "ui/galleryconnections.h"
#include "ui/gallerycontrols.h"
#include "ui/gallerydeliveries.h"
#include "ui/gallerysidebar.h"

#include "ui/components/emptystate.h"
#include "ui/components/loadingrows.h"
#include "ui/components/pageframe.h"
#include "ui/style/icons.h"
#include "ui/style/leadferrystyle.h"

#include <QDir>
#include <QMenu>
#include <QTest>

using namespace leadferry::ui;
using namespace leadferry::ui::gallery;

namespace {

QWidget* makeEmpty()
{
    auto* page = new PageFrame(text("Deliveries"), PageFrame::Content::EdgeToEdge);
    auto* empty = new EmptyState;
    empty->setDrawing(EmptyState::Drawing::Ferry);
    empty->setWords(text("No deliveries yet"),
                    text("As soon as your chatbot reports something, it appears here and goes on to HubSpot."));
    empty->addWay({text("test-lead"),
                   text("Send a test lead"),
                   text("A marked sample goes the whole way and is read back. One click removes it."),
                   text("Send a test lead"),
                   {}});
    empty->addWay({text("code"), text("Point your chatbot at this PC"), text("http://127.0.0.1:8765/v1/events"),
                   text("Copy address"), text("copy"), EmptyState::Way::SentenceStyle::Code});
    empty->addWay({text("folder"),
                   text("Watch a folder"),
                   text("JSON or CSV files that are put there are delivered, then moved to “done”."),
                   text("Choose folder…"),
                   {}});
    empty->setReassurance(Tone::Ok, text("Motor group is connected. Leadferry is listening."));
    page->setContent(empty);
    return withSidebar(makeSidebar("deliveries"), page, 1280, 800);
}

QWidget* makeMenu()
{
    auto* menu = new QMenu;
    menu->addAction(icon(u"retry"), text("Retry"))->setShortcut(QKeySequence(Qt::Key_R));
    menu->addAction(icon(u"copy"), text("Copy id"))->setShortcut(QKeySequence::Copy);
    QAction* off = menu->addAction(icon(u"open-external"), text("Open in HubSpot"));
    off->setEnabled(false);
    menu->addSeparator();
    QAction* ticked = menu->addAction(text("Show portal"));
    ticked->setCheckable(true);
    ticked->setChecked(true);
    menu->addMenu(text("Columns"))->addAction(text("State"));
    menu->setActiveAction(menu->actions().first());
    menu->resize(menu->sizeHint());
    return menu;
}

struct Shot
{
    const char* name;
    QWidget* (*make)();
};
constexpr Shot shots[] = {
    {"controls", makeControls}, {"deliveries", makeDeliveries},   {"payload", makePayload}, {"narrow", makeNarrow},
    {"empty", makeEmpty},       {"connections", makeConnections}, {"dialog", makeDialog},   {"menu", makeMenu},
};

QStringList& warnings()
{
    static QStringList list;
    return list;
}

void collect(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !message.startsWith(QLatin1String("This plugin does not support"))) {
        warnings().append(message);
    }
}

} // namespace

class ComponentsGalleryTest : public QObject
{
    Q_OBJECT
private slots:
    void everyWindowPaintsWithoutAWarning_data();
    void everyWindowPaintsWithoutAWarning();
};

void ComponentsGalleryTest::everyWindowPaintsWithoutAWarning_data()
{
    QTest::addColumn<int>("shot");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    for (int index = 0; index < int(std::size(shots)); ++index) {
        for (const bool dark : {false, true}) {
            for (const bool mirrored : {false, true}) {
                QTest::addRow("%s-%s%s", shots[index].name, dark ? "dark" : "light", mirrored ? "-rtl" : "")
                    << index << dark << mirrored;
            }
        }
    }
}

void ComponentsGalleryTest::everyWindowPaintsWithoutAWarning()
{
    QFETCH(int, shot);
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    warnings().clear();
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    qobject_cast<LeadferryStyle*>(QApplication::style())
        ->setTheme(themeFor(dark ? Appearance::Dark : Appearance::Light));
    const QtMessageHandler before = qInstallMessageHandler(collect);
    const std::unique_ptr<QWidget> window(shots[shot].make());
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    window->setAttribute(Qt::WA_KeyboardFocusChange); // as after Tab, so that rings show
    if (auto* focused = window->findChild<QWidget*>(QStringLiteral("focused"))) {
        window->activateWindow();
        focused->setFocus(Qt::TabFocusReason);
    }
    if (auto* loading = window->findChild<LoadingRows*>()) {
        QTRY_VERIFY(loading->showsBars());
    }
    const QPixmap picture = window->grab();
    qInstallMessageHandler(before);
    QVERIFY(!picture.isNull());
    QCOMPARE(warnings().join(QLatin1Char('\n')), QString());
    const QString folder = qEnvironmentVariable("LEADFERRY_SHOTS");
    if (!folder.isEmpty() && QDir().mkpath(folder)) {
        QVERIFY(picture.save(QDir(folder).filePath(QLatin1String(QTest::currentDataTag()) + QLatin1String(".png"))));
    }
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Leadferry"));
    LeadferryStyle::install(application, Appearance::Light);
    ComponentsGalleryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "componentsgallerytest.moc"
