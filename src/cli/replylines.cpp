// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/replylines.h"

#include "cli/wording.h"

namespace leadferry::cli {

using domain::Reply;
using domain::ReplyKind;
using domain::ReplyState;

namespace {

constexpr qsizetype shownOfText = 200;

QString whatHappened(const Reply& reply)
{
    const QString agent = reply.agent.isEmpty() ? QStringLiteral("an agent") : reply.agent;
    switch (reply.kind) {
    case ReplyKind::Message:
        return QStringLiteral("%1 answered").arg(agent);
    case ReplyKind::Accepted:
        return QStringLiteral("%1 took the conversation").arg(agent);
    case ReplyKind::Closed:
        return QStringLiteral("the conversation was closed");
    }
    return {};
}

/// "posted 2026-11-29 10:35", "waiting: the bot's address fails for the moment (503), next try …".
QString whereItIs(const Reply& reply)
{
    const QString trouble = domain::inWords(reply.trouble);
    switch (reply.state) {
    case ReplyState::Received:
        return QStringLiteral("the bot has it (%1, %2)").arg(domain::toString(reply.way), localTime(reply.receivedMs));
    case ReplyState::Failed:
        return QStringLiteral("failed: ") + trouble;
    case ReplyState::Expired:
        return QStringLiteral("too old by now: it is not brought to the bot");
    case ReplyState::Waiting:
        break;
    }
    return trouble.isEmpty() ? QStringLiteral("waiting for the bot")
                             : QStringLiteral("waiting: %1; next try %2").arg(trouble, localTime(reply.dueMs));
}

Colour colourOf(ReplyState state)
{
    switch (state) {
    case ReplyState::Received:
        return Colour::Good;
    case ReplyState::Failed:
        return Colour::Bad;
    case ReplyState::Expired:
        return Colour::Faint;
    case ReplyState::Waiting:
        break;
    }
    return Colour::Plain;
}

} // namespace

void printReply(const Terminal& terminal, const Reply& reply)
{
    terminal.line(QStringLiteral("  r%1  %2  %3, conversation %4: %5")
                      .arg(reply.id)
                      .arg(localTime(reply.writtenMs), whatHappened(reply), reply.conversationId,
                           terminal.painted(whereItIs(reply), colourOf(reply.state))));
    QString text = reply.text.simplified();
    if (text.size() > shownOfText) {
        text = text.left(shownOfText - 1) + QChar(0x2026);
    }
    if (!text.isEmpty()) {
        terminal.line(QStringLiteral("      ") + text);
    }
}

} // namespace leadferry::cli
