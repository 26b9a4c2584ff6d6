// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out of the draft and what comes into it as a whole: saving, presets, duplicates and files.
#include "presentation/mappingeditor.h"

#include "app/enginecommands.h"
#include "domain/mappingdocument.h"
#include "presentation/documentfaulttexts.h"
#include "presentation/jsonreading.h"
#include "presentation/texts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leadferry::presentation {

using base::Result;
using domain::Mapping;

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
    const QStringList dirty = m_draft.dirtyTypes();
    const QString words = dirty.size() == 1 ? tr("%1: version %2 is in use now", "an event type and its new version")
                                                  .arg(eventTypeName(dirty.first()))
                                                  .arg(m_draft.nextVersion(dirty.first()))
                                            : tr("%n event types saved", nullptr, static_cast<int>(dirty.size()));
    m_draft.noteSent();
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
    return tr("Save version %1").arg(m_draft.nextVersion(type));
}

/// The one shown first, so that it is seen where it is about; empty: none.
QString MappingEditor::typeChangedElsewhere() const
{
    QStringList dirty = m_draft.dirtyTypes();
    dirty.removeIf([this](const QString& type) { return !m_draft.isChangedElsewhere(type); });
    return dirty.contains(m_type) ? m_type : dirty.value(0);
}

ProblemText MappingEditor::changedElsewhere() const
{
    const QString type = typeChangedElsewhere();
    if (type.isEmpty()) {
        return {};
    }
    return {type == m_type ? tr("This mapping was changed elsewhere")
                           : tr("“%1” was changed elsewhere", "the mapping of an event type").arg(eventTypeName(type)),
            tr("Version %1 was saved while you edited. Your changes are kept; saving replaces it.")
                .arg(m_draft.inUse(type).version)};
}

void MappingEditor::takeTheirs()
{
    m_draft.discard(typeChangedElsewhere(), tr("Take the saved version"));
}

// Presets and duplicates

bool MappingEditor::isUntouched() const
{
    const QStringList types = m_draft.types();
    return std::all_of(types.begin(), types.end(), [this](const QString& type) { return isAsBuiltIn(type); });
}

void MappingEditor::takePreset(const QString& title, const QStringList& types)
{
    m_client.execute(QLatin1String(app::command::mappings), {}, this, {},
                     [this, title, types](const Result<QJsonObject>& answer) {
                         if (!answer) {
                             return; // the page shows what it knew; it reads again when it is shown
                         }
                         takeMappings(*answer);
                         for (const QString& type : types) {
                             m_draft.discard(type, tr("Start from “%1”", "a preset").arg(title));
                         }
                     });
}

QString MappingEditor::typeFault(const QString& type)
{
    constexpr qsizetype longest = 180;
    if (type.isEmpty()) {
        return tr("Type the name of an event type.");
    }
    if (std::any_of(type.begin(), type.end(), [](QChar letter) { return letter.isSpace() || !letter.isPrint(); })) {
        return tr("The name of an event type has no spaces, like appointment.booked.v1.");
    }
    return type.size() > longest ? tr("This name is too long. Shorten it.") : QString();
}

void MappingEditor::duplicateAs(const QString& type, bool active)
{
    Mapping copy = m_draft.mapping(m_type);
    copy.eventType = type;
    copy.active = active;
    m_draft.change(copy, tr("Duplicate for %1", "an event type").arg(eventTypeName(type)));
    setType(type);
}

// Files

QString MappingEditor::import(const QByteArray& text)
{
    const JsonReading read = readJson(text);
    if (!read.fault.isEmpty()) {
        return read.fault;
    }
    std::optional<domain::DocumentFault> fault;
    const QList<Mapping> mappings = domain::mappingsInDocument(read.document, fault);
    if (fault) {
        return tr("The file cannot be used: %1.").arg(documentFaultWords(*fault));
    }
    for (const Mapping& mapping : mappings) {
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
