// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON Schema of mappings names what the program takes, and nothing else.
#include "domain/eventtypecatalog.h"
#include "domain/transformcatalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry::domain;

namespace {

QJsonObject definition(const char* name)
{
    QFile file(QStringLiteral(":/leadferry/schemas/mapping.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    return schema.value(QLatin1String("$defs")).toObject().value(QLatin1String(name)).toObject();
}

QStringList textsOf(const QJsonValue& array)
{
    QStringList texts;
    const QJsonArray values = array.toArray();
    for (const auto& value : values) {
        texts.append(value.toString());
    }
    texts.sort();
    return texts;
}

QStringList enumOf(const char* name, const char* property)
{
    return textsOf(definition(name)[QLatin1String("properties")][QLatin1String(property)][QLatin1String("enum")]);
}

} // namespace

class MappingSchemaTest : public QObject
{
    Q_OBJECT
private slots:
    void itNamesEveryTransform()
    {
        QStringList names;
        for (const Transform& transform : transformCatalog()) {
            names.append(transform.name);
        }
        names.sort();
        QCOMPARE(textsOf(definition("transform").value(QLatin1String("enum"))), names);
    }
    void itNamesEveryObjectModeAndType()
    {
        QStringList objects;
        for (const CrmObject object : allCrmObjects()) {
            objects.append(toString(object));
        }
        objects.append(toString(CrmObject::List));
        objects.sort();
        QCOMPARE(enumOf("action", "object"), objects);
        const QStringList modes = enumOf("field", "mode");
        QCOMPARE(modes.size(), 5);
        for (const QString& mode : modes) {
            QVERIFY2(writeModeFromString(mode).has_value(), qPrintable(mode));
        }
        const QStringList types = enumOf("field", "type");
        QCOMPARE(types.size(), 7);
        for (const QString& type : types) {
            QVERIFY2(valueTypeFromString(type).has_value(), qPrintable(type));
        }
    }
    void builtInMappingsUseOnlyWhatItNames()
    {
        const QJsonObject known = definition("field").value(QLatin1String("properties")).toObject();
        const auto mappings = defaultMappings();
        QVERIFY(mappings.ok());
        for (const Mapping& mapping : *mappings) {
            const QJsonArray actions = toJson(mapping).value(QLatin1String("actions")).toArray();
            for (const auto& action : actions) {
                const QJsonArray fields = action[QLatin1String("fields")].toArray();
                for (const auto& field : fields) {
                    const QStringList names = field.toObject().keys();
                    for (const QString& name : names) {
                        QVERIFY2(known.contains(name), qPrintable(name));
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(MappingSchemaTest)
#include "mappingschematest.moc"
