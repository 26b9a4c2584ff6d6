// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingeditor.h"

#include "app/enginecommands.h"
#include "domain/eventtypecatalog.h"
#include "domain/fieldvalue.h"
#include "presentation/faulttexts.h"
#include "presentation/mappingtexts.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace leadferry::presentation {

using base::Result;
using domain::Mapping;

namespace {

constexpr int receivedOffered = 12;

/// Those of the command "mappings".
QList<Mapping> mappingsIn(const QJsonObject& answer)
{
    QList<Mapping> mappings;
    const QJsonArray entries = answer.value(QLatin1String("mappings")).toArray();
    for (const auto& entry : entries) {
        if (const auto mapping = domain::mappingFromJson(entry.toObject()); mapping.ok()) {
            mappings.append(*mapping);
        }
    }
    return mappings;
}

} // namespace

MappingEditor::MappingEditor(app::EngineClient& client, base::Clock& clock, QObject* parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
    connect(&client, &app::EngineClient::portalsChanged, this, [this] {
        if (m_phase == Phase::Ready) {
            readPortals();
        }
    });
    connect(&client, &app::EngineClient::mappingsChanged, this, &MappingEditor::readNews);
    connect(&m_draft, &MappingDraft::changed, this, &MappingEditor::keepType);
}

MappingEditor::~MappingEditor() = default;

void MappingEditor::reload()
{
    if (m_phase == Phase::Failed) {
        m_phase = Phase::Loading;
        emit phaseChanged();
    }
    m_question = std::make_unique<QObject>();
    m_client.execute(QLatin1String(app::command::mappings), {}, m_question.get(), {},
                     [this](const Result<QJsonObject>& answer) { onMappings(answer); });
    readPortals();
    readPhoneCountry();
}

void MappingEditor::onMappings(const Result<QJsonObject>& answer)
{
    if (!answer) {
        if (m_phase == Phase::Loading) {
            m_problem = problemOf(answer.error());
            m_phase = Phase::Failed;
            emit phaseChanged();
        }
        return;
    }
    const QString typeBefore = m_type;
    if (m_phase == Phase::Ready) {
        m_news = *answer;
        takeNews();
    } else {
        takeMappings(*answer);
        m_phase = Phase::Ready;
        emit phaseChanged();
    }
    if (m_type == typeBefore) { // else it was done with the new type
        readSamples();
    }
}

void MappingEditor::readNews()
{
    if (m_phase != Phase::Ready) {
        return; // they are read as it gets ready
    }
    m_client.execute(QLatin1String(app::command::mappings), {}, this, {}, [this](const Result<QJsonObject>& answer) {
        if (answer) {
            m_news = *answer;
            takeNews();
        }
    });
}

void MappingEditor::takeNews()
{
    if (m_holds == 0 && !m_news.isEmpty()) {
        takeMappings(std::exchange(m_news, {}));
    }
}

void MappingEditor::release()
{
    --m_holds;
    takeNews();
}

/// The type shown is one that there is.
void MappingEditor::keepType()
{
    const QStringList types = m_draft.types();
    if (types.contains(m_type)) {
        return;
    }
    const QStringList known = knownEventTypes();
    const auto first =
        std::find_if(known.begin(), known.end(), [&](const QString& type) { return types.contains(type); });
    setType(first != known.end() ? *first : types.value(0));
}

/// Whether something that was edited here has changed there.
bool MappingEditor::takeMappings(const QJsonObject& answer)
{
    const QStringList dirty = m_draft.dirtyTypes();
    const auto elsewhere = [&] {
        return std::count_if(dirty.begin(), dirty.end(),
                             [this](const QString& type) { return m_draft.isChangedElsewhere(type); });
    };
    const auto before = elsewhere();
    m_draft.setInUse(mappingsIn(answer));
    return elsewhere() > before;
}

void MappingEditor::setType(const QString& type)
{
    if (type == m_type || (!m_draft.types().isEmpty() && !m_draft.types().contains(type))) {
        return;
    }
    m_type = type;
    m_sample = 0;
    readSamples();
    emit typeChanged();
}

std::optional<Mapping> MappingEditor::builtIn(const QString& type)
{
    static const auto all = domain::defaultMappings();
    const auto found = all.ok() ? std::find_if(all->begin(), all->end(),
                                               [&](const Mapping& mapping) { return mapping.eventType == type; })
                                : QList<Mapping>::const_iterator();
    return all.ok() && found != all->end() ? std::optional(*found) : std::nullopt;
}

bool MappingEditor::isAsBuiltIn(const QString& type) const
{
    const auto original = builtIn(type);
    return original && saysTheSame(*original, m_draft.inUse(type));
}

// Portals

void MappingEditor::readPortals()
{
    m_client.portals(this, [this](const Result<QList<domain::Portal>>& portals) {
        if (!portals) {
            return;
        }
        m_portals = *portals;
        if (!portalNames().contains(m_portalName)) {
            m_portalName = portalNames().value(0);
        }
        emit portalsChanged();
        emit sceneChanged();
    });
}

void MappingEditor::readPhoneCountry()
{
    m_client.execute(QLatin1String(app::command::settings), {}, this, {}, [this](const Result<QJsonObject>& answer) {
        const QJsonArray settings = answer ? answer->value(QLatin1String("settings")).toArray() : QJsonArray();
        for (const auto& setting : settings) {
            if (setting[QLatin1String("name")].toString() == QLatin1String("phone.defaultCountry")) {
                m_phoneCountry = setting[QLatin1String("value")].toString().trimmed().toUpper();
                emit sceneChanged();
            }
        }
    });
}

QStringList MappingEditor::portalNames() const
{
    QStringList names;
    for (const domain::Portal& portal : m_portals) {
        names.append(portal.name);
    }
    return names;
}

void MappingEditor::setPortal(const QString& name)
{
    if (name != m_portalName) {
        m_portalName = name;
        emit sceneChanged();
    }
}

std::optional<domain::Portal> MappingEditor::portal() const
{
    const auto found = std::find_if(m_portals.begin(), m_portals.end(),
                                    [this](const domain::Portal& portal) { return portal.name == m_portalName; });
    return found == m_portals.end() ? std::nullopt : std::optional(*found);
}

// Samples

void MappingEditor::readSamples()
{
    const auto builtInSample = domain::sampleEvent(m_type);
    const qint64 chosen = m_samples.value(m_sample).deliveryId;
    m_samples = m_pasted.value(m_type);
    if (builtInSample.ok()) {
        m_samples.append({tr("Built-in sample"), *builtInSample, 0});
    }
    domain::DeliveryFilter filter;
    filter.type = m_type;
    m_client.deliveries(
        filter, {receivedOffered}, this, [this, type = m_type, chosen](const Result<domain::DeliveryPage>& page) {
            if (page.ok() && type == m_type) {
                onReceived(type, *page);
                const auto again =
                    std::find_if(m_samples.begin(), m_samples.end(), [chosen](const MappingSample& sample) {
                        return chosen != 0 && sample.deliveryId == chosen;
                    });
                if (again != m_samples.end()) {
                    chooseSample(static_cast<int>(std::distance(m_samples.begin(), again)));
                }
            }
        });
    m_sample = std::min(m_sample, std::max(0, static_cast<int>(m_samples.size()) - 1));
    emit samplesChanged();
    emit sceneChanged();
}

void MappingEditor::onReceived(const QString&, const domain::DeliveryPage& page)
{
    m_samples.removeIf([](const MappingSample& sample) { return sample.deliveryId != 0; });
    QSet<qint64> seen; // an event may have gone to several portals
    for (const domain::DeliveryRow& row : page.rows) {
        if (!seen.contains(row.eventSequence)) {
            seen.insert(row.eventSequence);
            m_samples.append({tr("%1, %2", "a person and when the event came")
                                  .arg(row.person, timeText(row.receivedAtMs, m_clock.nowMs())),
                              {},
                              row.id});
        }
    }
    emit samplesChanged();
}

void MappingEditor::chooseSample(int index)
{
    if (index < 0 || index >= m_samples.size()) {
        return;
    }
    m_sample = index;
    const MappingSample& sample = m_samples.at(index);
    if (sample.deliveryId != 0 && sample.event.isEmpty()) {
        readReceived(sample.deliveryId);
    }
    emit samplesChanged();
    emit sceneChanged();
}

void MappingEditor::readReceived(qint64 deliveryId)
{
    m_client.delivery(deliveryId, this, [this, deliveryId](const Result<domain::DeliveryDetail>& detail) {
        if (!detail) {
            const ProblemText words = problemOf(detail.error());
            emit failed(words.title, words.meaning);
            return;
        }
        for (MappingSample& sample : m_samples) {
            if (sample.deliveryId == deliveryId) {
                sample.event = detail->said();
            }
        }
        emit sceneChanged();
    });
}

QString MappingEditor::paste(const QString& text)
{
    QJsonParseError fault;
    const QByteArray json = text.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return jsonFaultWords(json, fault);
    }
    QJsonObject event = document.isArray() ? document.array().first().toObject() : document.object();
    if (event.isEmpty()) {
        return tr("Paste one event: a JSON object in braces.");
    }
    if (event.value(QLatin1String("type")).toString().isEmpty()) {
        event.insert(QStringLiteral("type"), m_type);
    }
    if (const auto read = domain::readEvent(event, 0); !read.ok()) {
        return tr("This event cannot be read: %1.").arg(read.error().message);
    }
    m_pasted[m_type].prepend({tr("Pasted"), event, 0});
    m_samples.prepend(m_pasted.value(m_type).constFirst());
    chooseSample(0);
    return {};
}

MappingScene MappingEditor::scene() const
{
    return sceneOf(sampleEvent(), portal(), m_phoneCountry, m_clock.nowMs());
}

QList<QJsonValue> MappingEditor::valuesOf(const domain::FieldRule& rule) const
{
    QList<QJsonValue> values;
    const bool asItIs = !rule.from.isEmpty() && rule.transforms.isEmpty();
    const auto add = [&](const QJsonObject& event) {
        const auto scene = sceneOf(event, portal(), m_phoneCountry, m_clock.nowMs()).event;
        const QJsonValue value = asItIs ? domain::contextValue(scene.context, rule.from)
                                        : QJsonValue(domain::fieldValue(rule, scene, domain::ValueType::Text));
        if (!value.isUndefined() && !value.isNull() && value != QJsonValue(QString()) && !values.contains(value)) {
            values.append(value);
        }
    };
    add(sampleEvent());
    for (const MappingSample& sample : m_samples) {
        if (!sample.event.isEmpty()) {
            add(sample.event);
        }
    }
    return values;
}

QList<MappingProblem> MappingEditor::problemsOfType(const QString& type) const
{
    QJsonObject event = sampleEvent();
    if (type != m_type) {
        const auto sample = domain::sampleEvent(type);
        event = sample.ok() ? *sample : QJsonObject();
    }
    const MappingScene scene = sceneOf(event, portal(), m_phoneCountry, m_clock.nowMs());
    const Mapping mapping = m_draft.mapping(type);
    return problemsOf(mapping, scene, resultsOf(mapping, scene));
}

} // namespace leadferry::presentation
