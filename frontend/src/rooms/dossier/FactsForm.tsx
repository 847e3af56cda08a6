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

export function FactsForm({ dossier }: { dossier: Dossier }) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const may = useCan()('dossier.cases.write')
  const [facts, set] = useState(dossier.facts)
  const put = (some: Partial<typeof facts>) => set({ ...facts, ...some })
  const send = useMutation({
    mutationFn: () => api.put<Dossier>(`/dossier/cases/${dossier.id}/facts`, facts),
    onError: sayError,
    onSuccess: (now) => {
      toast(t('facts.saved'))
      client.setQueryData(['dossier', 'case', dossier.id], now)
      void client.invalidateQueries({ queryKey: ['dossier', 'cases'] })
    },
  })
  return (
    <div className="dossier-form">
      {NAMES.map((name) => (
        <Field key={name} label={t(`facts.${name}`)} hint={name === 'suppliers' ? t('facts.suppliers_hint') : undefined}>
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
