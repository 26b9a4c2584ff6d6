// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one command in this process against a made-up engine and keeps what it said.
#pragma once

#include "cli/commandline.h"
#include "support/fakeengineclient.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QTextStream>

namespace leadferry::test {

class CommandRun
{
public:
    // Set before run().
    std::unique_ptr<FakeEngineClient> engine = std::make_unique<FakeEngineClient>();
    QByteArray input;
    QHash<QString, QString> environment;
    std::optional<base::Error> profileFailure; ///< the profile cannot be opened
    bool browserOpens = true;
    cli::PdfWriter writePdf = {};
    int width = 0;
    bool colours = false;

    // Read afterwards.
    QString out;
    QString err;
    QString openedProfile;
    QStringList openedPages;

    /// Begins; for commands that go on until they are interrupted.
    void start(const QStringList& arguments)
    {
        m_fake = engine.get();
        m_inputBuffer.setData(input);
        m_inputBuffer.open(QIODevice::ReadOnly);
        cli::Surroundings surroundings{
            {m_in, m_outStream, m_errStream, width, colours, false, false},
            [this](const QString& directory) { return openProfile(directory); },
            [this](const QString& url) {
                openedPages.append(url);
                return browserOpens;
            },
            [this](const char* name) { return environment.value(QString::fromLatin1(name)); },
            writePdf,
        };
        m_commandLine =
            std::make_unique<cli::CommandLine>(QStringList{QStringLiteral("leadferryctl")} + arguments, surroundings);
        m_finished = std::make_unique<QSignalSpy>(m_commandLine.get(), &cli::CommandLine::finished);
        m_commandLine->start();
    }
    void interrupt() { m_commandLine->interrupt(); }
    /// Its exit code, or -1 when it did not end in time.
    [[nodiscard]] int end()
    {
        if (m_finished->isEmpty()) {
            m_finished->wait();
        }
        return m_finished->size() == 1 ? m_finished->constFirst().constFirst().toInt() : -1;
    }
    [[nodiscard]] int run(const QStringList& arguments)
    {
        start(arguments);
        return end();
    }

    /// What the command asked of the engine; valid while this object lives.
    [[nodiscard]] FakeEngineClient& fake() const { return *m_fake; }
    [[nodiscard]] QStringList outLines() const { return out.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
    /// The one JSON document printed; empty when there was not exactly one line, or it was no object.
    [[nodiscard]] QJsonObject document() const
    {
        return outLines().size() == 1 ? QJsonDocument::fromJson(out.toUtf8()).object() : QJsonObject();
    }

private:
    base::Result<std::unique_ptr<app::EngineClient>> openProfile(const QString& directory)
    {
        openedProfile = directory;
        if (profileFailure) {
            return *profileFailure;
        }
        return std::unique_ptr<app::EngineClient>(std::move(engine));
    }

    FakeEngineClient* m_fake = nullptr;
    QBuffer m_inputBuffer;
    QTextStream m_in{&m_inputBuffer};
    QTextStream m_outStream{&out};
    QTextStream m_errStream{&err};
    std::unique_ptr<cli::CommandLine> m_commandLine;
    std::unique_ptr<QSignalSpy> m_finished;
};

} // namespace leadferry::test
