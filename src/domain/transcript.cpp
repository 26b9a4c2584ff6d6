// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transcript.h"

#include "base/json.h"
#include "domain/htmltext.h"
#include "domain/timetext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QStringBuilder>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace leadferry::domain {

namespace {

struct Fact
{
    QString label;
    QString value;
    QString url; ///< made a link when it is a web address
};

QLatin1String authorName(MessageAuthor author)
{
    switch (author) {
    case MessageAuthor::Visitor:
        return QLatin1String("Visitor");
    case MessageAuthor::Bot:
        return QLatin1String("Bot");
    case MessageAuthor::Agent:
        return QLatin1String("Agent");
    }
    Q_UNREACHABLE();
}

qint64 offsetAt(const QTimeZone& zone, qint64 milliseconds)
{
    return qint64(1'000) * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC));
}

/// When each message was written, as clocks of the zone show it; what cannot be read stays as sent.
QStringList timesIn(const QTimeZone& zone, const QList<Message>& messages)
{
    QList<qint64> moments;
    for (const Message& message : messages) {
        moments.append(millisecondsFromText(message.at).value_or(0));
    }
    QList<qint64> known = moments;
    known.removeAll(0);
    const auto [first, last] = std::minmax_element(known.cbegin(), known.cend());
    // Clocks are not changed twice a day, so that mostly one look at the zone is enough.
    constexpr qint64 day = 86'400'000;
    const qint64 offset = known.isEmpty() ? 0 : offsetAt(zone, *first);
    const bool steady = !known.isEmpty() && *last - *first < day && offsetAt(zone, *last) == offset;
    QStringList times;
    for (qsizetype at = 0; at < messages.size(); ++at) {
        const qint64 moment = moments.at(at);
        times.append(moment == 0 ? messages.at(at).at
                                 : minuteText(moment + (steady ? offset : offsetAt(zone, moment))));
    }
    return times;
}

/// Only web addresses become links: "javascript:" and its like stay text.
QString linked(const QString& label, const QString& url)
{
    const bool isWeb = url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) ||
                       url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
    const QString text = textToHtml(label);
    return isWeb ? QLatin1String("<a href=\"") % escapeHtml(url) % QLatin1String("\">") % text % QLatin1String("</a>")
                 : text;
}

/// "title (url)", or the one of them that is there.
QString titleAndUrl(const QString& title, const QString& url)
{
    if (title.isEmpty() || url.isEmpty()) {
        return title.isEmpty() ? url : title;
    }
    return title % QLatin1String(" (") % url % QLatin1Char(')');
}

/// "vehicle_of_interest" → "Vehicle of interest", "budgetRange" → "Budget range"
QString labelOf(const QString& key)
{
    QString label;
    for (const QChar c : key) {
        const bool newWord = c.isUpper() && !label.isEmpty() && label.back().isLower();
        if (newWord) {
            label += QLatin1Char(' ');
        }
        label += c == QLatin1Char('_') || c == QLatin1Char('-') ? QChar(u' ') : newWord ? c.toLower() : c;
    }
    label = label.simplified();
    if (!label.isEmpty()) {
        label[0] = label.at(0).toUpper();
    }
    return label;
}

void addFacts(QList<Fact>& facts, const QString& label, const QJsonValue& value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString own = labelOf(it.key());
            addFacts(facts, label.isEmpty() ? own : label + QStringLiteral(", ") + own.toLower(), it.value());
        }
        return;
    }
    QStringList parts;
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& entry : values) {
        if (entry.isObject() || entry.isArray()) {
            addFacts(facts, label, entry);
        } else if (const QString text = base::textOf(entry).trimmed(); !text.isEmpty()) {
            parts.append(text);
        }
    }
    if (!parts.isEmpty()) {
        const QString text = parts.join(QStringLiteral(", "));
        facts.append({label, text, text});
    }
}

void addFact(QList<Fact>& facts, QLatin1String label, const QString& value, const QString& url = {})
{
    if (!value.trimmed().isEmpty()) {
        facts.append({label, value.trimmed(), url});
    }
}

QList<Fact> factsOf(const Event& event)
{
    const auto part = [&event](QLatin1String name) { return event.body.value(name).toObject(); };
    const auto text = [](const QJsonObject& object, QLatin1String name) {
        return base::textOf(object.value(name)).trimmed();
    };
    QList<Fact> facts;
    addFacts(facts, {}, part(QLatin1String("data")));
    if (event.person.email.isEmpty()) {
        addFact(facts, QLatin1String("E-mail as typed"), text(part(QLatin1String("contact")), QLatin1String("email")));
    }
    addFact(facts, QLatin1String("Phone"), event.person.phone);
    addFact(facts, QLatin1String("Company"), event.person.company);
    const QJsonObject page = part(QLatin1String("page"));
    const QString address = text(page, QLatin1String("url"));
    addFact(facts, QLatin1String("Page"), titleAndUrl(text(page, QLatin1String("title")), address), address);
    const QJsonObject conversation = part(QLatin1String("conversation"));
    const QString url = text(conversation, QLatin1String("url"));
    addFact(facts, QLatin1String("Conversation"), url, url);
    addFact(facts, QLatin1String("Channel"), text(conversation, QLatin1String("channel")));
    addFact(facts, QLatin1String("Language"), text(conversation, QLatin1String("language")));
    const QJsonObject consent = part(QLatin1String("consent"));
    QStringList given{text(consent, QLatin1String("basis")), text(consent, QLatin1String("text")),
                      text(consent, QLatin1String("at"))};
    given.removeAll(QString());
    addFact(facts, QLatin1String("Consent"), given.join(QStringLiteral(" – ")));
    return facts;
}

} // namespace

WrittenText transcriptOf(const QList<Message>& messages, const QTimeZone& zone)
{
    WrittenText written;
    // In one piece: a long conversation would otherwise be copied again and again while it grows.
    const qsizetype size =
        std::accumulate(messages.cbegin(), messages.cend(), qsizetype(0),
                        [](qsizetype sum, const Message& message) { return sum + message.text.size() + 80; });
    written.html.reserve(size);
    written.text.reserve(size);
    const QStringList times = timesIn(zone, messages);
    for (qsizetype at = 0; at < messages.size(); ++at) {
        const Message& message = messages.at(at);
        const QString& time = times.at(at);
        QString html;
        QString text;
        const auto add = [&html, &text](const QString& asHtml, const QString& asText) {
            html += (html.isEmpty() ? QString() : QStringLiteral("<br>")) + asHtml;
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + asText;
        };
        if (const QString said = message.text.trimmed(); !said.isEmpty()) {
            add(textToHtml(said), said);
        }
        for (const Attachment& attachment : message.attachments) {
            add(linked(attachment.name.isEmpty() ? attachment.url : attachment.name, attachment.url),
                titleAndUrl(attachment.name, attachment.url));
        }
        if (text.isEmpty()) {
            continue;
        }
        const QLatin1String author = authorName(message.from);
        written.html.append(QLatin1String("<p><strong>")).append(author).append(QLatin1String("</strong> "));
        written.html.append(escapeHtml(time))
            .append(QLatin1String("<br>"))
            .append(html)
            .append(QLatin1String("</p>\n"));
        if (!time.isEmpty()) {
            written.text.append(QLatin1Char('[')).append(time).append(QLatin1String("] "));
        }
        written.text.append(author).append(QLatin1String(": ")).append(text).append(QLatin1Char('\n'));
    }
    return written;
}

WrittenText summaryOf(const Event& event)
{
    WrittenText written;
    const QList<Fact> facts = factsOf(event);
    constexpr qsizetype usualSize = 1'000;
    written.html.reserve(usualSize);
    written.text.reserve(usualSize);
    for (const Fact& fact : facts) {
        written.html.append(QLatin1String("<li><strong>")).append(escapeHtml(fact.label));
        written.html.append(QLatin1String(":</strong> ")).append(linked(fact.value, fact.url));
        written.html.append(QLatin1String("</li>\n"));
        written.text.append(fact.label).append(QLatin1String(": ")).append(fact.value).append(QLatin1Char('\n'));
    }
    if (!facts.isEmpty()) {
        written.html = QLatin1String("<ul>\n") % written.html % QLatin1String("</ul>\n");
    }
    return written;
}

} // namespace leadferry::domain
