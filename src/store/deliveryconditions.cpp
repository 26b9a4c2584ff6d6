// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliveryconditions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <limits>

namespace leadferry::store {

using base::Result;
using domain::DeliveryFilter;

namespace {

/// A number is looked for as a beginning only from here on: with fewer digits it begins nearly everything.
constexpr qsizetype shortestNumber = 6;
/// A word likewise.
constexpr qsizetype shortestWord = 3;

QString likePattern(const QString& text)
{
    QString escaped = text;
    for (const auto special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')}) {
        escaped.replace(special, QLatin1String("\\") + special);
    }
    return QLatin1Char('%') + escaped + QLatin1Char('%');
}

/// "jane@example.com" is complete. Looking for everything that goes on from "com" would take many times as long.
bool isWholeAddress(const QString& word)
{
    static const QRegularExpression address(QStringLiteral("@.+\\.[A-Za-z]{2,}$"));
    return word.contains(address);
}

/// Whether the end of what was typed may be the beginning of a longer word.
bool mayGoOn(const QString& word)
{
    if (isWholeAddress(word)) {
        return false;
    }
    qsizetype length = 0;
    while (length < word.size() && word.at(word.size() - 1 - length).isLetterOrNumber()) {
        ++length;
    }
    const bool number = length > 0 && word.at(word.size() - length).isDigit();
    return length >= (number ? shortestNumber : shortestWord);
}

QString matchFor(const QStringList& words)
{
    QStringList phrases;
    for (const QString& word : words) {
        phrases.append(QStringLiteral("\"%1\"%2").arg(word, mayGoOn(word) ? QStringLiteral("*") : QString()));
    }
    return phrases.join(QStringLiteral(" AND "));
}

Result<TextPart> textPart(Database& database, const QStringList& words)
{
    const auto indexed = database.select(QStringLiteral("SELECT indexed_to FROM log_index"));
    if (!indexed) {
        return indexed.error();
    }
    TextPart part;
    part.match = matchFor(words);
    part.indexedTo = indexed->isEmpty() ? 0 : indexed->first().first().toLongLong();
    QList<Condition> each;
    for (const QString& word : words) {
        each.append(
            {QStringLiteral("(SELECT person_key || ' ' || event_id || ' ' || body || ' ' || correction FROM event "
                            "WHERE sequence = d.event_sequence) LIKE ? ESCAPE '\\'"),
             {likePattern(word)}});
    }
    part.unindexed = allOf(each);
    return part;
}

/// "lead.captured" also names lead.captured.v1.
Result<QStringList> typesNamed(Database& database, const QString& name)
{
    QStringList types{name};
    const QString versions = name + QStringLiteral(".v");
    const QString end = name + QStringLiteral(".w");
    for (QString last = versions;;) {
        const auto next = database.select(
            QStringLiteral("SELECT type FROM delivery WHERE type > ? AND type < ? ORDER BY type LIMIT 1"), {last, end});
        if (!next) {
            return next.error();
        }
        if (next->isEmpty()) {
            return types;
        }
        last = next->first().first().toString();
        types.append(last);
    }
}

Result<QList<qint64>> portalsNamed(Database& database, const QString& name)
{
    const auto rows = database.select(
        QStringLiteral("SELECT id FROM portal WHERE name = ? COLLATE NOCASE OR hub_id = ?"), {name, name.toLongLong()});
    if (!rows) {
        return rows.error();
    }
    QList<qint64> ids;
    for (const Row& row : *rows) {
        ids.append(row.first().toLongLong());
    }
    return ids;
}

Condition among(const QString& column, const QVariantList& values)
{
    return {values.isEmpty() ? QStringLiteral("0")
                             : QStringLiteral("%1 IN (%2)").arg(column, placeholders(values.size())),
            values};
}

/// `IS NOT TRUE`: what has no portal is not in that portal.
Condition except(const Condition& condition)
{
    return {QStringLiteral("(%1) IS NOT TRUE").arg(condition.sql), condition.values};
}

Condition withCause(const QString& text)
{
    return {QStringLiteral("(d.cause <> '' AND d.cause LIKE ? ESCAPE '\\')"), {likePattern(text)}};
}

/// Types and portals go by names that have to be looked up.
Result<Condition> ofType(Database& database, const QString& name)
{
    const auto types = typesNamed(database, name);
    return types ? Result<Condition>(among(QStringLiteral("d.type"), toVariants(*types))) : types.error();
}

Result<Condition> inPortal(Database& database, const QString& name)
{
    const auto portals = portalsNamed(database, name);
    return portals ? Result<Condition>(among(QStringLiteral("d.portal_id"), toVariants(*portals))) : portals.error();
}

Result<void> addNamed(Database& database, const DeliveryFilter& filter, FilterParts& parts)
{
    const auto add = [&](const QString& name, auto find, const QString& index) -> Result<void> {
        if (name.isEmpty()) {
            return {};
        }
        const Result<Condition> found = find(database, name);
        if (!found) {
            return found.error();
        }
        const bool none = found->values.isEmpty(); // a name that nothing has
        parts.others.append(index.isEmpty() ? FilterPart{except(*found)}
                                            : FilterPart{*found, none ? QString() : index});
        return {};
    };
    for (const Result<void>& done : {add(filter.type, ofType, QStringLiteral("delivery_by_type")),
                                     add(filter.portalName, inPortal, QStringLiteral("delivery_by_portal")),
                                     add(filter.butType, ofType, {}), add(filter.butPortalName, inPortal, {})}) {
        if (!done) {
            return done.error();
        }
    }
    return {};
}

void addPlain(const DeliveryFilter& filter, FilterParts& parts)
{
    const auto bot = [](const QString& name) { return Condition{QStringLiteral("d.bot = ? COLLATE NOCASE"), {name}}; };
    if (!filter.bot.isEmpty()) {
        parts.others.append({bot(filter.bot), QStringLiteral("delivery_by_bot")});
    }
    if (!filter.butBot.isEmpty()) {
        parts.others.append({except(bot(filter.butBot))});
    }
    if (filter.sinceMs > 0 || filter.untilMs > 0) {
        parts.others.append(
            {{QStringLiteral("d.changed_at_ms >= ? AND d.changed_at_ms < ?"),
              {filter.sinceMs, filter.untilMs > 0 ? filter.untilMs : std::numeric_limits<qint64>::max()}},
             QStringLiteral("delivery_by_change")});
    }
    if (filter.eventSequence > 0) {
        parts.others.append(
            {{QStringLiteral("d.event_sequence = ?"), {filter.eventSequence}}, {}, {}, FilterPart::Few::Surely});
    }
    if (filter.neverTried) {
        const Condition never{QStringLiteral("(d.attempts = 0 AND NOT EXISTS (SELECT 1 FROM operation o "
                                             "JOIN attempt a ON a.operation_id = o.id WHERE o.delivery_id = d.id))"),
                              {}};
        parts.others.append(FilterPart{never});
    }
    if (!filter.cause.isEmpty()) {
        parts.others.append({withCause(filter.cause), QStringLiteral("delivery_by_cause"),
                             Condition{QStringLiteral("d.cause <> ''"), {}}});
    }
    if (!filter.butCause.isEmpty()) {
        parts.others.append({except(withCause(filter.butCause))});
    }
}

} // namespace

Condition allOf(const QList<Condition>& conditions)
{
    QStringList parts;
    QVariantList values;
    for (const Condition& condition : conditions) {
        parts.append(condition.sql);
        values += condition.values;
    }
    return {parts.isEmpty() ? QStringLiteral("1") : parts.join(QStringLiteral(" AND ")), values};
}

Condition FilterParts::holding() const
{
    return {QStringLiteral("EXISTS (SELECT 1 FROM operation o WHERE o.delivery_id = d.id AND %1)").arg(property->sql),
            property->values};
}

Result<FilterParts> partsOf(Database& database, const DeliveryFilter& filter)
{
    FilterParts parts;
    if (!filter.states.isEmpty()) {
        QStringList names;
        for (const auto state : filter.states) {
            names.append(domain::toString(state));
        }
        parts.states =
            FilterPart{among(QStringLiteral("d.state"), toVariants(names)), QStringLiteral("delivery_by_state")};
    }
    if (filter.butShadowed) {
        parts.butShadowed = Condition{QStringLiteral("NOT (d.state = 'held' AND d.cause = 'shadow mode')"), {}};
    }
    if (auto done = addNamed(database, filter, parts); !done) {
        return done.error();
    }
    addPlain(filter, parts);
    if (!filter.property.isEmpty()) {
        const QString name = filter.property.section(u'.', 1);
        const QString inJson =
            QString::fromUtf8(QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact)).chopped(1).mid(1);
        parts.property = Condition{
            QStringLiteral("o.held_properties <> '[]' AND o.object = ? AND instr(o.held_properties, ?) AND EXISTS "
                           "(SELECT 1 FROM json_each(o.held_properties) field WHERE json_extract(field.value, '$[0]') "
                           "= ?)"),
            {filter.property.section(u'.', 0, 0), inJson, name}};
    }
    if (const QStringList words = domain::searchWords(filter.text); !words.isEmpty()) {
        const auto text = textPart(database, words);
        if (!text) {
            return text.error();
        }
        parts.text = *text;
    }
    return parts;
}

} // namespace leadferry::store
