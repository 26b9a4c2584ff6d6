// SPDX-License-Identifier: GPL-3.0-or-later
// The time line of one delivery as a tree: what came before in its conversation, received, mapped, one node per
// operation with its attempts folded below it, then in the order of time what people did to it, what agents answered,
// what a language model made of it and what came after. Updates in place while the same delivery goes on, so that what
// a reader has unfolded stays unfolded.
#pragma once

#include "domain/deliverylog.h"

#include <QAbstractItemModel>

#include <optional>

namespace leadferry::presentation {

class DeliveryDetailModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Node {
        Step,     ///< another delivery of the same conversation
        Received, ///< this one came in
        Mapped,
        Operation,
        Attempt,
        Handling,  ///< something a person did
        Reply,     ///< what an agent answered, on its way to the bot
        Enrichment ///< a language model was asked about the conversation, or will be
    };
    enum Role {
        NodeRole = Qt::UserRole + 1, ///< int of Node
        StateRole,      ///< int of domain::OperationState as it is shown (Held when only a field is), operations only
        StepRole,       ///< qint64, the id of the other delivery, steps only
        CaptionRole,    ///< QString, one or two lines
        TimeRole,       ///< QString at the right
        LinkRole,       ///< QString URL of the record, operations only
        ReplyRole,      ///< int of presentation::ReplyLook, replies only
        EnrichmentRole, ///< int of presentation::EnrichmentLook, enrichments only
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setDetail(const domain::DeliveryDetail& detail);
    void clear();
    [[nodiscard]] const std::optional<domain::DeliveryDetail>& detail() const { return m_detail; }
    /// The attempt of an attempt's node, else nullptr. Valid until the next setDetail().
    [[nodiscard]] const domain::AttemptRow* attempt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    /// A row without a parent.
    struct Top
    {
        Node node = Node::Received;
        qint64 id = 0; ///< of the delivery, operation or reply, an enrichment's event, the number of a handling
        bool operator==(const Top&) const = default;
    };
    using Timed = QList<std::pair<qint64, Top>>;
    static QList<Top> topsOf(const domain::DeliveryDetail& detail);
    static QList<Top> inOrder(Timed timed);

    [[nodiscard]] Node nodeAt(const QModelIndex& index) const;
    [[nodiscard]] const Top& topAt(const QModelIndex& index) const;
    [[nodiscard]] const domain::OperationRow& operationOf(const Top& top) const;
    [[nodiscard]] const domain::ConversationStep& stepOf(const Top& top) const;
    [[nodiscard]] const domain::Reply& replyOf(const Top& top) const;
    [[nodiscard]] const domain::Enrichment& enrichmentOf(const Top& top) const;
    [[nodiscard]] const domain::AttemptRow& attemptAt(const QModelIndex& index) const;
    [[nodiscard]] bool continues(const domain::DeliveryDetail& next) const;
    void growTo(const domain::DeliveryDetail& next);
    void updateAll();
    [[nodiscard]] QString title(const QModelIndex& index) const;
    [[nodiscard]] QString caption(const QModelIndex& index) const;
    [[nodiscard]] QString time(const QModelIndex& index) const;
    [[nodiscard]] QString topTime(const Top& top) const;

    std::optional<domain::DeliveryDetail> m_detail;
    QList<Top> m_tops;
};

} // namespace leadferry::presentation
