// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/sourceguardfields.h"

#include "presentation/signaturetexts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace leadferry::ui {

namespace {

constexpr QLatin1String none("none");

} // namespace

SourceGuardFields::SourceGuardFields(FormGrid& form, const presentation::SourceRow* source, QObject* parent)
    : QObject(parent),
      m_form(form),
      m_schemes(app::signatureSchemes()),
      m_schemeBefore(source == nullptr || source->scheme.isEmpty() ? QString(none) : source->scheme),
      m_chosen(source != nullptr),
      m_scheme(new QComboBox(&form)),
      m_header(new QLineEdit(&form)),
      m_secret(new QLineEdit(&form)),
      m_token(new QLineEdit(&form)),
      m_hosts(new QLineEdit(&form))
{
    addRows(source);
    connect(m_scheme, &QComboBox::activated, this, [this] { m_chosen = true; });
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &SourceGuardFields::showScheme);
    connect(m_header, &QLineEdit::textEdited, m_headerError, &InlineError::clear);
    connect(m_secret, &QLineEdit::textEdited, m_secretError, &InlineError::clear);
    connect(m_hosts, &QLineEdit::textEdited, m_hostsError, &InlineError::clear);
    connect(m_hosts, &QLineEdit::textChanged, this, &SourceGuardFields::changed);
    showScheme();
}

void SourceGuardFields::addRows(const presentation::SourceRow* source)
{
    m_scheme->addItem(presentation::schemeTitle(none), QString(none));
    for (const auto& scheme : m_schemes) {
        m_scheme->addItem(presentation::schemeTitle(scheme.name), scheme.name);
    }
    if (m_scheme->findData(m_schemeBefore) < 0) { // of a later version
        m_scheme->addItem(m_schemeBefore, m_schemeBefore);
    }
    m_scheme->setCurrentIndex(m_scheme->findData(m_schemeBefore));
    m_secret->setEchoMode(QLineEdit::Password);
    m_hosts->setPlaceholderText(tr("Only for a reverse proxy or tunnel: hooks.example.com"));
    if (source != nullptr) {
        m_header->setText(source->header);
        m_hosts->setText(source->hosts.join(QStringLiteral(", ")));
    }
    m_form.addRow(tr("Signature"), m_scheme);
    m_headerError = m_form.addField(tr("Header"), m_header);
    m_secretError = m_form.addField(tr("Secret"), m_secret);
    m_form.addRow(tr("Verify token"), m_token);
    m_hint = m_form.addCaption({});
    m_hostsError = m_form.addField(tr("Public name"), m_hosts);
}

void SourceGuardFields::propose(const QJsonValue& format)
{
    if (!m_chosen) {
        const QString fitting = app::schemeOfFormat(format);
        m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(fitting)));
    }
}

void SourceGuardFields::showScheme()
{
    const auto found =
        std::find_if(m_schemes.begin(), m_schemes.end(), [this](const auto& each) { return each.name == scheme(); });
    const bool known = found != m_schemes.end();
    m_form.setRowVisible(m_header, known && found->choosesHeader);
    m_form.setRowVisible(m_secret, known);
    m_form.setRowVisible(m_token, known && found->asksForVerifyToken);
    m_header->setPlaceholderText(known ? found->header : QString());
    const QString kept = keepsSecret() ? tr("Leave it empty to keep the present one") : QString();
    m_secret->setPlaceholderText(kept);
    m_token->setPlaceholderText(kept);
    m_hint->setText(presentation::secretHint(scheme()));
    m_hint->setVisible(!m_hint->text().isEmpty());
    for (InlineError* error : {m_headerError, m_secretError, m_hostsError}) {
        error->clear();
    }
    emit changed();
}

QString SourceGuardFields::scheme() const
{
    return m_scheme->currentData().toString();
}

bool SourceGuardFields::keepsSecret() const
{
    return scheme() == m_schemeBefore;
}

QString SourceGuardFields::hosts() const
{
    return m_hosts->text().trimmed();
}

InlineError* SourceGuardFields::errorFor(app::GuardFault fault) const
{
    switch (fault) {
    case app::GuardFault::Header:
        return m_headerError;
    case app::GuardFault::Secret:
    case app::GuardFault::SecretForm:
    case app::GuardFault::UnknownScheme:
        return m_secretError;
    case app::GuardFault::Hosts:
    case app::GuardFault::HostsUnsigned:
        return m_hostsError;
    }
    return m_secretError;
}

QWidget* SourceGuardFields::fieldFor(app::GuardFault fault) const
{
    const InlineError* error = errorFor(fault);
    return error == m_headerError ? m_header : error == m_hostsError ? m_hosts : m_secret;
}

bool SourceGuardFields::check()
{
    app::SourceGuard guard{scheme(), {}, hosts(), std::nullopt};
    if (m_header->isVisibleTo(&m_form)) {
        guard.header = m_header->text().trimmed();
    }
    if (!keepsSecret() || !m_secret->text().trimmed().isEmpty()) {
        guard.secret = m_secret->text();
    }
    const auto problem = app::problemOf(guard);
    if (problem) {
        errorFor(problem->fault)->setProblem(Validity::Wrong, presentation::guardProblem(problem->fault));
        fieldFor(problem->fault)->setFocus();
    }
    return !problem;
}

QJsonObject SourceGuardFields::arguments() const
{
    QJsonObject arguments{{QStringLiteral("scheme"), scheme()}, {QStringLiteral("hosts"), hosts()}};
    if (m_header->isVisibleTo(&m_form)) {
        arguments.insert(QStringLiteral("header"), m_header->text().trimmed());
    }
    const auto given = [&arguments, this](const char* name, const QLineEdit* field) {
        if (field->isVisibleTo(&m_form) && !field->text().trimmed().isEmpty()) {
            arguments.insert(QLatin1String(name), field->text().trimmed());
        }
    };
    given("secret", m_secret);
    given("verifyToken", m_token);
    return arguments;
}

} // namespace leadferry::ui
