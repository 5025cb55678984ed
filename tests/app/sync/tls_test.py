#!/usr/bin/env python3
"""riskbild-sync over https: only the right certificate is accepted, and nothing is fetched before that."""
import datetime, ipaddress, ssl, unittest

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from program_test import HubInPython, Program, boards

NOW = datetime.datetime.now(datetime.timezone.utc)
DAY = datetime.timedelta(days=1)


class Authority:
    def __init__(self):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test CA")])
        self.certificate = self.sign(self.name, self.key, x509.BasicConstraints(True, 0), NOW - DAY, NOW + DAY)

    def sign(self, subject, key, extension, begins, ends):
        return (x509.CertificateBuilder().subject_name(subject).issuer_name(self.name).public_key(key.public_key())
                .serial_number(x509.random_serial_number()).not_valid_before(begins).not_valid_after(ends)
                .add_extension(extension, critical=False).sign(self.key, hashes.SHA256()))

    def issue(self, file, host="localhost", begins=NOW - DAY, ends=NOW + DAY):
        """Certificate and key for `host`, in one file."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.IPAddress(ipaddress.ip_address(host)) if host[0].isdigit() else x509.DNSName(host)
        certificate = self.sign(x509.Name([]), key, x509.SubjectAlternativeName([name]), begins, ends)
        file.write_bytes(pem(certificate) + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
        return file


def pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


class Tls(Program):
    def setUp(self):
        super().setUp()
        self.authority = Authority()
        (self.folder / "ca.pem").write_bytes(pem(self.authority.certificate))
        self.ca = ["--ca", self.folder / "ca.pem"]

    def words(self, url):
        return [*super().words(url), *self.ca]

    def poll(self, certificate, host="localhost", newest=ssl.TLSVersion.MAXIMUM_SUPPORTED):
        """(exit code, log, requests that the server heard)"""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        context.maximum_version = newest
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.load_cert_chain(certificate)
        heard = []
        server = HubInPython()
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        with server.serving():
            server.offer(self.publisher, boards("ten"), version=10)
            answers = server.answers
            server.answers = Heard(answers, heard)
            exit_code, log = self.once(f"https://{host}:{server.server_address[1]}")
        return exit_code, log, heard

    def assert_refused(self, certificate, **more):
        exit_code, log, heard = self.poll(certificate, **more)
        self.assertEqual((1, []), (exit_code, heard), log)
        self.assertRegex(log, "certificate|TLS|SSL")

    def test_the_right_one(self):
        self.assertEqual(0, self.poll(self.authority.issue(self.folder / "s.pem"))[0])

    def test_the_right_one_for_an_address(self):
        self.assertEqual(0, self.poll(self.authority.issue(self.folder / "s.pem", "127.0.0.1"), "127.0.0.1")[0])

    def test_an_authority_that_is_not_ours(self):
        self.assert_refused(Authority().issue(self.folder / "s.pem"))

    def test_an_authority_that_the_system_does_not_know(self):
        self.ca = []
        self.assert_refused(self.authority.issue(self.folder / "s.pem"))

    def test_another_host(self):
        self.assert_refused(self.authority.issue(self.folder / "s.pem", "hub.example.org"))

    def test_expired(self):
        self.assert_refused(self.authority.issue(self.folder / "s.pem", begins=NOW - 3 * DAY, ends=NOW - 2 * DAY))

    def test_not_yet_valid(self):
        self.assert_refused(self.authority.issue(self.folder / "s.pem", begins=NOW + DAY, ends=NOW + 2 * DAY))

    def test_tls_1_1(self):
        self.assert_refused(self.authority.issue(self.folder / "s.pem"), newest=ssl.TLSVersion.TLSv1_1)

    def test_a_ca_file_that_is_not_there(self):
        self.ca = ["--ca", self.folder / "absent.pem"]
        self.assert_refused(self.authority.issue(self.folder / "s.pem"))


class Heard(dict):
    """Answers that note which of them were asked for."""

    def __init__(self, answers, heard):
        super().__init__(answers)
        self.heard = heard

    def get(self, path, *other):
        self.heard.append(path)
        return super().get(path, *other)


if __name__ == "__main__":
    unittest.main()
