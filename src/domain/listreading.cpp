// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/listreading.h"

#include "domain/crmgateway.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace leadferry::domain {

namespace {

/// Something that can be read, and what it tells.
struct Choice
{
    bool isList = false;
    QString id;
    qint64 calls = 1;
    qint64 places = 0; ///< about which it tells
};

qint64 pagesOf(const ListQuestion& question)
{
    return std::max<qint64>(1, (question.size.value_or(0) + mostMembers - 1) / mostMembers);
}

bool isCheaperByPages(const ListQuestion& question)
{
    return question.size && pagesOf(question) < question.contacts.size();
}

/// Lists whose members are told along by contacts that are read anyway are not read for the few others.
QSet<QString> readByPages(QList<ListQuestion> questions, qsizetype calls)
{
    QSet<QString> lists;
    QSet<QString> read;
    for (const ListQuestion& question : std::as_const(questions)) {
        if (isCheaperByPages(question)) {
            lists.insert(question.listId);
        } else {
            read.unite({question.contacts.begin(), question.contacts.end()});
        }
    }
    std::stable_sort(questions.begin(), questions.end(), [](const ListQuestion& one, const ListQuestion& other) {
        return pagesOf(one) > pagesOf(other); // what is dear first
    });
    for (const ListQuestion& question : std::as_const(questions)) {
        const auto others = std::count_if(question.contacts.begin(), question.contacts.end(),
                                          [&read](const QString& contact) { return !read.contains(contact); });
        const bool areRead = read.size() + others <= calls; // else not all of them would be
        if (lists.contains(question.listId) && areRead && others < pagesOf(question)) {
            lists.remove(question.listId);
            read.unite({question.contacts.begin(), question.contacts.end()});
        }
    }
    return lists;
}

QList<Choice> choicesOf(const QList<ListQuestion>& questions, const QSet<QString>& byPages)
{
    QList<Choice> choices;
    QMap<QString, qint64> places; // by contact
    for (const ListQuestion& question : questions) {
        if (byPages.contains(question.listId)) {
            choices.append({true, question.listId, pagesOf(question), question.contacts.size()});
            continue;
        }
        for (const QString& contact : question.contacts) {
            ++places[contact];
        }
    }
    for (auto contact = places.cbegin(); contact != places.cend(); ++contact) {
        choices.append({false, contact.key(), 1, *contact});
    }
    std::stable_sort(choices.begin(), choices.end(), [](const Choice& one, const Choice& other) {
        return one.places * other.calls > other.places * one.calls;
    });
    return choices;
}

/// Of what is left out for being too dear as a whole, as much as there are calls for. Returns how many it takes.
qint64 addSingly(ListReading& reading, const QList<ListQuestion>& questions, qint64 calls)
{
    qint64 added = 0;
    QSet<QString> read(reading.contacts.begin(), reading.contacts.end());
    for (const ListQuestion& question : questions) {
        if (reading.lists.contains(question.listId)) {
            continue;
        }
        for (const QString& contact : question.contacts) {
            if (added < calls && !read.contains(contact)) {
                ++added;
                read.insert(contact);
                reading.contacts.append(contact);
            }
        }
    }
    return added;
}

} // namespace

ListReading cheapestReading(const QList<ListQuestion>& questions, int calls)
{
    ListReading reading;
    qint64 left = calls;
    const auto choices = choicesOf(questions, readByPages(questions, calls));
    for (const Choice& choice : choices) {
        if (choice.calls <= left) {
            left -= choice.calls;
            (choice.isList ? reading.lists : reading.contacts).append(choice.id);
        }
    }
    left -= addSingly(reading, questions, left);
    reading.calls = calls - static_cast<int>(left);
    return reading;
}

base::Error placesBeyondCalls(int places)
{
    return {base::ErrorKind::RateLimited, QString::number(places) + placesBeyondCallsWords};
}

std::optional<int> placesBeyondCalls(const QString& trouble)
{
    if (!trouble.endsWith(placesBeyondCallsWords)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int places = trouble.chopped(placesBeyondCallsWords.size()).toInt(&isNumber);
    return isNumber ? std::optional(places) : std::nullopt;
}

} // namespace leadferry::domain
