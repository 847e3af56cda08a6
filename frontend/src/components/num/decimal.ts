/** Decimal shifts and roundings on the digits themselves, so that 1.005 rounds like a person would. */

/** `value × 10^places` as text that Intl reads exactly. */
export function shifted(value: number, places: number): `${number}` {
  const [digits, exponent = '0'] = String(value).split('e')
  return `${digits}e${Number(exponent) + places}` as `${number}`
}

const formats = new Map<string, Intl.NumberFormat>()

function format(least: number, most: number): Intl.NumberFormat {
  const key = `${least}/${most}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most })
  formats.set(key, made)
  return made
}

/** Grouped by thousands, halves away from zero; `least` decimals are always shown. */
export function decimal(value: number, places: number, most: number, least = most): string {
  const text = format(least, most).format(shifted(value, places) as unknown as number)
  return /[1-9]/.test(text) ? text : text.replace('-', '')
}

/** Tells whether rounding left nothing of a value that isn't nothing. */
export function vanished(value: number, text: string): boolean {
  return value !== 0 && !/[1-9]/.test(text)
}
