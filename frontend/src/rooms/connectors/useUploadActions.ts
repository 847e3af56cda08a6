/** What a person can do with an upload: read it another way, store it, drop it. */
import { api } from '@/app/api'
import type { Reading, Upload } from '@/app/types'
import { useSayError } from '@/components/Toast'

interface Hooks {
  refresh: () => Promise<unknown>
  forget: (ids: string[]) => void
}

export function useUploadActions({ refresh, forget }: Hooks) {
  const sayError = useSayError()
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      sayError(error)
    }
    await refresh()
  }
  return {
    preview: (id: string, reading: Reading) =>
      attempt(() => api.post(`/connectors/uploads/${id}/preview`, reading)),
    store: (uploads: Upload[]) =>
      attempt(async () => {
        for (const { id } of uploads) await api.post(`/connectors/uploads/${id}/store`)
      }),
    discard: (id: string) =>
      attempt(async () => {
        await api.remove(`/connectors/uploads/${id}`)
        forget([id])
      }),
  }
}
