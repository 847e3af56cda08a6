/** How far a person sees: all, some accounts, or one host's own shows. */
import { Input, Select, Segmented } from 'antd'
import { useId } from 'react'
import type { Scope } from '@/app/types'
import { useTexts } from '../texts'
import { beginning, reachOf, type Reach } from './scope'

interface Props {
  scope: Scope
  name: string
  onChange: (scope: Scope) => void
}

export function ScopeField({ scope, name, onChange }: Props) {
  const t = useTexts()
  const id = useId()
  const reach = reachOf(scope)
  return (
    <div className="entry">
      <span id={id}>{t('field.scope')}</span>
      <Segmented<Reach>
        aria-labelledby={id}
        value={reach}
        onChange={(next) => onChange(beginning(next, name))}
        options={(['all', 'accounts', 'host'] as const).map((each) => ({
          value: each,
          label: t(`scope.${each}`),
        }))}
      />
      {reach === 'accounts' && (
        <Select
          mode="tags"
          aria-label={t('scope.accounts')}
          placeholder={t('scope.accounts_hint')}
          value={scope.accounts}
          onChange={(accounts: string[]) => onChange({ ...scope, accounts })}
          tokenSeparators={[',', ' ', '，']}
        />
      )}
      {reach === 'host' && (
        <Input
          aria-label={t('scope.host')}
          placeholder={t('scope.host_hint')}
          value={scope.host ?? ''}
          onChange={(event) => onChange({ ...scope, host: event.target.value })}
        />
      )}
    </div>
  )
}
