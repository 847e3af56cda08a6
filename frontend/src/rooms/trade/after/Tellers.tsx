/** Up to when refunds are known, and whose refunds nobody can date. */
import { useSession } from '@/app/session'
import { usePlatformName } from '@/app/texts'
import type { Teller } from '@/app/types'
import { dateTime } from '@/components/num/time'
import { useTexts } from '../texts'

export function Tellers({ tellers }: { tellers: Teller[] }) {
  const t = useTexts()
  const platformName = usePlatformName()
  const zone = useSession().company.zone
  const name = (teller: Teller) => `${platformName(teller.platform)} ${teller.account_name || teller.account}`.trim()
  const known = tellers.filter((teller) => teller.as_of)
  const silent = tellers.filter((teller) => !teller.as_of)
  return (
    <div className="tellers">
      {known.map((teller) => (
        <span key={teller.account}>
          {t('after.as_of', { name: name(teller), at: dateTime(teller.as_of ?? '', zone) })}
        </span>
      ))}
      {silent.length > 0 && (
        <span className="tellers-silent">{t('after.silent', { names: silent.map(name).join(t('after.and')) })}</span>
      )}
    </div>
  )
}
