// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, tables, timelines and payloads: keyboard, hit tests, cut texts and what is said about them.
#include "ui/components/delegates/statedelegate.h"
#include "ui/components/delegates/textdelegate.h"
#include "ui/components/delegates/timelinedelegate.h"
#include "ui/components/indentedjson.h"
#include "ui/components/payloadtext.h"
#include "ui/components/payloadviewer.h"
#include "ui/components/rowtable.h"
#include "ui/components/sidebar.h"
#include "ui/components/sidebarlist.h"
#include "ui/components/statemark.h"
#include "ui/style/leadferrystyle.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

using namespace leadferry::ui;

namespace {

QString say(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

std::unique_ptr<Sidebar> makeSidebar()
{
    auto sidebar = std::make_unique<Sidebar>();
    sidebar->setGroups({{{},
                         {{say("overview"), say("overview"), say("Overview")},
                          {say("deliveries"), say("deliveries"), say("Deliveries")}},
                         {}},
                        {say("Set up"), {{say("sources"), say("sources"), say("Sources")}}, {}},
                        {{}, {{say("help"), say("help"), say("Help")}}, SidebarGroup::Place::Foot}});
    sidebar->resize(208, 600);
    return sidebar;
}

TimelineStep step(const QModelIndex& index)
{
    if (index.parent().isValid()) {
        return {{}, {}, say("Try 1"), {}, {}, {}, {}};
    }
    return {{},
            Tone::Ok,
            say("Contact updated"),
            {{say("open"), say("Open in HubSpot"), say("open-external")}},
            {say("Try 1 · 200 OK")},
            {{say("why"), say("Why these values?"), {}}},
            say("+0.4 s")};
}

} // namespace

class ComponentsViewsTest : public QObject
{
    Q_OBJECT
private slots:
    void arrowsWalkThroughAllGroupsOfTheSidebar();
    void theSidebarIsASingleTabStop();
    void theSidebarSaysHowManyNeedYou();
    void theRailKeepsNamesForScreenReaders();
    void pauseAndResumeAskForWhatTheyShow();
    void jAndKMoveAndEnterOpens();
    void hoverIsTheWholeRow();
    void theFirstColumnStandsOnThePagesVertical();
    void delegatesPaintEveryStateAndEveryEmptyCell();
    void pillsAndPlainStatesShareTheVerticalOfTheirIcons();
    void aStateIsNeverCutAtItsOwnWidth();
    void linksOfTheTimelineAreFoundWhereTheyArePainted();
    void aLinkThatDoesNotFitBesideItsCaptionGetsItsOwnLine();
    void longCaptionsTakeAsManyLinesAsTheyMay();
    void enterOpensTriesAndLinks();
    void jsonKeepsTheOrderOfTheSender_data();
    void jsonKeepsTheOrderOfTheSender();
    void whatIsNoJsonIsShownAsItCame();
    void foldingHidesAnObjectAndFindingOpensIt();
    void copyTakesTheWholePayload();
};

void ComponentsViewsTest::arrowsWalkThroughAllGroupsOfTheSidebar()
{
    const auto sidebar = makeSidebar();
    sidebar->show();
    QVERIFY(QTest::qWaitForWindowActive(sidebar.get()));
    QSignalSpy activated(sidebar.get(), &Sidebar::activated);
    sidebar->setCurrent(say("overview"));
    sidebar->findChildren<SidebarList*>().first()->setFocus();
    for (const char* expected : {"deliveries", "sources", "help"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(sidebar->current(), say(expected));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // the end stays the end
    QCOMPARE(sidebar->current(), say("help"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(sidebar->current(), say("sources"));
    QCOMPARE(activated.count(), 4);
}

void ComponentsViewsTest::theSidebarIsASingleTabStop()
{
    const auto sidebar = makeSidebar();
    for (const char* id : {"overview", "sources", "help"}) {
        sidebar->setCurrent(say(id));
        int stops = 0;
        for (const SidebarList* list : sidebar->findChildren<SidebarList*>()) {
            stops += list->focusPolicy() & Qt::TabFocus ? 1 : 0;
        }
        QCOMPARE(stops, 1);
    }
}

void ComponentsViewsTest::theSidebarSaysHowManyNeedYou()
{
    const auto sidebar = makeSidebar();
    sidebar->setCount(say("deliveries"), 11, Tone::Held, say("Deliveries, 11 need you"));
    const SidebarList* list = sidebar->findChildren<SidebarList*>().first();
    QCOMPARE(list->entries()->index(1).data(Qt::AccessibleTextRole).toString(), say("Deliveries, 11 need you"));
    sidebar->setCount(say("deliveries"), 0, Tone::Held, {});
    QCOMPARE(list->entries()->index(1).data(Qt::AccessibleTextRole).toString(), say("Deliveries"));
}

void ComponentsViewsTest::theRailKeepsNamesForScreenReaders()
{
    const auto sidebar = makeSidebar();
    sidebar->setForm(Sidebar::Form::Rail);
    QCOMPARE(sidebar->width(), 52);
    const SidebarList* list = sidebar->findChildren<SidebarList*>().first();
    QCOMPARE(list->entries()->index(0).data(Qt::AccessibleTextRole).toString(), say("Overview"));
    sidebar->setForm(Sidebar::Form::Full);
    QCOMPARE(sidebar->width(), 208);
}

void ComponentsViewsTest::pauseAndResumeAskForWhatTheyShow()
{
    const auto sidebar = makeSidebar();
    sidebar->setEngine(Tone::Ok, say("Running"), say("3 portals"));
    QSignalSpy pause(sidebar.get(), &Sidebar::pauseRequested);
    QSignalSpy resume(sidebar.get(), &Sidebar::resumeRequested);
    auto* button = sidebar->findChild<QToolButton*>();
    QVERIFY(button->isHidden()); // nothing to pause: no button
    sidebar->setEngineControl(Sidebar::EngineControl::Pause);
    QCOMPARE(button->accessibleName(), say("Pause"));
    button->click();
    sidebar->setEngineControl(Sidebar::EngineControl::Resume);
    button->click();
    QCOMPARE(pause.count(), 1);
    QCOMPARE(resume.count(), 1);
}

void ComponentsViewsTest::jAndKMoveAndEnterOpens()
{
    QStandardItemModel model(5, 2);
    RowTable table;
    table.setModel(&model);
    table.show();
    table.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&table, Qt::Key_J);
    QTest::keyClick(&table, Qt::Key_J);
    QTest::keyClick(&table, Qt::Key_K);
    QCOMPARE(table.currentIndex().row(), 1);
    QSignalSpy opened(&table, &RowTable::rowActivated);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

void ComponentsViewsTest::hoverIsTheWholeRow()
{
    QStandardItemModel model(5, 2);
    RowTable table;
    table.setModel(&model);
    table.resize(400, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QPointF middle = table.visualRect(model.index(2, 0)).center();
    QHoverEvent move(QEvent::HoverMove, middle, middle, middle - QPointF(1, 0));
    QApplication::sendEvent(table.viewport(), &move);
    QCOMPARE(table.hoverRow(), 2);
    QHoverEvent leave(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), middle);
    QApplication::sendEvent(table.viewport(), &leave);
    QCOMPARE(table.hoverRow(), -1);
}

void ComponentsViewsTest::theFirstColumnStandsOnThePagesVertical()
{
    QStandardItemModel model(1, 3);
    RowTable table;
    table.setModel(&model);
    table.setInset(24);
    QVERIFY(table.isFirstColumn(0));
    table.horizontalHeader()->moveSection(2, 0);
    QVERIFY(table.isFirstColumn(2));
    table.setColumnHidden(2, true);
    QVERIFY(table.isFirstColumn(0));
    QVERIFY(table.isLastColumn(1));
}

void ComponentsViewsTest::delegatesPaintEveryStateAndEveryEmptyCell()
{
    QStandardItemModel model(toneCount, 4);
    for (int tone = 0; tone < toneCount; ++tone) {
        model.setData(model.index(tone, 0), say("Word"));
        model.setData(model.index(tone, 0), tone, Qt::UserRole);
    }
    RowTable table;
    table.setModel(&model);
    table.setItemDelegateForColumn(
        0, new StateDelegate([](const QModelIndex& index) { return Tone(index.data(Qt::UserRole).toInt()); }, &table));
    table.setItemDelegateForColumn(1, new TimeDelegate(&table));
    table.setItemDelegateForColumn(2, new NumberDelegate(&table));
    table.setItemDelegateForColumn(3, new PersonDelegate(&table));
    table.resize(600, 400);
    const QImage image = table.grab().toImage();
    for (const Tone tone : {Tone::Ok, Tone::Held, Tone::Paused}) {
        bool found = false;
        for (int y = 0; y < image.height() && !found; ++y) {
            for (int x = 0; x < 60 && !found; ++x) {
                found = image.pixelColor(x, y).rgb() == lightTheme().colors(tone).foreground.rgb();
            }
        }
        QVERIFY(found);
    }
}

void ComponentsViewsTest::pillsAndPlainStatesShareTheVerticalOfTheirIcons()
{
    const auto firstInk = [](Tone tone) {
        QImage image(200, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(lightTheme().base);
        QPainter painter(&image);
        paintStateMark(&painter, image.rect(), tone, say("Word"), lightTheme(), Qt::LeftToRight);
        painter.end();
        const QRgb ink = lookOf(tone).shape == ToneShape::SolidPill ? lightTheme().onFailedSolid.rgb()
                                                                    : lightTheme().colors(tone).foreground.rgb();
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 12; y < 20; ++y) {
                if (image.pixel(x, y) == ink) {
                    return x;
                }
            }
        }
        return -1;
    };
    const int plain = firstInk(Tone::Ok);
    QVERIFY(plain >= 7);
    QVERIFY(qAbs(firstInk(Tone::Held) - plain) <= 2);
    QVERIFY(qAbs(firstInk(Tone::Failed) - plain) <= 2);
}

void ComponentsViewsTest::aStateIsNeverCutAtItsOwnWidth()
{
    for (int tone = 0; tone < toneCount; ++tone) {
        for (const char* word : {"Delivered", "Checking", "Zurückgehalten", "Access withdrawn"}) {
            const QSize size = stateMarkSize(Tone(tone), say(word));
            const auto paintInto = [&](int width) {
                QImage image(300, size.height(), QImage::Format_ARGB32_Premultiplied);
                image.fill(Qt::transparent);
                QPainter painter(&image);
                paintStateMark(&painter, QRect(0, 0, width, size.height()), Tone(tone), say(word), lightTheme(),
                               Qt::LeftToRight);
                return image;
            };
            QVERIFY2(paintInto(size.width()) == paintInto(300), word);
        }
    }
}

void ComponentsViewsTest::linksOfTheTimelineAreFoundWhereTheyArePainted()
{
    QStandardItemModel model(1, 1);
    TimelineView view(step);
    view.setModel(&model);
    view.resize(456, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy activated(&view, &TimelineView::linkActivated);
    const QRect row = view.visualRect(model.index(0, 0));
    QSet<QString> found;
    const auto* delegate = qobject_cast<TimelineDelegate*>(view.itemDelegate());
    for (int x = row.left(); x < row.right(); x += 4) {
        for (int y = row.top(); y < row.bottom(); y += 4) {
            const QString link = delegate->linkAt({x, y}, row, model.index(0, 0), Qt::LeftToRight);
            if (!link.isEmpty() && !found.contains(link)) {
                found.insert(link);
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(x, y));
            }
        }
    }
    QCOMPARE(found, QSet<QString>({say("open"), say("why")}));
    QCOMPARE(activated.count(), 2);
}

void ComponentsViewsTest::aLinkThatDoesNotFitBesideItsCaptionGetsItsOwnLine()
{
    QStandardItemModel model(1, 1);
    const TimelineDelegate delegate(step, nullptr);
    QStyleOptionViewItem option;
    const auto heightAt = [&](int width) {
        option.rect = QRect(0, 0, width, 0);
        return delegate.sizeHint(option, model.index(0, 0)).height();
    };
    QVERIFY(heightAt(180) > heightAt(456) + 10);
}

void ComponentsViewsTest::longCaptionsTakeAsManyLinesAsTheyMay()
{
    QStandardItemModel model(1, 1);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 456, 0);
    const auto heightOf = [&](const QString& caption, int lines) {
        TimelineStep words{{}, {}, say("Read"), {}, {caption}, {}, {}};
        words.captionLines = lines;
        const TimelineDelegate delegate([words](const QModelIndex&) { return words; }, nullptr);
        return delegate.sizeHint(option, model.index(0, 0)).height();
    };
    const QString summary = say("She asks for a test drive. ").repeated(40);
    const int single = heightOf(say("Short"), 1);
    QCOMPARE(heightOf(summary, 1), single);
    QCOMPARE(heightOf(say("Short"), 4), single);
    const int line = heightOf(summary, 2) - single;
    QVERIFY(line > 10);
    QCOMPARE(heightOf(summary, 4), single + 3 * line);
}

void ComponentsViewsTest::enterOpensTriesAndLinks()
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem(say("with tries")));
    model.item(0)->appendRow(new QStandardItem(say("try")));
    model.appendRow(new QStandardItem(say("without")));
    TimelineView view(step);
    view.setModel(&model);
    view.resize(456, 300);
    view.show();
    QSignalSpy activated(&view, &TimelineView::linkActivated);
    view.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(view.isExpanded(model.index(0, 0)));
    QCOMPARE(activated.count(), 0);
    view.setCurrentIndex(model.index(1, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().at(1).toString(), say("open"));
}

void ComponentsViewsTest::jsonKeepsTheOrderOfTheSender_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("members") << QByteArray(R"({"z":1,"a":"x"})") << say("{\n  \"z\": 1,\n  \"a\": \"x\"\n}");
    QTest::newRow("empty") << QByteArray(R"({"a":{},"b":[ ]})") << say("{\n  \"a\": {},\n  \"b\": []\n}");
    QTest::newRow("brackets in a string") << QByteArray(R"(["{,:\"}"])") << say("[\n  \"{,:\\\"}\"\n]");
    QTest::newRow("large number") << QByteArray("[12345678901234567890]") << say("[\n  12345678901234567890\n]");
    QTest::newRow("nested") << QByteArray(R"([[1,2]])") << say("[\n  [\n    1,\n    2\n  ]\n]");
}

void ComponentsViewsTest::jsonKeepsTheOrderOfTheSender()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const std::optional<QString> shown = indentedJson(bytes);
    QVERIFY(shown.has_value());
    QCOMPARE(*shown, text);
}

void ComponentsViewsTest::whatIsNoJsonIsShownAsItCame()
{
    QVERIFY(!indentedJson("{\"a\":").has_value());
    PayloadViewer viewer;
    viewer.setPayload("<html>502 Bad Gateway</html>");
    QCOMPARE(viewer.text(), say("<html>502 Bad Gateway</html>"));
}

void ComponentsViewsTest::foldingHidesAnObjectAndFindingOpensIt()
{
    PayloadViewer viewer;
    viewer.setPayload(R"({"contact":{"email":"jane@example.com","name":"Jane"},"n":1})");
    viewer.resize(400, 300);
    viewer.show();
    auto* text = viewer.findChild<PayloadText*>();
    text->toggleFold(1);
    QVERIFY(text->isFolded(1));
    text->toggleFold(2); // nothing opens there
    QVERIFY(!text->isFolded(2));
    viewer.findChild<QLineEdit*>()->setText(say("jane"));
    QVERIFY(!text->isFolded(1));
    QCOMPARE(viewer.matchCount(), 2);
    viewer.findChild<QLineEdit*>()->clear();
    QCOMPARE(viewer.matchCount(), 0);
}

void ComponentsViewsTest::copyTakesTheWholePayload()
{
    PayloadViewer viewer;
    viewer.setPayload(R"({"a":{"b":1}})");
    viewer.findChild<PayloadText*>()->toggleFold(1);
    viewer.findChild<QPushButton*>()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), say("{\n  \"a\": {\n    \"b\": 1\n  }\n}"));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    LeadferryStyle::install(application, Appearance::Light);
    ComponentsViewsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "componentsviewstest.moc"
