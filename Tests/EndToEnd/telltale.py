#!/usr/bin/env python3
"""A provider that gives away all it was told: whatever is asked is answered with an error, and with every header and the body of the request in it.

Its address says which error: /401/… and /500/…. Prints its port.
"""

import http.server
import json


class Telltale(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
        told = " ".join(f"{name}: {value}" for name, value in self.headers.items()) + " " + self.path + " " + body
        # The forms that Meta, Twilio, Stripe and Chatwoot give their errors.
        error = {"message": told, "type": told, "code": 190, "error_data": {"details": told}, "fbtrace_id": told}
        answer = json.dumps({"error": error, "errors": [told], "code": 20003, "message": told, "more_info": told, "status": 401}).encode()
        self.send_response(401 if self.path.startswith("/401") else 500, "See the body")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Telltale)
print(server.server_address[1], flush=True)
server.serve_forever()
