#include "app/display/command_line.hpp"

int main(int argc, char** argv) {
    return riskbild::display::run(argc, argv, RISKBILD_VERSION);
}
