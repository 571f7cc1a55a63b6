/** Summaries without a model. */
package com.example.textrank;
