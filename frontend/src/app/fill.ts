/** Puts values into a text's places. */

export type Params = Record<string, string | number>

/** `{n}` is replaced; `{n|row|rows}` picks the English number. */
export function fill(text: string, params: Params = {}): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      if (one === undefined) return String(value)
      return (value === 1 || value === '1' ? one : many) ?? ''
    },
  )
}
