#!/bin/sh
# Pin what development installs, with hashes: sh tools/lock.sh (needs pip-tools). Then
#   pip install --require-hashes -r requirements-dev.lock && pip install --no-deps -e .
set -eu
cd "$(dirname "$0")/.."
pip-compile --quiet --extra dev --generate-hashes --strip-extras --allow-unsafe --unsafe-package newsparse \
    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header \
    --output-file requirements-dev.lock pyproject.toml
sed -i '/^newsparse @ /,/^    # via/d; /^# WARNING: pip install will require/,/^# Consider using/d' requirements-dev.lock
sed -i '/^# The following packages are considered to be unsafe/d' requirements-dev.lock
sed -i '1i # Made by tools/lock.sh for CPython 3.11 and newer; not edited by hand.' requirements-dev.lock
