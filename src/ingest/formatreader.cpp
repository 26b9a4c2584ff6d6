// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/formatreader.h"

#include "domain/person.h"
#include "domain/phonenumber.h"
#include "domain/timetext.h"
#include "ingest/fieldguess.h"
#include "ingest/fieldnames.h"
#include "ingest/platformtime.h"

#include <algorithm>

namespace leadferry::ingest {

namespace {

void insertIfAny(QJsonObject& object, const char* name, const QString& text)
{
    if (!text.isEmpty()) {
        object.insert(QLatin1String(name), text);
    }
}

void insertIfAny(QJsonObject& object, const char* name, const QJsonObject& part)
{
    if (!part.isEmpty()) {
        object.insert(QLatin1String(name), part);
    }
}

QString isoTime(const FormatField& field, const Scope& scope)
{
    const auto milliseconds = platformTime(field.from.valueIn(scope));
    return milliseconds ? domain::isoUtc(*milliseconds) : QString();
}

QJsonObject textsOf(const QMap<QString, FormatField>& fields, const Scope& scope)
{
    QJsonObject texts;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (const QString text = field->textIn(scope); !isNoValue(text)) {
            texts.insert(field.key(), text);
        }
    }
    return texts;
}

/// What is no address, number or name is not the person's; the addresses of nobody are left out altogether.
void keepPlausible(FoundFields& found)
{
    const auto take = [&found](const char* name) { return found.contact.take(QLatin1String(name)).toString(); };
    const QString email = take("email");
    if (!domain::plausibleEmail(email).isEmpty()) {
        insertIfAny(found.contact, "email", email);
    } else if (!domain::isNobodysEmail(email) &&
               std::any_of(email.begin(), email.end(), [](QChar c) { return c.isLetter(); })) {
        found.data.insert(QStringLiteral("email_as_typed"), email); // a person may make sense of it
    }
    QString phone = take("phone");
    // The id of somebody who calls is his number; it is the same person wherever he calls from.
    if (const QString id = found.contact.value(QLatin1String("visitorId")).toString(); domain::isE164(id)) {
        found.contact.remove(QLatin1String("visitorId"));
        phone = phone.isEmpty() ? id : phone;
    }
    if (std::count_if(phone.begin(), phone.end(), [](QChar c) { return c.isDigit(); }) >= 5) {
        insertIfAny(found.contact, "phone", phone);
    }
    const QString name = take("name");
    const QString first = take("firstName");
    const QString last = take("lastName");
    if (!(domain::nameOf(name, first, last) == domain::PersonName{})) {
        insertIfAny(found.contact, "name", domain::nameOf(name, {}, {}) == domain::PersonName{} ? QString() : name);
        insertIfAny(found.contact, "firstName", first);
        insertIfAny(found.contact, "lastName", last);
    }
}

/// The label of an object that is one answer: it has a value and says of what. Empty for any other.
QString labelOf(const QJsonObject& object)
{
    if (object.contains(QLatin1String("value"))) {
        for (const char* name : {"label", "title", "name", "key"}) {
            if (QString label = object.value(QLatin1String(name)).toString(); !label.isEmpty()) {
                return label;
            }
        }
    }
    return {};
}

/// One reading of an element by the rules of one kind.
class Reading
{
public:
    Reading(const SourceFormat& format, const FormatSections& sections, const Scope& scope)
        : m_format(format), m_sections(sections), m_scope(scope)
    {
        m_found.contact = textsOf(sections.contact, scope);
        keepPlausible(m_found); // what is made up hides no answer
        takeData();
        takeAnswers();
        m_found.messages = messages();
        if (sections.guesses) {
            takeGuesses();
        }
        keepPlausible(m_found);
    }

    [[nodiscard]] const FoundFields& found() const { return m_found; }

    [[nodiscard]] QJsonObject event(const QString& type, const QJsonObject& envelope) const
    {
        QJsonObject conversation = textsOf(m_sections.conversation, m_scope);
        if (const QString channel = conversation.value(QLatin1String("channel")).toString(); !channel.isEmpty()) {
            conversation.insert(QStringLiteral("channel"), channel.toLower());
        }
        if (!m_found.messages.isEmpty()) {
            conversation.insert(QStringLiteral("messages"), m_found.messages);
        }
        QJsonObject body{{QStringLiteral("type"), type}};
        insertIfAny(body, "id", m_sections.id.textIn(m_scope));
        insertIfAny(body, "occurredAt", isoTime(m_sections.time, m_scope));
        insertIfAny(body, "bot", m_sections.bot.textIn(m_scope));
        insertIfAny(body, "conversation", conversation);
        insertIfAny(body, "contact", m_found.contact);
        insertIfAny(body, "page", textsOf(m_sections.page, m_scope));
        insertIfAny(body, "data", m_found.data);
        insertIfAny(body, "envelope", envelope);
        return body;
    }

private:
    void takeData()
    {
        for (auto field = m_sections.data.begin(); field != m_sections.data.end(); ++field) {
            const QJsonValue value = field->from.valueIn(m_scope);
            const QString text = field->textIn(m_scope);
            if (!isNoValue(text)) {
                const bool isPlain = (value.isDouble() || value.isBool()) && field->values.isEmpty();
                m_found.data.insert(field.key(), isPlain ? value : QJsonValue(text));
            }
        }
    }

    void takeAnswers()
    {
        for (const AnswerRule& rule : m_sections.answers) {
            const QList<Scope> entries = rule.list.entriesIn(m_scope);
            for (const Scope& entry : entries) {
                if (!rule.label.from.isEmpty()) {
                    takeAnswer(rule, rule.label.textIn(entry), rule.value.from.valueIn(entry));
                    continue;
                }
                const QJsonObject fields = entry.here.toObject();
                if (const QString label = labelOf(fields); !label.isEmpty()) { // some send either form
                    takeAnswer(rule, label, fields.value(QLatin1String("value")));
                    continue;
                }
                for (auto field = fields.begin(); field != fields.end(); ++field) {
                    takeAnswer(rule, field.key(), field.value());
                }
            }
        }
        m_found.settleName();
    }

    void takeAnswer(const AnswerRule& rule, const QString& label, const QJsonValue& value)
    {
        if (!value.isObject() && !rule.skip.contains(label.toLower())) {
            m_found.take(label, value);
        }
    }

    [[nodiscard]] bool holds(const domain::Condition& condition, const Scope& scope) const
    {
        return domain::holds(condition, [this, &scope](const QString& path) { return m_format.valueFor(path, scope); });
    }

    [[nodiscard]] QJsonArray messages() const
    {
        QJsonArray messages;
        for (const MessageRule& rule : m_sections.messages) {
            const QList<Scope> entries = rule.list.isEmpty() ? QList<Scope>{m_scope} : rule.list.entriesIn(m_scope);
            for (const Scope& entry : entries) {
                const QJsonObject message = messageOf(rule, entry);
                if (!message.isEmpty() && !messages.contains(message)) {
                    messages.append(message);
                }
            }
        }
        return messages;
    }

    /// Empty where it is nobody's, or there is nothing in it.
    [[nodiscard]] QJsonObject messageOf(const MessageRule& rule, const Scope& entry) const
    {
        static const QStringList authors{QStringLiteral("visitor"), QStringLiteral("bot"), QStringLiteral("agent")};
        const QString author = rule.from.from.isEmpty() ? authors.constFirst() : rule.from.textIn(entry).toLower();
        if (!authors.contains(author) || !holds(rule.when, entry)) {
            return {};
        }
        const QString text = rule.text.textIn(entry);
        const QJsonArray attachments = attachmentsOf(rule, entry);
        if (text.isEmpty() && attachments.isEmpty()) {
            return {};
        }
        QJsonObject message{{QStringLiteral("from"), author}, {QStringLiteral("text"), text}};
        insertIfAny(message, "id", rule.id.textIn(entry));
        insertIfAny(message, "at", isoTime(rule.at, entry));
        if (!attachments.isEmpty()) {
            message.insert(QStringLiteral("attachments"), attachments);
        }
        return message;
    }

    [[nodiscard]] QJsonArray attachmentsOf(const MessageRule& rule, const Scope& message) const
    {
        QJsonArray attachments;
        for (const AttachmentRule& attachment : rule.attachments) {
            const QList<Scope> entries =
                attachment.list.isEmpty() ? QList<Scope>{message} : attachment.list.entriesIn(message);
            for (const Scope& entry : entries) {
                const QString url = attachment.url.textIn(entry);
                // Some platforms only tell that there is a file; then the condition has to say so.
                if (holds(attachment.when, entry) && (!url.isEmpty() || !attachment.when.isEmpty())) {
                    QJsonObject file;
                    insertIfAny(file, "url", url);
                    insertIfAny(file, "name", attachment.name.textIn(entry));
                    attachments.append(file);
                }
            }
        }
        return attachments;
    }

    void takeGuesses()
    {
        const FoundFields guessed = guessedFields(m_scope.here.toObject());
        for (auto field = guessed.contact.begin(); field != guessed.contact.end(); ++field) {
            if (!m_found.contact.contains(field.key())) {
                m_found.contact.insert(field.key(), field.value());
            }
        }
        for (auto fact = guessed.data.begin(); fact != guessed.data.end(); ++fact) {
            if (!m_found.data.contains(fact.key())) {
                m_found.data.insert(fact.key(), fact.value());
            }
        }
        if (m_found.messages.isEmpty()) {
            m_found.messages = guessed.messages;
        }
    }

    const SourceFormat& m_format;
    const FormatSections& m_sections;
    const Scope& m_scope;
    FoundFields m_found;
};

/// "found.person" (an e-mail address, phone number or name), "found.email", …, "found.text" (of the visitor).
QJsonValue foundValue(const FoundFields& found, const QString& name)
{
    const auto known = [&found](const char* field) { return found.contact.value(QLatin1String(field)); };
    if (name == QLatin1String("person")) {
        for (const char* field : {"email", "phone", "name", "firstName", "lastName"}) {
            if (hasValue(known(field))) {
                return known(field);
            }
        }
        return {};
    }
    if (name == QLatin1String("text")) {
        for (const auto& message : found.messages) {
            if (message[QLatin1String("from")] == QLatin1String("visitor")) {
                return message[QLatin1String("text")];
            }
        }
        return {};
    }
    return found.contact.value(name);
}

/// What conditions of kinds ask: paths of the delivery, "found.…" by the format's rules, and "guessed.…" by the names
/// of fields, too.
class KindContext
{
public:
    KindContext(const SourceFormat& format, const Scope& scope) : m_format(format), m_scope(scope) {}

    [[nodiscard]] QJsonValue valueAt(const QString& path) const
    {
        static const auto found = QStringLiteral("found.");
        static const auto guessed = QStringLiteral("guessed.");
        if (path.startsWith(found)) {
            return foundValue(read(m_found, m_format.sections.guesses), path.mid(found.size()));
        }
        if (path.startsWith(guessed)) {
            return foundValue(read(m_guessed, true), path.mid(guessed.size()));
        }
        return m_format.valueFor(path, m_scope);
    }

private:
    const FoundFields& read(std::optional<FoundFields>& fields, bool guesses) const
    {
        if (!fields) {
            FormatSections sections = m_format.sections;
            sections.guesses = guesses;
            fields = Reading(m_format, sections, m_scope).found();
        }
        return *fields;
    }

    const SourceFormat& m_format;
    const Scope& m_scope;
    mutable std::optional<FoundFields> m_found; ///< only read where a kind asks
    mutable std::optional<FoundFields> m_guessed;
};

/// The platform's name of the kind as part of an event type: one word of at most 100 characters. What is only guessed
/// at need not have one; a row of a table that tells nothing is better given back.
QString ownKind(const SourceFormat& format, const Scope& scope)
{
    constexpr qsizetype longest = 100;
    const QString kind = format.kind.textIn(scope).simplified().replace(QLatin1Char(' '), QLatin1Char('_'));
    const bool mayBeNameless = format.sections.guesses && format.reading == FormatReading::Platform;
    return kind.isEmpty() && mayBeNameless ? QStringLiteral("received") : kind.left(longest);
}

} // namespace

FormatOutcome readElement(const SourceFormat& format, const FormatElement& element)
{
    using Kind = FormatOutcome::Kind;
    const Scope& scope = element.scope;
    if (!scope.here.isObject()) {
        return {Kind::Refused, {}, QStringLiteral("is no object")};
    }
    const KindContext context(format, scope);
    const auto valueAt = [&context](const QString& path) { return context.valueAt(path); };
    const auto kind = std::find_if(format.kinds.begin(), format.kinds.end(),
                                   [&](const FormatKind& candidate) { return domain::holds(candidate.when, valueAt); });
    if (kind != format.kinds.end() && !kind->ignore.isEmpty()) {
        return {Kind::Ignored, {}, kind->ignore};
    }
    QString type;
    if (kind != format.kinds.end()) {
        type = kind->type.isEmpty() ? kind->typeIn.textIn(scope) : kind->type;
    } else if (const QString own = ownKind(format, scope); !own.isEmpty()) {
        type = format.name + QLatin1Char('.') + own;
    } else {
        return {
            Kind::Refused,
            {},
            format.reading == FormatReading::Table
                ? QStringLiteral("has neither a person nor a message in it that its column heads tell of")
                : QStringLiteral("does not look like anything %1 sends; is this the right format?").arg(format.title)};
    }
    const Reading reading(format, kind == format.kinds.end() ? format.sections : kind->sections, scope);
    if (type == QLatin1String("conversation.message.v1") && reading.found().messages.isEmpty()) {
        return {Kind::Ignored, {}, QStringLiteral("a message without text and attachment")};
    }
    return {Kind::Event, reading.event(type, element.envelope), {}};
}

} // namespace leadferry::ingest
