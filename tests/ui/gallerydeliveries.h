// SPDX-License-Identifier: GPL-3.0-or-later
// The list of deliveries of the component gallery: its table, filters, foot and both kinds of detail, wide and narrow.
#pragma once

#include "ui/components/buttons.h"
#include "ui/components/chip.h"
#include "ui/components/delegates/statedelegate.h"
#include "ui/components/delegates/textdelegate.h"
#include "ui/components/delegates/timelinedelegate.h"
#include "ui/components/filterbar.h"
#include "ui/components/pageframe.h"
#include "ui/components/payloadviewer.h"
#include "ui/components/repaircard.h"
#include "ui/components/rowtable.h"
#include "ui/components/statemark.h"
#include "ui/components/tabstrip.h"
#include "ui/gallerysidebar.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabBar>
#include <QToolButton>

namespace leadferry::ui::gallery {

struct Line
{
    Tone tone;
    const char* word;
    const char* time;
    const char* event;
    const char* person;
    const char* written;
};
inline constexpr Line lines[] = {
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

inline QStandardItemModel* makeRows(QObject* parent)
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

inline RowTable* makeTable(int inset)
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

inline FilterBar* makeFilterBar()
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

inline TimelineStep stepAt(const QModelIndex& index)
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

inline QWidget* makeDetailHead(Tone tone, const char* word, const char* person)
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

inline QWidget* makeTabs(int current)
{
    auto* strip = new TabStrip(16);
    for (const char* words : {"Timeline", "Fields", "Payload", "Conversation"}) {
        strip->bar()->addTab(text(words));
    }
    strip->bar()->setCurrentIndex(current);
    return strip;
}

inline QWidget* inset(QWidget* widget)
{
    auto* box = new QWidget;
    auto* list = column(box);
    list->setContentsMargins(16, 0, 16, 12);
    list->addWidget(widget);
    return box;
}

inline QWidget* makeHeldDetail()
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

inline QWidget* makeFailedDetail()
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

inline QWidget* makeDeliveriesWith(QWidget* detail)
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

inline QWidget* makeDeliveries()
{
    return makeDeliveriesWith(makeHeldDetail());
}

inline QWidget* makePayload()
{
    return makeDeliveriesWith(makeFailedDetail());
}

inline QWidget* makeNarrow()
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

} // namespace leadferry::ui::gallery
