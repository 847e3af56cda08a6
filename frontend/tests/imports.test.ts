import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const SRC = join(__dirname, '..', 'src')

/** Made by `make page-types`, not written. */
const MADE = 'app/types/server.ts'

function under(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? under(path) : [path]
  })
}

/** What other rooms may use of a room: a button, a card or a list of its own that stands on their pages too. */
const DOORS = [
  'live/against/AgainstPlan',
  'live/against/AgainstProducts',
  'live/against/useAgainst',
  'live/list/useRuns',
  'live/room/reviewOf',
  'planning/plans/FromShow',
  'planning/readiness/LetThrough',
  'planning/readiness/MissingList',
  'planning/readiness/useReadiness',
  'review/carried/LastShow',
  'review/carried/PlanActions',
]

/** Each as from the top of the sources, `@/rooms/…`, however it is written. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/(?:from |import\()'(@\/[^']+|@rooms\/[^']+|\.[^']+)'/g)].map(([, told = '']) =>
    told.startsWith('.') ? `@/${relative(SRC, join(dirname(path), told))}` : told,
  )
}

const files = under(SRC)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ name: relative(SRC, path), imports: importsOf(path) }))

it('a room imports another room through its doors only', () => {
  const strays = files.flatMap(({ name, imports }) => {
    const room = /^rooms\/(\w+)\//.exec(name)?.[1]
    return imports
      .filter((each) => room && each.startsWith('@/rooms/') && !each.startsWith(`@/rooms/${room}/`))
      .filter((each) => !DOORS.includes(each.slice('@/rooms/'.length)))
      .map((each) => `${name} -> ${each}`)
  })
  expect(strays).toEqual([])
})

it('a door is used', () => {
  const used = new Set(files.flatMap(({ imports }) => imports))
  expect(DOORS.filter((each) => !used.has(`@/rooms/${each}`))).toEqual([])
})

it('charts and components know no room', () => {
  const strays = files.filter(
    ({ name, imports }) =>
      /^(charts|components)\//.test(name) && imports.some((each) => each.startsWith('@/rooms/')),
  )
  expect(strays).toEqual([])
})

it('a file stays one idea', () => {
  const long = files
    .filter(({ name }) => name !== MADE)
    .filter(({ name }) => readFileSync(join(SRC, name), 'utf8').split('\n').length > 350)
    .map(({ name }) => name)
  expect(long).toEqual([])
})
