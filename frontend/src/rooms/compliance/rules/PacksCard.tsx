/** The company's own packs: handed in, replaced by one of the same name, removed; and what the house brings. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useRef } from 'react'
import { api } from '@/app/api'
import { useCan, useSession } from '@/app/session'
import type { OwnPack } from '@/app/types'
import { Card } from '@/components/Card'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { DataTable } from '@/components/table/DataTable'
import { saveFile } from '@/components/file/saveFile'
import { useSayError, useToast } from '@/components/Toast'
import { useCategoryName, usePacks } from '../categories'
import { useTexts } from '../texts'
import { EXAMPLE } from './example'

export function PacksCard() {
  const t = useTexts()
  const may = useCan()('compliance.packs.write')
  const { data } = usePacks()
  const { send, picker } = useHandIn()
  const columns = usePackColumns(may)
  return (
    <Card
      title={t('packs.title')}
      extra={
        <span className="compliance-bar">
          <Button size="small" type="text" onClick={() => saveFile(t('packs.example_name'), new Blob([EXAMPLE], { type: 'text/plain' }))}>
            {t('packs.example')}
          </Button>
          {may && (
            <Button size="small" type="primary" loading={send.isPending} onClick={() => picker.current?.click()}>
              {t('packs.add')}
            </Button>
          )}
        </span>
      }
    >
      <input
        ref={picker}
        type="file"
        accept=".toml,text/plain"
        hidden
        aria-label={t('packs.add')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) send.mutate(file)
        }}
      />
      <p className="compliance-hint">{data && t('packs.hint', { house: countOf(data.house), laws: lawsOf(data.house).length })}</p>
      {send.error && <ErrorSentence error={send.error} />}
      {data && data.own.length > 0 && (
        <DataTable<OwnPack>
          label={t('packs.title')}
          columns={columns}
          rows={data.own}
          rowKey={(row) => row.id}
          className="flush"
        />
      )}
    </Card>
  )
}

function countOf(house: { rules: number }[]): number {
  return house.reduce((sum, each) => sum + each.rules, 0)
}

function lawsOf(house: { laws: string[] }[]): string[] {
  return [...new Set(house.flatMap((each) => each.laws))]
}

function useHandIn() {
  const t = useTexts()
  const toast = useToast()
  const client = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: async (file: File) => api.post<OwnPack>('/compliance/packs', { name: file.name, source: await file.text() }),
    onSuccess: (made) => {
      toast(t('packs.added', { n: made.rules }))
      void client.invalidateQueries({ queryKey: ['compliance'] })
    },
  })
  return { send, picker }
}

function usePackColumns(may: boolean): Column<OwnPack>[] {
  const t = useTexts()
  const zone = useSession().company.zone
  const categoryName = useCategoryName()
  const columns: Column<OwnPack>[] = [
    { key: 'name', title: t('packs.name'), render: (row) => <strong>{row.name}</strong> },
    { key: 'category', title: t('category.label'), render: (row) => categoryName(row.category) },
    { key: 'rules', title: t('packs.rules'), align: 'end', render: (row) => row.rules },
    { key: 'by', title: t('packs.by'), render: (row) => `${row.by} ${dateTime(row.at, zone)}` },
    {
      key: 'source',
      title: t('packs.file'),
      render: (row) => (
        <a href={`/api/v1/compliance/packs/${row.id}/source`} download={row.name}>
          {t('packs.download')}
        </a>
      ),
    },
  ]
  return may ? [...columns, { key: 'remove', title: '', render: (row) => <Remove pack={row} /> }] : columns
}

function Remove({ pack }: { pack: OwnPack }) {
  const t = useTexts()
  const client = useQueryClient()
  const sayError = useSayError()
  const remove = useMutation({
    mutationFn: () => api.remove(`/compliance/packs/${pack.id}`),
    onError: sayError,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['compliance'] }),
  })
  return (
    <Popconfirm title={t('packs.remove_sure')} onConfirm={() => remove.mutate()}>
      <Button size="small" type="text" danger loading={remove.isPending}>
        {t('packs.remove')}
      </Button>
    </Popconfirm>
  )
}
