// SPDX-License-Identifier: GPL-3.0-or-later
// Every control and component on a few windows, in light and dark, left to right and right to left. Each must paint
// without a warning; with LEADFERRY_SHOTS=DIR the pictures are kept, to be looked at beside the visual language. All
// people are made up.
#include "ui/gallerycontrols.h"

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/chip.h"
#include "ui/components/choicecard.h"
#include "ui/components/copyfield.h"
#include "ui/components/delegates/statedelegate.h"
#include "ui/components/delegates/textdelegate.h"
#include "ui/components/delegates/timelinedelegate.h"
#include "ui/components/dialog.h"
#include "ui/components/emptystate.h"
#include "ui/components/filterbar.h"
#include "ui/components/iconlabel.h"
#include "ui/components/inlineerror.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/loadingrows.h"
#include "ui/components/pageframe.h"
#include "ui/components/payloadviewer.h"
#include "ui/components/repaircard.h"
#include "ui/components/rowtable.h"
#include "ui/components/secretfield.h"
#include "ui/components/segments.h"
#include "ui/components/sidebar.h"
#include "ui/components/statemark.h"
#include "ui/components/statusbanner.h"
#include "ui/components/tabstrip.h"
#include "ui/components/toast.h"
#include "ui/style/icons.h"
#include "ui/style/leadferrystyle.h"
#include "ui/style/variant.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace leadferry::ui;
using namespace leadferry::ui::gallery;

namespace {

Sidebar* makeSidebar(const char* current)
{
    auto* sidebar = new Sidebar;
    const auto entry = [](const char* id, const char* label) { return SidebarEntry{text(id), text(id), text(label)}; };
    sidebar->setGroups({
        {{},
         {entry("overview", "Overview"), entry("deliveries", "Deliveries"), entry("conversations", "Conversations")},
         {}},
        {text("Set up"),
         {entry("sources", "Sources"), entry("connections", "Connections"), entry("mapping", "Mapping"),
          entry("properties", "Properties"), entry("test-lead", "Test leads")},
         {}},
        {{},
         {entry("checkup", "Check-up"), entry("settings", "Settings"), entry("help", "Help")},
         SidebarGroup::Place::Foot},
    });
    sidebar->setCount(text("deliveries"), 11, Tone::Held, text("Deliveries, 11 need you"));
    sidebar->setCount(text("conversations"), 2, Tone::Waiting, text("Conversations, 2 wait for a reply"));
    sidebar->setEngine(Tone::Ok, text("Running"), text("3 portals"));
    sidebar->setEngineControl(Sidebar::EngineControl::Pause);
    sidebar->setCurrent(text(current));
    return sidebar;
}

QWidget* withSidebar(Sidebar* sidebar, QWidget* page, int width, int height)
{
    auto* window = ground(width, height);
    auto* line = new QHBoxLayout(window);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(sidebar);
    line->addWidget(page, 1);
    return window;
}

struct Line
{
    Tone tone;
    const char* word;
    const char* time;
    const char* event;
    const char* person;
    const char* written;
};
constexpr Line lines[] = {
    {Tone::Working, "Sending", "16:20:41", "Lead captured", "Nora Lindqvist", ""},
    {Tone::Ok, "Delivered", "16:19:58", "Conversation ended", "Tomás Rivera", "Note"},
    {Tone::Held, "Held", "16:18:07", "Lead captured", "Jane Cooper", "Contact, note"},
    {Tone::Ok, "Delivered", "16:17:32", "Lead captured", "Amir Haddad", "Contact, note"},
    {Tone::Ok, "Delivered", "16:15:03", "Escalation requested", "Wei Zhang", "Contact, ticket +1"},
    {Tone::Waiting, "Waiting", "16:14:20", "Lead captured", "Lucía Romero", ""},
    {Tone::Ok, "Delivered", "16:12:45", "Buying intent", "Peter van der Berg", "Contact, deal"},
    {Tone::Failed, "Failed", "16:09:11", "Lead captured", "Sofia Marino", ""},
    {Tone::Ok, "Delivered", "16:08:30", "Lead captured", "Kenji Tanaka", "Contact, note"},
    {Tone::Skipped, "Skipped", "16:07:02", "Session started", "Visitor 7f2c", ""},
};

QStandardItemModel* makeRows(QObject* parent)
{
    auto* model = new QStandardItemModel(0, 5, parent);
    model->setHorizontalHeaderLabels({text("State"), text("Changed"), text("Event"), text("Person"), text("Written")});
    for (int repeat = 0; repeat < 3; ++repeat) {
        for (const Line& line : lines) {
            auto* state = new QStandardItem(text(line.word));
            state->setData(int(line.tone), Qt::UserRole);
            model->appendRow({state, new QStandardItem(text(line.time)), new QStandardItem(text(line.event)),
                              new QStandardItem(text(line.person)), new QStandardItem(text(line.written))});
        }
    }
    return model;
}

RowTable* makeTable(int inset)
{
    auto* table = new RowTable;
    table->setModel(makeRows(table));
    table->setInset(inset);
    const auto tone = [](const QModelIndex& index) { return Tone(index.data(Qt::UserRole).toInt()); };
    table->setItemDelegate(new TextDelegate(table));
    table->setItemDelegateForColumn(0, new StateDelegate(tone, table));
    table->setItemDelegateForColumn(1, new TimeDelegate(table));
    table->setItemDelegateForColumn(3, new PersonDelegate(table));
    table->setItemDelegateForColumn(4, new TextDelegate(table, Ink::Secondary));
    const int widths[] = {120, 86, 146, 140, 124};
    for (int index = 0; index < 5; ++index) {
        table->setColumnWidth(index, widths[index]);
    }
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    table->selectRow(2);
    table->setObjectName(QStringLiteral("focused"));
    return table;
}

FilterBar* makeFilterBar()
{
    auto* bar = new FilterBar;
    bar->field()->setText(text("since:today"));
    bar->field()->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_F));
    auto* saved = normal("Saved", ButtonWeight::Normal, text("bookmark"));
    saved->setMenu(new QMenu(saved));
    bar->addTrailing(saved);
    const auto toggle = [bar](const char* words, int count) {
        auto* chip = new Chip(Chip::Kind::Toggle, text(words));
        chip->setCount(count);
        bar->chips()->addChip(chip);
        return chip;
    };
    toggle("All", 150)->setChecked(true);
    toggle("Needs you", 11)->setTone(Tone::Held);
    toggle("Waiting", 1)->setTone(Tone::Waiting);
    bar->chips()->addDivider();
    bar->chips()->addChip(new Chip(Chip::Kind::Removable, text("Today")));
    for (const char* words : {"Type", "Portal", "Bot", "Cause"}) {
        auto* chip = new Chip(Chip::Kind::Menu, text(words));
        chip->setMenu(new QMenu(chip));
        bar->chips()->addChip(chip);
    }
    bar->chips()->setTrailing(compact("12 new", ButtonWeight::Link, text("arrow-up")));
    return bar;
}

TimelineStep stepAt(const QModelIndex& index)
{
    const TimelineLink open{text("open"), text("Open in HubSpot"), text("open-external")};
    if (index.parent().isValid()) {
        return {{}, {}, text("Try 1"), {}, {text("200 OK · 312 ms")}, {}, text("+0.4 s")};
    }
    switch (index.row()) {
    case 0:
        return {
            text("sources"),     {}, text("Event received"), {}, {text("Local port, signature checked, 1.8 KB")}, {},
            text("16:18:07.214")};
    case 1:
        return {text("mapping"),
                {},
                text("Mapped, version 12"),
                {},
                {text("11 fields filled, 2 empty")},
                {{text("why"), text("Why these values?"), {}}},
                text("+3 ms")};
    case 2:
        return {{},
                Tone::Ok,
                text("Contact updated"),
                {open},
                {text("Try 1 · 200 OK · 312 ms · shared its call with 4 others")},
                {},
                text("+0.4 s")};
    case 3:
        return {{}, Tone::Ok, text("Note created"), {open}, {text("Try 1 · 201 Created · 287 ms")}, {}, text("+1.1 s")};
    default:
        return {{},
                Tone::Held,
                text("Lead priority held"),
                {},
                {text("Try 1 · 400 · “urgent” is not one of low, medium, high")},
                {{text("request"), text("Show request and answer"), {}}, {text("curl"), text("Copy as cURL"), {}}},
                text("+1.2 s")};
    }
}

QWidget* makeDetailHead(Tone tone, const char* word, const char* person)
{
    auto* head = new QWidget;
    auto* list = column(head, 4);
    list->setContentsMargins(16, 12, 8, 10);
    auto* mark = new StateMark;
    mark->setState(tone, text(word));
    auto* line = row({mark, new TextLabel(text(person), TextRole::Section),
                      new TextLabel(text("Lead captured"), TextRole::Body, Ink::Secondary)});
    line->addWidget(makeIconButton(u"more", text("More"), ButtonSize::Compact));
    line->addWidget(makeIconButton(u"close", text("Close"), ButtonSize::Compact));
    list->addLayout(line);
    auto* meta = new TextLabel(text("Came in today 16:18:07 · website-bot → Motor group · evt_01J9"), TextRole::Caption,
                               Ink::Secondary);
    meta->setElide(Qt::ElideRight);
    list->addWidget(meta);
    return head;
}

QWidget* makeTabs(int current)
{
    auto* strip = new TabStrip(16);
    for (const char* words : {"Timeline", "Fields", "Payload", "Conversation"}) {
        strip->bar()->addTab(text(words));
    }
    strip->bar()->setCurrentIndex(current);
    return strip;
}

QWidget* inset(QWidget* widget)
{
    auto* box = new QWidget;
    auto* list = column(box);
    list->setContentsMargins(16, 0, 16, 12);
    list->addWidget(widget);
    return box;
}

QWidget* makeHeldDetail()
{
    auto* detail = ground(456, 600);
    auto* list = column(detail, 0);
    list->addWidget(makeDetailHead(Tone::Held, "Held", "Jane Cooper"));
    auto* card = new RepairCard;
    card->setProblem(
        Tone::Held, text("HubSpot has no option “urgent” in Lead priority"),
        text("Contact and note are saved. Only Lead priority is missing; it is sent as soon as HubSpot knows "
             "the value."));
    card->addRepair(text("Add option “urgent”"), {}, RepairCard::Repair::Best);
    card->addRepair(text("Map the value…"), {}, RepairCard::Repair::Other);
    card->addRepair(text("Leave it out"), {}, RepairCard::Repair::Give);
    card->setNote(text("6 more deliveries are held for this cause. Repairing one delivers all 7."));
    list->addWidget(inset(card));
    list->addWidget(makeTabs(0));
    auto* view = new TimelineView(stepAt);
    auto* model = new QStandardItemModel(view);
    for (int step = 0; step < 5; ++step) {
        model->appendRow(new QStandardItem(QString::number(step)));
    }
    model->item(2)->appendRow(new QStandardItem(text("try")));
    view->setModel(model);
    view->expand(model->index(2, 0));
    list->addWidget(view, 1);
    return detail;
}

QWidget* makeFailedDetail()
{
    auto* detail = ground(456, 600);
    auto* list = column(detail, 0);
    list->addWidget(makeDetailHead(Tone::Failed, "Failed", "Sofia Marino"));
    auto* card = new RepairCard;
    card->setProblem(
        Tone::Failed, text("HubSpot did not answer for three days"),
        text("Nothing was written. All 10 tries are used up, and HubSpot answers again since 16:15. Retry now; "
             "it is safe to do so."));
    card->addRepair(text("Retry"), u"retry", RepairCard::Repair::Best);
    card->addRepair(text("Retry all 3 with this cause"), {}, RepairCard::Repair::Other);
    card->addRepair(text("Ignore"), {}, RepairCard::Repair::Give);
    list->addWidget(inset(card));
    list->addWidget(makeTabs(2));
    auto* payload = new PayloadViewer;
    payload->setPayload(
        R"({"id":"evt_01J7Q","type":"lead.captured.v1","bot":"guide-bot","contact":{"email":"sofia.marino@example.com","name":"Sofia Marino"},"data":{"topic":"Winter travel","score":0.82,"new":true},"tags":["a","b"]})");
    list->addWidget(payload, 1);
    return detail;
}

QWidget* makeDeliveriesWith(QWidget* detail)
{
    auto* page = new PageFrame(text("Deliveries"), PageFrame::Content::EdgeToEdge);
    page->addAction(normal("Export", ButtonWeight::Normal, text("export")));
    page->addAction(normal("Columns", ButtonWeight::Normal, text("columns")));
    auto* filters = new QWidget;
    auto* filterBox = column(filters);
    filterBox->setContentsMargins(24, 0, 24, 12);
    filterBox->addWidget(makeFilterBar());
    page->body()->addWidget(filters);
    page->body()->addWidget(new Hairline(Qt::Horizontal));
    auto* list = ground(616, 600);
    auto* listColumn = column(list, 0);
    listColumn->addWidget(makeTable(24), 1);
    auto* foot = new TableFoot;
    foot->setInset(24);
    foot->setCount(text("150 deliveries"));
    foot->setSelection(text("1 selected"));
    auto* retry = compact("Retry", ButtonWeight::Flat, text("retry"));
    setKeyHint(retry, QKeySequence(Qt::Key_R));
    foot->addAction(retry);
    listColumn->addWidget(foot);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(list);
    splitter->addWidget(detail);
    splitter->setSizes({616, 456});
    page->setContent(splitter);
    return withSidebar(makeSidebar("deliveries"), page, 1280, 800);
}

QWidget* makeDeliveries()
{
    return makeDeliveriesWith(makeHeldDetail());
}

QWidget* makePayload()
{
    return makeDeliveriesWith(makeFailedDetail());
}

QWidget* makeNarrow()
{
    auto* page = new PageFrame(text("Deliveries"), PageFrame::Content::EdgeToEdge);
    auto* exportButton = makeIconButton(u"export", text("Export"), ButtonSize::Normal);
    setFrame(exportButton, IconButtonFrame::Framed);
    page->addAction(exportButton);
    auto* filters = new QWidget;
    auto* filterBox = column(filters);
    filterBox->setContentsMargins(16, 0, 16, 12);
    auto* bar = makeFilterBar();
    bar->setProblem(text("After “since:” a day is expected, for example since:today or since:2026-11-16."));
    filterBox->addWidget(bar);
    page->body()->addWidget(filters);
    page->body()->addWidget(makeTable(16), 1);
    auto* sidebar = makeSidebar("deliveries");
    sidebar->setForm(Sidebar::Form::Rail);
    return withSidebar(sidebar, page, 900, 600);
}

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

QWidget* makeConnectionRow(Tone tone, const char* word, const char* name, const char* facts, const char* button)
{
    auto* line = new QWidget;
    line->setMinimumHeight(64);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(9, 8, 12, 8);
    layout->setSpacing(12);
    auto* mark = new StateMark;
    mark->setState(tone, text(word));
    auto* markBox = row({mark});
    layout->addLayout(markBox);
    auto* names = column(nullptr, 0);
    names->addWidget(new TextLabel(text(name), TextRole::BodyMedium));
    names->addWidget(new TextLabel(text(facts), TextRole::Caption, Ink::Secondary));
    layout->addLayout(names, 1);
    if (*button) {
        layout->addWidget(compact(button));
    }
    layout->addWidget(makeIconButton(u"more", text("More"), ButtonSize::Compact));
    return line;
}

QWidget* makeConnections()
{
    auto* page = new PageFrame(text("Connections"), PageFrame::Content::Padded);
    page->setFacts(text("3 portals"));
    page->addAction(normal("Check all", ButtonWeight::Normal, text("checkup")));
    page->addAction(normal("Connect a portal", ButtonWeight::Primary, text("plus")));
    auto* card = new Card;
    card->addRow(makeConnectionRow(Tone::Ok, "Connected", "Law firm", "Portal 4471902 · own HubSpot app · EU",
                                   "Grant permission"));
    card->addRow(
        makeConnectionRow(Tone::Waiting, "Trying again", "Magazine", "Portal 6120044 · service key · US", "Try now"));
    card->addRow(makeConnectionRow(Tone::Failed, "Access withdrawn", "Motor group", "Portal 5520318 · service key · US",
                                   "Reconnect"));
    page->body()->addWidget(card);
    page->body()->addWidget(new TextLabel(
        text("A portal is one HubSpot account. The light is green only after a real call to HubSpot succeeded."),
        TextRole::Body, Ink::Secondary));
    auto* headed = new Card;
    headed->setHead(text("Needs you"), text("11 deliveries, 3 causes"), compact("Show all"));
    headed->addRow(makeConnectionRow(Tone::Held, "Held", "HubSpot has no option “urgent” in Lead priority",
                                     "Motor group · contact and note are saved", "Add the option"));
    page->body()->addWidget(headed);
    auto* loading = new LoadingRows;
    loading->start(text("Reading 1,000,000 deliveries…"));
    page->setContent(loading);
    return withSidebar(makeSidebar("connections"), page, 1280, 800);
}

QWidget* makeDialog()
{
    auto* dialog = new Dialog(text("Connect a portal"), Dialog::Width::Medium, nullptr);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(12);
    auto* signIn = new ChoiceCard(
        text("Sign in to HubSpot"),
        text("Best for most. Your browser opens, you choose the account and agree. Uses your own HubSpot app."));
    signIn->setChecked(true);
    choices->addWidget(signIn, 1);
    choices->addWidget(
        new ChoiceCard(
            text("Paste a service key"),
            text("Quickest for a single account. A super admin makes the key in HubSpot under Development, Keys.")),
        1);
    dialog->body()->addLayout(choices);
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    form->setColumnMinimumWidth(0, 120);
    form->addWidget(new TextLabel(text("1. Copy these into your HubSpot app"), TextRole::Section), 0, 0, 1, 2);
    const auto add = [form](int line, const char* label, QWidget* field) {
        setVariant(field, variant::compact);
        form->addWidget(new TextLabel(text(label), TextRole::Body, Ink::Secondary), line, 0);
        form->addWidget(field, line, 1);
    };
    add(1, "Redirect URL", new CopyField(text("http://localhost:47821/oauth/callback")));
    add(2, "Permissions",
        new CopyField(text("oauth crm.objects.contacts.read crm.objects.contacts.write crm.schemas.contacts.read")));
    form->addWidget(new TextLabel(text("2. Copy these out of it"), TextRole::Section), 3, 0, 1, 2);
    auto* client = new QLineEdit(text("3f9c2e7a-14"));
    client->setFont(fontOf(TextRole::Mono));
    auto* error = new InlineError(client);
    add(4, "Client ID", client);
    form->addWidget(error, 5, 1);
    error->setProblem(Validity::Wrong, text("This looks cut off. Copy the whole client ID from HubSpot again."));
    auto* secret = new SecretField;
    secret->setText(text("0123456789abcdef"));
    secret->setObjectName(text("focused"));
    add(6, "Client secret", secret);
    dialog->body()->addLayout(form);
    auto* promise = row(
        {new IconLabel(u"lock", 16, Ink::Secondary),
         new TextLabel(text("Kept in this PC’s keychain, never in files or logs. It is used only to talk to HubSpot."),
                       TextRole::Caption, Ink::Secondary)});
    dialog->body()->addLayout(promise);
    dialog->setPrimary(text("Open browser"), u"globe");
    dialog->setFootNote(
        makeButton(text("Show me how, with pictures"), u"help", ButtonWeight::Link, ButtonSize::Normal));
    return dialog;
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
