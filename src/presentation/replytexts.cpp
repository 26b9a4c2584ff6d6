// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/replytexts.h"

#include "presentation/networktexts.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace leadferry::presentation {

using domain::Reply;
using domain::ReplyFault;
using domain::ReplyKind;
using domain::ReplyState;
using domain::ReplyTrouble;
using domain::ReplyWay;

namespace {

struct ReplyTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReplyTexts)
};

constexpr qsizetype shownOfText = 280;

QString troubleWords(const ReplyTrouble& trouble)
{
    switch (trouble.fault) {
    case ReplyFault::NotReached:
        return unreachedWords(base::networkFaultFromString(trouble.detail));
    case ReplyFault::Fails:
        return ReplyTexts::tr("Its address fails for the moment (%1)", "a number").arg(trouble.detail);
    case ReplyFault::Moved:
        return ReplyTexts::tr("Its address has moved (%1): set the new one", "a number").arg(trouble.detail);
    case ReplyFault::Refuses:
        return ReplyTexts::tr("Its address refuses it (%1): compare it and the secret", "a number").arg(trouble.detail);
    case ReplyFault::FolderRefuses:
        return ReplyTexts::tr("Nothing can be written into its folder (%1)").arg(trouble.detail);
    case ReplyFault::NoSecret:
        return ReplyTexts::tr("The secret it is signed with cannot be read");
    case ReplyFault::None:
        break;
    }
    return {};
}

QString takenText(const Reply& reply)
{
    const QString after = durationText(std::max<qint64>(reply.receivedMs - reply.writtenMs, 0));
    switch (reply.way) {
    case ReplyWay::Fetch:
        return ReplyTexts::tr("The bot fetched it %1 later", "a duration").arg(after);
    case ReplyWay::Post:
        return ReplyTexts::tr("The bot took it %1 later", "a duration").arg(after);
    case ReplyWay::Outbox:
        return ReplyTexts::tr("Laid into the bot’s folder %1 later", "a duration").arg(after);
    }
    return {};
}

} // namespace

ReplyLook lookOf(const Reply& reply)
{
    switch (reply.state) {
    case ReplyState::Received:
        return ReplyLook::Taken;
    case ReplyState::Failed:
        return ReplyLook::Failed;
    case ReplyState::Expired:
        return ReplyLook::TooOld;
    case ReplyState::Waiting:
        break;
    }
    return reply.trouble.fault == ReplyFault::None ? ReplyLook::Waiting : ReplyLook::Trouble;
}

QString replyTitle(const Reply& reply)
{
    switch (reply.kind) {
    case ReplyKind::Message:
        return reply.agent.isEmpty() ? ReplyTexts::tr("An agent answered")
                                     : ReplyTexts::tr("%1 answered", "an agent's name").arg(reply.agent);
    case ReplyKind::Accepted:
        return reply.agent.isEmpty() ? ReplyTexts::tr("An agent took the conversation")
                                     : ReplyTexts::tr("%1 took the conversation", "an agent's name").arg(reply.agent);
    case ReplyKind::Closed:
        return ReplyTexts::tr("The conversation was closed in HubSpot");
    }
    return {};
}

QString replyCaption(const Reply& reply)
{
    QString text = reply.text.simplified();
    if (text.size() > shownOfText) {
        text = text.left(shownOfText - 1) + QChar(0x2026);
    }
    QStringList lines;
    if (!text.isEmpty()) {
        lines.append(text);
    }
    if (!reply.attachments.isEmpty()) {
        lines.append(ReplyTexts::tr("%n file(s) attached", nullptr, static_cast<int>(reply.attachments.size())));
    }
    lines.append(receiptText(reply));
    return lines.join(u'\n');
}

QString receiptText(const Reply& reply)
{
    switch (lookOf(reply)) {
    case ReplyLook::Taken:
        return takenText(reply);
    case ReplyLook::Waiting:
        return ReplyTexts::tr("The bot does not have it yet");
    case ReplyLook::Failed:
        return ReplyTexts::tr("It did not reach the bot, and no more tries are made") + u'\n' +
               troubleWords(reply.trouble);
    case ReplyLook::TooOld:
        return ReplyTexts::tr("Too old by now: it is not brought to the bot");
    case ReplyLook::Trouble:
        break;
    }
    return ReplyTexts::tr("It has not reached the bot yet, next try %1", "a time")
               .arg(timeText(reply.dueMs, reply.readMs)) +
           u'\n' + troubleWords(reply.trouble);
}

} // namespace leadferry::presentation
