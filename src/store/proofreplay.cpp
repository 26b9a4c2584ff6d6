// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proofreplay.h"

#include "store/auditstore.h"
#include "store/deliverystate.h"
#include "store/planrows.h"
#include "store/rowlists.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

namespace leadferry::store {

using base::Result;
using domain::ProofKind;

namespace {

/// Of a difference what sending it again needs.
struct Wanted
{
    qint64 id = 0;
    ProofKind kind = ProofKind::NotDelivered;
    qint64 eventSequence = 0;
    qint64 deliveryId = 0;
    qint64 operationId = 0;
    qint64 targetId = 0;
    QString recordId;
    QString property;
};

class Replaying
{
public:
    Replaying(Database& database, const ReplayChoice& choice, qint64 nowMs)
        : m_transaction(database), m_choice(choice), m_nowMs(nowMs)
    {
    }

    Result<ReplayOutcome> run(const QString& actor)
    {
        for (const Wanted& wanted : chosen()) {
            if (start(wanted)) {
                ++m_outcome.replayed;
                m_transaction.run(QStringLiteral("UPDATE proof_difference SET replayed_ms = ? WHERE id = ?"),
                                  {m_nowMs, wanted.id});
            } else {
                ++m_outcome.left;
            }
        }
        for (auto values = m_values.cbegin(); values != m_values.cend(); ++values) {
            amend(values.key(), *values);
        }
        for (const qint64 id : std::as_const(m_started)) {
            m_transaction.run(QStringLiteral("UPDATE delivery SET by_hand = 1 WHERE id = ?"), {id});
        }
        refreshDeliveries(m_transaction, m_started, m_nowMs);
        m_outcome.started = m_started.values();
        QJsonObject subject{{QStringLiteral("proof"), m_choice.proofId},
                            {QStringLiteral("recreate"), m_choice.recreate},
                            {QStringLiteral("overwrite"), m_choice.overwrite}};
        AuditStore::add(m_transaction, {m_nowMs, actor, QStringLiteral("replay-proof"), subject, m_outcome.replayed});
        const auto done = m_transaction.commit();
        return done ? Result<ReplayOutcome>(m_outcome) : done.error();
    }

private:
    QList<Wanted> chosen()
    {
        const bool all = m_choice.ids.isEmpty();
        const Rows rows = m_transaction.select(
            QStringLiteral("SELECT id, kind, event_sequence, delivery_id, operation_id, target_id, record_id, property "
                           "FROM proof_difference WHERE proof_id = ? AND kind NOT IN ('record_merged', 'list_gone', "
                           "'list_filled') AND %1 ORDER BY id")
                .arg(all ? QStringLiteral("replayed_ms = 0")
                         : QStringLiteral("id IN (%1)").arg(placeholders(m_choice.ids.size()))),
            QVariantList{m_choice.proofId} + toVariants(m_choice.ids));
        QList<Wanted> chosen;
        for (const Row& row : rows) {
            const auto kind = domain::proofKindFromString(row.at(1).toString());
            chosen.append({row.at(0).toLongLong(), kind.value_or(ProofKind::RecordMerged), row.at(2).toLongLong(),
                           row.at(3).toLongLong(), row.at(4).toLongLong(), row.at(5).toLongLong(), row.at(6).toString(),
                           row.at(7).toString()});
        }
        return chosen;
    }

    /// False: not without being asked for, or it is not as it was when it was proved.
    bool start(const Wanted& wanted)
    {
        if (wanted.deliveryId != 0 && isDisconnected(m_transaction, wanted.deliveryId)) {
            return false;
        }
        switch (wanted.kind) {
        case ProofKind::NotDelivered:
            if (!waitsForSomebody(wanted.deliveryId)) {
                return false;
            }
            m_outcome.toRetry.append(wanted.deliveryId);
            return true;
        case ProofKind::NoDelivery:
            m_outcome.toDeliver.append(wanted.eventSequence);
            return true;
        case ProofKind::ValueDiffers:
            return takeValue(wanted);
        case ProofKind::ValueChanged:
            if (!m_choice.overwrite || !takeValue(wanted)) {
                return false;
            }
            m_firmly[wanted.operationId].append(wanted.property);
            return true;
        case ProofKind::RecordGone:
            return m_choice.recreate && makeAgain(wanted);
        case ProofKind::LinkMissing:
            return link(wanted);
        case ProofKind::PlaceMissing:
            return mayPutBack() && putOnList(wanted);
        case ProofKind::RecordMerged:
        case ProofKind::ListGone:
        case ProofKind::ListFilled:
            break;
        }
        return false;
    }

    /// HubSpot took the place when it was sent, so most likely somebody has taken the person off the list, perhaps
    /// because he asked for it: that is not undone along with all else.
    [[nodiscard]] bool mayPutBack() const { return m_choice.overwrite || !m_choice.ids.isEmpty(); }

    /// Else it goes on by itself, or has no portal to go to.
    bool waitsForSomebody(qint64 deliveryId)
    {
        return !m_transaction
                    .select(QStringLiteral("SELECT 1 FROM delivery WHERE id = ? AND state IN ('held', "
                                           "'delivered_with_held', 'exhausted', 'waiting', 'unclear') "
                                           // its id came before with other content: that is decided one by one
                                           "AND NOT (state = 'held' AND mapping_version = 0)"),
                            {deliveryId})
                    .isEmpty();
    }

    bool isDone(const Wanted& wanted)
    {
        return !m_transaction
                    .select(QStringLiteral("SELECT 1 FROM operation WHERE id = ? AND state IN ('done', 'superseded') "
                                           "AND record_id <> '' AND held_properties = '[]'"),
                            {wanted.operationId})
                    .isEmpty();
    }

    bool takeValue(const Wanted& wanted)
    {
        if (!isDone(wanted)) {
            return false;
        }
        m_values[wanted.operationId].append(wanted.property);
        m_started.insert(wanted.deliveryId);
        return true;
    }

    /// The record gets these properties, under their write modes, and nothing else of it is touched.
    void amend(qint64 operationId, const QStringList& properties)
    {
        if (const QStringList firmly = m_firmly.value(operationId); !firmly.isEmpty()) {
            overwrite(operationId, firmly);
        }
        m_transaction.run(QStringLiteral("UPDATE operation SET state = 'ready', amends = ?, attempts = 0, "
                                         "due_at_ms = 0, batch_limit = 100, conflicts = 0 WHERE id = ? "
                                         "AND state IN ('done', 'superseded')"),
                          {toJson(properties), operationId});
    }

    /// Somebody has asked for just these values, whatever their rules leave to people.
    void overwrite(qint64 operationId, const QStringList& properties)
    {
        const Rows rows =
            m_transaction.select(QStringLiteral("SELECT fields FROM operation WHERE id = ?"), {operationId});
        auto fields = rows.isEmpty() ? QList<domain::PlannedField>() : fieldsFromJson(rows.first().first().toString());
        for (domain::PlannedField& field : fields) {
            if (properties.contains(field.property) && field.mode != domain::WriteMode::Append) {
                field.mode = domain::WriteMode::Overwrite;
            }
        }
        m_transaction.run(QStringLiteral("UPDATE operation SET fields = ? WHERE id = ?"),
                          {fieldsToJson(fields), operationId});
    }

    bool link(const Wanted& wanted)
    {
        const int opened = m_transaction.run(
            QStringLiteral("UPDATE operation_link SET state = 'open', ready = 1, attempts = 0, alone = 0, "
                           "due_at_ms = 0 WHERE operation_id = ? AND target_id = ? AND state = 'made'"),
            {wanted.operationId, wanted.targetId});
        if (opened > 0) {
            m_started.insert(wanted.deliveryId);
        }
        return opened > 0;
    }

    /// As if it had not been put there yet.
    bool putOnList(const Wanted& wanted)
    {
        const int opened = m_transaction.run(
            QStringLiteral("UPDATE operation SET state = 'ready', attempts = 0, lookups = 0, due_at_ms = 0, "
                           "batch_limit = 100, conflicts = 0 WHERE id = ? AND object = 'list' "
                           "AND state IN ('done', 'superseded') AND EXISTS (SELECT 1 FROM operation t WHERE t.id = ? "
                           "AND t.state IN ('done', 'superseded') AND t.record_id <> '')"),
            {wanted.operationId, wanted.targetId});
        if (opened > 0) {
            m_transaction.run(QStringLiteral("UPDATE operation_link SET state = 'open', ready = 0, attempts = 0, "
                                             "alone = 0, due_at_ms = 0 WHERE operation_id = ? AND target_id = ?"),
                              {wanted.operationId, wanted.targetId});
            m_started.insert(wanted.deliveryId);
        }
        return opened > 0;
    }

    /// Everything that events have ever written to it goes again, and is linked again. Contacts and companies are read
    /// before they are made, everything else is looked for by its key first: somebody may have restored it meanwhile.
    bool makeAgain(const Wanted& wanted)
    {
        const Rows rows = m_transaction.select(
            QStringLiteral("SELECT o.id, o.delivery_id FROM operation one JOIN operation o INDEXED BY "
                           "operation_by_person ON o.portal_id = one.portal_id AND o.person_key = one.person_key "
                           "AND o.object = one.object AND o.record_id = one.record_id "
                           "WHERE one.id = ? AND one.record_id = ? AND o.state IN ('done', 'superseded')"),
            {wanted.operationId, wanted.recordId});
        for (const Row& row : rows) {
            m_again.insert(row.first().toLongLong());
            m_started.insert(row.at(1).toLongLong());
            m_transaction.run(
                QStringLiteral("UPDATE operation SET state = CASE WHEN object IN ('contact', 'company') OR joins = 1 "
                               "THEN 'ready' ELSE 'unclear' END, record_id = '', amends = '[]', attempts = 0, "
                               "lookups = 0, due_at_ms = 0, batch_limit = 100, conflicts = 0 WHERE id = ?"),
                {row.first()});
            m_transaction.run(QStringLiteral("UPDATE operation_link SET state = 'open', ready = 0, attempts = 0, "
                                             "alone = 0, due_at_ms = 0 WHERE operation_id = ? OR target_id = ?"),
                              {row.first(), row.first()});
            // Its places on lists went with it: they wait for what is made.
            m_transaction.run(QStringLiteral("UPDATE operation SET state = 'planned', attempts = 0, due_at_ms = 0, "
                                             "batch_limit = 100, conflicts = 0 WHERE object = 'list' "
                                             "AND parent_id = ? AND state IN ('done', 'superseded')"),
                              {row.first()});
        }
        // By another difference of the same record it is on its way already.
        return !rows.isEmpty() || m_again.contains(wanted.operationId);
    }

    Transaction m_transaction;
    const ReplayChoice& m_choice;
    const qint64 m_nowMs;
    ReplayOutcome m_outcome;
    QSet<qint64> m_started;
    QSet<qint64> m_again;                ///< operations
    QMap<qint64, QStringList> m_values;  ///< by operation: properties
    QHash<qint64, QStringList> m_firmly; ///< of these, those that replace what somebody has set
};

} // namespace

Result<ReplayOutcome> ProofReplay::replay(const ReplayChoice& choice, const QString& actor, qint64 nowMs)
{
    return Replaying(m_database, choice, nowMs).run(actor);
}

} // namespace leadferry::store
