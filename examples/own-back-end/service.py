"""What the example knows and decides: people, sessions, businesses, inquiries. Nothing here knows of HTTP but the statuses."""
import hashlib
import hmac
import json
import re
import secrets
import unicodedata
import uuid
from datetime import date, datetime, timedelta, timezone

BANGKOK = timezone(timedelta(hours=7))
ACCESS_SECONDS, SESSION_SECONDS, REUSE_SECONDS = 15 * 60, 8 * 3600, 45
STATUSES = ("new", "in_progress", "completed")
# No agency changes anything here, so that both are the order in which inquiries came.
SORTS = ("activity", "contacted")
OFFERED = ["getService", "listAccountTypes", "signIn", "refreshSession", "getSession", "signOut", "listBusinesses",
           "getBusiness", "listAgencies", "listCategories", "listInquiries", "createInquiry", "searchInquiries",
           "getInquiry", "listHistory", "replyToInquiry", "withdrawInquiry"]
# Damm's table, as in ReceiptNumber of openapi.yaml.
DAMM = ("0317598642 7092154863 4206871359 1750983426 6123045978 "
        "3674209581 5869720134 8945362017 9438617205 2581436790").split()


def both(th, en):
    return {"th": th, "en": en}


AGENCIES = [
    {"agencyId": "sao", "name": both("สำนักงานตัวอย่าง", "Example Office"), "abbreviation": both("สตย.", "EXO"),
     "parent": None, "website": None},
    {"agencyId": "tax", "name": both("สำนักงานภาษีตัวอย่าง", "Example Tax Office"), "abbreviation": both("", ""),
     "parent": None, "website": "https://tax.example.go.th"},
]
CATEGORIES = [
    {"categoryId": "general", "name": both("เรื่องทั่วไป", "General"), "suggestedAgencyIds": ["sao"]},
    {"categoryId": "tax", "name": both("ภาษี", "Tax"), "suggestedAgencyIds": ["tax"]},
]
PEOPLE = {"somsri": ("สมศรี ตัวอย่าง", "ร้านสมศรี", "Somsri Shop"), "anan": ("อนันต์ ตัวอย่าง", "ร้านอนันต์", "Anan Shop")}
HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


class Problem(Exception):
    def __init__(self, status, code, errors=(), headers=None):
        super().__init__(code)
        self.status, self.code, self.errors, self.headers = status, code, list(errors), headers or {}


def invalid(pointer, code, place="body", status=422):
    return Problem(status, "invalid_request", [{"place": place, "pointer": pointer, "code": code}])


def now():
    return datetime.now(timezone.utc)


def text_of(moment):
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_receipt_number():
    digits = f"{datetime.now(BANGKOK).year + 543}{secrets.randbelow(10 ** 8):08d}"
    row = 0
    for digit in digits:
        row = int(DAMM[row][int(digit)])
    return f"{digits[:4]}-{digits[4:]}-{row}"


def digits_of(typed):
    """The digits of a receipt number as people type it: of every script, with or without hyphens."""
    return "".join(str(unicodedata.digit(each)) for each in typed if each.isdigit())


class Service:
    def __init__(self, password):
        self.salt = secrets.token_bytes(16)
        self.password = self.hashed(password)
        self.accounts, self.businesses = {}, {}
        for username, (name, thai, english) in PEOPLE.items():
            account_id = str(uuid.uuid4())
            self.accounts[username] = {"accountId": account_id, "accountType": "citizen", "displayName": name,
                                       "maskedNumber": "x-xxxx-xxxxx-01-1", "sampleData": True}
            self.businesses[account_id] = [{
                "businessId": str(uuid.uuid4()), "name": both(thai, english), "relation": "owner",
                "maskedNumber": "x-xxxx-xxxxx-01-1", "address": None, "sector": None, "category": None, "size": None,
                "phones": [], "email": None}]
        self.sessions, self.refreshed = {}, {}  # By access token; by refresh token.
        self.inquiries = []  # The oldest first; each with its account and history beside what is shown.

    # Signing in and sessions

    def hashed(self, password):
        return hashlib.scrypt(password.encode(), salt=self.salt, n=2 ** 12, r=8, p=1)

    def getService(self, **_):
        return 200, {"contractVersion": "1.0.0", "operator": {"name": both("ระบบตัวอย่าง", "Example service")},
                     "operations": OFFERED}

    def listAccountTypes(self, **_):
        kind = {"accountType": "citizen", "signInMethod": "password", "provider": both("ระบบตัวอย่าง", "Example service"),
                "passwordResetAddress": None}
        return 200, {"accountTypes": [kind]}

    def signIn(self, body, **_):
        check_members(body, {"username": (str, 64), "password": (str, 256)}, required=("username", "password"))
        account = self.accounts.get(body["username"].strip().lower())
        is_right = hmac.compare_digest(self.hashed(body["password"]), self.password)
        if not account or not is_right:  # Both are computed, so that neither is faster.
            raise Problem(401, "sign_in_failed")
        return 200, self.tokens({"id": uuid.uuid4().hex, "account": account,
                                 "end": now() + timedelta(seconds=SESSION_SECONDS)})

    def tokens(self, session):
        access, refresh = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        expires = min(now() + timedelta(seconds=ACCESS_SECONDS), session["end"])
        self.sessions[access] = {**session, "expires": expires}
        self.refreshed[refresh] = {"session": session, "answer": None, "used": None}
        return {"accessToken": access, "expiresAt": text_of(expires), "refreshToken": refresh,
                "refreshExpiresAt": text_of(session["end"]), "account": session["account"]}

    def session(self, token):
        session = self.sessions.get(token)
        if not session:
            raise Problem(401, "not_signed_in")
        if session["expires"] <= now():
            raise Problem(401, "session_expired")
        return session

    def refreshSession(self, body, **_):
        check_members(body, {"refreshToken": (str, 8192), "extend": (bool, None)}, required=("refreshToken",))
        known = self.refreshed.get(body["refreshToken"])
        if not known or known["session"]["end"] <= now():
            raise Problem(401, "session_expired")
        if not known["answer"]:
            known["answer"], known["used"] = self.tokens(known["session"]), now()
        elif now() - known["used"] > timedelta(seconds=REUSE_SECONDS):
            self.end(known["session"])  # Whoever comes so late has stolen it, or was stolen from.
            raise Problem(401, "session_expired")
        return 200, known["answer"]

    def getSession(self, session, **_):
        return 200, {"expiresAt": text_of(session["expires"]), "account": session["account"], "asOf": text_of(now())}

    def signOut(self, session, **_):
        self.end(session)
        return 204, None

    def end(self, session):
        self.sessions = {token: each for token, each in self.sessions.items() if each["id"] != session["id"]}
        self.refreshed = {token: each for token, each in self.refreshed.items()
                          if each["session"]["id"] != session["id"]}

    # Businesses and reference data

    def listBusinesses(self, session, **_):
        return 200, {"businesses": self.businesses[session["account"]["accountId"]], "asOf": text_of(now())}

    def getBusiness(self, session, path, **_):
        for business in self.businesses[session["account"]["accountId"]]:
            if business["businessId"] == path["id"]:
                return 200, business
        raise Problem(404, "not_found")

    def listAgencies(self, **_):
        return 200, {"agencies": AGENCIES, "routingAgencyId": "sao"}

    def listCategories(self, **_):
        return 200, {"categories": CATEGORIES}

    # Inquiries

    def createInquiry(self, session, body, headers, **_):
        members = {"businessId": (str, 36), "categoryId": (str, 32), "agencyId": (str, 32), "subject": (str, 600),
                   "detail": (str, 12000), "attachmentIds": (list, 0)}
        check_members(body, members, required=[name for name in members if name != "attachmentIds"])
        account = session["account"]
        business = one_of(self.businesses[account["accountId"]], "businessId", body)
        category = one_of(CATEGORIES, "categoryId", body)
        agency = one_of(AGENCIES, "agencyId", body)
        number = new_receipt_number()
        while any(each["shown"]["receiptNumber"] == number for each in self.inquiries):
            number = new_receipt_number()
        shown = {
            "receiptNumber": number, "subject": " ".join(body["subject"].split()), "status": "new", "outcome": None,
            "waitingFor": "agency", "business": {name: business[name] for name in ("businessId", "name")},
            "category": {name: category[name] for name in ("categoryId", "name")},
            "agency": {name: agency[name] for name in ("agencyId", "name")},
            "createdBy": {"displayName": account["displayName"], "self": True}, "contactedAt": text_of(now()),
            "completedAt": None, "lastOfficerChangeAt": None, "unread": False, "detail": body["detail"].strip(),
            "attachments": [], "capabilities": {"canReply": False, "canWithdraw": True}}
        inquiry = {"account": account["accountId"], "place": len(self.inquiries) + 1, "shown": shown, "history": []}
        self.inquiries.append(inquiry)
        record(inquiry, "sent", None, shown["detail"])
        headers["Location"] = f"/v1/inquiries/{number}"
        return 201, whole(inquiry)

    def own(self, session, path):
        for inquiry in self.inquiries:
            if inquiry["shown"]["receiptNumber"] == path["number"] and inquiry["account"] == session["account"]["accountId"]:
                return inquiry
        raise Problem(404, "not_found")  # Another person's is not found, like one that does not exist.

    def getInquiry(self, session, path, **_):
        return 200, whole(self.own(session, path))

    def listHistory(self, session, path, **_):
        inquiry = self.own(session, path)
        return 200, {"receiptNumber": path["number"], "entries": inquiry["history"][::-1], "asOf": text_of(now())}

    def replyToInquiry(self, session, path, body, **_):
        inquiry = self.own(session, path)
        check_members(body, {"detail": (str, 12000), "attachmentIds": (list, 0)}, required=("detail",))
        if not inquiry["shown"]["capabilities"]["canReply"]:
            raise Problem(409, "not_allowed_now")
        return 201, record(inquiry, "citizen_replied", inquiry["shown"]["status"], body["detail"].strip())

    def withdrawInquiry(self, session, path, body, **_):
        inquiry = self.own(session, path)
        check_members(body, {"reason": (str, 12000)})
        shown = inquiry["shown"]
        if not shown["capabilities"]["canWithdraw"]:
            raise Problem(409, "not_allowed_now")
        shown.update(status="completed", outcome="withdrawn", waitingFor="none", completedAt=text_of(now()),
                     capabilities={"canReply": False, "canWithdraw": False})
        record(inquiry, "withdrawn", "new", body.get("reason", "").strip())
        return 200, whole(inquiry)

    def listInquiries(self, session, query, **_):
        conditions = {"statuses": [query["status"]]} if "status" in query else {}
        if conditions and query["status"] not in STATUSES:
            raise invalid("/status", "not_in_list", place="query")
        limit = query.get("limit", "20")
        if not re.fullmatch(r"[0-9]{1,3}", limit):
            raise invalid("/limit", "wrong_type", place="query")
        return 200, self.page(session, conditions, query.get("sort", "activity"), int(limit), query.get("cursor"), "query")

    def searchInquiries(self, session, body, **_):
        members = {"receiptNumber": (str, 64), "text": (str, 400), "statuses": (list, 10), "agencyIds": (list, 100),
                   "contacted": (dict, None), "completed": (dict, None), "sort": (str, 16), "limit": (int, None),
                   "cursor": (str, 512)}
        check_members(body, members, may_be_empty=("receiptNumber", "text"))
        statuses = body.get("statuses", [])
        for place, status in enumerate(statuses):
            if status not in STATUSES:
                raise invalid(f"/statuses/{place}", "not_in_list")
            if status in statuses[:place]:
                raise invalid(f"/statuses/{place}", "duplicate")
        for name in ("contacted", "completed"):
            check_range(body.get(name, {}), name)
        check_typed_number(body.get("receiptNumber", ""))
        conditions = {name: value for name, value in body.items() if name not in ("sort", "limit", "cursor")}
        sort, limit = body.get("sort", "activity"), body.get("limit", 20)
        return 200, self.page(session, conditions, sort, limit, body.get("cursor"), "body")

    def page(self, session, conditions, sort, limit, cursor, place):
        """A cursor names its list, and the last row of the page before, so that new inquiries move nothing."""
        if sort not in SORTS:
            raise invalid("/sort", "not_in_list", place=place)
        if not 1 <= limit <= 100:
            raise invalid("/limit", "too_big" if limit > 100 else "too_small", place=place)
        name = hashlib.sha256(json.dumps([conditions, sort], sort_keys=True).encode()).hexdigest()[:12]
        if cursor is not None and not re.fullmatch(name + "-[0-9]+", cursor):
            raise invalid("/cursor", "bad_format", place=place)
        own = [each for each in self.inquiries if each["account"] == session["account"]["accountId"]]
        found = [each for each in reversed(own) if matches(each["shown"], conditions)]
        last = int(cursor.split("-")[1]) if cursor else len(self.inquiries) + 1
        rest = [each for each in found if each["place"] < last]
        status_of = [each["shown"]["status"] for each in own]
        return {"inquiries": [summary(each) for each in rest[:limit]], "total": len(found), "asOf": text_of(now()),
                "counts": {"new": status_of.count("new"), "inProgress": status_of.count("in_progress"),
                           "completed": status_of.count("completed"), "all": len(own)},
                "nextCursor": f"{name}-{rest[limit - 1]['place']}" if len(rest) > limit else None}


def record(inquiry, kind, from_status, detail):
    entry = {"entryId": str(uuid.uuid4()), "occurredAt": text_of(now()), "kind": kind, "agency": None,
             "officerName": None, "fromStatus": from_status, "toStatus": inquiry["shown"]["status"],
             "outcome": inquiry["shown"]["outcome"], "forwardedTo": None, "correctsEntryId": None, "detail": detail,
             "attachments": []}
    inquiry["history"].append(entry)
    return entry


def whole(inquiry):
    return dict(inquiry["shown"])  # A copy: an answer that is given again must not change.


def summary(inquiry):
    return {name: value for name, value in inquiry["shown"].items()
            if name not in ("detail", "attachments", "capabilities")}


# What nobody sees, and line breaks of every kind: "Texts that people typed" in openapi.yaml.
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def cleaned(body):
    """The body as it is checked, compared and stored."""
    clean = {name: UNSEEN.sub("", BREAKS.sub("\n", value)).strip()
             for name, value in body.items() if name in ("detail", "reason") and isinstance(value, str)}
    line = {name: " ".join(UNSEEN.sub("", BREAKS.sub("\n", value)).split())
            for name, value in body.items() if name in ("subject", "text", "username", "receiptNumber") and isinstance(value, str)}
    return {**body, **clean, **line}


def check_members(body, members, required=(), may_be_empty=()):
    """Unknown members are rejected: a misspelled condition of a search would find too much."""
    for name in body:
        if name not in members:
            raise invalid("/" + name, "unknown_field")
    for name in required:
        if name not in body:
            raise invalid("/" + name, "required")
    for name, value in body.items():
        kind, most = members[name]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise invalid("/" + name, "wrong_type")
        if most is not None and len(value) > most:
            raise invalid("/" + name, "too_long" if kind is str else "too_many")
        if kind is str and name in required and not value.strip() and name not in may_be_empty:
            raise invalid("/" + name, "required")


def one_of(rows, name, body):
    for row in rows:
        if row[name] == body[name]:
            return row
    raise invalid("/" + name, "not_known")


def check_range(days, name):
    for side, value in days.items():
        if side not in ("from", "to"):
            raise invalid(f"/{name}/{side}", "unknown_field")
        try:
            if not isinstance(value, str) or date.fromisoformat(value).isoformat() != value:
                raise ValueError
        except ValueError:
            raise invalid(f"/{name}/{side}", "bad_date") from None
        if not 1900 <= int(value[:4]) <= 2200:
            raise invalid(f"/{name}/{side}", "year_out_of_range")
    if days.get("from", "") > days.get("to", "9999"):
        raise invalid(f"/{name}", "range_reversed")


def check_typed_number(typed):
    """A beginning of a receipt number: four digits or more, of any script, with spaces and hyphens of any kind."""
    if not typed.strip():
        return
    rest = [each for each in typed if not each.isspace() and each not in HYPHENS]
    if not all(each.isdecimal() for each in rest):
        raise invalid("/receiptNumber", "not_digits")
    if not 4 <= len(rest) <= 13:
        raise invalid("/receiptNumber", "too_short" if len(rest) < 4 else "too_long")


def matches(shown, conditions):
    number = digits_of(shown["receiptNumber"])
    typed = digits_of(conditions.get("receiptNumber", ""))
    text = conditions.get("text", "").strip().casefold()
    where = " ".join(shown[name] for name in ("subject", "detail", "receiptNumber")).casefold()
    return ((number.startswith(typed) or number[4:].startswith(typed))
            and text in where
            and shown["status"] in (conditions.get("statuses") or STATUSES)
            and (not conditions.get("agencyIds") or shown["agency"]["agencyId"] in conditions["agencyIds"])
            and in_range(shown["contactedAt"], conditions.get("contacted"))
            and in_range(shown["completedAt"], conditions.get("completed")))


def in_range(moment, days):
    """Days are days in Bangkok, and both belong to the range."""
    if not days:
        return True
    if moment is None:
        return False
    day = datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone(BANGKOK).date().isoformat()
    return days.get("from", "") <= day <= days.get("to", "9999")
