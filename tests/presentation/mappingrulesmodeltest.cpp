// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingrulesmodel.h"

#include "domain/eventtypecatalog.h"
#include "presentation/samplemodel.h"

#include <QMimeData>
#include <QTest>

using namespace leadferry;
using presentation::MappingColumn;
using presentation::MappingDraft;
using presentation::MappingRulesModel;
using presentation::RulePlace;

namespace {
const QString lead = QStringLiteral("lead.captured.v1");
}

class MappingRulesModelTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<MappingDraft> m_draft;
    std::unique_ptr<MappingRulesModel> m_model;

    [[nodiscard]] QString at(int row, MappingColumn column) const
    {
        return m_model->index(row, int(column)).data().toString();
    }

private slots:
    void init()
    {
        m_draft = std::make_unique<MappingDraft>();
        m_draft->setInUse(*domain::defaultMappings());
        m_model = std::make_unique<MappingRulesModel>(*m_draft);
        m_model->setType(lead);
        m_model->setScene(presentation::sceneOf(*domain::sampleEvent(lead), std::nullopt, {}));
    }

    void actionsAreHeadingsAndRulesShowTheirResult()
    {
        QVERIFY(m_model->index(0, 0).data(MappingRulesModel::IsActionRole).toBool());
        QCOMPARE(at(1, MappingColumn::From), QStringLiteral("person.email"));
        QCOMPARE(at(1, MappingColumn::Result), QStringLiteral("amara.okafor@example.com"));
        QCOMPARE(at(6, MappingColumn::From), QStringLiteral("\"lead\""));
    }
    void editingACellGoesIntoTheDraftAndBack()
    {
        QVERIFY(
            m_model->setData(m_model->index(1, int(MappingColumn::From)), QStringLiteral("\"fixed\""), Qt::EditRole));
        QCOMPARE(m_draft->mapping(lead).actions.first().fields.first().constant, QStringLiteral("fixed"));
        QCOMPARE(at(1, MappingColumn::Result), QStringLiteral("fixed"));
        m_draft->undo();
        QCOMPARE(at(1, MappingColumn::From), QStringLiteral("person.email"));
    }
    void aRuleMovesWithinItsAction()
    {
        QCOMPARE(m_model->moveRow(1, 1), 2);
        QCOMPARE(at(2, MappingColumn::From), QStringLiteral("person.email"));
        QCOMPARE(m_model->moveRow(1, -1), 1); // already the first
    }
    void droppedOnAnotherActionNothingMoves()
    {
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(1, 0)}));
        const int note = m_model->rowOf({1, 0});
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, note + 1, 0, {}));
        QVERIFY(!m_draft->isDirty());
    }
    void droppedBetweenRowsItStandsThere()
    {
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(1, 0)}));
        QVERIFY(m_model->flags({}) & Qt::ItemIsDropEnabled);
        QVERIFY(m_model->flags(m_model->index(1, 0)) & Qt::ItemIsDragEnabled);
        QVERIFY(m_model->dropMimeData(data.get(), Qt::MoveAction, 4, 0, {}));
        QCOMPARE(at(3, MappingColumn::From), QStringLiteral("person.email"));
        QCOMPARE(m_draft->undoWords(), QStringLiteral("Move rule"));
    }
    void searchingShowsRulesWithTheirHeadings()
    {
        m_model->setSearch(QStringLiteral("person.phone"));
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(m_model->index(0, 0).data(MappingRulesModel::IsActionRole).toBool());
        m_model->setSearch(QStringLiteral("no such thing"));
        QCOMPARE(m_model->rowCount(), 0);
    }
    void aNewRuleStandsBelowAndACopyHasNoProperty()
    {
        const int row = m_model->addRule(1, QStringLiteral("data.score"));
        QCOMPARE(row, 2);
        QCOMPARE(at(2, MappingColumn::Result), QStringLiteral("72"));
        const int copy = m_model->duplicateRule(1);
        QVERIFY(m_draft->mapping(lead).actions.first().fields.at(copy - 1).property.isEmpty());
        m_model->removeRow(copy);
        QCOMPARE(m_draft->mapping(lead).actions.first().fields.size(), 13);
    }
    void whatHasNoTimeComesInNow()
    {
        constexpr qint64 nowMs = 1'763'900'000'000;
        QJsonObject event = *domain::sampleEvent(lead);
        event.remove(QStringLiteral("occurredAt"));
        for (const QJsonObject& sample : {event, QJsonObject()}) {
            m_model->setScene(presentation::sceneOf(sample, std::nullopt, {}, nowMs));
            const int row = m_model->rowOf({1, 0});
            QCOMPARE(at(row, MappingColumn::From), QStringLiteral("event.occurredAt"));
            QVERIFY2(at(row, MappingColumn::Result).startsWith(QStringLiteral("2025-11-23T")),
                     qPrintable(at(row, MappingColumn::Result)));
        }
    }
    void theSampleSaysWhatIsUsed()
    {
        presentation::SampleModel sample;
        sample.setSample(m_model->scene().event.context);
        sample.setMapping(m_draft->mapping(lead));
        QVERIFY(sample.indexOf(QStringLiteral("contact.email")).data(presentation::SampleModel::UsedRole).toBool());
        QCOMPARE(sample.unused(), QStringList{QStringLiteral("data.score")}); // topic is made from data.topic
        m_model->addRule(1, QStringLiteral("data.score"));
        sample.setMapping(m_draft->mapping(lead));
        QVERIFY(sample.unused().isEmpty());
    }
};

QTEST_GUILESS_MAIN(MappingRulesModelTest)
#include "mappingrulesmodeltest.moc"
