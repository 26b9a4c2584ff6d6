// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of the stand-in: found by name, made, and which of them take members.
#include "sandbox/sandboxfixture.h"

using namespace leadferry::test;

class ListsTest : public QObject
{
    Q_OBJECT
    static QString idOf(SandboxFixture& hub, const char* name)
    {
        return hub.get(text("/crm/v3/lists/object-type-id/0-1/name/") + text(name))
            .json()[text("list")][text("listId")]
            .toString();
    }
    static QByteArray ids(const QStringList& values)
    {
        return QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact);
    }

    static QStringList recordIds(const Answer& answer)
    {
        QStringList ids;
        const QJsonArray results = answer.results();
        for (const auto& result : results) {
            ids.append(result[text("recordId")].toString());
        }
        return ids;
    }
    /// Puts so many new people on the list; their ids in the order in which they were made.
    static QStringList fill(SandboxFixture& hub, const QString& list, int people)
    {
        QJsonArray inputs;
        for (int i = 0; i < people; ++i) {
            const QString address = text("person%1@example.com").arg(i);
            inputs.append(QJsonObject{{text("properties"), QJsonObject{{text("email"), address}}},
                                      {text("associations"), QJsonArray()}});
        }
        QStringList made;
        while (!inputs.isEmpty()) {
            QJsonArray some;
            while (!inputs.isEmpty() && some.size() < 100) {
                some.append(inputs.takeAt(0));
            }
            const QJsonArray results =
                hub.post(SandboxFixture::objects("contacts/batch/create"), {{text("inputs"), some}}).results();
            for (const auto& result : results) {
                made.append(result[text("id")].toString());
            }
        }
        hub.put(text("/crm/v3/lists/%1/memberships/add").arg(list), ids(made));
        return made;
    }

private slots:
    void listsAreSearchedInPages()
    {
        SandboxFixture hub;
        const Answer first = hub.post(text("/crm/v3/lists/search"), {{text("count"), 3}});
        QCOMPARE(first.status, 200);
        QCOMPARE(first.json()[text("lists")].toArray().size(), 3);
        QVERIFY(first.json()[text("hasMore")].toBool());
        const Answer rest = hub.post(text("/crm/v3/lists/search"),
                                     {{text("count"), 3}, {text("offset"), first.json()[text("offset")]}});
        QCOMPARE(rest.json()[text("lists")].toArray().size(), 1);
        QVERIFY(!rest.json()[text("hasMore")].toBool());
        const Answer named = hub.post(text("/crm/v3/lists/search"), {{text("query"), text("chat")}});
        QCOMPARE(named.json()[text("lists")][0][text("name")].toString(), text("Chat leads"));
        QCOMPARE(hub.post(text("/crm/v3/lists/search"), {{text("count"), 501}}).status, 400);
    }
    void membersAreAddedOnceAndTheMissingAreNamed()
    {
        SandboxFixture hub;
        const QString jane = hub.make("contacts", {{text("email"), text("jane@example.com")}});
        const QString path = text("/crm/v3/lists/%1/memberships/add").arg(idOf(hub, "Chat leads"));
        const Answer added = hub.put(path, ids({jane, text("999999")}));
        QCOMPARE(added.status, 200);
        QCOMPARE(added.json()[text("recordsIdsAdded")].toArray(), QJsonArray{jane});
        QCOMPARE(added.json()[text("recordIdsMissing")].toArray(), QJsonArray{text("999999")});
        QCOMPARE(hub.put(path, ids({jane})).json()[text("recordsIdsAdded")].toArray().size(), 0);
        const Answer members = hub.get(text("/crm/v3/lists/%1/memberships").arg(idOf(hub, "Chat leads")));
        QCOMPARE(members.results().size(), 1);
        QCOMPARE(members.results().at(0)[text("recordId")].toString(), jane);
    }
    void aListThatFillsItselfOrIsNotThereTakesNobody()
    {
        SandboxFixture hub;
        const QString jane = hub.make("contacts", {{text("email"), text("jane@example.com")}});
        const Answer dynamic =
            hub.put(text("/crm/v3/lists/%1/memberships/add").arg(idOf(hub, "Customers in Europe")), ids({jane}));
        QCOMPARE(dynamic.status, 400);
        QCOMPARE(dynamic.category(), text("VALIDATION_ERROR"));
        QCOMPARE(hub.put(text("/crm/v3/lists/4711/memberships/add"), ids({jane})).status, 404);
        QCOMPARE(hub.put(text("/crm/v3/lists/1/memberships/add"), "[]").status, 400);
        QCOMPARE(hub.put(text("/crm/v3/lists/1/memberships/add"), "[1]").status, 400);
        QCOMPARE(hub.get(text("/crm/v3/lists/object-type-id/0-1/name/None")).status, 404);
    }
    void membersAreReadInPagesForwardAndBackward()
    {
        SandboxFixture hub;
        const QString list = idOf(hub, "Chat leads");
        const QString path = text("/crm/v3/lists/%1/memberships").arg(list);
        QStringList made = fill(hub, list, 260);
        QCOMPARE(made.size(), 260);
        std::sort(made.begin(), made.end(),
                  [](const auto& a, const auto& b) { return a.toLongLong() < b.toLongLong(); });
        QCOMPARE(recordIds(hub.get(path)), made.first(100)); // unless the caller says how many
        const Answer first = hub.get(path + text("?limit=250"));
        QCOMPARE(recordIds(first), made.first(250));
        QCOMPARE(first.json()[text("total")].toInt(), 260);
        const QString after = first.json()[text("paging")][text("next")][text("after")].toString();
        QVERIFY(!after.isEmpty());
        const Answer rest = hub.get(path + text("?limit=250&after=") + after);
        QCOMPARE(recordIds(rest), made.last(10));
        QVERIFY(rest.json()[text("paging")][text("next")].isUndefined());
        const QString before = rest.json()[text("paging")][text("prev")][text("before")].toString();
        QStringList backward = made.mid(248, 2);
        std::reverse(backward.begin(), backward.end());
        QCOMPARE(recordIds(hub.get(path + text("?limit=2&before=") + before)), backward);
        for (const char* wrong : {"?limit=251", "?limit=0", "?limit=many", "?after=next", "?before=previous"}) {
            QCOMPARE(hub.get(path + text(wrong)).status, 400);
        }
        QCOMPARE(hub.get(text("/crm/v3/lists/4711/memberships")).status, 404);
    }
    void aRecordTellsTheListsItIsOn()
    {
        SandboxFixture hub;
        const QString jane = hub.make("contacts", {{text("email"), text("jane@example.com")}});
        const QString path = text("/crm/v3/lists/records/0-1/%1/memberships");
        QCOMPARE(hub.get(path.arg(jane)).results().size(), 0);
        for (const char* name : {"Chat leads", "Newsletter"}) {
            hub.put(text("/crm/v3/lists/%1/memberships/add").arg(idOf(hub, name)), ids({jane}));
        }
        const Answer both = hub.get(path.arg(jane));
        QCOMPARE(both.results().size(), 2);
        QCOMPARE(both.results().at(0)[text("listId")].toString(), idOf(hub, "Chat leads"));
        QCOMPARE(both.json()[text("total")].toInt(), 2);
        QCOMPARE(hub.get(path.arg(text("999999"))).status, 404);
        QCOMPARE(hub.get(text("/crm/v3/lists/records/0-99/%1/memberships").arg(jane)).status, 400);
    }
    void whoIsTakenOffIsNotOnItAnyMore()
    {
        SandboxFixture hub;
        const QString list = idOf(hub, "Chat leads");
        const QStringList people = fill(hub, list, 3);
        const Answer removed =
            hub.put(text("/crm/v3/lists/%1/memberships/remove").arg(list), ids({people[1], text("999999")}));
        QCOMPARE(removed.status, 200);
        QCOMPARE(removed.json()[text("recordIdsRemoved")].toArray(), QJsonArray{people[1]});
        QCOMPARE(removed.json()[text("recordIdsMissing")].toArray(), QJsonArray{text("999999")});
        QStringList left{people[0], people[2]};
        std::sort(left.begin(), left.end());
        QCOMPARE(recordIds(hub.get(text("/crm/v3/lists/%1/memberships").arg(list))), left);
    }
    void whoIsMergedOrDeletedIsCountedAsWhoIsLeft()
    {
        SandboxFixture hub;
        const QString list = idOf(hub, "Chat leads");
        const QStringList people = fill(hub, list, 3);
        const QString merged = hub.post(SandboxFixture::objects("contacts/merge"),
                                        {{text("primaryObjectId"), people[0]}, {text("objectIdToMerge"), people[1]}})
                                   .text("id");
        QCOMPARE(hub.remove(SandboxFixture::objects("contacts/") + people[2]).status, 204);
        QCOMPARE(recordIds(hub.get(text("/crm/v3/lists/%1/memberships").arg(list))), QStringList{merged});
        QCOMPARE(hub.get(text("/crm/v3/lists/records/0-1/%1/memberships").arg(people[1])).results().size(), 1);
        const Answer size = hub.get(text("/crm/v3/lists/") + list);
        QCOMPARE(size.json()[text("list")][text("size")].toInt(), 1);
    }
    void someListsAreReadByTheirIdsAndADeletedOneIsLeftOut()
    {
        SandboxFixture hub;
        const QString leads = idOf(hub, "Chat leads");
        const QString europe = idOf(hub, "Customers in Europe");
        const QString path = text("/crm/v3/lists?listIds=%1&listIds=%2&listIds=4711").arg(leads, europe);
        QCOMPARE(hub.get(path).json()[text("lists")].toArray().size(), 2);
        QCOMPARE(hub.get(path).json()[text("lists")][1][text("processingType")].toString(), text("DYNAMIC"));
        QCOMPARE(hub.remove(text("/crm/v3/lists/") + leads).status, 204);
        QCOMPARE(hub.remove(text("/crm/v3/lists/") + leads).status, 404);
        QCOMPARE(hub.get(path).json()[text("lists")].toArray().size(), 1);
        QCOMPARE(hub.get(text("/crm/v3/lists/%1/memberships").arg(leads)).status, 404);
    }
    void aListIsMadeUnderANameOfItsOwn()
    {
        SandboxFixture hub;
        const QJsonObject wanted{{text("objectTypeId"), text("0-1")},
                                 {text("processingType"), text("MANUAL")},
                                 {text("name"), text("Visitors of the fair")}};
        const Answer made = hub.post(text("/crm/v3/lists"), wanted);
        QCOMPARE(made.status, 200);
        QCOMPARE(idOf(hub, "visitors of the fair"), made.json()[text("list")][text("listId")].toString());
        QCOMPARE(hub.post(text("/crm/v3/lists"), wanted).status, 400);
        QJsonObject other = wanted;
        other[text("processingType")] = text("MAGIC");
        QCOMPARE(hub.post(text("/crm/v3/lists"), other).status, 400);
    }
};

QTEST_GUILESS_MAIN(ListsTest)
#include "liststest.moc"
