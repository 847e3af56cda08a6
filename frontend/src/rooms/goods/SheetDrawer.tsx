/** Items and counts from a spreadsheet: drop it, see what it would change and what is wrong, then confirm. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { StockSheet, StockSheetMade } from '@/app/types'
import { DropBox } from '@/components/DropBox'
import { FileButton } from '@/components/file/FileButton'
import { encoded } from '@/components/encoded'
import { SideDrawer } from '@/components/SideDrawer'
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
    <SideDrawer
      open
      size={760}
      title={t('sheet.title')}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          disabled={!ready}
          loading={make.isPending}
          onClick={() => found && make.mutate(found)}
        >
          {ready ? t('sheet.go_n', { n: found.changes.length }) : t('sheet.go')}
        </Button>
      }
    >
      <div className="stock-item">
        <p className="faint stock-hint">{t('sheet.hint')}</p>
        <FileButton className="stock-template" path={sheetPath(language)} name={`${t('title')}.xlsx`}>
          {t('sheet.template')}
        </FileButton>
        <DropBox
          label={t('sheet.drop')}
          hint={name || t('sheet.drop_hint')}
          accept=".xlsx,.csv"
          busy={look.isPending}
          onFile={look.mutate}
        />
        {found && <SheetOutcome outcome={found} />}
      </div>
    </SideDrawer>
  )
}
