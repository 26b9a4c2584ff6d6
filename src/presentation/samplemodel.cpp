// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/samplemodel.h"

#include "base/json.h"
#include "domain/mappingpaths.h"
#include "domain/planningcontext.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace leadferry::presentation {

struct SampleModel::Node
{
    QString name;
    QString path;
    QJsonValue value;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
};

namespace {

/// What people look for first, first.
const QStringList& rootOrder()
{
    static const QStringList order{
        QStringLiteral("person"),     QStringLiteral("data"),    QStringLiteral("topic"),
        QStringLiteral("page"),       QStringLiteral("consent"), QStringLiteral("conversation"),
        QStringLiteral("transcript"), QStringLiteral("summary"), QStringLiteral("event"),
        QStringLiteral("envelope"),   QStringLiteral("portal")};
    return order;
}

bool covers(const QString& used, const QString& path)
{
    return used == path || path.startsWith(used + QLatin1Char('.'));
}

} // namespace

SampleModel::SampleModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

SampleModel::~SampleModel() = default;

void SampleModel::setSample(const QJsonObject& context)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    fill(*m_root, context);
    std::stable_sort(m_root->children.begin(), m_root->children.end(), [](const auto& a, const auto& b) {
        const auto place = [](const QString& name) {
            const auto at = rootOrder().indexOf(name);
            return at < 0 ? rootOrder().size() : at;
        };
        return place(a->name) < place(b->name);
    });
    endResetModel();
}

void SampleModel::fill(Node& node, const QJsonObject& object)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        const bool isEmpty = field.value().isObject() && field.value().toObject().isEmpty();
        const bool isTwice = node.path.isEmpty() && field.key() == QLatin1String("contact"); // person, cleaned
        if (isEmpty || isTwice) {
            continue;
        }
        auto child = std::make_unique<Node>();
        child->name = field.key();
        child->path = node.path.isEmpty() ? field.key() : node.path + QLatin1Char('.') + field.key();
        child->value = field.value();
        child->parent = &node;
        fill(*child, field.value().toObject());
        node.children.push_back(std::move(child));
    }
}

void SampleModel::setMapping(const domain::Mapping& mapping)
{
    m_used = domain::pathsUsed(mapping);
    const auto tell = [this](const QModelIndex& parent, const auto& self) -> void {
        const int rows = rowCount(parent);
        if (rows > 0) {
            emit dataChanged(index(0, 0, parent), index(rows - 1, 0, parent), {UsedRole});
        }
        for (int row = 0; row < rows; ++row) {
            self(index(row, 0, parent), self);
        }
    };
    tell({}, tell);
}

bool SampleModel::isUsed(const Node& node) const
{
    return std::any_of(m_used.begin(), m_used.end(), [&](const QString& used) {
        return covers(used, node.path) || (!node.children.empty() && covers(node.path, used));
    });
}

/// What the portal says of itself is there already; a list of objects is several things.
bool SampleModel::isHoldable(const Node& node)
{
    return node.children.empty() && !node.value.toArray().at(0).isObject() &&
           !node.path.startsWith(QLatin1String("portal."));
}

QStringList SampleModel::unused() const
{
    QStringList all;
    collect(*m_root, all);
    all.removeIf([this](const QString& path) { return !domain::isWorthARule(path) || domain::isUsed(m_used, path); });
    std::stable_partition(all.begin(), all.end(),
                          [](const QString& path) { return path.startsWith(QLatin1String("data.")); });
    return all;
}

QStringList SampleModel::paths() const
{
    QStringList all;
    collect(*m_root, all);
    return all;
}

void SampleModel::collect(const Node& node, QStringList& paths) const
{
    for (const auto& child : node.children) {
        if (child->children.empty()) {
            paths.append(child->path);
        }
        collect(*child, paths);
    }
}

QModelIndex SampleModel::indexOf(const QString& path) const
{
    return find(*m_root, {}, domain::personPath(path));
}

QModelIndex SampleModel::find(const Node& parent, const QModelIndex& parentIndex, const QString& path) const
{
    for (int row = 0; row < static_cast<int>(parent.children.size()); ++row) {
        const Node& child = *parent.children[row];
        const QModelIndex at = index(row, 0, parentIndex);
        if (child.path == path) {
            return at;
        }
        if (covers(child.path, path)) {
            return find(child, at, path);
        }
    }
    return {};
}

SampleModel::Node* SampleModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex SampleModel::index(int row, int column, const QModelIndex& parent) const
{
    const Node* node = nodeOf(parent);
    return column == 0 && row >= 0 && row < static_cast<int>(node->children.size())
               ? createIndex(row, column, node->children[row].get())
               : QModelIndex();
}

QModelIndex SampleModel::parent(const QModelIndex& child) const
{
    Node* parent = child.isValid() ? nodeOf(child)->parent : nullptr;
    if (!parent || parent == m_root.get()) {
        return {};
    }
    const auto& siblings = parent->parent->children;
    const auto at =
        std::find_if(siblings.begin(), siblings.end(), [&](const auto& one) { return one.get() == parent; });
    return createIndex(static_cast<int>(std::distance(siblings.begin(), at)), 0, parent);
}

int SampleModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(nodeOf(parent)->children.size());
}

QVariant SampleModel::data(const QModelIndex& index, int role) const
{
    const Node& node = *nodeOf(index);
    const auto value = [&node] {
        return node.value.isArray() && node.value.toArray().at(0).isObject()
                   ? tr("%n entries", "of a list", static_cast<int>(node.value.toArray().size()))
               : node.value.isArray() ? domain::contextText({{node.name, node.value}}, node.name)
                                      : base::textOf(node.value).simplified();
    };
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::AccessibleTextRole:
        return isUsed(node) ? tr("%1: %2, used by a rule", "a path and its value").arg(node.path, value())
                            : tr("%1: %2", "a path and its value").arg(node.path, value());
    case Qt::ToolTipRole:
        return node.path;
    case PathRole:
        return node.path;
    case ValueRole:
        return node.children.empty() ? value() : QString();
    case UsedRole:
        return isUsed(node);
    case HoldableRole:
        return isHoldable(node);
    default:
        return {};
    }
}

} // namespace leadferry::presentation
