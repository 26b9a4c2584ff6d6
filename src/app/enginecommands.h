// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the engine's commands and their arguments, one line each; shared by the window, the command line and the
// local socket. All arguments and answers are JSON objects.
#pragma once

namespace leadferry::app::command {

/// {"name","key","expectedHubId","apiUrl","appUrl"} → {"portal":…,"again":bool}; connects with a
/// service key. An account that is connected already is connected again ("again") and keeps its name unless "name" is
/// given. "expectedHubId": the account of a portal that is connected again; another one is refused with nothing
/// changed; then an empty "key" means the one that is kept. Empty URLs mean those of the expected portal, else HubSpot.
/// progress {"step":"prepare"}, {"step":"wait","secondsLeft":…,"why":"asked"|"fails"}; after a wait the step before it
/// again; {"step":"account","hubId":…,"name":…}: which account it is, and how it is called if it is connected already.
/// A failure is preceded by {"step":"failed","reason":…}, one of domain/connectreason.h.
inline constexpr auto connectServiceKey = "connect-service-key";
/// {"name","clientId","clientSecret","expectedHubId","suggestedHubId","apiUrl","appUrl","pkce","openBrowser",
/// "timeoutMs","language"} → as with a service key. Without "clientSecret" the app must be kept or built in; without
/// "clientId" it is the first of hubSpotApps. "suggestedHubId" is chosen beforehand on HubSpot's page, and any other is
/// fine, too. "language": a locale's name, for the pages that the browser shows in the end.
/// progress {"step":"browser","url":…,"secondsLeft":…}, {"step":"token"}, and as with a service key
inline constexpr auto connectOAuth = "connect-oauth";
/// {"expectedHubId"} → {"apps":[{"clientId","builtIn"}]}; the HubSpot apps that connectOAuth needs no secret for, the
/// one to offer first: that of the portal, then those used last, then the built-in one
inline constexpr auto hubSpotApps = "hubspot-apps";
/// {"name"} → {"portal":…}; looks at a connected portal anew: whether it answers, what it grants and allows
inline constexpr auto recheck = "recheck";
/// {"name","onlyHere"} → {"name","problems":[…]}; uninstalls the app, revokes and forgets the secrets; with "onlyHere"
/// only forgets them. Events and log stay, what is not delivered is held until the same account is connected again.
inline constexpr auto disconnect = "disconnect";
/// {"ids":[…]} or a filter (domain::toJson(DeliveryFilter), with "status"), and "mapping": "today" (default) or "then"
/// → {"retried":N}; goes although delivery is paused. With "again" what is in HubSpot is written once more instead,
/// into the same records. A filter may go in parts: with "limit" and "beyondId" (of the part before, else 0) the answer
/// has "ids", "more" and "reachedId", too.
inline constexpr auto retry = "retry";
/// {"ids":[…]} or a filter → {"cancelled":N}; fields that were held while their record went out are given up, too
inline constexpr auto cancelDeliveries = "cancel";
/// {"id","event":{…}} → {"started":1, or 0 where nothing is to be written otherwise}; what the event of that delivery
/// says from now on, in the native form; the original stays beside it. What is not written yet goes out by it, and what
/// was written gets what differs. Conflict: it is on its way just now.
inline constexpr auto correctEvent = "correct";
/// {"id","operation","record"} → {}; a record that is held or exhausted is written into the one of that id in HubSpot
inline constexpr auto joinRecord = "join";
/// {"status","limit"} → {"replies":[…]} (domain::toJson(Reply)): what agents answered, the newest first; "status"
/// empty: all
inline constexpr auto replies = "replies";
/// {"id"} of a delivery, or {"source"} → {"started":N}; what agents answered in its conversation (in all of the source)
/// and has not reached the bot is brought again at once, also where the tries were used up
inline constexpr auto retryReplies = "retry-replies";
/// {"limit"} →
/// {"events":[…],"address","model","language","mostADay","status":domain::toJson(EnrichmentStatus),"newest":
/// [domain::toJson(Enrichment)]}: what is set about reading conversations by a language model, and what came of it
inline constexpr auto enrichment = "enrichment";
/// {"id"} of a delivery, or {} → {"started":N}; the language model is asked about its conversation, once more where it
/// gave no usable answer; without "id" about all of the last three days that have none. A conversation that was read
/// stays as it is.
inline constexpr auto enrich = "enrich";
/// {"key"} → {}; kept with the secrets and used from now on for the address in the settings, and for no other; an empty
/// one forgets it. Invalid: no address is set
inline constexpr auto setEnrichmentKey = "set-enrichment-key";
/// {"address","model","language","key"} → {"model","durationMs","tokensRead","tokensWritten","reading":{…}}, or
/// {"trouble":{"fault","detail","text"}}; asks about a made-up conversation. What is missing is taken from the
/// settings, the key from the secrets, if it was given for that address.
inline constexpr auto tryEnrichment = "try-enrichment";
/// {"id","operation","property"} → domain::toJson(ValueOrigin): why the record was given that value
inline constexpr auto explainValue = "explain";
/// {"portal"} → {}; nothing more goes to that portal (empty: to any) until it is resumed, also after a restart. Events
/// are still taken in.
inline constexpr auto pause = "pause";
/// {"portal"} → {}; ends the pause of that portal, or (empty) the one of everything
inline constexpr auto resume = "resume";
/// {"text","source"} → {"accepted":[{"id","eventId","status"}],"rejected":[{"line","reason"}]}; one object, an array or
/// lines, as the port would take them. "source" empty: "port".
inline constexpr auto send = "send";
/// {"text","format","source"} or {"ids":[…]} of deliveries, {"portal","offline","mappings"} → what delivering that
/// would write, with nothing written: {"events":[…],"ignored":[…],"rejected":[…],"deliveries":[…],"summary":{…}}, see
/// app/dryrunreport.h. "format": the name of a source format, or a document of a user's own. "portal" may be left out
/// where there is one; "offline": the portal is not asked, and one need not be connected. "mappings": a document as in
/// importMappings, in place of those in use of the same types.
inline constexpr auto preview = "preview";
/// {} → {"settings":[{"name","value","default","meaning"}]}; a value that cannot be used has its "problem", too
inline constexpr auto settings = "settings";
/// {"name","value"} → {}; an empty value brings the default back. Heeded while the engine runs, but for the API
/// version.
inline constexpr auto changeSetting = "change-setting";
/// {} → {"mappings":[…]}; those in use, built-in ones included
inline constexpr auto mappings = "mappings";
/// {"eventType"} → {"versions":[{"mapping","savedAtMs","savedBy"}]}, newest first; the last one is the built-in
/// mapping, where there is one, without "savedAtMs" and "savedBy"
inline constexpr auto mappingHistory = "mapping-history";
/// {"document":…}: a mapping or {"mappings":[…]} → {"saved":[{"eventType","version"}],"unchanged":N,"replanned":N}
inline constexpr auto importMappings = "import-mappings";
/// {"name"}: one portal, or (empty) all → {"checks":[…]}, each as domain::toJson(CheckResult) has it;
/// progress {"step":"checked","done":N,"of":M,"checks":[…]}
inline constexpr auto doctor = "doctor";
/// {"bot" or "source","portal"} → {"portal","sent":N}; from now on, and N unrouted deliveries of it go there now
inline constexpr auto setRoute = "set-route";
/// {"bot" or "source"} → {}; its next events follow the source's route or the only portal, or are unrouted
inline constexpr auto removeRoute = "remove-route";
/// {"ids":[…],"portal"} → {"portal","sent":N}; only what is unrouted goes there, routes stay as they are
inline constexpr auto choosePortal = "choose-portal";
/// {"ids":[…],"portal"} → {"portal","deliveries":[…]} (domain::toJson(DeliveryMove)): what moving them would mean
inline constexpr auto moveOutlook = "move-outlook";
/// {"ids":[…],"portal"} → {"portal","moved":N,"deliveries":[…]} as they were: what they have written stays in the old
/// portal, the rest is given up there, and the other portal gets deliveries of the same events. Conflict: one of them
/// cannot be moved, so none was.
inline constexpr auto moveDeliveries = "move";
/// {"from","to"} → {"from","to","routes":[…],"missing":[…],"properties":[…]} (domain::toJson(SetupDifference)): what
/// letting the second portal take over from the first would mean; the first may be disconnected
inline constexpr auto setupDifference = "setup-difference";
/// {"from","to"} → the same and "moved":N; the routes lead to the second portal from now on
inline constexpr auto copySetup = "copy-setup";
/// {} → {"sources":[{"name","named","address","publicAddress","format","bot","portal","scheme","header","hosts":[…],
/// "replies":{"way","to"},"today","shadow","shadowed","refused","refusedAt","refusedWhy"}]}; "format" is a name or a
/// user's own document, "portal" null where events have no route, "shadowed" how many deliveries shadow mode holds,
/// "scheme" how senders prove who they are ("none": not at all), "refused" how many requests did not, since the source
/// was last changed
inline constexpr auto sources = "sources";
/// {"name","format","bot","portal","shadow","scheme","header","hosts","secret","verifyToken","replyWay","replyTo"} →
/// the source as in the list, and where a secret for posting answers was made for it, that as "replySecret". All but
/// the name may be left out. "hosts" is a text. With a secret and no scheme it is the one of the format's platform,
/// else "hmac". Secrets are kept with the secrets. "replyWay" is "fetch", "post" to the address in "replyTo", or
/// "outbox", the folder there; "replyTo" alone says it, too. Conflict: there is one of that name.
inline constexpr auto addSource = "add-source";
/// The same; what is left out stays as it is. The port and the folder have only "portal", "shadow" and the answers to
/// change. A source whose answers are no longer posted has no secret for that any more. What
/// shadow mode holds stays held (see goLive).
inline constexpr auto changeSource = "change-source";
/// {"name"} → {"name","problems":[…]}; its address and its secret are gone, its events stay.
inline constexpr auto removeSource = "remove-source";
/// {"name"} → {"name","secret"}: with which the answers that are posted to its bot are signed. NotFound: they are not
/// posted, or none is kept.
inline constexpr auto replySecret = "reply-secret";
/// The same with another one, which counts from now on.
inline constexpr auto newReplySecret = "new-reply-secret";
/// {"name","deliver"} → {"name","released":N,"shadowed":N}; out of shadow mode, and with "deliver" what it holds goes
/// out now; also later, when the source is live already
inline constexpr auto goLive = "go-live";
/// {"portal","fresh"} → {"portal":name,"report":…} (domain::toJson(PropertyReport)): what the mappings in use, the keys
/// and the own list need, against what the portal has. Without "fresh" the last report, where there is one.
/// "portal" may be left out where there is one.
inline constexpr auto checkProperties = "check-properties";
/// {"portal","items":[{"object","name"}]} → {"portal":name,"outcomes":[…],"report":…} (domain::toJson(RepairOutcome));
/// creates, restores and adds options; without "items" whatever can be repaired. Nothing else in HubSpot is changed.
/// progress {"step":"repaired","done":N,"of":M}
inline constexpr auto repairProperties = "repair-properties";
/// domain::toJson(OverviewQuestion) → domain::toJson(Overview): counts over spans of time, times, what waits for a
/// person.
inline constexpr auto overview = "overview";
/// {"portal","items":[{"object","name"}]} → {"portal":name,"looked":N,"completed":N}: sends these properties to the
/// records that went out without them, as far as the stored events have a value for them. Progress:
/// {"step":"completed","done":N,"of":N}. Invalid: no mapping in use writes them.
inline constexpr auto completeRecords = "complete-records";
/// {} → {"properties":[…],"sets":{name:[…]}} (domain::toJson(PropertyDefinition)): the own list, and the sets that come
/// with the program
inline constexpr auto ownProperties = "own-properties";
/// {"document":{"properties":[…]}} → {"saved":N}; adds them to the own list, or replaces those of the same name. All or
/// none.
inline constexpr auto addOwnProperties = "add-own-properties";
/// {"items":[{"object","name"}]} → {"removed":N}; from the own list; in HubSpot nothing is changed
inline constexpr auto removeOwnProperties = "remove-own-properties";
/// {"portal","type"} → domain::toJson(TestLead) and "trouble" (why HubSpot could not be read back; empty: it was); a
/// marked sample of the event type ("lead.captured.v1") goes through mapping, queue and portal, and is read back.
/// progress {"step":"sent"}, {"step":"delivered"}
inline constexpr auto testLead = "test-lead";
/// {"delivery":12} → {"removed":N,"problems":[…]}; removes from HubSpot what a test lead wrote. Invalid: it is none.
inline constexpr auto removeTestLead = "remove-test-lead";
/// {"portal","sinceMs"} → as `proof` has it, and up to 1,000 differences; reads back what deliveries have written and
/// compares. "portal" empty: all; without "sinceMs" what changed since the last proof of all without trouble, and the
/// last 24 hours at least. Conflict: one is under way. progress {"step":"read","done":N,"of":M}, deliveries
inline constexpr auto verify = "verify";
/// {"id","afterId","limit"} → {"proof":…,"differences":[…],"more":bool} (domain::toJson(ProofReport),
/// toJson(ProofDifference)); without "id" the newest; without a proof {}. "limit" 0: no differences.
inline constexpr auto proof = "proof";
/// {"proof","ids":[…],"recreate","overwrite"} → {"replayed":N,"left":M}; sends again what a proof found missing. "ids"
/// of differences, empty: all that were not sent again yet. Left are records that somebody has deleted, unless
/// "recreate", and values that somebody has changed, unless "overwrite"; without "ids" also who left a list.
inline constexpr auto replayProof = "replay-proof";
/// {"week"}: "2026-W48" → domain::toJson(WeekSummary): counts and causes of that week, and of the one before. Without
/// "week" the last whole one, by this PC's clock.
inline constexpr auto summary = "summary";
/// {"user","password"} → {}; kept with the secrets and used from now on; an empty user forgets them
inline constexpr auto proxyLogin = "proxy-login";
/// {} → {"desktop","sound","quietHours","quietUntilMs","newLead","escalation","scoreAbove","namePeople","language",
/// "languages":[…],"webhook":{"set","triedAtMs","failure"},"states":[{"kind","portalId","name","count","sinceMs",
/// "overMs","told","text"}],"told":[{"atMs","began":[…],"over":[…],"events":[…],"text"}]}: what is set, what does not
/// work as it was seen last, and what was told last, the newest first. "failure": why the last post did not arrive;
/// "overMs": since when it works again; "languages": those that the webhook's words are in. "text" is English.
inline constexpr auto alerts = "alerts";
/// {"url"} → {}; kept with the secrets, and used from now on; an empty one forgets it
inline constexpr auto setAlertWebhook = "set-alert-webhook";
/// {} → {"desktop":"asked"|"off"|"no-window","webhook":"arrived"|"none"|"failed","failure"}; tells a test in every way
/// that is on
inline constexpr auto testAlert = "test-alert";
/// {} → {}; rows were written by another process: look again.
inline constexpr auto nudge = "nudge";

} // namespace leadferry::app::command
