/** The mail server, who writes, and who reads. */
import { InputNumber, Segmented, Select } from 'antd'
import { Field } from '@/components/form/Field'
import { TextField } from '@/components/form/TextField'
import type { FieldsProps } from './ChannelForm'
import { secured, SECURITIES, type Security } from './draft'
import { useTexts } from './texts'

export function EmailFields({ draft, held, set }: FieldsProps) {
  const t = useTexts()
  return (
    <>
      <Field label={t('email.security')} hint={t(`security_hint.${draft.security}`)} group>
        {({ labelled }) => (
          <Segmented<Security>
            block
            aria-labelledby={labelled}
            value={draft.security}
            onChange={(security) => set(secured(draft, security))}
            options={SECURITIES.map((each) => ({ value: each, label: t(`security.${each}`) }))}
          />
        )}
      </Field>
      <div className="field-row server">
        <TextField
          label={t('email.host')}
          placeholder="smtp.exmail.qq.com"
          value={draft.host}
          onChange={(host) => set({ host })}
        />
        <Field label={t('email.port')}>
          {({ id }) => (
            <InputNumber
              id={id}
              size="medium"
              min={1}
              max={65535}
              value={draft.port}
              onChange={(port) => set({ port })}
            />
          )}
        </Field>
      </div>
      <TextField label={t('email.user')} value={draft.user} onChange={(user) => set({ user })} optional />
      <TextField
        label={t('email.password')}
        hint={t(held.includes('password') ? 'held.keep' : 'email.password_hint')}
        value={draft.password}
        onChange={(password) => set({ password })}
        secret
        optional
      />
      <TextField
        label={t('email.from')}
        placeholder="report@example.com"
        value={draft.from}
        onChange={(from) => set({ from })}
      />
      <Field label={t('email.to')} hint={t('email.to_hint')}>
        {({ labelled: _, ...ids }) => (
          <Select
            {...ids}
            mode="tags"
            size="medium"
            open={false}
            suffixIcon={null}
            value={draft.to}
            onChange={(to: string[]) => set({ to: to.map((each) => each.trim()).filter(Boolean) })}
            tokenSeparators={[',', ' ', '，', ';', '；', '、']}
          />
        )}
      </Field>
    </>
  )
}
