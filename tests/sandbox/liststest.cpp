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
