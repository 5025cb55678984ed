// Bounds on everything that comes from outside. One place, so that a reader can see what is enough
// for 2,900 boards and what is an attack.
#pragma once

#include <cstddef>

namespace riskbild::limits {

inline constexpr std::size_t manifest_bytes = 1U << 20U;        // 2,900 boards take about 400 kB
inline constexpr std::size_t snapshot_bytes = 2U << 20U;        // a board of 200 risks takes about 300 kB
inline constexpr std::size_t stored_board_bytes = 128U << 20U;  // in the hub; a board of 10,000 rows takes about 20 MB
inline constexpr std::size_t boards_per_channel = 10'000;
inline constexpr std::size_t json_depth = 16;
inline constexpr std::size_t rows_per_kind = 20'000;  // risks, controls, … of one document
inline constexpr std::size_t documents_per_board = 100;
inline constexpr std::size_t text_bytes = 20'000;  // one comment
inline constexpr std::size_t title_bytes = 2'000;
inline constexpr std::size_t key_bytes = 100;  // ids, board keys, channel names
inline constexpr std::size_t sheet_bytes = 32U << 20U;
inline constexpr std::size_t cell_bytes = 1U << 20U;
inline constexpr std::size_t sheet_rows = 100'000;
inline constexpr std::size_t sheet_columns = 500;
inline constexpr std::size_t sheet_cells = 1'000'000;

// Workbooks and word documents, counted while they are unpacked. 100,000 rows of 12 columns take about 90 MB.
inline constexpr std::size_t archive_parts = 5'000;
inline constexpr std::size_t part_bytes = 128U << 20U;
inline constexpr std::size_t unpacked_bytes = 256U << 20U;  // of all parts together
inline constexpr std::size_t xml_depth = 128;
inline constexpr std::size_t xml_piece_bytes = 16U << 20U;  // of one row or paragraph
inline constexpr std::size_t xml_piece_tags = 500'000;
inline constexpr std::size_t workbook_sheets = 500;
inline constexpr std::size_t shared_strings = 1'000'000;
inline constexpr std::size_t merged_ranges = 100'000;
inline constexpr std::size_t office_text_bytes = 32U << 20U;  // of all cells together, repeated ones counted each time
inline constexpr std::size_t findings_alike = 100;            // of one code in one file; the others are counted

inline constexpr int scale_steps = 10;  // a matrix is at most 10 x 10

}  // namespace riskbild::limits
