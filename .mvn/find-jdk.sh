# Sourced by mvnw and takebook. Takebook needs JDK 25 or newer, and the default java of a machine is often older: when
# JAVA_HOME names none or an old one, take the newest JDK found in the usual places. A JDK says its version in its
# `release` file. Leaves JAVA_HOME alone when nothing fits.
jdk_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || :; }

if ! [ -x "${JAVA_HOME:-/nowhere}/bin/javac" ] || ! [ "$(jdk_major "$JAVA_HOME")" -ge 25 ] 2>/dev/null; then
  set +f
  jdk_newest=24
  for jdk in /usr/lib/jvm/* "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    /opt/jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    major=$(jdk_major "$jdk")
    if [ -x "$jdk/bin/javac" ] && [ "${major:-0}" -gt "$jdk_newest" ] 2>/dev/null; then
      jdk_newest=$major JAVA_HOME=$jdk
    fi
  done
  [ "$jdk_newest" -eq 24 ] || export JAVA_HOME
fi
