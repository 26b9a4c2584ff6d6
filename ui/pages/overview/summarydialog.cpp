// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/summarydialog.h"

#include "print/pdf.h"
#include "print/pdfjob.h"
#include "ui/components/buttons.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/style/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

namespace {
constexpr int sheetHeight = 460;
constexpr int lowestSheet = 240;
constexpr int aroundSheet = 260; ///< head, foot and margins, so that the dialog itself need not scroll
constexpr int sheetMargin = 28;
constexpr int daysPerWeek = 7;
} // namespace

SummaryDialog::SummaryDialog(app::EngineClient& client, const base::Clock& clock, QWidget* parent)
    : Dialog(tr("Weekly summary"), Width::Large, parent),
      m_model(client, clock),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_sheet(new QTextBrowser(this)),
      m_print(makeButton(tr("Print…"), {}, ButtonWeight::Normal, ButtonSize::Normal, this)),
      m_save(setPrimary(tr("Save…"), u"export"))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    buildHead();
    m_sheet->setFixedHeight(std::clamp(parent->window()->height() - aroundSheet, lowestSheet, sheetHeight));
    m_sheet->setOpenLinks(false);
    m_sheet->setPalette(lightTheme().palette()); // paper is white in the dark, too
    m_sheet->document()->setDocumentMargin(sheetMargin);
    m_sheet->setAccessibleName(tr("Weekly summary"));
    body()->addWidget(m_sheet);
    setFootNote(m_print);
    cancelButton()->setText(tr("Close"));
    connect(m_sheet, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        accept();
        emit deliveryWanted(url.path().mid(1).toLongLong()); // leadferry:d12
    });
    connect(m_save, &QPushButton::clicked, this, &SummaryDialog::askForFile);
    connect(m_print, &QPushButton::clicked, this, &SummaryDialog::print);
    connect(&m_model, &presentation::SummaryModel::changed, this, &SummaryDialog::showModel);
    connect(&m_model, &presentation::SummaryModel::failed, this, [this](const QString& title, const QString& meaning) {
        m_problem->setMessage(Tone::Failed, title, meaning);
        m_problem->show();
        fit();
    });
    showModel();
}

void SummaryDialog::buildHead()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_earlier =
        makeIconButton(mirrored ? u"chevron-right" : u"chevron-left", tr("The week before"), ButtonSize::Compact, this);
    m_later =
        makeIconButton(mirrored ? u"chevron-left" : u"chevron-right", tr("The week after"), ButtonSize::Compact, this);
    m_week = new TextLabel({}, TextRole::BodyMedium, Ink::Text, this);
    row->addWidget(m_earlier);
    row->addWidget(m_later);
    row->addSpacing(4);
    row->addWidget(m_week, 1);
    body()->addLayout(row);
    connect(m_earlier, &QToolButton::clicked, this, [this] { m_model.goTo(m_model.monday().addDays(-daysPerWeek)); });
    connect(m_later, &QToolButton::clicked, this, [this] { m_model.goTo(m_model.monday().addDays(daysPerWeek)); });
}

void SummaryDialog::showModel()
{
    m_week->setText(m_model.title());
    m_later->setEnabled(m_model.hasNext());
    m_save->setEnabled(m_model.isReady());
    m_print->setEnabled(m_model.isReady());
    if (m_model.isReady()) {
        m_problem->hide();
    }
    m_sheet->setHtml(m_model.page());
}

void SummaryDialog::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the weekly summary"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList endings{QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("csv")};
    const QStringList filters{tr("PDF (*.pdf)"), tr("Web page (*.html)"), tr("Table (*.csv)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endings.constFirst());
    dialog->selectFile(m_model.fileName() + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, endings, filters](const QString& chosen) {
        dialog->setDefaultSuffix(endings.value(filters.indexOf(chosen), endings.constFirst()));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &SummaryDialog::save);
    dialog->open();
}

void SummaryDialog::save(const QString& file)
{
    const bool pdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!pdf) {
        showSaved(m_model.save(file), file);
        return;
    }
    auto* job = new print::PdfJob({m_model.printedPage(), m_model.title(), file});
    connect(job, &base::Job::finished, this, [this, job, file] { showSaved(job->outcome(), file); });
    job->start();
}

void SummaryDialog::showSaved(const base::Result<void>& written, const QString& file)
{
    const QString name = QFileInfo(file).fileName();
    if (written) {
        emit saved(tr("%1 saved", "file").arg(name));
        return;
    }
    m_problem->setMessage(Tone::Failed, tr("%1 could not be written", "file").arg(name),
                          tr("%1. Choose another place.", "why").arg(written.error().message));
    m_problem->show();
    fit();
}

void SummaryDialog::print()
{
    auto* dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this](QPrinter* printer) { print::printOn(*printer, m_model.printedPage()); });
    dialog->open();
}

} // namespace leadferry::ui
