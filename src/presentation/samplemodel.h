// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen sample as a tree of the paths that rules may name, with their values, and which of them a rule uses.
#pragma once

#include "domain/mapping.h"

#include <QAbstractItemModel>
#include <QJsonObject>

#include <memory>

namespace leadferry::presentation {

class SampleModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        PathRole = Qt::UserRole + 1, ///< "data.lead_priority"
        ValueRole,                   ///< "Urgent"; of a list "4 entries"
        UsedRole,                    ///< bool: a rule takes it; of a branch: one below it
        HoldableRole,                ///< bool: one property can hold it
    };

    explicit SampleModel(QObject* parent = nullptr);
    ~SampleModel() override;

    /// `context` as rules see the sample.
    void setSample(const QJsonObject& context);
    void setMapping(const domain::Mapping& mapping);
    /// What the event says of itself and of its person that no rule takes, in order.
    [[nodiscard]] QStringList unused() const;
    /// All of them, for completing what is typed.
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] QModelIndex indexOf(const QString& path) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex&) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    static void fill(Node& node, const QJsonObject& object);
    [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] bool isUsed(const Node& node) const;
    [[nodiscard]] static bool isHoldable(const Node& node);
    [[nodiscard]] QModelIndex find(const Node& parent, const QModelIndex& parentIndex, const QString& path) const;
    void collect(const Node& node, QStringList& paths) const;

    std::unique_ptr<Node> m_root;
    QStringList m_used;
};

} // namespace leadferry::presentation
