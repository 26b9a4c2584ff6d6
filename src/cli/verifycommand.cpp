// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verifycommand.h"

#include "app/enginecommands.h"
#include "cli/arguments.h"
#include "cli/texttable.h"
#include "cli/wording.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QJsonArray>

namespace leadferry::cli {

using domain::ProofDifference;
using domain::ProofKind;

namespace {

constexpr QLatin1String portalOption("portal");
constexpr QLatin1String sinceOption("since");
constexpr QLatin1String lastOption("last");
constexpr QLatin1String replayOption("replay");
constexpr QLatin1String recreateOption("recreate");
constexpr QLatin1String overwriteOption("overwrite");
constexpr qsizetype longestValue = 40;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longestValue ? line : line.left(longestValue - 1) + QChar(0x2026);
}

QString whatWords(ProofKind kind)
{
    switch (kind) {
    case ProofKind::NotDelivered:
        return QStringLiteral("not delivered");
    case ProofKind::NoDelivery:
        return QStringLiteral("never queued");
    case ProofKind::RecordGone:
        return QStringLiteral("deleted in HubSpot");
    case ProofKind::ValueDiffers:
        return QStringLiteral("differs");
    case ProofKind::LinkMissing:
        return QStringLiteral("not linked");
    case ProofKind::PlaceMissing:
        return QStringLiteral("not on the list");
    case ProofKind::ValueChanged:
        return QStringLiteral("changed since");
    case ProofKind::RecordMerged:
        return QStringLiteral("merged");
    case ProofKind::ListGone:
        return QStringLiteral("list deleted");
    case ProofKind::ListFilled:
        return QStringLiteral("list fills itself");
    }
    return {};
}

QString placeOf(const ProofDifference& difference)
{
    switch (difference.kind) {
    case ProofKind::NotDelivered:
    case ProofKind::NoDelivery:
        return {};
    case ProofKind::RecordGone:
    case ProofKind::RecordMerged:
        return toString(difference.object) + u' ' + difference.recordId;
    case ProofKind::ValueDiffers:
    case ProofKind::ValueChanged:
        return toString(difference.object) + u'.' + difference.property;
    case ProofKind::LinkMissing:
        return toString(difference.object) + QStringLiteral(" → ") + toString(difference.other);
    case ProofKind::PlaceMissing:
        return QStringLiteral("%1 → %2 %3")
            .arg(toString(difference.object), toString(difference.other), difference.otherId);
    case ProofKind::ListGone:
    case ProofKind::ListFilled:
        return toString(difference.other) + u' ' + difference.otherId;
    }
    return {};
}

QString foundIn(const ProofDifference& difference)
{
    switch (difference.kind) {
    case ProofKind::NotDelivered:
        return wordsFor(difference.state) +
               (difference.found.isEmpty() ? QString() : QStringLiteral(": ") + difference.found);
    case ProofKind::RecordMerged:
        return QStringLiteral("now ") + difference.found;
    case ProofKind::ValueDiffers:
    case ProofKind::ValueChanged:
        return difference.found.isEmpty() ? QStringLiteral("nothing") : difference.found;
    case ProofKind::NoDelivery:
    case ProofKind::RecordGone:
    case ProofKind::LinkMissing:
    case ProofKind::PlaceMissing:
    case ProofKind::ListGone:
    case ProofKind::ListFilled:
        break;
    }
    return {};
}

} // namespace

void VerifyCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption({portalOption, QStringLiteral("Only this portal."), QStringLiteral("P")});
    parser.addOption({sinceOption,
                      QStringLiteral("What changed since then (2d, yesterday, a date); without it since the last "
                                     "proof, and the last 24 hours at least."),
                      QStringLiteral("T")});
    parser.addOption({lastOption, QStringLiteral("Show the last proof instead of making one.")});
    parser.addOption({replayOption, QStringLiteral("Send again what is missing or differs.")});
    parser.addOption(
        {recreateOption, QStringLiteral("With --replay: make records again that somebody deleted in HubSpot.")});
    parser.addOption(
        {overwriteOption,
         QStringLiteral("With --replay: put back what somebody changed in HubSpot: values, and who left a list.")});
    parser.setApplicationDescription(
        QStringLiteral("\nReads back from HubSpot what was delivered and compares it with what the bots said. "
                       "Exits with 4 when something differs. What people in HubSpot have changed or merged since, and "
                       "lists that they have deleted, is listed, but is no difference."));
}

void VerifyCommand::start(const QCommandLineParser& parser)
{
    m_last = parser.isSet(lastOption);
    m_replay = parser.isSet(replayOption);
    m_recreate = parser.isSet(recreateOption);
    m_overwrite = parser.isSet(overwriteOption);
    if (!parser.positionalArguments().isEmpty()) {
        misuse(QStringLiteral("name the portal with --portal"));
        return;
    }
    if ((m_recreate || m_overwrite) && !m_replay) {
        misuse(QStringLiteral("--recreate and --overwrite go with --replay"));
        return;
    }
    if (m_last && (parser.isSet(portalOption) || parser.isSet(sinceOption))) {
        misuse(QStringLiteral("--last shows the last proof as it is; leave out --portal and --since"));
        return;
    }
    QJsonObject arguments{{portalOption, parser.value(portalOption)}};
    if (parser.isSet(sinceOption)) {
        const auto since = sinceFromText(parser.value(sinceOption), QDateTime::currentMSecsSinceEpoch());
        if (!since) {
            misuse(since.error().message);
            return;
        }
        arguments.insert(QStringLiteral("sinceMs"), *since);
    }
    verify(arguments);
}

void VerifyCommand::interrupt()
{
    if (app::EngineClient* client = engine()) {
        client->cancel(QLatin1String(app::command::verify));
    }
}

void VerifyCommand::verify(const QJsonObject& arguments)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(
        QLatin1String(m_last ? app::command::proof : app::command::verify), m_last ? QJsonObject() : arguments, this,
        [this](const QJsonObject& step) {
            terminal().progress(QStringLiteral("%1 of %2 deliveries")
                                    .arg(step.value(QLatin1String("done")).toInt())
                                    .arg(step.value(QLatin1String("of")).toInt()));
        },
        [this](const base::Result<QJsonObject>& answer) {
            if (answer) {
                onProved(*answer);
            } else {
                fail(answer.error());
            }
        });
}

void VerifyCommand::onProved(const QJsonObject& answer)
{
    m_answer = answer;
    if (!answer.contains(QLatin1String("proof"))) {
        fail({base::ErrorKind::NotFound, QStringLiteral("nothing was proved yet; `leadferryctl verify` does it")});
        return;
    }
    const auto report = domain::proofReportFromJson(answer.value(QLatin1String("proof")).toObject());
    if (!report) {
        fail(report.error());
        return;
    }
    m_report = *report;
    const QJsonArray differences = answer.value(QLatin1String("differences")).toArray();
    for (const auto& json : differences) {
        const auto difference = domain::proofDifferenceFromJson(json.toObject());
        if (!difference) {
            fail(difference.error());
            return;
        }
        m_differences.append(*difference);
    }
    if (!json()) {
        this->report();
    }
    if (m_replay) {
        replay();
    } else {
        end();
    }
}

void VerifyCommand::report()
{
    TextTable table({{QStringLiteral("DELIVERY"), 0, false, false},
                     {QStringLiteral("PERSON"), 0, false, true},
                     {QStringLiteral("WHAT"), 0, false, false},
                     {QStringLiteral("WHERE"), 0, false, false},
                     {QStringLiteral("WANTED"), 0, false, true},
                     {QStringLiteral("FOUND"), 0, false, true}});
    for (const ProofDifference& difference : std::as_const(m_differences)) {
        const QString name = difference.deliveryId != 0 ? u'd' + QString::number(difference.deliveryId)
                                                        : u'e' + QString::number(difference.eventSequence);
        table.addRow({{name},
                      {difference.person},
                      {whatWords(difference.kind), isDifference(difference.kind) ? Colour::Warning : Colour::Faint},
                      {placeOf(difference)},
                      {shortened(difference.wanted)},
                      {shortened(foundIn(difference))}});
    }
    if (!table.isEmpty()) {
        table.print(terminal());
    }
    if (m_answer.value(QLatin1String("more")).toBool()) {
        terminal().line(QStringLiteral("… and more."));
    }
    if (!m_report.trouble.isEmpty()) {
        terminal().line(
            terminal().painted(QStringLiteral("Not all of it could be read: ") + m_report.trouble, Colour::Warning));
    }
    const QString span = QStringLiteral("%1 to %2").arg(localTime(m_report.sinceMs), localTime(m_report.untilMs));
    const QString what =
        QStringLiteral("%1 deliveries, %2 records read (%3)").arg(m_report.deliveries).arg(m_report.records).arg(span);
    terminal().line(
        m_report.differences == 0
            ? terminal().painted(QStringLiteral("As the bots said: "), Colour::Good) + what
            : terminal().painted(QStringLiteral("%1 to be put right: ").arg(m_report.differences), Colour::Warning) +
                  what);
    if (m_report.told > 0) {
        terminal().line(QStringLiteral("%1 changed or merged in HubSpot since, which is no fault.").arg(m_report.told));
    }
}

void VerifyCommand::replay()
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(
        QLatin1String(app::command::replayProof),
        {{QStringLiteral("proof"), m_report.id}, {recreateOption, m_recreate}, {overwriteOption, m_overwrite}}, this,
        {}, [this](const base::Result<QJsonObject>& answer) {
            if (!answer) {
                fail(answer.error());
                return;
            }
            m_answer.insert(QStringLiteral("replay"), *answer);
            end();
        });
}

void VerifyCommand::end()
{
    if (json()) {
        terminal().json(m_answer);
    } else if (m_replay) {
        const QJsonObject replayed = m_answer.value(QLatin1String("replay")).toObject();
        terminal().line(QStringLiteral("%1 sent again; `leadferryctl verify` shows what came of it.")
                            .arg(replayed.value(QLatin1String("replayed")).toInt()));
        if (const int left = replayed.value(QLatin1String("left")).toInt(); left > 0) {
            terminal().line(QStringLiteral("%1 left as they are: deleted or changed by somebody (see --recreate and "
                                           "--overwrite), or not written completely yet.")
                                .arg(left));
        }
    }
    const bool unread = m_report.troubleKind.has_value();
    finish(m_report.differences > 0 ? ExitCode::SomeHeld : unread ? ExitCode::Failed : ExitCode::Done);
}

} // namespace leadferry::cli
