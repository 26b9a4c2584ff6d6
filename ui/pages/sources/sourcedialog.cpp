// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/sourcedialog.h"

#include "app/enginecommands.h"
#include "app/sourceformats.h"
#include "domain/source.h"
#include "presentation/formattexts.h"
#include "presentation/signaturetexts.h"
#include "ui/components/copyfield.h"
#include "ui/components/inlineerror.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/pages/sources/replyfields.h"
#include "ui/pages/sources/sourceguardfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

SourceDialog::SourceDialog(app::EngineClient& client, const presentation::SourcesModel& model,
                           const presentation::SourceRow* source, const QStringList& portals, QWidget* parent)
    : Dialog(source == nullptr ? tr("Add a source") : tr("Change %1", "source").arg(source->name), Width::Medium,
             parent),
      m_client(client),
      m_model(model),
      m_adds(source == nullptr),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_name(new QLineEdit(this)),
      m_format(new QComboBox(this)),
      m_bot(new QLineEdit(this)),
      m_portal(new QComboBox(this)),
      m_address(new CopyField({}, this)),
      m_save(setPrimary(m_adds ? tr("Add") : tr("Change")))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    if (m_adds) {
        auto* words = new TextLabel(tr("A source is an address of its own for one chatbot or platform."),
                                    TextRole::Body, Ink::Text, this);
        words->setWordWrap(true);
        body()->addWidget(words);
    }
    buildForm(source, portals);
    if (m_adds) {
        buildShadow();
    }
    connect(m_save, &QPushButton::clicked, this, &SourceDialog::begin);
    connect(m_name, &QLineEdit::textEdited, m_nameError, &InlineError::clear);
    connect(m_name, &QLineEdit::textChanged, this, &SourceDialog::showAddress);
    connect(&m_model, &presentation::SourcesModel::loaded, this, &SourceDialog::showAddress);
    connect(m_format, &QComboBox::currentIndexChanged, this, &SourceDialog::showFormat);
    connect(m_guard, &SourceGuardFields::changed, this, &SourceDialog::showAddress);
    connect(m_replies, &ReplyFields::changed, this,
            [this] { QTimer::singleShot(0, this, &Dialog::fit); }); // when the words are laid out
    showAddress();
    showFormat();
    m_adds ? m_name->setFocus() : m_format->setFocus();
}

void SourceDialog::buildForm(const presentation::SourceRow* source, const QStringList& portals)
{
    auto* form = new FormGrid(this);
    m_nameError = form->addField(tr("Name"), m_name);
    m_name->setPlaceholderText(QStringLiteral("web-chat"));
    fillFormats(source == nullptr ? QJsonValue(QStringLiteral("native")) : source->format);
    form->addRow(tr("What it sends"), m_format);
    m_bot->setPlaceholderText(tr("As its events say"));
    form->addRow(tr("Chatbot"), m_bot);
    m_portal->addItem(tr("As the route of its chatbot says"), QString());
    for (const QString& portal : portals) {
        m_portal->addItem(portal, portal);
    }
    if (portals.size() > 1) {
        form->addRow(tr("Portal"), m_portal);
    } else {
        m_portal->hide();
    }
    if (source != nullptr) {
        m_name->setText(source->name);
        m_name->setEnabled(false);
        m_bot->setText(source->bot);
        m_portal->setCurrentIndex(std::max(0, m_portal->findData(source->portal)));
    }
    m_guard = new SourceGuardFields(*form, source, this);
    m_address->setAccessibleName(tr("Address"));
    form->addRow(tr("Address"), m_address);
    m_setup = form->addCaption({});
    m_setup->setTextFormat(Qt::PlainText);
    m_replies = new ReplyFields(*form, m_client, source, this);
    body()->addWidget(form);
}

void SourceDialog::buildShadow()
{
    m_shadow = new QCheckBox(tr("&Begin in shadow mode"), this);
    m_shadow->setChecked(true);
    body()->addWidget(m_shadow);
    auto* words =
        new TextLabel(tr("Nothing is written until you go live. What comes in is held, and the log shows what "
                         "it would have written."),
                      TextRole::Caption, Ink::Secondary, this);
    words->setWordWrap(true);
    body()->addWidget(words);
}

void SourceDialog::fillFormats(const QJsonValue& chosen)
{
    if (chosen.isObject()) {
        m_format->addItem(presentation::formatTitle(chosen), chosen);
    }
    const auto formats = app::sourceFormats();
    for (const auto& format : formats ? *formats : QList<app::SourceFormatDescription>()) {
        m_format->addItem(presentation::formatTitle(format.name), format.name);
        if (chosen == QJsonValue(format.name)) {
            m_format->setCurrentIndex(m_format->count() - 1);
        }
    }
}

void SourceDialog::showAddress()
{
    const QString name = m_name->text().trimmed();
    m_replies->setName(name);
    const QString address = m_model.addressFor(name, m_guard->hosts());
    m_address->setValue(name.isEmpty() || address.isEmpty() ? QString() : address);
    m_address->setPlaceholderText(address.isEmpty() ? tr("The local port is off; the check-up turns it on")
                                                    : tr("Give it a name first"));
    QTimer::singleShot(0, this, &Dialog::fit); // when the words are laid out
}

void SourceDialog::showFormat()
{
    m_setup->setText(presentation::formatSetup(m_format->currentData().toString()));
    m_setup->setVisible(!m_setup->text().isEmpty());
    m_guard->propose(QJsonValue::fromVariant(m_format->currentData()));
    QTimer::singleShot(0, this, &Dialog::fit); // when the words are laid out
}

QJsonObject SourceDialog::arguments() const
{
    QJsonObject arguments{{QStringLiteral("name"), m_name->text().trimmed()},
                          {QStringLiteral("format"), QJsonValue::fromVariant(m_format->currentData())},
                          {QStringLiteral("bot"), m_bot->text().trimmed()},
                          {QStringLiteral("portal"), m_portal->currentData().toString()}};
    if (m_shadow != nullptr) {
        arguments.insert(QStringLiteral("shadow"), m_shadow->isChecked());
    }
    for (const QJsonObject& more : {m_guard->arguments(), m_replies->arguments()}) {
        for (auto entry = more.begin(); entry != more.end(); ++entry) {
            arguments.insert(entry.key(), entry.value());
        }
    }
    return arguments;
}

void SourceDialog::begin()
{
    m_problem->hide();
    if (!m_guard->check() || !m_replies->check()) {
        fit();
        return;
    }
    m_save->setEnabled(false);
    const auto* command = m_adds ? app::command::addSource : app::command::changeSource;
    m_client.execute(QLatin1String(command), arguments(), this, {}, [this](const base::Result<QJsonObject>& answer) {
        if (answer.ok()) {
            finish(*answer);
            return;
        }
        showProblem(answer.error());
        m_save->setEnabled(true);
    });
}

void SourceDialog::finish(const QJsonObject& answer)
{
    const QString name = m_name->text().trimmed();
    emit saved(m_adds ? tr("%1 is added", "source").arg(name) : tr("%1 is changed", "source").arg(name));
    accept();
    const QString secret = answer.value(QLatin1String("replySecret")).toString();
    if (!secret.isEmpty()) {
        emit secretMade(name, secret);
    }
}

/// What is wrong with the name is said at the field; what was typed stays.
void SourceDialog::showProblem(const base::Error& error)
{
    if (error.kind == base::ErrorKind::Conflict) {
        m_nameError->setProblem(Validity::Wrong, tr("There is a source of this name already"));
        m_name->setFocus();
    } else if (error.kind == base::ErrorKind::Invalid && !domain::checkSourceName(m_name->text().trimmed())) {
        m_nameError->setProblem(Validity::Wrong,
                                tr("The name is part of the address: up to 40 small letters, digits and hyphens, and "
                                   "not port, folder or hubspot"));
        m_name->setFocus();
    } else if (!m_replies->showRefusal(error)) {
        const presentation::ProblemText problem = presentation::savingProblem(error);
        m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
        m_problem->show();
    }
    fit();
}

} // namespace leadferry::ui
