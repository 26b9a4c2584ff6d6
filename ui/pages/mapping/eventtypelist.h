// SPDX-License-Identifier: GPL-3.0-or-later
// "When this happens": the event types, each with its switch.
#pragma once

#include <QListView>

namespace leadferry::presentation {
class MappingTypesModel;
}

namespace leadferry::ui {

class EventTypeList : public QListView
{
    Q_OBJECT
public:
    /// `types` outlives the list.
    explicit EventTypeList(presentation::MappingTypesModel& types, QWidget* parent = nullptr);

    void choose(const QString& type); ///< does not emit
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(const QString& type);

private:
    presentation::MappingTypesModel& m_types;
};

} // namespace leadferry::ui
