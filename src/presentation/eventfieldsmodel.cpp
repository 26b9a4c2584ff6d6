// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/eventfieldsmodel.h"

#include "base/json.h"

#include <QJsonArray>

namespace leadferry::presentation {

namespace {

QString within(const QString& path, const QString& name)
{
    return path.isEmpty() ? name : path + QLatin1Char('.') + name;
}

/// A name with a dot in it cannot be told from a path: it stays as it is.
void collect(const QJsonValue& value, const QString& path, QStringList& paths)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field) {
            if (!field.key().contains(QLatin1Char('.'))) {
                collect(*field, within(path, field.key()), paths);
            }
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            collect(array.at(i), within(path, QString::number(i)), paths);
        }
    } else {
        paths.append(path);
    }
}

/// Objects on the way that are not there are made.
QJsonValue withValue(const QJsonValue& value, const QString& path, const QJsonValue& changed)
{
    if (path.isEmpty()) {
        return changed;
    }
    const QString name = path.section(QLatin1Char('.'), 0, 0);
    const QString rest = path.section(QLatin1Char('.'), 1);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype place = name.toLongLong();
        array[place] = withValue(array.at(place), rest, changed);
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(name, withValue(object.value(name), rest, changed));
    return object;
}

/// Of the kind it had, where it still is one.
QJsonValue typed(const QJsonValue& before, const QString& text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (before.isDouble() && isNumber) {
        return number;
    }
    if (before.isBool() && (text == QLatin1String("true") || text == QLatin1String("false"))) {
        return text == QLatin1String("true");
    }
    return before.isNull() && text.isEmpty() ? before : QJsonValue(text);
}

} // namespace

void EventFieldsModel::setEvent(const QJsonObject& event, const QString& wanted)
{
    beginResetModel();
    m_original = event;
    m_event = event;
    m_paths.clear();
    collect(event, {}, m_paths);
    m_wanted = wanted;
    if (!wanted.isEmpty() && !m_paths.contains(wanted)) {
        m_paths.prepend(wanted);
    }
    endResetModel();
}

int EventFieldsModel::wantedRow() const
{
    return m_wanted.isEmpty() ? -1 : static_cast<int>(m_paths.indexOf(m_wanted));
}

bool EventFieldsModel::isFixed(const QString& path) const
{
    return path == QLatin1String("id") || path == QLatin1String("type");
}

int EventFieldsModel::addField(const QString& path, QString* why)
{
    const QString name = path.trimmed();
    if (const auto known = m_paths.indexOf(name); known >= 0) {
        return static_cast<int>(known);
    }
    const bool isName = !name.isEmpty() && !name.startsWith(QLatin1Char('.')) && !name.endsWith(QLatin1Char('.')) &&
                        !name.contains(QLatin1String("..")) && !name.contains(QLatin1Char('['));
    if (!isName) {
        *why = tr("Write where the value belongs, with a dot between the parts: contact.email");
        return -1;
    }
    for (const QString& other : std::as_const(m_paths)) {
        if (name.startsWith(other + QLatin1Char('.')) || other.startsWith(name + QLatin1Char('.'))) {
            *why = tr("“%1” is there already and holds something else").arg(other);
            return -1;
        }
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_paths.append(name);
    endInsertRows();
    return rowCount() - 1;
}

int EventFieldsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_paths.size());
}

int EventFieldsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

QVariant EventFieldsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const QString& path = m_paths.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return index.column() == Field ? path : base::textOf(base::valueAt(m_event, path));
    case ChangedRole:
        return base::valueAt(m_event, path) != base::valueAt(m_original, path);
    case WantedRole:
        return path == m_wanted;
    default:
        return {};
    }
}

QVariant EventFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Field ? tr("Field") : tr("Value");
}

Qt::ItemFlags EventFieldsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Value && !isFixed(m_paths.at(index.row())) ? plain | Qt::ItemIsEditable
                                                                                           : plain;
}

bool EventFieldsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    const QString& path = m_paths.at(index.row());
    const QJsonValue before = base::valueAt(m_event, path);
    const QString text = value.toString();
    if (base::textOf(before) == text) {
        return true; // nothing is made where nothing was
    }
    m_event = withValue(m_event, path, typed(before, text)).toObject();
    emit dataChanged(index, index);
    return true;
}

} // namespace leadferry::presentation
