// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/correctcommand.h"

#include "app/enginecommands.h"
#include "cli/textfile.h"

#include <QCommandLineParser>
#include <QJsonDocument>

namespace leadferry::cli {

void CorrectCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID"), QStringLiteral("A delivery (d12) or an event (e7)."));
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("The whole event as it should be, in the native form; - for stdin."));
    parser.setApplicationDescription(
        QStringLiteral("\nWhat is not written yet goes out by the correction, and records that were written get what "
                       "differs. The original is kept beside it; type and id stay. `show --json` has the event as "
                       "\"body\"."));
}

void CorrectCommand::start(const QCommandLineParser& parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 2) {
        misuse(QStringLiteral("name one delivery or event, and the file with what it should say"));
        return;
    }
    const auto references = referencesFromText({arguments.first()});
    const auto text = textOfFile(arguments.last(), terminal());
    if (!references || !text) {
        misuse(references ? text.error().message : references.error().message);
        return;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text->toUtf8(), &problem);
    if (!document.isObject()) {
        const QString why = problem.error == QJsonParseError::NoError
                                ? QStringLiteral("it is no JSON object")
                                : QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset);
        fail({base::ErrorKind::Invalid, QStringLiteral("the file holds no event: %1").arg(why)});
        return;
    }
    withIds(*references, [this, event = document.object()](const QJsonArray& ids) {
        correct(ids.first().toInteger(), event); // it is the event that is corrected, in whatever portal
    });
}

void CorrectCommand::correct(qint64 deliveryId, const QJsonObject& event)
{
    engine()->execute(QLatin1String(app::command::correctEvent),
                      {{QStringLiteral("id"), deliveryId}, {QStringLiteral("event"), event}}, this, {},
                      [this](const base::Result<QJsonObject>& answer) {
                          conclude(answer, [](const QJsonObject& told) {
                              return told.value(QLatin1String("started")).toInt() > 0
                                         ? QStringLiteral("Corrected; it goes out again.")
                                         : QStringLiteral("Corrected; nothing has to be written otherwise.");
                          });
                      });
}

} // namespace leadferry::cli
