// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/replyfields.h"

#include "app/enginecommands.h"
#include "presentation/replywaytexts.h"
#include "presentation/signaturetexts.h"
#include "ui/components/buttons.h"
#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace leadferry::ui {

using domain::ReplyWay;

ReplyFields::ReplyFields(FormGrid& form, app::EngineClient& client, const presentation::SourceRow* source,
                         QObject* parent)
    : QObject(parent),
      m_form(form),
      m_client(client),
      m_source(source == nullptr ? QString() : source->name),
      m_hasSecret(source != nullptr && source->replyWay == ReplyWay::Post),
      m_way(new QComboBox(&form)),
      m_address(new QLineEdit(&form)),
      m_folderRow(new QWidget(&form)),
      m_folder(new QLineEdit(m_folderRow)),
      m_secretRow(new QWidget(&form)),
      m_copySecret(
          makeButton(tr("Copy signing secret"), u"copy", ButtonWeight::Normal, ButtonSize::Normal, m_secretRow))
{
    addRows(source);
    connect(m_way, &QComboBox::currentIndexChanged, this, &ReplyFields::showWay);
    connect(m_address, &QLineEdit::textEdited, m_addressError, &InlineError::clear);
    connect(m_folder, &QLineEdit::textChanged, m_folderError, &InlineError::clear);
    connect(m_copySecret, &QPushButton::clicked, this, &ReplyFields::copySecret);
    showWay();
}

void ReplyFields::addRows(const presentation::SourceRow* source)
{
    for (const ReplyWay each : {ReplyWay::Fetch, ReplyWay::Post, ReplyWay::Outbox}) {
        m_way->addItem(presentation::replyWayTitle(each), domain::toString(each));
    }
    m_address->setPlaceholderText(QStringLiteral("https://bot.example.com/answers"));
    if (source != nullptr) {
        m_way->setCurrentIndex(m_way->findData(domain::toString(source->replyWay)));
        (source->replyWay == ReplyWay::Post ? m_address : m_folder)->setText(source->replyTo);
    }
    m_form.addRow(tr("Agent replies"), m_way);
    m_addressError = m_form.addField(tr("Post to"), m_address);
    auto* row = new QHBoxLayout(m_folderRow);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton* choose = makeButton(tr("Choose…"), u"folder", ButtonWeight::Normal, ButtonSize::Normal, m_folderRow);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ReplyFields::browse);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    m_folderRow->setFocusProxy(m_folder);
    m_folderError = m_form.addField(tr("Folder"), m_folder, m_folderRow);
    m_hint = m_form.addCaption({});
    addSecret();
}

void ReplyFields::addSecret()
{
    auto* row = new QHBoxLayout(m_secretRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_copySecret->setAutoDefault(false);
    row->addWidget(m_copySecret);
    row->addStretch();
    m_secretError = m_form.addField({}, m_copySecret, m_secretRow);
}

void ReplyFields::setName(const QString& source)
{
    m_source = source;
    m_hint->setText(presentation::replyWayHint(way(), m_source));
}

void ReplyFields::showWay()
{
    m_form.setRowVisible(m_address, way() == ReplyWay::Post);
    m_form.setRowVisible(m_folderRow, way() == ReplyWay::Outbox);
    m_form.setRowVisible(m_secretRow, way() == ReplyWay::Post && m_hasSecret);
    m_hint->setText(presentation::replyWayHint(way(), m_source));
    for (InlineError* error : {m_addressError, m_folderError, m_secretError}) {
        error->clear();
    }
    emit changed();
}

void ReplyFields::browse()
{
    auto* dialog = new QFileDialog(m_form.window(), tr("Folder for agent replies"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void ReplyFields::copySecret()
{
    m_copySecret->setEnabled(false);
    m_client.execute(QLatin1String(app::command::replySecret), {{QStringLiteral("name"), m_source}}, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         m_copySecret->setEnabled(true);
                         if (answer) {
                             QGuiApplication::clipboard()->setText(answer->value(QLatin1String("secret")).toString());
                             m_copySecret->setText(tr("Copied: give it to the bot"));
                         } else {
                             m_secretError->setProblem(Validity::Wrong,
                                                       presentation::savingProblem(answer.error()).title);
                         }
                         emit changed();
                     });
}

ReplyWay ReplyFields::way() const
{
    return domain::replyWayFromString(m_way->currentData().toString()).value_or(ReplyWay::Fetch);
}

QString ReplyFields::to() const
{
    switch (way()) {
    case ReplyWay::Fetch:
        return {};
    case ReplyWay::Post:
        return m_address->text().trimmed();
    case ReplyWay::Outbox:
        return m_folder->text().trimmed();
    }
    return {};
}

bool ReplyFields::check()
{
    const auto problem = app::problemOf({way(), to()}, m_client.status().watchedFolder);
    if (problem) {
        showFault(problem->fault);
    }
    return !problem;
}

bool ReplyFields::showRefusal(const base::Error& error)
{
    const auto fault = way() == ReplyWay::Outbox ? app::outboxFaultIn(error, to()) : std::nullopt;
    if (fault) {
        showFault(*fault);
    }
    return fault.has_value();
}

void ReplyFields::showFault(app::DestinationFault fault)
{
    const bool isOfFolder = way() == ReplyWay::Outbox;
    (isOfFolder ? m_folderError : m_addressError)->setProblem(Validity::Wrong, presentation::replyProblem(fault));
    (isOfFolder ? m_folder : m_address)->setFocus();
}

QJsonObject ReplyFields::arguments() const
{
    return {{QStringLiteral("replyWay"), domain::toString(way())}, {QStringLiteral("replyTo"), to()}};
}

} // namespace leadferry::ui
