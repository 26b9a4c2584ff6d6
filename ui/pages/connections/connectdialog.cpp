// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectdialog.h"

#include "presentation/timetexts.h"
#include "ui/components/buttons.h"
#include "ui/components/choicecard.h"
#include "ui/components/copyfield.h"
#include "ui/components/iconlabel.h"
#include "ui/components/inlineerror.h"
#include "ui/components/secretfield.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/style/icons.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::ConnectModel;

namespace {

constexpr int labelWidth = 120;

QGridLayout* makeGrid(QWidget* parent)
{
    auto* grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    return grid;
}

TextLabel* makeLabel(const QString& text, QWidget* buddy, QWidget* parent)
{
    auto* label = new TextLabel(text, TextRole::Body, Ink::Secondary, parent);
    label->setBuddy(buddy);
    return label;
}

void addSection(QGridLayout* grid, const QString& text, QWidget* parent)
{
    const int row = grid->rowCount();
    if (row > 1) {
        grid->setRowMinimumHeight(row, 6);
    }
    grid->addWidget(new TextLabel(text, TextRole::Section, Ink::Text, parent), row + 1, 0, 1, 2);
}

void addCaption(QGridLayout* grid, const QString& text, QWidget* parent)
{
    auto* caption = new TextLabel(text, TextRole::Caption, Ink::Secondary, parent);
    caption->setWordWrap(true);
    grid->addWidget(caption, grid->rowCount(), 1);
}

void addCopyRow(QGridLayout* grid, const QString& text, const QString& value, QWidget* parent)
{
    auto* field = new CopyField(value, parent);
    field->setAccessibleName(text);
    const int row = grid->rowCount();
    grid->addWidget(makeLabel(text, field, parent), row, 0);
    grid->addWidget(field, row, 1);
}

} // namespace

ConnectDialog::ConnectDialog(app::EngineClient& client, base::Clock& clock, const QString& reconnect,
                             const QStringList& names, QWidget* parent)
    : Dialog(reconnect.isEmpty() ? tr("Connect a portal") : tr("Reconnect %1", "portal").arg(reconnect), Width::Medium,
             parent),
      m_model(client, clock)
{
    QStringList others = names;
    others.removeAll(reconnect);
    m_model.setTakenNames(others);
    m_problem = new StatusBanner(StatusBanner::Size::Small, this);
    m_problem->hide();
    body()->addWidget(m_problem);
    m_form = new QWidget(this);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(16);
    form->addWidget(buildChoices());
    m_signInForm = buildSignIn(client.status());
    m_keyForm = buildKey(client.status());
    form->addWidget(m_signInForm);
    form->addWidget(m_keyForm);
    auto* nameForm = new QWidget(m_form);
    auto* name = new QLineEdit(reconnect, nameForm);
    name->setPlaceholderText(tr("How it is called in the log. Left empty: the account’s number"));
    addField(makeGrid(nameForm), tr("Name"), Field::Name, name);
    form->addWidget(nameForm);
    m_model.setValue(Field::Name, reconnect);
    auto* note = new QHBoxLayout;
    note->setSpacing(8);
    note->addWidget(new IconLabel(u"lock", 16, Ink::Secondary, m_form));
    auto* words =
        new TextLabel(tr("Kept in this PC’s keychain, never in files or logs. It is used only to talk to HubSpot."),
                      TextRole::Caption, Ink::Secondary, m_form);
    words->setWordWrap(true);
    note->addWidget(words, 1);
    form->addLayout(note);
    body()->addWidget(m_form);
    m_progress = buildProgress();
    body()->addWidget(m_progress);
    m_primary = setPrimary({});
    connect(m_primary, &QPushButton::clicked, this, &ConnectDialog::begin);
    connect(&m_model, &ConnectModel::stepChanged, this, &ConnectDialog::showStep);
    connect(&m_model, &ConnectModel::secondsLeftChanged, this, &ConnectDialog::showCountdown);
    connect(&m_model, &ConnectModel::wayChanged, this, &ConnectDialog::showWay);
    connect(&m_model, &ConnectModel::browserWanted, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
    showWay();
    showStep();
}

ConnectDialog::~ConnectDialog()
{
    for (const Row& row : std::as_const(m_rows)) {
        row.edit->disconnect(this); // losing the focus while it goes down must not be checked
    }
}

QWidget* ConnectDialog::buildChoices()
{
    auto* choices = new QWidget(m_form);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_signIn = new ChoiceCard(tr("Sign in to HubSpot"),
                              tr("Best for most. Your browser opens, you choose the account and agree. Uses your own "
                                 "HubSpot app."),
                              choices);
    m_key =
        new ChoiceCard(tr("Paste a service key"),
                       tr("Quickest for a single account. A super admin makes the key in HubSpot under Development, "
                          "Keys."),
                       choices);
    auto* group = new QButtonGroup(this);
    for (ChoiceCard* card : {m_signIn, m_key}) {
        group->addButton(card);
        row->addWidget(card, 1);
    }
    m_signIn->setChecked(true);
    connect(m_signIn, &ChoiceCard::toggled, this,
            [this](bool on) { m_model.setWay(on ? Way::SignIn : Way::ServiceKey); });
    return choices;
}

QWidget* ConnectDialog::buildSignIn(const app::EngineStatus& status)
{
    auto* form = new QWidget(m_form);
    QGridLayout* grid = makeGrid(form);
    addSection(grid, tr("1. Copy these into your HubSpot app"), form);
    addCopyRow(grid, tr("Redirect URL"), status.redirectUrls.value(0), form);
    if (status.redirectUrls.size() > 1) {
        QStringList ports;
        for (const QString& url : status.redirectUrls.mid(1)) {
            ports.append(QString::number(QUrl(url).port()));
        }
        addCaption(grid,
                   tr("Add it with these ports too, in case this one is in use: %1", "port numbers")
                       .arg(ports.join(QStringLiteral(", "))),
                   form);
    }
    addCopyRow(grid, tr("Permissions"), (status.requiredScopes + status.optionalScopes).join(QLatin1Char(' ')), form);
    addSection(grid, tr("2. Copy these out of it"), form);
    addField(grid, tr("Client ID"), Field::ClientId, new QLineEdit(form));
    addField(grid, tr("Client secret"), Field::ClientSecret, new SecretField(form));
    return form;
}

QWidget* ConnectDialog::buildKey(const app::EngineStatus& status)
{
    auto* form = new QWidget(m_form);
    QGridLayout* grid = makeGrid(form);
    addSection(grid, tr("1. Make a service key with these permissions"), form);
    QStringList permissions = status.requiredScopes + status.optionalScopes;
    permissions.removeAll(QStringLiteral("oauth")); // a key has no sign-in
    addCopyRow(grid, tr("Permissions"), permissions.join(QLatin1Char(' ')), form);
    addSection(grid, tr("2. Paste it here"), form);
    addField(grid, tr("Service key"), Field::ServiceKey, new SecretField(form));
    return form;
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
    m_openAgain =
        makeButton(tr("Open the browser again"), u"globe", ButtonWeight::Normal, ButtonSize::Compact, progress);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(32, 0, 0, 0);
    below->addWidget(m_countdown);
    below->addWidget(m_openAgain, 0, Qt::AlignLeading);
    column->addLayout(below);
    connect(m_openAgain, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_model.browserUrl()); });
    return progress;
}

void ConnectDialog::addField(QGridLayout* grid, const QString& label, Field field, QLineEdit* edit)
{
    const int row = grid->rowCount();
    edit->setAccessibleName(label);
    grid->addWidget(makeLabel(label, edit, edit->parentWidget()), row, 0);
    grid->addWidget(edit, row, 1);
    auto* error = new InlineError(edit, edit->parentWidget());
    grid->addWidget(error, row + 1, 1);
    m_rows.insert(field, {edit, error});
    connect(edit, &QLineEdit::textChanged, this, [this, field](const QString& text) {
        m_model.setValue(field, text);
        if (m_rows.value(field).error->isShown()) {
            check(field); // a mended field says so at once
        }
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, field, edit] {
        if (!edit->text().isEmpty()) {
            check(field);
        }
    });
}

void ConnectDialog::check(Field field)
{
    const QString problem = m_model.problem(field);
    InlineError* error = m_rows.value(field).error;
    if (problem.isEmpty()) {
        error->clear();
    } else {
        error->setProblem(Validity::Wrong, problem);
    }
    adjustSize();
}

void ConnectDialog::begin()
{
    if (m_model.step() == ConnectModel::Step::Done) {
        accept();
        return;
    }
    QLineEdit* firstWrong = nullptr;
    const QList<Field> fields = m_model.fields();
    for (const Field field : fields) {
        check(field);
        if (!firstWrong && !m_model.problem(field).isEmpty()) {
            firstWrong = m_rows.value(field).edit;
        }
    }
    if (firstWrong) {
        firstWrong->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_model.start();
}

void ConnectDialog::reject()
{
    if (m_model.isBusy()) {
        m_model.cancel();
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
    m_primary->setText(signIn ? tr("Open browser") : tr("Connect"));
    m_primary->setIcon(icon(signIn ? u"globe" : u"connections"));
    adjustSize();
}

void ConnectDialog::showStep()
{
    using Step = ConnectModel::Step;
    const Step step = m_model.step();
    const bool editable = step == Step::Typing || step == Step::Failed;
    m_form->setVisible(editable);
    m_progress->setVisible(!editable);
    m_problem->setVisible(step == Step::Failed);
    if (step == Step::Failed) {
        m_problem->setMessage(Tone::Failed, m_model.failure().title, m_model.failure().meaning);
    }
    m_stepText->setText(m_model.stepText());
    m_stepIcon->setTone(step == Step::Done ? Tone::Ok : Tone::Working);
    m_openAgain->setVisible(step == Step::Browser);
    m_primary->setVisible(editable || step == Step::Done);
    cancelButton()->setVisible(step != Step::Done);
    if (step == Step::Done) {
        m_countdown->setText(tr("Deliveries for it go out from now on."));
        m_primary->setText(tr("Close"));
        m_primary->setIcon({});
        m_primary->setFocus();
        emit connected(m_model.connectedName());
    }
    showCountdown();
    adjustSize();
}

void ConnectDialog::showCountdown()
{
    using Step = ConnectModel::Step;
    if (m_model.hasCountdown()) {
        m_countdown->setText(
            tr("Time left: %1", "minutes and seconds").arg(presentation::countdownText(m_model.secondsLeft())));
    }
    m_countdown->setVisible(m_model.hasCountdown() || m_model.step() == Step::Done);
}

} // namespace leadferry::ui
