/** A mapping while it is made: which column each field is read from. */
import type { ImportKind, Mapping, Reading } from '@/app/types'

type KindField = ImportKind['fields'][number]

export interface MapDraft {
  kind: string
  map: Record<string, string>
  zone: string
  currency: string
  date_order: string
  account: string
}

export type Said = Partial<Pick<MapDraft, 'zone' | 'currency' | 'date_order' | 'account'>>

export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const
export const ZONES = [
  'Asia/Shanghai',
  'Asia/Singapore',
  'Asia/Jakarta',
  'Asia/Bangkok',
  'Asia/Tokyo',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
]
export const CURRENCIES = [
  'CNY',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'HKD',
  'TWD',
  'SGD',
  'MYR',
  'THB',
  'IDR',
  'VND',
  'PHP',
  'BRL',
]

/** What was said of the file before, else what fits it best; a column the file hasn't got is left out. */
export function begin(mapping: Mapping, said: Said, company: { zone: string; currency: string }): MapDraft {
  const here = Object.entries(mapping.suggested.map).filter(([, header]) => mapping.headers.includes(header))
  const draft = {
    kind: mapping.suggested.kind,
    map: Object.fromEntries(here),
    zone: said.zone || company.zone,
    currency: said.currency || company.currency,
    date_order: said.date_order || 'ymd',
    account: said.account ?? '',
  }
  return draft.kind ? draft : withKind(mapping, draft, mapping.kinds[0]?.key ?? '')
}

export function kindOf(mapping: Mapping, draft: MapDraft): ImportKind | undefined {
  return mapping.kinds.find((kind) => kind.key === draft.kind)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s_\-./:()]/g, '')
    .toLowerCase()
}

/** Another kind keeps what it shares with the one before, and takes the columns its own fields are known by. */
export function withKind(mapping: Mapping, draft: MapDraft, kind: string): MapDraft {
  const fields = mapping.kinds.find((each) => each.key === kind)?.fields ?? []
  const map = Object.fromEntries(
    fields.flatMap(({ key }) => (draft.map[key] ? [[key, draft.map[key]] as const] : [])),
  )
  const take = (namesOf: (field: KindField) => string[]) => {
    for (const field of fields) {
      const names = namesOf(field).map(plain)
      const free = mapping.headers.filter((header) => !fieldsOf(map, header).length)
      const header = free.find((each) => names.includes(plain(each)))
      if (header && !map[field.key]) map[field.key] = header
    }
  }
  take((field) => [field.key, field.zh, field.en])
  take((field) => field.aliases ?? [])
  return { ...draft, kind, map }
}

/** The fields a column is read as; mostly one. */
export function fieldsOf(map: Record<string, string>, header: string): string[] {
  return Object.keys(map).filter((field) => map[field] === header)
}

/** Reads a column as these fields, whatever they were read from before. */
export function read(map: Record<string, string>, header: string, fields: string[]): Record<string, string> {
  const others = Object.entries(map).filter(([field, from]) => from !== header && !fields.includes(field))
  return Object.fromEntries([...others, ...fields.map((field) => [field, header] as const)])
}

/** Fields of the kind that must be mapped and aren't. */
export function lacking(kind: ImportKind | undefined, map: Record<string, string>): string[] {
  return (kind?.fields ?? []).filter((field) => field.required && !map[field.key]).map((field) => field.key)
}

/** Only the chosen kind's fields are sent. */
export function toReading(draft: MapDraft, kind: ImportKind | undefined): Reading {
  const keys = new Set(kind?.fields.map((field) => field.key))
  const map = Object.fromEntries(Object.entries(draft.map).filter(([key]) => keys.has(key)))
  const account = draft.account.trim()
  return {
    kind: draft.kind,
    map,
    zone: draft.zone,
    currency: draft.currency,
    date_order: draft.date_order,
    ...(account ? { account } : {}),
  }
}

/** The first cells under a header, for the eye. */
export function samplesOf(mapping: Mapping, header: string | undefined): string[] {
  const at = header === undefined ? -1 : mapping.headers.indexOf(header)
  return at < 0 ? [] : mapping.samples.flatMap((row) => row[at] || []).slice(0, 3)
}
