/** Seed users from a spreadsheet, dropped or pasted: looked at line by line, then taken in. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import type { Launch, SeedsBrought } from '@/app/types/planning'
import { encoded } from '@/components/encoded'
import { SheetDrawer as Sheet, SheetSaid } from '@/components/sheet/SheetDrawer'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { useSayError, useToast } from '@/components/Toast'
import { planKey } from '../plans/usePlans'
import { useTexts } from '../texts'
import { seedsPath } from './useLaunches'

export default function SeedSheetDrawer({ launch, onClose }: { launch: Launch; onClose: () => void }) {
  const t = useTexts()
  const toast = useToast()
  const client = useQueryClient()
  const sayError = useSayError()
  const [sheet, take] = useState<{ name: string; data: string } | null>(null)
  const [pasted, paste] = useState('')
  const path = `${seedsPath(launch.plan)}/sheet`
  const look = useMutation({
    mutationFn: async ({ file, name }: { file: Blob; name: string }) => {
      const told = { name, data: await encoded(file) }
      take(told)
      return api.post<SeedsBrought>(path, told)
    },
    onError: sayError,
  })
  const bring = useMutation({
    mutationFn: () => api.post<SeedsBrought>(path, { ...sheet, go: true }),
    onError: sayError,
    onSuccess: ({ added, changed }) => {
      void client.invalidateQueries({ queryKey: planKey(launch.plan) })
      toast(t('seeds.brought', { added, changed }))
      onClose()
    },
  })
  const found = look.data
  const n = found ? found.added + found.changed : 0
  return (
    <Sheet
      title={t('seeds.bring')}
      hint={t('seeds.bring_hint')}
      drop={{
        label: t('sheet.drop'),
        hint: sheet?.name || t('sheet.drop_hint'),
        busy: look.isPending,
        onFile: (file) => look.mutate({ file, name: file.name }),
      }}
      go={{
        text: n > 0 ? t('seeds.bring_n', { n }) : t('seeds.bring_go'),
        ready: n > 0,
        busy: bring.isPending,
        onGo: () => bring.mutate(),
      }}
      onClose={onClose}
    >
      <Input.TextArea aria-label={t('seeds.paste')} placeholder={t('seeds.paste_example')} rows={6} value={pasted} onChange={(event) => paste(event.target.value)} />
      <Button disabled={!pasted.trim()} loading={look.isPending} onClick={() => look.mutate({ file: new Blob([pasted]), name: '' })}>
        {t('seeds.look')}
      </Button>
      {found && <Found found={found} />}
    </Sheet>
  )
}

function Found({ found }: { found: SeedsBrought }) {
  const t = useTexts()
  const language = useLanguage()
  const columns: Column<SeedsBrought['errors'][number]>[] = [
    { key: 'line', title: t('sheet.line'), width: 60, render: (each) => each.line },
    { key: 'text', title: t('sheet.what'), render: (each) => <span className="sheet-words">{each[language]}</span> },
  ]
  const { added, changed, same, errors } = found
  return (
    <>
      <SheetSaid bad={errors.length > 0}>
        {t('seeds.would', { added, changed, same })} {errors.length > 0 && t('seeds.wrong', { n: errors.length })}
      </SheetSaid>
      {errors.length > 0 && <DataTable label={t('sheet.errors')} columns={columns} rows={errors} rowKey={(each) => `${each.line}`} className="tall" />}
    </>
  )
}
