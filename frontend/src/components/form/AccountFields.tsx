/** An account that shows already name; else a platform and a name open one. */
import { PLATFORMS, useCommon, usePlatformName } from '@/app/texts'
import { Pick } from './Pick'
import { TextField } from './TextField'

/** The choice that opens an account. */
export const NEW_ACCOUNT = ''

export interface AccountDraft {
  account: string
  platform: string
  account_name: string
}

interface Props {
  draft: AccountDraft
  set: (part: Partial<AccountDraft>) => void
  accounts: { id: string; name: string }[]
}

export function AccountFields({ draft, set, accounts }: Props) {
  const c = useCommon()
  const platformName = usePlatformName()
  const known = accounts.map(({ id, name }) => ({ value: id, label: name || id }))
  return (
    <>
      {known.length > 0 && (
        <Pick
          search
          label={c('account')}
          value={draft.account}
          onChange={(account) => set({ account })}
          options={[...known, { value: NEW_ACCOUNT, label: c('account.new') }]}
        />
      )}
      {draft.account === NEW_ACCOUNT && (
        <div className="field-row">
          <Pick
            label={c('account.platform')}
            value={draft.platform}
            onChange={(platform) => set({ platform })}
            options={PLATFORMS.map((each) => ({ value: each, label: platformName(each) }))}
          />
          <TextField label={c('account.name')} value={draft.account_name} onChange={(account_name) => set({ account_name })} />
        </div>
      )}
    </>
  )
}
