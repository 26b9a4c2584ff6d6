// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sampledata.h"

#include "sandbox/ownercatalog.h"
#include "sandbox/recordrules.h"
#include "sandbox/samplecatalog.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <random>

namespace leadferry::sandbox {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24LL * 60 * minuteMs;
constexpr qint64 spanMs = 120 * dayMs; ///< the first contact came this long ago

/// Draws that come out the same on every machine; the standard distributions do not promise that.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_random(seed) {}
    [[nodiscard]] qint64 below(qint64 end) { return qint64(m_random() % quint64(std::max<qint64>(1, end))); }
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }
    template <typename T> [[nodiscard]] const T& pick(std::span<const T> from)
    {
        return from[size_t(below(qint64(from.size())))];
    }
    template <typename T> [[nodiscard]] const T& pick(const QList<T>& from) { return from.at(below(from.size())); }
    template <typename T, size_t count> [[nodiscard]] const T& pick(const T (&from)[count])
    {
        return from[below(qint64(count))];
    }

private:
    std::mt19937_64 m_random;
};

QJsonObject linkTo(const Record& record, int typeId)
{
    const QJsonObject kind{{text("associationCategory"), text("HUBSPOT_DEFINED")}, {text("associationTypeId"), typeId}};
    return {{text("to"), QJsonObject{{text("id"), record.id}}}, {text("types"), QJsonArray{kind}}};
}

class SampleMaker
{
public:
    SampleMaker(Portal& portal, ShiftedClock& clock, quint64 seed)
        : m_portal(portal), m_rules(portal), m_clock(clock), m_dice(seed), m_endMs(clock.nowMs())
    {
    }

    void addContact(int number, qint64 atMs);

private:
    const Record* add(const char* type, const PropertyValues& values, const QJsonArray& links, qint64 atMs);
    const Record* companyOf(const SampleCompany& sample, qint64 atMs);
    void addNote(const Record& contact, const SampleTopic& topic, qint64 atMs);
    void addTicket(const Record& contact, const SampleTopic& topic, qint64 atMs);
    void addDeal(const Record& contact, const Record* company, const SampleTopic& topic, qint64 atMs);
    [[nodiscard]] QString someOwner() { return m_dice.pick(portalOwners()).id; }
    [[nodiscard]] qint64 soonAfter(qint64 atMs);

    Portal& m_portal;
    RecordRules m_rules;
    ShiftedClock& m_clock;
    Dice m_dice;
    qint64 m_endMs;
    QHash<QString, const Record*> m_companies;
};

const Record* SampleMaker::add(const char* type, const PropertyValues& values, const QJsonArray& links, qint64 atMs)
{
    m_clock.setShiftMs(m_clock.shiftMs() + atMs - m_clock.nowMs());
    const auto accepted = m_rules.checkCreate(*findObjectType(text(type)), values, links);
    if (!accepted.ok()) {
        qWarning("sample data: %s", qPrintable(accepted.error().message));
        return nullptr;
    }
    return &m_rules.apply(accepted.value());
}

qint64 SampleMaker::soonAfter(qint64 atMs)
{
    return std::min(m_endMs, atMs + m_dice.below(36LL * 60) * minuteMs);
}

const Record* SampleMaker::companyOf(const SampleCompany& sample, qint64 atMs)
{
    const Record*& company = m_companies[text(sample.domain)];
    if (!company) {
        company = add("companies",
                      {{text("name"), text(sample.name)},
                       {text("domain"), text(sample.domain)},
                       {text("city"), text(sample.city)},
                       {text("phone"), text(sample.phone)}},
                      {}, atMs);
    }
    return company;
}

void SampleMaker::addContact(int number, qint64 atMs)
{
    static constexpr const char* stages[] = {"lead", "lead", "lead", "subscriber", "opportunity", "customer"};
    const QString first = text(m_dice.pick(sampleFirstNames()));
    const QString last = text(m_dice.pick(sampleLastNames()));
    const SampleCompany& place = m_dice.pick(sampleCompanies());
    const Record* company = m_dice.oneIn(3) ? nullptr : companyOf(place, atMs);
    PropertyValues values{
        {text("firstname"), first},
        {text("lastname"), last},
        {text("email"), text("%1.%2.%3@example.com").arg(first.toLower(), last.toLower()).arg(number)},
        {text("city"), text(place.city)},
        {text("lifecyclestage"), text(m_dice.pick(stages))},
        {text("hubspot_owner_id"), someOwner()}};
    QJsonArray links;
    if (company) {
        constexpr int primaryCompany = 1;
        values.insert(text("company"), text(place.name));
        values.insert(text("jobtitle"), text(m_dice.pick(sampleJobTitles())));
        values.insert(text("phone"), text(place.phone));
        links.append(linkTo(*company, primaryCompany));
    }
    const Record* contact = add("contacts", values, links, atMs);
    const SampleTopic& topic = m_dice.pick(sampleTopics());
    if (!contact) {
        return;
    }
    if (m_dice.oneIn(2)) {
        addNote(*contact, topic, soonAfter(atMs));
    }
    if (topic.worth == 0 || m_dice.oneIn(5)) {
        addTicket(*contact, topic, soonAfter(atMs));
    } else if (m_dice.oneIn(3)) {
        addDeal(*contact, company, topic, soonAfter(atMs));
    }
}

void SampleMaker::addNote(const Record& contact, const SampleTopic& topic, qint64 atMs)
{
    constexpr int noteToContact = 202;
    const QString body =
        text("<p><strong>Conversation: %1</strong></p><p><strong>Visitor:</strong> %2</p>"
             "<p><strong>Bot:</strong> %3</p><p><strong>Visitor:</strong> %4</p>")
            .arg(text(topic.subject), text(topic.question), text(topic.answer), text(topic.furtherQuestion));
    add("notes", {{text("hs_timestamp"), isoTime(atMs)}, {text("hs_note_body"), body}},
        {linkTo(contact, noteToContact)}, atMs);
}

void SampleMaker::addTicket(const Record& contact, const SampleTopic& topic, qint64 atMs)
{
    constexpr int ticketToContact = 16;
    static constexpr const char* stages[] = {"1", "2", "3", "4"};
    static constexpr const char* priorities[] = {"LOW", "MEDIUM", "HIGH"};
    add("tickets",
        {{text("subject"), text(topic.subject)},
         {text("content"), text("%1\n\n%2").arg(text(topic.question), text(topic.furtherQuestion))},
         {text("hs_pipeline_stage"), text(m_dice.pick(stages))},
         {text("hs_ticket_priority"), text(m_dice.pick(priorities))},
         {text("source_type"), text("CHAT")},
         {text("hubspot_owner_id"), someOwner()}},
        {linkTo(contact, ticketToContact)}, atMs);
}

void SampleMaker::addDeal(const Record& contact, const Record* company, const SampleTopic& topic, qint64 atMs)
{
    constexpr int dealToContact = 3;
    constexpr int dealToPrimaryCompany = 5;
    const auto stages = m_portal.pipelines().of(*findObjectType(text("deals"))).constFirst().openStages();
    QJsonArray links{linkTo(contact, dealToContact)};
    if (company) {
        links.append(linkTo(*company, dealToPrimaryCompany));
    }
    add("deals",
        {{text("dealname"), text(topic.subject)},
         {text("dealstage"), m_dice.pick(stages).id},
         {text("amount"), QString::number(topic.worth)},
         {text("closedate"), isoTime(atMs + 30 * dayMs)},
         {text("hubspot_owner_id"), someOwner()}},
        links, atMs);
}

} // namespace

void addSampleData(Portal& portal, ShiftedClock& clock, int contacts, quint64 seed)
{
    const qint64 shiftMs = clock.shiftMs();
    const qint64 startMs = clock.nowMs() - spanMs;
    SampleMaker maker(portal, clock, seed);
    for (int number = 1; number <= contacts; ++number) {
        maker.addContact(number, startMs + spanMs * number / contacts);
    }
    clock.setShiftMs(shiftMs);
}

} // namespace leadferry::sandbox
