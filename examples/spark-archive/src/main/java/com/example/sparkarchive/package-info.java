/** A program for {@code spark-submit} that scores a snapshot of arXiv. */
package com.example.sparkarchive;
