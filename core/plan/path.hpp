// Where in a board a check or a reader stands: "documents[0].risks[3].value".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace riskbild::plan {

class Path {
public:
    // Goes back to where it came from at the end of its life. Must not outlive its Path.
    class Step {
    public:
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;
        ~Step() { path_.text_.resize(length_); }

    private:
        friend class Path;
        Step(Path& path, std::size_t length) : path_(path), length_(length) {}
        Path& path_;
        std::size_t length_;
    };

    [[nodiscard]] Step into(std::string_view key);
    [[nodiscard]] Step into(std::string_view key, std::size_t index);

    std::string at(std::string_view key) const;  // a field of this place
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

}  // namespace riskbild::plan
