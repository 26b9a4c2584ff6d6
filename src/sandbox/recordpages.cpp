// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordpages.h"

#include "sandbox/richtext.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"
#include "sandbox/webpage.h"

#include <algorithm>
#include <utility>

namespace leadferry::sandbox {

namespace {

QString element(const char* tag, const QString& inside)
{
    return QLatin1Char('<') + text(tag) + QLatin1Char('>') + inside + text("</") + text(tag) + QLatin1Char('>');
}

QString titleOf(const Record& record)
{
    if (record.type->isContact() && !record.value(text("hs_full_name_or_email")).isEmpty()) {
        return record.value(text("hs_full_name_or_email"));
    }
    const QString title = record.value(record.type->titleProperty);
    return title.isEmpty() ? record.type->singular + QLatin1Char(' ') + record.id : title;
}

QString shortened(const QString& title)
{
    constexpr int longest = 80;
    return title.size() <= longest ? title : title.left(longest) + QChar(0x2026);
}

QString readableTime(qint64 ms)
{
    return isoTime(ms).left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
}

/// A value that stays on one line.
QString cellFor(const QString& value)
{
    return text("<td class=\"short\">") + escaped(value).code + text("</td>");
}

} // namespace

QString RecordPages::recordLink(const Record& record) const
{
    return text("<a href=\"") + escaped(m_portal.recordPath(record)).code + text("\">") +
           escaped(shortened(titleOf(record))).code + text("</a>");
}

QString RecordPages::linksOf(const Record& record) const
{
    QStringList parts;
    for (const ObjectType& other : objectTypes()) {
        for (const Link& link : m_portal.links().links(record.id, other)) {
            if (const Record* target = m_portal.records().find(other, link.toId)) {
                parts.append(element("small", escaped(other.singular).code) + QLatin1Char(' ') + recordLink(*target));
            }
        }
    }
    return parts.join(text("<br>"));
}

QString RecordPages::typeSection(const ObjectType& type) const
{
    constexpr int shown = 200;
    QString rows;
    int count = 0;
    const auto& records = m_portal.records().all(type);
    for (auto it = records.crbegin(); it != records.crend() && count < shown; ++it) {
        const Record& record = **it;
        if (record.archived()) {
            continue;
        }
        ++count;
        rows += element("tr", element("td", recordLink(record)) + element("td", linksOf(record)) +
                                  cellFor(readableTime(record.createdMs)) + cellFor(record.id));
    }
    const QString heading =
        element("h2", escaped(type.name.left(1).toUpper() + type.name.mid(1)).code + text(" <span class=\"count\">") +
                          QString::number(m_portal.records().count(type)) + text("</span>"));
    if (rows.isEmpty()) {
        return element("section", heading + text("<p class=\"empty\">None yet.</p>"));
    }
    return element("section",
                   heading +
                       text("<table><thead><tr><th>Name</th><th>Linked to</th><th>Created (UTC)</th><th>Record ID"
                            "</th></tr></thead><tbody>") +
                       rows + text("</tbody></table>"));
}

ApiAnswer RecordPages::overview() const
{
    QString sections;
    for (const ObjectType& type : objectTypes()) {
        sections += typeSection(type);
    }
    return page(200, text("Records"), text("sandbox-records.html"),
                {{text("sections"), {sections}}, {text("hub"), escaped(QString::number(m_portal.hubId()))}});
}

QString RecordPages::propertyRows(const Record& record) const
{
    QString rows;
    const auto properties = m_portal.schema(*record.type).all();
    for (const PropertyDefinition* property : properties) {
        const QString value = record.value(property->name);
        if (value.isEmpty()) {
            continue;
        }
        rows += element("tr", element("th", escaped(property->label).code + text("<code>") +
                                                escaped(property->name).code + text("</code>")) +
                                  text("<td class=\"value\">") + escaped(value).code + text("</td>"));
    }
    return rows;
}

QString RecordPages::timeline(const Record& record) const
{
    QList<const Record*> linked;
    for (const ObjectType& other : objectTypes()) {
        for (const Link& link : m_portal.links().links(record.id, other)) {
            if (const Record* target = m_portal.records().find(other, link.toId)) {
                linked.append(target);
            }
        }
    }
    std::stable_sort(linked.begin(), linked.end(),
                     [](const Record* left, const Record* right) { return left->createdMs > right->createdMs; });
    QString items;
    for (const Record* target : std::as_const(linked)) {
        const QString body =
            target->type->name == QLatin1String("notes") ? target->value(text("hs_note_body")) : QString();
        items += element(
            "li",
            element("small",
                    escaped(target->type->singular + QStringLiteral(" · ") + readableTime(target->createdMs)).code) +
                element("div", recordLink(*target)) +
                (body.isEmpty() ? QString() : text("<pre>") + escaped(plainText(body)).code + text("</pre>")));
    }
    return items.isEmpty() ? text("<li class=\"empty\">Linked to nothing.</li>") : items;
}

ApiAnswer RecordPages::record(const QString& hubId, const QString& typeId, const QString& id) const
{
    const ObjectType* type = findObjectType(typeId);
    const Record* found = type ? m_portal.records().findEver(*type, id) : nullptr;
    if (!found || hubId != QString::number(m_portal.hubId())) {
        return messagePage(404, text("There is no such record"),
                           text("The record is not in this stand-in. It keeps its records only while it runs."));
    }
    const QString state =
        found->archived() ? text("archived") : text("created ") + readableTime(found->createdMs) + text(" UTC");
    return page(200, titleOf(*found), text("sandbox-record.html"),
                {{text("name"), escaped(titleOf(*found))},
                 {text("kind"), escaped(type->singular + text(" ") + id)},
                 {text("state"), escaped(state)},
                 {text("properties"), {propertyRows(*found)}},
                 {text("timeline"), {timeline(*found)}}});
}

ApiAnswer RecordPages::requests() const
{
    QString rows;
    for (const RequestEntry& entry : m_log.recent()) {
        const QString cssClass = entry.status >= 400 || entry.status == 0 ? text("bad") : text("good");
        const QString status = entry.status == 0 ? text("no answer") : QString::number(entry.status);
        const QString remark = entry.fault.isEmpty() ? entry.message : text("weather: ") + entry.fault;
        rows += element("tr", cellFor(readableTime(entry.atMs)) + cellFor(entry.method) + text("<td class=\"path\">") +
                                  escaped(entry.path).code + text("</td>") + text("<td class=\"") + cssClass +
                                  text("\">") + escaped(status).code + text("</td>") + text("<td class=\"value\">") +
                                  escaped(remark).code + text("</td>"));
    }
    if (rows.isEmpty()) {
        rows = text("<tr><td colspan=\"5\" class=\"empty\">No requests yet.</td></tr>");
    }
    return page(200, text("Requests"), text("sandbox-requests.html"), {{text("rows"), {rows}}});
}

} // namespace leadferry::sandbox
