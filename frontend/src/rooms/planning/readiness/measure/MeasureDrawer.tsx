/** One check is measured here, on the device that is held: line, camera, microphone, echo; or typed by hand. */
import { Button, Select } from 'antd'
import { useRef, useState } from 'react'
import { useOwn } from '@/app/texts'
import type { Measure, PlanCheck } from '@/app/types/planning'
import { Field } from '@/components/form/Field'
import { SideDrawer } from '@/components/SideDrawer'
import { layer } from '@/components/stillPage'
import { Tag } from '@/components/Tag'
import { useTexts } from '../../texts'
import type { Acts } from '../useReadiness'
import { ByHand } from './ByHand'
import { Fault } from './Fault'
import { valuesText, type Values } from './limits'
import { LineChoice } from './LineChoice'
import { passportText, SERVER } from './passport'
import { deviceText, givesDevices, useDevices, type Kind } from './useDevices'
import { useMeasuring } from './useMeasuring'

const NEEDS: Partial<Record<Measure, Kind>> = { picture: 'videoinput', sound: 'audioinput', echo: 'audioinput' }

interface Props {
  check: PlanCheck
  /** The company's host to measure lines against, empty where none is set. */
  lineHost: string
  acts: Acts
  onClose: () => void
}

export default function MeasureDrawer({ check, lineHost, acts, onClose }: Props) {
  const t = useTexts()
  const own = useOwn()
  const measure = check.measure as Measure
  const kind = NEEDS[measure] ?? null
  const { devices, look } = useDevices(kind)
  const [device, pick] = useState('')
  const video = useRef<HTMLVideoElement>(null)
  const [toHost, choose] = useState(true)
  const host = toHost ? lineHost : ''
  const against = measure === 'upload' ? host || SERVER : ''
  const keep = (values: Values, device: string, against = '') =>
    acts.mutateAsync({ act: 'result', id: check.id, result: { outcome: 'passed', values, device, against, note: '' } })
  const { state, values, level, told, fault, start } = useMeasuring(measure, device, host, video, {
    onOpened: look,
    onDone: (values, label) => keep(values, deviceText(label), against),
  })
  const shut = kind !== null && !givesDevices()
  return (
    <SideDrawer open title={own(check.title_words)} size={480} onClose={onClose}>
      <div className="ready-measure">
        <p>{t(`measure.${measure}.how`)}</p>
        {measure === 'upload' && <LineChoice host={lineHost} chosen={host !== ''} busy={state === 'busy'} onChoose={choose} />}
        {shut && <p className="ready-warn">{t('measure.shut')}</p>}
        {kind && !shut && devices.length > 0 && (
          <Field label={t(kind === 'videoinput' ? 'measure.camera' : 'measure.microphone')}>
            {({ labelled: _, ...ids }) => (
              <Select
                {...ids}
                size="medium"
                getPopupContainer={layer}
                value={device || devices[0]?.deviceId}
                onChange={pick}
                options={devices.map((each, place) => ({
                  value: each.deviceId,
                  label: each.label || t('measure.device', { n: place + 1 }),
                }))}
              />
            )}
          </Field>
        )}
        {measure === 'picture' && <video ref={video} className="ready-video" muted playsInline autoPlay />}
        {level !== null && <meter className="ready-meter" min={-60} max={0} low={-30} high={-9} optimum={-18} value={level} />}
        <div className="ready-verdict" role="status">
          {(told || values) && <output className="ready-value">{values ? valuesText(values, t('measure.peak')) : told}</output>}
          {values && check.state !== 'open' && (
            <Tag tone={check.state === 'passed' ? 'ok' : 'bad'}>{t(`measure.${check.state}`)}</Tag>
          )}
        </div>
        {values && against && <p className="faint">{passportText(t, values, against)}</p>}
        {state === 'failed' && <Fault fault={fault} host={host} />}
        {measure !== 'light' && !shut && (
          <div className="buttons">
            {values && (
              <Button type="primary" size="large" autoFocus onClick={onClose}>
                {t('measure.done')}
              </Button>
            )}
            <Button type={values ? 'default' : 'primary'} size="large" loading={state === 'busy'} onClick={start}>
              {t(values ? 'measure.again' : 'measure.start')}
            </Button>
          </div>
        )}
        <ByHand measure={measure} open={measure === 'light' || shut} busy={acts.isPending} onKeep={(values, device) => void keep(values, device).then(onClose)} />
      </div>
    </SideDrawer>
  )
}
