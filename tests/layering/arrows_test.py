#!/usr/bin/env python3
"""A wrong arrow is found, a right one is not."""
import pathlib, tempfile, unittest

import arrows


def wrong_in(files):
    """The complaints about a tree of {path: text}."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        return list(arrows.wrong_arrows(root))


class Arrows(unittest.TestCase):
    def assert_wrong(self, place, line, *, part=""):
        wrong = wrong_in({"core/base/a.hpp": "", "core/plan/a.hpp": "", "core/wall/a.hpp": "", "platform/http/a.hpp": "",
                          "platform/os/a.hpp": "", "app/hub/store/a.hpp": "", place: f"// first line\n{line}\n"})
        self.assertEqual(1, len(wrong), wrong)
        self.assertTrue(wrong[0].startswith(f"{place}:2: "), wrong)
        self.assertIn(part, wrong[0])

    def assert_right(self, place, line):
        self.assertEqual([], wrong_in({"core/base/a.hpp": "", "core/wall/a.hpp": "", "platform/os/a.hpp": "",
                                       "app/display/views/a.hpp": "", place: line}))

    def test_upward(self):
        self.assert_wrong("core/base/b.cpp", '#include "core/plan/a.hpp"', part="core/base may not include core/plan")
        self.assert_wrong("core/plan/b.hpp", '#include "platform/os/a.hpp"')
        self.assert_wrong("platform/os/b.cpp", '#include "app/hub/store/a.hpp"')

    def test_sideways(self):
        self.assert_wrong("platform/http/b.cpp", '#include "platform/os/a.hpp"')
        self.assert_wrong("core/import/b.cpp", '#include "core/wall/a.hpp"')
        self.assert_wrong("app/sync/b.cpp", '#include "app/hub/store/a.hpp"')
        self.assert_wrong("app/display/views/b.cpp", '#include "platform/os/a.hpp"')

    def test_downward(self):
        self.assert_right("core/wall/b.cpp", '#include "core/base/a.hpp"\n#include "core/wall/a.hpp"\n')
        self.assert_right("platform/text/b.cpp", '#include "core/wall/a.hpp"\n#include <ft2build.h>\n')
        self.assert_right("app/display/b.cpp", '#include "app/display/views/a.hpp"\n#include "platform/os/a.hpp"\n')

    def test_libraries_have_one_home(self):
        self.assert_wrong("core/plan/b.cpp", "#include <sqlite3.h>", part="only in platform/sqlite")
        self.assert_wrong("app/hub/store/b.cpp", "#  include <httplib.h>")
        self.assert_wrong("app/display/b.cpp", "#include <imgui.h>")
        self.assert_wrong("platform/os/b.cpp", "#include <toml++/toml.h>")
        self.assert_wrong("app/hub/store/b.cpp", "#include <unistd.h>")
        self.assert_wrong("app/hub/store/b.cpp", "#include <boost/asio.hpp>", part="not in the table")

    def test_json_never_in_a_header(self):
        self.assert_wrong("core/snapshot/b.hpp", "#include <nlohmann/json.hpp>", part="only in .cpp")
        self.assert_right("core/snapshot/b.cpp", "#include <nlohmann/json.hpp>\n")

    def test_core_is_pure(self):
        self.assert_wrong("core/plan/b.cpp", "#include <fstream>")
        self.assert_wrong("core/plan/b.cpp", "auto t = std::chrono::system_clock::now();")
        self.assert_right("core/plan/b.cpp", "// not std::chrono::system_clock::now(): time is an argument\n")
        self.assert_right("platform/os/b.cpp", "auto t = std::chrono::system_clock::now();\n")

    def test_paths_start_at_the_root(self):
        self.assert_wrong("core/plan/b.cpp", '#include "a.hpp"')
        self.assert_wrong("core/plan/b.cpp", '#include "../base/a.hpp"')

    def test_every_file_lies_in_a_box(self):
        self.assertEqual(1, len(wrong_in({"core/other/a.cpp": ""})))


if __name__ == "__main__":
    unittest.main()
