/** 内部人员名单: who has no part in any draw. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Field } from '@/components/form/Field'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { DataTable } from '@/components/table/DataTable'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from '../../texts'
import type { Insider } from '../../types'
import { namedIn } from './named'

const KEY = ['live', 'insiders']

export default function Insiders() {
  const t = useTexts()
  const zone = useSession().company.zone
  const [adding, add] = useState(false)
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => api.get<Insider[]>('/live/insiders') })
  const { free } = useActions()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const button = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => add(true)}>
      {t('insiders.add')}
    </Button>
  )
  return (
    <>
      {data?.length === 0 ? (
        <Empty text={t('insiders.none')}>{button}</Empty>
      ) : (
        <>
          <div className="tab-head">
            <p className="faint">{t('insiders.hint')}</p>
            {button}
          </div>
          <DataTable<Insider>
            label={t('settings.insiders')}
            columns={[
              { key: 'person', title: t('insiders.person'), width: 260, render: (row) => <span className="id">{row.person}</span> },
              { key: 'note', title: t('insiders.note'), width: 260, render: (row) => row.note || <span className="missing">—</span> },
              { key: 'by', title: t('insiders.by'), render: (row) => row.by },
              { key: 'at', title: t('insiders.at'), render: (row) => dateTime(row.at, zone) },
              {
                key: 'do',
                title: '',
                render: (row) => (
                  <Popconfirm
                    title={t('insiders.free_sure', { person: row.person })}
                    getPopupContainer={layer}
                    okText={t('insiders.free')}
                    onConfirm={() => free.mutate(row.person)}
                  >
                    <Button type="link">{t('insiders.free')}</Button>
                  </Popconfirm>
                ),
              },
            ]}
            rows={data}
            rowKey={(row) => row.person}
            expected={4}
            className="boxed"
          />
        </>
      )}
      <SideDrawer open={adding} size={440} title={t('insiders.add')} onClose={() => add(false)}>
        <AddForm onDone={() => add(false)} />
      </SideDrawer>
    </>
  )
}

function AddForm({ onDone }: { onDone: () => void }) {
  const t = useTexts()
  const [text, type] = useState('')
  const { name } = useActions()
  const named = namedIn(text)
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault()
        name.mutate(named, { onSuccess: onDone })
      }}
    >
      <Field label={t('insiders.who')} hint={t('insiders.who_hint')}>
        {({ labelled: _, ...ids }) => (
          <Input.TextArea
            {...ids}
            autoFocus
            rows={8}
            value={text}
            placeholder={t('insiders.example')}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" size="medium" htmlType="submit" loading={name.isPending} disabled={named.length === 0}>
          {t('insiders.add_n', { n: named.length })}
        </Button>
      </div>
    </form>
  )
}

function useActions() {
  const t = useTexts()
  const toast = useToast()
  const onError = useSayError()
  const client = useQueryClient()
  const options = { onError, onSettled: () => client.invalidateQueries({ queryKey: KEY }) }
  const name = useMutation({
    mutationFn: async (people: { person: string; note: string }[]) => {
      for (const { person, note } of people) await api.put(`/live/insiders/${encodeURIComponent(person)}`, { note })
      return people.length
    },
    onSuccess: (n: number) => toast(t('insiders.added', { n })),
    ...options,
  })
  const free = useMutation({
    mutationFn: (person: string) => api.remove<null>(`/live/insiders/${encodeURIComponent(person)}`),
    ...options,
  })
  return { name, free }
}
