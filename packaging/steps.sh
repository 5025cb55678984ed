# shellcheck shell=bash
# Sourced by packaging/demo, tests/run and tests/tidy: numbered steps, of which a failing one says which it
# was and why. The caller sets `steps` (how many there are) and `logs` (a folder).

step_number=0
step_name=starting

step() {
    step_number=$((step_number + 1))
    step_name=$1
    printf '[%d/%d] %s\n' "$step_number" "${steps:?}" "$step_name"
}

# Runs a short command with its output in a log; shows the end of the log if it fails.
quietly() {
    local log
    log=${logs:?}/step-$step_number.log
    mkdir -p "$logs"
    if ! "$@" >>"$log" 2>&1; then
        printf '  %s\n' "$*"
        tail -n 20 "$log" | sed 's/^/  | /'
        printf '  whole log: %s\n' "$log"
        return 1
    fi
} >&2

# For `trap 'say_where $?' EXIT`.
say_where() {
    [ "$1" -eq 0 ] || printf 'FAILED in step %d of %d: %s\n' "$step_number" "$steps" "$step_name" >&2
}

build() {
    quietly cmake --preset "$1"
    cmake --build --preset "$@" -j "$(nproc)"
}
