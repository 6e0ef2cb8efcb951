/** What a request brings to say who made it: a cookie on pages, a bearer token on the API, never the other way round. */
@NullMarked
package takebook.people.credential;

import org.jspecify.annotations.NullMarked;
