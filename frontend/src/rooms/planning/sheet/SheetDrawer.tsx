/** Goals from a spreadsheet: drop it, see what it would change and what is wrong, then confirm. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, withQuery } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'
import type { Goal, SheetChange, SheetOutcome } from '@/app/types'
import { FileButton } from '@/components/file/FileButton'
import { encoded } from '@/components/encoded'
import { SheetDrawer as Sheet } from '@/components/sheet/SheetDrawer'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../texts'
import { Outcome } from './Outcome'
import { asWanted, sendChanges, wayBack } from './making'

interface Props {
  year: number
  onClose: () => void
}

export default function SheetDrawer({ year, onClose }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const c = useCommon()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const look = useMutation({
    mutationFn: async (file: File) => {
      setName(file.name)
      return api.post<SheetOutcome>('/planning/goals/sheet', { name: file.name, data: await encoded(file) })
    },
    onError: sayError,
  })
  const anew = () => {
    void client.invalidateQueries({ queryKey: ['planning'] })
    void client.invalidateQueries({ queryKey: ['overview'] })
  }
  const undo = async (changes: SheetChange[], made: Goal[]) => {
    try {
      await sendChanges(wayBack(changes, made))
      toast(t('goals.undone'))
    } catch (error) {
      sayError(error)
    }
    anew()
  }
  const make = useMutation({
    mutationFn: ({ changes }: SheetOutcome) => sendChanges(asWanted(changes)),
    onError: sayError,
    onSuccess: (made, { changes }) => {
      anew()
      const back = { label: c('undo'), run: () => void undo(changes, made) }
      toast(t('sheet.made', { n: changes.length }), { undo: back })
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
        <FileButton className="sheet-template" path={withQuery('/planning/goals/sheet', { year, language })} name={`${t('sheet.template_name')} ${year}.xlsx`}>
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
      {found && <Outcome outcome={found} />}
    </Sheet>
  )
}
