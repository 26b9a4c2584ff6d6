// SPDX-License-Identifier: GPL-3.0-or-later
// How a source format points at values of a delivery: a small path language, read once and evaluated often. Pure.
//
//   contact.email            names, one step a dot; ["a name with . in it"]
//   parts[0]  parts[-1]      one entry of a list, from its end when negative; [only]: the entry of a list of one
//   answers[type=email]      the first entry (or the object itself) of which that path has that value; several values:
//                            [type=user/lead]; with != the first that has none of them
//   contacts[wa_id=@from]    … that has the value of a path of the element itself
//   parts[]                  all entries; what follows is asked of each
//   .                        the element itself; [type=x].name asks it only where it fits
//   ^.contacts               the object the element's list stands in; ^^ the one around it; $ is the whole delivery
//   'chat'                   just this text
//   a | b                    the first that has a value
//   html(path)               the visible text of HTML; other text stays       images(path)  the pictures in it, a list
//   international(path)      digits with their + in front            file(path)    the name of the file an address
//   leads to json(path).name          text that is itself JSON join(a, b, …)            the texts there are, with ", "
//   key(a, b, …)             texts joined with ":", or nothing where one of them is missing
//   header(NAME)             a header of the request
#pragma once

#include "base/result.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace leadferry::ingest {

using Headers = QHash<QString, QString>; ///< names in lower case

/// Where a path is asked: the element, the objects around it (nearest first), the delivery.
struct Scope
{
    QJsonValue here;
    QList<QJsonObject> around;
    QJsonValue delivery;
    const Headers* headers = nullptr; ///< may be null; outlives the scope
};

/// Missing, null, blank text, an empty list or object are nothing.
bool hasValue(const QJsonValue& value);

class SourcePath
{
public:
    SourcePath();
    ~SourcePath();
    SourcePath(const SourcePath&);
    SourcePath& operator=(const SourcePath&);
    SourcePath(SourcePath&&) noexcept;
    SourcePath& operator=(SourcePath&&) noexcept;

    /// Empty text gives a path that never has a value. The error says what is wrong ("\"a[\": a [ without its ]").
    static base::Result<SourcePath> fromText(const QString& text);

    [[nodiscard]] bool isEmpty() const;
    /// The first alternative that has a value, else Undefined. Steps through all entries of a list give a list.
    [[nodiscard]] QJsonValue valueIn(const Scope& scope) const;
    /// The same as trimmed text; the plain values of a list are joined with ", ".
    [[nodiscard]] QString textIn(const Scope& scope) const;
    /// The entries of the lists the first alternative with a value points at, each with what is around it.
    [[nodiscard]] QList<Scope> entriesIn(const Scope& scope) const;

    struct Alternative; ///< of sourcepath.cpp and sourcepathtext.cpp only

private:
    std::shared_ptr<const QList<Alternative>> m_alternatives;
};

/// Scalars as text, the plain values of a list joined with ", ".
QString plainText(const QJsonValue& value);

} // namespace leadferry::ingest
