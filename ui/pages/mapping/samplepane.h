// SPDX-License-Identifier: GPL-3.0-or-later
// The sample that results are shown for: which one, its values, and what of it no rule takes.
#pragma once

#include "presentation/mappingeditor.h"
#include "presentation/samplemodel.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTreeView;

namespace leadferry::ui {

class TextLabel;

class SamplePane : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the pane.
    SamplePane(presentation::MappingEditor& editor, presentation::SampleModel& sample, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QComboBox* choice() const { return m_choice; }
    /// The value at the path, in sight and chosen; nothing changes where the sample has none.
    void showPath(const QString& path);
    /// The rules of the type shown have changed.
    void showUse(const domain::Mapping& mapping);
    /// The chosen value to a new property, where it is one that a property can hold.
    void wantProperty();
    [[nodiscard]] bool canWantProperty() const;

signals:
    void pasteWanted();
    void ruleWanted(const QString& path);
    void propertyWanted(const QString& path); ///< a new one

private:
    QWidget* buildHead();
    QWidget* buildFoot();
    void buildTree();
    void openMenu(const QPoint& at);
    void showSamples();
    void showChosen();
    void showSample();
    void chooseAt(int index);

    presentation::MappingEditor& m_editor;
    presentation::SampleModel& m_sample;
    QComboBox* m_choice;
    QTreeView* m_tree;
    QWidget* m_foot = nullptr;
    TextLabel* m_unused = nullptr;
    QPushButton* m_addRule = nullptr;
};

} // namespace leadferry::ui
