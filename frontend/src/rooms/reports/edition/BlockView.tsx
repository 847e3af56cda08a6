/** A block of a page: sentences, cards, a table, a chart, what is missing, a place to write. */
import { useOwn } from '@/app/texts'
import type { ReportCards, ReportLeaf, ReportText, ReportWords, WholeEdition } from '@/app/types'
import { useTexts } from '../texts'
import { Backing } from './Backing'
import { ChartBlock } from './ChartBlock'
import { FigureNum } from './FigureNum'
import { GridBlock } from './GridBlock'
import { SlotBlock } from './SlotBlock'

interface Props {
  block: ReportLeaf['blocks'][number]
  told: WholeEdition
}

export function BlockView({ block, told }: Props) {
  switch (block.type) {
    case 'words':
      return <WordsBlock block={block} />
    case 'cards':
      return <CardsBlock block={block} />
    case 'grid':
      return <GridBlock block={block} />
    case 'chart':
      return <ChartBlock block={block} />
    case 'missing':
      return <MissingBlock text={block.text} />
    case 'written':
      return <SlotBlock slot={block.slot} told={told} />
  }
}

function WordsBlock({ block }: { block: ReportWords }) {
  const own = useOwn()
  return (
    <div className={`report-words ${block.tone}`}>
      <p>{own(block.text)}</p>
      <Backing figures={block.figures} />
    </div>
  )
}

function CardsBlock({ block }: { block: ReportCards }) {
  const own = useOwn()
  return (
    <div className="report-cards">
      {block.cards.map((card, index) => (
        <div key={index} className="report-card">
          <p className="report-card-name">{own(card.figure.name)}</p>
          <p className="report-card-value">
            <FigureNum figure={card.figure} />
          </p>
          {card.beside.map((figure, at) => (
            <p key={at} className="report-card-beside">
              {own(figure.name)} <FigureNum figure={figure} />
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}

function MissingBlock({ text }: { text: ReportText }) {
  const t = useTexts()
  const own = useOwn()
  return (
    <p className="report-missing" role="note">
      <strong>{t('block.missing')}</strong> {own(text)}
    </p>
  )
}
