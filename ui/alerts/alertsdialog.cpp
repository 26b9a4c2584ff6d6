// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertsdialog.h"

#include "ui/components/buttons.h"
#include "ui/components/inlineerror.h"
#include "ui/components/loadingrows.h"
#include "ui/components/secretfield.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimeEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::AlertForm;
using presentation::AlertModel;

namespace {

constexpr int scoreWidth = 96;
constexpr int loadingHeight = 240;

/// Controls of one row, as wide as they need to be.
QWidget* inARow(const QList<QWidget*>& controls, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (QWidget* control : controls) {
        line->addWidget(control);
    }
    line->addStretch();
    return row;
}

QTimeEdit* timeField(const QString& name, QWidget* parent)
{
    auto* field = new QTimeEdit(parent);
    field->setAccessibleName(name);
    return field;
}

} // namespace

AlertsDialog::AlertsDialog(app::EngineClient& client, base::Clock& clock, QWidget* parent)
    : Dialog(tr("Alerts"), Width::Medium, parent),
      m_model(client, clock),
      m_banner(new StatusBanner(StatusBanner::Size::Small, this)),
      m_loading(new LoadingRows(this)),
      m_content(new QWidget(this)),
      m_form(new FormGrid(m_content)),
      m_save(setPrimary(tr("Save")))
{
    m_banner->hide();
    body()->addWidget(m_banner);
    m_loading->setMinimumHeight(loadingHeight);
    body()->addWidget(m_loading);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    buildWays(*m_form);
    buildQuietHours(*m_form);
    buildEvents(*m_form);
    column->addWidget(m_form);
    body()->addWidget(m_content);
    buildFoot();
    connectModel();
    showModel();
    m_model.load();
}

// Building

QCheckBox* AlertsDialog::makeSwitch(FormGrid& form, const QString& words)
{
    auto* box = new QCheckBox(words, &form);
    connect(box, &QCheckBox::toggled, this, &AlertsDialog::enableParts);
    return box;
}

QCheckBox* AlertsDialog::addSwitch(FormGrid& form, const QString& label, const QString& words)
{
    QCheckBox* box = makeSwitch(form, words);
    form.addRow(label, box);
    return box;
}

void AlertsDialog::buildWays(FormGrid& form)
{
    form.addSection(tr("When something stops working, or works again"));
    m_desktop = makeSwitch(form, tr("Show a &notification"));
    m_sound = makeSwitch(form, tr("With a s&ound"));
    form.addRow(tr("On this PC"), inARow({m_desktop, m_sound}, &form));
    auto* line = new QWidget(&form);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_webhook = new SecretField(line);
    m_webhook->setAccessibleName(tr("Webhook"));
    m_removeWebhook = makeButton(tr("Remove"), u"trash", ButtonWeight::Normal, ButtonSize::Normal, line);
    m_removeWebhook->setAccessibleName(tr("Remove the webhook"));
    row->addWidget(m_webhook, 1);
    row->addWidget(m_removeWebhook);
    form.addRow(tr("Webhook"), line);
    m_webhookError = new InlineError(m_webhook, &form);
    form.addRow({}, m_webhookError);
    form.addCaption(tr("An incoming webhook of Slack, Mattermost, Rocket.Chat or Discord (with /slack at its end). It "
                       "is kept in the keychain and not shown again."));
    m_language = new QComboBox(&form);
    form.addRow(tr("Webhook language"), m_language);
}

void AlertsDialog::buildQuietHours(FormGrid& form)
{
    m_quiet = addSwitch(form, tr("Quiet hours"), tr("Tell nobody at these &hours"));
    m_quietFrom = timeField(tr("Quiet from"), &form);
    m_quietUntil = timeField(tr("Quiet until"), &form);
    auto* from = new TextLabel(tr("From"), TextRole::Body, Ink::Secondary, &form);
    auto* until = new TextLabel(tr("Until"), TextRole::Body, Ink::Secondary, &form);
    from->setBuddy(m_quietFrom);
    until->setBuddy(m_quietUntil);
    form.addRow({}, inARow({from, m_quietFrom, until, m_quietUntil}, &form));
    m_quietError = new InlineError(m_quietFrom, &form);
    form.addRow({}, m_quietError);
    form.addCaption(tr("By this PC’s clock. What still holds when they end is told then, together."));
    for (QTimeEdit* field : {m_quietFrom, m_quietUntil}) {
        connect(field, &QTimeEdit::timeChanged, m_quietError, &InlineError::clear);
    }
}

void AlertsDialog::buildEvents(FormGrid& form)
{
    form.addSection(tr("When events come in, at most once a minute"));
    m_newLead = addSwitch(form, tr("Events"), tr("A new &lead"));
    m_escalation = addSwitch(form, {}, tr("A &visitor wants a human"));
    m_score = makeSwitch(form, tr("An event with a score &above"));
    m_scoreAbove = new QLineEdit(&form);
    m_scoreAbove->setAccessibleName(tr("Score above"));
    m_scoreAbove->setPlaceholderText(QStringLiteral("80"));
    m_scoreAbove->setFixedWidth(scoreWidth);
    form.addRow({}, inARow({m_score, m_scoreAbove}, &form));
    m_scoreError = new InlineError(m_scoreAbove, &form);
    form.addRow({}, m_scoreError);
    connect(m_scoreAbove, &QLineEdit::textEdited, m_scoreError, &InlineError::clear);
    m_namePeople = addSwitch(form, tr("Names"), tr("Say &whom a single event is about"));
    form.addCaption(tr("Then the person’s name leaves this PC for the webhook, too."));
}

void AlertsDialog::buildFoot()
{
    m_test = makeButton(tr("Save and send a &test"), u"bell", ButtonWeight::Flat, ButtonSize::Normal, this);
    setFootNote(m_test);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_banner->hide();
        m_model.test(form(), address());
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_banner->hide();
        m_model.save(form(), address());
    });
}

void AlertsDialog::connectModel()
{
    connect(&m_model, &AlertModel::changed, this, &AlertsDialog::showModel);
    connect(&m_model, &AlertModel::wrong, this, &AlertsDialog::showWrong);
    connect(&m_model, &AlertModel::failed, this,
            [this](const QString& title, const QString& meaning) { showBanner(Tone::Failed, title, meaning); });
    connect(&m_model, &AlertModel::tested, this, [this](const presentation::TestText& text) {
        m_webhook->wipe();
        showBanner(text.arrived ? Tone::Ok : Tone::Held, text.title, text.meaning);
    });
    connect(&m_model, &AlertModel::saved, this, [this] {
        m_webhook->wipe();
        emit saved();
        accept();
    });
    connect(m_removeWebhook, &QPushButton::clicked, &m_model, &AlertModel::removeWebhook);
    connect(m_webhook, &QLineEdit::textEdited, m_webhookError, &InlineError::clear);
    connect(m_banner, &StatusBanner::actionTriggered, &m_model, &AlertModel::load);
}

// Showing

void AlertsDialog::showModel()
{
    const auto phase = m_model.phase();
    const bool ready = phase == AlertModel::Phase::Ready;
    m_content->setVisible(ready);
    m_loading->setVisible(phase == AlertModel::Phase::Loading);
    phase == AlertModel::Phase::Loading ? m_loading->start(tr("Reading…")) : m_loading->stop();
    if (phase == AlertModel::Phase::Failed) {
        showBanner(Tone::Failed, m_model.problem().title, m_model.problem().meaning);
        m_banner->setAction(tr("Try again"), u"retry");
    } else if (ready && !m_shown) {
        m_shown = true;
        m_banner->hide();
        m_banner->setAction({});
        showForm(m_model.form());
        showTold();
        m_desktop->setFocus();
    }
    m_save->setEnabled(ready && !m_model.isBusy());
    m_test->setEnabled(m_save->isEnabled());
    showWebhook();
    enableParts();
    QTimer::singleShot(0, this, &Dialog::fit); // when the words are laid out
}

void AlertsDialog::showForm(const AlertForm& form)
{
    m_desktop->setChecked(form.desktop);
    m_sound->setChecked(form.sound);
    m_quiet->setChecked(form.quiet);
    m_quietFrom->setTime(form.quietFrom);
    m_quietUntil->setTime(form.quietUntil);
    m_newLead->setChecked(form.newLead);
    m_escalation->setChecked(form.escalation);
    m_score->setChecked(form.score);
    m_scoreAbove->setText(form.scoreAbove);
    m_namePeople->setChecked(form.namePeople);
    for (const auto& [code, name] : m_model.languages()) {
        m_language->addItem(name, code);
    }
    m_language->setCurrentIndex(m_language->findData(form.language));
}

void AlertsDialog::showWebhook()
{
    const bool isSet = m_model.webhook().isSet;
    m_webhook->setPlaceholderText(isSet ? tr("One is set; write another to replace it")
                                        : QStringLiteral("https://hooks.example.com/…"));
    m_removeWebhook->setVisible(isSet);
    if (const QString trouble = m_model.webhookTrouble(); !trouble.isEmpty()) {
        m_webhookError->setProblem(Validity::Doubtful, trouble);
    } else if (!m_webhookError->isShown() || validityOf(m_webhook) == Validity::Doubtful) {
        m_webhookError->clear();
    }
}

void AlertsDialog::showTold()
{
    const auto told = m_model.told();
    if (!told.isEmpty()) {
        m_form->addSection(tr("Told last"));
    }
    for (const presentation::ToldLine& line : told) {
        auto* words = new TextLabel(line.what, TextRole::Body, Ink::Text, m_form);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        m_form->addRow(line.when, words);
    }
}

/// What belongs to something that is off cannot be changed, and keeps its value.
void AlertsDialog::enableParts()
{
    m_sound->setEnabled(m_desktop->isChecked());
    m_quietFrom->setEnabled(m_quiet->isChecked());
    m_quietUntil->setEnabled(m_quiet->isChecked());
    m_scoreAbove->setEnabled(m_score->isChecked());
    m_namePeople->setEnabled(m_newLead->isChecked() || m_escalation->isChecked() || m_score->isChecked());
}

void AlertsDialog::showWrong(AlertModel::Field field, const QString& text)
{
    const auto at = [&text](InlineError* error, QWidget* control) {
        error->setProblem(Validity::Wrong, text);
        control->setFocus();
    };
    switch (field) {
    case AlertModel::Field::QuietHours:
        at(m_quietError, m_quietFrom);
        break;
    case AlertModel::Field::Score:
        at(m_scoreError, m_scoreAbove);
        break;
    case AlertModel::Field::Webhook:
        at(m_webhookError, m_webhook);
        break;
    }
    QTimer::singleShot(0, this, &Dialog::fit);
}

void AlertsDialog::showBanner(Tone tone, const QString& title, const QString& meaning)
{
    m_banner->setMessage(tone, title, meaning);
    m_banner->show();
    QTimer::singleShot(0, this, &Dialog::fit);
}

// Reading

AlertForm AlertsDialog::form() const
{
    return {m_desktop->isChecked(),
            m_sound->isChecked(),
            m_quiet->isChecked(),
            m_quietFrom->time(),
            m_quietUntil->time(),
            m_newLead->isChecked(),
            m_escalation->isChecked(),
            m_score->isChecked(),
            m_scoreAbove->text(),
            m_namePeople->isChecked(),
            m_language->currentData().toString()};
}

QString AlertsDialog::address() const
{
    return m_webhook->text();
}

} // namespace leadferry::ui
