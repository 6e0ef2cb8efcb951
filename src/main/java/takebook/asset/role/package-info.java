/**
 * What a reference is for.
 *
 * <p>The roles are data: {@code references/roles-<date>.json} says what each means, which checks of quality it calls for, and where it
 * comes from. What people wrote before the list existed stays readable; new words are refused together with the list.
 */
@NullMarked
package takebook.asset.role;

import org.jspecify.annotations.NullMarked;
