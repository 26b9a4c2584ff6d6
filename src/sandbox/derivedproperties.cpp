// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/derivedproperties.h"

#include "sandbox/richtext.h"
#include "sandbox/valuecheck.h"

namespace leadferry::sandbox {

namespace {

/// The beginning of a rich text without its tags.
QString previewOf(const QString& richText)
{
    constexpr qsizetype length = 250;
    return plainText(richText.left(20 * length)).simplified().left(length);
}

/// Calling codes of one and of two digits; all others have three.
bool isCallingCode(const QString& digits)
{
    static const QStringList codes =
        QStringLiteral("1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 "
                       "64 65 66 81 82 84 86 90 91 92 93 94 95 98")
            .split(QLatin1Char(' '));
    return codes.contains(digits);
}

/// As HubSpot's search has numbers: area code and local number, digits only.
QString searchableNumber(const QString& typed)
{
    QString digits;
    for (const QChar letter : typed) {
        if (letter.isDigit()) {
            digits.append(letter);
        }
    }
    if (typed.trimmed().startsWith(QLatin1Char('+'))) {
        int length = 1;
        while (length < 3 && !isCallingCode(digits.left(length))) {
            ++length;
        }
        digits.remove(0, length);
    }
    while (digits.startsWith(QLatin1Char('0'))) {
        digits.remove(0, 1);
    }
    return digits;
}

void deriveContact(const Record& record, PropertyValues& values)
{
    const QString email = record.value(QStringLiteral("email"));
    const QString name =
        (record.value(QStringLiteral("firstname")) + QLatin1Char(' ') + record.value(QStringLiteral("lastname")))
            .trimmed();
    values.insert(QStringLiteral("hs_searchable_calculated_phone_number"),
                  searchableNumber(record.value(QStringLiteral("phone"))));
    values.insert(QStringLiteral("hs_searchable_calculated_mobile_number"),
                  searchableNumber(record.value(QStringLiteral("mobilephone"))));
    values.insert(QStringLiteral("hs_email_domain"), email.section(QLatin1Char('@'), -1));
    values.insert(QStringLiteral("hs_full_name_or_email"), name.isEmpty() ? email : name);
}

void deriveDeal(const PipelineStore& pipelines, const Record& record, PropertyValues& values)
{
    const auto boolean = [](bool value) { return value ? QStringLiteral("true") : QStringLiteral("false"); };
    const Pipeline* pipeline = pipelines.find(*record.type, record.value(record.type->pipelineProperty));
    const PipelineStage* stage = pipeline ? pipeline->stage(record.value(record.type->stageProperty)) : nullptr;
    if (stage) {
        const bool won = stage->isClosed() && stage->probability() == QLatin1String("1.0");
        values.insert(QStringLiteral("hs_is_closed"), boolean(stage->isClosed()));
        values.insert(QStringLiteral("hs_is_closed_won"), boolean(won));
        values.insert(QStringLiteral("hs_deal_stage_probability"), stage->probability());
    }
    values.insert(QStringLiteral("amount_in_home_currency"), record.value(QStringLiteral("amount")));
}

} // namespace

PropertyValues derivedOnCreate(const Record& record)
{
    PropertyValues values{{QStringLiteral("hs_object_id"), record.id},
                          {record.type->createdProperty, isoTime(record.createdMs)},
                          {QStringLiteral("hs_object_source"), QStringLiteral("INTEGRATION")},
                          {QStringLiteral("hs_object_source_label"), QStringLiteral("INTEGRATION")}};
    if (record.type->name == QLatin1String("tickets")) {
        values.insert(QStringLiteral("hs_ticket_id"), record.id);
    }
    if (record.type->name == QLatin1String("tasks") && record.value(QStringLiteral("hs_task_status")).isEmpty()) {
        values.insert(QStringLiteral("hs_task_status"), QStringLiteral("NOT_STARTED"));
    }
    return values;
}

PropertyValues derivedProperties(const PipelineStore& pipelines, const Record& record)
{
    PropertyValues values{{record.type->modifiedProperty, isoTime(record.updatedMs)}};
    if (record.type->isContact()) {
        deriveContact(record, values);
    } else if (record.type->name == QLatin1String("deals")) {
        deriveDeal(pipelines, record, values);
    } else if (record.type->name == QLatin1String("notes")) {
        values.insert(QStringLiteral("hs_body_preview"), previewOf(record.value(QStringLiteral("hs_note_body"))));
    } else if (record.type->name == QLatin1String("tasks")) {
        const bool done = record.value(QStringLiteral("hs_task_status")) == QLatin1String("COMPLETED");
        values.insert(QStringLiteral("hs_body_preview"), previewOf(record.value(QStringLiteral("hs_task_body"))));
        values.insert(QStringLiteral("hs_task_is_completed"), done ? QStringLiteral("1") : QStringLiteral("0"));
    }
    return values;
}

} // namespace leadferry::sandbox
