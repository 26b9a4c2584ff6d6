// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/sourcespage.h"

#include "presentation/repairtexts.h"
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/dialog.h"
#include "ui/components/emptystate.h"
#include "ui/components/loadingrows.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/sources/formatsdialog.h"
#include "ui/pages/sources/golivedialog.h"
#include "ui/pages/sources/replydialog.h"
#include "ui/pages/sources/replysecretdialog.h"
#include "ui/pages/sources/sourcedialog.h"
#include "ui/pages/sources/sourcerow.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::SourcesModel;

namespace {

constexpr int sourceRowHeight = 64;

} // namespace

SourcesPage::SourcesPage(app::EngineClient& client, const presentation::ConnectionsModel& portals, QWidget* parent)
    : Page(tr("Sources"), Content::Padded, parent),
      m_client(client),
      m_portals(portals),
      m_model(client),
      m_add(makeButton(tr("Add a source"), u"plus", ButtonWeight::Primary, ButtonSize::Normal, this)),
      m_problem(new StatusBanner(StatusBanner::Size::Page, this)),
      m_stack(new QStackedWidget(this)),
      m_loading(new LoadingRows(this)),
      m_list(buildList())
{
    QPushButton* formats =
        makeButton(tr("Formats and samples"), u"code", ButtonWeight::Normal, ButtonSize::Normal, this);
    connect(formats, &QPushButton::clicked, this, &SourcesPage::openFormatsDialog);
    connect(m_add, &QPushButton::clicked, this, &SourcesPage::openAddDialog);
    PageFrame::addAction(formats);
    PageFrame::addAction(m_add);
    m_problem->hide();
    m_problem->setAction(tr("Try again"), u"retry");
    connect(m_problem, &StatusBanner::actionTriggered, &m_model, &SourcesModel::reload);
    body()->addWidget(m_problem);
    m_loading->setRowHeight(sourceRowHeight);
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_list);
    body()->addWidget(m_stack, 1);
    body()->addStretch(); // where an error stands alone
    connect(&m_model, &SourcesModel::loaded, this, &SourcesPage::showModel);
    connect(&m_model, &SourcesModel::done, this, &Page::done);
    connect(&m_model, &SourcesModel::news, this, &Page::failed);
    m_loading->start(tr("Reading sources…"));
}

QWidget* SourcesPage::buildList()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_card = new Card(content);
    column->addWidget(m_card);
    auto* words =
        new TextLabel(tr("In shadow mode everything is done but the writing: events are held, and the log shows "
                         "what each would have written."),
                      TextRole::Body, Ink::Secondary, content);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* hint = new EmptyState(content);
    hint->setWords(tr("Does a platform send events?"),
                   tr("Give each chatbot or platform an address of its own. Leadferry reads the webhooks of Typebot, "
                      "Chatwoot, Intercom, WhatsApp and others as they come, and any JSON or CSV."));
    QPushButton* add = hint->addWay({QStringLiteral("sources"), tr("Add a source"),
                                     tr("Try it in shadow mode first: nothing is written."), tr("Add a source…"),
                                     QStringLiteral("plus")});
    connect(add, &QPushButton::clicked, this, &SourcesPage::openAddDialog);
    m_hint = hint;
    column->addWidget(hint);
    column->addStretch();
    return scrolling(content);
}

void SourcesPage::showModel()
{
    const bool failed = m_model.phase() == SourcesModel::Phase::Failed;
    m_problem->setVisible(failed);
    if (failed) {
        const presentation::ProblemText problem = presentation::problemOf(m_model.error());
        m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
    }
    m_loading->stop();
    const bool any = m_model.rowCount() > 0;
    m_add->setEnabled(any || !failed);
    m_stack->setVisible(any || !failed);
    m_stack->setCurrentWidget(m_list);
    showRows();
}

void SourcesPage::showRows()
{
    if (m_rows.size() != m_model.rowCount()) {
        m_card->clearRows();
        m_rows.clear();
        for (int i = 0; i < m_model.rowCount(); ++i) {
            auto* row = new SourceRow(m_card);
            connect(row, &SourceRow::changeWanted, this, [this, i] { openChangeDialog(i); });
            connect(row, &SourceRow::repliesWanted, this, [this, i] { openReplyDialog(i); });
            connect(row, &SourceRow::removeWanted, this, [this, i] { openRemoveDialog(i); });
            connect(row, &SourceRow::liveWanted, this, [this, i] { openGoLiveDialog(i); });
            connect(row, &SourceRow::shadowWanted, this, [this, i] { m_model.beginShadow(i); });
            connect(row, &SourceRow::copied, this, &Page::done);
            m_card->addRow(row);
            m_rows.append(row);
        }
    }
    bool added = false;
    for (int i = 0; i < m_rows.size(); ++i) {
        added = added || m_model.sourceAt(i).named;
        m_rows.at(i)->show(m_model.index(i), m_model.sourceAt(i).named);
    }
    m_hint->setVisible(!added);
}

void SourcesPage::openAddDialog()
{
    openSourceDialog(nullptr);
}

void SourcesPage::openChangeDialog(int row)
{
    const presentation::SourceRow source = m_model.sourceAt(row);
    openSourceDialog(&source);
}

void SourcesPage::openSourceDialog(const presentation::SourceRow* source)
{
    auto* dialog = new SourceDialog(m_client, m_model, source, m_portals.names(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SourceDialog::saved, this, &SourcesPage::noteSaved);
    connect(dialog, &SourceDialog::secretMade, this, &SourcesPage::openSecretDialog);
    dialog->open();
}

void SourcesPage::openReplyDialog(int row)
{
    auto* dialog = new ReplyDialog(m_client, m_model.sourceAt(row), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReplyDialog::saved, this, &SourcesPage::noteSaved);
    connect(dialog, &ReplyDialog::secretMade, this, &SourcesPage::openSecretDialog);
    dialog->open();
}

void SourcesPage::openSecretDialog(const QString& source, const QString& secret)
{
    auto* dialog = new ReplySecretDialog(source, secret, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SourcesPage::noteSaved(const QString& what)
{
    m_model.reload();
    emit done(what);
}

void SourcesPage::openGoLiveDialog(int row)
{
    const presentation::SourceRow source = m_model.sourceAt(row);
    auto* dialog = new GoLiveDialog(source, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoLiveDialog::chosen, this, [this, row](SourcesModel::Held held) { m_model.goLive(row, held); });
    dialog->open();
}

void SourcesPage::openRemoveDialog(int row)
{
    auto* dialog =
        new Dialog(tr("Remove %1?", "source").arg(m_model.sourceAt(row).name), Dialog::Width::Small, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* words =
        new TextLabel(tr("Its address takes nothing any more, so whoever sends there gets an error. Its events "
                         "stay in the log, and what is held stays held."),
                      TextRole::Body, Ink::Text, dialog);
    words->setWordWrap(true);
    dialog->body()->addWidget(words);
    connect(dialog->setDestructive(tr("Remove")), &QPushButton::clicked, this, [this, row, dialog] {
        m_model.remove(row);
        dialog->accept();
    });
    dialog->open();
}

void SourcesPage::openFormatsDialog()
{
    auto* dialog = new FormatsDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QList<QWidget*> SourcesPage::panes() const
{
    return {m_stack->currentWidget()};
}

void SourcesPage::showEvent(QShowEvent* event)
{
    m_model.setWatched(true);
    Page::showEvent(event);
}

void SourcesPage::hideEvent(QHideEvent* event)
{
    m_model.setWatched(false);
    Page::hideEvent(event);
}

} // namespace leadferry::ui
