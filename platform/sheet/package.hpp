// The zip file that a workbook or a word document is: named parts, unpacked in pieces and counted as they
// come, whatever the archive claims of their sizes.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;
struct zip_file;

namespace riskbild::sheet {

// Why something is not read: the code of a finding, and the limit it names if it names one.
struct Fault {
    std::string_view code;
    std::size_t most = 0;
};

// The bytes of one part as they are unpacked. Must not outlive its package.
class Part {
public:
    // Up to `size` bytes; 0 at the end, and where fault() says why there are no more.
    std::size_t read(char* to, std::size_t size);
    const std::optional<Fault>& fault() const { return fault_; }

private:
    friend class Package;
    struct Closer {
        void operator()(zip_file* file) const;
    };
    explicit Part(Fault fault) : fault_(fault) {}
    Part(zip_file* file, std::size_t& unpacked) : file_(file), unpacked_of_all_(&unpacked) {}

    std::unique_ptr<zip_file, Closer> file_;
    std::size_t* unpacked_of_all_ = nullptr;
    std::size_t unpacked_ = 0;
    std::optional<Fault> fault_;
};

class Package {
public:
    explicit Package(std::string_view bytes);  // which must outlive it
    const std::optional<Fault>& fault() const { return fault_; }

    bool has(std::string_view name) const;
    // The first part whose name begins so; empty where there is none.
    std::string first_below(std::string_view folder) const;
    Part open(std::string_view name);  // names of parts are the same in upper and lower case (ECMA-376, part 2)

private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    std::optional<Fault> list_parts();

    std::unique_ptr<zip, Closer> archive_;
    std::map<std::string, std::size_t, std::less<>> parts_;  // in lower case
    std::size_t unpacked_ = 0;
    std::optional<Fault> fault_;
};

}  // namespace riskbild::sheet
