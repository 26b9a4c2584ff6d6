// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliveryexport.h"

#include "print/pdfjob.h"
#include "ui/components/buttons.h"
#include "ui/components/textlabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace leadferry::ui {

using presentation::DeliveryExportJob;

namespace {

DeliveryExportJob::Format formatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("json")   ? DeliveryExportJob::Format::Json
           : ending == QLatin1String("html") ? DeliveryExportJob::Format::Page
           : ending == QLatin1String("pdf")  ? DeliveryExportJob::Format::Sheet
                                             : DeliveryExportJob::Format::Csv;
}

} // namespace

DeliveryExport::DeliveryExport(app::EngineClient& client, QWidget* parent) : QWidget(parent), m_client(client)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    m_words = new TextLabel({}, TextRole::Caption, Ink::Secondary, this);
    m_words->setElide(Qt::ElideRight);
    row->addWidget(m_words, 1);
    QPushButton* stop = makeButton(tr("Stop"), {}, ButtonWeight::Normal, ButtonSize::Compact, this);
    row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, [this] {
        if (m_job) {
            m_job->cancel();
        } else {
            hide();
        }
    });
    hide();
}

DeliveryExport::~DeliveryExport()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void DeliveryExport::ask(const domain::DeliveryFilter& filter)
{
    if (isRunning()) {
        return;
    }
    auto* dialog = new QFileDialog(window(), tr("Export what is shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("Table (*.csv)"), tr("PDF (*.pdf)"), tr("Web page (*.html)"), tr("JSON (*.json)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("deliveries", "file name") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& chosen) {
        const QStringList endings{QStringLiteral("csv"), QStringLiteral("pdf"), QStringLiteral("html"),
                                  QStringLiteral("json")};
        dialog->setDefaultSuffix(endings.value(filters.indexOf(chosen), endings.constFirst()));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, filter](const QString& path) { write(filter, path); });
    dialog->open();
}

void DeliveryExport::write(const domain::DeliveryFilter& filter, const QString& path)
{
    auto* job = new DeliveryExportJob(m_client, filter, path, formatOf(path));
    m_job = job;
    connect(job, &DeliveryExportJob::written, this, [this](int rows) {
        m_words->setText(tr("Exporting: %1 written", "number").arg(QLocale().toString(rows)));
        show();
    });
    connect(job, &base::Job::finished, this, [this, job, path] {
        if (job->outcome() && formatOf(path) == DeliveryExportJob::Format::Sheet) {
            layOut(job->sheet(), *job->outcome(), path);
        } else {
            onFinished(job->outcome(), path);
        }
    });
    job->start();
}

void DeliveryExport::layOut(const QString& sheet, int rows, const QString& path)
{
    auto* job = new print::PdfJob({sheet, tr("Deliveries"), path});
    m_job = job;
    m_words->setText(tr("Laying out the pages of %n deliveries…", nullptr, rows));
    show();
    connect(job, &base::Job::finished, this, [this, job, rows, path] {
        onFinished(job->outcome() ? base::Result<int>(rows) : job->outcome().error(), path);
    });
    job->start();
}

void DeliveryExport::onFinished(const base::Result<int>& outcome, const QString& path)
{
    m_job = nullptr;
    if (outcome.ok()) {
        hide();
        emit done(tr("%n deliveries exported to %1", nullptr, *outcome).arg(QFileInfo(path).fileName()));
    } else if (outcome.error().kind == base::ErrorKind::Cancelled) {
        hide();
        emit done(tr("Export stopped. No file was written."));
    } else {
        m_words->setText(tr("%1 could not be written: %2. Choose another place.")
                             .arg(QFileInfo(path).fileName(), outcome.error().message));
        show();
    }
}

} // namespace leadferry::ui
