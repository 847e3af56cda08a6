/** Whom the line up is measured against, and what that tells of the line outside. */
import { Segmented } from 'antd'
import { useCan } from '@/app/session'
import { Field } from '@/components/form/Field'
import { useTexts } from '../../texts'
import { HostForm } from './HostForm'
import { isNear } from './limits'
import { hostOf, isMixed } from './ways'

interface Props {
  /** The company's host, empty where none is set. */
  host: string
  chosen: boolean
  busy: boolean
  onChoose: (host: boolean) => void
}

export function LineChoice({ host, chosen, busy, onChoose }: Props) {
  const t = useTexts()
  const owns = useCan()('accounts.company.write')
  const near = isNear(chosen ? new URL(host).hostname : location.hostname)
  return (
    <>
      <Field group label={t('line.against')}>
        {({ labelled }) => (
          <Segmented
            aria-labelledby={labelled}
            value={chosen ? 'host' : 'server'}
            disabled={busy}
            options={[
              { value: 'server', label: t('line.server') },
              { value: 'host', label: host ? t('line.host', { host: hostOf(host) }) : t('line.host_none'), disabled: !host },
            ]}
            onChange={(value) => onChoose(value === 'host')}
          />
        )}
      </Field>
      {chosen && isMixed(host) ? (
        <p className="ready-warn">{t('line.mixed')}</p>
      ) : (
        near && <p className="ready-warn">{t(chosen ? 'line.near' : 'measure.near')}</p>
      )}
      {owns ? <HostForm key={host} host={host} /> : !host && <p className="faint">{t('line.ask_owner')}</p>}
    </>
  )
}
