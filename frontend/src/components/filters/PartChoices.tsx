/** Which part of the company: platform, account, host, and the currency where there are several. */
import { useCommon, usePlatformName } from '@/app/texts'
import { Choice } from './Choice'

interface Part {
  platform: string
  account: string
  host: string
  currency: string
}

interface Props {
  part: Part
  change: (change: Partial<Part>) => void
  platforms: string[] | undefined
  accounts: { id: string; name: string }[] | undefined
  hosts: string[] | undefined
  currencies: string[]
}

export function PartChoices({ part, change, platforms, accounts, hosts, currencies }: Props) {
  const c = useCommon()
  const platformName = usePlatformName()
  return (
    <>
      <Choice
        value={part.platform}
        label={c('filter.platform')}
        options={(platforms ?? []).map((platform) => ({ value: platform, label: platformName(platform) }))}
        onChange={(platform) => change({ platform })}
        width={112}
      />
      <Choice
        value={part.account}
        label={c('filter.account')}
        options={(accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(account) => change({ account })}
        width={148}
      />
      <Choice
        value={part.host}
        label={c('filter.host')}
        options={(hosts ?? []).map((host) => ({ value: host, label: host }))}
        onChange={(host) => change({ host })}
        width={112}
      />
      {(currencies.length > 1 || part.currency) && (
        <Choice
          value={part.currency}
          label={c('filter.currency')}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
          onChange={(currency) => change({ currency })}
          width={100}
        />
      )}
    </>
  )
}
