// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the elements of one document one after the other: opens envelopes, gives each element its id, checks its shape.
#pragma once

#include "ingest/eventreader.h"
#include "ingest/formatelements.h"

#include <QHash>
#include <QJsonObject>

namespace leadferry::ingest {

class ElementReader
{
public:
    ElementReader(QString source, qint64 receivedAtMs, ReadingOptions options)
        : m_source(std::move(source)), m_receivedAtMs(receivedAtMs), m_options(std::move(options))
    {
    }

    /// How an element's place is called in reasons.
    enum class Place {
        Whole, ///< the document is this one element
        Line,
        Element,
    };
    void take(const QJsonValue& element, Place place, int number, const QByteArray& content);
    void reject(Place place, int number, const QString& what, const QByteArray& content);

    [[nodiscard]] ReadDocument& document() { return m_document; }

private:
    struct Id
    {
        QString text;
        bool hashed = false;
    };
    [[nodiscard]] QJsonObject kept(QJsonObject element) const;
    void takeNative(const QJsonObject& given, Place place, int number, const QByteArray& content);
    void takeByFormat(const QJsonObject& delivery, Place place, int number, const QByteArray& content);
    /// `part` is 0 where the element is the only one of its delivery.
    void takePart(const FormatElement& element, Place place, int number, int part, const QByteArray& content);
    void append(QJsonObject body, const Id& id, const QString& where, Place place, int number,
                const QByteArray& content);
    [[nodiscard]] base::Result<Id> idFor(const QJsonObject& element, const QJsonValue& id, Place place, int number,
                                         int part = 0);

    QString m_source;
    qint64 m_receivedAtMs;
    ReadingOptions m_options;
    QHash<QString, int> m_hashesSeen;
    ReadDocument m_document;
};

} // namespace leadferry::ingest
