/** Summaries without a language model. */
package com.example.textrank;
