/**
 * A list of one, to write `column in (?)` for `column = ?` in statements that are run often: SQLite
 * plans a statement anew at each run (ten times its cost) where it looked through the compared value
 * for constants to carry over, and it does not do so in a list.
 */
export function only<T>(value: T): readonly [T] {
  return [value];
}
