import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
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

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/from '(@\/[^']+|@rooms\/[^']+)'/g)].map((match) => match[1] ?? '')
}

const files = under(SRC)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ name: relative(SRC, path), imports: importsOf(path) }))

it('a room never imports another room', () => {
  const strays = files.flatMap(({ name, imports }) => {
    const room = /^rooms\/(\w+)\//.exec(name)?.[1]
    return imports
      .filter((each) => room && each.startsWith('@/rooms/') && !each.startsWith(`@/rooms/${room}/`))
      .map((each) => `${name} -> ${each}`)
  })
  expect(strays).toEqual([])
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
