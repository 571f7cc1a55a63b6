package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.Arrays;
import java.util.List;

/**
 * A trie of all terms with the failure links of Aho and Corasick ("Efficient string matching",
 * 1975): from each prefix to its longest suffix that is a prefix, too.
 */
final class PatternTrie {

  static final int ROOT = 0;
  static final int NONE = -1;

  private int[] firstChild = new int[64];
  private int[] nextSibling = new int[64];
  private char[] letter = new char[64];
  private int[] firstTerm = new int[64];
  private final int[] nextTerm;
  private final int[] fail;
  private final int[] byDepth;
  private final int[] nearestHit;
  private final int[] depth;
  private int size = 1;

  /** Builds the trie of terms, given as the classes of their letters. */
  PatternTrie(List<char[]> terms) {
    nextTerm = new int[terms.size()];
    firstChild[ROOT] = NONE;
    nextSibling[ROOT] = NONE;
    firstTerm[ROOT] = NONE;
    for (int term = 0; term < nextTerm.length; term++) {
      add(terms.get(term), term);
    }
    fail = new int[size];
    byDepth = new int[size];
    nearestHit = new int[size];
    depth = new int[size];
    link();
  }

  private void add(char[] letters, int term) {
    int node = ROOT;
    for (char one : letters) {
      node = child(node, one);
    }
    nextTerm[term] = firstTerm[node];
    firstTerm[node] = term;
  }

  private int child(int node, char wanted) {
    int found = find(node, wanted);
    if (found != NONE) {
      return found;
    }
    if (size == letter.length) {
      firstChild = Arrays.copyOf(firstChild, 2 * size);
      nextSibling = Arrays.copyOf(nextSibling, 2 * size);
      letter = Arrays.copyOf(letter, 2 * size);
      firstTerm = Arrays.copyOf(firstTerm, 2 * size);
    }
    int made = size++;
    letter[made] = wanted;
    firstChild[made] = NONE;
    firstTerm[made] = NONE;
    nextSibling[made] = firstChild[node];
    firstChild[node] = made;
    return made;
  }

  /** Returns the child for a letter, or {@link #NONE}. */
  int find(int node, char wanted) {
    int child = firstChild[node];
    while (child != NONE && letter[child] != wanted) {
      child = nextSibling[child];
    }
    return child;
  }

  private void link() {
    int known = 1;
    nearestHit[ROOT] = NONE;
    for (int i = 0; i < size; i++) {
      int node = byDepth[i];
      for (int child = firstChild[node]; child != NONE; child = nextSibling[child]) {
        byDepth[known++] = child;
        depth[child] = depth[node] + 1;
        int end = node == ROOT ? NONE : fail[node];
        int target = ROOT;
        while (end != NONE) {
          int found = find(end, letter[child]);
          if (found != NONE) {
            target = found;
            break;
          }
          end = end == ROOT ? NONE : fail[end];
        }
        fail[child] = target;
        nearestHit[child] = firstTerm[target] != NONE ? target : nearestHit[target];
      }
    }
  }

  int size() {
    return size;
  }

  /** Returns all nodes, shorter prefixes first. */
  int[] byDepth() {
    return byDepth;
  }

  int depth(int node) {
    return depth[node];
  }

  int fail(int node) {
    return fail[node];
  }

  int firstChild(int node) {
    return firstChild[node];
  }

  int nextSibling(int node) {
    return nextSibling[node];
  }

  char letter(int node) {
    return letter[node];
  }

  /** Tests whether a term is a suffix of a node's prefix. */
  boolean isHit(int node) {
    return firstTerm[node] != NONE || nearestHit[node] != NONE;
  }

  int firstTerm(int node) {
    return firstTerm[node];
  }

  int nextTerm(int term) {
    return nextTerm[term];
  }

  /** Returns the node of the longest proper suffix at which a term ends. */
  int nearestHit(int node) {
    return nearestHit[node];
  }
}
