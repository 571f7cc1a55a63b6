#!/bin/sh
# Starts ${launcher.name} with every jar of lib/ on the class path.
#   JAVA_HOME   the Java to use (17 or newer); else the java on the PATH
#   JAVA_OPTS   options for that Java, separated by blanks

self=$0
while [ -h "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
home=$(CDPATH='' cd -- "$(dirname "$self")/.." && pwd -P) || exit 2

fail() {
  printf '${launcher.name}: %s\n' "$1" >&2
  exit 2
}

case $home in
  *:*) fail "the folder $home has a colon in its name, which separates the entries of Java's class path. Move or rename it." ;;
esac

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but it has no bin/java. Set it to the folder of a Java 17 or newer."
else
  java=java
  command -v java >/dev/null 2>&1 || fail "no Java found. Install Java 17 or newer, or set JAVA_HOME to its folder."
fi

version=$("$java" -version 2>&1 | sed -n 's/^[^"]* version "\([^"]*\)".*/\1/p' | sed -n 1p)
major=${version%%[!0-9]*}
[ -n "$major" ] || fail "'$java -version' does not print its version. Java 17 or newer is needed."
[ "$major" -ge 17 ] || fail "this Java is version $version ($java), but 17 or newer is needed. Set JAVA_HOME to the folder of one."

# Tests whether standard error is a terminal, which Java can't test for a single stream.
interactive=false
[ -t 2 ] && interactive=true

# JAVA_OPTS is split at blanks, without expansion of file patterns.
# The retry limit prevents Java's HTTP client from sending a request twice within arXiv's interval.
set -f
# shellcheck disable=SC2086
exec "$java" -Dlauncher.terminal=$interactive -Djdk.httpclient.redirects.retrylimit=1 ${JAVA_OPTS:-} -cp "$home/lib/*" ${launcher.main} "$@"
