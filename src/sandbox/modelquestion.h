// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the body of a call to /chat/completions as strictly as OpenAI does: what it does not know, it refuses.
#pragma once

#include "sandbox/modelerror.h"

#include <QByteArray>

#include <variant>

namespace leadferry::sandbox {

struct ModelQuestion
{
    enum class Form {
        Free,   ///< nothing is asked for
        Object, ///< any JSON object
        Schema,
    };
    QString lastUserText;
    qsizetype characters = 0; ///< of all messages
    Form form = Form::Free;
    QJsonObject schema;
    int mostTokens = 0; ///< 0: as many as it takes
};

/// The only model there is.
inline constexpr QLatin1String standInModel("stand-in");
/// What it can read at once.
inline constexpr qsizetype mostModelCharacters = 32'000;

std::variant<ModelQuestion, ModelError> readQuestion(const QByteArray& body);

} // namespace leadferry::sandbox
