#include "platform/http/transfer.hpp"

#include <httplib.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <memory>

#include "platform/http/header_text.hpp"

namespace riskbild::http {
namespace {

Error network(const Question& question, const std::string& message) {
    return {ErrorKind::network, place_of(question) + ": " + message};
}

std::unique_ptr<httplib::ClientImpl> plain_client(const Url& url) {
    return std::make_unique<httplib::ClientImpl>(url.host, url.port);
}

std::unique_ptr<httplib::ClientImpl> tls_client(const Question& question) {
    auto client = std::make_unique<httplib::SSLClient>(question.url.host, question.url.port);
    client->enable_server_certificate_verification(true);
    if (!question.ca_file.empty()) client->set_ca_cert_path(question.ca_file);
    SSL_CTX* context = client->ssl_context();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    // The device's own clock may stand at 1970; the caller knows a moment that has certainly been.
    X509_VERIFY_PARAM_set_time(SSL_CTX_get0_param(context), question.now.time_since_epoch().count());
    return client;
}

std::unique_ptr<httplib::ClientImpl> client_for(const Question& question) {
    auto client = question.url.tls ? tls_client(question) : plain_client(question.url);
    client->set_follow_location(false);
    client->set_keep_alive(false);
    client->set_decompress(false);
    client->set_url_encode(false);
    client->set_connection_timeout(question.patience);
    client->set_read_timeout(question.patience);
    client->set_write_timeout(question.patience);
    return client;
}

httplib::Headers headers_for(const Question& question) {
    httplib::Headers headers = {
        {"Host", authority(question.url)}, {"User-Agent", "riskbild"}, {"Accept-Encoding", "identity"}};
    if (!question.body.empty()) headers.emplace("Content-Type", question.content_type);
    if (!question.token.empty()) headers.emplace("Authorization", "Bearer " + question.token);
    if (!question.known.etag.empty())
        headers.emplace("If-None-Match", question.known.etag);
    else if (!question.known.last_modified.empty())
        headers.emplace("If-Modified-Since", question.known.last_modified);
    return headers;
}

httplib::Request request_for(const Question& question) {
    httplib::Request request;
    request.method = question.body.empty() ? "GET" : "POST";
    request.path = question.url.folder + question.path;
    request.headers = headers_for(question);
    request.body = question.body;
    return request;
}

bool has_a_body_for_us(const Question& question, int status) {
    return question.wants_answer && (status == 200 || (status == 400 && !question.body.empty()));
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
    if (response.get_header_value("Content-Type").starts_with("text/html"))
        return "a web page came instead; does this network ask for a login?";
    if (!encoding.empty() && encoding != "identity") return "the answer is compressed, which was not asked for";
    return fault_of_length(response, limit);
}

Answer head_of(const httplib::Response& response) {
    return {response.status,
            {safe_etag(response.get_header_value("ETag")), safe_date(response.get_header_value("Last-Modified"))},
            response.get_header_value("Retry-After"),
            {}};
}

Error failure(const Question& question, httplib::Error error) {
    switch (error) {
        case httplib::Error::Connection:
            return network(question, "no connection; is the address right, and the server running?");
        case httplib::Error::SSLServerVerification:
            return {ErrorKind::untrusted,
                    place_of(question) + ": its certificate is not accepted; name the right CA with ca_file"};
        case httplib::Error::Read:
            return network(question, "no HTTP answer, or it broke off");
        default:
            return network(question, "failed: " + httplib::to_string(error));
    }
}

}  // namespace

std::string place_of(const Question& question) {
    return to_text(question.url) + question.path;
}

Result<Answer> ask_unsafely(const Question& question) {
    Answer answer;
    std::string fault;
    httplib::Request request = request_for(question);
    // Returning false ends the transfer.
    request.response_handler = [&](const httplib::Response& response) {
        answer = head_of(response);
        if (!has_a_body_for_us(question, answer.status)) return false;
        fault = fault_of(response, question.limit);
        return fault.empty();
    };
    request.content_receiver = [&](const char* bytes, std::size_t size, std::uint64_t, std::uint64_t) {
        if (size > question.limit - answer.body.size()) fault = "the answer is larger than allowed";
        if (fault.empty()) answer.body.append(bytes, size);
        return fault.empty();
    };
    const httplib::Result result = client_for(question)->send(request);
    if (!fault.empty()) return network(question, fault);
    if (result && answer.status == 0) answer.status = result->status;  // 204 has no head handler
    const bool head_was_enough = answer.status != 0 && !has_a_body_for_us(question, answer.status);
    if (!result && !head_was_enough) return failure(question, result.error());
    return answer;
}

}  // namespace riskbild::http
