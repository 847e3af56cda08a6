/** What the duties of a show depend on. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { useCan } from '@/app/session'
import type { Dossier } from '@/app/types'
import { Field } from '@/components/form/Field'
import { useSayError, useToast } from '@/components/Toast'
import { useTexts } from './texts'

const FLAGS = ['ai_host', 'compares_prices', 'is_advertising'] as const
const NAMES = ['suppliers', 'products'] as const

/** What is sent: products only where somebody here named them, so that the others keep following their source. */
function said(now: Dossier['facts'], before: Dossier['facts']) {
  const own = now.products !== before.products || before.products_by === 'dossier'
  const { suppliers, ai_host, compares_prices, is_advertising } = now
  return { suppliers, ai_host, compares_prices, is_advertising, products: own ? now.products : null }
}

export function FactsForm({ dossier }: { dossier: Dossier }) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const may = useCan()('dossier.cases.write')
  const [facts, set] = useState(dossier.facts)
  const put = (some: Partial<typeof facts>) => set({ ...facts, ...some })
  const send = useMutation({
    mutationFn: () => api.put<Dossier>(`/dossier/cases/${dossier.id}/facts`, said(facts, dossier.facts)),
    onError: sayError,
    onSuccess: (now) => {
      toast(t('facts.saved'))
      client.setQueryData(['dossier', 'case', dossier.id], now)
      void client.invalidateQueries({ queryKey: ['dossier', 'cases'] })
    },
  })
  const by = facts.products === dossier.facts.products ? facts.products_by : 'dossier'
  const hints = { suppliers: t('facts.suppliers_hint'), products: by === '' ? undefined : t(`facts.by.${by}`) }
  return (
    <div className="dossier-form">
      {facts.hosts.length > 0 && facts.hosts_by && (
        <p className="dossier-hosts">
          <span>{t('facts.hosts')}</span>
          <strong>{facts.hosts.join(t('comma'))}</strong>
          <small className="faint">{t(`facts.by.${facts.hosts_by}`)}</small>
        </p>
      )}
      {NAMES.map((name) => (
        <Field key={name} label={t(`facts.${name}`)} hint={hints[name]}>
          {({ id }) => (
            <Select
              id={id}
              mode="tags"
              open={false}
              suffixIcon={null}
              disabled={!may}
              value={facts[name]}
              maxCount={500}
              onChange={(value: string[]) => put({ [name]: value })}
            />
          )}
        </Field>
      ))}
      <span className="dossier-bar">
        {FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            disabled={!may}
            checked={facts[flag]}
            onChange={(event) => put({ [flag]: event.target.checked })}
          >
            {t(`facts.${flag}`)}
          </Checkbox>
        ))}
      </span>
      {may && (
        <Button type="primary" loading={send.isPending} disabled={facts === dossier.facts} onClick={() => send.mutate()}>
          {t('facts.save')}
        </Button>
      )}
    </div>
  )
}
