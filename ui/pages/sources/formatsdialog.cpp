// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/formatsdialog.h"

#include "ui/components/payloadviewer.h"
#include "ui/components/tabstrip.h"
#include "ui/components/textlabel.h"
#include "ui/style/fonts.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace leadferry::ui {

using Kind = presentation::FormatExample::Kind;

namespace {

constexpr int listWidth = 216;
constexpr int paneHeight = 420;

} // namespace

FormatsDialog::FormatsDialog(QWidget* parent)
    : Dialog(tr("Formats and samples"), Width::Large, parent),
      m_examples(presentation::formatExamples()),
      m_list(new QListWidget(this)),
      m_summary(new TextLabel({}, TextRole::Body, Ink::Text, this)),
      m_setup(new TextLabel({}, TextRole::Body, Ink::Secondary, this)),
      m_tabs(new TabStrip(0, this)),
      m_viewer(new PayloadViewer(this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    m_list->setFixedSize(listWidth, paneHeight);
    m_list->setAccessibleName(tr("Formats and event types"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addEntries(Kind::Format, tr("What platforms send"));
    addEntries(Kind::EventType, tr("Leadferry’s own events"));
    row->addWidget(m_list);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    for (TextLabel* label : {m_summary, m_setup}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        right->addWidget(label);
    }
    right->addWidget(m_tabs);
    right->addWidget(m_viewer, 1);
    row->addLayout(right, 1);
    body()->addLayout(row);
    cancelButton()->setText(tr("Close"));
    connect(m_list, &QListWidget::currentRowChanged, this, &FormatsDialog::showExample);
    connect(m_tabs->bar(), &QTabBar::currentChanged, this, &FormatsDialog::showText);
    m_list->setCurrentRow(1); // below the first heading
    m_list->setFocus();
}

void FormatsDialog::addEntries(Kind kind, const QString& head)
{
    auto* heading = new QListWidgetItem(head, m_list);
    heading->setFlags(Qt::NoItemFlags);
    heading->setFont(fontOf(TextRole::CaptionMedium));
    m_exampleAt.append(-1);
    for (int i = 0; i < m_examples.size(); ++i) {
        if (m_examples.at(i).kind == kind) {
            new QListWidgetItem(m_examples.at(i).title, m_list);
            m_exampleAt.append(i);
        }
    }
}

void FormatsDialog::showExample(int row)
{
    const int example = m_exampleAt.value(row, -1);
    if (example < 0) {
        return;
    }
    m_texts = presentation::textsOf(m_examples.at(example));
    m_summary->setText(m_texts.summary);
    m_setup->setText(m_texts.setup);
    m_setup->setVisible(!m_texts.setup.isEmpty());
    {
        const QSignalBlocker quiet(m_tabs->bar());
        while (m_tabs->bar()->count() > 0) {
            m_tabs->bar()->removeTab(0);
        }
        for (const auto& text : std::as_const(m_texts.texts)) {
            m_tabs->bar()->addTab(text.title);
        }
    }
    showText(0);
}

void FormatsDialog::showText(int tab)
{
    m_viewer->setPayload(m_texts.texts.value(tab).text);
}

} // namespace leadferry::ui
