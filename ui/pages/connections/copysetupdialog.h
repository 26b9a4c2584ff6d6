// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a portal take over what another one was set up for, such as production after a sandbox: the differences first.
#pragma once

#include "app/engineclient.h"
#include "presentation/setupcopytexts.h"
#include "ui/components/dialog.h"

#include <memory>

class QComboBox;

namespace leadferry::ui {

class KeyValueRows;
class StatusBanner;

class CopySetupDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    CopySetupDialog(app::EngineClient& client, const domain::Portal& target,
                    const QList<presentation::SetupSource>& sources, QWidget* parent);

signals:
    void copied(const QString& what);

private:
    [[nodiscard]] QJsonObject arguments() const;
    void addPart(TextLabel*& head, KeyValueRows*& rows, const QString& title);
    void look();
    void show(const presentation::SetupWords& words);
    void begin();
    void showProblem(const base::Error& error);

    app::EngineClient& m_client;
    domain::Portal m_target;
    std::unique_ptr<QObject> m_question; ///< answers about an earlier choice are not heard any more
    StatusBanner* m_problem;
    QComboBox* m_source;
    TextLabel* m_words;
    TextLabel* m_routesHead = nullptr;
    KeyValueRows* m_routes = nullptr;
    TextLabel* m_lackingHead = nullptr;
    KeyValueRows* m_lacking = nullptr;
    QPushButton* m_confirm;
};

} // namespace leadferry::ui
