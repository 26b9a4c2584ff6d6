// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping page without its widgets: reads mappings, portals and samples from the engine, keeps the draft, saves it.
#pragma once

#include "app/engineclient.h"
#include "base/clock.h"
#include "presentation/mappingdraft.h"
#include "presentation/mappingresults.h"
#include "presentation/repairtexts.h"

#include <memory>

namespace leadferry::presentation {

/// An event that results are shown for.
struct MappingSample
{
    QString label; ///< "Jane Cooper, 16:18", "Built-in sample", "Pasted"
    QJsonObject event;
    qint64 deliveryId = 0; ///< of a received one; its event is read when it is chosen
};

class MappingEditor final : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Loading, Ready, Failed };

    /// Both outlive the editor.
    MappingEditor(app::EngineClient& client, base::Clock& clock, QObject* parent = nullptr);
    ~MappingEditor() override;

    /// Mappings, portals and samples anew; edits stay.
    void reload();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const ProblemText& problem() const { return m_problem; } ///< of Failed

    [[nodiscard]] MappingDraft& draft() { return m_draft; }
    [[nodiscard]] const MappingDraft& draft() const { return m_draft; }
    [[nodiscard]] QString type() const { return m_type; }
    void setType(const QString& type);
    /// The built-in mapping of the type; nothing where there is none.
    [[nodiscard]] static std::optional<domain::Mapping> builtIn(const QString& type);
    [[nodiscard]] bool isAsBuiltIn(const QString& type) const;

    [[nodiscard]] QStringList portalNames() const;
    [[nodiscard]] QString portalName() const { return m_portalName; }
    void setPortal(const QString& name);
    [[nodiscard]] std::optional<domain::Portal> portal() const;

    [[nodiscard]] const QList<MappingSample>& samples() const { return m_samples; }
    [[nodiscard]] int sample() const { return m_sample; }
    [[nodiscard]] QJsonObject sampleEvent() const { return m_samples.value(m_sample).event; }
    void chooseSample(int index);
    /// A JSON event of anybody's; the words say what is wrong with it, empty: it is chosen now.
    QString paste(const QString& text);
    [[nodiscard]] MappingScene scene() const;
    /// What the rule finds in the samples that were read, the chosen one's first; nothing from those without a value.
    [[nodiscard]] QList<QJsonValue> valuesOf(const domain::FieldRule& rule) const;
    /// The problems of a type, by the sample chosen for it, else the built-in one.
    [[nodiscard]] QList<MappingProblem> problemsOfType(const QString& type) const;

    /// Nothing happens while some problem keeps it from being saved: `blocked` then. Where the same mapping was changed
    /// elsewhere since it was last read, that is said first, and saving again goes through.
    void save();
    [[nodiscard]] bool isSaving() const { return m_saving; }
    /// "Save version 13", "Save 2 event types"
    [[nodiscard]] QString saveWords() const;
    /// What was changed elsewhere while it was edited here; empty: nothing was.
    [[nodiscard]] ProblemText changedElsewhere() const;
    void takeTheirs();
    /// What others save shows up by itself; while something is being typed it waits, so that no field changes under the
    /// hands. Each hold() has its release().
    void hold() { ++m_holds; }
    void release();

    /// All event types go by the built-in mappings; what is edited here does not count yet.
    [[nodiscard]] bool isUntouched() const;
    /// A preset was taken over for these types: what was edited of them gives way, as a step to undo.
    void takePreset(const QString& title, const QStringList& types);
    /// Why no event type can be called that; empty: it can.
    [[nodiscard]] static QString typeFault(const QString& type);
    /// The mapping shown, for another event type: into the draft, in place of the one that type may have.
    void duplicateAs(const QString& type, bool active);

    /// Mappings from a file go into the draft, to be looked at before they are saved; the words say what is wrong.
    QString import(const QByteArray& document);
    /// The mapping shown; it names its schema (resources/schemas/mapping.json).
    [[nodiscard]] QByteArray exported() const;

signals:
    void phaseChanged();
    void typeChanged();
    void portalsChanged();
    void samplesChanged();
    void sceneChanged(); ///< another sample or portal: results are new
    void savingChanged();
    void saved(const QString& what);
    void failed(const QString& title, const QString& meaning);
    void blocked(const QString& type); ///< this one has to be mended first

private:
    void onMappings(const base::Result<QJsonObject>& answer);
    void readNews();
    void takeNews();
    void keepType();
    [[nodiscard]] QString typeChangedElsewhere() const;
    bool takeMappings(const QJsonObject& answer);
    void readPortals();
    void readPhoneCountry();
    void readSamples();
    void onReceived(const QString& type, const domain::DeliveryPage& page);
    void readReceived(qint64 deliveryId);
    void send();
    void endSaving();

    app::EngineClient& m_client;
    base::Clock& m_clock;
    MappingDraft m_draft;
    Phase m_phase = Phase::Loading;
    ProblemText m_problem;
    QString m_type;
    QList<domain::Portal> m_portals;
    QString m_portalName;
    QString m_phoneCountry;
    QList<MappingSample> m_samples;
    QHash<QString, QList<MappingSample>> m_pasted; ///< by type
    int m_sample = 0;
    bool m_saving = false;
    int m_holds = 0;
    QJsonObject m_news; ///< read, and not in the draft yet
    std::unique_ptr<QObject> m_question;
};

} // namespace leadferry::presentation
