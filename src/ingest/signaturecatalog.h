// SPDX-License-Identifier: GPL-3.0-or-later
// How senders prove that a request is theirs, one line per way (contract, "Signatures per source").
//
// To add one: a line in signaturecatalog.cpp, a request signed by another program in
// tests/ingest/signaturetest.cpp, its title in presentation/signaturetexts.cpp.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::ingest {

/// How a platform tries the address before it sends anything.
enum class Handshake {
    None,
    Head,     ///< by a HEAD request, which has to be answered with 200
    Challenge ///< by GET with a token agreed on and a text that is to be sent back (hub.challenge)
};

enum class SecretForm {
    Text,  ///< its characters are the key
    Whsec, ///< "whsec_" and the key in base64
};

struct SignatureScheme
{
    QString name;
    /// Where the proof stands: a header, "?key" in the address, or "/secret_key" in the body, which is then no part of
    /// the event. It may hold several, parted by spaces (and commas, where it has named fields), while a secret is
    /// being changed.
    QByteArray header;
    QByteArray prefix; ///< what stands before the proof; where it is left out, that is fine
    /// What is signed: names in braces stand for the body, the method, the whole address (uri), a header, or a field of
    /// the proof's own header ("t=1680652800"). Empty: the proof is the secret itself.
    QByteArray signedText;
    QByteArray time;     ///< the one of those names that says when; empty: nothing does
    QStringList formats; ///< the source formats whose platforms do it like this
    QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256;
    bool choosesHeader = false; ///< the sender's owner chooses the header; `header` is a proposal
    SecretForm secret = SecretForm::Text;
    Handshake handshake = Handshake::None;
};

/// In the order of lists for people.
const QList<SignatureScheme>& signatureSchemes();
/// Null: there is none of that name.
const SignatureScheme* signatureScheme(const QString& name);
/// That of the platform a source format is of; null: it has none of its own.
const SignatureScheme* schemeOfFormat(const QString& format);
/// The dotted path in the body at which senders put the secret itself; empty: they put it elsewhere.
QString secretInBody(const SignatureScheme& scheme);

} // namespace leadferry::ingest
