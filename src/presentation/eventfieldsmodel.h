// SPDX-License-Identifier: GPL-3.0-or-later
// What an event says, one row for each value: "contact.email", "jane@example.com". Values can be changed and fields
// added; what the event is (its id and type) stays.
#pragma once

#include <QAbstractTableModel>
#include <QJsonObject>

namespace leadferry::presentation {

class EventFieldsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Field, Value, columnCountOfAll };
    enum Role {
        ChangedRole = Qt::UserRole + 1, ///< bool: it is otherwise than it came in
        WantedRole,                     ///< bool: it is what the delivery is held for
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `wanted`: the path of what the delivery is held for; it gets a row even where the event has no such field.
    void setEvent(const QJsonObject& event, const QString& wanted = {});
    /// As it is now. A number or truth that still is one stays one.
    [[nodiscard]] QJsonObject edited() const { return m_event; }
    [[nodiscard]] bool isChanged() const { return m_event != m_original; }
    /// -1: there is none.
    [[nodiscard]] int wantedRow() const;
    /// "contact.phone": adds an empty field. Returns its row; -1: it cannot be added, and `why` says why.
    int addField(const QString& path, QString* why);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    [[nodiscard]] bool isFixed(const QString& path) const;

    QJsonObject m_original;
    QJsonObject m_event;
    QStringList m_paths; ///< of the rows
    QString m_wanted;
};

} // namespace leadferry::presentation
