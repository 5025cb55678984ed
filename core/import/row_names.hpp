// The rows of a document by what others call them, so that a sheet of thousands of rows need not be searched row
// by row for each name. What is found is to be looked at: it is called so in text::comparable form.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/plan/plan.hpp"

namespace riskbild::import {

class RowNames {
public:
    void add(std::size_t row, std::initializer_list<std::string_view> names);  // again where it got new ones
    const std::set<std::size_t>& called(std::string_view name) const;          // in their order
    std::size_t rows() const { return rows_; }                                 // added until now

private:
    std::unordered_map<std::string, std::set<std::size_t>> by_name_;
    std::size_t rows_ = 0;
};

struct DocumentNames {
    RowNames risks;  // by number, title and short title
    RowNames areas;  // of the risks
    RowNames controls;
    RowNames recommendations;

    void catch_up(const plan::Document& document);  // with the rows that were added at the end
    void add_risk(const plan::Document& document, std::size_t row);
};

}  // namespace riskbild::import
