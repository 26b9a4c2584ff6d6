// SPDX-License-Identifier: GPL-3.0-or-later
// What chatbots and platforms can send: formats and event types with samples and schemas to copy.
#pragma once

#include "presentation/formatexamples.h"
#include "ui/components/dialog.h"

class QListWidget;

namespace leadferry::ui {

class PayloadViewer;
class TabStrip;

class FormatsDialog : public Dialog
{
    Q_OBJECT
public:
    explicit FormatsDialog(QWidget* parent);

private:
    void addEntries(presentation::FormatExample::Kind kind, const QString& head);
    void showExample(int row);
    void showText(int tab);

    QList<presentation::FormatExample> m_examples;
    QList<int> m_exampleAt; ///< by row of the list; -1: a heading
    presentation::ExampleTexts m_texts;
    QListWidget* m_list;
    TextLabel* m_summary;
    TextLabel* m_setup;
    TabStrip* m_tabs;
    PayloadViewer* m_viewer;
};

} // namespace leadferry::ui
