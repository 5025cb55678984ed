#!/usr/bin/env python3
"""Types of one name are found, and what only looks like one is not."""
import unittest

import type_names


def names(text):
    return [name for name, _, is_local in type_names.types_of(text) if not is_local]


def faults(*sources):
    return list(type_names.named_twice(sources))


class TypeNames(unittest.TestCase):
    def test_every_kind_of_type_has_its_whole_name(self):
        self.assertEqual(["a::A"], names("namespace a {\nstruct A {};\n}"))
        self.assertEqual(["a::b::A"], names("namespace a::b { template <class T>\nclass [[nodiscard]] A final : public B<T> {}; }"))
        self.assertEqual(["A", "B", "C"], names("enum class A : int { x }; union B { int x; }; enum C { y };"))
        self.assertEqual(["A::Inner"], names("struct A::Inner final : b::B {};"))

    def test_what_another_file_cannot_mean_is_passed_by(self):
        self.assertEqual([], names("namespace a { namespace { struct A {}; } }"))
        self.assertEqual(["A"], names("struct A { struct Inner {}; };"))
        self.assertEqual([], names("void f() { struct A {}; }"))

    def test_what_is_no_definition_is_passed_by(self):
        self.assertEqual([], names("struct A; struct A f() { return {}; } struct A a{1};"))
        self.assertEqual([], names('// struct A {\n/* struct B { */ const char* c = "struct C {"; auto r = R"(struct D {)";'))
        self.assertEqual(["a::A"], names("namespace a {\n#define OPEN {\nvoid f() { g('{', 1'000, '}'); }\nstruct A {};\n}"))

    def test_two_of_one_name_are_a_fault_that_names_both(self):
        one, other = "namespace a {\nstruct A {};\n}", "namespace a {\n\nenum class A { x };\n}"
        self.assertEqual(1, len(faults(("app/x/x.hpp", one), ("core/y/y.cpp", other))))
        told = faults(("app/x/x.hpp", one), ("core/y/y.cpp", other))[0]
        self.assertTrue(told.startswith("core/y/y.cpp:3: a::A is also a type of app/x/x.hpp:2;"), told)

    def test_other_namespaces_and_other_programs_are_apart(self):
        one = "namespace a { struct A {}; }"
        self.assertEqual([], faults(("app/x.hpp", one), ("app/y.hpp", "namespace b { struct A {}; }")))
        self.assertEqual([], faults(("tests/a/x.cpp", one), ("tests/b/x.cpp", one)))
        self.assertEqual(1, len(faults(("tests/a/x.cpp", one), ("tests/a/y.cpp", one))))

    def test_one_that_other_files_cannot_mean_may_not_have_the_name_of_one_that_they_can(self):
        local = "namespace a {\nnamespace {\nstruct A {}; struct B { struct C {}; };\n}\n}"
        told = faults(("app/x.cpp", local), ("app/y.cpp", local), ("app/z.hpp", "namespace a { struct A {}; struct C {}; }"))
        self.assertEqual(["app/x.cpp:3", "app/y.cpp:3"], [fault.split(": ")[0] for fault in told])
        self.assertEqual([], faults(("app/x.cpp", local), ("app/z.hpp", "namespace b { struct A {}; }")))


if __name__ == "__main__":
    unittest.main()
