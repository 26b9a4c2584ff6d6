// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON Schemas against the samples, and against what the program itself takes and refuses.
#include "domain/event.h"
#include "domain/eventtypecatalog.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry::domain;

namespace {

constexpr qint64 nowMs = 1'795'000'000'000;

QString jsonTypeOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return value.toInteger(-1) == -1 ? QStringLiteral("number") : QStringLiteral("integer");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    }
    return {};
}

QStringList allowedTypes(const QJsonObject& schema)
{
    const QJsonValue types = schema.value(QLatin1String("type"));
    if (!types.isArray()) {
        return types.isUndefined() ? QStringList() : QStringList{types.toString()};
    }
    QStringList names;
    const QJsonArray list = types.toArray();
    for (const auto& name : list) {
        names.append(name.toString());
    }
    return names;
}

/// As much of JSON Schema as ours use. `strange` collects properties that the schema does not name.
void check(const QJsonValue& value, const QJsonObject& schema, const QString& place, QStringList& faults,
           QStringList* strange = nullptr)
{
    const QStringList types = allowedTypes(schema);
    if (!types.isEmpty() && !types.contains(jsonTypeOf(value))) {
        faults.append(place + QStringLiteral(" is ") + jsonTypeOf(value));
    }
    if (schema.contains(QLatin1String("const")) && schema.value(QLatin1String("const")) != value) {
        faults.append(place + QStringLiteral(" is another"));
    }
    const QJsonArray required = schema.value(QLatin1String("required")).toArray();
    for (const auto& name : required) {
        if (!value[name.toString()].isUndefined()) {
            continue;
        }
        faults.append(place + QStringLiteral(" lacks ") + name.toString());
    }
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString inner = place + QLatin1Char('.') + field.key();
        if (properties.contains(field.key())) {
            check(field.value(), properties.value(field.key()).toObject(), inner, faults, strange);
        } else if (strange && !properties.isEmpty()) {
            strange->append(inner);
        }
    }
    const QJsonArray entries = value.toArray();
    for (const auto& entry : entries) {
        check(entry, schema.value(QLatin1String("items")).toObject(), place + QStringLiteral("[]"), faults, strange);
    }
}

/// The places of a schema's properties that take text and no numbers: "contact.email".
void textPlaces(const QJsonObject& schema, const QStringList& path, QList<QStringList>& places)
{
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QJsonObject inner = property.value().toObject();
        const QStringList types = allowedTypes(inner);
        const QStringList innerPath = path + QStringList{property.key()};
        if (types.contains(QLatin1String("string")) && !types.contains(QLatin1String("integer"))) {
            places.append(innerPath);
        }
        textPlaces(inner, innerPath, places);
        textPlaces(inner.value(QLatin1String("items")).toObject(), innerPath + QStringList{QStringLiteral("[]")},
                   places);
    }
}

QJsonValue placed(const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty()) {
        return value;
    }
    const QJsonValue inner = placed(path.mid(1), value);
    return path.constFirst() == QLatin1String("[]") ? QJsonValue(QJsonArray{inner})
                                                    : QJsonValue(QJsonObject{{path.constFirst(), inner}});
}

} // namespace

class EventSchemaTest : public QObject
{
    Q_OBJECT
private slots:
    void aSampleFitsItsSchema_data();
    void aSampleFitsItsSchema();
    void whatTheSchemaCallsTextTheProgramDemandsAsText();
    void everyTypeHasOneThatIsComplete();
    void withoutATypeThereIsNone();
};

void EventSchemaTest::aSampleFitsItsSchema_data()
{
    QTest::addColumn<QString>("type");
    for (const EventType& type : eventTypeCatalog()) {
        QTest::newRow(qPrintable(type.name)) << type.name;
    }
}

void EventSchemaTest::aSampleFitsItsSchema()
{
    QFETCH(QString, type);
    const QJsonObject sample = *sampleEvent(type);
    const QJsonObject schema = *schemaOf(type);
    QStringList faults;
    QStringList strange;
    check(sample, schema, type, faults);
    check(sample, schema.value(QLatin1String("$defs"))[QLatin1String("native")].toObject(), type, faults, &strange);
    QCOMPARE(faults, QStringList());
    QCOMPARE(strange, QStringList());
}

void EventSchemaTest::whatTheSchemaCallsTextTheProgramDemandsAsText()
{
    QList<QStringList> places;
    textPlaces(*schemaOf(QStringLiteral("native")), {}, places);
    QVERIFY(places.size() > 15);
    for (const QStringList& place : std::as_const(places)) {
        QJsonObject body = placed(place, 4711).toObject();
        if (place.constFirst() != QLatin1String("type")) {
            body.insert(QStringLiteral("type"), QStringLiteral("lead.captured.v1"));
        }
        const auto event = readEvent(body, nowMs);
        QVERIFY2(!event.ok(), qPrintable(place.join(QLatin1Char('.'))));
        QVERIFY2(event.error().message.contains(place.constLast()), qPrintable(event.error().message));
    }
}

void EventSchemaTest::everyTypeHasOneThatIsComplete()
{
    for (const EventType& type : eventTypeCatalog()) {
        const auto schema = schemaOf(type.name);
        QVERIFY2(schema.ok(), qPrintable(type.name));
        QCOMPARE(schema->value(QLatin1String("properties"))[QLatin1String("type")][QLatin1String("const")].toString(),
                 type.name);
        QVERIFY(!schema->value(QLatin1String("description")).toString().isEmpty());
        QCOMPARE(schema->value(QLatin1String("allOf"))[0][QLatin1String("$ref")].toString(),
                 QStringLiteral("#/$defs/native"));
    }
}

void EventSchemaTest::withoutATypeThereIsNone()
{
    const auto schema = schemaOf(QStringLiteral("lead"));
    QVERIFY(!schema.ok());
    QVERIFY(schema.error().kind == leadferry::base::ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(EventSchemaTest)
#include "eventschematest.moc"
