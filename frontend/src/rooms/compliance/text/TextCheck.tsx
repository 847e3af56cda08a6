/** A text, what the law of a day objects to in it, and what to say instead. */
import { useMutation } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import type { TextCheck } from '@/app/types'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Findings } from './Findings'
import { useCategories } from '../categories'
import { useTexts } from '../texts'

const LONGEST = 200_000

export default function TextCheck() {
  const t = useTexts()
  const [text, type] = useState('')
  const [category, choose] = useState('')
  const [on, setOn] = useState('')
  const { data, error, isPending, mutate, variables } = useMutation({
    mutationFn: (asked: { text: string; category: string | null; on: string | null }) =>
      api.post<TextCheck>('/compliance/check', asked),
  })
  const send = () => mutate({ text, category: category || null, on: on || null })
  const known = useCategories()
  return (
    <div className="text-check">
      <Card title={t('title')}>
        <div className="text-check-body">
          <Input.TextArea
            className="text-check-box"
            autoFocus
            autoSize={{ minRows: 8, maxRows: 24 }}
            maxLength={LONGEST}
            value={text}
            aria-label={t('text.label')}
            placeholder={t('text.placeholder')}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim()) send()
            }}
          />
          <div className="text-check-bar">
            <Select
              style={{ width: 176 }}
              aria-label={t('category.label')}
              value={category}
              options={[{ value: '', label: t('category.unknown') }, ...known]}
              onChange={choose}
            />
            <label className="text-check-day">
              {t('on.label')}
              <input type="date" value={on} onChange={(event) => setOn(event.target.value)} />
            </label>
            <Button type="primary" loading={isPending} disabled={!text.trim()} onClick={send}>
              {t('check')}
            </Button>
          </div>
        </div>
      </Card>
      {error ? (
        <ErrorSentence error={error} retry={send} />
      ) : data && variables ? (
        <Findings text={variables.text} check={data} />
      ) : (
        <Empty text={t('begin')} />
      )}
    </div>
  )
}
