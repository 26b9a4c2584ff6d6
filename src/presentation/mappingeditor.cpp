// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingeditor.h"

#include "app/enginecommands.h"
#include "domain/eventtypecatalog.h"
#include "presentation/mappingtexts.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leadferry::presentation {

using base::Result;
using domain::Mapping;

namespace {

constexpr int receivedOffered = 12;

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
    takeMappings(*answer);
    if (m_phase != Phase::Ready) {
        m_phase = Phase::Ready;
        emit phaseChanged();
    }
    if (!m_draft.types().contains(m_type)) {
        const QStringList known = knownEventTypes();
        const auto first = std::find_if(known.begin(), known.end(),
                                        [this](const QString& type) { return m_draft.types().contains(type); });
        setType(first != known.end() ? *first : m_draft.types().value(0));
    } else {
        readSamples();
    }
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
    if (type == m_type) {
        return;
    }
    m_type = type;
    m_sample = 0;
    readSamples();
    emit typeChanged();
}

std::optional<Mapping> MappingEditor::builtIn(const QString& type)
{
    const auto all = domain::defaultMappings();
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
        filter, 0, receivedOffered, this, [this, type = m_type, chosen](const Result<domain::DeliveryPage>& page) {
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
                sample.event = detail->body;
            }
        }
        emit sceneChanged();
    });
}

QString MappingEditor::paste(const QString& text)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &fault);
    if (fault.error != QJsonParseError::NoError) {
        return tr("This is no JSON: %1, at character %2.").arg(fault.errorString()).arg(fault.offset);
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
    m_samples.prepend(m_pasted.value(m_type).first());
    chooseSample(0);
    return {};
}

MappingScene MappingEditor::scene() const
{
    return sceneOf(sampleEvent(), portal(), m_phoneCountry);
}

QList<MappingProblem> MappingEditor::problemsOfType(const QString& type) const
{
    QJsonObject event = sampleEvent();
    if (type != m_type) {
        const auto sample = domain::sampleEvent(type);
        event = sample.ok() ? *sample : QJsonObject();
    }
    const MappingScene scene = sceneOf(event, portal(), m_phoneCountry);
    const Mapping mapping = m_draft.mapping(type);
    return problemsOf(mapping, scene, resultsOf(mapping, scene));
}

// Saving

void MappingEditor::save()
{
    const QStringList dirty = m_draft.dirtyTypes();
    if (dirty.isEmpty() || m_saving) {
        return;
    }
    for (const QString& type : dirty) {
        const auto problems = problemsOfType(type);
        if (std::any_of(problems.begin(), problems.end(),
                        [](const MappingProblem& problem) { return problem.keepsFromSaving(); })) {
            emit blocked(type);
            return;
        }
    }
    m_saving = true;
    emit savingChanged();
    m_client.execute(QLatin1String(app::command::mappings), {}, this, {}, [this](const Result<QJsonObject>& answer) {
        if (answer.ok() && takeMappings(*answer)) {
            endSaving();
            return;
        }
        send();
    });
}

void MappingEditor::send()
{
    const QString words = m_draft.dirtyTypes().size() == 1
                              ? tr("%1: version %2 is in use now", "an event type and its new version")
                                    .arg(eventTypeName(m_draft.dirtyTypes().constFirst()))
                                    .arg(m_draft.inUse(m_draft.dirtyTypes().constFirst()).version + 1)
                              : tr("%n event types saved", nullptr, static_cast<int>(m_draft.dirtyTypes().size()));
    m_client.execute(QLatin1String(app::command::importMappings), {{QStringLiteral("document"), m_draft.document()}},
                     this, {}, [this, words](const Result<QJsonObject>& answer) {
                         endSaving();
                         if (!answer) {
                             const ProblemText problem = problemOf(answer.error());
                             emit failed(tr("The mapping was not saved"),
                                         problem.meaning.isEmpty() ? problem.title : problem.meaning);
                             return;
                         }
                         const auto replanned = answer->value(QLatin1String("replanned")).toInt();
                         emit saved(replanned > 0 ? words + QStringLiteral(". ") +
                                                        tr("%n waiting deliveries go by it.", nullptr, replanned)
                                                  : words);
                         reload();
                     });
}

void MappingEditor::endSaving()
{
    m_saving = false;
    emit savingChanged();
}

QString MappingEditor::saveWords() const
{
    const QStringList dirty = m_draft.dirtyTypes();
    if (dirty.size() > 1) {
        return tr("Save %n event types", nullptr, static_cast<int>(dirty.size()));
    }
    const QString type = dirty.isEmpty() ? m_type : dirty.first();
    return tr("Save version %1").arg(m_draft.inUse(type).version + 1);
}

ProblemText MappingEditor::changedElsewhere() const
{
    if (!m_draft.isChangedElsewhere(m_type)) {
        return {};
    }
    return {tr("This mapping was changed elsewhere"),
            tr("Version %1 was saved while you edited. Your changes are kept; saving replaces it.")
                .arg(m_draft.inUse(m_type).version)};
}

void MappingEditor::takeTheirs()
{
    m_draft.discard(m_type, tr("Take the saved version"));
}

// Files

QString MappingEditor::import(const QByteArray& text)
{
    QJsonParseError fault;
    const QJsonObject document = QJsonDocument::fromJson(text, &fault).object();
    if (fault.error != QJsonParseError::NoError) {
        return tr("This is no JSON: %1, at character %2.").arg(fault.errorString()).arg(fault.offset);
    }
    const bool isList = document.contains(QLatin1String("mappings"));
    const QJsonArray entries = isList ? document.value(QLatin1String("mappings")).toArray() : QJsonArray{document};
    QList<Mapping> mappings;
    for (const auto& entry : entries) {
        const auto mapping = domain::mappingFromJson(entry.toObject());
        if (!mapping) {
            return tr("The file cannot be used: %1.").arg(mapping.error().message);
        }
        mappings.append(*mapping);
    }
    if (mappings.isEmpty()) {
        return tr("There is no mapping in this file.");
    }
    for (const Mapping& mapping : std::as_const(mappings)) {
        m_draft.change(mapping, tr("Import"));
    }
    setType(mappings.constFirst().eventType);
    return {};
}

QByteArray MappingEditor::exported() const
{
    QJsonObject json = domain::toJson(m_draft.mapping(m_type));
    json.insert(QStringLiteral("$schema"), QStringLiteral("urn:leadferry:mapping:1"));
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace leadferry::presentation
