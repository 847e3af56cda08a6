/** The plan as slides or PDF: the reports room makes an edition of it, which is then saved on this machine. */
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import type { Edition, Language, WholeEdition } from '@/app/types'
import type { Plan } from '@/app/types/planning'
import { saveFile } from '@/components/file/saveFile'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'

export const FORMS = ['pptx', 'pdf'] as const
export type Form = (typeof FORMS)[number]

const EVERY = 700
const LONGEST = 180_000

export function useDocument(plan: Plan) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const [busy, setBusy] = useState(false)
  const save = async (form: Form, lang: Language) => {
    setBusy(true)
    toast(t('plan.document_asked'))
    try {
      const asked = await api.post<Edition>('/reports/editions', { kind: 'plan', subject: plan.id })
      const edition = await made(asked.id)
      if (edition?.state !== 'ready') throw new Error(t('plan.document_failed'))
      const path = withQuery(`/reports/editions/${edition.id}/file`, { form, lang })
      const file = await api.file(path)
      const name = fileName(edition, form, lang)
      saveFile(name, file)
      toast(t('plan.document_done', { name }))
    } catch (error) {
      sayError(error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, save }
}

export function fileName(edition: Edition, form: Form, lang: Language): string {
  const name = (edition.name?.[lang] ?? edition.about).replace(/[/\\:*?"<>|]/g, '-')
  return `${name} v${edition.number}.${form}`
}

/** The edition once it is made or has failed; null where that takes too long. */
async function made(id: string): Promise<Edition | null> {
  const until = Date.now() + LONGEST
  while (Date.now() < until) {
    const { edition } = await api.get<WholeEdition>(`/reports/editions/${id}`)
    if (edition.state === 'ready' || edition.state === 'failed') return edition
    await new Promise((resolve) => setTimeout(resolve, EVERY))
  }
  return null
}
