// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the bytes a sender gave us into events of the native form (contract, "Event"). Pure.
//
// A document is one JSON object, an array of objects, or one object per line. Each element is one of:
// - the native form, taken as it is, but for an id that is a number: it becomes text;
// - CloudEvents 1.0, structured (`specversion`, `id`, `type`, `time`, `data`);
// - the Standard Webhooks envelope (`type`, `timestamp`, `data`).
// Of the two envelopes, `data` becomes the event when it names a native field (contact, conversation, page, consent,
// bot, data); otherwise it stays what the native form calls `data`. `type` and `occurredAt` come from the envelope, the
// id from CloudEvents' `id` or the `webhook-id` header, never from inside `data`. The envelope's other fields are kept
// in `envelope`.
// With a source format (sourceformat.h) the elements are a platform's deliveries instead, or the rows of a table.
#pragma once

#include "base/result.h"
#include "domain/eventsink.h"
#include "ingest/sourceformat.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace leadferry::ingest {

enum class DocumentForm {
    Detect, ///< object, array, or lines where most lines are objects by themselves
    Lines,  ///< one object per line
};

/// What equal elements without an id are to each other.
enum class EqualElements {
    AreRepeats, ///< one event, sent twice (the port)
    AreCounted, ///< events of their own, "#2", "#3" … appended to the hash (the lines of a file)
};

struct ReadingOptions
{
    DocumentForm form = DocumentForm::Detect;
    EqualElements equal = EqualElements::AreRepeats;
    QString webhookId =
        {}; ///< the header's value; for elements without an id, "#1", "#2" … appended for arrays and lines
    const SourceFormat* format = nullptr; ///< none: the native form and the envelopes; outlives the reading
    Headers headers = {};                 ///< of the request, for formats that look there
    QString bot = {};                     ///< whose all the events are; empty: as they say
    bool proven = false;                  ///< the sender has shown that it is the source's (a signature)
    QString secretAt = {}; ///< the dotted path of an element at which the sender put its secret: never kept
};

struct RejectedLine
{
    int line = 0;       ///< from 1; in an array the element's place
    QString reason;     ///< a whole sentence part: "line 3: contact.email must be text"
    QByteArray content; ///< as it came
};

/// What a source format knows and has no use for, such as a bot's own message.
struct IgnoredElement
{
    int line = 0;   ///< as in RejectedLine
    QString reason; ///< in plain words: "an agent's message"
};

struct ReadDocument
{
    QList<domain::IncomingEvent> events;
    QList<RejectedLine> rejected;
    QList<IgnoredElement> ignored = {};
    /// What stands before and after the rejected contents to make a file of them that can be corrected and given again.
    QByteArray opening = {};
    QByteArray separator = "\n";
    QByteArray closing = "\n";

    [[nodiscard]] QByteArray rejectedAsFile() const;
};

/// Invalid: the bytes are no such document at all. An element that cannot be taken is in `rejected`, the others in
/// `events`.
base::Result<ReadDocument> readDocument(const QByteArray& bytes, const QString& source, qint64 receivedAtMs,
                                        const ReadingOptions& options = {});

} // namespace leadferry::ingest
