// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/testlead.h"

#include "domain/eventtypecatalog.h"
#include "support/named.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::domain;
using test::named;

namespace {

constexpr qint64 now = 1'795'924'868'866;

Portal portal()
{
    Portal known;
    known.name = QStringLiteral("Motor group");
    known.rules[CrmObject::Contact].insert(QStringLiteral("seats"),
                                           {ValueType::Number, false, {}, QStringLiteral("Seats"), {}});
    return known;
}

/// A delivery that wrote one contact.
DeliveryDetail delivered(const CrmProperties& values, DeliveryState state = DeliveryState::Delivered)
{
    DeliveryDetail detail;
    detail.row.id = 12;
    detail.row.state = state;
    OperationRow contact;
    contact.state = OperationState::Done;
    contact.recordId = QStringLiteral("501");
    contact.values = values;
    detail.operations = {contact};
    return detail;
}

const QString seats = QStringLiteral("seats");

} // namespace

class TestLeadTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTypeHasAMarkedSampleOfItsOwn()
    {
        for (const EventType& type : eventTypeCatalog()) {
            const auto event = testLeadEvent(type.name, now);
            QVERIFY(event.ok());
            const QString id = event->value(QLatin1String("id")).toString();
            QCOMPARE(id, QStringLiteral("test-lead-%1").arg(now));
            QCOMPARE((*event)[QLatin1String("conversation")][QLatin1String("id")].toString(), id);
            QCOMPARE((*event)[QLatin1String("contact")][QLatin1String("email")].toString(),
                     id + QStringLiteral("@example.com"));
            QVERIFY(
                (*event)[QLatin1String("contact")][QLatin1String("name")].toString().contains(QStringLiteral("Test")));
            QVERIFY((*event)[QLatin1String("data")][QLatin1String("topic")].toString().contains(
                QStringLiteral("Test lead")));
        }
        QCOMPARE(named(testLeadEvent(QStringLiteral("foo"), now).error().kind), named(base::ErrorKind::NotFound));
    }

    void whatWasSentIsComparedWithWhatIsStored_data()
    {
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<StoredAs>("result");
        const auto row = [](const char* name, ValueType type, const char* sent, const char* stored, StoredAs result) {
            QTest::newRow(name) << type << QString::fromUtf8(sent) << QString::fromUtf8(stored) << result;
        };
        row("the same", ValueType::Text, "Jane", "Jane", StoredAs::Same);
        row("another case", ValueType::Text, "Jane@Example.com", "jane@example.com", StoredAs::Rewritten);
        row("trimmed", ValueType::Text, "Jane ", "Jane", StoredAs::Rewritten);
        row("with a line below", ValueType::Text, "Hello", "Hello\nRef 12", StoredAs::Extended);
        row("another text", ValueType::Text, "Jane", "John", StoredAs::Other);
        row("dropped", ValueType::Text, "Jane", "", StoredAs::Nothing);
        row("a number written otherwise", ValueType::Number, "7", "7.0", StoredAs::Rewritten);
        row("zero", ValueType::Number, "0", "0.0", StoredAs::Rewritten);
        row("another number", ValueType::Number, "7", "70", StoredAs::Other);
        row("a number that became words", ValueType::Number, "0", "none", StoredAs::Other);
        row("a time as milliseconds", ValueType::DateTime, "2026-11-29T04:01:08.866Z", "1795924868866",
            StoredAs::Rewritten);
        row("a time without milliseconds", ValueType::DateTime, "2026-11-29T04:01:08.000Z", "2026-11-29T04:01:08Z",
            StoredAs::Rewritten);
        row("another time", ValueType::DateTime, "2026-11-29T04:01:08Z", "2026-11-29T05:01:08Z", StoredAs::Other);
        row("a date as milliseconds", ValueType::Date, "2026-11-29", "1795910400000", StoredAs::Rewritten);
        row("options in another order", ValueType::Choices, "a;b", "b;a", StoredAs::Rewritten);
        row("an option lost", ValueType::Choices, "a;b", "a", StoredAs::Other);
    }
    void whatWasSentIsComparedWithWhatIsStored()
    {
        QFETCH(ValueType, type);
        QFETCH(QString, sent);
        QFETCH(QString, stored);
        QFETCH(StoredAs, result);
        QCOMPARE(named(storedAs(type, sent, stored)), named(result));
    }
    void aLeadIsVerifiedWhenAllOfItIsThere()
    {
        TestLead lead = sentOf(delivered({{seats, QStringLiteral("7")}}), portal());
        QCOMPARE(lead.records.size(), 1);
        QCOMPARE(lead.records[0].fields[0].label, QStringLiteral("Seats"));
        QVERIFY(!isVerified(lead)); // nobody has looked yet
        takeStored(lead.records[0], {{seats, QStringLiteral("7.0")}}, portal());
        QVERIFY(isVerified(lead));
        takeStored(lead.records[0], {}, portal());
        QCOMPARE(named(lead.records[0].fields[0].result), named(StoredAs::Nothing));
        QVERIFY(!isVerified(lead));
    }
    void whatThePortalWouldRefuseWasNotSentAndSaysWhy()
    {
        TestLead lead =
            sentOf(delivered({{seats, QStringLiteral("many")}}, DeliveryState::DeliveredWithHeld), portal());
        QCOMPARE(named(lead.records[0].fields[0].result), named(StoredAs::NotSent));
        QVERIFY(!lead.records[0].fields[0].reason.isEmpty());
        takeStored(lead.records[0], {{seats, QStringLiteral("5")}}, portal());
        QCOMPARE(named(lead.records[0].fields[0].result), named(StoredAs::NotSent));
        QVERIFY(!isVerified(lead));
    }
    void aDeliveryThatWroteNothingIsNotVerified()
    {
        DeliveryDetail skipped;
        skipped.row.state = DeliveryState::Skipped;
        QVERIFY(!isVerified(sentOf(skipped, portal())));
    }
    void itComesBackFromItsJson()
    {
        TestLead lead =
            sentOf(delivered({{seats, QStringLiteral("7")}, {QStringLiteral("email"), QStringLiteral("x")}}), portal());
        QCOMPARE(testLeadFromJson(toJson(lead)).value(), lead);
        QVERIFY(!testLeadFromJson({}));
    }
};

QTEST_APPLESS_MAIN(TestLeadTest)
#include "testleadtest.moc"
