// SPDX-License-Identifier: GPL-3.0-or-later
// Where events come in: the local port, the watched folder and the sources people add, each live or in shadow mode.
#pragma once

#include "presentation/connectionsmodel.h"
#include "presentation/sourcesmodel.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;

namespace leadferry::ui {

class Card;
class LoadingRows;
class SourceRow;
class StatusBanner;

class SourcesPage : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    SourcesPage(app::EngineClient& client, const presentation::ConnectionsModel& portals, QWidget* parent = nullptr);

    /// The dialogs belong to the window.
    void openAddDialog();
    void openChangeDialog(int row);
    void openReplyDialog(int row);
    void openSecretDialog(const QString& source, const QString& secret);
    void openGoLiveDialog(int row);
    void openRemoveDialog(int row);
    void openFormatsDialog();

    void saveState(QSettings&) const override {}
    void restoreState(const QSettings&) override {}
    [[nodiscard]] QList<QWidget*> panes() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildList();
    void showModel();
    void showRows();
    void openSourceDialog(const presentation::SourceRow* source);
    void noteSaved(const QString& what);

    app::EngineClient& m_client;
    const presentation::ConnectionsModel& m_portals;
    presentation::SourcesModel m_model;
    QPushButton* m_add;
    StatusBanner* m_problem;
    QStackedWidget* m_stack;
    LoadingRows* m_loading;
    Card* m_card = nullptr;
    QWidget* m_hint = nullptr; ///< while nobody has added one
    QWidget* m_list;
    QList<SourceRow*> m_rows;
};

} // namespace leadferry::ui
