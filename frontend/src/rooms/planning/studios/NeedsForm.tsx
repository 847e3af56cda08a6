/** What a room needs, kind by kind, against what it has. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Studio, StudioNeed } from '@/app/types/planning'
import { layer } from '@/components/stillPage'
import { HeldLine } from '../devices/HeldLine'
import { KINDS } from '../devices/kinds'
import { useTexts } from '../texts'
import { useStudioActs } from './useStudios'

export function NeedsForm({ studio, may }: { studio: Studio; may: boolean }) {
  const t = useTexts()
  const acts = useStudioActs()
  const [needs, setNeeds] = useState<StudioNeed[]>(studio.needs)
  const put = (kind: StudioNeed['kind'], part: Partial<StudioNeed>) => setNeeds((now) => now.map((each) => (each.kind === kind ? { ...each, ...part } : each)))
  const free = KINDS.filter((kind) => needs.every((each) => each.kind !== kind))
  const dirty = JSON.stringify(needs) !== JSON.stringify(studio.needs)
  return (
    <section className="studio-needs">
      <h3>{t('studios.needs')}</h3>
      <ul className="studio-held">
        {studio.held.map((line) => (
          <HeldLine key={line.kind} line={line} />
        ))}
      </ul>
      <p>
        <Link to="/planning/studios?view=devices">{t('studios.to_devices')}</Link>
      </p>
      {may && (
        <details>
          <summary>{t('studios.change_needs')}</summary>
          {needs.map((each) => (
            <div key={each.kind} className="need-row">
              <span>{t(`device_kind.${each.kind}`)}</span>
              <InputNumber<number> aria-label={t('studios.least')} prefix={t('studios.least')} min={0} max={99} value={each.least} onChange={(least) => put(each.kind, { least: least ?? 0 })} />
              <InputNumber<number> aria-label={t('studios.backups')} prefix={t('studios.backups')} min={0} max={99} value={each.backups} onChange={(backups) => put(each.kind, { backups: backups ?? 0 })} />
              <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('studios.need_remove', { kind: t(`device_kind.${each.kind}`) })} onClick={() => setNeeds(needs.filter((other) => other.kind !== each.kind))} />
            </div>
          ))}
          <div className="need-row">
            <Select<StudioNeed['kind']>
              aria-label={t('studios.need_add')}
              placeholder={t('studios.need_add')}
              getPopupContainer={layer}
              value={null}
              options={free.map((value) => ({ value, label: t(`device_kind.${value}`) }))}
              onChange={(kind) => setNeeds([...needs, { kind, least: 1, backups: 0 }])}
            />
            <Button type="primary" disabled={!dirty} loading={acts.isPending} onClick={() => acts.mutate({ act: 'change_studio', id: studio.id, told: { needs, seen: studio.version } })}>
              {t('plan.save')}
            </Button>
          </div>
        </details>
      )}
    </section>
  )
}
