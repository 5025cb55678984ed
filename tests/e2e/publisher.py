"""A hub that shares no code with ours: Ed25519 from python3-cryptography, HTTP from Python, able to misbehave."""
import base64, contextlib, datetime, hashlib, http.server, json, threading

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def rfc3339(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


class Publisher:
    def __init__(self, channel="demo"):
        self.channel = channel
        self.key = Ed25519PrivateKey.generate()

    def public_key(self):
        return base64url(self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def sign(self, payload):
        x = self.public_key()
        header = {"alg": "EdDSA", "typ": "riskbild-manifest+jws", "kid": x[:16],
                  "jwk": {"kty": "OKP", "crv": "Ed25519", "x": x}}
        signed = ".".join(base64url(json.dumps(part).encode()) for part in (header, payload))
        return f"{signed}.{base64url(self.key.sign(signed.encode()))}".encode()

    def manifest(self, boards, version, **other):
        """The signed manifest of {id: snapshot bytes}; `other` overrides fields of the payload."""
        now = datetime.datetime.now(datetime.timezone.utc)
        payload = {"format": "riskbild-manifest/1", "channel": self.channel, "epoch": 1, "version": version,
                   "issued": rfc3339(now), "expires": rfc3339(now + datetime.timedelta(days=7)),
                   "boards": [{"id": board, "sha256": hashlib.sha256(body).hexdigest(), "length": len(body)}
                              for board, body in boards.items()]}
        return self.sign(payload | other)


def manifest_path(channel):
    return f"/v1/channels/{channel}/manifest"


def snapshot_path(body):
    return f"/v1/snapshots/{hashlib.sha256(body).hexdigest()}.json"


class Answer:
    """What the server says. With `torn`, it promises all of the body, sends half and hangs up."""

    def __init__(self, body=b"", status=200, torn=False, **headers):
        self.body, self.status, self.torn, self.headers = body, status, torn, headers


class Server(http.server.ThreadingHTTPServer):
    """Serves `answers`, {path: Answer}, which a test may change between two requests."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = {}

    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def offer(self, publisher, boards, version, **other):
        """A channel as it should be."""
        self.answers = {snapshot_path(body): Answer(body) for body in boards.values()}
        self.answers[manifest_path(publisher.channel)] = Answer(publisher.manifest(boards, version, **other))

    @contextlib.contextmanager
    def serving(self):
        thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            self.server_close()
            thread.join()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        answer = self.server.answers.get(self.path, Answer(b"not here", 404))
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body[:len(answer.body) // 2] if answer.torn else answer.body)
        self.close_connection = True

    def log_message(self, *_):
        pass
