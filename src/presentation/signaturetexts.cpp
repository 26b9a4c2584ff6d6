// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/signaturetexts.h"

#include "domain/secrettrouble.h"
#include "presentation/connecttexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace leadferry::presentation {

namespace {

struct SchemeText
{
    const char* scheme;
    const char* title;
    const char* hint;
};

/// One for each line of ingest/signaturecatalog.cpp; tests/presentation/signaturetextstest.cpp compares.
constexpr std::array texts{
    SchemeText{"none", QT_TRANSLATE_NOOP("SignatureTexts", "None: only from this computer"), ""},
    SchemeText{"bearer", QT_TRANSLATE_NOOP("SignatureTexts", "Bearer token"),
               QT_TRANSLATE_NOOP("SignatureTexts", "Make up a long one, and let the sender put it into the header "
                                                   "Authorization, after the word Bearer.")},
    SchemeText{"header", QT_TRANSLATE_NOOP("SignatureTexts", "Secret in a header"),
               QT_TRANSLATE_NOOP("SignatureTexts",
                                 "The sender puts it into this header as it is. Make up a long one, or copy the one "
                                 "that the sender shows.")},
    SchemeText{"key", QT_TRANSLATE_NOOP("SignatureTexts", "Secret in the address"),
               QT_TRANSLATE_NOOP("SignatureTexts",
                                 "For senders that can do nothing else: make up a long one of letters "
                                 "and digits, and end the address at the sender with ?key= and it.")},
    SchemeText{"hmac", QT_TRANSLATE_NOOP("SignatureTexts", "HMAC-SHA256 in a header"),
               QT_TRANSLATE_NOOP("SignatureTexts", "The sender signs each body with it, in hex or base64.")},
    SchemeText{"standard", QT_TRANSLATE_NOOP("SignatureTexts", "Standard Webhooks"),
               QT_TRANSLATE_NOOP("SignatureTexts", "The sender shows it; it begins with whsec_.")},
    SchemeText{"botpress", "Botpress",
               QT_TRANSLATE_NOOP("SignatureTexts",
                                 "Make up a long one, and enter it in your bot as the webhook secret of the Chat "
                                 "integration. For an Execute code card choose the secret in a header.")},
    SchemeText{"chatwoot", "Chatwoot",
               QT_TRANSLATE_NOOP("SignatureTexts", "Settings › Integrations › Webhooks: the secret of the webhook.")},
    SchemeText{
        "crisp", QT_TRANSLATE_NOOP("SignatureTexts", "Crisp, hooks of a plugin"),
        QT_TRANSLATE_NOOP("SignatureTexts",
                          "Marketplace › your plugin › Hooks: the signing secret. The hooks of a website are not "
                          "signed: for these choose the secret in the address.")},
    SchemeText{"hubspot", QT_TRANSLATE_NOOP("SignatureTexts", "HubSpot, version 3"),
               QT_TRANSLATE_NOOP("SignatureTexts", "Your app › Auth: the client secret.")},
    SchemeText{"intercom", "Intercom",
               QT_TRANSLATE_NOOP("SignatureTexts", "Developer Hub › your app › Basic information: the client secret.")},
    SchemeText{
        "livechat", "LiveChat",
        QT_TRANSLATE_NOOP("SignatureTexts",
                          "Make up a long one, and enter it as the secret key of the webhook, beside the address: "
                          "LiveChat sends it along.")},
    SchemeText{"meta", QT_TRANSLATE_NOOP("SignatureTexts", "Meta (WhatsApp, Messenger, Instagram)"),
               QT_TRANSLATE_NOOP("SignatureTexts",
                                 "App dashboard › App settings › Basic: the app secret. The verify token is a word you "
                                 "make up; enter the same one at Meta, beside the address.")},
    SchemeText{
        "tawk", "tawk.to",
        QT_TRANSLATE_NOOP("SignatureTexts", "Administration › Settings › Webhooks: the secret key of the webhook.")},
    SchemeText{"tidio", "Tidio",
               QT_TRANSLATE_NOOP("SignatureTexts", "Settings › Developer › Webhooks: the secret of the webhook.")},
    SchemeText{
        "typeform", "Typeform",
        QT_TRANSLATE_NOOP("SignatureTexts",
                          "Make up a long one, and enter it at your form › Connect › Webhooks › Edit › Secret.")},
    SchemeText{
        "zendesk", "Zendesk",
        QT_TRANSLATE_NOOP("SignatureTexts",
                          "Admin Centre › Apps and integrations › Webhooks › your webhook: the signing secret.")},
};

QString said(const char* text)
{
    return QCoreApplication::translate("SignatureTexts", text);
}

const SchemeText* textOf(const QString& scheme)
{
    const auto* found = std::find_if(texts.begin(), texts.end(),
                                     [&](const SchemeText& text) { return scheme == QLatin1String(text.scheme); });
    return found == texts.end() ? nullptr : found;
}

} // namespace

QString schemeTitle(const QString& scheme)
{
    const auto* text = textOf(scheme.isEmpty() ? QStringLiteral("none") : scheme);
    return text == nullptr ? scheme : said(text->title);
}

QString secretHint(const QString& scheme)
{
    const auto* text = textOf(scheme);
    return text == nullptr || *text->hint == '\0' ? QString() : said(text->hint);
}

QString guardProblem(app::GuardFault fault)
{
    switch (fault) {
    case app::GuardFault::UnknownScheme:
        return said(QT_TRANSLATE_NOOP("SignatureTexts", "This version does not know it: choose another"));
    case app::GuardFault::Header:
        return said(QT_TRANSLATE_NOOP("SignatureTexts", "This is no name of a header: write it like X-Signature"));
    case app::GuardFault::Hosts:
        return said(QT_TRANSLATE_NOOP("SignatureTexts",
                                      "Write only the name, like hooks.example.com, without https:// and path"));
    case app::GuardFault::HostsUnsigned:
        return said(QT_TRANSLATE_NOOP("SignatureTexts",
                                      "Whoever knows this name could send events: choose a signature with it"));
    case app::GuardFault::Secret:
        return said(QT_TRANSLATE_NOOP("SignatureTexts", "Enter the secret that the sender has"));
    case app::GuardFault::SecretForm:
        return said(QT_TRANSLATE_NOOP("SignatureTexts", "This is none of Standard Webhooks: it begins with whsec_"));
    }
    return {};
}

ProblemText savingProblem(const base::Error& error)
{
    const auto trouble = domain::secretTroubleOf(error);
    return trouble ? connectProblem({error, domain::reasonOf(*trouble)}) : problemOf(error);
}

} // namespace leadferry::presentation
