/** Arrow and words for a change; colour only repeats what they say. */
import { ArrowDownOutlined, ArrowUpOutlined, SwapOutlined } from '@ant-design/icons'
import { useLanguage } from '@/app/language'
import { useCommon } from '@/app/texts'
import { useTrend } from '@/app/trend'
import type { Unit } from '@/app/types'
import { difference } from './change'

interface Props {
  value: number
  reference: number
  unit: Unit
}

export function Change({ value, reference, unit }: Props) {
  const t = useCommon()
  const language = useLanguage()
  const { colour } = useTrend()
  const told = difference(value, reference, unit, language)
  if (!told) return null
  if (told.sign === 0)
    return (
      <span className="change">
        <SwapOutlined aria-hidden="true" /> {t('change.same')}
      </span>
    )
  const up = told.sign > 0
  return (
    <span className={`change ${colour(told.sign) ?? ''}`}>
      {up ? <ArrowUpOutlined aria-hidden="true" /> : <ArrowDownOutlined aria-hidden="true" />}{' '}
      {t(up ? 'change.above' : 'change.below', { size: told.size })}
    </span>
  )
}
