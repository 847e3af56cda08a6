import { describe, expect, it } from 'vitest'
import { DARK, LIGHT, PALETTES, type Colour, type Mode } from '@/app/theme/palette'

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const TEXTS: Colour[] = ['text', 'quiet', 'faint', 'accent-text', 'info', 'ok', 'warn', 'bad', 'red', 'green']
const GROUNDS: Colour[] = ['page', 'surface', 'raised', 'sunken']
const TINTED: [Colour, Colour][] = [
  ['accent-text', 'accent-soft'],
  ['info', 'info-soft'],
  ['text', 'info-soft'],
  ['ok', 'ok-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
]

describe.each(['light', 'dark'] as Mode[])('the %s palette', (mode) => {
  const colours = PALETTES[mode]

  it('reads at AA on every ground', () => {
    const weak = TEXTS.flatMap((text) =>
      GROUNDS.filter((ground) => contrast(colours[text], colours[ground]) < 4.5).map(
        (ground) => `${text} on ${ground}`,
      ),
    )
    expect(weak).toEqual([])
  })

  it.each(TINTED)('reads %s on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it('reads white on the accent', () => {
    expect(contrast('#ffffff', colours.accent)).toBeGreaterThanOrEqual(4.5)
  })
})

it('names the same colours in both', () => {
  expect(Object.keys(DARK)).toEqual(Object.keys(LIGHT))
})
