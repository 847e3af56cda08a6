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

/**
 * AI 标识. Article 37 of Order 117 wants viewers told all the time that the person's picture or video is generated: it
 * needs no connection, and stays when there is none. GB 45438—2025 5.4 wants words in the picture that say 人工智能 or AI,
 * and 生成 or 合成, shown for 2 s at least and no lower than a twentieth of its shorter side: the English label says both
 * in Chinese too.
 */
export function Ai() {
  const t = useTexts()
  return <p className="overlay-label">{t('overlay.ai')}</p>
}
