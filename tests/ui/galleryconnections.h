// SPDX-License-Identifier: GPL-3.0-or-later
// The connections of the component gallery: rows in cards, and the dialog that connects a portal.
#pragma once

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/choicecard.h"
#include "ui/components/copyfield.h"
#include "ui/components/dialog.h"
#include "ui/components/iconlabel.h"
#include "ui/components/inlineerror.h"
#include "ui/components/loadingrows.h"
#include "ui/components/pageframe.h"
#include "ui/components/secretfield.h"
#include "ui/components/statemark.h"
#include "ui/gallerysidebar.h"
#include "ui/style/variant.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace leadferry::ui::gallery {

inline QWidget* makeConnectionRow(Tone tone, const char* word, const char* name, const char* facts, const char* button)
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

inline QWidget* makeConnections()
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

inline QWidget* makeDialog()
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

} // namespace leadferry::ui::gallery
