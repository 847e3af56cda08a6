/** 答疑模板: what is proposed to a question, with price and stock of the second filled in. */
import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import { ErrorSentence } from '@/components/ErrorSentence'
import { dateTime } from '@/components/num/time'
import { SideDrawer } from '@/components/SideDrawer'
import { Tag } from '@/components/Tag'
import { DataTable } from '@/components/table/DataTable'
import { useTexts } from '../../texts'
import type { Answer } from '../../types'
import { AnswerForm } from './AnswerForm'
import { piecesOf, PLACES, TOPICS } from './fill'
import { useTopic } from './useTopic'

export const ANSWERS = ['live', 'answers']

/** By the question, the team's own first: in the order in which they are tried. */
export function inOrder(rows: Answer[]): Answer[] {
  const place = (row: Answer) => TOPICS.findIndex((each) => each === row.intent)
  return [...rows].sort((a, b) => place(a) - place(b) || Number(b.own) - Number(a.own))
}

/** A template with its places by name. */
function Words({ text }: { text: string }) {
  const t = useTexts()
  const names = Object.fromEntries(PLACES.map((each) => [each, t(`answers.place.${each}`)]))
  return (
    <span className="clip" data-tip={text}>
      {piecesOf(text, names).map((piece, index) =>
        piece.place ? (
          <span key={index} className="answer-place">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </span>
  )
}

export default function Answers() {
  const t = useTexts()
  const topic = useTopic()
  const zone = useSession().company.zone
  const [opened, open] = useState<Answer | 'new' | null>(null)
  const { data, error, refetch } = useQuery({ queryKey: ANSWERS, queryFn: () => api.get<Answer[]>('/live/answers') })
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <>
      <div className="tab-head">
        <p className="faint">{t('answers.hint')}</p>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => open('new')}>
          {t('answers.add')}
        </Button>
      </div>
      <DataTable<Answer>
        label={t('settings.answers')}
        columns={[
          { key: 'intent', title: t('answers.intent'), render: (row) => topic(row.intent) },
          { key: 'text', title: t('answers.text'), least: 280, width: 560, render: (row) => <Words text={row.text} /> },
          { key: 'product', title: t('answers.product'), render: (row) => row.product || t('answers.every') },
          { key: 'own', title: t('answers.from'), render: (row) => (row.own ? <Tag tone="accent">{t('answers.own')}</Tag> : <Tag>{t('answers.shipped')}</Tag>) },
          {
            key: 'at',
            title: t('answers.changed'),
            render: (row) => (row.at ? `${dateTime(row.at, zone)} · ${row.by}` : <span className="missing">—</span>),
          },
        ]}
        rows={data && inOrder(data)}
        rowKey={(row) => row.id || `${row.intent} ${row.text}`}
        onOpen={open}
        expected={12}
        className="boxed"
      />
      <SideDrawer
        open={opened !== null}
        size={520}
        title={opened === 'new' || !opened?.own ? t('answers.add') : t('answers.edit')}
        onClose={() => open(null)}
      >
        {opened && (
          <AnswerForm
            key={opened === 'new' ? 'new' : opened.id || opened.text}
            answer={opened === 'new' ? null : opened}
            onDone={() => open(null)}
          />
        )}
      </SideDrawer>
    </>
  )
}
