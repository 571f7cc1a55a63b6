/** A service that shows the digest of the day. */
package com.example.springboot;
