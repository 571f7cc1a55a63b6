#!/bin/sh
# The entry point of the container. A hosting service may mount a disk that only root can write (Render does). As root, this
# script changes the owner of the disk and drops its privileges. Without root (compose), it does neither.
set -eu

# Render's name for the public address, unless BASE_URL is set.
export BASE_URL="${BASE_URL:-${RENDER_EXTERNAL_URL:-}}"

if [ "$(id -u)" -eq 0 ]; then
  chown feeds:feeds /data || echo "cannot change the owner of /data; start the container with --user 10001:10001" >&2
  exec setpriv --reuid feeds --regid feeds --clear-groups --no-new-privs /opt/feed-server/bin/feed-server "$@"
fi
exec /opt/feed-server/bin/feed-server "$@"
