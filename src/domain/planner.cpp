// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planner.h"

#include "domain/fieldvalue.h"
#include "domain/htmltext.h"
#include "domain/phonenumber.h"
#include "domain/planningcontext.h"
#include "domain/reference.h"
#include "domain/timetext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace leadferry::domain {

namespace {

QString cutToLimit(const QString& property, const QString& value)
{
    if (value.size() <= longestText) {
        return value;
    }
    const auto mark = QStringLiteral("…");
    return isHtmlProperty(property) ? splitHtml(value, longestText - mark.size()).constFirst() + mark
                                    : splitText(value, longestText - mark.size()).first + mark;
}

/// What stands under a body; visible, so that a person and a look-up both find the event.
QString endingOf(const Event& event, const Portal& portal, CrmObject object, const QString& key)
{
    const bool html = isHtmlProperty(bodyPropertyOf(object));
    const auto line = [html](const QString& text) {
        return html ? QStringLiteral("\n<p><small>") + escapeHtml(text) + QStringLiteral("</small></p>")
                    : QStringLiteral("\n\n") + text;
    };
    QString ending;
    if (object == CrmObject::Note) {
        constexpr qsizetype longestShownId = 200;
        ending += line(QStringLiteral("Leadferry event ") + splitText(event.id, longestShownId).first);
    }
    // A company is found again by its domain; its description is no place for our marks.
    if (portal.profile.key(object).way == KeyWay::ReferenceLine && object != CrmObject::Company) {
        ending += line(referenceLine(key));
    }
    return ending;
}

class Planner
{
public:
    Planner(const Event& event, const Mapping& mapping, const Portal& portal, const QString& phoneCountry, int turn)
        : m_event(event),
          m_mapping(mapping),
          m_portal(portal),
          m_scene{planningContext(event, portal), phoneCountry, turn}
    {
        m_plan.personKey = personKeyOf(event);
        m_plan.ties = tieKeysOf(event);
    }

    Plan plan()
    {
        for (const Action& action : m_mapping.actions) {
            planAction(action);
        }
        return m_plan;
    }

private:
    void planAction(const Action& action)
    {
        if (!isWanted(action)) {
            return;
        }
        PlannedOperation operation;
        operation.actionId = action.id;
        operation.key = operationKey(m_event, action.id);
        operation.object = action.object;
        operation.fields = fieldsOf(action);
        operation.linkTo = linksOf(action);
        operation.orphaned = std::any_of(action.linkTo.begin(), action.linkTo.end(),
                                         [this](const QString& id) { return m_unknownPeople.contains(id); });
        operation.complete = isComplete(action, operation.fields);
        operation.onlyExisting = action.onlyExisting;
        operation.onlyOpen = action.onePer == OnePer::Conversation;
        operation.identity = identityOf(action, operation);
        operation.perConversation =
            canBePerConversation(action.object) && (action.onlyExisting || !operation.identity.isEmpty());
        if (action.object == CrmObject::Contact && !admit(action, operation)) {
            m_unknownPeople.insert(action.id);
            return;
        }
        const bool isNobodysPlace = action.object == CrmObject::List && operation.linkTo.isEmpty();
        if (operation.fields.isEmpty() || isNobodysPlace) {
            return;
        }
        const QString rest = finishBody(operation, action.longText);
        if (!operation.onlyExisting || isShared(operation.object)) {
            addKey(operation);
        }
        m_indexOf.insert(action.id, static_cast<int>(m_plan.operations.size()));
        m_plan.operations.append(operation);
        m_plan.tookTurn = m_plan.tookTurn || std::any_of(action.fields.begin(), action.fields.end(),
                                                         [](const FieldRule& rule) { return !rule.inTurn.isEmpty(); });
        if (!rest.isEmpty()) {
            continueInNotes(action, operation, rest);
        }
    }

    [[nodiscard]] bool isWanted(const Action& action) const
    {
        return action.onlyIf.isEmpty() ||
               holds(action.onlyIf, [this](const QString& path) { return contextValue(m_scene.context, path); });
    }

    /// Whether there is to be such a contact.
    bool admit(const Action& action, PlannedOperation& operation) const
    {
        if (action.onlyExisting) {
            return !operation.identity.isEmpty();
        }
        if (!canBeContact(operation)) {
            return false;
        }
        const bool hasEmail = !m_event.person.email.isEmpty();
        if (!hasEmail && action.withoutEmail == WithoutEmail::Hold) {
            operation.heldFor = withoutAddress;
        }
        return hasEmail || action.withoutEmail != WithoutEmail::Skip;
    }

    /// Rules that are left out where the portal has no such property.
    [[nodiscard]] bool applies(const Action& action, const FieldRule& rule) const
    {
        return !rule.onlyWhenKnown || m_portal.profile.knows(action.object, rule.property);
    }

    [[nodiscard]] QList<PlannedField> fieldsOf(const Action& action) const
    {
        QList<PlannedField> fields;
        for (const FieldRule& rule : action.fields) {
            if (!applies(action, rule)) {
                continue;
            }
            const ValueType type = rule.type.value_or(ruleFor(m_portal.rules, action.object, rule.property).type);
            QString value = fieldValue(rule, m_scene, type);
            if (rule.property != action.longText && rule.property != bodyPropertyOf(action.object)) {
                value = cutToLimit(rule.property, value);
            }
            if (!value.isEmpty()) {
                fields.append(type == ValueType::Choices ? chosen(rule, value)
                                                         : PlannedField{rule.property, value, modeOf(rule)});
            }
        }
        return fields;
    }

    /// ";a;b" is HubSpot's own way to say that options are added to those chosen.
    [[nodiscard]] PlannedField chosen(const FieldRule& rule, const QString& value) const
    {
        const WriteMode mode = modeOf(rule);
        const bool adds = value.startsWith(QLatin1Char(';'));
        const bool replaces = mode == WriteMode::Overwrite || mode == WriteMode::OverwriteUnlessChanged;
        return {rule.property, adds ? value.mid(1) : value, adds && replaces ? WriteMode::Append : mode};
    }

    /// What was said of a person before is no news: it fills what is blank.
    [[nodiscard]] WriteMode modeOf(const FieldRule& rule) const
    {
        const bool isOld = m_event.namesNobody && namesPerson(rule.from);
        return isOld && rule.mode != WriteMode::Never ? WriteMode::OnlyIfEmpty : rule.mode;
    }

    [[nodiscard]] QList<int> linksOf(const Action& action) const
    {
        QList<int> links;
        for (const QString& id : action.linkTo) {
            if (const auto index = m_indexOf.constFind(id); index != m_indexOf.constEnd()) {
                links.append(*index);
            }
        }
        return links;
    }

    bool isComplete(const Action& action, const QList<PlannedField>& fields) const
    {
        const bool overwrites = std::all_of(
            fields.begin(), fields.end(), [](const PlannedField& field) { return field.mode == WriteMode::Overwrite; });
        const auto left = std::count_if(action.fields.begin(), action.fields.end(),
                                        [&](const FieldRule& rule) { return applies(action, rule); });
        return overwrites && fields.size() == left;
    }

    [[nodiscard]] QString identityOf(const Action& action, const PlannedOperation& operation) const
    {
        if (operation.object == CrmObject::Contact) {
            return m_plan.personKey;
        }
        if (canBePerConversation(operation.object)) {
            const QString conversation = conversationKeyOf(m_event);
            const bool isItsOwn = !action.onlyExisting && action.onePer == OnePer::Event;
            return isItsOwn || conversation.isEmpty() ? QString()
                                                      : toString(action.object) + QLatin1Char(':') + conversation;
        }
        const auto domain = std::find_if(operation.fields.begin(), operation.fields.end(),
                                         [](const PlannedField& f) { return f.property == QLatin1String("domain"); });
        return operation.object == CrmObject::Company && domain != operation.fields.end()
                   ? QStringLiteral("company:") + domain->value.trimmed().toLower()
                   : QString();
    }

    static bool canBeContact(const PlannedOperation& operation)
    {
        return std::any_of(operation.fields.begin(), operation.fields.end(), [](const PlannedField& field) {
            return field.property == QLatin1String("email") || field.property == QLatin1String("firstname") ||
                   field.property == QLatin1String("lastname");
        });
    }

    /// Puts the ending under the body and cuts it to HubSpot's limit. Gives back what has to go on elsewhere, as HTML.
    QString finishBody(PlannedOperation& operation, const QString& longText) const
    {
        const QString property = bodyPropertyOf(operation.object);
        // What is only written to a record that is there is not what that record is found by.
        const QString ending =
            operation.onlyExisting ? QString() : endingOf(m_event, m_portal, operation.object, operation.key);
        auto field = std::find_if(operation.fields.begin(), operation.fields.end(),
                                  [&](const PlannedField& f) { return f.property == property; });
        if (property.isEmpty() || (field == operation.fields.end() && ending.isEmpty())) {
            return {};
        }
        if (field == operation.fields.end()) {
            operation.fields.append({property, ending.trimmed(), WriteMode::OnlyIfEmpty});
            return {};
        }
        if (field->value.size() + ending.size() <= longestText) {
            field->value += ending;
            return {};
        }
        const bool html = isHtmlProperty(property);
        const QString mark = longText != property ? QStringLiteral("…")
                             : html               ? QStringLiteral("<p><em>Goes on in the next note.</em></p>")
                                                  : QStringLiteral("\n(Goes on in a note.)");
        const qsizetype room = longestText - mark.size() - ending.size();
        const auto [first, rest] = html ? splitOffHtml(field->value, room) : splitOffText(field->value, room);
        field->value = first + (rest.isEmpty() ? QString() : mark) + ending;
        return longText == property ? rest : QString();
    }

    static std::pair<QString, QString> splitOffHtml(const QString& html, qsizetype room)
    {
        QStringList pieces = splitHtml(html, room);
        const QString first = pieces.takeFirst();
        return {first, pieces.join(QString())};
    }

    static std::pair<QString, QString> splitOffText(const QString& text, qsizetype room)
    {
        const auto [first, rest] = splitText(text, room);
        return {first, rest.isEmpty() ? QString() : QStringLiteral("<p>") + textToHtml(rest) + QStringLiteral("</p>")};
    }

    void continueInNotes(const Action& action, const PlannedOperation& first, const QString& html)
    {
        // Heading, event line and reference line with the longest key stay far below this.
        constexpr qsizetype roomForFrame = 2'000;
        const QStringList pieces = splitHtml(html, longestText - roomForFrame);
        const int parts = static_cast<int>(pieces.size()) + 1;
        QList<int> links = first.linkTo;
        if (first.object != CrmObject::Note) {
            links.prepend(m_indexOf.value(action.id));
        }
        for (int part = 2; part <= parts; ++part) {
            const QString id = action.id + QLatin1Char(':') + QString::number(part);
            const QString key = operationKey(m_event, id);
            const QString heading =
                QStringLiteral("<p><strong>Continued: part %1 of %2</strong></p>\n").arg(part).arg(parts);
            const QString body = heading + pieces.at(part - 2) + endingOf(m_event, m_portal, CrmObject::Note, key);
            PlannedOperation note;
            note.actionId = id;
            note.key = key;
            note.object = CrmObject::Note;
            note.fields = {{QStringLiteral("hs_timestamp"), isoUtc(m_event.occurredAtMs), WriteMode::Overwrite},
                           {bodyPropertyOf(CrmObject::Note), body, WriteMode::Overwrite}};
            note.linkTo = links;
            note.orphaned = first.orphaned;
            addKey(note);
            m_plan.operations.append(note);
        }
    }

    void addKey(PlannedOperation& operation) const
    {
        const QString property = m_portal.profile.key(operation.object).property;
        const bool isContact = operation.object == CrmObject::Contact;
        if (property.isEmpty() || (isContact && !m_event.person.email.isEmpty())) {
            return;
        }
        // A person who is known by nothing but a name has no key of their own; the operation's still finds the record
        // again. A conversation's ticket is found by that of the event that makes it, for another may follow.
        const bool ownKey = operation.identity.isEmpty() || operation.perConversation;
        operation.fields.append({property, ownKey ? operation.key : operation.identity, WriteMode::OnlyIfEmpty});
    }

    const Event& m_event;
    const Mapping& m_mapping;
    const Portal& m_portal;
    const TransformScene m_scene;
    QHash<QString, int> m_indexOf;
    QSet<QString> m_unknownPeople; ///< contact actions that the event is not enough for
    Plan m_plan;
};

} // namespace

Plan planDelivery(const Event& event, const Mapping& mapping, const Portal& portal, const QString& phoneCountry,
                  int turn)
{
    Event cleaned = event;
    if (!isE164(event.person.phone)) {
        cleaned.person.phone = normalizedPhone(event.person.phone, phoneCountry);
    }
    if (!mapping.active) {
        return {personKeyOf(cleaned), {}, false, {}};
    }
    return Planner(cleaned, mapping, portal, phoneCountry, turn).plan();
}

} // namespace leadferry::domain
