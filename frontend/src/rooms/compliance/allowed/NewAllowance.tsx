/** A phrase, or a rule, is proposed to be allowed; another person confirms it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import type { Allowance } from '@/app/types'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError, useToast } from '@/components/Toast'
import { useCategories } from '../categories'
import { useTexts } from '../texts'

interface Props {
  first?: { rule: string; phrase: string }
  onClose: () => void
}

export default function NewAllowance({ first = { rule: '', phrase: '' }, onClose }: Props) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const categories = useCategories()
  const [typed, set] = useState({ ...first, category: '', until: '', reason: '' })
  const type = (told: Partial<typeof typed>) => set({ ...typed, ...told })
  const send = useMutation({
    mutationFn: () => api.post<Allowance>('/compliance/allowances', { ...typed, until: typed.until || null }),
    onError: sayError,
    onSuccess: () => {
      toast(t('allowed.added'))
      void client.invalidateQueries({ queryKey: ['compliance', 'allowances'] })
      onClose()
    },
  })
  return (
    <SideDrawer open title={t('allowed.add')} size={480} onClose={onClose}>
      <form
        className="compliance-form"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <TextField
          autoFocus
          optional
          label={t('allowed.phrase')}
          hint={t('allowed.phrase_hint')}
          value={typed.phrase}
          onChange={(phrase) => type({ phrase })}
        />
        <TextField
          optional
          label={t('allowed.rule')}
          hint={t('allowed.rule_hint')}
          value={typed.rule}
          onChange={(rule) => type({ rule: rule.trim() })}
        />
        <Field label={t('category.label')}>
          {({ id }) => (
            <Select
              id={id}
              value={typed.category}
              options={[{ value: '', label: t('allowed.any_category') }, ...categories]}
              onChange={(category) => type({ category })}
            />
          )}
        </Field>
        <Field label={t('allowed.until')} hint={t('allowed.until_hint')}>
          {({ id }) => (
            <span className="text-check-day">
              <input id={id} type="date" value={typed.until} onChange={(event) => type({ until: event.target.value })} />
            </span>
          )}
        </Field>
        <TextField
          label={t('allowed.reason')}
          hint={t('allowed.reason_hint')}
          value={typed.reason}
          onChange={(reason) => type({ reason })}
        />
        <Button
          type="primary"
          htmlType="submit"
          loading={send.isPending}
          disabled={typed.reason.trim().length < 4 || !(typed.phrase.trim() || typed.rule)}
        >
          {t('allowed.save')}
        </Button>
      </form>
    </SideDrawer>
  )
}
