// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals in the form of the OpenAI API, for the stand-in of a language model.
#pragma once

#include <QJsonObject>
#include <QString>

namespace leadferry::sandbox {

struct ModelError
{
    int status = 400;
    QString message;
    QString code = {};  ///< "model_not_found"; empty: it has none, as OpenAI's often
    QString param = {}; ///< the parameter that is wrong
    QString type = QStringLiteral("invalid_request_error");

    /// {"error":{"message","type","param","code"}}
    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace leadferry::sandbox
