// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fieldguess.h"

#include "ingest/fieldnames.h"
#include "ingest/sourcepath.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace leadferry::ingest {

namespace {

constexpr int deepest = 3;
constexpr qsizetype mostFacts = 200;

struct Place
{
    QString label; ///< the name of the object, empty for the delivery itself
    QJsonObject object;
    int depth = 0;
};

bool standsForAPerson(const QString& label)
{
    static const QSet<QString> names{
        QStringLiteral("user"),       QStringLiteral("contact"),    QStringLiteral("customer"),
        QStringLiteral("lead"),       QStringLiteral("visitor"),    QStringLiteral("person"),
        QStringLiteral("subscriber"), QStringLiteral("sender"),     QStringLiteral("author"),
        QStringLiteral("profile"),    QStringLiteral("client"),     QStringLiteral("guest"),
        QStringLiteral("requester"),  QStringLiteral("respondent"), QStringLiteral("participant"),
        QStringLiteral("member"),     QStringLiteral("from"),       QStringLiteral("kontakt"),
        QStringLiteral("kunde")};
    return names.contains(snakeCase(label));
}

/// Objects that only hold what the delivery is about.
bool isContainer(const QString& label)
{
    static const QSet<QString> names{QString(),
                                     QStringLiteral("data"),
                                     QStringLiteral("payload"),
                                     QStringLiteral("body"),
                                     QStringLiteral("fields"),
                                     QStringLiteral("answers"),
                                     QStringLiteral("values"),
                                     QStringLiteral("variables"),
                                     QStringLiteral("custom_fields"),
                                     QStringLiteral("form_data"),
                                     QStringLiteral("submission"),
                                     QStringLiteral("properties"),
                                     QStringLiteral("attributes"),
                                     QStringLiteral("params"),
                                     QStringLiteral("record"),
                                     QStringLiteral("item"),
                                     QStringLiteral("content"),
                                     QStringLiteral("response"),
                                     QStringLiteral("result"),
                                     QStringLiteral("form_response"),
                                     QStringLiteral("session"),
                                     QStringLiteral("event"),
                                     QStringLiteral("conversation"),
                                     QStringLiteral("message")};
    return names.contains(snakeCase(label));
}

/// Names of the delivery itself, which say nothing of what it is about.
bool isOfTheDelivery(const QString& name)
{
    static const QSet<QString> names{
        QStringLiteral("id"),          QStringLiteral("uuid"),         QStringLiteral("type"),
        QStringLiteral("event"),       QStringLiteral("event_type"),   QStringLiteral("event_id"),
        QStringLiteral("event_name"),  QStringLiteral("timestamp"),    QStringLiteral("time"),
        QStringLiteral("created_at"),  QStringLiteral("updated_at"),   QStringLiteral("date"),
        QStringLiteral("occurred_at"), QStringLiteral("submitted_at"), QStringLiteral("token"),
        QStringLiteral("secret"),      QStringLiteral("signature"),    QStringLiteral("webhook_id"),
        QStringLiteral("version"),     QStringLiteral("topic_id")};
    return names.contains(snakeCase(name));
}

/// A plain "name" is a person's where its object says so, or where it is the delivery's own and no name of an event.
bool mayBeAName(const Place& place, const QString& label, const QString& value)
{
    static const QRegularExpression technical(QStringLiteral("[._:/\\\\]|^[A-Z_]+$"));
    if (snakeCase(label) != QLatin1String("name") || standsForAPerson(place.label)) {
        return true;
    }
    const QStringList names = place.object.keys();
    const bool hasPerson = std::any_of(names.begin(), names.end(), [&place](const QString& name) {
        const auto field = contactFieldFor(name, plainText(place.object.value(name)));
        return field && *field != QLatin1String("name");
    });
    return hasPerson || (isContainer(place.label) && !technical.match(value).hasMatch());
}

QString firstText(const QJsonObject& entry, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (QString text = plainText(entry.value(QLatin1String(name))); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

QString authorOf(const QJsonObject& message)
{
    static const QHash<QString, QString> authors{
        {QStringLiteral("user"), QStringLiteral("visitor")},     {QStringLiteral("visitor"), QStringLiteral("visitor")},
        {QStringLiteral("customer"), QStringLiteral("visitor")}, {QStringLiteral("contact"), QStringLiteral("visitor")},
        {QStringLiteral("human"), QStringLiteral("visitor")},    {QStringLiteral("client"), QStringLiteral("visitor")},
        {QStringLiteral("guest"), QStringLiteral("visitor")},    {QStringLiteral("lead"), QStringLiteral("visitor")},
        {QStringLiteral("assistant"), QStringLiteral("bot")},    {QStringLiteral("bot"), QStringLiteral("bot")},
        {QStringLiteral("ai"), QStringLiteral("bot")},           {QStringLiteral("system"), QString()},
        {QStringLiteral("agent"), QStringLiteral("agent")},      {QStringLiteral("operator"), QStringLiteral("agent")},
        {QStringLiteral("admin"), QStringLiteral("agent")},      {QStringLiteral("staff"), QStringLiteral("agent")}};
    return authors.value(firstText(message, {"role", "from", "sender", "author", "author_type", "type"}).toLower());
}

QJsonArray messagesIn(const QJsonArray& entries)
{
    QJsonArray messages;
    for (const auto& entry : entries) {
        const QJsonObject given = entry.toObject();
        const QString author = authorOf(given);
        const QString text = firstText(given, {"text", "content", "message", "body", "msg"});
        if (!author.isEmpty() && !text.isEmpty()) {
            messages.append(QJsonObject{{QStringLiteral("from"), author}, {QStringLiteral("text"), text}});
        }
    }
    return messages;
}

class Search
{
public:
    FoundFields searched(const QJsonObject& delivery)
    {
        m_places.append({{}, delivery, 0});
        while (!m_places.isEmpty()) {
            search(m_places.takeFirst());
        }
        m_found.settleName();
        return std::move(m_found);
    }

private:
    void search(const Place& place)
    {
        for (auto field = place.object.begin(); field != place.object.end(); ++field) {
            if (field.value().isObject()) {
                if (place.depth < deepest) {
                    m_places.append({field.key(), field.value().toObject(), place.depth + 1});
                }
            } else if (field.value().isArray()) {
                takeList(place, field.key(), field.value().toArray());
            } else {
                takeScalar(place, field.key(), field.value());
            }
        }
    }

    void takeScalar(const Place& place, const QString& label, const QJsonValue& value)
    {
        const QString text = plainText(value);
        const bool isMessage = value.isString() && isMessageLabel(label) && !isNoValue(text);
        if (isMessage && m_found.messages.isEmpty() && !isOfStaff(place.label)) {
            m_found.messages.append(
                QJsonObject{{QStringLiteral("from"), QStringLiteral("visitor")}, {QStringLiteral("text"), text}});
            return;
        }
        const bool isFact = !isOfTheDelivery(label) && m_found.data.size() < mostFacts;
        const QString path = isContainer(place.label) ? label : place.label + QLatin1Char('_') + label;
        const auto field = contactFieldFor(label, text);
        if (field && !isOfStaff(place.label) && mayBeAName(place, label, text) && !m_found.contact.contains(*field)) {
            m_found.contact.insert(*field, text);
            m_found.labels.insert(*field, plainCase(label));
        } else if (isFact && !isNoValue(text)) {
            takeFact(path, value);
        }
    }

    void takeList(const Place& place, const QString& label, const QJsonArray& entries)
    {
        if (const QJsonArray messages = messagesIn(entries); !messages.isEmpty()) {
            if (m_found.messages.size() < messages.size()) {
                m_found.messages = messages;
            }
            return;
        }
        QStringList plain;
        for (const auto& entry : entries) {
            const QJsonObject given = entry.toObject();
            const QString name = firstText(given, {"label", "title", "question", "name", "key", "field"});
            const QJsonValue value = given.contains(QLatin1String("value")) ? given.value(QLatin1String("value"))
                                                                            : given.value(QLatin1String("answer"));
            if (!name.isEmpty() && hasValue(value) && !value.isObject()) {
                takeScalar({{}, place.object, place.depth}, name, value);
            } else if (!entry.isObject() && !entry.isArray()) {
                plain.append(plainText(entry));
            }
        }
        plain.removeAll(QString());
        if (!plain.isEmpty() && !isOfTheDelivery(label)) {
            takeFact(label, plain.join(QStringLiteral(", ")));
        }
    }

    void takeFact(const QString& label, const QJsonValue& value)
    {
        const QString name = snakeCase(label);
        if (!name.isEmpty() && hasValue(value) && !m_found.data.contains(name)) {
            m_found.data.insert(name, value);
        }
    }

    QList<Place> m_places; ///< still to be searched, from the outside in
    FoundFields m_found;
};

} // namespace

void FoundFields::take(const QString& label, const QJsonValue& value)
{
    if (!hasValue(value) || isNoValue(plainText(value))) {
        return;
    }
    const QString text = plainText(value);
    if (const auto field = contactFieldFor(label, text)) {
        const QString known = contact.value(*field).toString();
        if (known.isEmpty()) {
            contact.insert(*field, text);
            labels.insert(*field, plainCase(label));
        }
        if (known.isEmpty() || known.compare(text, Qt::CaseInsensitive) == 0) {
            return;
        }
    }
    const QString name = snakeCase(label).isEmpty() ? QStringLiteral("answer") : snakeCase(label);
    QString free = name;
    for (int number = 2; data.contains(free); ++number) {
        free = QStringLiteral("%1_%2").arg(name).arg(number);
    }
    data.insert(free, value.isArray() ? QJsonValue(text) : value);
}

void FoundFields::settleName()
{
    static const QSet<QString> shortLabels{QStringLiteral("name"), QStringLiteral("nom"), QStringLiteral("nome"),
                                           QStringLiteral("naam")};
    static const QRegularExpression otherLanguages(QStringLiteral("vorname|prenom|voornaam"));
    const auto firstName = QStringLiteral("firstName");
    const auto lastName = QStringLiteral("lastName");
    const QString name = contact.value(QLatin1String("name")).toString();
    const QString first = contact.value(firstName).toString();
    const QString last = contact.value(lastName).toString();
    if (name.isEmpty() || !shortLabels.contains(labels.value(QStringLiteral("name")))) {
        return;
    }
    // "name" beside an English "first name" is mostly the whole name, or a nickname.
    const bool isLast = last.isEmpty() && otherLanguages.match(labels.value(firstName)).hasMatch() &&
                        !name.startsWith(first, Qt::CaseInsensitive);
    const bool isFirst = first.isEmpty() && labels.contains(lastName) && !name.endsWith(last, Qt::CaseInsensitive);
    if (isLast || isFirst) {
        contact.insert(isLast ? lastName : firstName, name);
    }
}

FoundFields guessedFields(const QJsonObject& delivery)
{
    return Search().searched(delivery);
}

} // namespace leadferry::ingest
