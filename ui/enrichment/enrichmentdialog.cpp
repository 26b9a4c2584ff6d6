// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enrichment/enrichmentdialog.h"

#include "presentation/texts.h"
#include "ui/components/buttons.h"
#include "ui/components/inlineerror.h"
#include "ui/components/loadingrows.h"
#include "ui/components/secretfield.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/enrichment/modeltrialview.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/style/variant.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::EnrichmentForm;
using presentation::EnrichmentModel;

namespace {

constexpr int loadingHeight = 320;
constexpr int numberWidth = 96;
constexpr int mostOfAll = 100'000;

TextLabel* paragraph(const QString& text, Ink ink, QWidget* parent)
{
    auto* words = new TextLabel(text, TextRole::Body, ink, parent);
    words->setWordWrap(true);
    return words;
}

} // namespace

EnrichmentDialog::EnrichmentDialog(app::EngineClient& client, base::Clock& clock, QWidget* parent)
    : Dialog(tr("Language model"), Width::Medium, parent),
      m_model(client, clock),
      m_banner(new StatusBanner(StatusBanner::Size::Small, this)),
      m_loading(new LoadingRows(this)),
      m_content(new QWidget(this)),
      m_save(setPrimary(tr("Save")))
{
    m_banner->hide();
    body()->addWidget(m_banner);
    m_loading->setMinimumHeight(loadingHeight);
    body()->addWidget(m_loading);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    buildHead(m_content);
    auto* place = new FormGrid(m_content);
    buildPlace(*place);
    buildKey(*place);
    column->addWidget(place);
    m_trial = new ModelTrialView(m_content);
    column->addWidget(m_trial);
    auto* events = new FormGrid(m_content);
    buildEvents(*events);
    column->addWidget(events);
    body()->addWidget(m_content);
    connectModel();
    showModel();
    m_model.load();
}

// Building

void EnrichmentDialog::buildHead(QWidget* content)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(paragraph(tr("It reads conversations when they end and sums them up. Summary, score and next "
                                   "steps go into HubSpot, as the mapping of “%1” says.",
                                   "an event type")
                                    .arg(presentation::eventTypeName(domain::enrichedType)),
                                Ink::Text, content));
    column->addWidget(paragraph(tr("For that the conversation’s text leaves this PC for the address below, and for no "
                                   "other. E-mail addresses, phone numbers and other long numbers are masked first."),
                                Ink::Secondary, content));
    m_on = new QCheckBox(tr("&Have conversations read"), content);
    setVariant(m_on, variant::toggle);
    m_status = new TextLabel({}, TextRole::Caption, Ink::Secondary, content);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(m_on);
    column->addWidget(m_status);
    static_cast<QVBoxLayout*>(content->layout())->addLayout(column);
}

void EnrichmentDialog::buildPlace(FormGrid& form)
{
    form.addSection(tr("The model"));
    m_preset = new QComboBox(&form);
    m_preset->setAccessibleName(tr("Where it is"));
    m_preset->setPlaceholderText(tr("Choose…"));
    const auto presets = presentation::modelPresets();
    for (const presentation::ModelPreset& preset : presets) {
        m_preset->addItem(preset.name, preset.address);
    }
    m_preset->setCurrentIndex(-1);
    form.addRow(tr("Where it is"), m_preset);
    m_address = new QLineEdit(&form);
    m_address->setPlaceholderText(QStringLiteral("https://llm.example.com/v1"));
    m_addressError = form.addField(tr("Address"), m_address);
    m_name = new QLineEdit(&form);
    m_nameError = form.addField(tr("Model"), m_name);
    connect(m_preset, &QComboBox::activated, this, &EnrichmentDialog::choosePreset);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_addressError->clear();
        showPreset();
        showKey();
        fitLater();
    });
    connect(m_name, &QLineEdit::textChanged, m_nameError, &InlineError::clear);
}

void EnrichmentDialog::buildKey(FormGrid& form)
{
    auto* line = new QWidget(&form);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_key = new SecretField(line);
    m_removeKey = makeButton(tr("Remove"), u"trash", ButtonWeight::Normal, ButtonSize::Normal, line);
    m_removeKey->setAccessibleName(tr("Remove the key"));
    row->addWidget(m_key, 1);
    row->addWidget(m_removeKey);
    m_keyError = form.addField(tr("Key"), m_key, line);
    form.addCaption(tr("It is kept in the keychain and not shown again. A model on this PC usually needs none."));
    m_language = new QComboBox(&form);
    m_language->setAccessibleName(tr("Writes in"));
    const auto languages = presentation::writtenLanguages();
    for (const presentation::WrittenLanguage& language : languages) {
        m_language->addItem(language.name, language.code);
    }
    form.addRow(tr("Writes in"), m_language);
}

QCheckBox* EnrichmentDialog::addEvent(FormGrid& form, const QString& label, const QString& words)
{
    auto* box = new QCheckBox(words, &form);
    form.addRow(label, box);
    connect(box, &QCheckBox::toggled, this, [this] { m_eventsError->clear(); });
    return box;
}

void EnrichmentDialog::buildEvents(FormGrid& form)
{
    form.addSection(tr("The conversations"));
    m_ended = addEvent(form, tr("Read"), tr("When a conversation &ends"));
    m_lead = addEvent(form, {}, tr("When a &lead was captured"));
    m_escalation = addEvent(form, {}, tr("When a &visitor wants a human"));
    m_others = form.addCaption({});
    m_others->setTextFormat(Qt::PlainText);
    m_eventsError = new InlineError(m_ended, &form);
    form.addRow({}, m_eventsError);
    m_mostADay = new QSpinBox(&form);
    m_mostADay->setRange(1, mostOfAll);
    m_mostADay->setGroupSeparatorShown(true);
    m_mostADay->setMinimumWidth(numberWidth);
    m_mostADay->setAccessibleName(tr("Conversations a day at most"));
    auto* number = new QWidget(&form);
    auto* row = new QHBoxLayout(number);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_mostADay);
    row->addStretch();
    form.addRow(tr("A day at most"), number);
    form.addCaption(tr("More wait until the next day, by this PC’s clock."));
}

void EnrichmentDialog::connectModel()
{
    connect(&m_model, &EnrichmentModel::changed, this, &EnrichmentDialog::showModel);
    connect(&m_model, &EnrichmentModel::wrong, this, &EnrichmentDialog::showWrong);
    connect(&m_model, &EnrichmentModel::failed, this, [this](const QString& title, const QString& meaning) {
        m_refused = true;
        showBanner(Tone::Failed, title, meaning);
        m_banner->setAction({});
        reveal(m_banner);
    });
    connect(&m_model, &EnrichmentModel::saved, this, [this] {
        m_key->wipe();
        emit saved();
        accept();
    });
    connect(&m_model, &EnrichmentModel::tried, this, [this] {
        QTimer::singleShot(0, this, [this] { // when it is laid out
            fit();
            reveal(m_trial); // as much of it as there is room for
            reveal(m_trial->outcome());
        });
    });
    connect(m_trial, &ModelTrialView::tryWanted, this, [this] { m_model.tryOut(form(), m_key->text()); });
    connect(m_trial, &ModelTrialView::stopWanted, &m_model, &EnrichmentModel::cancelTry);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_refused = false;
        m_model.save(form(), m_key->text());
    });
    connect(m_removeKey, &QPushButton::clicked, &m_model, &EnrichmentModel::removeKey);
    connect(m_banner, &StatusBanner::actionTriggered, this, &EnrichmentDialog::onBanner);
    for (QLineEdit* field : {m_address, m_name, static_cast<QLineEdit*>(m_key)}) {
        connect(field, &QLineEdit::textChanged, this, &EnrichmentDialog::onWritten);
    }
    connect(m_key, &QLineEdit::textChanged, this, &EnrichmentDialog::showKey);
    connect(m_language, &QComboBox::activated, this, &EnrichmentDialog::onWritten);
    connect(m_on, &QCheckBox::toggled, this, [this] {
        proposeEvent();
        enableEvents();
    });
}

// What somebody writes

void EnrichmentDialog::choosePreset(int index)
{
    const QString address = m_preset->itemData(index).toString();
    if (address.isEmpty()) {
        m_address->clear();
        m_address->setFocus();
    } else {
        m_address->setText(address);
    }
}

void EnrichmentDialog::onWritten()
{
    m_model.forgetTrial();
}

/// The one of that address, or none as long as there is no address; its example stands where a name is missing.
void EnrichmentDialog::showPreset()
{
    const auto presets = presentation::modelPresets();
    const int another = static_cast<int>(presets.size()) - 1;
    const QString address = m_address->text().trimmed();
    int index = address.isEmpty() && m_preset->currentIndex() != another ? -1 : another;
    for (int i = 0; i < another; ++i) {
        index = address == presets.at(i).address ? i : index;
    }
    m_preset->setCurrentIndex(index);
    m_name->setPlaceholderText(presets.value(index).example);
}

/// Somebody who switches it on usually wants just this.
void EnrichmentDialog::proposeEvent()
{
    if (m_on->isChecked() && !form().readsSomething()) {
        m_ended->setChecked(true);
    }
}

/// What belongs to something that is off cannot be changed, and keeps its value.
void EnrichmentDialog::enableEvents()
{
    for (QCheckBox* box : {m_ended, m_lead, m_escalation}) {
        box->setEnabled(m_on->isChecked());
    }
}

// Showing

void EnrichmentDialog::showModel()
{
    const auto phase = m_model.phase();
    const bool ready = phase == EnrichmentModel::Phase::Ready;
    m_content->setVisible(ready);
    m_loading->setVisible(phase == EnrichmentModel::Phase::Loading);
    phase == EnrichmentModel::Phase::Loading ? m_loading->start(tr("Reading…")) : m_loading->stop();
    m_save->setEnabled(ready && !m_model.isBusy());
    if (ready && !m_shown) {
        m_shown = true;
        showForm(m_model.form());
        m_on->setFocus();
    }
    if (phase == EnrichmentModel::Phase::Failed) {
        showBanner(Tone::Failed, m_model.problem().title, m_model.problem().meaning);
        m_banner->setAction(tr("Try again"), u"retry");
        setWeight(m_banner->actionButton(), ButtonWeight::Primary, ButtonSize::Compact);
    } else if (!m_refused) {
        showTrouble();
    }
    if (ready) {
        m_status->setText(m_model.statusLine());
        m_trial->show(m_model);
        showKey();
    }
    fitLater();
}

void EnrichmentDialog::showForm(const EnrichmentForm& form)
{
    m_on->setChecked(form.on);
    m_address->setText(form.address);
    m_name->setText(form.model);
    if (m_language->findData(form.language) < 0) {
        m_language->addItem(form.language, form.language);
    }
    m_language->setCurrentIndex(m_language->findData(form.language));
    m_ended->setChecked(form.ended);
    m_lead->setChecked(form.lead);
    m_escalation->setChecked(form.escalation);
    m_others->setVisible(!form.otherTypes.isEmpty());
    m_others->setText(tr("Besides, as the settings say: %1", "event types").arg(form.otherTypes.join(u", ")));
    m_mostADay->setValue(form.mostADay);
    showPreset();
    enableEvents();
}

void EnrichmentDialog::showKey()
{
    const bool isSet = m_model.hasKey();
    const bool isOfOther = m_model.isKeyOfOther(m_address->text());
    m_key->setPlaceholderText(isSet && !isOfOther ? tr("One is set; write another to replace it") : tr("None is set"));
    m_removeKey->setVisible(isSet);
    m_removeKey->setEnabled(!m_model.isBusy());
    if (isOfOther && m_key->text().isEmpty()) {
        m_keyError->setProblem(Validity::Doubtful, tr("The key that is kept is for the address so far. It does not go "
                                                      "to another one and is forgotten when you save."));
    } else {
        m_keyError->clear();
    }
}

/// Why it rests, as long as it does.
void EnrichmentDialog::showTrouble()
{
    const domain::EnrichmentTrouble& trouble = m_model.status().trouble;
    if (trouble.fault == domain::EnrichmentFault::None || m_model.phase() != EnrichmentModel::Phase::Ready) {
        m_banner->hide();
        return;
    }
    const presentation::ProblemText problem = presentation::enrichmentProblem(trouble);
    showBanner(domain::needsPerson(trouble.fault) ? Tone::Held : Tone::Waiting, problem.title, problem.meaning);
    const auto field = m_model.mendingField();
    m_banner->setAction(!field                                  ? QString()
                        : *field == EnrichmentModel::Field::Key ? tr("Enter the key")
                                                                : tr("Correct it"),
                        field ? QStringView(u"edit") : QStringView());
    setWeight(m_banner->actionButton(), ButtonWeight::Normal, ButtonSize::Compact); // the primary one is Save
}

void EnrichmentDialog::showWrong(EnrichmentModel::Field field, const QString& text)
{
    InlineError* error = field == EnrichmentModel::Field::Address ? m_addressError
                         : field == EnrichmentModel::Field::Model ? m_nameError
                         : field == EnrichmentModel::Field::Key   ? m_keyError
                                                                  : m_eventsError;
    error->setProblem(Validity::Wrong, text);
    widgetOf(field)->setFocus();
    fitLater();
}

void EnrichmentDialog::showBanner(Tone tone, const QString& title, const QString& meaning)
{
    m_banner->setMessage(tone, title, meaning);
    m_banner->show();
    fitLater();
}

void EnrichmentDialog::onBanner()
{
    if (m_model.phase() == EnrichmentModel::Phase::Failed) {
        m_model.load();
    } else if (const auto field = m_model.mendingField()) {
        widgetOf(*field)->setFocus();
    }
}

void EnrichmentDialog::fitLater()
{
    QTimer::singleShot(0, this, &Dialog::fit); // when the words are laid out
}

// Reading

QWidget* EnrichmentDialog::widgetOf(EnrichmentModel::Field field) const
{
    switch (field) {
    case EnrichmentModel::Field::Address:
        return m_address;
    case EnrichmentModel::Field::Model:
        return m_name;
    case EnrichmentModel::Field::Key:
        return m_key;
    case EnrichmentModel::Field::Events:
        return m_ended;
    }
    return m_address;
}

EnrichmentForm EnrichmentDialog::form() const
{
    return {m_on->isChecked(),
            m_address->text(),
            m_name->text(),
            m_language->currentData().toString(),
            m_ended->isChecked(),
            m_lead->isChecked(),
            m_escalation->isChecked(),
            m_model.form().otherTypes,
            m_mostADay->value()};
}

} // namespace leadferry::ui
