#include "app/hub/commands/command_line.hpp"

int main(int argc, char** argv) {
    return riskbild::hub::run(argc, argv, RISKBILD_VERSION);
}
