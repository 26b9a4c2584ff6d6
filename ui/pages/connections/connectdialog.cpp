// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectdialog.h"

#include "presentation/timetexts.h"
#include "ui/components/buttons.h"
#include "ui/components/choicecard.h"
#include "ui/components/copyfield.h"
#include "ui/components/iconlabel.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/askadminpanel.h"
#include "ui/pages/connections/connectfields.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/pages/connections/servicekeyform.h"
#include "ui/pages/connections/signinform.h"
#include "ui/style/icons.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::ConnectModel;
using presentation::ConnectPurpose;

namespace {

QString titleFor(const ConnectPurpose& purpose)
{
    switch (purpose.kind) {
    case ConnectPurpose::Kind::Connect:
        return ConnectDialog::tr("Connect a portal");
    case ConnectPurpose::Kind::Reconnect:
        return ConnectDialog::tr("Reconnect %1", "portal").arg(purpose.portalName);
    case ConnectPurpose::Kind::Grant:
        return ConnectDialog::tr("Grant permissions for %1", "portal").arg(purpose.portalName);
    }
    return {};
}

} // namespace

ConnectDialog::ConnectDialog(app::EngineClient& client, base::Clock& clock, const ConnectPurpose& purpose,
                             const QStringList& names, QWidget* parent)
    : Dialog(titleFor(purpose), Width::Medium, parent),
      m_client(client),
      m_model(client, clock, purpose),
      m_fields(new ConnectFields(m_model, this)),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_form(new QWidget(this)),
      m_admin(new AskAdminPanel(this)),
      m_adminLink(makeButton({}, u"help", ButtonWeight::Link, ButtonSize::Normal, this)),
      m_primary(setPrimary({}))
{
    QStringList others = names;
    others.removeAll(purpose.portalName);
    m_model.setTakenNames(others);
    m_problem->hide();
    body()->addWidget(m_problem);
    buildForm(client.status());
    body()->addWidget(m_form);
    m_progress = buildProgress();
    body()->addWidget(m_progress);
    body()->addWidget(m_admin);
    setFootNote(m_adminLink);
    follow();
    showWay();
    showAdmin(false);
    m_model.loadApps();
}

ConnectDialog::~ConnectDialog()
{
    delete m_fields; // before the fields lose their focus
}

void ConnectDialog::follow()
{
    connect(m_primary, &QPushButton::clicked, this, &ConnectDialog::begin);
    connect(m_adminLink, &QPushButton::clicked, this, [this] { showAdmin(!m_adminShown); });
    connect(m_problem, &StatusBanner::actionTriggered, &m_model, &ConnectModel::connectOther);
    connect(m_fields, &ConnectFields::sizeChanged, this, &Dialog::fit);
    connect(&m_model, &ConnectModel::stepChanged, this, &ConnectDialog::showStep);
    connect(&m_model, &ConnectModel::secondsLeftChanged, this, &ConnectDialog::showCountdown);
    connect(&m_model, &ConnectModel::wayChanged, this, &ConnectDialog::showWay);
    connect(&m_model, &ConnectModel::browserWanted, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
}

void ConnectDialog::buildForm(const app::EngineStatus& status)
{
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(16);
    if (!status.standIn.isEmpty() && m_model.purpose().kind == ConnectPurpose::Kind::Connect) {
        addNote(
            m_form, u"info",
            new TextLabel(tr("For practice: this connects to the stand-in at %1, not to HubSpot.").arg(status.standIn),
                          TextRole::BodyMedium, Ink::Text, m_form));
    }
    if (m_model.purpose().kind == ConnectPurpose::Kind::Grant) {
        form->addWidget(buildGrant());
    }
    form->addWidget(buildChoices());
    auto* signIn = new SignInForm(m_model, *m_fields, status, m_form);
    connect(signIn, &SignInForm::sizeChanged, this, &Dialog::fit);
    m_signInForm = signIn;
    m_keyForm = new ServiceKeyForm(m_model, *m_fields, status, m_form);
    form->addWidget(m_signInForm);
    form->addWidget(m_keyForm);
    form->addWidget(buildNameForm());
    m_advice = new TextLabel({}, TextRole::Caption, Ink::Secondary, m_form);
    addNote(m_form, u"contact", m_advice);
    addNote(m_form, u"lock",
            new TextLabel(tr("Kept in this PC’s keychain, never in files or logs. It is used only to talk to HubSpot."),
                          TextRole::Caption, Ink::Secondary, m_form));
}

QWidget* ConnectDialog::buildGrant()
{
    const presentation::ProblemText missing = presentation::missingPermissions(m_model.purpose());
    auto* grant = new QWidget(m_form);
    auto* column = new QVBoxLayout(grant);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* banner = new StatusBanner(StatusBanner::Size::Small, grant);
    banner->setMessage(Tone::Held, missing.title, missing.meaning);
    column->addWidget(banner);
    auto* grid = new FormGrid(grant);
    const QString label = tr("Missing");
    grid->addCopyRow(label, m_model.purpose().missingScopes.join(QLatin1Char(' ')), tr("Missing permissions"));
    column->addWidget(grid);
    return grant;
}

QWidget* ConnectDialog::buildChoices()
{
    auto* choices = new QWidget(m_form);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_signIn = new ChoiceCard(tr("Sign in to HubSpot"),
                              tr("Best for most, and for several accounts. Your browser opens, you choose the account "
                                 "and agree. Takes a HubSpot app, once."),
                              choices);
    m_key = new ChoiceCard(tr("Paste a service key"),
                           tr("Quickest for a single account. The key is made in HubSpot under Development, Keys, "
                              "Service keys."),
                           choices);
    auto* group = new QButtonGroup(this);
    for (ChoiceCard* card : {m_signIn, m_key}) {
        group->addButton(card);
        row->addWidget(card, 1);
    }
    (m_model.way() == Way::SignIn ? m_signIn : m_key)->setChecked(true);
    connect(m_signIn, &ChoiceCard::toggled, this,
            [this](bool on) { m_model.setWay(on ? Way::SignIn : Way::ServiceKey); });
    return choices;
}

QWidget* ConnectDialog::buildNameForm()
{
    auto* grid = new FormGrid(m_form);
    auto* name = new QLineEdit(m_model.purpose().portalName, grid);
    name->setPlaceholderText(tr("How it is called in the log. Left empty: the account’s number"));
    m_fields->add(grid, tr("Name"), Field::Name, name);
    return grid;
}

void ConnectDialog::addNote(QWidget* form, QStringView iconName, TextLabel* words)
{
    auto* note = new QHBoxLayout;
    note->setSpacing(8);
    note->addWidget(new IconLabel(iconName, 16, Ink::Secondary, form), 0, Qt::AlignTop);
    words->setWordWrap(true);
    note->addWidget(words, 1);
    static_cast<QVBoxLayout*>(form->layout())->addLayout(note);
}

QWidget* ConnectDialog::buildProgress()
{
    auto* progress = new QWidget(this);
    auto* column = new QVBoxLayout(progress);
    column->setContentsMargins(0, 24, 0, 24);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_stepIcon = new IconLabel(Tone::Working, 20, progress);
    row->addWidget(m_stepIcon, 0, Qt::AlignTop);
    m_stepText = new TextLabel({}, TextRole::Section, Ink::Text, progress);
    m_stepText->setWordWrap(true);
    row->addWidget(m_stepText, 1);
    column->addLayout(row);
    m_countdown = new TextLabel({}, TextRole::Body, Ink::Secondary, progress);
    m_countdown->setDigits(TextLabel::Digits::Tabular);
    m_countdown->setWordWrap(true);
    m_openAgain =
        makeButton(tr("Open the browser again"), u"globe", ButtonWeight::Normal, ButtonSize::Compact, progress);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(32, 0, 0, 0);
    below->addWidget(m_countdown);
    below->addWidget(m_openAgain, 0, Qt::AlignLeading);
    m_noBrowser = buildNoBrowser(progress);
    below->addWidget(m_noBrowser);
    column->addLayout(below);
    connect(m_openAgain, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_model.browserUrl()); });
    return progress;
}

/// Whether a browser has opened cannot be known: what opens it may succeed and the browser still fail.
QWidget* ConnectDialog::buildNoBrowser(QWidget* parent)
{
    auto* block = new QWidget(parent);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(4);
    const QString words = tr("If no browser opens, copy this address into one on this PC:");
    auto* label = new TextLabel(words, TextRole::Caption, Ink::Secondary, block);
    label->setWordWrap(true);
    column->addWidget(label);
    m_address = new CopyField({}, block);
    m_address->setAccessibleName(words);
    column->addWidget(m_address);
    return block;
}

void ConnectDialog::begin()
{
    if (m_model.step() == ConnectModel::Step::Done) {
        accept();
        if (isNew()) {
            emit testLeadWanted(m_model.connectedName());
        }
    } else if (m_fields->check()) {
        m_model.start();
    }
}

/// Not one that was connected before.
bool ConnectDialog::isNew() const
{
    return m_model.purpose().kind == presentation::ConnectPurpose::Kind::Connect;
}

void ConnectDialog::reject()
{
    if (m_model.isBusy()) {
        m_model.cancel();
    } else if (m_adminShown) {
        showAdmin(false);
    } else {
        Dialog::reject();
    }
}

void ConnectDialog::showWay()
{
    const bool signIn = m_model.way() == Way::SignIn;
    (signIn ? m_signIn : m_key)->setChecked(true);
    m_signInForm->setVisible(signIn);
    m_keyForm->setVisible(!signIn);
    m_advice->setText(signIn ? tr("Best with a HubSpot user made for it: the connection acts as the app and outlives a "
                                  "colleague’s leaving, and HubSpot shows what came from Leadferry.")
                             : tr("Best made by a HubSpot user made for it: the key has only what its maker may do, "
                                  "outlives a colleague’s leaving, and HubSpot shows what came from Leadferry."));
    showPrimary();
    fit();
}

void ConnectDialog::showPrimary()
{
    if (m_model.step() == ConnectModel::Step::Done) {
        m_primary->setText(isNew() ? tr("Send a test lead") : tr("Close"));
        m_primary->setIcon(isNew() ? icon(u"test-lead") : QIcon());
        return;
    }
    const bool signIn = m_model.way() == Way::SignIn;
    const QString byKey = m_model.mayUseKeptKey() ? tr("Check again") : tr("Connect");
    m_primary->setText(signIn ? tr("Open browser") : byKey);
    m_primary->setIcon(icon(signIn ? u"globe" : u"connections"));
}

void ConnectDialog::showAdmin(bool wanted)
{
    m_adminShown = wanted;
    if (wanted) {
        m_admin->setRequest(presentation::adminRequest(m_model.way(), m_client.status()));
    }
    m_adminLink->setText(wanted ? tr("Back") : tr("I may not do this in HubSpot"));
    showStep();
}

void ConnectDialog::showStep()
{
    using Step = ConnectModel::Step;
    const Step step = m_model.step();
    const bool editable = step == Step::Typing || step == Step::Failed;
    m_admin->setVisible(editable && m_adminShown);
    m_adminLink->setVisible(editable);
    m_form->setVisible(editable && !m_adminShown);
    m_progress->setVisible(!editable);
    m_problem->setVisible(step == Step::Failed && !m_adminShown);
    if (step == Step::Failed) {
        m_problem->setMessage(Tone::Failed, m_model.failure().title, m_model.failure().meaning);
        m_problem->setAction(m_model.canConnectOther() ? tr("Connect the other one") : QString());
    }
    m_stepText->setText(m_model.stepText());
    m_stepIcon->setTone(step == Step::Done ? Tone::Ok : Tone::Working);
    m_openAgain->setVisible(step == Step::Browser);
    m_noBrowser->setVisible(step == Step::Browser);
    m_address->setValue(QString::fromLatin1(m_model.browserUrl().toEncoded()));
    m_primary->setVisible((editable && !m_adminShown) || step == Step::Done);
    showPrimary();
    cancelButton()->setVisible(step != Step::Done || isNew());
    cancelButton()->setText(step == Step::Done ? tr("Close") : tr("Cancel"));
    showCountdown();
    fit();
    if (step == Step::Done) {
        m_primary->setFocus();
        emit connected(m_model.connectedName());
    }
}

void ConnectDialog::showCountdown()
{
    using Step = ConnectModel::Step;
    if (m_model.step() == Step::Done) {
        m_countdown->setDigits(TextLabel::Digits::Proportional); // it counts no more, and its lines break
        m_countdown->setText(isNew() ? tr("Deliveries for it go out from now on. A test lead shows that all of it "
                                          "arrives, and can be taken out again.")
                                     : tr("Deliveries for it go out from now on."));
    } else if (m_model.hasCountdown()) {
        m_countdown->setText(
            tr("Time left: %1", "minutes and seconds").arg(presentation::countdownText(m_model.secondsLeft())));
    }
    m_countdown->setVisible(m_model.hasCountdown() || m_model.step() == Step::Done);
}

} // namespace leadferry::ui
