// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/nativeform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using leadferry::ingest::nativeForm;

namespace {

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class NativeFormTest : public QObject
{
    Q_OBJECT
private slots:
    void becomes_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("native");
        const auto row = [](const char* claim, const QByteArray& given, const QByteArray& native) {
            QTest::newRow(claim) << given << native;
        };
        row("a native event stays as it is",
            R"({"id":"1","type":"t","contact":{"email":"jane@example.com"},"data":{"topic":"x"}})",
            R"({"id":"1","type":"t","contact":{"email":"jane@example.com"},"data":{"topic":"x"}})");
        row("a person's flat fields are the contact", R"({"type":"t","email":"jane@example.com","name":"Jane Cooper"})",
            R"({"type":"t","contact":{"email":"jane@example.com","name":"Jane Cooper"}})");
        row("other flat fields are data", R"({"type":"t","topic":"Bicycles","budget":500})",
            R"({"type":"t","data":{"topic":"Bicycles","budget":500}})");
        row("a row of a table may have both", R"({"type":"t","phone":"+49301","topic":"x","conversation":{"id":"c"}})",
            R"({"type":"t","contact":{"phone":"+49301"},"data":{"topic":"x"},"conversation":{"id":"c"}})");
        row("an event with a contact or data knows where things are", R"({"type":"t","topic":"flat","data":{"a":1}})",
            R"({"type":"t","topic":"flat","data":{"a":1}})");
        row("a person in an envelope's facts is the contact",
            R"({"type":"t","timestamp":"2026-11-26T09:20:00Z","data":{"first_name":"Jane","E-Mail":"jane@example.com","topic":"x"}})",
            R"({"type":"t","occurredAt":"2026-11-26T09:20:00Z","contact":{"firstName":"Jane","email":"jane@example.com"},"data":{"topic":"x"}})");
        row("a visitor's id in an envelope's facts is the contact's",
            R"({"type":"t","specversion":"1.0","id":"1","data":{"visitorId":"v1","topic":"x"}})",
            R"({"type":"t","id":"1","contact":{"visitorId":"v1"},"data":{"topic":"x"},"envelope":{"specversion":"1.0"}})");
        row("a name alone may be a bicycle's",
            R"({"type":"t","timestamp":"2026-11-26T09:20:00Z","data":{"name":"City bike","company":"ACME"}})",
            R"({"type":"t","occurredAt":"2026-11-26T09:20:00Z","data":{"name":"City bike","company":"ACME"}})");
        row("an envelope's event stays as it is",
            R"({"type":"t","timestamp":"2026-11-26T09:20:00Z","data":{"conversation":{"id":"c"},"data":{"email":"x"}}})",
            R"({"type":"t","occurredAt":"2026-11-26T09:20:00Z","conversation":{"id":"c"},"data":{"email":"x"}})");
    }
    void becomes()
    {
        QFETCH(const QByteArray, given);
        QFETCH(const QByteArray, native);
        QCOMPARE(nativeForm(json(given)), json(native));
    }
    void halfACharacterBecomesTheReplacementCharacter()
    {
        const QString half = QStringLiteral("Jane ") + QChar(0xD83D);
        const QString whole = QStringLiteral("Jane ") + QChar(QChar::ReplacementCharacter);
        const QString smile = QString::fromUtf8("\xF0\x9F\x99\x82");
        const QJsonObject native = nativeForm({{QStringLiteral("type"), QStringLiteral("t")},
                                               {QStringLiteral("data"), QJsonObject{{half, QJsonArray{half, smile}}}}});
        QCOMPARE(native.value(QLatin1String("data")), QJsonValue(QJsonObject{{whole, QJsonArray{whole, smile}}}));
    }
};

QTEST_GUILESS_MAIN(NativeFormTest)
#include "nativeformtest.moc"
