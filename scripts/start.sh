#!/usr/bin/env bash
# SPDX-License-Identifier: BSD-2-Clause
# Starts the C# tool for ./run, ./test and ./bench: looks for the .NET SDK, builds the Transpiler if its sources are others than
# last time, and runs it from build/tool/HASH, a copy that no later build overwrites while it runs. HASH names the sources.
#   scripts/start.sh COMMAND [OPTION...]
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

complain() { printf '%s: %s\n' "$command" "$*" >&2; }

# The SDK cannot come from Debian 12: say where it comes from. Exit code 3, as of each tool that is missing.
need_dotnet() {
    local have
    if command -v dotnet >/dev/null 2>&1; then
        have=$(dotnet --version 2>/dev/null) || have=none
        case $have in 1[0-9].*) return 0 ;; esac
        complain "the .NET SDK here is $have, but version 10 is needed"
    else
        complain "the .NET SDK is missing (the Transpiler and the tests are C# programs)"
    fi
    complain "Install it: https://dotnet.microsoft.com/download/dotnet/10.0, or"
    complain "    curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
    exit 3
}

# The folders of the Transpiler's project and of those that it refers to.
projects() {
    local projects=(Transpiler) project i
    for ((i = 0; i < ${#projects[@]}; i++)); do
        while read -r project; do
            [[ " ${projects[*]} " == *" $project "* ]] || projects+=("$project")
        done < <(sed -n 's|.*<ProjectReference Include="\.\./\([^/]*\)/.*|\1|p' "${projects[i]}/${projects[i]}.csproj")
    done
    printf '%s\n' "${projects[@]}"
}

hash_of_sources() {
    local folders
    mapfile -t folders < <(projects)
    find "${folders[@]}" Directory.*.props global.json -type f -not -path '*/bin/*' -not -path '*/obj/*' -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

build() {
    local built=Transpiler/bin/Debug/net10.0 log=build/tool/build.log
    printf '==> Build the Transpiler\n'
    if ! dotnet build Transpiler --nologo -v q >"$log" 2>&1 </dev/null; then
        tail -n 40 "$log" | sed 's/^/    | /'
        complain "failed: Build the Transpiler. The whole output: $log"
        # The last line of ./test says so in every case.
        [ "$command" != test ] || printf '0 passed, 1 failed\n'
        exit 1
    fi
    rm -rf "$tool.new"
    cp -R "$built" "$tool.new" && mv -T "$tool.new" "$tool"
    # Those of older sources, but for the latest few, which may be running.
    find build/tool -mindepth 1 -maxdepth 1 -type d -printf '%T@ %p\n' | sort -rn | tail -n +5 | cut -d' ' -f2 | xargs -r rm -rf
}

command=$1
need_dotnet
tool=build/tool/$(hash_of_sources)
if [ ! -e "$tool/Sel4Gen.Transpiler.dll" ]; then
    mkdir -p build/tool
    # One build at a time. (What it leaves running in the background must not keep the lock.)
    exec 9>build/tool/lock
    flock 9
    [ -e "$tool/Sel4Gen.Transpiler.dll" ] || build 9>&-
    exec 9>&-
fi
exec dotnet "$tool/Sel4Gen.Transpiler.dll" "$@"
