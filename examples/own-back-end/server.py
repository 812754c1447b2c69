"""The HTTP side of the example: addresses, problems, languages, other origins, idempotency. Python's standard library only.

    python3 server.py --port 8090 --origin http://localhost:8080

An example, not a service: everything is in memory, and one request is handled at a time.
"""
import argparse
import hashlib
import json
import os
import re
import secrets
import sys
import threading
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from service import OFFERED, Problem, Service, cleaned, invalid

CONTRACT = Path(__file__).parents[2].joinpath("openapi.yaml").read_bytes()
MAX_BODY = 131072
ALLOWED_METHODS = "GET, POST, PUT, DELETE"
ALLOWED_HEADERS = ("Accept-Language, Authorization, Content-Range, Content-Type, Idempotency-Key, If-Match, "
                   "If-None-Match, Last-Event-ID, SME-SDK-Version, X-Request-Id")
EXPOSED_HEADERS = "Content-Disposition, Date, Link, Location, Retry-After, X-Request-Id"

# Operation, method, path, parameters of the query, whether it needs a session.
ROUTES = [
    ("getService", "GET", "/service", (), False),
    ("listAccountTypes", "GET", "/account-types", (), False),
    ("signIn", "POST", "/sign-in", (), False),
    ("refreshSession", "POST", "/session/refresh", (), False),
    ("getSession", "GET", "/session", (), True),
    ("signOut", "DELETE", "/session", (), True),
    ("listBusinesses", "GET", "/businesses", (), True),
    ("getBusiness", "GET", "/businesses/{id}", (), True),
    ("listAgencies", "GET", "/agencies", (), True),
    ("listCategories", "GET", "/categories", (), True),
    ("listInquiries", "GET", "/inquiries", ("status", "sort", "limit", "cursor"), True),
    ("createInquiry", "POST", "/inquiries", (), True),
    ("searchInquiries", "POST", "/inquiries/search", (), True),
    ("getInquiry", "GET", "/inquiries/{number}", (), True),
    ("listHistory", "GET", "/inquiries/{number}/history", (), True),
    ("replyToInquiry", "POST", "/inquiries/{number}/replies", (), True),
    ("withdrawInquiry", "POST", "/inquiries/{number}/withdrawal", (), True),
]
PATTERNS = [(re.compile("^/v1" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path) + "$"), *rest)
            for rest in ROUTES for path in (rest[2],)]
KEPT = ("getService", "listAgencies", "listCategories")
WITH_KEY = ("createInquiry", "replyToInquiry", "withdrawInquiry")

TITLES = {
    "invalid_json": ("อ่านข้อมูลที่ส่งมาไม่ได้", "The request could not be read"),
    "invalid_request": ("ข้อมูลบางรายการไม่ถูกต้อง", "Some values are not good"),
    "unsupported_media_type": ("รูปแบบข้อมูลที่ส่งมาใช้ไม่ได้", "This media type cannot be read"),
    "body_too_large": ("ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป", "The request is too large"),
    "not_found": ("ไม่พบข้อมูลที่ท่านต้องการ", "This does not exist"),
    "method_not_allowed": ("ทำรายการด้วยวิธีนี้ไม่ได้", "This method does not exist here"),
    "not_signed_in": ("กรุณาเข้าสู่ระบบ", "Please sign in"),
    "session_expired": ("กรุณาเข้าสู่ระบบอีกครั้ง", "Please sign in again"),
    "sign_in_failed": ("บัญชีผู้ใช้งานหรือรหัสผ่านไม่ถูกต้อง", "Username or password is wrong"),
    "idempotency_key_required": ("คำขอไม่มีรหัสประจำคำขอ", "The request has no idempotency key"),
    "idempotency_key_reused": ("รหัสประจำคำขอนี้ใช้กับคำขออื่นแล้ว", "The idempotency key belongs to another request"),
    "not_allowed_now": ("ทำรายการนี้ในขณะนี้ไม่ได้", "This is not possible now"),
    "internal_error": ("ระบบขัดข้อง กรุณาลองอีกครั้งภายหลัง", "Something went wrong, please try again later"),
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self):
        self.answer()

    do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_GET

    def do_OPTIONS(self):
        """A preflight: answered without a token, and only for origins of the list."""
        self.send_response(204)
        self.allow_origin()
        self.send_header("Access-Control-Allow-Methods", ALLOWED_METHODS)
        self.send_header("Access-Control-Allow-Headers", ALLOWED_HEADERS)
        self.send_header("Access-Control-Max-Age", "7200")
        self.end_headers()

    def allow_origin(self):
        self.send_header("Vary", "Origin, Accept-Language")
        if self.headers.get("Origin") in self.server.origins:
            self.send_header("Access-Control-Allow-Origin", self.headers["Origin"])
            self.send_header("Access-Control-Expose-Headers", EXPOSED_HEADERS)

    def answer(self):
        if self.command == "GET" and self.path == "/v1/openapi.yaml":
            return self.write_contract()
        headers = {}
        try:
            raw = self.read_body()
            with self.server.lock:  # One at a time, so that nothing happens twice.
                status, body = self.handle_operation(raw, headers)
        except Problem as problem:
            status, body = problem.status, self.problem_body(problem)
            headers.update(problem.headers)
        except Exception as error:  # The caller learns nothing of it; whoever runs the example does.
            self.log_error("%r", error)
            status, body = 500, self.problem_body(Problem(500, "internal_error"))
        self.write(status, body, headers)

    def handle_operation(self, raw, headers):
        url = urlsplit(self.path)
        method = "GET" if self.command == "HEAD" else self.command
        found = [(pattern.match(url.path), *rest) for pattern, *rest in PATTERNS if pattern.match(url.path)]
        # A literal path has precedence over one with a parameter: /inquiries/search.
        literal = [route for route in found if not route[0].groupdict()]
        found = literal or found
        if not found:
            raise Problem(404, "not_found")
        route = next((route for route in found if route[2] == method), None)
        if not route:
            raise Problem(405, "method_not_allowed", headers={"Allow": ", ".join(each[2] for each in found)})
        match, operation, _, _, allowed, needs_session = route
        session = self.server.service.session(self.token()) if needs_session else None
        query = self.read_query(url.query, allowed)
        if operation == "createInquiry" and "Idempotency-Key" not in self.headers:
            raise Problem(400, "idempotency_key_required")
        body = cleaned(self.read_json(raw)) if method == "POST" else None
        call = {"session": session, "query": query, "body": body, "path": match.groupdict(), "headers": headers}
        run = lambda: getattr(self.server.service, operation)(**call)
        status, answer = self.once(operation, session, url.path, body, run) if operation in WITH_KEY else run()
        if operation in KEPT:
            return self.kept(status, answer, headers)
        return status, answer

    def once(self, operation, session, path, body, run):
        """The same request under the same key takes effect once; only success is kept."""
        key = self.headers.get("Idempotency-Key")
        if key is None:
            return run()
        if not re.fullmatch(r"[A-Za-z0-9_-]{16,64}", key):
            raise invalid("/Idempotency-Key", "bad_format", place="header")
        name = (session["account"]["accountId"], key)
        request = (operation, path, json.dumps(body, sort_keys=True))
        known = self.server.answers.get(name)
        if known and known[0] != request:
            raise Problem(409, "idempotency_key_reused")
        if not known:
            known = self.server.answers[name] = (request, run())
        return known[1]

    def kept(self, status, answer, headers):
        """Reference data may be kept for five minutes, and is not sent again while it is the same."""
        etag = '"%s"' % hashlib.sha256(json.dumps(answer).encode()).hexdigest()[:32]
        headers.update({"ETag": etag, "Cache-Control": "private, max-age=300"})
        return (304, None) if self.headers.get("If-None-Match") == etag else (status, answer)

    def token(self):
        kind, _, token = self.headers.get("Authorization", "").partition(" ")
        return token if kind.lower() == "bearer" else ""

    def read_body(self):
        """Reads the whole body, also one that is not wanted, so that the connection can go on."""
        length = int(self.headers.get("Content-Length") or 0)
        if length > 10 * MAX_BODY:
            self.close_connection = True
            return b" " * (MAX_BODY + 1)
        return self.rfile.read(length)

    def read_json(self, raw):
        if self.headers.get_content_type() != "application/json":
            raise Problem(415, "unsupported_media_type")
        if len(raw) > MAX_BODY:
            raise Problem(413, "body_too_large")
        try:
            body = json.loads(raw)
        except ValueError:
            raise Problem(400, "invalid_json") from None
        if not isinstance(body, dict):
            raise invalid("", "wrong_type")
        return body

    @staticmethod
    def read_query(text, allowed):
        query = parse_qs(text, keep_blank_values=True)
        for name, values in query.items():
            if name not in allowed:
                # Lists have conditions, so a misspelled one is a value that is not good.
                raise invalid("/" + name, "unknown_field", place="query", status=422 if allowed else 400)
            if len(values) > 1:
                raise invalid("/" + name, "wrong_type", place="query")
        return {name: value for name, (value,) in query.items()}

    def language(self):
        """Thai, unless English is preferred."""
        best = ("th", 0.0)
        for part in self.headers.get("Accept-Language", "").split(","):
            name, _, rest = part.strip().partition(";q=")
            try:
                quality = float(rest or 1)
            except ValueError:
                quality = 0.0
            if name[:2].lower() in ("th", "en") and quality > best[1]:
                best = (name[:2].lower(), quality)
        return best[0]

    def problem_body(self, problem):
        title = TITLES[problem.code][self.language() == "en"]
        body = {"type": "about:blank", "title": title, "status": problem.status, "code": problem.code}
        return {**body, "errors": problem.errors} if problem.errors else body

    def write(self, status, body, headers):
        data = b"" if body is None else json.dumps(body, ensure_ascii=False).encode(errors="replace")
        self.send_response(status)
        self.allow_origin()
        self.send_header("X-Request-Id", uuid.uuid4().hex)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Link", '</v1/openapi.yaml>; rel="service-desc"')
        if status == 401:
            self.send_header("WWW-Authenticate", "Bearer")
        for name, value in {"Cache-Control": "no-store", **headers}.items():
            self.send_header(name, value)
        if status >= 400:
            self.send_header("Content-Language", self.language())
        if body is not None:
            kind = "application/problem+json" if status >= 400 else "application/json"
            self.send_header("Content-Type", kind)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD" and status not in (204, 304):
            self.wfile.write(data)

    def write_contract(self):
        self.send_response(200)
        self.allow_origin()
        for name, value in {"Content-Type": "application/yaml", "Content-Length": str(len(CONTRACT))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(CONTRACT)

    def log_message(self, *args):
        """Nothing: addresses have receipt numbers in them."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Callers may leave at any time."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, default=8090)
    arguments.add_argument("--origin", action="append", default=[], help="a page's origin that may call")
    options = arguments.parse_args()
    password = os.environ.get("EXAMPLE_PASSWORD") or secrets.token_urlsafe(9)
    server = Server(("127.0.0.1", options.port), Handler)
    server.origins, server.lock, server.answers = set(options.origin), threading.Lock(), {}
    server.service = Service(password)
    assert {route[0] for route in ROUTES} == set(OFFERED)
    print(f"Listening at http://127.0.0.1:{server.server_port}/v1", flush=True)
    if "EXAMPLE_PASSWORD" not in os.environ:
        print(f"Users: somsri, anan. Password: {password}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
