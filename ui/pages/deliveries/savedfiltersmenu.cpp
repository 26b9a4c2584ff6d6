// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/savedfiltersmenu.h"

#include "ui/components/buttons.h"
#include "ui/pages/deliveries/savefilterdialog.h"
#include "ui/style/icons.h"

#include <QMenu>

namespace leadferry::ui {

SavedFiltersMenu::SavedFiltersMenu(QWidget* parent)
    : QPushButton(ui::icon(u"bookmark"), tr("Saved"), parent), m_menu(new QMenu(this))
{
    setToolTip(tr("Filters that you gave a name"));
    setWeight(this, ButtonWeight::Normal, ButtonSize::Normal);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFiltersMenu::fill);
    connect(this, &QPushButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
}

void SavedFiltersMenu::fill()
{
    m_menu->clear();
    for (const presentation::SavedFilter& filter : m_filters.all()) {
        QAction* action = m_menu->addAction(QString(filter.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setToolTip(filter.line);
        connect(action, &QAction::triggered, this, [this, line = filter.line] { emit chosen(line); });
    }
    m_menu->addSeparator();
    QAction* save = m_menu->addAction(ui::icon(u"plus"), tr("Save this filter…"), this, &SavedFiltersMenu::askForName);
    save->setEnabled(!m_line.isEmpty());
    if (m_line.isEmpty()) {
        save->setText(tr("Filter the log first, then save the filter here"));
    }
    if (!m_filters.all().isEmpty()) {
        QMenu* forgetting = m_menu->addMenu(ui::icon(u"trash"), tr("Delete"));
        for (const presentation::SavedFilter& filter : m_filters.all()) {
            QAction* action =
                forgetting->addAction(QString(filter.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
            connect(action, &QAction::triggered, this, [this, name = filter.name] { forget(name); });
        }
    }
}

void SavedFiltersMenu::askForName()
{
    auto* dialog = new SaveFilterDialog(m_filters, m_line, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveFilterDialog::named, this, [this, line = m_line](const QString& name) {
        m_filters.save(name, line);
        emit filtersChanged();
        emit done(tr("Filter “%1” saved").arg(name));
    });
    dialog->open();
}

void SavedFiltersMenu::forget(const QString& name)
{
    m_filters.remove(name);
    emit filtersChanged();
    emit done(tr("Filter “%1” deleted").arg(name));
}

} // namespace leadferry::ui
