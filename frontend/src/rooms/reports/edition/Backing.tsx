/** The numbers a sentence stands on. */
import { useOwn } from '@/app/texts'
import type { Figure } from '@/app/types'
import { useTexts } from '../texts'
import { FigureNum } from './FigureNum'

export function Backing({ figures }: { figures: Figure[] }) {
  const t = useTexts()
  const own = useOwn()
  if (figures.length === 0) return null
  return (
    <p className="backing">
      <span className="faint">{t('block.backing')}</span>
      {figures.map((figure, index) => (
        <span key={index}>
          {own(figure.name)} <FigureNum figure={figure} />
        </span>
      ))}
    </p>
  )
}
