/** How far a person sees: all, some accounts, or one host's own shows. */
import { Input, Select, Segmented } from 'antd'
import { useId } from 'react'
import type { Scope } from '@/app/types'
import { useTexts } from '../texts'

type Reach = 'all' | 'accounts' | 'host'

function reachOf(scope: Scope): Reach {
  if (scope.all) return 'all'
  return scope.host !== null ? 'host' : 'accounts'
}

const BEGIN: Record<Reach, Scope> = {
  all: { all: true, accounts: [], host: null },
  accounts: { all: false, accounts: [], host: null },
  host: { all: false, accounts: [], host: '' },
}

export function ScopeField({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const t = useTexts()
  const id = useId()
  const reach = reachOf(scope)
  return (
    <div className="entry">
      <span id={id}>{t('field.scope')}</span>
      <Segmented<Reach>
        aria-labelledby={id}
        value={reach}
        onChange={(next) => onChange(BEGIN[next])}
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
