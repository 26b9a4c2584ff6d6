#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, independent HubSpot to test against: small, in memory, and stricter than HubSpot itself.

Written from HubSpot's published interface and from nothing in src/sandbox, so that one misunderstanding cannot hide in
both. Whatever HubSpot's interface description would not allow is a violation: it is answered with an error and kept for
GET /_report, which the tests read at the end. First line of stdout: {"url","serviceKey"}. Ends when stdin closes.
"""
import argparse
import json
import random
import re
import sys
import threading
import uuid
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

VERSION = "2026-09"
OBJECTS = ("contacts", "companies", "deals", "tickets", "notes", "tasks")
# Default associations that may be made while creating, by HubSpot's own numbers; unlabelled ones only.
LINK_TYPES = {("notes", "contacts"): 202, ("notes", "companies"): 190, ("notes", "deals"): 214, ("notes", "tickets"): 228,
              ("tasks", "contacts"): 204, ("tasks", "deals"): 216, ("tasks", "tickets"): 230, ("tasks", "companies"): 192,
              ("tickets", "contacts"): 16, ("tickets", "companies"): 339, ("tickets", "deals"): 28,
              ("deals", "contacts"): 3, ("deals", "companies"): 341, ("deals", "tickets"): 27,
              ("contacts", "companies"): 279, ("contacts", "tickets"): 15, ("contacts", "deals"): 4,
              ("contacts", "notes"): 201, ("companies", "contacts"): 280}
STAGES = {"tickets": ("0", ("1", "2", "4")), "deals": ("default", ("appointmentscheduled", "closedwon"))}
FIELD_TYPES = {"bool": {"booleancheckbox"}, "date": {"date"}, "datetime": {"date"}, "number": {"number"},
               "enumeration": {"select", "radio", "checkbox", "booleancheckbox"},
               "string": {"text", "textarea", "html", "phonenumber", "file"}}
TIME = r"\d{10,14}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
# property → pattern of its whole value, or None for any text
STANDARD = {
    "contacts": {"email": r"[^@\s]+@[^@\s]+\.[^@\s]+", "firstname": None, "lastname": None, "phone": None, "company": None,
                 "lifecyclestage": r"subscriber|lead|marketingqualifiedlead|salesqualifiedlead|opportunity|customer|evangelist|other",
                 "hs_lead_status": None, "website": None, "hs_language": None, "hs_additional_emails": None},
    "companies": {"name": None, "domain": None, "description": None},
    "deals": {"dealname": None, "dealstage": "|".join(STAGES["deals"][1]), "pipeline": "default",
              "amount": r"-?\d+(\.\d+)?", "closedate": TIME, "description": None},
    "tickets": {"subject": None, "content": None, "hs_pipeline": "0", "hs_pipeline_stage": "|".join(STAGES["tickets"][1]),
                "hs_ticket_priority": "LOW|MEDIUM|HIGH|URGENT", "source_type": "CHAT|EMAIL|FORM|PHONE",
                "hs_ticket_category": None},
    "notes": {"hs_timestamp": TIME, "hs_note_body": None, "hubspot_owner_id": r"\d+", "hs_attachment_ids": None},
    "tasks": {"hs_timestamp": TIME, "hs_task_subject": None, "hs_task_body": None,
              "hs_task_status": "NOT_STARTED|COMPLETED|WAITING|IN_PROGRESS|DEFERRED",
              "hs_task_priority": "LOW|MEDIUM|HIGH", "hs_task_type": "EMAIL|CALL|TODO"},
}
REQUIRED = {"deals": ("dealname", "dealstage", "pipeline"), "tickets": ("subject", "hs_pipeline_stage"),
            "notes": ("hs_timestamp",), "tasks": ("hs_timestamp",), "companies": (), "contacts": ()}


class Refusal(Exception):
    """An answer that is no success. `violation`: the request itself was wrong, not only the state of things."""

    def __init__(self, status, category, message, violation=True, **context):
        super().__init__(message)
        self.status, self.category, self.violation, self.context = status, category, violation, context

    def body(self):
        return {"status": "error", "message": str(self), "category": self.category, "correlationId": str(uuid.uuid4()),
                "context": self.context}


def invalid(message, **context):
    return Refusal(400, "VALIDATION_ERROR", message, **context)


def check_fields(value, where, required, optional=()):
    """`value` is an object with all the required fields and no unknown ones."""
    if not isinstance(value, dict):
        raise invalid(f"{where}: not an object")
    for name in required:
        if name not in value:
            raise invalid(f"{where}.{name}: required field is missing")
    for name in value:
        if name not in required and name not in optional:
            raise invalid(f"{where}.{name}: unknown field")


def check_inputs(body, most, also_required=(), also_optional=()):
    check_fields(body, "body", ("inputs", *also_required), also_optional)
    if not isinstance(body["inputs"], list) or not 1 <= len(body["inputs"]) <= most:
        raise invalid(f"inputs: an array of 1 to {most} is needed")
    return body["inputs"]


def check_id(value, where):
    check_fields(value, where, ("id",))
    if not isinstance(value["id"], str) or not value["id"]:
        raise invalid(f"{where}.id: a string is needed")
    return value["id"]


class Portal:
    def __init__(self, options):
        self.options = options
        self.dice = random.Random(options.seed)
        self.records = {name: {} for name in OBJECTS}
        self.links = set()
        self.custom = {name: {} for name in OBJECTS}
        self.groups = {name: {f"{name}information": name} for name in OBJECTS}
        self.next_id = 1000
        self.violations, self.calls, self.lost = [], {}, 0
        self.lock = threading.Lock()

    def chance(self, share):
        return self.dice.random() < share

    # -- records ------------------------------------------------------------------------------------------------------

    def unique_properties(self, kind):
        own = [name for name, made in self.custom[kind].items() if made.get("hasUniqueValue")]
        return (["email"] if kind == "contacts" else []) + own

    def find(self, kind, name, value):
        return next((r for r in self.records[kind].values() if r["properties"].get(name, "").lower() == value.lower()), None)

    def check_properties(self, kind, properties, where):
        if not isinstance(properties, dict) or not properties:
            raise invalid(f"{where}.properties: an object with at least one property is needed")
        for name, value in properties.items():
            if name not in STANDARD[kind] and name not in self.custom[kind]:
                raise invalid(f"Property \"{name}\" does not exist", propertyName=[name])
            if not isinstance(value, str):
                raise invalid(f"{where}.properties.{name}: property values are strings", propertyName=[name])
            if value == "":
                raise invalid(f"{where}.properties.{name}: an empty value would clear the property", propertyName=[name])
            if len(value) > 65536:
                raise invalid(f"{where}.properties.{name}: longer than 65,536 characters", propertyName=[name])
            pattern = STANDARD[kind].get(name)
            if pattern and not re.fullmatch(pattern, value):
                raise invalid(f"Property values were not valid: {name} = {value[:40]!r}", propertyName=[name])

    def check_taken(self, kind, properties, own_id):
        for name in self.unique_properties(kind):
            other = self.find(kind, name, properties[name]) if properties.get(name) else None
            if other and other["id"] != own_id:
                what = "Contact already exists." if name == "email" else f"{name} already has that value."
                raise Refusal(409, "CONFLICT", f"{what} Existing ID: {other['id']}", violation=False, ids=[other["id"]])

    def shown(self, record, wanted=None, trace=None):
        properties = {k: v for k, v in record["properties"].items() if wanted is None or k in wanted}
        for name in wanted or ():
            properties.setdefault(name, None)
        shown = {"id": record["id"], "properties": {**properties, "hs_object_id": record["id"]}, "archived": False,
                 "createdAt": record["createdAt"], "updatedAt": record["createdAt"]}
        if trace is not None and not self.options.no_trace_ids:
            shown["objectWriteTraceId"] = trace
        return shown

    def check_create(self, kind, value, where):
        check_fields(value, where, ("properties", "associations"), ("objectWriteTraceId",))
        self.check_properties(kind, value["properties"], where)
        properties = value["properties"]
        if kind == "contacts" and not {"email", "firstname", "lastname"} & set(properties):
            raise invalid("a contact needs email, firstname or lastname")
        for name in REQUIRED[kind]:
            if name not in properties:
                raise invalid(f"{where}.properties.{name}: required property is missing", propertyName=[name])
        for number, link in enumerate(value["associations"]):
            place = f"{where}.associations[{number}]"
            check_fields(link, place, ("to", "types"))
            target = check_id(link["to"], place + ".to")
            if not isinstance(link["types"], list) or not link["types"]:
                raise invalid(place + ".types: an array of at least one is needed")
            for spec in link["types"]:
                check_fields(spec, place + ".types", ("associationCategory", "associationTypeId"))
                to = next((b for (a, b), n in LINK_TYPES.items() if a == kind and n == spec["associationTypeId"]), None)
                if spec["associationCategory"] != "HUBSPOT_DEFINED" or to is None:
                    raise invalid(f"{place}: association type {spec} does not exist for {kind}")
                if target not in self.records[to]:
                    raise invalid(f"{place}: there is no {to} record {target}")

    def create(self, kind, value):
        self.check_taken(kind, value["properties"], None)
        self.next_id += self.dice.randint(1, 9)
        record = {"id": str(self.next_id), "properties": dict(value["properties"]), "createdAt": now()}
        self.records[kind][record["id"]] = record
        for link in value["associations"]:
            for spec in link["types"]:
                to = next(b for (a, b), n in LINK_TYPES.items() if a == kind and n == spec["associationTypeId"])
                self.link(kind, record["id"], to, link["to"]["id"])
        return record

    def link(self, kind, record_id, to, to_id):
        self.links |= {(kind, record_id, to, to_id), (to, to_id, kind, record_id)}

    # -- batches ------------------------------------------------------------------------------------------------------

    def batch_create(self, kind, body):
        inputs = check_inputs(body, 100)
        for number, value in enumerate(inputs):
            self.check_create(kind, value, f"inputs[{number}]")
        self.check_no_twins(inputs, lambda v: v.get("objectWriteTraceId"), "objectWriteTraceId")
        for name in self.unique_properties(kind):
            self.check_no_twins(inputs, lambda v, name=name: v["properties"].get(name), name)
        return self.each(inputs, lambda v: self.check_taken(kind, v["properties"], None), lambda v: self.create(kind, v), 201)

    def batch_update(self, kind, body):
        inputs = check_inputs(body, 100)
        for number, value in enumerate(inputs):
            check_fields(value, f"inputs[{number}]", ("id", "properties"), ("objectWriteTraceId",))
            self.check_properties(kind, value["properties"], f"inputs[{number}]")
        self.check_no_twins(inputs, lambda v: v["id"], "id")
        return self.each(inputs, lambda v: self.check_update(kind, v), lambda v: self.update(kind, v), 200)

    def check_update(self, kind, value):
        if value["id"] not in self.records[kind]:
            raise Refusal(404, "OBJECT_NOT_FOUND", "resource not found", ids=[value["id"]])
        self.check_taken(kind, value["properties"], value["id"])

    def update(self, kind, value):
        record = self.records[kind][value["id"]]
        record["properties"].update(value["properties"])
        return record

    def batch_read(self, kind, body):
        inputs = check_inputs(body, 100, ("properties", "propertiesWithHistory"), ("idProperty",))
        by = body.get("idProperty")
        if by is not None and by not in self.unique_properties(kind):
            raise invalid(f"{by} is no unique property of {kind}")
        for name in body["properties"]:
            if name not in STANDARD[kind] and name not in self.custom[kind]:
                raise invalid(f"Property \"{name}\" does not exist", propertyName=[name])
        wanted = [check_id(value, f"inputs[{n}]") for n, value in enumerate(inputs)]
        self.check_no_twins(wanted, lambda v: v, "id")
        found = [(self.find(kind, by, v) if by else self.records[kind].get(v)) for v in wanted]
        missing = [v for v, record in zip(wanted, found) if not record]
        errors = [Refusal(404, "OBJECT_NOT_FOUND", f"Could not get some {kind}, they may be deleted or not exist.",
                          ids=missing).body()] if missing else []
        return self.batch([self.shown(r, body["properties"]) for r in found if r], errors, 200)

    def first_record(self, kind):
        return 200, {"results": [self.shown(r, ()) for r in [*self.records[kind].values()][:1]]}

    @staticmethod
    def check_no_twins(values, key, what):
        keys = [k for k in map(key, values) if k is not None]
        if len(keys) != len(set(keys)):
            raise invalid(f"the same {what} stands twice in one batch")

    def each(self, inputs, check, act, status):
        """Acts on what passes its check. Only where every input has a trace id may a part of them fail."""
        partial = not self.options.no_trace_ids and all("objectWriteTraceId" in value for value in inputs)
        passed, errors = [], []
        for value in inputs:
            try:
                check(value)
                passed.append(value)
            except Refusal as refusal:
                if not partial:
                    raise
                context = {**refusal.context, "objectWriteTraceId": [value["objectWriteTraceId"]]}
                errors.append({**refusal.body(), "context": context})
        return self.batch([self.shown(act(v), trace=v.get("objectWriteTraceId")) for v in passed], errors, status)

    def batch(self, results, errors, status):
        self.dice.shuffle(results)  # HubSpot promises no order
        body = {"status": "COMPLETE", "results": results, "startedAt": now(), "completedAt": now()}
        if errors:
            body |= {"numErrors": len(errors), "errors": errors}
        return (207 if errors else status), body

    # -- associations -------------------------------------------------------------------------------------------------

    def associate_default(self, kind, to, body):
        if (kind, to) not in LINK_TYPES and (to, kind) not in LINK_TYPES:
            raise invalid(f"there is no default association from {kind} to {to}")
        results = []
        for number, value in enumerate(check_inputs(body, 2000)):
            check_fields(value, f"inputs[{number}]", ("from", "to"))
            one, other = check_id(value["from"], f"inputs[{number}].from"), check_id(value["to"], f"inputs[{number}].to")
            if one not in self.records[kind] or other not in self.records[to]:
                raise Refusal(404, "OBJECT_NOT_FOUND", "one of the records does not exist")
            self.link(kind, one, to, other)
            results.append({"from": {"id": one}, "to": {"id": other},
                            "associationSpec": {"associationCategory": "HUBSPOT_DEFINED",
                                                "associationTypeId": LINK_TYPES.get((kind, to), 1)}})
        return self.batch(results, [], 200)

    def read_associations(self, kind, to, body):
        results = []
        for number, value in enumerate(check_inputs(body, 1000)):
            check_fields(value, f"inputs[{number}]", ("id",), ("after",))
            linked = [d for (a, b, c, d) in self.links if (a, b, c) == (kind, value["id"], to)]
            if linked:
                results.append({"from": {"id": value["id"]},
                                "to": [{"toObjectId": d, "associationTypes": [{"category": "HUBSPOT_DEFINED",
                                                                              "typeId": LINK_TYPES.get((kind, to), 1)}]}
                                       for d in linked]})
        return self.batch(results, [], 200)

    # -- schema -------------------------------------------------------------------------------------------------------

    def property_shown(self, kind, name):
        made = self.custom[kind].get(name)
        unique = bool(made and made.get("hasUniqueValue"))
        return {"name": name, "label": (made or {}).get("label", name), "type": (made or {}).get("type", "string"),
                "fieldType": (made or {}).get("fieldType", "text"), "groupName": (made or {}).get("groupName", f"{kind}information"),
                "description": "", "options": [], "hasUniqueValue": unique, "hubspotDefined": made is None,
                "calculated": False, "archived": False,
                "modificationMetadata": {"archivable": made is not None, "readOnlyDefinition": made is None,
                                         "readOnlyValue": name == "hs_additional_emails"}}

    def properties(self, kind):
        return 200, {"results": [self.property_shown(kind, name) for name in (*STANDARD[kind], *self.custom[kind])]}

    def property(self, kind, name):
        if name not in STANDARD[kind] and name not in self.custom[kind]:
            raise Refusal(404, "OBJECT_NOT_FOUND", f"{name} does not exist", violation=False)
        return 200, self.property_shown(kind, name)

    def create_property(self, kind, body):
        check_fields(body, "body", ("fieldType", "groupName", "label", "name", "type"),
                     ("description", "displayOrder", "formField", "hasUniqueValue", "hidden", "options", "dataSensitivity",
                      "externalOptions", "numberDisplayHint"))
        if not re.fullmatch(r"[a-z][a-z0-9_]*", body["name"]):
            raise invalid("the name must be lower-case letters, digits and _")
        if body["fieldType"] not in FIELD_TYPES.get(body["type"], ()):
            raise invalid(f"{body['type']} does not go with {body['fieldType']}")
        if body["groupName"] not in self.groups[kind]:
            raise invalid(f"there is no group {body['groupName']}")
        if body["name"] in STANDARD[kind] or body["name"] in self.custom[kind]:
            raise Refusal(409, "CONFLICT", f"A property named '{body['name']}' already exists.", violation=False)
        if body.get("hasUniqueValue") and self.options.no_unique_notes and kind in ("notes", "tasks"):
            raise Refusal(400, "VALIDATION_ERROR", f"hasUniqueValue is not supported for {kind}", violation=False)
        self.custom[kind][body["name"]] = body
        return 201, self.property_shown(kind, body["name"])

    def property_groups(self, kind):
        return 200, {"results": [{"name": n, "label": label, "archived": False} for n, label in self.groups[kind].items()]}

    def create_group(self, kind, body):
        check_fields(body, "body", ("name", "label"), ("displayOrder",))
        if body["name"] in self.groups[kind]:
            raise Refusal(409, "CONFLICT", "the group already exists", violation=False)
        self.groups[kind][body["name"]] = body["label"]
        return 201, {**body, "archived": False}

    def pipelines(self, kind):
        if kind not in STAGES:
            raise invalid(f"{kind} have no pipelines")
        name, stages = STAGES[kind]
        last = len(stages) - 1
        shown = [{"id": stage, "label": stage, "displayOrder": n, "archived": False, "createdAt": now(), "updatedAt": now(),
                  "writePermissions": "CRM_PERMISSIONS_ENFORCEMENT",
                  "metadata": {"ticketState": "CLOSED" if n == last else "OPEN", "isClosed": str(n == last).lower(),
                               "probability": "1.0" if n == last else "0.2"}} for n, stage in enumerate(stages)]
        return 200, {"results": [{"id": name, "label": name, "displayOrder": 0, "archived": False, "createdAt": now(),
                                  "updatedAt": now(), "stages": shown}]}

    @staticmethod
    def owners():
        return 200, {"results": [{"id": "41629779", "userId": 9586504, "userIdIncludingInactive": 9586504, "type": "PERSON",
                                  "email": "agent@example.com", "firstName": "Some", "lastName": "Agent", "teams": [],
                                  "archived": False, "createdAt": now(), "updatedAt": now()}]}

    @staticmethod
    def list_search(body):
        check_fields(body, "the body", (), ("listIds", "offset", "query", "count", "processingTypes", "additionalProperties",
                                            "sort"))
        return 200, {"total": 0, "offset": 0, "lists": [], "hasMore": False}

    @staticmethod
    def threads():
        return 200, {"results": []}

    @staticmethod
    def details():
        return 200, {"portalId": 146520887, "accountType": "DEVELOPER_TEST", "timeZone": "Europe/Berlin",
                     "companyCurrency": "EUR", "additionalCurrencies": [], "utcOffset": "+01:00",
                     "utcOffsetMilliseconds": 3600000, "uiDomain": "app-eu1.hubspot.com", "dataHostingLocation": "eu1"}

    def report(self):
        def linked(kind, record_id):
            links = {}
            for a, b, c, d in self.links:
                if (a, b) == (kind, record_id):
                    links.setdefault(c, []).append(d)
            return links
        return {"violations": self.violations, "calls": self.calls, "lost": self.lost,
                "records": {kind: [{"id": r["id"], "properties": r["properties"], "associations": linked(kind, r["id"])}
                                   for r in records.values()] for kind, records in self.records.items()}}


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


KIND = "(" + "|".join(OBJECTS) + ")"
# method, path, the Portal's answer, allowed query parameters. {v} is the one version spoken here.
ROUTES = [(method, re.compile(path.replace("{v}", VERSION)), answer, query) for method, path, answer, query in (
    ("POST", f"/crm/objects/{{v}}/{KIND}/batch/create", "batch_create", ()),
    ("POST", f"/crm/objects/{{v}}/{KIND}/batch/update", "batch_update", ()),
    ("POST", f"/crm/objects/{{v}}/{KIND}/batch/read", "batch_read", ("archived",)),
    ("GET", f"/crm/objects/{{v}}/{KIND}", "first_record", ("limit", "after", "properties", "archived")),
    ("POST", f"/crm/associations/{{v}}/{KIND}/{KIND}/batch/associate/default", "associate_default", ()),
    ("POST", f"/crm/associations/{{v}}/{KIND}/{KIND}/batch/read", "read_associations", ()),
    ("GET", f"/crm/properties/{{v}}/{KIND}", "properties", ("archived", "dataSensitivity", "locale", "properties")),
    ("POST", f"/crm/properties/{{v}}/{KIND}", "create_property", ()),
    ("GET", f"/crm/properties/{{v}}/{KIND}/groups", "property_groups", ("locale",)),
    ("POST", f"/crm/properties/{{v}}/{KIND}/groups", "create_group", ()),
    ("GET", f"/crm/properties/{{v}}/{KIND}/([a-z][a-z0-9_]*)", "property", ("archived", "dataSensitivity", "locale", "properties")),
    ("GET", f"/crm/pipelines/{{v}}/{KIND}", "pipelines", ()),
    ("GET", "/crm/owners/{v}", "owners", ("limit", "after", "email", "archived")),
    ("POST", "/crm/v3/lists/search", "list_search", ()),
    ("GET", "/conversations/conversations/{v}/threads", "threads",
     ("limit", "after", "sort", "latestMessageTimestampAfter", "association")),
    ("GET", "/account-info/{v}/details", "details", ()),
)]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    portal = None

    def do_GET(self):
        if self.path == "/_report":
            with self.portal.lock:
                self.answer(200, self.portal.report())
        else:
            self.serve("GET")

    def do_POST(self):
        self.serve("POST")

    def do_PUT(self):
        self.serve("PUT")

    def do_PATCH(self):
        self.serve("PATCH")

    def do_DELETE(self):
        self.serve("DELETE")

    def serve(self, method):
        url = urlsplit(self.path)
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        writes = url.path.endswith(("/create", "/update", "/default"))
        with self.portal.lock:
            if writes and self.portal.chance(self.portal.options.lose_requests):
                return self.hang_up()
            try:
                status, body = self.dispatch(method, url, raw)
            except Refusal as refusal:
                status, body = refusal.status, refusal.body()
                if refusal.violation:
                    self.portal.violations.append(f"{method} {url.path}: {status} {refusal}")
            name = f"{method} {url.path}"
            self.portal.calls[name] = self.portal.calls.get(name, 0) + 1
            if writes and self.portal.chance(self.portal.options.lose_answers):
                return self.hang_up()
        return self.answer(status, body)

    def hang_up(self):
        self.portal.lost += 1
        self.close_connection = True
        self.connection.close()

    def dispatch(self, method, url, raw):
        if "/search" in url.path and "/lists/" not in url.path:
            raise Refusal(404, "SEARCH", "the search index lags behind writes and must not be asked")
        for wanted, pattern, answer, query in ROUTES:
            match = pattern.fullmatch(url.path)
            if match and wanted == method:
                for name, _ in parse_qsl(url.query, keep_blank_values=True):
                    if name not in query:
                        raise invalid(f"unknown query parameter {name}")
                if self.headers.get("Authorization") != "Bearer " + self.portal.options.service_key:
                    raise Refusal(401, "INVALID_AUTHENTICATION", "the token is wrong or missing")
                arguments = (*match.groups(), self.json_of(raw)) if method == "POST" else match.groups()
                return getattr(self.portal, answer)(*arguments)
        raise Refusal(404, "UNKNOWN", "there is no such path")

    def json_of(self, raw):
        if self.headers.get_content_type() != "application/json":
            raise Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "the content type must be application/json")
        try:
            return json.loads(raw.decode("utf-8"))
        except ValueError as fault:
            raise invalid(f"the body is no JSON: {fault}") from fault

    def answer(self, status, body):
        raw = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json;charset=utf-8")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # whoever asked was killed: that is what the tests do


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--service-key", default="pat-eu1-strict-stub-made-up")
    parser.add_argument("--no-unique-notes", action="store_true", help="notes and tasks refuse the unique flag")
    parser.add_argument("--no-trace-ids", action="store_true", help="answers come without objectWriteTraceId")
    parser.add_argument("--lose-answers", type=float, default=0.0, help="share of writes that are done but never answered")
    parser.add_argument("--lose-requests", type=float, default=0.0, help="share of writes that are neither done nor answered")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    Handler.portal = Portal(options)
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"url": f"http://127.0.0.1:{server.server_port}", "serviceKey": options.service_key}), flush=True)
    sys.stdin.read()  # the test that started us holds it open


if __name__ == "__main__":
    main()
