#include "platform/http/transfer.hpp"

#include <httplib.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <memory>

#include "platform/http/header_text.hpp"

namespace riskbild::http {
namespace {

Error network(const Get& get, const std::string& message) {
    return {ErrorKind::network, place_of(get) + ": " + message};
}

std::unique_ptr<httplib::ClientImpl> plain_client(const Url& url) {
    return std::make_unique<httplib::ClientImpl>(url.host, url.port);
}

std::unique_ptr<httplib::ClientImpl> tls_client(const Get& get) {
    auto client = std::make_unique<httplib::SSLClient>(get.url.host, get.url.port);
    client->enable_server_certificate_verification(true);
    if (!get.ca_file.empty()) client->set_ca_cert_path(get.ca_file);
    SSL_CTX* context = client->ssl_context();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    // The device's own clock may stand at 1970; the caller knows a moment that has certainly been.
    X509_VERIFY_PARAM_set_time(SSL_CTX_get0_param(context), get.now.time_since_epoch().count());
    return client;
}

std::unique_ptr<httplib::ClientImpl> client_for(const Get& get) {
    auto client = get.url.tls ? tls_client(get) : plain_client(get.url);
    client->set_follow_location(false);
    client->set_keep_alive(false);
    client->set_decompress(false);
    client->set_url_encode(false);
    client->set_connection_timeout(get.patience);
    client->set_read_timeout(get.patience);
    client->set_write_timeout(get.patience);
    return client;
}

httplib::Headers headers_for(const Get& get) {
    httplib::Headers headers = {
        {"Host", authority(get.url)}, {"User-Agent", "riskbild-sync"}, {"Accept-Encoding", "identity"}};
    if (!get.token.empty()) headers.emplace("Authorization", "Bearer " + get.token);
    if (!get.known.etag.empty())
        headers.emplace("If-None-Match", get.known.etag);
    else if (!get.known.last_modified.empty())
        headers.emplace("If-Modified-Since", get.known.last_modified);
    return headers;
}

// httplib takes a length of 'banana' for 0, and two lengths for the first.
std::string fault_of_length(const httplib::Response& response, std::size_t limit) {
    const std::size_t lengths = response.get_header_value_count("Content-Length");
    if (lengths == 0) return {};
    if (lengths > 1 || response.has_header("Transfer-Encoding")) return "the answer states its length twice";
    const std::string length = response.get_header_value("Content-Length");
    const bool number = !length.empty() && length.size() < 19 &&
                        std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    if (!number) return "the answer's Content-Length is not a number";
    return std::stoull(length) > limit ? "the answer is larger than allowed" : std::string{};
}

std::string fault_of(const httplib::Response& response, std::size_t limit) {
    const std::string encoding = response.get_header_value("Content-Encoding");
    if (!encoding.empty() && encoding != "identity") return "the answer is compressed, which was not asked for";
    return fault_of_length(response, limit);
}

Answer head_of(const httplib::Response& response) {
    return {response.status,
            {safe_etag(response.get_header_value("ETag")), safe_date(response.get_header_value("Last-Modified"))},
            response.get_header_value("Retry-After"),
            response.get_header_value("Content-Type"),
            {}};
}

std::string reason_of(httplib::Error error) {
    switch (error) {
        case httplib::Error::Connection:
            return "no connection; is the address right, and the server running?";
        case httplib::Error::SSLServerVerification:
            return "its certificate is not accepted; name the right CA with ca_file";
        case httplib::Error::Read:
            return "no HTTP answer, or it broke off";
        default:
            return "failed: " + httplib::to_string(error);
    }
}

}  // namespace

std::string place_of(const Get& get) {
    return to_text(get.url) + get.path;
}

Result<Answer> get_unsafely(const Get& get) {
    Answer answer;
    std::string fault;
    // Only a 200 has a body that we want; returning false ends the transfer.
    const auto on_head = [&](const httplib::Response& response) {
        answer = head_of(response);
        if (answer.status == 200) fault = fault_of(response, get.limit);
        return answer.status == 200 && fault.empty();
    };
    const auto on_body = [&](const char* bytes, std::size_t size) {
        if (size > get.limit - answer.body.size()) fault = "the answer is larger than allowed";
        if (fault.empty()) answer.body.append(bytes, size);
        return fault.empty();
    };
    const auto client = client_for(get);
    const httplib::Result result = client->Get(get.url.folder + get.path, headers_for(get), on_head, on_body);
    if (!fault.empty()) return network(get, fault);
    if (result && answer.status == 0) answer.status = result->status;  // 204 has no head handler
    const bool head_was_enough = answer.status != 0 && answer.status != 200;
    if (!result && !head_was_enough) return network(get, reason_of(result.error()));
    return answer;
}

}  // namespace riskbild::http
