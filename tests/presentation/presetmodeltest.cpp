// SPDX-License-Identifier: GPL-3.0-or-later
// The presets as the window offers them: what each changes, what it replaces, what it needs, and taking one over.
#include "presentation/presetmodel.h"

#include "app/enginecommands.h"
#include "app/mappingdocument.h"
#include "domain/eventtypecatalog.h"
#include "support/fakeengineclient.h"
#include "support/markingtranslator.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace leadferry;
using domain::Mapping;
using presentation::MappingDraft;
using presentation::PresetModel;

namespace {

const QString lead = QStringLiteral("lead.captured.v1");

int rowOf(const char* name)
{
    return static_cast<int>(domain::tradePresetNames().indexOf(QLatin1String(name)));
}

Mapping& mappingOf(QList<Mapping>& mappings, const QString& type)
{
    return *std::find_if(mappings.begin(), mappings.end(),
                         [&](const Mapping& mapping) { return mapping.eventType == type; });
}

domain::FieldRule fixed(const char* property, const char* text)
{
    domain::FieldRule rule;
    rule.property = QLatin1String(property);
    rule.constant = QLatin1String(text);
    return rule;
}

QStringList missingOf(const presentation::PresetOutlook& outlook)
{
    QStringList labels;
    for (const auto& property : outlook.properties) {
        if (property.missing) {
            labels.append(property.label);
        }
    }
    return labels;
}

} // namespace

class PresetModelTest : public QObject
{
    Q_OBJECT
    test::FakeEngineClient m_client;
    std::unique_ptr<MappingDraft> m_draft;
    std::unique_ptr<PresetModel> m_model;
    QList<Mapping> m_inUse;

    void load(const std::optional<domain::Portal>& portal = std::nullopt)
    {
        m_client.script(
            QLatin1String(app::command::mappings),
            [this](const QJsonObject&, const auto&, const auto& answer) { answer(app::exported(m_inUse)); });
        m_draft->setInUse(m_inUse);
        m_model = std::make_unique<PresetModel>(m_client, *m_draft, portal);
        m_model->load();
        QTRY_VERIFY(m_model->phase() == PresetModel::Phase::Ready);
    }

private slots:
    void init()
    {
        m_client.executed.clear();
        m_draft = std::make_unique<MappingDraft>();
        m_inUse = *domain::defaultMappings();
    }

    void everyPresetIsThereInTheWindowsWords()
    {
        load();
        QCOMPARE(m_model->rowCount(), domain::tradePresetNames().size());
        for (const QString& name : domain::tradePresetNames()) {
            const auto preset = domain::tradePreset(name);
            QCOMPARE(presentation::presetTitle(*preset), preset->title); // the words of the command line
            QCOMPARE(presentation::presetSummary(*preset), preset->summary);
        }
        test::MarkingTranslator marks;
        QVERIFY(QCoreApplication::installTranslator(&marks));
        for (const QString& name : domain::tradePresetNames()) {
            const auto preset = domain::tradePreset(name);
            QVERIFY2(presentation::presetTitle(*preset).startsWith(QLatin1Char('*')), qPrintable(name));
            QVERIFY2(presentation::presetSummary(*preset).startsWith(QLatin1Char('*')), qPrintable(name));
        }
        QCoreApplication::removeTranslator(&marks);
    }
    void whatIsInUseAlreadyChangesNothing()
    {
        load();
        QVERIFY(m_model->outlookAt(rowOf("general")).changes.isEmpty());
    }
    void itSaysHowManyRulesOfWhichEventTypeChange()
    {
        load();
        const auto outlook = m_model->outlookAt(rowOf("automotive"));
        QVERIFY(!outlook.changes.isEmpty());
        const auto found = std::find_if(outlook.changes.begin(), outlook.changes.end(), [](const auto& change) {
            return change.eventType == QLatin1String("Lead captured");
        });
        QVERIFY(found != outlook.changes.end());
        QCOMPARE(found->facts, QStringLiteral("7 rule(s) change"));
        QVERIFY(!outlook.replacesOwn());
        QVERIFY(!outlook.properties.isEmpty());
        QCOMPARE(outlook.missingProperties(), 0); // without a portal nobody knows
    }
    void whatSomebodyChangedAndItReplacesIsNamed()
    {
        Mapping& mapping = mappingOf(m_inUse, lead);
        mapping.actions.first().fields.append(fixed("vehicle_of_interest", "a bicycle"));
        mapping.actions.first().fields.append(fixed("favourite_colour", "green"));
        load();
        const auto outlook = m_model->outlookAt(rowOf("automotive"));
        QVERIFY(outlook.replacesOwn());
        const auto found = std::find_if(outlook.changes.begin(), outlook.changes.end(), [](const auto& change) {
            return change.eventType == QLatin1String("Lead captured");
        });
        QCOMPARE(found->replaced, QStringLiteral("Contact (vehicle_of_interest, favourite_colour)"));
    }
    void whatIsNotSavedYetIsSaidToo()
    {
        load();
        Mapping edited = m_draft->mapping(lead);
        edited.active = !edited.active;
        m_draft->change(edited, QStringLiteral("Switch"));
        const auto outlook = m_model->outlookAt(rowOf("automotive"));
        const auto unsaved = std::count_if(outlook.changes.begin(), outlook.changes.end(),
                                           [](const auto& change) { return change.unsaved; });
        QCOMPARE(unsaved, 1);
    }
    void aSwitchIsPartOfWhatChanges()
    {
        Mapping& mapping = mappingOf(m_inUse, lead);
        mapping.active = false;
        load();
        const auto outlook = m_model->outlookAt(rowOf("general"));
        QCOMPARE(outlook.changes.size(), 1);
        QCOMPARE(outlook.changes.first().facts, QStringLiteral("is switched on"));
        QCOMPARE(outlook.changes.first().replaced, QStringLiteral("Switch"));
    }
    void whatThePortalLacksIsCounted()
    {
        domain::Portal portal;
        portal.name = QStringLiteral("Motor group");
        portal.profile.writableProperties[domain::CrmObject::Contact] = {QStringLiteral("email"),
                                                                         QStringLiteral("vehicle_of_interest")};
        load(portal);
        const auto outlook = m_model->outlookAt(rowOf("automotive"));
        QCOMPARE(outlook.missingProperties(), outlook.properties.size() - 1);
        QVERIFY(!missingOf(outlook).contains(QStringLiteral("Vehicle of interest")));
    }
    void takingOneOverImportsItsMappings()
    {
        load();
        const QSignalSpy taken(m_model.get(), &PresetModel::takenOver);
        m_client.script(QLatin1String(app::command::importMappings), [](const QJsonObject& arguments, const auto&,
                                                                        const auto& answer) {
            const auto mappings = app::readMappings(arguments.value(QLatin1String("document")).toObject());
            answer(QJsonObject{{QStringLiteral("saved"), QJsonArray{mappings.ok() ? QJsonValue(1) : QJsonValue()}},
                               {QStringLiteral("replanned"), 2}});
        });
        m_model->takeOver(rowOf("support"));
        QVERIFY(m_model->isTakingOver());
        QTRY_COMPARE(taken.size(), 1);
        QVERIFY(!m_model->isTakingOver());
        QCOMPARE(taken.first().at(0).toString(), QStringLiteral("Support desk"));
        const auto sent = m_client.executed.last().arguments.value(QLatin1String("document")).toObject();
        QCOMPARE(sent, app::exported(domain::tradePreset(QStringLiteral("support"))->mappings));
    }
    void whatCannotBeReadOrSavedIsSaidAndCanBeTriedAgain()
    {
        load();
        m_client.script(QLatin1String(app::command::importMappings),
                        [](const QJsonObject&, const auto&, const auto& answer) {
                            answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
                        });
        const QSignalSpy refused(m_model.get(), &PresetModel::refused);
        m_model->takeOver(rowOf("support"));
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(!m_model->problem().title.isEmpty());
        QVERIFY(!m_model->isTakingOver());
        m_client.script(QLatin1String(app::command::mappings), [](const QJsonObject&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk full")});
        });
        m_model->load();
        QTRY_VERIFY(m_model->phase() == PresetModel::Phase::Failed);
    }
};

QTEST_GUILESS_MAIN(PresetModelTest)
#include "presetmodeltest.moc"
