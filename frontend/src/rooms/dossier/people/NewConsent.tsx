/** A person agreed to a purpose, or took that back. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { api } from '@/app/api'
import { PLATFORMS, usePlatformName } from '@/app/texts'
import type { Consent } from '@/app/types'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import { SideDrawer } from '@/components/SideDrawer'
import { useSayError, useToast } from '@/components/Toast'
import { useNameOf, useTexts } from '../texts'

const PURPOSES: Consent['purpose'][] = ['marketing', 'fan_group', 'profiling', 'co_brand', 'filming']
const NOTHING = { platform: 'douyin', id: '', purpose: 'marketing', text: '', given: true, proof: '' }

export default function NewConsent({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const toast = useToast()
  const sayError = useSayError()
  const client = useQueryClient()
  const platformName = usePlatformName()
  const purposeName = useNameOf('purpose')
  const [typed, set] = useState(NOTHING)
  const type = (told: Partial<typeof NOTHING>) => set({ ...typed, ...told })
  const send = useMutation({
    mutationFn: () => api.post<Consent>('/dossier/people/consents', typed),
    onError: sayError,
    onSuccess: () => {
      toast(t('consent.added'))
      void client.invalidateQueries({ queryKey: ['dossier', 'people', 'consents'] })
      onClose()
    },
  })
  const choice = (label: string, value: string, options: { value: string; label: string }[], name: 'platform' | 'purpose') => (
    <Field label={label}>
      {({ id }) => <Select id={id} value={value} options={options} onChange={(next: string) => type({ [name]: next })} />}
    </Field>
  )
  const platforms = PLATFORMS.map((value) => ({ value: value as string, label: platformName(value) }))
  const purposes = PURPOSES.map((value) => ({ value: value as string, label: purposeName(value) }))
  return (
    <SideDrawer open title={t('consent.add')} size={480} onClose={onClose}>
      <form
        className="dossier-form"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <Segmented
          value={typed.given ? 'given' : 'withdrawn'}
          options={[
            { value: 'given', label: t('consent.given') },
            { value: 'withdrawn', label: t('consent.withdrawn') },
          ]}
          onChange={(value) => type({ given: value === 'given' })}
        />
        {choice(t('people.platform'), typed.platform, platforms, 'platform')}
        <TextField label={t('people.ids')} hint={t('consent.id_hint')} value={typed.id} onChange={(id) => type({ id })} />
        {choice(t('consent.purpose'), typed.purpose, purposes, 'purpose')}
        <TextField label={t('consent.text')} hint={t('consent.text_hint')} value={typed.text} onChange={(text) => type({ text })} />
        <TextField label={t('consent.proof')} hint={t('consent.proof_hint')} value={typed.proof} onChange={(proof) => type({ proof })} />
        <Button
          type="primary"
          htmlType="submit"
          loading={send.isPending}
          disabled={typed.id.trim().length < 4 || !typed.text.trim() || !typed.proof.trim()}
        >
          {t('people.save')}
        </Button>
      </form>
    </SideDrawer>
  )
}
