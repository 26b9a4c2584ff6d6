#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command beside a real GNOME keyring that is its own: private home, private D-Bus session, unlocked, no display.
# Works unattended and as root, and leaves no process and no file behind.
# The command sees LEADFERRY_TEST_KEYRING_PID, so that a test may stop and continue the keyring.
set -u

stop() { echo "with-keyring: $*" >&2; exit 1; }
for program in dbus-daemon dbus-send gnome-keyring-daemon; do
    command -v "$program" >/dev/null || stop "$program is missing (Debian: apt-get install dbus gnome-keyring)"
done

home=$(mktemp -d) || exit 1
children=()
clean_up() {
    local child
    for child in "${children[@]}"; do
        kill -CONT "$child" 2>/dev/null
        kill "$child" 2>/dev/null
        wait "$child" 2>/dev/null
    done
    rm -rf "$home"
}
trap clean_up EXIT
trap 'exit 143' TERM INT HUP

# Ends a wait of at most 5 s when the given command succeeds.
wait_for() {
    local try
    for try in $(seq 250); do
        "$@" && return 0
        sleep 0.02
    done
    return 1
}
keyring_is_up() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}

export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/run
mkdir -p "$XDG_DATA_HOME/keyrings"
mkdir -m 700 "$XDG_RUNTIME_DIR"
# With a display a locked keyring would ask somebody.
unset DISPLAY WAYLAND_DISPLAY
export DBUS_SESSION_BUS_ADDRESS=unix:path=$home/bus

dbus-daemon --session --nofork --nopidfile --address="$DBUS_SESSION_BUS_ADDRESS" >/dev/null 2>&1 &
children=("$!")
wait_for test -S "$home/bus" || stop "the D-Bus session did not come up within 5 s"

gnome-keyring-daemon --foreground --unlock --components=secrets <<<"made-up password" >/dev/null 2>&1 &
export LEADFERRY_TEST_KEYRING_PID=$!
children=("$!" "${children[@]}")
wait_for keyring_is_up || stop "the keyring did not come up within 5 s"

# Its own end stays below the time-out of a test, so that everything is put away even when the command hangs; waited for beside
# us, because only then do signals reach us at once.
timeout --kill-after=5 "${LEADFERRY_TEST_SECONDS:-50}" "$@" &
command=$!
children=("$command" "${children[@]}")
wait "$command"
