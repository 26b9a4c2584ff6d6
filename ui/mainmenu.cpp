// SPDX-License-Identifier: GPL-3.0-or-later
// The menu bar of the main window: every action once, with its key. Nothing exists only in a context menu.
#include "ui/mainwindow.h"

#include "ui/alerts/alertsdialog.h"
#include "ui/components/dialog.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/textlabel.h"
#include "ui/components/toast.h"
#include "ui/enrichment/enrichmentdialog.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/pages/deliveries/deliveryactions.h"
#include "ui/style/icons.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

/// A key that only means something in the table is shown, not bound: typing "r" into a field must stay typing.
QString withKey(const QString& text, const QKeySequence& key)
{
    return text + QLatin1Char('\t') + key.toString(QKeySequence::NativeText);
}

} // namespace

void MainWindow::buildMenus(const WindowChoices& choices)
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_connections->connectAction());
    file->addAction(tr("&Send events from a file…"), this, &MainWindow::sendFile);
    file->addAction(m_deliveries->exportAction());
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    const DeliveryActions& actions = m_deliveries->actionsOnDeliveries();
    QMenu* delivery = menuBar()->addMenu(tr("&Delivery"));
    delivery->addActions(
        {actions.show(), actions.retry(), actions.retryAll(), actions.correct(), actions.again(), actions.cancel()});
    delivery->addSeparator();
    delivery->addActions({actions.record(), actions.copyId()});
    delivery->addSeparator();
    m_pauseAction = delivery->addAction(icon(u"pause"), tr("&Pause delivery"), this, &MainWindow::pauseDelivery);
    m_resumeAction = delivery->addAction(icon(u"play"), tr("R&esume delivery"), this, &MainWindow::resumeDelivery);
    delivery->addSeparator();
    delivery->addAction(icon(u"bell"), tr("&Alerts…"), this, &MainWindow::openAlerts);
    delivery->addAction(icon(u"bot"), tr("&Language model…"), this, &MainWindow::openEnrichment);
    actions.show()->setText(withKey(actions.show()->text(), QKeySequence(Qt::Key_Enter)));
    actions.retry()->setText(withKey(actions.retry()->text(), QKeySequence(Qt::Key_R)));
    actions.copyId()->setText(withKey(actions.copyId()->text(), QKeySequence(QKeySequence::Copy)));

    buildViewMenu(choices);

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* shortcuts = help->addAction(tr("&Keyboard shortcuts"), this, &MainWindow::showShortcuts);
    shortcuts->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    QAction* about = help->addAction(tr("&About Leadferry"), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);

    // A hidden menu bar takes its keys with it; the window keeps them.
    const QList<QMenu*> menus = menuBar()->findChildren<QMenu*>();
    for (const QMenu* menu : menus) {
        addActions(menu->actions());
    }
    if (!menuBar()->isNativeMenuBar()) {
        menuBar()->setVisible(m_settings.value(QStringLiteral("window/menuBar"), false).toBool());
    }
}

void MainWindow::buildViewMenu(const WindowChoices& choices)
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    const auto addPage = [this, view](const QString& text, const QString& id, int digit) {
        QAction* action = view->addAction(text, this, [this, id] { showPage(id); });
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit)));
    };
    addPage(tr("&Overview"), QStringLiteral("overview"), 1);
    addPage(tr("&Deliveries"), QStringLiteral("deliveries"), 2);
    addPage(tr("&Sources"), QStringLiteral("sources"), 3);
    addPage(tr("&Connections"), QStringLiteral("connections"), 4);
    addPage(tr("&Mapping"), QStringLiteral("mapping"), 5);
    addPage(tr("&Properties"), QStringLiteral("properties"), 6);
    addPage(tr("&Test leads"), QStringLiteral("test-lead"), 7);
    addPage(tr("Check-&up"), QStringLiteral("checkup"), 8);
    view->addSeparator();
    view->addActions({m_deliveries->findAction(), m_deliveries->newRowsAction(), m_deliveries->reloadAction(),
                      m_deliveries->goToDateAction()});
    view->addMenu(m_deliveries->columnsMenu());
    view->addAction(tr("&Next part of the window"), this, [this] { nextPane(1); })
        ->setShortcut(QKeySequence(Qt::Key_F6));
    view->addAction(tr("&Previous part of the window"), this, [this] { nextPane(-1); })
        ->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    view->addSeparator();

    const auto addChoice = [this](QMenu* menu, QActionGroup* group, const QString& text, bool checked, auto chosen) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        connect(action, &QAction::triggered, this, chosen);
    };
    QMenu* theme = view->addMenu(tr("&Theme"));
    auto* themes = new QActionGroup(theme);
    using Setting = ColorScheme::Setting;
    for (const auto& [text, setting] :
         {std::pair(tr("As the &system"), Setting::System), std::pair(tr("&Light"), Setting::Light),
          std::pair(tr("&Dark"), Setting::Dark)}) {
        addChoice(theme, themes, text, choices.theme == setting,
                  [this, chosen = setting] { emit themeChosen(chosen); });
    }
    QMenu* language = view->addMenu(tr("&Language"));
    auto* languages = new QActionGroup(language);
    for (const auto& [text, code] :
         {std::pair(tr("As the &system"), QString()), std::pair(QStringLiteral("English"), QStringLiteral("en")),
          std::pair(QStringLiteral("Deutsch"), QStringLiteral("de"))}) {
        addChoice(language, languages, text, choices.language == code,
                  [this, chosen = code] { emit languageChosen(chosen); });
    }
}

void MainWindow::openAlerts()
{
    auto* dialog = new AlertsDialog(m_client, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AlertsDialog::saved, this, [this] { m_toast->showMessage(tr("Alerts are saved")); });
    dialog->open();
}

void MainWindow::openEnrichment()
{
    auto* dialog = new EnrichmentDialog(m_client, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EnrichmentDialog::saved, this, [this] { m_toast->showMessage(tr("Language model saved")); });
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto* dialog = new Dialog(tr("Keyboard shortcuts"), Dialog::Width::Small, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* rows = new KeyValueRows(dialog);
    const auto add = [rows](const QKeySequence& key, const QString& meaning) {
        rows->addRow(key.toString(QKeySequence::NativeText), meaning);
    };
    add(QKeySequence(Qt::Key_Enter), tr("Show the detail of the delivery"));
    add(QKeySequence(Qt::Key_R), tr("Retry what is selected"));
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), tr("Retry all that the filter shows"));
    add(QKeySequence(Qt::Key_Escape), tr("Close the detail, then the selection"));
    rows->addRow(QStringLiteral("J, K"), tr("Next and previous delivery"));
    add(QKeySequence(Qt::CTRL | Qt::Key_O), tr("Open the record in HubSpot"));
    add(QKeySequence(QKeySequence::Copy), tr("Copy the event ID"));
    add(QKeySequence(QKeySequence::Find), tr("Search and filter"));
    add(QKeySequence(Qt::CTRL | Qt::Key_G), tr("Go to a day"));
    add(QKeySequence(Qt::CTRL | Qt::Key_Up), tr("Show new deliveries"));
    add(QKeySequence(QKeySequence::Refresh), tr("Read the log again"));
    add(QKeySequence(Qt::CTRL | Qt::Key_E), tr("Export what is shown"));
    rows->addRow(QKeySequence(Qt::CTRL | Qt::Key_1).toString(QKeySequence::NativeText) + QStringLiteral(", 2 … 8"),
                 tr("Go to a page"));
    add(QKeySequence(Qt::Key_F6), tr("Next part of the window"));
    rows->addRow(QStringLiteral("Alt"), tr("Show the menu bar"));
    dialog->body()->addWidget(rows);
    dialog->cancelButton()->setText(tr("Close"));
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* dialog = new Dialog(tr("About Leadferry"), Dialog::Width::Small, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* words =
        new TextLabel(tr("Carries what chatbots learn into HubSpot, exactly once."), TextRole::Body, Ink::Text, dialog);
    words->setWordWrap(true);
    dialog->body()->addWidget(words);
    auto* rows = new KeyValueRows(dialog);
    rows->addRow(tr("Version"), QStringLiteral(LEADFERRY_VERSION));
    rows->addRow(tr("Licence"), QStringLiteral("GPL-3.0-or-later"));
    rows->addRow(tr("Listens on"), m_client.status().listenAddress, KeyValueRows::Value::Code);
    dialog->body()->addWidget(rows);
    dialog->cancelButton()->setText(tr("Close"));
    dialog->open();
}

} // namespace leadferry::ui
