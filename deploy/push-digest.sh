#!/usr/bin/env bash
# Commits what a run of daily-bot changed in a git repository, and pushes it.
#
#   push-digest.sh DAY [EXCLUDED...]
#
# DAY is the digest's day, for the message of the commit; empty if the run made no digest. EXCLUDED are paths that are not committed.
# Run this in the root of a clone, also after a run that failed: its summaries and judgments are paid for.
#
# If the branch has other commits by then, the files that the run changed win, and all other files are those of the branch. If
# the digest cannot be pushed in three tries, the summaries are pushed without it, to the branch or else to the branch
# arxiv-bot-summaries. The next run makes the digest again and does not pay for them again.
#
#   REMOTE       the repository to push to (default: origin)
#   STATE        the folder of the state (default: .arxiv-bot)
#   PUSH_PAUSE   seconds between two tries (default: 5)
#
# Exit code 0: pushed, or nothing has changed. 1: the digest is not on the branch.
set -euo pipefail

day=${1:-}
[ $# -eq 0 ] || shift
remote=${REMOTE:-origin}
state=${STATE:-.arxiv-bot}
rescue=arxiv-bot-summaries
max_tries=3

# Prints what differs between two trees or commits, as git update-index --index-info reads it. Further arguments are paths.
changes() {
  git diff-tree -r -z --no-renames "$@" \
    | while IFS= read -r -d '' entry && IFS= read -r -d '' path; do
      read -r _ mode _ hash _ <<<"$entry"
      printf '%s %s\t%s\0' "$mode" "$hash" "$path"
    done
}

# Sets $commit to a commit on top of $1 with the message $2: the files of $1, replaced by those that the run changed. No file is
# merged, so there is no conflict. Further arguments are the paths of the files.
commit_on() {
  local parent=$1 message=$2 index tree
  shift 2
  index=$(git rev-parse --git-path push-digest-index)
  GIT_INDEX_FILE=$index git read-tree "$parent" \
    && changes "$base" "$made" -- "$@" | GIT_INDEX_FILE=$index git update-index --replace -z --index-info \
    && tree=$(GIT_INDEX_FILE=$index git write-tree) \
    && commit=$(git commit-tree "$tree" -p "$parent" -m "$message")
}

# Pushes the changes to the branch with the message $1. Further arguments are the paths of the files.
push_changes() {
  local message=$1 try
  shift
  for ((try = 1; try <= max_tries; try++)); do
    [ "$try" -eq 1 ] || sleep "${PUSH_PAUSE:-5}"
    if git fetch --quiet "$remote" "refs/heads/$branch" \
      && commit_on "$(git rev-parse FETCH_HEAD)" "$message" "$@" \
      && git push --quiet "$remote" "$commit:refs/heads/$branch"; then
      return 0
    fi
    echo "try $try of $max_tries failed" >&2
  done
  return 1
}

branch=$(git symbolic-ref --quiet --short HEAD) || {
  echo "::error::This clone is not on a branch, so it is unknown where to push."
  exit 1
}
if ! git config user.email >/dev/null; then
  git config user.name "github-actions[bot]"
  git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
fi

# The lock file is new in each run.
git rm --quiet --cached --ignore-unmatch "$state/lock"
excluded=(":(exclude)$state/lock")
for path in "$@"; do
  excluded+=(":(exclude)$path")
done
git add --all -- . "${excluded[@]}"
base=$(git rev-parse HEAD)
made=$(git write-tree)
if git diff --cached --quiet; then
  echo "Nothing has changed."
  exit 0
fi

message="State of a run without a digest"
[ -z "$day" ] || message="Digest of $day"
if push_changes "$message"; then
  # The clone follows the branch, for the next run in it.
  git reset --quiet --soft "$(git commit-tree "$made" -p "$base" -m "$message")"
  git reset --quiet --keep "$commit"
  echo "Pushed: $message"
  exit 0
fi

summaries=("$state/summaries" "$state/copies/summaries" "$state/judgments" "$state/copies/judgments")
again="The next run makes the digest again"
if git diff --cached --quiet -- "${summaries[@]}"; then
  echo "::error::The digest could not be pushed, for the reason above. $again."
elif push_changes "Summaries of ${day:-a run without a digest}" "${summaries[@]}"; then
  echo "::error::The digest could not be pushed, for the reason above. Its summaries were pushed. $again from them."
elif commit_on "$base" "Summaries of ${day:-a run without a digest}" "${summaries[@]}" \
  && git push --quiet --force "$remote" "$commit:refs/heads/$rescue"; then
  echo "::error::Nothing could be pushed to $branch, for the reason above. The summaries are on the branch $rescue: merge it, and they are not paid for again."
else
  echo "::error::Nothing could be pushed, for the reason above. $again and pays for its summaries again."
fi
exit 1
