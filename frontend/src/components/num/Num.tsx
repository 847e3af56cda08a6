/** A number as a door: it shows itself short, says all when pointed at, and opens its passport. */
import { createContext, useContext } from 'react'
import { useLanguage } from '@/app/language'
import { useReason } from '@/app/reasons'
import { useCommon } from '@/app/texts'
import type { Num as Value } from '@/app/types'
import { usePassport } from '../passport/PassportProvider'
import { formatNum, MISSING } from './format'
import { hintOf } from './hint'
import './num.css'

/** In a grid the arrows reach the numbers, so that Tab needn't stop at each. */
export const InGrid = createContext(false)

interface Props {
  num: Value | undefined
  /** What the number is called, for those who can't see its column. */
  label: string
  /** Show every digit. */
  exact?: boolean
  className?: string
}

export function Num({ num, label, exact = false, className = '' }: Props) {
  const language = useLanguage()
  const t = useCommon()
  const reason = useReason()
  const open = usePassport()
  const inGrid = useContext(InGrid)
  if (!num) return <Missing hint={t('num.missing')} className={className} />
  const text = formatNum(num, language, exact)
  const hint = hintOf(num, language, t, reason)
  const passport = num.passport
  if (!passport)
    return num.value === null && num.low === null ? (
      <Missing hint={hint} className={className} />
    ) : (
      <span className={`num ${className}`} data-tip={hint}>
        {text}
      </span>
    )
  return (
    <button
      type="button"
      className={`num door ${text === MISSING ? 'missing' : ''} ${className}`}
      data-tip={hint}
      data-door=""
      tabIndex={inGrid ? -1 : 0}
      aria-label={`${label} ${text}, ${t('num.door')}`}
      onClick={(event) => {
        event.stopPropagation()
        open(passport, label)
      }}
    >
      {text}
    </button>
  )
}

function Missing({ hint, className }: { hint: string; className: string }) {
  return (
    <span className={`num missing ${className}`} data-tip={hint}>
      <span aria-hidden="true">—</span>
      <span className="hidden-text">{hint}</span>
    </span>
  )
}
