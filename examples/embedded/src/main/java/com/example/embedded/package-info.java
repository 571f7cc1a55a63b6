/** A bot inside another program. */
package com.example.embedded;
