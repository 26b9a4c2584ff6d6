// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordjoin.h"

#include <QRegularExpression>

namespace leadferry::presentation {

using domain::OperationRow;
using domain::OperationState;

namespace {

/// "Contact already exists. Existing ID: 12345"
QString existingIn(const OperationRow& operation)
{
    static const QRegularExpression existing(QStringLiteral("[Ee]xisting [Ii][Dd]:?\\s*(\\d+)"));
    for (auto attempt = operation.attempts.crbegin(); attempt != operation.attempts.crend(); ++attempt) {
        const auto match = existing.match(QString::fromUtf8(attempt->response));
        if (match.hasMatch()) {
            return match.captured(1);
        }
    }
    return {};
}

} // namespace

QString recordIdIn(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("^\\s*(\\d+)\\s*$"));
    static const QRegularExpression address(QStringLiteral("^\\s*https?://.*/(\\d+)/?(?:[?#].*)?\\s*$"));
    for (const auto& pattern : {number, address}) {
        if (const auto match = pattern.match(text); match.hasMatch()) {
            return match.captured(1);
        }
    }
    return {};
}

std::optional<JoinableRecord> joinableOf(const domain::DeliveryDetail& detail)
{
    for (const OperationRow& operation : detail.operations) {
        const bool waits = operation.state == OperationState::Held || operation.state == OperationState::Exhausted;
        const bool unclear = operation.causeKind == base::ErrorKind::Unclear;
        if (waits && !unclear && operation.object != domain::CrmObject::List) {
            return JoinableRecord{operation.id, operation.object, existingIn(operation)};
        }
    }
    return std::nullopt;
}

} // namespace leadferry::presentation
