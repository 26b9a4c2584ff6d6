// SPDX-License-Identifier: GPL-3.0-or-later
// The way around the window: groups of pages, counts of what needs somebody, and the engine's state at the foot.
#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

#include <optional>

class QToolButton;
class QVBoxLayout;

namespace leadferry::ui {

class SidebarList;
class TextLabel;
class IconLabel;

struct SidebarEntry
{
    QString id;
    QString icon; ///< name for icon()
    QString label;
};

struct SidebarGroup
{
    enum class Place { Top, Foot };
    QString title; ///< may be empty
    QList<SidebarEntry> entries;
    Place place = Place::Top;
};

class Sidebar : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Full, Rail }; ///< 208 px with words; 52 px with icons, words as tooltips
    enum class EngineControl { None, Pause, Resume };

    explicit Sidebar(QWidget* parent = nullptr);

    /// Once, before it is shown. Ctrl+1…9 belong to the window's menu, which calls setCurrent().
    void setGroups(const QList<SidebarGroup>& groups);

    void setCurrent(const QString& id); ///< does not emit
    [[nodiscard]] QString current() const { return m_current; }

    /// `spoken` is the whole sentence for a screen reader ("Deliveries, 11 need you"). 0 hides the count.
    void setCount(const QString& id, int count, Tone tone, const QString& spoken);

    void setEngine(Tone tone, const QString& title, const QString& facts);
    void setEngineControl(EngineControl control);

    void setForm(Form form);
    [[nodiscard]] Form form() const { return m_form; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void activated(const QString& id);
    void pauseRequested();
    void resumeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addGroup(const SidebarGroup& group);
    void buildEngineStrip();
    void applyForm();
    void choose(SidebarList* list, int row);
    void moveBetweenLists(SidebarList* from, int key);

    QString m_current;
    Form m_form = Form::Full;
    EngineControl m_control = EngineControl::None;
    Tone m_engineTone = Tone::Offline;
    QString m_engineTitle;
    QString m_engineFacts;
    QList<SidebarList*> m_lists;
    QList<QWidget*> m_titles;    ///< group titles, hidden in the rail
    QList<QWidget*> m_railLines; ///< stand for them in the rail
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_brand = nullptr;
    QWidget* m_engineStrip = nullptr;
    QWidget* m_engineWords = nullptr;
    IconLabel* m_engineIcon = nullptr;
    TextLabel* m_engineTitleLabel = nullptr;
    TextLabel* m_engineFactsLabel = nullptr;
    QToolButton* m_engineButton = nullptr;
};

} // namespace leadferry::ui
