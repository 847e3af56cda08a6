/** The one rule a browser can check; the server checks the rest. */

export const SHORTEST = 12

/** Counted as people count: one sign, one letter. */
export function longEnough(password: string): boolean {
  return [...password].length >= SHORTEST
}
