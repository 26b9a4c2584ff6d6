// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the fields of a JSON object and says which one is of the wrong type ("contact.email must be text").
#pragma once

#include "domain/documentfault.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1String>
#include <QString>

#include <initializer_list>
#include <optional>

namespace leadferry::domain {

/// A missing field and null are the same: empty. The first fault found is kept in the caller's `fault`; reading goes on
/// with empty values, so that a reader is a plain list of fields with one check at its end.
class ObjectReader
{
public:
    using Fault = std::optional<DocumentFault>;

    /// `path` is the object's own place, empty for the root. `fault` must outlive the reader.
    ObjectReader(QJsonObject json, QString path, Fault& fault);

    [[nodiscard]] bool has(const char* name) const;
    [[nodiscard]] QString text(const char* name) const;
    /// Nothing when missing.
    [[nodiscard]] std::optional<qint64> wholeNumber(const char* name) const;
    [[nodiscard]] bool truth(const char* name, bool whenMissing) const;
    /// Milliseconds since 1970, from ISO 8601 text or a number of milliseconds (timetext.h). Nothing when missing.
    [[nodiscard]] std::optional<qint64> time(const char* name) const;
    [[nodiscard]] ObjectReader object(const char* name) const;
    /// The array's values; their own place is place(name, index).
    [[nodiscard]] QJsonArray array(const char* name) const;
    /// The object at one index of an array.
    [[nodiscard]] ObjectReader element(const char* name, qsizetype index, const QJsonValue& value) const;

    /// "actions[1].fields"
    [[nodiscard]] QString place(const char* name) const;
    [[nodiscard]] QString place(const char* name, qsizetype index) const;
    [[nodiscard]] const QJsonObject& json() const { return m_json; }
    /// Records "{place of name}: {what}" (or "{place} {what}" where `what` begins with "must"), with its values.
    void fail(const char* name, const QString& what, const QStringList& values = {}) const;
    void fail(const char* name, const FaultText& text) const { fail(faultAt(place(name), text)); }
    /// Records one that was found with its place.
    void fail(const DocumentFault& fault) const;

private:
    [[nodiscard]] QJsonValue value(const char* name) const;
    void failAt(const QString& place, const QString& what, const QStringList& values = {}) const;

    QJsonObject m_json;
    QString m_path;
    Fault* m_fault;
};

/// A misspelt name would silently do nothing: a fault where the object has a name that is not among these.
void refuseUnknownNames(const ObjectReader& object, std::initializer_list<QLatin1String> known);

} // namespace leadferry::domain
