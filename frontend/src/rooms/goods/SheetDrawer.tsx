/** Items and counts from a spreadsheet: drop it, see what it would change and what is wrong, then confirm. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { StockSheet, StockSheetMade } from '@/app/types'
import { FileButton } from '@/components/file/FileButton'
import { encoded } from '@/components/encoded'
import { SheetDrawer as Sheet } from '@/components/sheet/SheetDrawer'
import { useSayError, useToast } from '@/components/Toast'
import { sheetPath } from './filters'
import { SheetOutcome } from './SheetOutcome'
import { useTexts } from './texts'

export function SheetDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Opened onClose={onClose} /> : null
}

function Opened({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [key, setKey] = useState('')
  const look = useMutation({
    mutationFn: async (file: File) => {
      setName(file.name)
      setKey(crypto.randomUUID())
      return api.post<StockSheet>('/goods/stock/sheet', { name: file.name, data: await encoded(file) })
    },
    onError: sayError,
  })
  const make = useMutation({
    mutationFn: ({ changes }: StockSheet) =>
      api.post<StockSheetMade>('/goods/stock/sheet/changes', {
        key,
        why: t('sheet.why', { name }),
        changes: changes.map(({ line: _, new: __, ...change }) => change),
      }),
    onError: sayError,
    onSuccess: ({ made, waits }) => {
      void client.invalidateQueries({ queryKey: ['stock'] })
      toast(waits ? t('sheet.made_waits', { n: made, waits }) : t('sheet.made', { n: made }))
      onClose()
    },
  })
  const found = look.data
  const ready = found && found.errors.length === 0 && found.changes.length > 0
  return (
    <Sheet
      title={t('sheet.title')}
      hint={t('sheet.hint')}
      template={
        <FileButton className="sheet-template" path={sheetPath(language)} name={`${t('title')}.xlsx`}>
          {t('sheet.template')}
        </FileButton>
      }
      drop={{ label: t('sheet.drop'), hint: name || t('sheet.drop_hint'), busy: look.isPending, onFile: look.mutate }}
      go={{
        text: ready ? t('sheet.go_n', { n: found.changes.length }) : t('sheet.go'),
        ready: Boolean(ready),
        busy: make.isPending,
        onGo: () => found && make.mutate(found),
      }}
      onClose={onClose}
    >
      {found && <SheetOutcome outcome={found} />}
    </Sheet>
  )
}
