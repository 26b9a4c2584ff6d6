// SPDX-License-Identifier: GPL-3.0-or-later
// Moves deliveries to another portal, after saying what stays in the old one.
#pragma once

#include "app/engineclient.h"
#include "ui/components/dialog.h"

#include <QJsonObject>

#include <memory>

class QComboBox;

namespace leadferry::ui {

class StatusBanner;
class TextLabel;

class MoveDialog : public Dialog
{
    Q_OBJECT
public:
    /// `rows`: at least one. `client` outlives the dialog.
    MoveDialog(app::EngineClient& client, const QList<domain::DeliveryRow>& rows, const QList<domain::Portal>& portals,
               QWidget* parent);

signals:
    void moved(int deliveries, const QString& portal);

private:
    void look();
    void begin();
    [[nodiscard]] QJsonObject arguments() const;
    void showProblem(const QString& title, const QString& meaning);

    app::EngineClient& m_client;
    QList<domain::DeliveryRow> m_rows;
    StatusBanner* m_problem;
    QComboBox* m_portal;
    TextLabel* m_words;
    QPushButton* m_confirm = nullptr;
    std::unique_ptr<QObject> m_question; ///< the newest look only
};

} // namespace leadferry::ui
