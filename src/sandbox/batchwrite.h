// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out a batch of creates and changes: all or nothing with the refusal of the first offender, or, when every
// input has its own trace id, the good ones with the others listed in a 207. Nothing is written before every input was
// checked.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/batchinput.h"
#include "sandbox/recordrules.h"

namespace leadferry::sandbox {

using AcceptedWrite = std::variant<AcceptedCreate, AcceptedUpdate>;

template <typename T> Checked<AcceptedWrite> asWrite(const Checked<T>& checked)
{
    if (checked.ok()) {
        return AcceptedWrite(checked.value());
    }
    return checked.error();
}

class BatchWrite
{
public:
    enum class Mode { AllOrNothing, Partial };
    /// Whether each result says "new": true or false, as an upsert does.
    enum class Tells { Nothing, WhetherNew };

    BatchWrite(const Portal& portal, RecordRules& rules, Mode mode) : m_portal(portal), m_rules(rules), m_mode(mode) {}

    /// The refusal of the whole batch, when this input is the first offender of one that is all or nothing.
    [[nodiscard]] std::optional<ApiError> take(const BatchInput& input, const Checked<AcceptedWrite>& checked);
    /// The record does not exist: never a reason to refuse the others.
    void miss(const ObjectType& type, const BatchInput& input);
    [[nodiscard]] ApiAnswer carryOut(int successStatus, Tells tells);

private:
    [[nodiscard]] QJsonObject store(const BatchInput& input, const AcceptedWrite& write);

    const Portal& m_portal;
    RecordRules& m_rules;
    Mode m_mode;
    QList<std::pair<BatchInput, AcceptedWrite>> m_accepted;
    QJsonArray m_refused;
    const ObjectType* m_type = nullptr;
    QStringList m_missing;
};

} // namespace leadferry::sandbox
