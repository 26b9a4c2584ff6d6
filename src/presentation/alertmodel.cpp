// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/alertmodel.h"

#include "app/enginecommands.h"
#include "domain/quiethours.h"
#include "presentation/timetexts.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace leadferry::presentation {

using base::Result;
namespace command = app::command;

namespace {

constexpr qsizetype toldShown = 3;

QString yesNo(bool on)
{
    return on ? QStringLiteral("yes") : QStringLiteral("no");
}

/// As the settings have it: a comma is a point to people in many countries.
QString plainNumber(const QString& text)
{
    bool isNumber = false;
    const double number = QLocale().toDouble(text.trimmed(), &isNumber);
    return isNumber ? QString::number(number, 'g', 12)
                    : QString(text).trimmed().replace(QLatin1Char(','), QLatin1Char('.'));
}

bool isNumber(const QString& text)
{
    bool isNumber = false;
    (void)plainNumber(text).toDouble(&isNumber);
    return isNumber;
}

QJsonArray settingsOf(const AlertForm& form)
{
    const auto entry = [](const char* name, const QString& value) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("value"), value}};
    };
    const QString quiet =
        form.quiet ? domain::QuietHours::between(form.quietFrom, form.quietUntil).toText() : QString();
    return {entry("alerts.desktop", yesNo(form.desktop)),
            entry("alerts.sound", yesNo(form.sound)),
            entry("alerts.quietHours", quiet),
            entry("alerts.newLead", yesNo(form.newLead)),
            entry("alerts.escalation", yesNo(form.escalation)),
            entry("alerts.scoreAbove", form.score ? plainNumber(form.scoreAbove) : QString()),
            entry("alerts.namePeople", yesNo(form.namePeople)),
            entry("alerts.language", form.language)};
}

AlertForm formFrom(const QJsonObject& alerts)
{
    AlertForm form;
    form.desktop = alerts.value(QLatin1String("desktop")).toBool();
    form.sound = alerts.value(QLatin1String("sound")).toBool();
    const auto quiet = domain::QuietHours::fromText(alerts.value(QLatin1String("quietHours")).toString());
    if (quiet && !quiet->isEmpty()) {
        form.quiet = true;
        form.quietFrom = quiet->from();
        form.quietUntil = quiet->until();
    }
    form.newLead = alerts.value(QLatin1String("newLead")).toBool();
    form.escalation = alerts.value(QLatin1String("escalation")).toBool();
    if (const QJsonValue score = alerts.value(QLatin1String("scoreAbove")); score.isDouble()) {
        form.score = true;
        form.scoreAbove = QLocale().toString(score.toDouble(), 'g', 12);
    }
    form.namePeople = alerts.value(QLatin1String("namePeople")).toBool();
    form.language = alerts.value(QLatin1String("language")).toString(form.language);
    return form;
}

/// "English" and not "American English", as Qt names it.
QString ownNameOf(const QString& language)
{
    return language == QLatin1String("en") ? QStringLiteral("English") : QLocale(language).nativeLanguageName();
}

/// With the chosen one, whatever else there is.
QList<std::pair<QString, QString>> languagesFrom(const QJsonObject& alerts, const QString& chosen)
{
    QStringList codes{chosen};
    const QJsonArray known = alerts.value(QLatin1String("languages")).toArray();
    for (const auto& code : known) {
        codes.append(code.toString());
    }
    codes.removeDuplicates();
    QList<std::pair<QString, QString>> languages;
    for (const QString& code : codes) {
        languages.append({code, ownNameOf(code)});
    }
    std::sort(languages.begin(), languages.end(),
              [](const auto& one, const auto& other) { return one.second < other.second; });
    return languages;
}

} // namespace

AlertModel::AlertModel(app::EngineClient& client, base::Clock& clock, QObject* parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
}

void AlertModel::load()
{
    m_client.execute(QLatin1String(command::alerts), {}, this, {}, [this](const Result<QJsonObject>& answer) {
        if (answer) {
            take(*answer);
        } else {
            m_error = answer.error();
            m_phase = Phase::Failed;
        }
        emit changed();
    });
}

void AlertModel::take(const QJsonObject& alerts)
{
    m_form = formFrom(alerts);
    m_languages = languagesFrom(alerts, m_form.language);
    const QJsonObject webhook = alerts.value(QLatin1String("webhook")).toObject();
    m_webhook = {webhook.value(QLatin1String("set")).toBool(), webhook.value(QLatin1String("triedAtMs")).toInteger(),
                 webhook.value(QLatin1String("failure")).toString()};
    m_told.clear();
    const QJsonArray told = alerts.value(QLatin1String("told")).toArray();
    for (const auto& message : told) {
        const QJsonObject json = message.toObject();
        m_told.append({json.value(QLatin1String("atMs")).toInteger(),
                       {domain::alertMessageFromJson(json), domain::eventNoticeFromJson(json)}});
    }
    m_phase = Phase::Ready;
}

QList<ToldLine> AlertModel::told() const
{
    QList<ToldLine> lines;
    for (const auto& [atMs, announcement] : m_told.mid(0, toldShown)) {
        lines.append({timeText(atMs, m_clock.nowMs()), toldLine(announcement)});
    }
    return lines;
}

// Saving

bool AlertModel::check(const AlertForm& form)
{
    if (form.quiet && form.quietFrom == form.quietUntil) {
        emit wrong(Field::QuietHours, tr("They end when they begin. Choose two different times, or switch them off."));
        return false;
    }
    if (form.score && !isNumber(form.scoreAbove)) {
        emit wrong(Field::Score, tr("Write a number, like 80"));
        return false;
    }
    return true;
}

QList<AlertModel::Step> AlertModel::stepsTo(const AlertForm& form, const QString& webhookAddress) const
{
    QList<Step> steps;
    if (!webhookAddress.trimmed().isEmpty()) { // what is most likely refused comes first
        steps.append({command::setAlertWebhook, {{QStringLiteral("url"), webhookAddress.trimmed()}}});
    }
    const QJsonArray now = settingsOf(form);
    const QJsonArray before = settingsOf(m_form);
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (now.at(i) != before.at(i)) {
            steps.append({command::changeSetting, now.at(i).toObject()});
        }
    }
    return steps;
}

void AlertModel::save(const AlertForm& form, const QString& webhookAddress)
{
    if (!m_busy && check(form)) {
        begin(stepsTo(form, webhookAddress), [this] {
            setBusy(false);
            emit saved();
        });
    }
}

void AlertModel::removeWebhook()
{
    if (!m_busy) {
        begin({{command::setAlertWebhook, {{QStringLiteral("url"), QString()}}}}, [this] {
            m_webhook = {};
            setBusy(false);
        });
    }
}

void AlertModel::test(const AlertForm& form, const QString& webhookAddress)
{
    if (!m_busy && check(form)) {
        begin(stepsTo(form, webhookAddress), [this, form, given = !webhookAddress.trimmed().isEmpty()] {
            m_form = form;
            m_webhook.isSet = m_webhook.isSet || given;
            tryWays();
        });
    }
}

void AlertModel::begin(const QList<Step>& steps, std::function<void()> then)
{
    m_steps = steps;
    m_then = std::move(then);
    setBusy(true);
    next();
}

/// One after the other, so that what is refused stops the rest and is told where it belongs.
void AlertModel::next()
{
    if (m_steps.isEmpty()) {
        m_then();
        return;
    }
    const Step step = m_steps.takeFirst();
    m_client.execute(QLatin1String(step.command), step.arguments, this, {},
                     [this, isAddress = step.command == command::setAlertWebhook](const Result<QJsonObject>& answer) {
                         if (answer) {
                             next();
                         } else {
                             fail(answer.error(), isAddress);
                         }
                     });
}

void AlertModel::fail(const base::Error& error, bool isAddress)
{
    setBusy(false);
    if (isAddress && error.kind == base::ErrorKind::Invalid) {
        emit wrong(Field::Webhook, tr("This is no address that can be used. Copy all of it from your chat program: it "
                                      "begins with https://"));
        return;
    }
    const ProblemText problem = problemOf(error);
    emit failed(problem.title, problem.meaning);
}

void AlertModel::tryWays()
{
    m_client.execute(QLatin1String(command::testAlert), {}, this, {}, [this](const Result<QJsonObject>& answer) {
        setBusy(false);
        if (answer) {
            const QJsonObject& outcome = *answer;
            const QString webhook = outcome.value(QLatin1String("webhook")).toString();
            if (webhook != QLatin1String("none")) {
                m_webhook.triedAtMs = m_clock.nowMs();
                m_webhook.failure = outcome.value(QLatin1String("failure")).toString();
                emit changed();
            }
            emit tested(testText(outcome));
        } else {
            const ProblemText problem = problemOf(answer.error());
            emit failed(problem.title, problem.meaning);
        }
    });
}

void AlertModel::setBusy(bool busy)
{
    m_busy = busy;
    emit changed();
}

} // namespace leadferry::presentation
