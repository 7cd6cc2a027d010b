#!/bin/bash
# build-docs.sh : writes the reference of every module that has a charter into .build/docs.
# Look at one with: docc preview Sources/Domain/Domain.docc, or serve .build/docs/Domain.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members >/dev/null
graphs=$(find .build -type d -name symbolgraph -not -path '*/checkouts/*' | head -n 1)
for charter in Sources/*/*.docc; do
  module=$(basename "$charter" .docc)
  symbols=.build/docs-symbols/$module
  rm -rf "$symbols"
  mkdir -p "$symbols" .build/docs
  find "$graphs" -name "$module.symbols.json" -exec cp {} "$symbols" \;
  docc convert "$charter" --fallback-display-name "$module" \
    --fallback-bundle-identifier "vigie.$module" --additional-symbol-graph-dir "$symbols" \
    --output-path ".build/docs/$module" --transform-for-static-hosting --hosting-base-path "$module"
done
echo "written to .build/docs"
