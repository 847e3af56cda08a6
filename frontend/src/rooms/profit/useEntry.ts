/** Sends rows and follows them until they are stored; then everything about profit is asked for anew. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ApiError } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { CostEntry } from '@/app/types'
import type { CostKind } from './kinds'
import { useTexts } from './texts'

const ENDS = new Set(['stored', 'unchanged', 'refused', 'needs_mapping', 'discarded'])
const EVERY = 300
const MOST = 200

export interface Said {
  text: string
  good: boolean
}

export function useEntry() {
  const t = useTexts()
  const language = useLanguage()
  const client = useQueryClient()
  const [saving, setSaving] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const told = (entry: CostEntry): Said => {
    if (entry.state === 'stored' && entry.rows_refused > 0)
      return { text: t('enter.refused', { n: entry.rows_refused }), good: false }
    if (entry.state === 'stored') return { text: t('enter.saved', { n: entry.rows_stored }), good: true }
    if (entry.state === 'unchanged') return { text: t('enter.unchanged'), good: true }
    return { text: t('enter.failed', { why: entry[`error_${language}`] || entry.state }), good: false }
  }
  const save = async (kind: CostKind, currency: string, row: Record<string, string>): Promise<boolean> => {
    setSaving(true)
    setSaid(null)
    try {
      const entry = await followed(await api.post<CostEntry>('/profit/costs', { kind, currency, rows: [row] }))
      await client.invalidateQueries({ queryKey: ['profit'] })
      const result = told(entry)
      setSaid(result)
      return result.good
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setSaid({ text: error.sentence(language), good: false })
      return false
    } finally {
      setSaving(false)
    }
  }
  return { save, saving, said }
}

async function followed(entry: CostEntry): Promise<CostEntry> {
  let now = entry
  for (let turn = 0; turn < MOST && !ENDS.has(now.state); turn += 1) {
    await new Promise((done) => setTimeout(done, EVERY))
    now = await api.get<CostEntry>(`/profit/entries/${now.id}`)
  }
  return now
}
