#!/bin/sh
# A digest of a dossier's events as Markdown, newest first, with sh, jq and sort.
set -eu

case ${1-} in
describe)
  cat <<'MANIFEST'
{"protocol":[1],"id":"digest","version":"1.0","title":"Digest of the events in Markdown","extensions":["digest.md"],
 "mediaType":"text/markdown","output":"stdout","uses":["dossier","actor","event"],
 "options":[{"name":"heading","type":"text","default":"","help":"The heading; else the title of the dossier."}]}
MANIFEST
  ;;
export)
  # All lines are held at once: the first says how, the last that none is missing.
  exec jq --slurp --raw-output '
    (.[0] // {}) as $begin
    | if $begin.type != "begin" or $begin.protocol != 1 then "digest: speaks version 1\n" | halt_error(76)
      elif .[-1].type != "end" then "digest: the records break off\n" | halt_error(65) else . end
    | def words: if type == "object" then (.[$begin.language] // first(.[])) else . end;
      def swap($old; $new): split($old) | join($new);
      def plain: words | tostring | swap("\n"; " ") | swap("\r"; "")
        | reduce ("\\", "`", "*", "_", "[", "]", "<", ">") as $sign (.; swap($sign; "\\" + $sign));
      (map(select(.type == "actor")) | map({(.id): (.name // .description // .id)}) | add // {}) as $names
    | (map(select(.type == "dossier"))[0].title // "Events") as $title
    | ["# " + ($begin.options.heading | if . == "" then $title else . end | plain), ""]
      + (map(select(.type == "event")) | sort_by(.date // "", .id) | reverse | map(
          "- **" + (.date // "no date") + "** " + ((.title // .id) | plain)
          + ((.participants // []) | map($names[.actor] // .actor | plain) | unique
             | if length > 0 then " (" + join(", ") + ")" else "" end)))
    | .[]'
  ;;
*)
  echo "This is a plugin of Chancery: chancery export visit.yaml -o visit.digest.md" >&2
  exit 64
  ;;
esac
