/** What the law wants viewers to see: what was put right, and that the person on screen is made by a machine. */
import { usePart } from '../../stream/LiveProvider'
import { useTexts } from '../../texts'
import { Card } from './Card'

/** 更正, as article 31 of Order 117 asks; the newest, until it is withdrawn. */
export function Correction() {
  const t = useTexts()
  const told = usePart('corrections')?.[0]
  if (!told) return <Card>{null}</Card>
  return (
    <Card tone="correction wide">
      <strong>{t('overlay.correction')}</strong>
      <p>{told.correct}</p>
    </Card>
  )
}

/** Article 37: told all the time. It needs no connection, and stays when there is none. */
export function Ai() {
  const t = useTexts()
  return <p className="overlay-label">{t('overlay.ai')}</p>
}
