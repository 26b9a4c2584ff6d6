// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transcript.h"

#include "base/json.h"
#include "domain/htmltext.h"
#include "domain/timetext.h"

#include <QJsonArray>
#include <QStringList>

namespace leadferry::domain {

namespace {

struct Fact
{
    QString label;
    QString value;
    QString url; ///< made a link when it is a web address
};

QString authorName(MessageAuthor author)
{
    switch (author) {
    case MessageAuthor::Visitor:
        return QStringLiteral("Visitor");
    case MessageAuthor::Bot:
        return QStringLiteral("Bot");
    case MessageAuthor::Agent:
        return QStringLiteral("Agent");
    }
    Q_UNREACHABLE();
}

QString timeIn(const QTimeZone& zone, const QString& at)
{
    const auto milliseconds = millisecondsFromText(at);
    return milliseconds ? minuteIn(zone, *milliseconds) : at;
}

/// Only web addresses become links: "javascript:" and its like stay text.
QString linked(const QString& label, const QString& url)
{
    const bool isWeb = url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive) ||
                       url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
    const QString text = textToHtml(label);
    return isWeb
               ? QStringLiteral("<a href=\"") + escapeHtml(url) + QStringLiteral("\">") + text + QStringLiteral("</a>")
               : text;
}

/// "title (url)", or the one of them that is there.
QString titleAndUrl(const QString& title, const QString& url)
{
    if (title.isEmpty() || url.isEmpty()) {
        return title.isEmpty() ? url : title;
    }
    return title + QStringLiteral(" (") + url + QLatin1Char(')');
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
    const auto text = [&event](const char* path) {
        return base::textOf(base::valueAt(event.body, QLatin1String(path))).trimmed();
    };
    QList<Fact> facts;
    addFacts(facts, {}, event.body.value(QLatin1String("data")).toObject());
    if (event.person.email.isEmpty()) {
        addFact(facts, QLatin1String("E-mail as typed"), text("contact.email"));
    }
    addFact(facts, QLatin1String("Phone"), event.person.phone);
    addFact(facts, QLatin1String("Company"), event.person.company);
    addFact(facts, QLatin1String("Page"), titleAndUrl(text("page.title"), text("page.url")), text("page.url"));
    addFact(facts, QLatin1String("Conversation"), text("conversation.url"), text("conversation.url"));
    addFact(facts, QLatin1String("Channel"), text("conversation.channel"));
    addFact(facts, QLatin1String("Language"), text("conversation.language"));
    QStringList consent{text("consent.basis"), text("consent.text"), text("consent.at")};
    consent.removeAll(QString());
    addFact(facts, QLatin1String("Consent"), consent.join(QStringLiteral(" – ")));
    return facts;
}

} // namespace

WrittenText transcriptOf(const QList<Message>& messages, const QTimeZone& zone)
{
    WrittenText written;
    for (const Message& message : messages) {
        const QString author = authorName(message.from);
        const QString time = timeIn(zone, message.at);
        QStringList html;
        QStringList text;
        if (const QString said = message.text.trimmed(); !said.isEmpty()) {
            html.append(textToHtml(said));
            text.append(said);
        }
        for (const Attachment& attachment : message.attachments) {
            html.append(linked(attachment.name.isEmpty() ? attachment.url : attachment.name, attachment.url));
            text.append(titleAndUrl(attachment.name, attachment.url));
        }
        if (text.isEmpty()) {
            continue;
        }
        written.html += QStringLiteral("<p><strong>") + author + QStringLiteral("</strong> ") + escapeHtml(time) +
                        QStringLiteral("<br>") + html.join(QStringLiteral("<br>")) + QStringLiteral("</p>\n");
        written.text += (time.isEmpty() ? QString() : QLatin1Char('[') + time + QStringLiteral("] ")) + author +
                        QStringLiteral(": ") + text.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }
    return written;
}

WrittenText summaryOf(const Event& event)
{
    WrittenText written;
    const QList<Fact> facts = factsOf(event);
    for (const Fact& fact : facts) {
        written.html += QStringLiteral("<li><strong>") + escapeHtml(fact.label) + QStringLiteral(":</strong> ") +
                        linked(fact.value, fact.url) + QStringLiteral("</li>\n");
        written.text += fact.label + QStringLiteral(": ") + fact.value + QLatin1Char('\n');
    }
    if (!facts.isEmpty()) {
        written.html = QStringLiteral("<ul>\n") + written.html + QStringLiteral("</ul>\n");
    }
    return written;
}

} // namespace leadferry::domain
