// SPDX-License-Identifier: GPL-3.0-or-later
// A bot event in the native form of the contract, read from JSON without losing anything: `body` keeps it whole.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace leadferry::domain {

enum class MessageAuthor { Visitor, Bot, Agent };

struct Attachment
{
    QString url;
    QString name;
};

struct Message
{
    QString id;
    MessageAuthor from = MessageAuthor::Visitor;
    QString text;
    QString at; ///< as sent, ISO 8601; may be empty
    QList<Attachment> attachments;
};

/// The messages of a conversation that came before an event and those in it, each once and in order. Two are the same
/// when they have the same id, or, where one of them has none, the same author, text and second (contract, "Event").
QList<Message> joinedMessages(const QList<Message>& earlier, const QList<Message>& own);

/// What an event says about its person. Values are trimmed; the e-mail is lower-cased; names are split (see person.h).
struct Person
{
    QString email;
    QString firstName;
    QString lastName;
    QString phone;
    QString company;
    QString visitorId;
    [[nodiscard]] bool isEmpty() const { return *this == Person{}; }
    /// HubSpot makes a contact only with at least one of e-mail, first name, last name.
    [[nodiscard]] bool canBeContact() const { return !email.isEmpty() || !firstName.isEmpty() || !lastName.isEmpty(); }
    /// For lists: the name, else the e-mail, else the phone, else the visitor id.
    [[nodiscard]] QString displayName() const;
    bool operator==(const Person&) const = default;
};

struct Event
{
    qint64 sequence = 0; ///< order of commit
    QString source;
    QString id;
    QString type;
    QString bot;
    qint64 occurredAtMs = 0; ///< the event's own time, else when it was received
    qint64 receivedAtMs = 0;
    QString conversationId;
    Person person;
    bool namesNobody = false; ///< `person` is whom an earlier event of the conversation named, with what it said then
    QList<Message> messages;  ///< in order
    QJsonObject body;
};

/// Reads a native event. Only `type` is required (contract, "Event"); a field of a wrong JSON type is an Invalid error
/// that names its path, so that nothing is guessed. Unknown fields are kept in `body`.
base::Result<Event> readEvent(const QJsonObject& body, qint64 receivedAtMs);

/// (trimmed lower-cased e-mail), else visitor id, else phone in E.164 (one without its country code is nobody's alone),
/// else conversation id, each with a prefix that says which: "email:jane@example.com", "visitor:7f2c", "phone:+4930…",
/// "conversation:c-771". At most 200 characters (longer ids are hashed). Empty when the event has none of them.
QString personKeyOf(const Event& event);

/// What ties an event to others of the same person: "visitor:7f2c" and "conversation:{source}:c-771", as far as it has
/// them. A number or a name ties nobody.
QStringList tieKeysOf(const Event& event);

/// "conversation:{source}:c-771", at most 200 characters; empty without a conversation.
QString conversationKeyOf(const Event& event);

} // namespace leadferry::domain
