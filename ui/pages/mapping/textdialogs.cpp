// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/textdialogs.h"

#include "domain/fieldvalue.h"
#include "domain/htmltext.h"
#include "presentation/faulttexts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/textlabel.h"
#include "ui/style/fonts.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int textHeight = 160;

QPlainTextEdit* makeText(const QString& text, const QString& name, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(text, parent);
    edit->setFont(fontOf(TextRole::Mono));
    edit->setMinimumHeight(textHeight);
    edit->setTabChangesFocus(true);
    edit->setAccessibleName(name);
    return edit;
}

TextLabel* makeHint(const QString& text, QWidget* parent)
{
    auto* hint = new TextLabel(text, TextRole::Body, Ink::Secondary, parent);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    return hint;
}

} // namespace

PasteSampleDialog::PasteSampleDialog(presentation::MappingEditor& editor, QWidget* parent)
    : Dialog(tr("Paste a sample"), Width::Medium, parent),
      m_editor(editor),
      m_text(makeText({}, tr("JSON of one event"), this)),
      m_error(new InlineError(m_text, this))
{
    body()->addWidget(makeHint(tr("One event as the chatbot sends it. It is only looked at: nothing is delivered, and "
                                  "it is gone when the window closes."),
                               this));
    m_text->setPlaceholderText(QStringLiteral("{\"contact\": {\"email\": \"jane@example.com\"}, \"data\": {…}}"));
    body()->addWidget(m_text);
    body()->addWidget(m_error);
    connect(setPrimary(tr("Use this sample")), &QPushButton::clicked, this, &PasteSampleDialog::finish);
    connect(m_text, &QPlainTextEdit::textChanged, m_error, &InlineError::clear);
    m_text->setFocus();
}

void PasteSampleDialog::finish()
{
    const QString fault = m_editor.paste(m_text->toPlainText());
    if (fault.isEmpty()) {
        accept();
        return;
    }
    m_error->setProblem(Validity::Wrong, fault);
    fit();
    m_text->setFocus();
}

TemplateDialog::TemplateDialog(const domain::FieldRule& rule, const presentation::MappingScene& scene, QWidget* parent)
    : Dialog(tr("Edit the text"), Width::Large, parent),
      m_rule(rule),
      m_scene(scene),
      m_text(makeText(rule.textTemplate, tr("Text with fields"), this)),
      m_error(new InlineError(m_text, this)),
      m_result(makeHint({}, this))
{
    body()->addWidget(makeHint(tr("{{data.topic}} stands for a value of the event. {{#data.topic}}…{{/data.topic}} is "
                                  "left out where there is none."),
                               this));
    body()->addWidget(m_text);
    body()->addWidget(m_error);
    body()->addWidget(m_result);
    connect(setPrimary(tr("Use this text")), &QPushButton::clicked, this, &TemplateDialog::finish);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplateDialog::showResult);
    showResult();
    m_text->setFocus();
}

void TemplateDialog::showResult()
{
    m_error->clear();
    m_rule.textTemplate = m_text->toPlainText();
    const auto values = domain::explain(m_rule, m_scene.event).first().values;
    m_result->setText(domain::visibleText(values.value(0)));
}

void TemplateDialog::finish()
{
    const QString fault = presentation::templateFaultWords(m_rule.textTemplate);
    if (m_rule.textTemplate.trimmed().isEmpty() || !fault.isEmpty()) {
        m_error->setProblem(Validity::Wrong, fault.isEmpty() ? tr("Type what is to be written.") : fault);
        m_text->setFocus();
        return;
    }
    emit chosen(m_rule);
    accept();
}

} // namespace leadferry::ui
