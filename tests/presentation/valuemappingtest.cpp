// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/valuemapping.h"

#include "app/enginecommands.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;
using domain::CrmObject;
using domain::DeliveryState;
using Phase = ValueMapping::Phase;

namespace {

constexpr auto mappingWithout =
    R"({"eventType":"lead.captured.v1","version":3,
    "actions":[{"id":"contact",
    "object":"contact",
    "fields":[{"property":"email","from":"person.email"}]}]})";
constexpr auto mappingWith =
    R"({"eventType":"lead.captured.v1","version":3,
    "actions":[{"id":"contact",
    "object":"contact",
    "fields":[{"property":"email","from":"person.email"},{"property":"priority","from":"data.priority","transforms":["lower"]}]}]})";

/// A lead whose priority the portal does not know.
class Held
{
public:
    test::FakeEngineClient client;

    explicit Held(const char* mapping = mappingWith)
    {
        domain::DeliveryDetail detail;
        detail.row = test::madeUpRow(7, DeliveryState::DeliveredWithHeld);
        detail.row.cause = QStringLiteral("not sent: priority (INVALID_OPTION)");
        domain::OperationRow contact;
        contact.id = 3;
        contact.actionId = QStringLiteral("contact");
        contact.state = domain::OperationState::Done;
        contact.heldProperties = {QStringLiteral("priority")};
        contact.values = {{QStringLiteral("priority"), QStringLiteral("urgent")}};
        detail.operations = {contact};
        client.details.insert(7, detail);
        client.rows = {detail.row, sameCause(6), sameCause(5), test::madeUpRow(4, DeliveryState::DeliveredWithHeld)};

        domain::ValueOrigin origin;
        origin.object = CrmObject::Contact;
        origin.property = QStringLiteral("priority");
        origin.eventType = QStringLiteral("lead.captured.v1");
        origin.actionId = QStringLiteral("contact");
        origin.source = domain::ValueOrigin::Source::Path;
        origin.planned = QStringLiteral("urgent");
        answer(app::command::explainValue, domain::toJson(origin));
        answer(app::command::mappings,
               {{QStringLiteral("mappings"), QJsonArray{QJsonDocument::fromJson(mapping).object()}}});

        domain::Portal portal;
        portal.id = 1;
        portal.name = QStringLiteral("Law firm");
        domain::PropertyRule priority;
        priority.type = domain::ValueType::Choice;
        priority.options = {{QStringLiteral("p1"), QStringLiteral("High")}, {QStringLiteral("p2"), QString()}};
        portal.rules[CrmObject::Contact].insert(QStringLiteral("priority"), priority);
        client.connected = {portal};
    }
    void answer(const char* command, const QJsonObject& with)
    {
        client.script(QLatin1String(command), [with](const auto&, const auto&, const auto& reply) { reply(with); });
    }
    [[nodiscard]] QJsonObject saved() const
    {
        const auto found = std::find_if(client.executed.begin(), client.executed.end(), [](const auto& executed) {
            return executed.command == QLatin1String(app::command::importMappings);
        });
        return found == client.executed.end() ? QJsonObject()
                                              : found->arguments.value(QLatin1String("document")).toObject();
    }

private:
    static domain::DeliveryRow sameCause(qint64 id)
    {
        auto row = test::madeUpRow(id, DeliveryState::DeliveredWithHeld);
        row.cause = QStringLiteral("not sent: priority (INVALID_OPTION)");
        return row;
    }
};

} // namespace

class ValueMappingTest : public QObject
{
    Q_OBJECT
private slots:
    void thePortalsOptionsAreOfferedAndTheChosenOneGoesIntoTheRulesTable()
    {
        Held held;
        ValueMapping mapping(held.client, 7);
        mapping.load();
        QTRY_VERIFY(mapping.phase() == Phase::Ready);
        QCOMPARE(mapping.value(), QStringLiteral("urgent"));
        QCOMPARE(mapping.choices(), (QStringList{QStringLiteral("High"), QStringLiteral("p2")}));
        QCOMPARE(mapping.others(), 2);
        held.answer(app::command::retry, {{QStringLiteral("retried"), 3}});
        QSignalSpy saved(&mapping, &ValueMapping::saved);
        mapping.save(QStringLiteral("High"), ValueMapping::Start::All);
        QTRY_COMPARE(saved.count(), 1);
        const auto written = domain::mappingFromJson(held.saved());
        QVERIFY(written.ok());
        const auto& steps = written->actions.first().fields.at(1).transforms;
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.last().apply({QStringLiteral("urgent")}, {}), QStringList{QStringLiteral("p1")});
        QCOMPARE(held.client.executed.constLast().arguments.value(QLatin1String("cause")).toString(),
                 QStringLiteral("not sent: priority (INVALID_OPTION)"));
    }
    void onlyThisOneCanBeStarted()
    {
        Held held;
        ValueMapping mapping(held.client, 7);
        mapping.load();
        QTRY_VERIFY(mapping.phase() == Phase::Ready);
        QSignalSpy saved(&mapping, &ValueMapping::saved);
        mapping.save(QStringLiteral("p2"), ValueMapping::Start::This);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(held.client.executed.constLast().arguments, (QJsonObject{{QStringLiteral("ids"), QJsonArray{7}}}));
    }
    void withoutARuleItSaysThatARetryIsEnough()
    {
        Held held(mappingWithout);
        ValueMapping mapping(held.client, 7);
        mapping.load();
        QTRY_VERIFY(mapping.phase() == Phase::Impossible);
        QVERIFY(mapping.problem().title.contains(QStringLiteral("priority")));
        mapping.save(QStringLiteral("High"), ValueMapping::Start::This);
        QVERIFY(held.saved().isEmpty());
    }
    void whatCannotBeSavedCanBeTriedAgain()
    {
        Held held;
        ValueMapping mapping(held.client, 7);
        mapping.load();
        QTRY_VERIFY(mapping.phase() == Phase::Ready);
        held.client.script(QLatin1String(app::command::importMappings),
                           [](const auto&, const auto&, const auto& reply) {
                               reply(base::Error{base::ErrorKind::Storage, QStringLiteral("full")});
                           });
        mapping.save(QStringLiteral("High"), ValueMapping::Start::This);
        QTRY_VERIFY(mapping.phase() == Phase::Ready && !mapping.problem().title.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ValueMappingTest)
#include "valuemappingtest.moc"
