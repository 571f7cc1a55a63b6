/** The pipeline inside another program. */
package com.example.embedded;
