#include "app/hub/pages/front_page.hpp"

namespace riskbild::hub {
namespace {

constexpr const char* html = R"html(<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Riskbild</title>
<style>body{font:1.1rem/1.5 Inter,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b}
code{background:#eee;padding:.1rem .3rem}</style>
</head>
<body>
<main>
<h1>Riskbild</h1>
<p>Här finns servern som förser skärmarna med nämndernas interna kontroll. Den svarar.</p>
<p>En skärm ansluts med serverns adress, kanalens namn och en token som teknikern skapar med
<code>riskbild-hub token</code>. Underlag läses in med <code>riskbild-hub import</code> och visas efter
<code>riskbild-hub publish</code>.</p>
<section lang="en">
<h2>In English</h2>
<p>This is the server that feeds the screens showing the boards' internal control. It is up.</p>
<p>A screen connects with this server's address, the channel's name and a token made by
<code>riskbild-hub token</code>. Sheets are read by <code>riskbild-hub import</code> and shown after
<code>riskbild-hub publish</code>.</p>
</section>
</main>
</body>
</html>
)html";

}  // namespace

http::Response front_page() {
    return {200,
            "text/html; charset=utf-8",
            {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"},
             {"Cache-Control", "no-cache"}},
            html};
}

}  // namespace riskbild::hub
