/** What people do with an item's units: goods in, a count, another channel, kept back, unfit. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import type { Adjusted, StockItem } from '@/app/types'
import { Field } from '@/components/form/Field'
import { useSayError, useToast } from '@/components/Toast'
import { bodyOf, isEnough, startOf, VERBS, type Typed, type Verb } from './acting'
import { ChannelChoice } from './ChannelChoice'
import { itemPath } from './filters'
import { useTexts } from './texts'

interface Props {
  item: StockItem
  onDone: () => void
}

export function Acting({ item, onDone }: Props) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const [verb, setVerb] = useState<Verb>('receive')
  const [typed, setTyped] = useState<Typed>(startOf)
  const put = (some: Partial<Typed>) => setTyped({ ...typed, ...some })
  const send = useMutation({
    mutationFn: () => api.post<StockItem | Adjusted>(itemPath(item.id, `/${verb}`), bodyOf(verb, typed)),
    onError: sayError,
    onSuccess: (answer) => {
      const waits = 'request' in answer && answer.request !== null
      toast(t(waits ? 'act.waits' : `act.${verb}.done`))
      setTyped(startOf())
      void client.invalidateQueries({ queryKey: ['stock'] })
      onDone()
    },
  })
  return (
    <section>
      <h3 className="stock-head">{t('act')}</h3>
      <Segmented<Verb>
        aria-label={t('act')}
        options={VERBS.map((each) => ({ value: each, label: t(`act.${each}`) }))}
        value={verb}
        onChange={setVerb}
      />
      <p className="faint stock-how">{t(`act.${verb}.how`)}</p>
      <form
        className="stock-form"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <Field label={t(`act.${verb}.quantity`)}>
          {({ labelled: _, ...ids }) => (
            <InputNumber<number>
              {...ids}
              precision={0}
              min={verb === 'adjust' ? -1e9 : verb === 'keep' ? 0 : 1}
              max={1e9}
              value={typed.quantity}
              onChange={(quantity) => put({ quantity })}
            />
          )}
        </Field>
        {verb === 'move' && (
          <ChannelChoice label={t('act.from')} value={typed.source} onChange={(source) => put({ source })} />
        )}
        <ChannelChoice
          label={verb === 'move' ? t('act.to') : t('pool')}
          value={typed.channel}
          onChange={(channel) => put({ channel })}
        />
        <Field label={t('movement.why')}>
          {({ labelled: _, ...ids }) => (
            <Input
              {...ids}
              maxLength={400}
              required={verb === 'adjust'}
              value={typed.why}
              onChange={(event) => put({ why: event.target.value })}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={!isEnough(verb, typed)}>
          {t(`act.${verb}`)}
        </Button>
      </form>
    </section>
  )
}
