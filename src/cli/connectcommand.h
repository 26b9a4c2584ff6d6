// SPDX-License-Identifier: GPL-3.0-or-later
// leadferryctl connect: connects a HubSpot account by a service key, or by OAuth in the person's browser; or connects
// one again.
#pragma once

#include "cli/command.h"

#include <optional>

namespace leadferry::cli {

class ConnectCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void describe(QCommandLineParser& parser) const override;
    void interrupt() override;

protected:
    void start(const QCommandLineParser& parser) override;

private:
    enum class Way { ServiceKey, OAuth };
    [[nodiscard]] base::Result<std::optional<Way>> wayFrom(const QCommandLineParser& parser) const;
    [[nodiscard]] base::Result<QString> secretFrom(const QCommandLineParser& parser, Way way) const;
    /// Which portal is meant, and how it is signed in if nothing else was said.
    void findPortal(const QString& name, std::optional<Way> way, const QJsonObject& arguments);
    void execute(Way way, const QJsonObject& arguments);
    void onAnswer(const base::Result<QJsonObject>& answer);
    void follow(const QJsonObject& step);
    void invite(const QString& url);

    QString m_running; ///< the engine command under way
    QString m_reason;  ///< why it failed (domain/connectreason.h)
    bool m_opensBrowser = true;
    bool m_invited = false;
    bool m_prepares = false;
};

} // namespace leadferry::cli
