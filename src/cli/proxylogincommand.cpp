// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/proxylogincommand.h"

#include "app/enginecommands.h"

#include <QCommandLineParser>

namespace leadferry::cli {

void ProxyLoginCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("USER"), QStringLiteral("The user the proxy knows."),
                                 QStringLiteral("[USER]"));
    parser.addOptions({
        {QStringLiteral("password-stdin"), QStringLiteral("The password: the first line of stdin.")},
        {QStringLiteral("forget"), QStringLiteral("Forget user and password.")},
    });
    parser.setApplicationDescription(
        QStringLiteral("\nThey are kept with the other secrets, never in the settings. Which proxy is used: "
                       "`leadferryctl config set network.proxy http://HOST:PORT`."));
}

void ProxyLoginCommand::start(const QCommandLineParser& parser)
{
    const QStringList users = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("forget"))) {
        if (users.isEmpty()) {
            keep({}, {});
        } else {
            misuse(QStringLiteral("--forget takes no user"));
        }
        return;
    }
    if (users.size() != 1 || users.constFirst().isEmpty() || !parser.isSet(QStringLiteral("password-stdin"))) {
        misuse(QStringLiteral("name the user, and give the password with --password-stdin"));
        return;
    }
    const QString password = terminal().secretLine(QStringLiteral("Password of the proxy"));
    if (password.isEmpty()) {
        misuse(QStringLiteral("stdin was empty: pipe the password in, or type it"));
        return;
    }
    keep(users.constFirst(), password);
}

void ProxyLoginCommand::keep(const QString& user, const QString& password)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::proxyLogin),
                    {{QStringLiteral("user"), user}, {QStringLiteral("password"), password}}, this, {},
                    [this, forgotten = user.isEmpty()](const base::Result<QJsonObject>& answer) {
                        conclude(answer, [forgotten](const QJsonObject&) {
                            return forgotten ? QStringLiteral("Forgotten.")
                                             : QStringLiteral("Kept. `leadferryctl doctor` tries it.");
                        });
                    });
}

} // namespace leadferry::cli
