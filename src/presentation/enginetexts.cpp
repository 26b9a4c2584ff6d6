// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/enginetexts.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cstdlib>

namespace leadferry::presentation {

namespace {

struct EngineTexts
{
    Q_DECLARE_TR_FUNCTIONS(EngineTexts)
};

QString meaningOf(const app::SettingProblem& problem)
{
    if (problem.setting == QLatin1String("delivery.retrySchedule")) {
        return EngineTexts::tr("“%1” is no list of durations such as 0s,5s,5min,2h. Nothing is lost: until it is "
                               "corrected, delivery goes on with the built-in schedule of three days.")
            .arg(problem.value);
    }
    if (problem.setting == QLatin1String("phone.defaultCountry")) {
        return EngineTexts::tr("“%1” is no country’s two letters, such as DE. Until it is corrected, phone numbers "
                               "without a country code name nobody.")
            .arg(problem.value);
    }
    return EngineTexts::tr("“%1” is no value for it. Until it is corrected, Leadferry uses the built-in one. (%2)",
                           "a setting's value, the system's own words")
        .arg(problem.value, problem.reason);
}

} // namespace

ProblemText engineFailure(const app::EngineStatus& status)
{
    using base::ErrorKind;
    switch (status.failureKind) {
    case ErrorKind::Conflict:
        return {EngineTexts::tr("Leadferry is already running with this data folder"),
                EngineTexts::tr("Go on in the other window, or quit it and start again here.")};
    case ErrorKind::Storage:
        return {
            EngineTexts::tr("The data folder cannot be opened"),
            EngineTexts::tr("Check that the disk is there, has free space and may be written, then start again. (%1)",
                            "the system's own words")
                .arg(status.failure)};
    case ErrorKind::Transient:
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::Unclear:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return {EngineTexts::tr("Leadferry could not start"),
                EngineTexts::tr("Nothing is lost. Start it again; if it stays, start this PC again. (%1)",
                                "the system's own words")
                    .arg(status.failure)};
    }
    return {};
}

ProblemText settingProblem(const QList<app::SettingProblem>& problems)
{
    return problems.isEmpty()
               ? ProblemText()
               : ProblemText{EngineTexts::tr("The setting %1 cannot be used").arg(problems.constFirst().setting),
                             meaningOf(problems.constFirst())};
}

ProblemText sourceProblem(const QList<app::SettingProblem>& problems)
{
    if (problems.isEmpty()) {
        return {};
    }
    const app::SettingProblem& problem = problems.constFirst();
    const QString meaning = EngineTexts::tr("Leadferry tries again by itself; what came in before goes on to HubSpot. "
                                            "(%1)",
                                            "the system's own words")
                                .arg(problem.reason);
    return {problem.setting == QLatin1String("folder.path")
                ? EngineTexts::tr("The folder %1 cannot be watched").arg(problem.value)
                : EngineTexts::tr("No events can be taken at %1", "address").arg(problem.value),
            meaning};
}

ProblemText engineTrouble(const app::EngineStatus& status)
{
    return {EngineTexts::tr("The data folder cannot be used for now"),
            EngineTexts::tr("Events are refused until it can, and who sends them is asked to come back. Check that the "
                            "disk is there, has free space and is not locked by another program; Leadferry then goes "
                            "on by itself. (%1)",
                            "the system's own words")
                .arg(status.failure)};
}

ProblemText clockProblem(qint64 skewMs)
{
    if (skewMs == 0) {
        return {};
    }
    const int minutes = static_cast<int>(std::abs(skewMs) / 60'000);
    return {
        skewMs > 0 ? EngineTexts::tr("This PC’s clock is %n minutes ahead", nullptr, minutes)
                   : EngineTexts::tr("This PC’s clock is %n minutes behind", nullptr, minutes),
        EngineTexts::tr("Times in the log are off, and so is the moment at which a daily limit ends. Set the clock in "
                        "the settings of this PC.")};
}

ProblemText unroutedProblem(int events)
{
    return {EngineTexts::tr("%n events wait for a portal", nullptr, events),
            EngineTexts::tr("Their chatbots have none yet. Nothing is lost: they go out as soon as you choose.")};
}

SentText sentText(const base::Result<QJsonObject>& answer)
{
    if (!answer.ok()) {
        return {{}, problemOf(answer.error())};
    }
    const QJsonArray rejected = answer->value(QLatin1String("rejected")).toArray();
    const int accepted = static_cast<int>(answer->value(QLatin1String("accepted")).toArray().size());
    SentText text;
    text.done = EngineTexts::tr("%n events accepted", nullptr, accepted);
    if (!rejected.isEmpty()) {
        const QJsonObject first = rejected.first().toObject();
        text.problem = {
            EngineTexts::tr("%n events of the file could not be read", nullptr, static_cast<int>(rejected.size())),
            EngineTexts::tr("%1. The first one is in line %2: %3", "events accepted, line number, reason")
                .arg(text.done)
                .arg(first.value(QLatin1String("line")).toInt())
                .arg(first.value(QLatin1String("reason")).toString())};
    }
    return text;
}

} // namespace leadferry::presentation
