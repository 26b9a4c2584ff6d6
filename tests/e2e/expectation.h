// SPDX-License-Identifier: GPL-3.0-or-later
// A day of mixed bot events with made-up people, and what has to be in HubSpot afterwards: each record once, each link.
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace leadferry::test {

struct ExpectedRecord
{
    QString object;  ///< "notes"
    QString email;   ///< of the contact it is linked to; empty: to none
    QString dealKey; ///< of the deal it is linked to; empty: to none
};

struct Expectation
{
    QList<QJsonObject> events;
    QStringList emails;                     ///< one contact each
    QHash<QString, ExpectedRecord> records; ///< by leadferry_key
    QHash<QString, QString> phones;         ///< by e-mail: what the last event of the person says
    QHash<QString, QStringList> companies;  ///< by domain, one each: the e-mails of the contacts it is linked to
    QHash<QString, QString> names;          ///< by leadferry_key: what the last event of its conversation calls it
};

/// `count` events of some people, in a fixed order: leads, escalations, intents, ended conversations, and a few of
/// types that write nothing or without an e-mail address. Each has another phone number.
inline Expectation madeUpDay(int count, int people = 83)
{
    Expectation day;
    const QStringList types{QStringLiteral("lead.captured.v1"),   QStringLiteral("escalation.requested.v1"),
                            QStringLiteral("intent.detected.v1"), QStringLiteral("conversation.ended.v1"),
                            QStringLiteral("lead.captured.v1"),   QStringLiteral("csat.submitted.v1")};
    for (int number = 0; number < count; ++number) {
        const QString id = QStringLiteral("evt-%1").arg(number);
        const QString& type = types.at(number % types.size());
        const int person = (number * 7) % people;
        const bool anonymous = number % 48 == 1 || number % 48 == 26; // an escalation, an intent without an address
        const QString email = anonymous ? QString() : QStringLiteral("person%1@example.com").arg(person);
        const QString phone = QStringLiteral("+4930123%1").arg(number, 4, 10, QLatin1Char('0'));
        QJsonObject contact{
            {QStringLiteral("visitorId"), QStringLiteral("v-%1").arg(anonymous ? 1000 + number : person)}};
        if (!anonymous) {
            contact.insert(QStringLiteral("email"), number % 3 == 0 ? email.toUpper() : email);
            contact.insert(QStringLiteral("name"), QStringLiteral("Person Number%1").arg(person));
            contact.insert(QStringLiteral("phone"), phone);
        }
        const QJsonArray messages{
            QJsonObject{{QStringLiteral("from"), QStringLiteral("visitor")},
                        {QStringLiteral("text"), QStringLiteral("Is <b>1 & 2</b> in stock? №%1").arg(number)}},
            QJsonObject{{QStringLiteral("from"), QStringLiteral("bot")},
                        {QStringLiteral("text"), QStringLiteral("Let me see.")}}};
        day.events.append(
            {{QStringLiteral("id"), id},
             {QStringLiteral("type"), type},
             {QStringLiteral("occurredAt"), QStringLiteral("2026-11-22T09:%1:%2Z")
                                                .arg(number / 60 % 60, 2, 10, QLatin1Char('0'))
                                                .arg(number % 60, 2, 10, QLatin1Char('0'))},
             {QStringLiteral("contact"), contact},
             {QStringLiteral("conversation"), QJsonObject{{QStringLiteral("id"), QStringLiteral("c-%1").arg(number)},
                                                          {QStringLiteral("messages"), messages}}},
             {QStringLiteral("data"), QJsonObject{{QStringLiteral("topic"), QStringLiteral("Spare parts")},
                                                  {QStringLiteral("amount"), 100 + number}}}});
        if (type == QLatin1String("csat.submitted.v1")) {
            continue; // stored and shown, writes nothing
        }
        const auto key = [&id](const char* action) {
            return QStringLiteral("port:%1:%2").arg(id, QLatin1String(action));
        };
        if (type == QLatin1String("lead.captured.v1")) {
            day.records.insert(key("note"), {QStringLiteral("notes"), email, {}});
        } else if (type == QLatin1String("escalation.requested.v1")) {
            day.records.insert(key("ticket"), {QStringLiteral("tickets"), email, {}});
        } else if (type == QLatin1String("intent.detected.v1")) {
            day.records.insert(key("deal"), {QStringLiteral("deals"), email, {}});
            day.records.insert(key("transcript"), {QStringLiteral("notes"), email, key("deal")});
        } else {
            day.records.insert(key("transcript"), {QStringLiteral("notes"), email, {}});
        }
        if (!anonymous && !day.emails.contains(email)) {
            day.emails.append(email);
        }
        if (!anonymous) {
            day.phones.insert(email, phone);
        }
    }
    return day;
}

/// A mapping that writes a company and a task and puts the person on a list, which no built-in one does.
inline QJsonObject visitMapping()
{
    return QJsonDocument::fromJson(R"({"eventType": "visit.planned.v1", "actions": [
        {"id": "contact", "object": "contact", "fields": [
            {"property": "email", "from": "person.email", "mode": "only_if_empty"},
            {"property": "phone", "from": "person.phone", "mode": "overwrite_unless_changed"}]},
        {"id": "company", "object": "company", "linkTo": ["contact"], "fields": [
            {"property": "domain", "from": "data.domain", "mode": "only_if_empty"},
            {"property": "name", "from": "data.domain", "mode": "only_if_empty"}]},
        {"id": "task", "object": "task", "linkTo": ["contact"], "fields": [
            {"property": "hs_timestamp", "from": "event.occurredAt"},
            {"property": "hs_task_subject", "constant": "Prepare the visit"}]},
        {"id": "list", "object": "list", "linkTo": ["contact"], "fields": [
            {"property": "list", "constant": "Chat leads"}]}]})")
        .object();
}

/// The day goes on with `count` visits that two people of one company plan in turn.
inline Expectation withVisits(Expectation day, int count)
{
    const QString domain = QStringLiteral("visitors.example.com");
    for (int number = 0; number < count; ++number) {
        const QString id = QStringLiteral("visit-%1").arg(number);
        const QString email = QStringLiteral("person%1@example.com").arg(number % 2);
        const QString phone = QStringLiteral("+4930999%1").arg(number, 4, 10, QLatin1Char('0'));
        day.events.append({{QStringLiteral("id"), id},
                           {QStringLiteral("type"), QStringLiteral("visit.planned.v1")},
                           {QStringLiteral("contact"),
                            QJsonObject{{QStringLiteral("email"), email}, {QStringLiteral("phone"), phone}}},
                           {QStringLiteral("data"), QJsonObject{{QStringLiteral("domain"), domain}}}});
        day.records.insert(QStringLiteral("port:%1:task").arg(id), {QStringLiteral("tasks"), email, {}});
        day.phones.insert(email, phone);
        for (QStringList* people : {&day.emails, &day.companies[domain]}) {
            if (!people->contains(email)) {
                people->append(email);
            }
        }
    }
    return day;
}

/// Two conversations of the day go on: what they ask for is there already, and is called otherwise now.
inline constexpr int returns = 2;
inline Expectation withReturns(Expectation day)
{
    const auto again = [&day](const char* id, qsizetype earlier, const char* object) {
        QJsonObject event = day.events.at(earlier);
        const QString key =
            QStringLiteral("port:%1:%2").arg(event.value(QLatin1String("id")).toString(), QLatin1String(object));
        const QString topic = QStringLiteral("Still no spare parts");
        event.insert(QStringLiteral("id"), QLatin1String(id));
        event.insert(QStringLiteral("data"), QJsonObject{{QStringLiteral("topic"), topic}});
        event.remove(QStringLiteral("occurredAt"));
        day.events.append(event);
        day.names.insert(key, topic);
        const QString email = day.records.value(key).email;
        day.phones.insert(email, event.value(QLatin1String("contact"))[QLatin1String("phone")].toString());
        return ExpectedRecord{QStringLiteral("notes"), email, key};
    };
    (void)again("again-1", 7, "ticket");
    day.records.insert(QStringLiteral("port:again-2:transcript"), again("again-2", 8, "deal"));
    return day;
}

/// One company for each domain, with its people; they have no key.
inline QStringList companyFaultsIn(const Expectation& day, const QJsonObject& portal,
                                   const QHash<QString, QString>& contactIds)
{
    QStringList faults;
    QHash<QString, int> found;
    const QJsonArray companies = portal.value(QLatin1String("companies")).toArray();
    for (const auto& company : companies) {
        const QString domain = company[QLatin1String("properties")][QLatin1String("domain")].toString();
        ++found[domain];
        QSet<QString> wanted;
        for (const QString& email : day.companies.value(domain)) {
            wanted.insert(contactIds.value(email));
        }
        QSet<QString> linked;
        const QJsonArray contacts = company[QLatin1String("associations")][QLatin1String("contacts")].toArray();
        for (const auto& contact : contacts) {
            linked.insert(contact.toString());
        }
        if (linked != wanted) {
            faults.append(
                QStringLiteral("company %1 has %2 people, not %3").arg(domain).arg(linked.size()).arg(wanted.size()));
        }
    }
    for (auto expected = day.companies.cbegin(); expected != day.companies.cend(); ++expected) {
        if (found.value(expected.key()) != 1) {
            faults.append(
                QStringLiteral("company %1 is there %2 times").arg(expected.key()).arg(found.value(expected.key())));
        }
    }
    return found.size() > day.companies.size() ? faults << QStringLiteral("there are companies nobody asked for")
                                               : faults;
}

/// What is wrong with `portal` ({"contacts":[{"id","properties","associations":{"notes":["1"]}}],…}), one sentence
/// each.
inline QStringList faultsIn(const Expectation& day, const QJsonObject& portal)
{
    QStringList faults;
    QHash<QString, QString> contactIds; // e-mail → id
    const QJsonArray contacts = portal.value(QLatin1String("contacts")).toArray();
    for (const auto& contact : contacts) {
        const QString email = contact[QLatin1String("properties")][QLatin1String("email")].toString();
        if (contactIds.contains(email)) {
            faults.append(QStringLiteral("contact %1 is there twice").arg(email));
        }
        if (!day.emails.contains(email)) {
            faults.append(QStringLiteral("nobody asked for contact '%1'").arg(email));
        }
        contactIds.insert(email, contact[QLatin1String("id")].toString());
    }
    for (const QString& email : day.emails) {
        if (!contactIds.contains(email)) {
            faults.append(QStringLiteral("contact %1 is missing").arg(email));
        }
    }
    QHash<QString, QJsonObject> found; // key → record
    for (const char* object : {"notes", "tickets", "deals", "tasks"}) {
        const QJsonArray records = portal.value(QLatin1String(object)).toArray();
        for (const auto& record : records) {
            const QString key = record[QLatin1String("properties")][QLatin1String("leadferry_key")].toString();
            if (found.contains(key)) {
                faults.append(QStringLiteral("%1 with key '%2' are there twice").arg(QLatin1String(object), key));
            }
            if (day.records.value(key).object != QLatin1String(object)) {
                faults.append(
                    QStringLiteral("nobody asked for one of %1 with key '%2'").arg(QLatin1String(object), key));
            }
            found.insert(key, record.toObject());
        }
    }
    for (auto expected = day.records.cbegin(); expected != day.records.cend(); ++expected) {
        if (!found.contains(expected.key())) {
            faults.append(QStringLiteral("%1 is missing").arg(expected.key()));
            continue;
        }
        const QJsonObject links = found.value(expected.key()).value(QLatin1String("associations")).toObject();
        const auto check = [&](const char* to, const QString& wanted) {
            const QJsonArray is = links.value(QLatin1String(to)).toArray();
            if (is != (wanted.isEmpty() ? QJsonArray() : QJsonArray{wanted})) {
                faults.append(QStringLiteral("%1 should be linked to %2 '%3', is to %4")
                                  .arg(expected.key(), QLatin1String(to), wanted)
                                  .arg(is.size()));
            }
        };
        check("contacts", contactIds.value(expected->email));
        check("deals", found.value(expected->dealKey).value(QLatin1String("id")).toString());
    }
    return faults + companyFaultsIn(day, portal, contactIds);
}

/// Who does not have what the last event said, where the events were sent in order.
inline QStringList staleValuesIn(const Expectation& day, const QJsonObject& portal)
{
    QStringList stale;
    const QJsonArray contacts = portal.value(QLatin1String("contacts")).toArray();
    for (const auto& contact : contacts) {
        const QString email = contact[QLatin1String("properties")][QLatin1String("email")].toString();
        const QString phone = contact[QLatin1String("properties")][QLatin1String("phone")].toString();
        if (phone != day.phones.value(email)) {
            stale.append(QStringLiteral("%1 should have the phone number %2, has %3")
                             .arg(email, day.phones.value(email), phone));
        }
    }
    for (const auto& [object, property] : {std::pair{"tickets", "subject"}, {"deals", "dealname"}}) {
        const QJsonArray records = portal.value(QLatin1String(object)).toArray();
        for (const auto& record : records) {
            const QJsonValue properties = record[QLatin1String("properties")];
            const QString name = day.names.value(properties[QLatin1String("leadferry_key")].toString());
            if (!properties[QLatin1String(property)].toString().contains(name)) {
                stale.append(QStringLiteral("one of %1 should be called \"%2\", is \"%3\"")
                                 .arg(QLatin1String(object), name, properties[QLatin1String(property)].toString()));
            }
        }
    }
    return stale;
}

} // namespace leadferry::test
