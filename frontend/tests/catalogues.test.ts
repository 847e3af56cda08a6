import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const HERE = join(__dirname, '..')
const ROOMS = join(HERE, '..', 'src', 'kaibo')

type Catalogue = Record<string, Record<string, string>>

function under(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? under(path) : [path]
  })
}

const rooms = readdirSync(ROOMS).filter(
  (room) =>
    statSync(join(ROOMS, room), { throwIfNoEntry: false })?.isDirectory() &&
    readdirSync(join(ROOMS, room)).includes('ui.json'),
)
const catalogues: Record<string, Catalogue> = Object.fromEntries(
  rooms.map((room) => [room, JSON.parse(readFileSync(join(ROOMS, room, 'ui.json'), 'utf8')) as Catalogue]),
)
const sources = under(join(HERE, 'src'))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
const everything = sources.join('\n')
const known = new Set(Object.values(catalogues).flatMap(Object.keys))

/** Keys built at run time, as in `status.${state}`, are used by their stem. */
const stems = [...everything.matchAll(/`([a-z_.]+\.)\$\{/g)].map((match) => match[1] ?? '')
const dynamicStems = [...everything.matchAll(/stem: ((?:'[a-z_]+'(?: \| )?)+)/g)].flatMap((match) =>
  [...(match[1] ?? '').matchAll(/'([a-z_]+)'/g)].map((word) => `${word[1]}.`),
)

function used(key: string): boolean {
  return (
    everything.includes(`'${key}'`) ||
    [...stems, ...dynamicStems, 'platform.'].some((stem) => key.startsWith(stem))
  )
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort()
}

describe.each(Object.entries(catalogues))('the texts of %s', (_, catalogue) => {
  it('have both languages, and nothing else', () => {
    for (const [key, texts] of Object.entries(catalogue)) {
      expect(Object.keys(texts), key).toEqual(['zh', 'en'])
      expect(texts.zh, key).not.toBe('')
      expect(texts.en, key).not.toBe('')
    }
  })

  it('name the same places in both languages, but for words that only English needs', () => {
    for (const [key, texts] of Object.entries(catalogue)) {
      const english = places(texts.en ?? '')
      expect(
        places(texts.zh ?? '').filter((name) => !english.includes(name)),
        key,
      ).toEqual([])
    }
  })

  it('are all used', () => {
    expect(Object.keys(catalogue).filter((key) => !used(key))).toEqual([])
  })
})

it('every key the pages say is written down', () => {
  const said = [...everything.matchAll(/\b[tc]\('([a-z_]+(?:\.[a-z_]+)*)'[,)]/g)].map(
    (match) => match[1] ?? '',
  )
  expect(said.length).toBeGreaterThan(150)
  expect([...new Set(said)].filter((key) => !known.has(key))).toEqual([])
})
