// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/samplepane.h"

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/delegates/valuetreedelegate.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/style/icons.h"
#include "ui/style/variant.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::SampleModel;

namespace {

QKeySequence newPropertyKey()
{
    return {Qt::CTRL | Qt::Key_Return};
}

} // namespace

SamplePane::SamplePane(presentation::MappingEditor& editor, SampleModel& sample, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_sample(sample), m_choice(new QComboBox(this)), m_tree(new QTreeView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    buildTree();
    column->addWidget(m_tree, 1);
    column->addWidget(buildFoot());
    connect(&editor, &presentation::MappingEditor::samplesChanged, this, &SamplePane::showSamples);
    connect(&editor, &presentation::MappingEditor::sceneChanged, this, &SamplePane::showSample);
}

void SamplePane::buildTree()
{
    m_tree->setModel(&m_sample);
    m_tree->setItemDelegate(new ValueTreeDelegate(
        [](const QModelIndex& index) {
            return ValueTreeDelegate::Entry{index.data().toString(), index.data(SampleModel::ValueRole).toString(),
                                            index.data(SampleModel::UsedRole).toBool()};
        },
        m_tree));
    setVariant(m_tree, variant::bare);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setAccessibleName(tr("Sample"));
    m_tree->setToolTip({});
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &SamplePane::openMenu);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (m_sample.rowCount(index) > 0) {
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
        } else {
            emit ruleWanted(index.data(SampleModel::PathRole).toString());
        }
    });
    auto* key = new QShortcut(newPropertyKey(), m_tree, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &SamplePane::wantProperty);
}

void SamplePane::openMenu(const QPoint& at)
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid() || m_sample.rowCount(index) > 0) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString path = index.data(SampleModel::PathRole).toString();
    menu->addAction(icon(u"plus"), tr("Add a rule"), this, [this, path] { emit ruleWanted(path); });
    QAction* property =
        menu->addAction(icon(u"properties"), tr("Map it to a new property…"), this, &SamplePane::wantProperty);
    property->setShortcut(newPropertyKey());
    property->setEnabled(canWantProperty());
    const bool byKey = !m_tree->visualRect(index).contains(at);
    menu->popup(m_tree->viewport()->mapToGlobal(byKey ? m_tree->visualRect(index).bottomLeft() : at));
}

bool SamplePane::canWantProperty() const
{
    return m_tree->currentIndex().data(SampleModel::HoldableRole).toBool();
}

void SamplePane::wantProperty()
{
    if (canWantProperty()) {
        emit propertyWanted(m_tree->currentIndex().data(SampleModel::PathRole).toString());
    }
}

QWidget* SamplePane::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 8, 12, 4);
    row->setSpacing(12);
    auto* label = new TextLabel(tr("Sample"), TextRole::CaptionMedium, Ink::Secondary, head);
    label->setBuddy(m_choice);
    row->addWidget(label);
    setVariant(m_choice, variant::compact);
    m_choice->setAccessibleName(tr("Sample"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_choice->setPlaceholderText(tr("None yet", "no sample"));
    row->addWidget(m_choice, 1);
    connect(m_choice, &QComboBox::activated, this, &SamplePane::chooseAt);
    return head;
}

QWidget* SamplePane::buildFoot()
{
    m_foot = new QWidget(this);
    auto* column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(Qt::Horizontal, m_foot));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 2, 8, 2);
    row->setSpacing(8);
    row->addWidget(new IconLabel(u"info", 16, Ink::Secondary, m_foot));
    m_unused = new TextLabel({}, TextRole::Caption, Ink::Secondary, m_foot);
    m_unused->setElide(Qt::ElideRight);
    row->addWidget(m_unused, 1);
    m_addRule = makeButton(tr("Add a rule"), {}, ButtonWeight::Link, ButtonSize::Compact, m_foot);
    row->addWidget(m_addRule);
    column->addLayout(row);
    connect(m_addRule, &QPushButton::clicked, this, [this] { emit ruleWanted(m_sample.unused().value(0)); });
    return m_foot;
}

void SamplePane::showSamples()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const auto& sample : m_editor.samples()) {
        m_choice->addItem(sample.label);
    }
    m_choice->insertSeparator(m_choice->count());
    m_choice->addItem(tr("Paste JSON…"));
    showChosen();
}

void SamplePane::showChosen()
{
    m_choice->setCurrentIndex(m_editor.samples().isEmpty() ? -1 : m_editor.sample());
}

void SamplePane::chooseAt(int index)
{
    if (index < m_editor.samples().size()) {
        m_editor.chooseSample(index);
        return;
    }
    showChosen();
    emit pasteWanted();
}

void SamplePane::showSample()
{
    m_sample.setSample(m_editor.scene().event.context);
    for (int row = 0; row < m_sample.rowCount(); ++row) {
        const QModelIndex index = m_sample.index(row, 0, {});
        const QString root = index.data().toString();
        m_tree->setExpanded(index, root == QLatin1String("person") || root == QLatin1String("data"));
    }
    showUse(m_editor.draft().mapping(m_editor.type()));
}

void SamplePane::showUse(const domain::Mapping& mapping)
{
    m_sample.setMapping(mapping);
    const QStringList unused = m_sample.unused();
    m_foot->setVisible(!unused.isEmpty());
    QStringList names;
    for (const QString& path : unused) {
        names.append(path.section(QLatin1Char('.'), 1));
    }
    m_unused->setText(tr("Unused: %1").arg(names.join(QStringLiteral(", "))));
}

void SamplePane::showPath(const QString& path)
{
    const QModelIndex index = m_sample.indexOf(path);
    m_tree->setCurrentIndex(index);
    if (index.isValid()) {
        m_tree->scrollTo(index);
    }
}

} // namespace leadferry::ui
