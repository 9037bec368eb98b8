# SPDX-License-Identifier: BSD-2-Clause
# What run, test and bench share: telling what happens, packages, suggestions for mistyped names. Sourced by bash.

# Where logs go. The scripts set it.
: "${LOG_DIR:=build/logs}"

# Whether packages may be installed (--no-install sets it to 0).
: "${MAY_INSTALL:=1}"

# Exit codes: 1 something failed, 2 wrong usage, 3 a tool is missing.
EXIT_USAGE=2
EXIT_MISSING=3

STEP_ID=0
LOG_LINES_ON_FAILURE=40

say() { printf '%s\n' "$*"; }

complain() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

is_terminal() { [ -t 1 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${CI:-}" ]; }

# Tells every 15 seconds (on a terminal: every second, in place) that step $1, which began at second $2, still runs.
report_progress() {
    local title=$1 start=$2 passed
    sleep 2
    while :; do
        passed=$((SECONDS - start))
        if is_terminal; then
            printf '\r    %s ... %d s' "$title" "$passed"
            sleep 1
        else
            say "    $title ... $passed s"
            sleep 15
        fi
    done
}

# step TITLE COMMAND...: runs the command with its output in a log, which is shown if the command fails.
step() {
    local title=$1 start=$SECONDS log status=0 ticker
    shift
    STEP_ID=$((STEP_ID + 1))
    mkdir -p "$LOG_DIR"
    log=$LOG_DIR/$(printf '%02d' "$STEP_ID")-$(printf '%s' "$title" | tr -c 'A-Za-z0-9\n' '-' | cut -c1-60).log
    say "==> $title"
    report_progress "$title" "$start" &
    ticker=$!
    "$@" >"$log" 2>&1 </dev/null || status=$?
    kill "$ticker" 2>/dev/null
    wait "$ticker" 2>/dev/null || true
    is_terminal && printf '\r\033[K'
    if [ "$status" -ne 0 ]; then
        tail -n "$LOG_LINES_ON_FAILURE" "$log" | sed 's/^/    | /'
        complain "failed after $((SECONDS - start)) s (exit code $status): $title. The whole output: $log"
        return "$status"
    fi
    [ $((SECONDS - start)) -lt 2 ] || say "    done in $((SECONDS - start)) s"
}

# nearest WORD CANDIDATES...: the candidates that WORD may have meant, best first, one a line (at most three).
nearest() {
    local word=$1
    shift
    [ $# -gt 0 ] || return 0
    printf '%s\n' "$@" | awk -v word="$word" '
        function min3(a, b, c) { return a < b ? (a < c ? a : c) : (b < c ? b : c) }
        function distance(a, b,    i, j, la, lb, d) {
            la = length(a); lb = length(b)
            for (i = 0; i <= la; i++) d[i, 0] = i
            for (j = 0; j <= lb; j++) d[0, j] = j
            for (i = 1; i <= la; i++) for (j = 1; j <= lb; j++)
                d[i, j] = min3(d[i-1, j] + 1, d[i, j-1] + 1, d[i-1, j-1] + (substr(a, i, 1) != substr(b, j, 1)))
            return d[la, lb]
        }
        { n = distance(tolower(word), tolower($0)); if (index(tolower($0), tolower(word)) > 0) n = 0.5
          printf "%06.1f %s\n", n, $0 }' | sort | awk '{ print $2 }' | head -n 3
}

# suggest KIND WORD CANDIDATES...: says that WORD is no KIND, and which ones come near. Exits with EXIT_USAGE.
suggest() {
    local kind=$1 word=$2 near
    shift 2
    near=$(nearest "$word" "$@" | paste -s -d, | sed 's/,/, /g')
    complain "unknown $kind '$word'. Nearest: ${near:-none}."
    [ "$kind" = option ] || complain "All of them: $*"
    exit "$EXIT_USAGE"
}

MISSING_PACKAGES=()

# need TOOL PACKAGE WHY: notes the Debian package for a tool that is not there.
need() {
    command -v "$1" >/dev/null 2>&1 && return 0
    MISSING_PACKAGES+=("$2")
    say "    $1 is missing: $3 (Debian package $2)"
}

# Installs what need() noted. Root only if we are not root already.
install_missing() {
    [ ${#MISSING_PACKAGES[@]} -gt 0 ] || return 0
    local packages root=()
    packages=$(printf '%s\n' "${MISSING_PACKAGES[@]}" | sort -u | paste -s -d' ')
    local advice="sudo apt-get update && sudo apt-get install --no-install-recommends $packages"
    if [ "$MAY_INSTALL" != 1 ]; then
        complain "missing tools, and --no-install was given. To install them: $advice"
        exit "$EXIT_MISSING"
    fi
    if ! command -v apt-get >/dev/null 2>&1; then
        complain "missing tools, and there is no apt-get here. Install with your package manager what provides: $packages"
        exit "$EXIT_MISSING"
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            complain "missing tools, and only root can install them. As root: ${advice//sudo /}"
            exit "$EXIT_MISSING"
        fi
        root=(sudo)
        say "    sudo is needed to install packages; it may ask for your password"
        sudo -v
    fi
    step "Update the list of packages" "${root[@]}" apt-get update || exit "$EXIT_MISSING"
    # shellcheck disable=SC2086
    step "Install $packages" "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $packages || exit "$EXIT_MISSING"
}

# The .NET SDK cannot come from Debian 12: say where it comes from.
need_dotnet() {
    local have
    if command -v dotnet >/dev/null 2>&1; then
        have=$(dotnet --version 2>/dev/null) || have=none
        case $have in
            1[0-9].*) return 0 ;;
        esac
        complain "the .NET SDK here is $have, but version 10 is needed"
    else
        complain "the .NET SDK is missing (the Transpiler and the tests are C# programs)"
    fi
    complain "Install it: https://dotnet.microsoft.com/download/dotnet/10.0, or"
    complain "    curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
    exit "$EXIT_MISSING"
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
