// SPDX-License-Identifier: GPL-3.0-or-later
// The controls sheet of the component gallery: every state, button, field, chip and banner once, and the small words it
// is made of.
#pragma once

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/chip.h"
#include "ui/components/dialog.h"
#include "ui/components/emptystate.h"
#include "ui/components/filterbar.h"
#include "ui/components/inlineerror.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/pageframe.h"
#include "ui/components/payloadviewer.h"
#include "ui/components/repaircard.h"
#include "ui/components/rowtable.h"
#include "ui/components/segments.h"
#include "ui/components/sidebar.h"
#include "ui/components/statemark.h"
#include "ui/components/statusbanner.h"
#include "ui/components/toast.h"
#include "ui/style/variant.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>

namespace leadferry::ui::gallery {

inline QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

inline QVBoxLayout* column(QWidget* parent = nullptr, int spacing = 8)
{
    auto* layout = parent ? new QVBoxLayout(parent) : new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

inline QHBoxLayout* row(std::initializer_list<QWidget*> widgets, int spacing = 8)
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    for (QWidget* widget : widgets) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    return layout;
}

inline void section(QVBoxLayout* into, const char* title, std::initializer_list<QLayout*> rows)
{
    auto* head = new TextLabel(text(title), TextRole::CaptionStrong, Ink::Secondary);
    into->addWidget(head);
    for (QLayout* line : rows) {
        into->addLayout(line);
    }
    into->addSpacing(10);
}

inline QWidget* ground(int width, int height)
{
    auto* widget = new QWidget;
    widget->resize(width, height);
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
    return widget;
}

struct Word
{
    Tone tone;
    const char* word;
    const char* meaning;
};
inline constexpr Word stateWords[] = {
    {Tone::Ok, "Delivered", "in HubSpot, nothing to do"},
    {Tone::Working, "Sending", "a call is under way"},
    {Tone::Checking, "Checking", "outcome unknown, looking it up"},
    {Tone::Waiting, "Waiting", "next try has a time"},
    {Tone::Held, "Held", "waits for a person"},
    {Tone::Failed, "Failed", "tries are used up"},
    {Tone::Paused, "Paused", "a person stopped it"},
    {Tone::Skipped, "Skipped", "a rule said: do not send"},
};

inline void addStates(QVBoxLayout* into)
{
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, 120);
    int line = 0;
    for (const Word& word : stateWords) {
        auto* mark = new StateMark;
        mark->setState(word.tone, text(word.word));
        grid->addWidget(mark, line, 0);
        grid->addWidget(new TextLabel(text(word.meaning), TextRole::Body, Ink::Secondary), line, 1);
        grid->setRowMinimumHeight(line, 32);
        ++line;
    }
    grid->setColumnStretch(1, 1);
    section(into, "States", {grid});
}

inline void addType(QVBoxLayout* into)
{
    struct Sample
    {
        TextRole role;
        const char* words;
    };
    auto* list = column(nullptr, 0);
    for (const Sample& sample :
         {Sample{TextRole::Display, "Display 1,284"}, Sample{TextRole::PageTitle, "Page title"},
          Sample{TextRole::Banner, "Banner sentence"}, Sample{TextRole::Section, "Section title"},
          Sample{TextRole::Body, "Body and table text"}, Sample{TextRole::Caption, "Caption and pill"},
          Sample{TextRole::Mono, "evt_01J9 · since:today"}}) {
        list->addWidget(new TextLabel(text(sample.words), sample.role));
    }
    section(into, "Type", {list});
}

inline QPushButton* normal(const char* words, ButtonWeight weight = ButtonWeight::Normal, const QString& iconName = {})
{
    return makeButton(text(words), iconName, weight, ButtonSize::Normal);
}

inline QPushButton* compact(const char* words, ButtonWeight weight = ButtonWeight::Normal, const QString& iconName = {})
{
    return makeButton(text(words), iconName, weight, ButtonSize::Compact);
}

inline void addButtons(QVBoxLayout* into)
{
    auto* more = makeIconButton(u"more", text("More"), ButtonSize::Normal);
    setFrame(more, IconButtonFrame::Framed);
    auto* focused = normal("Focused");
    focused->setObjectName(QStringLiteral("focused"));
    auto* off = normal("Not available");
    off->setEnabled(false);
    auto* withKey = compact("Retry", ButtonWeight::Flat, text("retry"));
    setKeyHint(withKey, QKeySequence(Qt::Key_R));
    section(into, "Buttons",
            {row({normal("Save", ButtonWeight::Primary), normal("Dry run"), normal("Leave it out", ButtonWeight::Flat),
                  more, focused, off}),
             row({compact("Retry", ButtonWeight::Primary), compact("Map the value…"),
                  compact("Delete 3 rules", ButtonWeight::Danger), new Segments({text("24 hours"), text("7 days")})}),
             row({normal("Export", ButtonWeight::Normal, text("export")),
                  normal("Connect a portal", ButtonWeight::Primary, text("plus")), withKey,
                  compact("12 new", ButtonWeight::Link, text("arrow-up"))})});
}

inline void addFields(QVBoxLayout* into)
{
    auto* plain = new QLineEdit(text("Normal"));
    auto* empty = new QLineEdit;
    empty->setPlaceholderText(text("Placeholder"));
    auto* wrong = new QLineEdit(text("8080"));
    auto* combo = new QComboBox;
    combo->addItems({text("This PC only"), text("The whole network")});
    auto* spin = new QSpinBox;
    spin->setValue(8);
    auto* off = new QLineEdit(text("Disabled"));
    off->setEnabled(false);
    auto* error = new InlineError(wrong);
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    grid->addWidget(plain, 0, 0);
    grid->addWidget(empty, 0, 1);
    grid->addWidget(wrong, 1, 0);
    grid->addWidget(combo, 1, 1);
    grid->addWidget(error, 2, 0, 1, 2);
    grid->addWidget(spin, 3, 0);
    grid->addWidget(off, 3, 1);
    error->setProblem(Validity::Wrong, text("Another program uses port 8080. Choose another, or quit that program."));
    auto* contacts = new QCheckBox(text("Contacts"));
    contacts->setChecked(true);
    auto* signIn = new QRadioButton(text("Sign in"));
    signIn->setChecked(true);
    auto* on = new QCheckBox(text("On"));
    setVariant(on, variant::toggle);
    on->setChecked(true);
    auto* offSwitch = new QCheckBox(text("Off"));
    setVariant(offSwitch, variant::toggle);
    section(into, "Fields",
            {grid,
             row({contacts, new QCheckBox(text("Deals")), signIn, new QRadioButton(text("Key")), on, offSwitch}, 16)});
}

inline void addChips(QVBoxLayout* into)
{
    auto* all = new Chip(Chip::Kind::Toggle, text("All"));
    all->setCount(150);
    all->setChecked(true);
    auto* needs = new Chip(Chip::Kind::Toggle, text("Needs you"));
    needs->setCount(11);
    needs->setTone(Tone::Held);
    section(
        into, "Filter chips",
        {row({all, needs, new Chip(Chip::Kind::Removable, text("Today")), new Chip(Chip::Kind::Menu, text("Portal"))},
             6)});
}

inline void addProgress(QVBoxLayout* into)
{
    auto* bar = new QProgressBar;
    bar->setRange(0, 640);
    bar->setValue(212);
    auto* words = column(nullptr, 0);
    words->addLayout(row({new TextLabel(text("Sending again: 212 of 640"), TextRole::BodyMedium)}));
    words->addWidget(bar);
    words->addWidget(new TextLabel(text("209 delivered, 3 held"), TextRole::Caption, Ink::Secondary));
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addLayout(words, 1);
    line->addWidget(compact("Cancel"));
    section(into, "Progress", {line});
}

inline void addBanners(QVBoxLayout* into)
{
    auto* list = column();
    const auto add = [list](Tone tone, const char* sentence, const char* detail) {
        auto* banner = new StatusBanner(StatusBanner::Size::Small);
        banner->setMessage(tone, text(sentence), text(detail));
        list->addWidget(banner);
    };
    add(Tone::Ok, "Everything is arriving in HubSpot.", "Last delivery 14 seconds ago.");
    add(Tone::Held, "11 deliveries need a decision from you.", "Nothing is lost.");
    add(Tone::Failed, "Law firm has withdrawn access.", "87 deliveries wait. Reconnect to go on.");
    add(Tone::Paused, "Paused by you at 16:20.", "Events are still received and kept.");
    auto* page = new StatusBanner;
    page->setMessage(Tone::Held, text("Leads are arriving in HubSpot. 11 need a decision from you."),
                     text("Nothing is lost: they wait here until the three causes below are repaired."));
    page->setAction(text("Show the 11"));
    list->addWidget(page);
    section(into, "Banners", {list});
}

inline void addFacts(QVBoxLayout* into)
{
    auto* facts = new KeyValueRows;
    facts->addRow(text("Portal"), text("4471902"));
    facts->addRow(text("Event id"), text("evt_01J9"), KeyValueRows::Value::Code);
    facts->addRow(text("Company"), {});
    auto* list = column();
    list->addWidget(facts);
    section(into, "Facts", {list});
}

inline QWidget* makeControls()
{
    auto* page = ground(1280, 860);
    auto* grid = new QHBoxLayout(page);
    grid->setContentsMargins(24, 16, 24, 16);
    grid->setSpacing(28);
    auto* left = column();
    auto* middle = column();
    auto* right = column();
    left->addWidget(new TextLabel(text("Components"), TextRole::PageTitle));
    left->addSpacing(10);
    addStates(left);
    addType(left);
    middle->addSpacing(46);
    addButtons(middle);
    addFields(middle);
    addChips(middle);
    addProgress(middle);
    right->addSpacing(46);
    addBanners(right);
    addFacts(right);
    for (QVBoxLayout* each : {left, middle, right}) {
        each->addStretch(1);
    }
    grid->addLayout(left, 34);
    grid->addLayout(middle, 48);
    grid->addLayout(right, 38);
    auto* toast = new Toast(page);
    toast->showMessage(text("7 deliveries sent again"), text("Show"));
    return page;
}

} // namespace leadferry::ui::gallery
