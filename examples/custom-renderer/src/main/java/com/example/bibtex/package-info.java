/** The digest as a BibTeX file. */
package com.example.bibtex;
