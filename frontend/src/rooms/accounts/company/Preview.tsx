/** A cover and a page of a report, drawn in what is chosen right now. */
import { api } from '@/app/api'
import { useSession } from '@/app/session'
import type { CompanyLook, Tones } from '@/app/types'
import { useTexts } from '../texts'

const BARS = [62, 88, 46, 74, 58, 38]

interface Props {
  look: CompanyLook
  tones: Tones
}

export function Preview({ look, tones }: Props) {
  const t = useTexts()
  const { name } = useSession().company
  const ink = `#${tones.ink}`
  const logo = look.logo && (
    <img src={`${api.url('/accounts/company/look/logo')}?v=${look.logo.version}`} alt="" className="look-preview-logo" />
  )
  return (
    <section className="look-preview" aria-label={t('look.preview')}>
      <h2>{t('look.preview')}</h2>
      <div className="look-slide night" style={{ borderLeftColor: ink }}>
        {logo && <span className="look-plate">{logo}</span>}
        <p>{name}</p>
        <h3>{t('look.sample_title')}</h3>
        <i style={{ background: `#${tones.night}` }} />
        <small>2026-11-01 – 2026-11-30</small>
      </div>
      <div className="look-slide">
        <header>
          <b style={{ color: ink }}>{t('look.sample_chapter')}</b>
          {logo}
        </header>
        <h3>{t('look.sample_finding')}</h3>
        <div className="look-slide-body">
          <div className="look-slide-bars" aria-hidden="true">
            {BARS.map((height, at) => (
              <i key={at} style={{ height: `${height}%`, background: `#${tones.series[at]}` }} />
            ))}
          </div>
          <ul>
            {BARS.slice(0, 3).map((_, at) => (
              <li key={at} style={{ borderLeftColor: `#${tones.series[at]}` }}>
                <span />
                <span />
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="faint">{t(look.master ? 'look.preview_master' : 'look.preview_hint')}</p>
    </section>
  )
}
