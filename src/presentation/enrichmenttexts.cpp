// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/enrichmenttexts.h"

#include "presentation/networktexts.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace leadferry::presentation {

using domain::ConversationReading;
using domain::Enrichment;
using domain::EnrichmentFault;
using domain::EnrichmentState;
using domain::EnrichmentStatus;
using domain::EnrichmentTrouble;

namespace {

struct EnrichmentTexts
{
    Q_DECLARE_TR_FUNCTIONS(EnrichmentTexts)
};

constexpr qsizetype shownOfSummary = 280;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > shownOfSummary ? line.left(shownOfSummary - 1) + QChar(0x2026) : line;
}

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

ProblemText problemOfService(const EnrichmentTrouble& trouble)
{
    const QString& detail = trouble.detail;
    switch (trouble.fault) {
    case EnrichmentFault::NotReached:
        return {EnrichmentTexts::tr("The language model is not reached"),
                EnrichmentTexts::tr("%1. If it runs on this PC, start its program.", "a sentence without its stop")
                    .arg(unreachedWords(base::networkFaultFromString(detail)))};
    case EnrichmentFault::Fails:
        return {EnrichmentTexts::tr("The language model fails for the moment"),
                EnrichmentTexts::tr("Its service answers %1. That usually passes by itself.", "a number").arg(detail)};
    case EnrichmentFault::TooMany:
        return {EnrichmentTexts::tr("The language model asks to wait"),
                EnrichmentTexts::tr("It was asked too often, or its limit is reached. That usually passes by itself.")};
    case EnrichmentFault::KeyRefused:
        return {EnrichmentTexts::tr("The key of the language model is not accepted"),
                EnrichmentTexts::tr("Its service answers %1. Enter the key again, or make a new one there.", "a number")
                    .arg(detail)};
    case EnrichmentFault::KeyMissing:
        return {EnrichmentTexts::tr("The key of the language model cannot be read"),
                EnrichmentTexts::tr("It is not in the keychain any more, or the keychain is locked. Unlock it, or "
                                    "enter the key again.")};
    case EnrichmentFault::NoSuchModel:
        return {
            EnrichmentTexts::tr("There is no model of that name"),
            EnrichmentTexts::tr("The service does not know “%1”. Copy the name from its list of models; a program on "
                                "this PC may have to load it first.")
                .arg(detail)};
    case EnrichmentFault::Unpaid:
        return {EnrichmentTexts::tr("The account of the language model has no credit left"),
                EnrichmentTexts::tr("Pay in at its service, or choose another one.")};
    case EnrichmentFault::Refuses:
        return {
            EnrichmentTexts::tr("The language model’s service refuses the question"),
            EnrichmentTexts::tr("It answers %1. Compare address, model and key with what the service says.", "a number")
                .arg(detail)};
    case EnrichmentFault::Moved:
        return {EnrichmentTexts::tr("The language model has another address by now"),
                EnrichmentTexts::tr("The old one answers %1. Enter the new one.", "a number").arg(detail)};
    case EnrichmentFault::NotAModel:
        return {EnrichmentTexts::tr("No language model answers at this address"),
                EnrichmentTexts::tr("What answers there speaks another language (%1). Most addresses end with /v1.")
                    .arg(detail)};
    case EnrichmentFault::None:
    case EnrichmentFault::TooLong:
    case EnrichmentFault::Unreadable:
    case EnrichmentFault::ModelRefuses:
    case EnrichmentFault::TooOld:
        break;
    }
    return {};
}

/// Of a single conversation.
ProblemText problemOfConversation(const EnrichmentTrouble& trouble)
{
    switch (trouble.fault) {
    case EnrichmentFault::TooLong:
        return {EnrichmentTexts::tr("The conversation is longer than the model can read"),
                EnrichmentTexts::tr("Choose a model that reads more at once, then ask again.")};
    case EnrichmentFault::Unreadable:
        return {EnrichmentTexts::tr("The model did not answer in the form it was asked for"),
                EnrichmentTexts::tr("Ask again. If it stays so, choose a larger model (%1).").arg(trouble.detail)};
    case EnrichmentFault::ModelRefuses:
        return {EnrichmentTexts::tr("The model says nothing about this conversation"),
                EnrichmentTexts::tr("Nothing is written for it. Another model may be willing.")};
    case EnrichmentFault::TooOld:
        return {EnrichmentTexts::tr("The model could not be asked for three days"),
                EnrichmentTexts::tr("You can still have it asked.")};
    case EnrichmentFault::None:
    case EnrichmentFault::NotReached:
    case EnrichmentFault::Fails:
    case EnrichmentFault::TooMany:
    case EnrichmentFault::KeyRefused:
    case EnrichmentFault::KeyMissing:
    case EnrichmentFault::NoSuchModel:
    case EnrichmentFault::Unpaid:
    case EnrichmentFault::Refuses:
    case EnrichmentFault::Moved:
    case EnrichmentFault::NotAModel:
        break;
    }
    return {};
}

QString readCaption(const Enrichment& enrichment)
{
    QStringList lines;
    if (!enrichment.reading.summary.isEmpty()) {
        lines.append(shortened(enrichment.reading.summary));
    }
    lines.append(
        askedFigures(enrichment.model, enrichment.durationMs, enrichment.tokensRead + enrichment.tokensWritten));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString riskWord(const QString& risk)
{
    return risk == QLatin1String("low")      ? EnrichmentTexts::tr("Low", "risk")
           : risk == QLatin1String("medium") ? EnrichmentTexts::tr("Medium", "risk")
           : risk == QLatin1String("high")   ? EnrichmentTexts::tr("High", "risk")
                                             : risk;
}

QString languageName(const QString& code)
{
    const QList<WrittenLanguage> all = writtenLanguages();
    const auto known =
        std::find_if(all.begin(), all.end(), [&code](const WrittenLanguage& each) { return each.code == code; });
    return known == all.end() ? code : known->name;
}

} // namespace

EnrichmentLook lookOf(const Enrichment& enrichment)
{
    switch (enrichment.state) {
    case EnrichmentState::Answered:
    case EnrichmentState::Done:
        return EnrichmentLook::Read;
    case EnrichmentState::Nothing:
        return EnrichmentLook::Nothing;
    case EnrichmentState::Failed:
        return EnrichmentLook::Failed;
    case EnrichmentState::Waiting:
        break;
    }
    return enrichment.trouble.fault == EnrichmentFault::None ? EnrichmentLook::Waiting : EnrichmentLook::Trouble;
}

ProblemText enrichmentProblem(const EnrichmentTrouble& trouble)
{
    return domain::isOfConversation(trouble.fault) ? problemOfConversation(trouble) : problemOfService(trouble);
}

QString addressProblem(app::PostAddressFault fault)
{
    switch (fault) {
    case app::PostAddressFault::Missing:
        return EnrichmentTexts::tr("Enter the address of the language model");
    case app::PostAddressFault::NoAddress:
        return EnrichmentTexts::tr("This is no address: copy all of it, up to /v1");
    case app::PostAddressFault::Unencrypted:
        return EnrichmentTexts::tr("It has to begin with https://; http:// is only for this PC");
    case app::PostAddressFault::UserOrFragment:
        return EnrichmentTexts::tr("There is a user or a # in it: copy it again without");
    }
    return {};
}

// How it goes

QString enrichmentLine(const EnrichmentStatus& status, qint64 nowMs)
{
    if (!status.isOn) {
        return EnrichmentTexts::tr("Off: nothing is sent to a language model");
    }
    if (status.trouble.fault != EnrichmentFault::None) {
        const QString why = enrichmentProblem(status.trouble).title;
        return status.restsUntilMs > nowMs
                   ? joined({EnrichmentTexts::tr("Rests until %1", "a time").arg(timeText(status.restsUntilMs, nowMs)),
                             why})
                   : joined({EnrichmentTexts::tr("Rests", "the language model"), why});
    }
    QStringList counts{EnrichmentTexts::tr("%n conversations today", nullptr, status.today)};
    if (status.waiting > 0) {
        counts.append(EnrichmentTexts::tr("%n waiting", "conversations", status.waiting));
    }
    QStringList parts{EnrichmentTexts::tr("On", "the language model"), status.model, counts.join(QStringLiteral(", "))};
    if (status.dayIsFull) {
        parts.append(EnrichmentTexts::tr("no more before midnight"));
    }
    return joined(parts);
}

// The time line

QString enrichmentTitle(const Enrichment& enrichment)
{
    switch (lookOf(enrichment)) {
    case EnrichmentLook::Read:
        return EnrichmentTexts::tr("The language model read the conversation");
    case EnrichmentLook::Waiting:
        return EnrichmentTexts::tr("The language model will read the conversation");
    case EnrichmentLook::Trouble:
        return EnrichmentTexts::tr("The language model will be asked again");
    case EnrichmentLook::Failed:
        return EnrichmentTexts::tr("Not read by the language model");
    case EnrichmentLook::Nothing:
        return EnrichmentTexts::tr("The language model was not asked");
    }
    return {};
}

QString enrichmentCaption(const Enrichment& enrichment)
{
    const ProblemText problem = enrichmentProblem(enrichment.trouble);
    switch (lookOf(enrichment)) {
    case EnrichmentLook::Read:
        return readCaption(enrichment);
    case EnrichmentLook::Waiting:
        return EnrichmentTexts::tr("It waits for its turn", "conversation");
    case EnrichmentLook::Trouble:
        return problem.title;
    case EnrichmentLook::Failed:
        return problem.title.isEmpty() ? EnrichmentTexts::tr("It did not say why")
                                       : problem.title + u'\n' + problem.meaning;
    case EnrichmentLook::Nothing:
        return EnrichmentTexts::tr("Too little was written to be read");
    }
    return {};
}

QString askedFigures(const QString& model, qint64 durationMs, int tokens)
{
    QStringList parts;
    if (!model.isEmpty()) {
        parts.append(model);
    }
    if (durationMs > 0) {
        parts.append(durationText(durationMs));
    }
    if (tokens > 0) {
        parts.append(EnrichmentTexts::tr("%1 tokens", "a number").arg(QLocale().toString(tokens)));
    }
    return joined(parts);
}

QList<ReadingLine> readingLines(const ConversationReading& reading)
{
    QList<ReadingLine> lines;
    const auto add = [&lines](const QString& label, const QString& text) {
        if (!text.isEmpty()) {
            lines.append({label, text});
        }
    };
    const QLocale locale;
    add(EnrichmentTexts::tr("Summary", "of a conversation"), reading.summary);
    add(EnrichmentTexts::tr("Topic", "of a conversation"), reading.topic);
    add(EnrichmentTexts::tr("Score", "of a lead"),
        reading.score ? EnrichmentTexts::tr("%1 of 100", "a number").arg(locale.toString(*reading.score)) : QString());
    add(EnrichmentTexts::tr("Why", "a lead is worth calling"), reading.qualification);
    add(EnrichmentTexts::tr("Next steps"), reading.nextSteps);
    add(EnrichmentTexts::tr("Budget"), reading.budget);
    add(EnrichmentTexts::tr("When", "somebody wants to buy"), reading.timeline);
    add(EnrichmentTexts::tr("Language", "of a conversation"), languageName(reading.language));
    add(EnrichmentTexts::tr("Mood", "of a visitor"),
        reading.sentiment ? EnrichmentTexts::tr("%1, from −1 (upset) to 1 (delighted)", "a number")
                                .arg(locale.toString(*reading.sentiment, 'g', 2))
                          : QString());
    add(EnrichmentTexts::tr("Risk of leaving"), riskWord(reading.churnRisk));
    return lines;
}

// Asking again

bool mayBeAsked(const domain::DeliveryDetail& detail, const EnrichmentStatus& status)
{
    return status.isOn && !detail.conversationId.isEmpty() && detail.row.type != domain::enrichedType &&
           std::all_of(detail.enrichments.begin(), detail.enrichments.end(),
                       [](const Enrichment& each) { return each.state == EnrichmentState::Failed; });
}

QString askedAgain(int conversations)
{
    return conversations > 0 ? EnrichmentTexts::tr("The language model is asked")
                             : EnrichmentTexts::tr("There is nothing to ask the language model about");
}

// To choose from

QList<ModelPreset> modelPresets()
{
    return {{EnrichmentTexts::tr("On this PC (Ollama)"), QStringLiteral("http://localhost:11434/v1"),
             QStringLiteral("llama3.1")},
            {QStringLiteral("OpenAI"), QStringLiteral("https://api.openai.com/v1"), QStringLiteral("gpt-4o-mini")},
            {QStringLiteral("Mistral"), QStringLiteral("https://api.mistral.ai/v1"),
             QStringLiteral("mistral-small-latest")},
            {EnrichmentTexts::tr("Another service"), {}, {}}};
}

QList<WrittenLanguage> writtenLanguages()
{
    static constexpr std::pair<const char*, const char*> known[]{
        {"bg", "Български"},  {"cs", "Čeština"},     {"da", "Dansk"},     {"de", "Deutsch"},  {"et", "Eesti"},
        {"el", "Ελληνικά"},   {"en", "English"},     {"es", "Español"},   {"fr", "Français"}, {"hr", "Hrvatski"},
        {"it", "Italiano"},   {"lv", "Latviešu"},    {"lt", "Lietuvių"},  {"hu", "Magyar"},   {"nl", "Nederlands"},
        {"nb", "Norsk"},      {"pl", "Polski"},      {"pt", "Português"}, {"ro", "Română"},   {"ru", "Русский"},
        {"sk", "Slovenčina"}, {"sl", "Slovenščina"}, {"fi", "Suomi"},     {"sv", "Svenska"},  {"tr", "Türkçe"},
        {"uk", "Українська"}, {"ar", "العربية"},     {"zh", "中文"},      {"ja", "日本語"},   {"ko", "한국어"}};
    QList<WrittenLanguage> all;
    for (const auto& [code, name] : known) {
        all.append({QString::fromLatin1(code), QString::fromUtf8(name)});
    }
    std::sort(all.begin(), all.end(), [](const WrittenLanguage& a, const WrittenLanguage& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

} // namespace leadferry::presentation
