// SPDX-License-Identifier: GPL-3.0-or-later
// The question to a language model, and its answer, as the chat completions of the OpenAI API have them. Pure. Nothing
// of what a model answers gets into a trouble's detail: it may hold the conversation.
#pragma once

#include "domain/enrichment.h"
#include "enrichment/visitorwords.h"

namespace leadferry::enrichment {

/// How a model is made to keep to the form.
enum class AnswerForm {
    Schema,      ///< by `response_format`, which not every service knows
    InWordsOnly, ///< by asking nicely
};

struct Question
{
    QString model;
    QString language;     ///< to write in, as a code; another one: that of the visitor
    QString conversation; ///< conversationtext.h
};
QJsonObject questionBody(const Question& question, AnswerForm form);

struct ModelAnswer
{
    domain::EnrichmentTrouble trouble; ///< none: there is a reading
    domain::ConversationReading reading;
    QString model; ///< as it calls itself; may be empty
    int tokensRead = 0;
    int tokensWritten = 0;
};
/// The body of an answer with status 200.
ModelAnswer readAnswer(const QByteArray& body, const VisitorWords& visitor);

} // namespace leadferry::enrichment
