// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/enrichmentmodel.h"

#include "app/enginecommands.h"

#include <QJsonArray>

namespace leadferry::presentation {

using base::Result;
using domain::EnrichmentFault;
namespace command = app::command;

namespace {

namespace setting {
constexpr QLatin1String events("enrichment.events");
constexpr QLatin1String address("enrichment.address");
constexpr QLatin1String model("enrichment.model");
constexpr QLatin1String language("enrichment.language");
constexpr QLatin1String mostADay("enrichment.mostADay");
} // namespace setting

constexpr QLatin1String endedType("conversation.ended.v1");
constexpr QLatin1String leadType("lead.captured.v1");
constexpr QLatin1String escalationType("escalation.requested.v1");

/// As addresses are compared: a slash at the end makes no difference.
QString plainAddress(const QString& address)
{
    QString plain = address.trimmed();
    while (plain.endsWith(QLatin1Char('/'))) {
        plain.chop(1);
    }
    return plain;
}

QStringList typesOf(const EnrichmentForm& form)
{
    QStringList types;
    const auto add = [&types](bool wanted, QLatin1String type) {
        if (wanted) {
            types.append(type);
        }
    };
    if (form.on) {
        add(form.ended, endedType);
        add(form.lead, leadType);
        add(form.escalation, escalationType);
        types += form.otherTypes;
    }
    return types;
}

QJsonObject settingOf(QLatin1String name, const QString& value)
{
    return {{QStringLiteral("name"), QString(name)}, {QStringLiteral("value"), value}};
}

QJsonObject eventsOf(const EnrichmentForm& form)
{
    return settingOf(setting::events, typesOf(form).join(QLatin1Char(',')));
}

/// All but the events.
QList<QJsonObject> settingsOf(const EnrichmentForm& form)
{
    return {settingOf(setting::address, form.address.trimmed()), settingOf(setting::model, form.model.trimmed()),
            settingOf(setting::language, form.language), settingOf(setting::mostADay, QString::number(form.mostADay))};
}

EnrichmentForm formFrom(const QJsonObject& answer)
{
    EnrichmentForm form;
    form.address = answer.value(QLatin1String("address")).toString();
    form.model = answer.value(QLatin1String("model")).toString();
    if (const QString language = answer.value(QLatin1String("language")).toString(); !language.isEmpty()) {
        form.language = language;
    }
    // A number or, as settings are, a text.
    if (const int most = answer.value(QLatin1String("mostADay")).toVariant().toInt(); most > 0) {
        form.mostADay = most;
    }
    const QJsonArray events = answer.value(QLatin1String("events")).toArray();
    for (const auto& event : events) {
        form.otherTypes.append(event.toString());
    }
    form.on = !form.otherTypes.isEmpty();
    form.ended = form.otherTypes.removeAll(QString(endedType)) > 0;
    form.lead = form.otherTypes.removeAll(QString(leadType)) > 0;
    form.escalation = form.otherTypes.removeAll(QString(escalationType)) > 0;
    return form;
}

domain::EnrichmentStatus statusFrom(const QJsonObject& json)
{
    domain::EnrichmentStatus status;
    status.isOn = json.value(QLatin1String("on")).toBool();
    status.hasKey = json.value(QLatin1String("key")).toBool();
    status.model = json.value(QLatin1String("model")).toString();
    status.waiting = json.value(QLatin1String("waiting")).toInt();
    status.today = json.value(QLatin1String("today")).toInt();
    status.dayIsFull = json.value(QLatin1String("dayIsFull")).toBool();
    status.trouble = domain::enrichmentTroubleFromJson(json.value(QLatin1String("trouble")).toObject());
    status.restsUntilMs = json.value(QLatin1String("restsUntilMs")).toInteger();
    return status;
}

ModelTrial trialFrom(const QJsonObject& answer)
{
    ModelTrial trial;
    const auto trouble = domain::enrichmentTroubleFromJson(answer.value(QLatin1String("trouble")).toObject());
    if (trouble.fault != EnrichmentFault::None) {
        trial.problem = enrichmentProblem(trouble);
        return trial;
    }
    trial.reading = readingLines(domain::readingFromJson(answer.value(QLatin1String("reading")).toObject()));
    trial.figures = askedFigures(
        answer.value(QLatin1String("model")).toString(), answer.value(QLatin1String("durationMs")).toInteger(),
        answer.value(QLatin1String("tokensRead")).toInt() + answer.value(QLatin1String("tokensWritten")).toInt());
    return trial;
}

} // namespace

EnrichmentModel::EnrichmentModel(app::EngineClient& client, base::Clock& clock, QObject* parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
    connect(&client, &app::EngineClient::statusChanged, this, [this] {
        const domain::EnrichmentStatus status = m_client.status().enrichment;
        if (m_phase == Phase::Ready && status != m_status) {
            m_status = status;
            emit changed();
        }
    });
}

EnrichmentModel::~EnrichmentModel()
{
    if (m_trying) {
        m_client.cancel(QLatin1String(command::tryEnrichment));
    }
}

void EnrichmentModel::load()
{
    m_phase = Phase::Loading;
    emit changed();
    m_client.execute(QLatin1String(command::enrichment), {{QStringLiteral("limit"), 1}}, this, {},
                     [this](const Result<QJsonObject>& answer) {
                         if (answer) {
                             take(*answer);
                         } else {
                             m_error = answer.error();
                             m_phase = Phase::Failed;
                         }
                         emit changed();
                     });
}

void EnrichmentModel::take(const QJsonObject& answer)
{
    m_form = formFrom(answer);
    m_status = statusFrom(answer.value(QLatin1String("status")).toObject());
    m_hasKey = m_status.hasKey;
    m_phase = Phase::Ready;
}

std::optional<EnrichmentModel::Field> EnrichmentModel::mendingField() const
{
    switch (m_status.trouble.fault) {
    case EnrichmentFault::KeyRefused:
    case EnrichmentFault::KeyMissing:
        return Field::Key;
    case EnrichmentFault::NoSuchModel:
        return Field::Model;
    case EnrichmentFault::NotReached:
    case EnrichmentFault::Refuses:
    case EnrichmentFault::Moved:
    case EnrichmentFault::NotAModel:
        return Field::Address;
    case EnrichmentFault::None:
    case EnrichmentFault::Fails:
    case EnrichmentFault::TooMany:
    case EnrichmentFault::Unpaid:
    case EnrichmentFault::TooLong:
    case EnrichmentFault::Unreadable:
    case EnrichmentFault::ModelRefuses:
    case EnrichmentFault::TooOld:
        break;
    }
    return std::nullopt;
}

bool EnrichmentModel::isKeyOfOther(const QString& address) const
{
    return m_hasKey && plainAddress(address) != plainAddress(m_form.address);
}

// Saving

/// What even a try needs.
bool EnrichmentModel::checkPlace(const EnrichmentForm& form)
{
    if (const auto fault = app::faultOfPostAddress(form.address)) {
        emit wrong(Field::Address, addressProblem(*fault));
        return false;
    }
    if (form.model.trimmed().isEmpty()) {
        emit wrong(Field::Model, tr("Enter the name of the model"));
        return false;
    }
    return true;
}

/// What is off may be incomplete.
bool EnrichmentModel::check(const EnrichmentForm& form)
{
    if (!form.on) {
        const auto fault = form.address.trimmed().isEmpty() ? std::nullopt : app::faultOfPostAddress(form.address);
        if (fault) {
            emit wrong(Field::Address, addressProblem(*fault));
        }
        return !fault;
    }
    if (!checkPlace(form)) {
        return false;
    }
    if (!form.readsSomething()) {
        emit wrong(Field::Events, tr("Choose at least one, or switch it off"));
    }
    return form.readsSomething();
}

/// In an order in which no key goes to an address it is not for, and no conversation to a place half set up: off comes
/// first, on last.
QList<EnrichmentModel::Step> EnrichmentModel::stepsTo(const EnrichmentForm& form, const QString& key) const
{
    const auto keyStep = [](const QString& value) {
        return Step{command::setEnrichmentKey, {{QStringLiteral("key"), value}}};
    };
    QList<Step> steps;
    const QJsonObject events = eventsOf(form);
    const bool eventsChange = events != eventsOf(m_form);
    if (eventsChange && !form.on) {
        steps.append({command::changeSetting, events});
    }
    if (isKeyOfOther(form.address)) {
        steps.append(keyStep({}));
    }
    const QList<QJsonObject> now = settingsOf(form);
    const QList<QJsonObject> before = settingsOf(m_form);
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (now.at(i) != before.at(i)) {
            steps.append({command::changeSetting, now.at(i)});
        }
    }
    if (!key.trimmed().isEmpty()) {
        steps.append(keyStep(key.trimmed()));
    }
    if (eventsChange && form.on) {
        steps.append({command::changeSetting, events});
    }
    return steps;
}

void EnrichmentModel::save(const EnrichmentForm& form, const QString& key)
{
    if (m_busy || !check(form)) {
        return;
    }
    m_steps = stepsTo(form, key);
    m_then = [this, form] {
        m_form = form;
        setBusy(false);
        emit saved();
    };
    setBusy(true);
    next();
}

void EnrichmentModel::removeKey()
{
    if (!m_busy) {
        m_steps = {{command::setEnrichmentKey, {{QStringLiteral("key"), QString()}}}};
        m_then = [this] { setBusy(false); };
        setBusy(true);
        next();
    }
}

/// One after the other, so that what is refused stops the rest and is told where it belongs.
void EnrichmentModel::next()
{
    if (m_steps.isEmpty()) {
        m_then();
        return;
    }
    const Step step = m_steps.takeFirst();
    m_client.execute(QLatin1String(step.command), step.arguments, this, {},
                     [this, step](const Result<QJsonObject>& answer) {
                         if (answer) {
                             onStep(step);
                             next();
                         } else {
                             fail(answer.error(), step.arguments.value(QLatin1String("name")).toString());
                         }
                     });
}

/// What is done stays done where a later step fails.
void EnrichmentModel::onStep(const Step& step)
{
    if (step.command == command::setEnrichmentKey) {
        m_hasKey = !step.arguments.value(QLatin1String("key")).toString().isEmpty();
    } else if (step.arguments.value(QLatin1String("name")).toString() == setting::address) {
        m_form.address = step.arguments.value(QLatin1String("value")).toString(); // which a key is for from now on
    }
}

void EnrichmentModel::fail(const base::Error& error, const QString& name)
{
    setBusy(false);
    if (name == setting::address && error.kind == base::ErrorKind::Invalid) {
        emit wrong(Field::Address, addressProblem(app::PostAddressFault::NoAddress));
        return;
    }
    if (name == setting::model && error.kind == base::ErrorKind::Invalid) {
        emit wrong(Field::Model, tr("This cannot be the name of a model"));
        return;
    }
    const ProblemText problem = problemOf(error);
    emit failed(problem.title, problem.meaning);
}

void EnrichmentModel::setBusy(bool busy)
{
    m_busy = busy;
    emit changed();
}

// Trying

void EnrichmentModel::tryOut(const EnrichmentForm& form, const QString& key)
{
    if (m_trying || !checkPlace(form)) {
        return;
    }
    QJsonObject arguments{{QStringLiteral("address"), form.address.trimmed()},
                          {QStringLiteral("model"), form.model.trimmed()},
                          {QStringLiteral("language"), form.language}};
    if (!key.trimmed().isEmpty()) {
        arguments.insert(QStringLiteral("key"), key.trimmed());
    }
    m_trial.reset();
    m_trying = std::make_unique<QObject>();
    m_client.execute(QLatin1String(command::tryEnrichment), arguments, m_trying.get(), {},
                     [this](const Result<QJsonObject>& answer) { onTried(answer); });
    emit changed();
}

void EnrichmentModel::onTried(const Result<QJsonObject>& answer)
{
    m_trying.release()->deleteLater(); // it is being called
    if (answer) {
        m_trial = trialFrom(*answer);
    } else if (answer.error().kind != base::ErrorKind::Cancelled) {
        m_trial = ModelTrial{problemOf(answer.error()), {}, {}};
    }
    emit changed();
    if (m_trial) {
        emit tried();
    }
}

void EnrichmentModel::cancelTry()
{
    if (m_trying) {
        m_client.cancel(QLatin1String(command::tryEnrichment));
        m_trying.reset();
        emit changed();
    }
}

void EnrichmentModel::forgetTrial()
{
    cancelTry();
    if (m_trial) {
        m_trial.reset();
        emit changed();
    }
}

} // namespace leadferry::presentation
