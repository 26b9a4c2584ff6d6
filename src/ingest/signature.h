// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a request is from whom it says: looks at its proof, over the bytes as they came. Pure.
#pragma once

#include "base/result.h"
#include "ingest/signaturecatalog.h"
#include "net/httpmessage.h"

namespace leadferry::ingest {

/// What a source asks of its senders.
struct SourceProof
{
    const SignatureScheme* scheme = nullptr; ///< null: nothing, as it is only reached from this computer
    QByteArray header = {};                  ///< where the proof stands; empty: where the scheme says
    QByteArray secret = {};
    QByteArray verifyToken = {}; ///< for a challenge; empty: none is answered
};

/// Invalid says what such a secret looks like.
base::Result<void> checkSecret(const SignatureScheme& scheme, const QByteArray& secret);

/// Unauthorized says what is missing or wrong, without any part of what would be right. Times may be five minutes off.
/// Secrets and digests are compared in constant time.
base::Result<void> checkSignature(const SourceProof& proof, const net::HttpRequest& request, qint64 nowMs);

/// In constant time, whatever their lengths.
bool sameSecret(const QByteArray& given, const QByteArray& expected);

/// The proof's header as people know it; "… in the address" or "… in the body" where it is no header.
QString placeOfProof(const SourceProof& proof);

} // namespace leadferry::ingest
