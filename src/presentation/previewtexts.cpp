// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/previewtexts.h"

#include "domain/planner.h"
#include "presentation/mappingresults.h"
#include "presentation/mappingtexts.h"
#include "presentation/texts.h"
#include "presentation/valueruletexts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace leadferry::presentation {

namespace {

struct PreviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(PreviewTexts)
};

QString factsOf(const QString& write, const QString& cause)
{
    const QHash<QString, QString> words{
        {QStringLiteral("create"), PreviewTexts::tr("would be created")},
        {QStringLiteral("update"), PreviewTexts::tr("would be changed")},
        {QStringLiteral("join"), PreviewTexts::tr("would get the contact")},
        {QStringLiteral("nothing"), PreviewTexts::tr("holds all of it already: nothing to write")},
        {QStringLiteral("together"), PreviewTexts::tr("goes with a later event's write of the same record")},
        {QStringLiteral("skipped"), PreviewTexts::tr("is not there, and none is created")},
        {QStringLiteral("later"), PreviewTexts::tr("waits for another record")}};
    if (write == QLatin1String("held")) {
        return cause.isEmpty() ? PreviewTexts::tr("would be held")
                               : PreviewTexts::tr("would be held: %1").arg(refusalWords(cause));
    }
    return words.value(write, write);
}

/// What it writes breaks a rule of the portal.
QString warningOf(const QJsonObject& operation, const QString& property)
{
    const QJsonArray broken = operation.value(QLatin1String("breaks"))[property].toArray();
    return broken.isEmpty()
               ? QString()
               : PreviewTexts::tr("HubSpot has a rule for it and may refuse this: %1", "what a property takes")
                     .arg(ruleWords(domain::valueRulesFromJson(broken)).join(QStringLiteral(", ")));
}

QList<PreviewField> fieldsOf(const QJsonObject& operation, domain::CrmObject object,
                             const std::optional<domain::Portal>& portal)
{
    const QJsonObject after = operation.value(QLatin1String("properties")).toObject();
    const QJsonObject before = operation.value(QLatin1String("before")).toObject();
    const QJsonArray held = operation.value(QLatin1String("held")).toArray();
    const bool isThere = operation.value(QLatin1String("write")) == QLatin1String("update");
    QList<PreviewField> fields;
    for (auto property = after.begin(); property != after.end(); ++property) {
        if (held.contains(property.key())) {
            continue;
        }
        const QString now = shownValue(before.value(property.key()).toString());
        fields.append({propertyChoice(property.key(), object, portal).label,
                       isThere && now.isEmpty() ? nothing() : now,
                       shownValue(property.value().toString()),
                       {},
                       warningOf(operation, property.key())});
    }
    for (const auto& name : held) {
        fields.append({propertyChoice(name.toString(), object, portal).label,
                       {},
                       {},
                       PreviewTexts::tr("held: the portal would refuse this value")});
    }
    return fields;
}

QString summaryOf(const QList<QJsonObject>& operations)
{
    int created = 0;
    int changed = 0;
    int held = 0;
    for (const QJsonObject& operation : operations) {
        const QString write = operation.value(QLatin1String("write")).toString();
        created += write == QLatin1String("create") ? 1 : 0;
        changed += write == QLatin1String("update") ? 1 : 0;
        held += write == QLatin1String("held") ? 1 : 0;
    }
    QStringList parts;
    if (created > 0) {
        parts.append(PreviewTexts::tr("%n record(s) would be created", nullptr, created));
    }
    if (changed > 0) {
        parts.append(PreviewTexts::tr("%n record(s) would be changed", nullptr, changed));
    }
    if (held > 0) {
        parts.append(PreviewTexts::tr("%n record(s) would be held", nullptr, held));
    }
    return parts.isEmpty() ? PreviewTexts::tr("Nothing would be written") : parts.join(QStringLiteral(", "));
}

QList<QJsonObject> operationsOf(const QJsonArray& deliveries)
{
    QList<QJsonObject> all;
    for (const auto& delivery : deliveries) {
        const QJsonArray operations = delivery[QLatin1String("operations")].toArray();
        for (const auto& operation : operations) {
            all.append(operation.toObject());
        }
    }
    return all;
}

QList<PreviewRecord> recordsOf(const QList<QJsonObject>& operations, const std::optional<domain::Portal>& portal)
{
    QList<PreviewRecord> records;
    for (const QJsonObject& operation : operations) {
        const QString name = operation.value(QLatin1String("object")).toString();
        const auto object = domain::crmObjectFromString(name).value_or(domain::CrmObject::Contact);
        const QString write = operation.value(QLatin1String("write")).toString();
        PreviewRecord record{name,
                             objectName(object),
                             factsOf(write, operation.value(QLatin1String("cause")).toString()),
                             operation.value(QLatin1String("recordUrl")).toString(),
                             write == QLatin1String("held") ||
                                 !operation.value(QLatin1String("held")).toArray().isEmpty() ||
                                 !operation.value(QLatin1String("breaks")).toObject().isEmpty(),
                             {}};
        if (write == QLatin1String("create") || write == QLatin1String("update") || write == QLatin1String("held")) {
            record.fields = fieldsOf(operation, object, portal);
        }
        records.append(record);
    }
    return records;
}

} // namespace

QString refusalWords(const QString& cause)
{
    const QList<QPair<QLatin1String, QString>> codes{
        {QLatin1String("PROPERTY_DOESNT_EXIST"), PreviewTexts::tr("the portal has no such property")},
        {QLatin1String("UNKNOWN_NAME"), PreviewTexts::tr("the portal knows no such name")},
        {QLatin1String("INVALID_OPTION"), PreviewTexts::tr("the portal has no such option")},
        {QLatin1String("INVALID_NUMBER"), PreviewTexts::tr("this is not a number")},
        {QLatin1String("INVALID_DATE"), PreviewTexts::tr("this is not a date")},
        {QLatin1String("INVALID_EMAIL"), PreviewTexts::tr("this is not an e-mail address")},
        {QLatin1String("READ_ONLY_VALUE"), PreviewTexts::tr("HubSpot fills this by itself")}};
    for (const auto& [code, words] : codes) {
        if (cause.contains(code)) {
            return words;
        }
    }
    static const QRegularExpression anyCode(QStringLiteral("\\bINVALID_[A-Z_]+\\b"));
    const QString code = anyCode.match(cause).captured();
    if (const auto rule = domain::ruleOfCode(code)) {
        const QString words = ruleWordsOfCode(code);
        return PreviewTexts::tr("HubSpot has a rule for it: %1", "what a property takes")
            .arg(words.isEmpty() ? ruleWords({*rule}).join(QStringLiteral(", ")) : words);
    }
    if (cause == domain::withoutAddress) {
        return PreviewTexts::tr("no e-mail address is known, and the mapping makes no contact without one");
    }
    static const QRegularExpression permission(QStringLiteral("\\b(tickets|crm(\\.[a-z_]+)+)\\b"));
    if (const auto scope = permission.match(cause); scope.hasMatch()) {
        return PreviewTexts::tr("the permission “%1” was not granted").arg(scope.captured(1));
    }
    return cause;
}

Preview outlookOf(const QJsonObject& delivery, const std::optional<domain::Portal>& portal)
{
    const auto operations = operationsOf({delivery});
    return {{summaryOf(operations), PreviewTexts::tr("Shadow mode has written nothing.")},
            recordsOf(operations, portal)};
}

Preview previewOf(const QJsonObject& answer, const std::optional<domain::Portal>& portal)
{
    Preview preview;
    const auto operations = operationsOf(answer.value(QLatin1String("deliveries")).toArray());
    preview.records = recordsOf(operations, portal);
    const int calls = answer.value(QLatin1String("summary")).toObject().value(QLatin1String("calls")).toInt();
    preview.summary = {summaryOf(operations),
                       PreviewTexts::tr("Delivering it takes %n call(s) to HubSpot.", nullptr, calls) +
                           QLatin1Char(' ') + PreviewTexts::tr("Nothing was written.")};
    const QJsonArray rejected = answer.value(QLatin1String("rejected")).toArray();
    if (!rejected.isEmpty()) {
        preview.summary = {PreviewTexts::tr("This sample would be refused"),
                           rejected.first().toObject().value(QLatin1String("reason")).toString()};
    }
    return preview;
}

} // namespace leadferry::presentation
