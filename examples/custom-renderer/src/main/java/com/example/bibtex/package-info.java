/** Writes the digest as a BibTeX file. */
package com.example.bibtex;
