// SPDX-License-Identifier: GPL-3.0-or-later
// "Why this value?": the rule, where it began, and what each step made of it.
#pragma once

#include "app/engineclient.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class KeyValueRows;
class StatusBanner;
class TextLabel;

class ValueOriginDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    ValueOriginDialog(app::EngineClient& client, qint64 deliveryId, qint64 operationId, const QString& property,
                      QWidget* parent);

signals:
    /// To the mapping that it comes from.
    void mappingWanted(const QString& eventType);

private:
    void showAnswer(const base::Result<QJsonObject>& answer);

    StatusBanner* m_state;
    TextLabel* m_meaning;
    KeyValueRows* m_steps;
};

} // namespace leadferry::ui
