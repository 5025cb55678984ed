#!/usr/bin/env python3
"""A manifest signed by us verifies under another implementation of Ed25519.

Usage: jws_test.py WIRE_TOOL
"""
import base64, json, subprocess, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def unbase64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def holds(key, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except InvalidSignature:
        return False


def main(tool):
    key, jws = subprocess.run([tool, "jws"], capture_output=True, text=True, check=True).stdout.split()
    header, payload, signature = jws.split(".")
    message = f"{header}.{payload}".encode()
    assert holds(unbase64url(key), message, unbase64url(signature))
    assert not holds(unbase64url(key), message + b"A", unbase64url(signature))

    told = json.loads(unbase64url(header))
    assert told == {"alg": "EdDSA", "kid": key[:16], "typ": "riskbild-manifest+jws",
                    "jwk": {"kty": "OKP", "crv": "Ed25519", "x": key}}, told
    manifest = json.loads(unbase64url(payload))
    assert manifest["format"] == "riskbild-manifest/1" and manifest["channel"] == "demo", manifest
    assert [board["id"] for board in manifest["boards"]] == ["exempel-a", "nordost"], manifest
    print("jws: verified by python3-cryptography")


if __name__ == "__main__":
    main(sys.argv[1])
